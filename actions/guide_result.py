"""How the guided questions end: what people call this, what it may open, and where to begin.

The kinds and rights come from `carer_kinds.yml`, the facts and services from the directory. Nothing here is a decision.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import carer_kinds, finding, guide_state, place_questions, replies, topics
from actions.guide_state import State
from actions.memory import Turn, keep
from directory import Directory, DirectoryError, FactRecord, Match, opening

TOPIC = "am_i_a_carer"
CHANGE = {"id": "do:change", "title": "Change an answer"}
BEING = {"adult": "being a carer", "young": "being a young carer", "child": "a young carer", "former": "being a carer"}
"""The word stands here and in `carer_kinds.yml`, so that it can only be said with the result."""

RESULT = {
    "adult": "utter_guide_result",
    "young": "utter_guide_result_young",
    "child": "utter_guide_result_child",
    "former": "utter_guide_result_former",
    "little": "utter_guide_result_little",
}
STEPS = {"adult": "utter_guide_steps", "young": "utter_guide_steps_young", "child": "utter_guide_steps_child"}
HARD = {"adult": "utter_guide_hard", "young": "utter_guide_hard_young", "child": "utter_guide_hard_child"}
NEXT = {"adult": ("carers_assessment", "short_breaks"), "young": ("peer_support",), "child": ("young_carers",)}
MOST = 3
"""Services and rights that are told: few and right, not lists."""


def say_result(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    """Give the result; support comes first for somebody who copes badly. Returns the events without the guide's own."""
    whom, case = guide_state.mode(state, turn.person), carer_kinds.situation(state, turn.person)
    kinds, facts = carer_kinds.kinds_of(case), _facts(directory, turn, now)
    given: list[dict[str, Any]] = []
    told: list[str] = []
    if turn.person.outside and turn.place_heard:
        place_questions.say_outside(dispatcher, directory, turn, now)
    if state.chose("coping", "badly"):
        given += _support(directory, turn, whom, now)
        replies.say(dispatcher, HARD[whom], services=given)
    manner = "former" if case.ended else "little" if whom == "adult" and not _told_anything(state, turn) else whom
    replies.say(dispatcher, RESULT[manner], understood=replies.understood(turn, TOPIC), what=BEING.get(manner, BEING["adult"]))
    names = [kind.name for kind in kinds if len(kinds) > 1 or kind.id != "adult"]
    about = [facts[one] for kind in kinds for one in kind.facts if one in facts][:2]
    if names and whom == "adult":
        replies.say(dispatcher, "utter_guide_kinds", facts=[replies.fact(record) for record in about], kinds=_in_words(names))
    elif about:
        dispatcher.messages[-1]["custom"]["facts"] = [replies.fact(record) for record in about]
    told += [record.id for record in about]
    for right in [right for right in carer_kinds.rights_of(case) if any(one in facts for one in right.facts)][:MOST]:
        records = [facts[one] for one in right.facts if one in facts]
        replies.say(dispatcher, right.say, facts=[replies.fact(record) for record in records])
        told += [record.id for record in records]
    steps = _steps(directory, turn, carer_kinds.steps_of(kinds), now, [card["id"] for card in given])
    choices = [*(topics.choice(topic) for topic in NEXT[whom]), CHANGE, topics.PERSON]
    replies.say(dispatcher, STEPS[whom], services=steps, choices=choices)
    return keep(turn, topic=TOPIC, services=[card["id"] for card in [*given, *steps]], facts=told)


def _facts(directory: Directory, turn: Turn, now: datetime) -> dict[str, FactRecord]:
    """Return all facts that may be quoted today where the person looked after lives."""
    return {record.id: record for record in directory.facts(on=now.date(), area=turn.person.place)}


def _told_anything(state: State, turn: Turn) -> bool:
    return bool(state.answers or turn.person.relation or turn.person.hours)


def _support(directory: Directory, turn: Turn, whom: str, now: datetime) -> list[dict[str, Any]]:
    """Return somebody to talk to now, for the one who copes badly."""
    if whom != "adult":
        return _by_id(directory, "childline", now)
    found = [m for m in finding.find(directory, turn, "talk_to_a_person", now, limit=8) if m.service.phone]
    listens = [m for m in found if "wellbeing" in m.service.topics]
    awake = [m for m in listens or found if opening(m.service, now).state in ("open", "always")]
    return [replies.card_of(match, now) for match in (awake or listens or found)[:1]]


def _steps(directory: Directory, turn: Turn, steps: list[str], now: datetime, given: list[str]) -> list[dict[str, Any]]:
    """Return the first services of the steps, one for each in turn, until there are enough."""
    cards: list[dict[str, Any]] = []
    wanted, done = steps or ["carers_hub"], list[str]()
    for step in [*wanted, *(step for step in wanted if not step.startswith("@"))]:
        seen = {*given, *(card["id"] for card in cards)}
        if len(seen) >= MOST or (step in done and len(seen) >= MOST - 1):
            break
        done.append(step)
        if step.startswith("@"):
            cards += [card for card in _by_id(directory, step[1:], now) if card["id"] not in seen]
        else:
            cards += [replies.card_of(match, now) for match in _first_new(directory, turn, step, now, seen)]
    return cards


def _first_new(directory: Directory, turn: Turn, topic: str, now: datetime, seen: set[str]) -> list[Match]:
    """Return the best service not given yet; a crisis line is no first step for somebody who did not ask for one."""
    found = finding.find(directory, turn, topic, now, skip=frozenset(seen), limit=4)
    return sorted(found, key=lambda match: bool(set(topics.URGENT) & set(match.service.topics)))[:1]


def _by_id(directory: Directory, service_id: str, now: datetime) -> list[dict[str, Any]]:
    try:
        service = directory.service(service_id)
    except DirectoryError:
        return []
    return [replies.card(service, f"{service.description.split('. ')[0].rstrip('.')}.", now)] if service.signposted else []


def _in_words(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
