"""A person to ring: the carers' service of the place, whether it is open, and one that is open when that is closed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import people, place_questions, reasons, replies, topics
from actions.memory import Turn, keep
from directory import Directory, DirectoryError, Query, ServiceRecord, opening, why

ALWAYS_THERE = "samaritans"
"""A service by id that answers day and night, for when nothing else does."""


def give_person(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Give the numbers; asks for the place after them when it is not known."""
    topic = "talk_to_a_person"
    person = turn.person
    young = talks_as_a_child(turn)
    query = Query(
        topics=(topic, "young_carers" if young else "carers_hub"),
        place=person.place,
        audience="young_carer" if young else None,
        age=person.age,
        limit=6,
    )
    found = directory.search(query, now)
    cards: list[dict[str, Any]] = []
    first = _own_service(directory, person.place, young)
    if first:
        match = next((m for m in found if m.service.id == first.id), None)
        cards.append(replies.card(first, why(match) if match else reasons.reason_of(first), now))
    for match in found:
        if len(cards) < 2 and match.service.phone and match.service.phone not in [c["phone"] for c in cards]:
            cards.append(replies.card_of(match, now))
    services = [directory.service(c["id"]) for c in cards]
    states = {opening(service, now).state for service in services}
    none_open = not states & {"open", "always"}
    if none_open:
        awake = directory.service(ALWAYS_THERE)
        cards = [*cards[:2], replies.card(awake, reasons.reason_of(awake), now)]
    replies.say(
        dispatcher,
        "utter_talk_to_a_person",
        understood=replies.understood(turn, topic),
        services=cards,
        choices=_go_on(turn),
        explained=replies.explain(turn, found) if turn.explain else None,
    )
    if none_open and "closed" in states:
        replies.say(dispatcher, "utter_person_closed")
    question: dict[str, Any] = {}
    if turn.place_asked and not person.place:
        question = {"ask": "place", "topic": topic}
        place_questions.ask_which_place(dispatcher, directory, turn.place_asked)
    elif not person.knows_place and not turn.shown.get("place_asked"):
        question = {"ask": "place", "topic": topic}
        place_questions.ask_place(dispatcher, directory)
    return keep(turn, topic=topic, services=[c["id"] for c in cards], question=question)


def talks_as_a_child(turn: Turn) -> bool:
    """Whether a child writes: they said so, or help for children was just given to somebody of unknown age who asks for no child."""
    if turn.person.age is not None:
        return turn.person.age < people.ADULT_AT
    return turn.last.get("topic") == "young_carers" and turn.person.relation not in people.CHILD_RELATIONS


def _go_on(turn: Turn) -> list[dict[str, str]]:
    """Return the ways on beside the numbers: back to the need before, or the ways to begin."""
    last = turn.last.get("topic")
    if last in topics.table() and last not in (*topics.URGENT, "talk_to_a_person"):
        return topics.next_choices(last)
    return [one for one in topics.start_choices() if one != topics.PERSON]


def _own_service(directory: Directory, place: str | None, young: bool) -> ServiceRecord | None:
    if not place:
        return None
    try:
        area = directory.area(place)
        own = area.young_carers_service if young else area.carers_service
        return directory.service(own) if own else None
    except DirectoryError:
        return None
