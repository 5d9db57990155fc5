"""Answer a topic that did not come with this message: the one asked about before, or the one just chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import child_hits, danger_talk, numbers, reasons, replies, topics
from actions.danger import give_help, told_more
from actions.memory import Turn, keep
from actions.person_to_ring import give_person
from actions.signposting import signpost
from actions.topics import URGENT
from directory import Directory, DirectoryError


def answer_topic(
    dispatcher: CollectingDispatcher,
    directory: Directory,
    turn: Turn,
    topic: str,
    now: datetime,
    *,
    skip: frozenset[str] = frozenset(),
    also: str | None = None,
) -> list[dict[str, Any]]:
    """Answer `topic` as if it had been asked now, with all that is known of the person; `also` is a second need."""
    turn = replace(turn, intent=topic, topics=[topic, *([also] if also else [])])
    if topic in URGENT and child_hits.goes_on(turn):
        return danger_talk.answer_parent(dispatcher, directory, turn, now)
    if topic in URGENT:
        return give_help(dispatcher, directory, turn, topic, now, told_more(turn, topic))
    if topic == "talk_to_a_person":
        return give_person(dispatcher, directory, turn, now)
    return signpost(dispatcher, directory, turn, topic, now, skip=skip)


def need_of(turn: Turn) -> str:
    """Return the need that was answered last, also when a person to ring was asked for since."""
    last = turn.last
    while last.get("topic") == "talk_to_a_person":
        last = last.get("before") or {}
    topic = last.get("topic")
    return topic if topic in topics.table() and topic not in URGENT else "carers_hub"


def stay(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Stay with danger: the same words and numbers, and nothing is asked."""
    return give_help(dispatcher, directory, turn, turn.last["topic"], now, asks=False)


def still_here(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, topic: str, now: datetime) -> list[dict[str, Any]]:
    """Say after danger that the numbers are always there; somebody who thanks or leaves keeps them."""
    cards = [card for service_id in turn.last.get("services", [])[:2] for card in card_of(directory, service_id, now, turn.last["topic"])]
    replies.say(dispatcher, "utter_still_here", understood=replies.understood(turn, topic), services=cards, choices=[topics.PERSON])
    return keep(turn, question=turn.question)


def calm(answer: dict[str, Any]) -> dict[str, Any]:
    """Return the nearest answer before this one that was not about danger, empty when there is none."""
    before: dict[str, Any] = answer.get("before") or {}
    return calm(before) if before.get("topic") in URGENT else before


def show_again(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, answer: dict[str, Any], response: str, now: datetime
) -> list[dict[str, Any]]:
    """Show an earlier answer again, and let it be the last one."""
    topic = answer["topic"]
    cards = [card for service_id in answer.get("services", []) for card in card_of(directory, service_id, now)]
    cards = numbers.with_one_to_ring(directory, turn, cards[: numbers.MOST], now)
    replies.say(
        dispatcher,
        response,
        understood=replies.understood(turn, topic),
        services=cards,
        choices=[topics.SOMETHING_ELSE, *topics.next_choices(topic, 1), topics.PERSON],
        what=topics.table()[topic]["title"] if topic in topics.table() else topics.table()["carers_hub"]["title"],
    )
    return keep(turn, topic=topic, services=answer.get("services", []), back_to=answer.get("before") or {})


def card_of(directory: Directory, service_id: str, now: datetime, urgent: str | None = None) -> list[dict[str, Any]]:
    """Return the card of a service by its id, nothing when it is no longer there."""
    try:
        service = directory.service(service_id)
    except DirectoryError:
        return []
    why = reasons.urgent_reason(service, urgent) if urgent else reasons.what_it_is(service)
    return [replies.card(service, why, now)]
