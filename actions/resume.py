"""Answer a topic that did not come with this message: the one asked about before, or the one just chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.memory import Turn
from actions.topics import URGENT
from directory import Directory


def answer_topic(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, topic: str, now: datetime, *, skip: frozenset[str] = frozenset()
) -> list[dict[str, Any]]:
    """Answer `topic` as if it had been asked now, with all that is known of the person."""
    from actions.signposting import signpost
    from actions.talk_to_person import ActionTalkToPerson
    from actions.urgent_help import give_help

    turn = replace(turn, intent=topic, topics=[topic])
    if topic in URGENT:
        return give_help(dispatcher, directory, turn, topic, now)
    if topic == "talk_to_a_person":
        return ActionTalkToPerson().answer(dispatcher, directory, turn, now)
    return signpost(dispatcher, directory, turn, topic, now, skip=skip)
