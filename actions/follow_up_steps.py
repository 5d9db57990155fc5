"""Steps that a person takes from the last answer: stop, go back, hear it again, nearer, elsewhere, for somebody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import finding, first_words, numbers, place_questions, reasons, replies, resume, signposting, topics
from actions.memory import Turn, keep
from actions.take_place import take_place
from directory import Directory, Match

Step = Callable[[CollectingDispatcher, Directory, Turn, datetime], list[dict[str, Any]]]
ANOTHER = 3
"""Numbers given when one did not work, the one that was tried among them."""
SEARCHED = 12
"""Services looked through for one that is nearer."""


def stop(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Stop: nothing is asked any more, and somebody to ring is named. In danger the numbers stay."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    replies.say(
        dispatcher,
        "utter_stopped",
        understood=replies.understood(turn, "deny"),
        services=numbers.front_door(directory, turn, now),
        choices=[topics.PERSON],
    )
    return keep(turn, question={})


def back(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Go back to the answer before the last one, with its services."""
    before = resume.calm(turn.last)
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    if not before:
        return resume.show_again(dispatcher, directory, turn, turn.last, "utter_back_first", now)
    return resume.show_again(dispatcher, directory, turn, before, "utter_back", now)


def no_answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say sorry, with another number, and the hours of the one that nobody picked up."""
    return _another(dispatcher, directory, turn, "utter_no_answer", now)


def wrong_number(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say sorry, with another number, and how to tell us that one is wrong."""
    return _another(dispatcher, directory, turn, "utter_wrong_number", now)


def _another(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, response: str, now: datetime) -> list[dict[str, Any]]:
    """Give another number than the one that was tried: those shown beside it, then others for the need; the tried one comes last."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    shown, need = list(turn.last.get("services") or ()), resume.need_of(turn)
    cards = [card for one in shown for card in resume.card_of(directory, one, now) if card["phone"]]
    place = turn.last.get("at", 0)
    tried = next((card for card in cards if place < len(shown) and card["id"] == shown[place]), cards[0] if cards else None)
    found = finding.find(directory, turn, need, now, skip=frozenset(shown), limit=SEARCHED)
    found += finding.find(directory, turn, "carers_hub", now, skip=frozenset(shown), limit=SEARCHED)
    others = [*cards, *(replies.card_of(match, now) for match in found if match.service.phone)]
    kept: list[dict[str, Any]] = []
    for card in others:
        if card["phone"] not in [one["phone"] for one in (*kept, *([tried] if tried else []))]:
            kept.append(card)
    replies.say(
        dispatcher,
        response,
        understood=replies.understood(turn, turn.last.get("topic")),
        services=[*(kept[: ANOTHER - 1] or numbers.front_door(directory, turn, now)), *([tried] if tried else [])],
        choices=[topics.SOMETHING_ELSE, topics.PERSON],
    )
    return keep(turn, question=turn.question)


def earliest(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Show the first answer again, as far back as is remembered."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    return resume.show_again(dispatcher, directory, turn, _answers(turn)[-1], "utter_back", now)


def recall(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Show the answer again that the question names, else the last one."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    meant = [topic for topic, _ in turn.ranking]
    ranked = [(meant.index(one["topic"]) if one["topic"] in meant else len(meant), one) for one in _answers(turn)]
    _, best = min(ranked, key=lambda pair: pair[0])
    return resume.show_again(dispatcher, directory, turn, best, "utter_again", now)


def _answers(turn: Turn) -> list[dict[str, Any]]:
    """Return the last answer and the few before it, those about danger left out; never empty."""
    found, one = [], turn.last
    while one:
        found += [one] if one.get("topic") not in topics.URGENT else []
        one = one.get("before") or {}
    return found


def again(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Show the last answer again."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    return resume.show_again(dispatcher, directory, turn, turn.last, "utter_again", now)


def simpler(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say the last answer in the fewest words: what it is, whom to ring, and what to say. In danger the fixed words stay."""
    if turn.last.get("topic") in topics.URGENT:
        return resume.stay(dispatcher, directory, turn, now)
    shown, picked = list(turn.last.get("services") or ()), turn.last.get("at", 0)
    cards = numbers.to_ring(directory, turn, resume.need_of(turn), now, [*shown[picked:], *shown])[:1]
    topic = turn.last.get("topic")
    understood = replies.understood(turn, "explain_simpler", ["explain_simpler", *([topic] if topic else [])])
    if not cards:
        signposting.fall_back(dispatcher, directory, turn, now)
        dispatcher.messages[-1]["custom"]["understood"] = understood
        return keep(turn, question=turn.question)
    need = resume.need_of(turn)
    replies.say(dispatcher, f"utter_simple_{need}")
    replies.say(
        dispatcher,
        first_words.response(turn),
        understood=understood,
        services=[{**card, "why": reasons.table()["start"]} for card in cards],
        choices=[topics.PERSON],
        name=cards[0]["name"],
        phone=cards[0]["phone"],
        say=first_words.first_words(turn, need),
    )
    return keep(turn, question=turn.question)


def nearer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Show what works in the person's own town or district; asks for the place when it is not known."""
    topic = resume.need_of(turn)
    understood = replies.understood(turn, "more_options", ["more_options", topic])
    if not turn.person.place:
        cards = numbers.front_door(directory, turn, now)
        replies.say(dispatcher, "utter_ask_place", understood=understood, services=cards, choices=place_questions.place_choices(directory))
        return keep(turn, question={"ask": "place", "topic": topic})
    found = finding.find(directory, turn, topic, now, limit=SEARCHED)
    local = [match for match in found if turn.person.place in match.service.areas]
    new = [match for match in local if match.service.id not in turn.last.get("services", [])]
    chosen: list[Match] = (new or local or found)[:3]
    cards = numbers.with_one_to_ring(directory, turn, [replies.card_of(match, now) for match in chosen], now)
    replies.say(
        dispatcher,
        "utter_nearer" if new else "utter_nearer_none",
        understood=understood,
        services=cards,
        choices=[topics.SOMETHING_ELSE, topics.PERSON],
        place=turn.person.place_name or directory.area(turn.person.place).name,
    )
    return keep(turn, topic=topic, services=[card["id"] for card in cards])


def anew(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer the last need again with what is known now: a correction, or somebody else it is for."""
    if turn.question.get("ask") == "topic":
        return signposting.ask_which_topic(dispatcher, directory, turn, turn.question["topics"], now)
    if not turn.last:
        cards = numbers.front_door(directory, turn, now)
        choices = [topics.choice("short_breaks"), topics.choice("benefits"), topics.PERSON]
        replies.say(dispatcher, "utter_which_help", understood=replies.understood(turn, None), services=cards, choices=choices)
        return keep(turn)
    return resume.answer_topic(dispatcher, directory, turn, resume.need_of(turn), now)


STEPS: dict[str, Step] = {
    "stop": stop,
    "no_answer": no_answer,
    "wrong_number": wrong_number,
    "earliest": earliest,
    "back": back,
    "recall": recall,
    "again": again,
    "simpler": simpler,
    "nearer": nearer,
    "for_other": anew,
    "corrected": anew,
    "elsewhere": take_place,
}
