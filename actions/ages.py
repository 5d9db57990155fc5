"""Ages told in a way that is heard here and not by the engine: a year of birth, which needs today's date, and "hes 12" without its mark."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from actions.memory import Turn

_YEAR = r"(?:\w+ ){0,4}?(?P<year>19\d\d|20[0-2]\d)\b"
BORN = re.compile(rf"(?:^|\bi(?:'m| am| was)? |\bim )born {_YEAR}")
OTHER_BORN = re.compile(rf"\b(?:he|she|they|mum|mam|mom|dad|nan|gran|grandad|my (?!self)\w+)(?:'s|s| is| was| were)? born {_YEAR}")
BARE_HES = re.compile(
    r"\b(?:hes|shes) (?:just |only |now |about |nearly |almost )*(?P<age>\d{1,3})\b"
    r"(?! ?(?:hours?|hrs?|stone|st|miles?|weeks?|months?|days?|%|of))"
)
YOUNGEST_WRITER, OLDEST = 5, 112


def remember(turn: Turn, now: datetime) -> Turn:
    """Return the turn with such an age kept; what was heard of it in the message by the engine stays."""
    if turn.choice:
        return turn
    person, said = turn.person, " ".join(turn.typed.split())
    heard = {"age" if role == "writer" else "age_of_other" for kind, role, _ in turn.heard if kind == "age"}
    own, other, bare = BORN.search(said), OTHER_BORN.search(said), BARE_HES.search(said)
    if own and "age" not in heard and YOUNGEST_WRITER <= now.year - int(own["year"]) <= OLDEST:
        person = replace(person, age=now.year - int(own["year"]))
    theirs = now.year - int(other["year"]) if other else int(bare["age"]) if bare else None
    if theirs is not None and "age_of_other" not in heard and 0 <= theirs <= OLDEST:
        person = replace(person, age_of_other=theirs)
    return replace(turn, person=person)
