"""The way into the guided questions and back to them: a choice beside the answer of another action. Nothing is asked here."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import guide_reading, guide_says, guide_state, guide_words, slots
from actions.guide_state import State
from actions.guide_table import CARER
from actions.memory import Turn
from actions.topics import URGENT

OFFERED_WITH = ("am_i_a_carer", "young_carers")
WHETHER_OF = ("carers_hub", "parent_carers", "working_carers", "support_for_cared_for")
_DOES = (
    r"look(ing)? after|car(e|ing) for|do(ing)? (everything|it all|all the \w+|most of)|see(ing)? to|help(ing)? (my|our|me|him|her|them)"
    r"|((had|got) )?(all )?the (cooking|washing|shopping|cleaning|housework|lifting)|(do|doing|sort|run) (like )?(everything|the lot)"
    r"|wash(ing)? and dress(ing)?|sort(ing)? (his|her|their|out)|cook(ing)? for"
)
DESCRIBES = re.compile(
    rf"\b(i|we|i'm|im|i am|i've|i have|been|just|mainly|only) (\w+ ){{0,2}}?({_DOES})\b"
    r"|\b(can'?t|cannot|couldn'?t|could not|won'?t) (\w+ ){1,5}without (me|my help|us)\b"
)
"""How people tell what they do for somebody without asking for anything."""
WHETHER = re.compile(
    r"\b(am|are|was|would|does (that|this|it) make|is that|is this) (i|we|me|us|being)?\b.{0,40}\bcarers?\b"
    r"|\b(do|would|does|will) (i|we|it|that|this) (even |still |really )?(count|qualify)\b|\bclassed as\b"
)


def beside(dispatcher: CollectingDispatcher, turn: Turn, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """After another action's answer, offer to begin the questions or to go on with them; returns the events."""
    said = [message["custom"]["understood"] for message in dispatcher.messages if message.get("custom", {}).get("understood")]
    cleared = any(event.get("name") == slots.GUIDE for event in events)
    if not said or cleared or said[-1]["topic"] == "goodbye" or set(URGENT) & {said[-1]["urgent"], *said[-1]["topics"]}:
        return events
    state = State.of(turn.guide)
    if state.open:
        if state.asides >= guide_state.ASIDES:
            return events
        dispatcher.messages[-1]["custom"]["choices"].append(guide_says.GO_ON)
        asked = next((event["value"] for event in reversed(events) if event.get("name") == slots.QUESTION), turn.question)
        waiting = [] if asked and asked.get("ask") != "guide" else [SlotSet(slots.QUESTION, {"ask": "guide", "paused": True})]
        return [*events, *waiting, SlotSet(slots.GUIDE, replace(state, asides=state.asides + 1).kept())]
    describes = said[-1]["topic"] in ("carers_hub", "support_for_cared_for") and describes_caring(turn)
    describes = describes or (said[-1]["topic"] in WHETHER_OF and asks_whether(turn))
    if hinted(State(), turn.text).chose("who", "professional"):
        return [*events, SlotSet(slots.GUIDE, hinted(state, turn.text).kept())]
    known = (state.done and state.part == CARER) or state.chose("who", "professional")
    if (said[-1]["topic"] in OFFERED_WITH or describes) and not known:
        first = next(message["custom"] for message in dispatcher.messages if message.get("custom", {}).get("understood"))
        first["choices"].insert(0, guide_says.HELP_ME_FIND_OUT)
        told = hinted(State(), turn.text)
        return [*events, SlotSet(slots.GUIDE, told.kept())] if told.answers else events
    return events


def asks_whether(turn: Turn) -> bool:
    """Whether a message asks if what somebody does counts, in so many words."""
    return bool(WHETHER.search(guide_words.plain(turn.text)))


def describes_caring(turn: Turn) -> bool:
    """Whether a message tells what somebody does for another, and asks for nothing."""
    said = guide_words.plain(turn.text)
    return bool(DESCRIBES.search(said)) and not guide_words.is_asking(said)


def hinted(state: State, text: str) -> State:
    """Return the state with what a message tells about later questions."""
    for question, options in guide_reading.hints(text).items():
        if question not in state.answers:
            state = state.answer(question, options)
    return state
