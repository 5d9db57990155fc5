"""A child who hits a parent: it is answered in words for a parent, and first of all with the people who help parents.

The engine hears danger at home in it, as it should. "Women who fear someone at home" are the wrong people to send a
parent to whose autistic son is nine: the danger stays the topic, whom to ring is another matter.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from actions import finding, reasons
from actions.memory import Turn
from actions.people import ADULT_AT, CHILD_RELATIONS
from directory import Directory, DirectoryError, ServiceRecord

KIND = "child"
FIRST, AGAIN = "utter_after_child", "utter_again_child"
HEARD = ("domestic_abuse", "abuse_or_neglect")
"""The urgent topics in which it is heard."""
PARENTS = "parent_carers"
EMERGENCY, MOST = "emergency-999", 2

_CHILD = r"(?:son|daughter|lad|boy|girl|child|kid|teen(?:ager)?|twins?|grandson|granddaughter|grandchild|year old|yr old|yo)"
HITS = re.compile(
    rf"\b(?:{_CHILD}s?|he'?s?|she'?s?|they|who)\b(?: [\w']+){{0,6}}? "
    r"(?:hits?|hitting|hit|kicks?|kicking|kicked|bit(?:es?|ing)?|punch\w*|slaps?|slapp\w+|smash\w*|attack\w*|lash\w*|throw\w*|threw|scratch\w*"
    r"|hurts?|hurting|pulls? (?:my|our)|head ?butts?"
    r"|trash\w*|wreck\w*|break\w*|violent|aggressive|goes for|went for|threaten\w*|strangl\w*)\b"
)
GROWN = re.compile(
    r"\b(husband|wife|partner|boyfriend|girlfriend|ex|dad|father|step ?(dad|father|mum|mother)"
    r"|mum|mother|uncle|teacher|school|staff|carers?|nurse|neighbour)\b"
    r"(?!'s (son|daughter))"
)
"""Somebody else who may be the one that hits: then it is answered as it was heard."""
AGE = re.compile(
    rf"\b(?:{_CHILD},? (?:is |of |aged? )*|(?:he|she)(?:'s|s| is) (?:only |just |now )?|aged? (?:of )?)(\d{{1,2}})\b"
    r"(?! (?:times|days|weeks|months|stone|of))"
    r"|\b(\d{1,2})[ -]?(?:years?|yrs?|y)[ -]?(?:old|o)\b"
)
SMALL = re.compile(
    r"\b(little (boy|girl|lad|one)|toddler|teen(ager)?|at (primary|secondary) school|in year (\d|1[0-3])|young (son|daughter))\b"
)


def told(turn: Turn) -> bool:
    """Whether the message tells of a child under 18 who hits, or more of one told of before."""
    said = turn.typed
    if turn.urgent not in HEARD or GROWN.search(said):
        return False
    if goes_on(turn):
        return True
    if turn.person.relation not in CHILD_RELATIONS and not re.search(rf"\b{_CHILD}s?\b", said):
        return False
    return bool(HITS.search(said)) and _is_young(turn, said)


def goes_on(turn: Turn) -> bool:
    """Whether the danger that was answered last is such a child."""
    return turn.question.get("kind") == KIND


def with_age(turn: Turn) -> Turn:
    """Return the turn with the child's age as its words say it, when no detail was heard."""
    age = _age(turn.typed)
    known = turn.person.age_of_other is not None or age is None
    return turn if known else replace(turn, person=replace(turn.person, age_of_other=age))


def services(directory: Directory, turn: Turn, now: datetime) -> list[ServiceRecord]:
    """Return those for parents first, then the council's for children, and 999."""
    ringable = [match.service for match in finding.find(directory, turn, PARENTS, now, limit=8) if match.service.phone]
    ringable = [one for one in ringable if not set(one.topics[:1]) & {*HEARD, "benefits"}]
    found: list[ServiceRecord] = []
    for service in [*ringable[:MOST], *_council(directory, turn.person.place), directory.service(EMERGENCY)]:
        if all(service.phone != other.phone for other in found):
            found.append(service)
    return found


def reason(service: ServiceRecord) -> str:
    """Return why a service is named here: what it is, as no words of danger at home fit."""
    return reasons.reason_of(service) if service.id == EMERGENCY else reasons.what_it_is(service)


def _council(directory: Directory, place: str | None) -> list[ServiceRecord]:
    try:
        own = directory.area(place).children_social_care if place else None
        service = directory.service(own) if own else None
    except DirectoryError:
        return []
    return [service] if service and service.phone else []


def _is_young(turn: Turn, said: str) -> bool:
    age = turn.person.age_of_other if turn.person.age_of_other is not None else _age(said)
    return age < ADULT_AT if age is not None else bool(SMALL.search(said))


def _age(said: str) -> int | None:
    found = AGE.search(said)
    return int(found[1] or found[2]) if found else None
