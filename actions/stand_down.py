"""Back from danger when there was none: somebody says so, or presses it, and goes on where they were. The numbers stay in view.

The words for danger are given too often rather than too seldom, so there must be a way back that is more than a "no".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import guide, replies, resume, slots, topics
from actions.guide_state import State
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory

MISSING = "missing"
_END = r"( thanks?( you)?| now| really| honestly)*"
CORRECTS = re.compile(
    r"(no[, ]+)?(sorry[, ]+)?(no ?(one|body) is (in danger|hurt|ill|unsafe)|(it'?s|this is|that'?s) (not|no) (an? )?(emergency|danger)"
    r"|(not an|no) emergency|(that'?s|it'?s) not what i meant|i (didn'?t|don'?t) mean (it )?(like )?that|false alarm"
    rf"|(you('ve| have)? )?(misunderstood|got (that|it|me) wrong)){_END}"
)
FINE = re.compile(
    r"(no[, ]+)?(sorry[, ]+)?(i'?m|i am|we'?re|we are|(s?he|mum|dad)('s| is)|they'?re|everyone is)"
    rf" (all )?(safe|ok|okay|fine|all ?right){_END}"
)
"""How it is typed; the whole message. Who spoke of dying and now says "I'm fine" still gets the numbers: one word does not close it."""
_GLAD = r"((oh|ok|phew|it'?s ok|update|sorry|thank god|good news)[,! ]+)*"
_AFTER = r"( (back|home|safe( and sound)?|now|thank god|ok|okay|at last|in the \w+|at \w+( \w+)?))*"
FOUND = re.compile(
    rf"{_GLAD}((we|i|they|the police|someone|a neighbour)('ve|'s| have| has)? )?(just )?"
    rf"(found|got) (him|her|them|it|mum|mam|dad|nan|my \w+){_AFTER}"
    rf"|{_GLAD}(s?he|mum|mam|dad|nan|they|my \w+)('s|'re| is| are| has| have)? (just |now )?(been )?"
    rf"(back|home|safe|found|turned up|come (back|home)|came (back|home)){_AFTER}"
)
"""How it is told that somebody who was missing is there again; only read after that was told."""


def takes(turn: Turn) -> bool:
    """Whether it is said after words for danger that there is none."""
    if found_again(turn):
        return True
    if turn.urgent or turn.last.get("topic") not in URGENT:
        return False
    said = turn.typed.strip(" .!")
    fine = FINE.fullmatch(said) and turn.last["topic"] != "suicide_or_self_harm"
    return turn.choice == topics.SAFE["id"] or bool(fine or CORRECTS.fullmatch(said))


def found_again(turn: Turn) -> bool:
    """Whether somebody who was missing is there again; heard also when "found her" sounds like danger."""
    said = turn.typed.strip(" .!")
    return not turn.choice and turn.question.get("kind") == MISSING and bool(FOUND.fullmatch(said))


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say that the numbers stay, and go on: with the guided questions, what was meant instead, the answer before, or the ways to begin."""
    danger = turn.last["topic"]
    kept = [card for one in turn.last.get("services", [])[:2] for card in resume.card_of(directory, one, now, danger)]
    before, meant = resume.calm(turn.last), turn.last.get("meant")
    replies.say(
        dispatcher,
        "utter_found_again" if found_again(turn) else "utter_no_danger",
        understood=replies.understood(turn, "deny"),
        services=kept,
        choices=[] if State.of(turn.guide).open or before or meant else topics.start_choices(),
    )
    if State.of(turn.guide).open:
        events = guide.go_on(dispatcher, directory, turn, now)
    elif meant:
        before_it = replace(turn, last=before)
        return resume.answer_topic(dispatcher, directory, before_it, meant, now)
    elif before:
        events = resume.show_again(dispatcher, directory, turn, before, "utter_again", now)
    else:
        events = keep(turn, question={})
    return [*events, *([] if before and not State.of(turn.guide).open else [SlotSet(slots.LAST, before or None)])]
