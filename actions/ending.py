"""How a talk ends: is that what you needed (yes, not quite, no), the plan so far, how to come back, the person to ring."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import numbers, replies, topics
from actions.memory import Turn, keep
from actions.resume import answer_topic, need_of
from directory import Directory

NEEDED = {
    "yes": {"id": "do:needed_yes", "title": "Yes, thank you"},
    "partly": {"id": "do:needed_partly", "title": "Not quite"},
    "no": {"id": "do:needed_no", "title": "No, I need more"},
}
"""The three answers to "is that what you needed?"."""

_PARTLY = r"not (quite|really|exactly|all|entirely|fully|sure)|sort of|kind of|partly|a bit|half|almost|nearly|some of it"
_YES = r"yes|yeah|yep|yup|it (was|is|did)|that('s| is| was) (it|great|perfect|lovely|what i needed|all i needed)|perfect|great|lovely"
_NO = r"no|nope|nah|it (wasn'?t|isn'?t|didn'?t)|not at all|none of it"
WORDS = {
    "partly": re.compile(rf"(no,? )?({_PARTLY})\b.*"),
    "yes": re.compile(rf"({_YES})\b.*"),
    "no": re.compile(rf"({_NO})\b.*"),
}
"""How they are typed; a message of more than `LONGEST` words tells something new."""
LONGEST = 6


def takes(turn: Turn) -> bool:
    """Whether the message answers "is that what you needed?"."""
    return _said(turn) is not None


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Yes ends with the plan and a person to ring; not quite asks what is missing; no hands over to a person."""
    said = _said(turn)
    if said == "no":
        replies.say(dispatcher, "utter_needed_no")
        return answer_topic(dispatcher, directory, turn, "talk_to_a_person", now)
    cards = numbers.front_door(directory, turn, now)
    if said == "partly":
        need = need_of(turn)
        simpler = {"id": "explain_simpler", "title": "Say it more simply"}
        choices = [topics.SOMETHING_ELSE, simpler, *topics.next_choices(need, 2), topics.PERSON]
        replies.say(dispatcher, "utter_needed_partly", understood=replies.understood(turn, "deny"), services=cards, choices=choices)
        return keep(turn, question={})
    next_needs = topics.next_choices(need_of(turn), 2)
    replies.say(dispatcher, "utter_needed_yes", understood=replies.understood(turn, "affirm"), services=cards, choices=next_needs)
    return keep(turn, question={})


def _said(turn: Turn) -> str | None:
    if turn.choice:
        step = turn.choice.removeprefix("do:needed_")
        return step if turn.choice.startswith("do:needed_") and step in NEEDED else None
    text = turn.typed.strip(" .!")
    if turn.urgent or turn.question.get("ask") != "needed" or len(text.split()) > LONGEST or "?" in text:
        return None
    return next((kind for kind, pattern in WORDS.items() if pattern.fullmatch(text)), None)
