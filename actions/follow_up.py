"""What is said about the last answer: a question about the services shown, a step back or aside, a correction.

These are no topics of their own: the words only make sense beside the last answer, so they are read here, where that is
known, and not by the topic model. The patterns stand in `follow_ups.yml`; who answers is below; nothing is worded here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import follow_up_about, follow_up_steps, resume, topics
from actions.memory import Turn
from actions.no_need import asked, names_none
from directory import Directory

ORDER = {"first": 0, "1st": 0, "top": 0, "second": 1, "2nd": 1, "middle": 1, "third": 2, "3rd": 2, "last": -1, "bottom": -1}
PLACES = {"1": 0, "one": 0, "2": 1, "two": 1, "3": 2, "three": 2}
NUMBERED = re.compile(r"(?:number|option|no\.?|#) ?(1|2|3|one|two|three)\W*|(1|2|3)\W*")
ASKS_BY_NAME = re.compile(
    r"(?:\b(?:phone |tele?phone )?number (?:for|of)\b)|^(?:and )?(?:what'?s|what (?:is|are)|who (?:is|are)|(?:tell me )?(?:more )?about)\b"
)
"""A question that names one of the services shown."""
_GENERAL_WORDS = """
carers carer service services help helpline support advice council county city uk nottingham nottinghamshire leicester
leicestershire rutland southend line team community local care home of for and the in to with a an find your my
"""
GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words of ids that name no service by themselves."""
WHICH = re.compile(rf"\b(?:the |that )({'|'.join(ORDER)})( one)?\b|\b({'|'.join(ORDER)}) one\b|^({'|'.join(ORDER)})\W*$")
OTHER = re.compile(
    r"(no[, ]+|not (that|this)( one)?[, ]+|i (meant?|want)( to say)? |sorry[, ]+|what about |and )*"
    r"(the )?other (one|number)( please)?[ .!?]*"
)
"""The other of the services shown than the one spoken of."""
RING_FIRST = re.compile(r"\b(ring|call|phone|try|contact|start with) first\b")
LONGEST = 12
"""Words: a longer message tells something new."""
LONGEST_CORRECTION = 18
REFERS = re.compile(r"\b(these|those|them|they|the (first|second|third|last) (one|of))\b")
LONGEST_BEFORE = 30
"""Words: a message of so many may end with a short question about the last answer, when the rest names no other need."""
TEXT_SPEAK = {"r": "are", "u": "you", "ur": "your", "wot": "what", "wots": "what's", "wen": "when", "pls": "please", "plz": "please"}
"""How a question is texted."""
SHORT, SHORT_QUESTION = 7, 9
PLAIN = frozenset(
    {"number", "hours", "cost", "website", "where", "say", "apply", "wait", "asked", "private", "corrected", "elsewhere", "unknown"}
)
"""What needs no sentence on danger before it."""
CORRECTED = ("condition", "relation", "age", "age_of_other", "hours", "work")
"""Details of a person whose new value replaces an old one, and then the last need is answered anew."""


@dataclass(frozen=True)
class FollowUp:
    """What was read: `kind` is a key of `follow_ups.yml`; `which` the place of the service that is meant, if one is."""

    kind: str
    which: int | None = None
    about: bool = False


@cache
def table() -> dict[str, dict[str, re.Pattern[str]]]:
    """Return `follow_ups.yml` with each kind's patterns as one."""
    rows = yaml.safe_load((Path(__file__).parent / "follow_ups.yml").read_text("utf-8"))
    grouped = {group: {kind: _pattern(found) for kind, found in rows[group].items()} for group in ("about", "step")}
    return {**grouped, "shape": {kind: _pattern(rows[kind]) for kind in ("corrects", "elsewhere", "about_them")}}


def takes(turn: Turn) -> bool:
    """Whether the message is about the last answer."""
    return read(turn) is not None


def is_plain(turn: Turn) -> bool:
    """Whether a few words ask a plain thing of the last answer ("how long does it take"), so that nothing else can be in them."""
    found = read(turn)
    return found is not None and found.kind in PLAIN and len(turn.text.split()) <= SHORT


def asks_next(turn: Turn) -> bool:
    """Whether a message asks what to say or how to get it, also when it names the way ("what do I put in the email")."""
    found = read(turn)
    return found is not None and found.kind in ("say", "apply")


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer it."""
    found = read(turn)
    assert found
    if found.about:
        which = found.which if found.which is not None else turn.last.get("at")
        return follow_up_about.answer(dispatcher, directory, turn, found.kind, which, now)
    if found.kind == "pick":
        return resume.answer_topic(dispatcher, directory, turn, _picked(turn.question["topics"], found.which or 0), now)
    return follow_up_steps.STEPS[found.kind](dispatcher, directory, turn, now)


def read(turn: Turn) -> FollowUp | None:
    """Return what is said about the last answer, None when it is something of its own."""
    if turn.urgent or turn.choice or turn.intent in topics.URGENT:
        return None
    said = " ".join(TEXT_SPEAK.get(word, word) for word in asked(turn.text).split())
    length = len(said.split())
    if turn.last.get("topic") and _only_a_place(turn):
        return FollowUp("elsewhere")
    if length <= LONGEST:
        for kind, pattern in table()["step"].items():
            if pattern.search(said) and (kind in ALWAYS or turn.last) and (kind != "for_other" or _names_somebody(turn)):
                return FollowUp(kind)
    if turn.question.get("ask") == "topic" and _which(said) is not None and length <= SHORT:
        return FollowUp("pick", _which(said))
    if not turn.last.get("topic"):
        return None
    if length <= LONGEST_CORRECTION and _replaces(turn) and table()["shape"]["corrects"].search(said):
        return FollowUp("corrected")
    if not turn.last.get("services"):
        return None
    if length <= LONGEST:
        return _about(turn, said) or _asks_about_them(turn, said, length)
    end = re.split(r"(?<=[.!?]) ", said)[-1]
    fits = length <= LONGEST_BEFORE and len(end.split()) <= LONGEST and (_no_other_need(turn) or REFERS.search(end))
    return _about(turn, end) if fits else None


def _picked(offered: list[str], place: int) -> str:
    return offered[min(place, len(offered) - 1)]


ALWAYS = frozenset({"stop", "for_other"})
"""What is understood also before anything was answered."""


def _about(turn: Turn, said: str) -> FollowUp | None:
    which, named = _which(said), _named(turn.last["services"], said)
    if OTHER.fullmatch(said) and len(turn.last["services"]) > 1:
        return FollowUp("about", 1 if turn.last.get("at", 0) == 0 else 0, about=True)
    place = which if which is not None else named
    for kind, pattern in table()["about"].items():
        if pattern.search(said):
            first = kind == "number" and place is None and RING_FIRST.search(said)
            return FollowUp(kind, 0 if first else place, about=True)
    if named is not None and ASKS_BY_NAME.search(said):
        return FollowUp("number" if "number" in said else "about", named, about=True)
    return FollowUp("about", which, about=True) if which is not None and len(said.split()) <= SHORT else None


def _no_other_need(turn: Turn) -> bool:
    return names_none(turn, "talk_to_a_person", turn.last["topic"])


def _asks_about_them(turn: Turn, said: str, length: int) -> FollowUp | None:
    """A short question about "them" or "it" that no pattern knows and that is no need of its own: they can say, we cannot."""
    asks = length <= SHORT_QUESTION and table()["shape"]["about_them"].search(said)
    return FollowUp("unknown", about=True) if asks and names_none(turn) else None


def _which(said: str) -> int | None:
    """Return the place in a list that is meant, by its number."""
    number, which = NUMBERED.fullmatch(said), WHICH.search(said)
    if number:
        return PLACES[number[1] or number[2]]
    return ORDER[which[1] or which[3] or which[4]] if which else None


def _named(shown: list[str], said: str) -> int | None:
    """Return the place of the service whose name is said: its id begins with it, or one word of it is of this service alone."""
    words = set(re.findall(r"[a-z]+", said))
    parts = [set(service_id.split("-")) for service_id in shown]
    named = [place for place, service_id in enumerate(shown) if set(service_id.split("-")[:2]) <= words]
    by_one_word = [place for place, own in enumerate(parts) if (own & words) - GENERAL - set().union(*parts[:place], *parts[place + 1 :])]
    return named[0] if named else by_one_word[0] if len(by_one_word) == 1 and ASKS_BY_NAME.search(said) else None


def _names_somebody(turn: Turn) -> bool:
    return any(kind == "relation" for kind, _, _ in turn.heard)


def _only_a_place(turn: Turn) -> bool:
    """Whether a place was named with nothing but the words round it."""
    return bool(turn.place_heard and turn.text and table()["shape"]["elsewhere"].search(f"{turn.besides_place.lower()} "))


def _replaces(turn: Turn) -> bool:
    """Whether a detail that was known has another value now."""
    before = turn.person_before
    return any(getattr(before, key) is not None and getattr(turn.person, key) not in (None, getattr(before, key)) for key in CORRECTED)


def _pattern(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns))
