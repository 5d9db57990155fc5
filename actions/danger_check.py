"""Danger that cannot be ruled out: the need is answered, and one calm sentence before the answer says whom to ring if it is so.

The engine says `danger_possible` of a message that does not show danger surely (`bot/understanding/danger.py`, ADR 0011). Most such
messages are ordinary, so the answer stands, nothing is asked that must be answered first, and the sentence comes once every
few turns. "I need urgent help" is the first choice each time. A plain "yes" to the sentence is taken for danger.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import guide, place_questions, replies, slots, topics
from actions.danger import DANGER_WORDS, give_help, urgent_services, which_danger
from actions.guide_state import State
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory, DirectoryError

EMERGENCY = "emergency-999"
ANY, PRESSED = "any", "pressed"
SAYS = {
    ANY: "utter_danger_check",
    "suicide_or_self_harm": "utter_danger_check_low",
    "carer_breakdown": "utter_danger_check_breakdown",
    "medical_emergency": "utter_danger_check_ill",
}
"""The sentence for the danger that is likeliest. Whoever may be hurt at home gets the one that names no danger: others may read along."""
SECOND = {"medical_emergency": "nhs-111"}
"""The number beside 999 where it is not the topic's own first one: somebody ill, but not in danger of their life."""

LIKELY, LEAD = 0.2, 2.0
"""A danger is named when the topic model gives it this probability, and so many times as much as the next."""
FEW_WORDS, ANSWER_WORDS = 3, 8
SMALL_TALK = frozenset({"affirm", "deny", "thanks", "greet", "goodbye", "change_place"})
"""A message of few words is what it seems to be when it is one of these, or when no danger stands out; in the guided questions so
is one of `ANSWER_WORDS`."""
HAS_999 = frozenset({"utter_language_english", "utter_language_any", "utter_language_other"})
QUIET = 4
"""So many replies after the sentence it is not said again; the choice stands under each."""
SETTLED = frozenset({*DANGER_WORDS.values(), "utter_urgent", "utter_no_danger"})
"""Responses said lately after which the sentence is not needed: the numbers were given."""

_YES = re.compile(r"(yes|yeah|yep|yup|yh|aye|i think so)( please)?")
_NO = re.compile(r"(no|nope|nah)( thanks?( you)?)?")
_YES_OUTRIGHT = re.compile(r"(yes[, ]+)?(i am|we are|(s?he|it|someone) is|they are|i'?m not safe)( in danger)?( (right )?now)?")
_NO_OUTRIGHT = re.compile(
    r"(no[, ]+)?(not in danger|not (right )?now|no ?(one|body) is( in danger)?|i'?m (ok|okay|fine|safe|all ?right))( thanks?( you)?)?"
)
"""What answers the sentence. A bare yes or no answers a question that was asked after it, where it can."""


def may_be(turn: Turn) -> bool:
    """Whether the message may show danger, and nothing says that it is only a word in a talk."""
    if not turn.danger_possible or turn.urgent or turn.choice:
        return False
    words, asked = len(turn.text.split()), turn.question.get("ask")
    if likeliest(turn) == ANY and words <= (ANSWER_WORDS if asked == "guide" else FEW_WORDS):
        return False
    return not (words <= FEW_WORDS and turn.intent in SMALL_TALK)


def likeliest(turn: Turn) -> str:
    """Return the danger the message most likely shows, `ANY` when none stands out."""
    ranked = sorted(((p, topic) for topic, p in turn.ranking if topic in URGENT), reverse=True) or [(0.0, ANY)]
    (first, topic), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
    return topic if first >= LIKELY and first >= LEAD * second else ANY


def takes(turn: Turn) -> bool:
    """Whether a yes or no answers the sentence, or more is told, or pressed, after "I need urgent help"."""
    if turn.choice:
        return turn.choice == topics.SAFE["id"] and turn.danger_asked == PRESSED
    return not turn.urgent and bool(turn.danger_asked) and _reads(turn) is not None


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Yes is danger; no goes on where the talk was."""
    if not _reads(turn):
        return _none(dispatcher, directory, turn, now)
    topic = likeliest(turn) if turn.danger_asked == PRESSED else turn.danger_asked
    if topic in URGENT:
        return give_help(dispatcher, directory, turn, topic, now)
    return which_danger(dispatcher, directory, turn, now)


def _reads(turn: Turn) -> bool | None:
    """Return whether the message says that there is danger, None when it is about something else."""
    if turn.choice:
        return False
    said, asked = re.sub(r"\s+", " ", turn.typed.strip(" .!,")), turn.question.get("ask")
    if _YES_OUTRIGHT.fullmatch(said) or (_YES.fullmatch(said) and asked not in ("guide", "second_topic")):
        return True
    if _NO_OUTRIGHT.fullmatch(said) or (_NO.fullmatch(said) and not asked):
        return False
    return True if turn.danger_asked == PRESSED and may_be(turn) else None


def ask_first(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime, events: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Put the sentence and the way to urgent help before the answer; returns the events, which remember that it was said."""
    asked, quiet = "", max(0, turn.danger_quiet - 1)
    if may_be(turn) and not _answers_danger(dispatcher):
        danger = likeliest(turn)
        values = None if turn.danger_quiet or SETTLED & set(turn.said) else _values(directory, turn, danger, now)
        if values:
            said = SAYS.get(danger, SAYS[ANY])
            replies.say(dispatcher, said, choices=[topics.URGENT_HELP], emergency=values[0], name=values[1], phone=values[2])
            dispatcher.messages.insert(0, dispatcher.messages.pop())
            asked, quiet = danger, QUIET
        else:
            with_choices = next((m["custom"] for m in dispatcher.messages if m["custom"]["choices"]), dispatcher.messages[0]["custom"])
            with_choices["choices"].insert(0, topics.URGENT_HELP)
    elif dispatcher.messages and dispatcher.messages[0].get("response") == "utter_urgent":
        asked = PRESSED
    if not (asked or quiet or turn.danger_asked or turn.danger_quiet):
        return events
    question = next((event["value"] for event in reversed(events) if event.get("name") == slots.QUESTION), turn.question) or {}
    kept = {**question, "danger": {"asked": asked, "quiet": quiet}} if asked or quiet else question
    return [*events, SlotSet(slots.QUESTION, kept or None)]


def _none(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    open_guide = State.of(turn.guide).open
    asks_place = turn.question.get("ask") == "place" and not open_guide
    last = turn.last.get("topic")
    choices = topics.next_choices(last) if last in topics.table() else topics.start_choices()
    replies.say(
        dispatcher,
        "utter_danger_check_no",
        understood=replies.understood(turn, "deny"),
        choices=[] if open_guide or asks_place else [*choices, topics.PERSON],
    )
    if open_guide:
        return guide.go_on(dispatcher, directory, turn, now)
    if asks_place:
        place_questions.ask_place(dispatcher, directory)
    return keep(turn, question=turn.question)


def _answers_danger(dispatcher: CollectingDispatcher) -> bool:
    """Whether the reply is about danger already, or has 999 in it as the answers in other languages do."""
    understood = [message["custom"].get("understood") or {} for message in dispatcher.messages]
    named = any(set(URGENT) & {one.get("urgent"), *one.get("topics", ())} for one in understood)
    return named or not dispatcher.messages or any(message.get("response") in HAS_999 for message in dispatcher.messages)


def _values(directory: Directory, turn: Turn, danger: str, now: datetime) -> tuple[str, str, str] | None:
    """Return the emergency number, and the name and number beside it, from the records; None when they are not there."""
    try:
        emergency = directory.service(EMERGENCY)
        services = urgent_services(directory, turn, danger, now) if danger in SAYS and danger != ANY else []
        beside = directory.service(SECOND[danger]) if danger in SECOND else next(iter(services), emergency)
    except DirectoryError:
        return None
    if not emergency.phone or not beside.phone:
        return None
    return emergency.phone, beside.name, beside.phone
