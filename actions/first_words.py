"""What to say first when ringing: who is looked after and the wish of the topic, from `contract/first_words.yml`.

The page writes the same wish under each number (`web/saying.py`); here it is part of an answer ("what do I say?").
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from actions import people, topics
from actions.memory import Turn

A_YOUNG_PERSON = "I am ringing about a young person who looks after someone."
OF_THEIR = frozenset({"husband", "wife", "partner", "son", "daughter", "brother", "sister", "friend", "neighbour", "aunt", "uncle"})
SAID_AS = {"mother": "mum", "father": "dad", "grandmother": "gran", "grandfather": "grandad"}
"""Who is looked after, in a carer's word; all others are "someone"."""


RING, WRITE = "utter_ring_and_say", "utter_write_and_say"
"""How it is put: somebody who does not ring is told what to write."""


@cache
def wishes() -> dict[str, str]:
    """Return `first_words.yml`."""
    found: dict[str, str] = yaml.safe_load((Path(__file__).parents[1] / "contract" / "first_words.yml").read_text("utf-8"))
    return found


def first_words(turn: Turn, topic: str) -> str:
    """Return one to three short sentences to begin a call or a message with."""
    wish = wishes().get(topic, wishes()["carers_hub"])
    if topic in topics.URGENT:
        return wish
    young = people.age_group(turn.person.age) == "under_18"
    about_a_child = turn.person.relation in people.CHILD_RELATIONS or (turn.person.age_of_other or people.ADULT_AT) < people.ADULT_AT
    if topic == "young_carers" and not young and about_a_child:
        return f"{A_YOUNG_PERSON} {wish}"
    relation = turn.person.relation or ""
    said = SAID_AS.get(relation) or (relation if relation in OF_THEIR else None)
    does = "I looked after" if topic == "life_after_caring" else "I help to look after" if young else "I look after"
    return f"{does} {f'my {said}' if said else 'someone'}. {wish}"


def response(turn: Turn, ring: str = RING) -> str:
    """Return the response that says it: `ring`, or the one for somebody who does not ring."""
    return WRITE if turn.person.reach else ring
