"""A choice that is none of the topics was pressed: the assistant's own steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, signposting, topics
from actions.base import CarersAction
from actions.memory import Turn, keep
from actions.topics import URGENT
from actions.urgent_help import give_help
from directory import Directory


class ActionChoose(CarersAction):
    """Carries out a step by its id, `do:<step>`."""

    action_name = "action_choose"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Do what the choice says."""
        if turn.choice == "do:urgent":
            return which_danger(dispatcher, directory, turn, now)
        if turn.last.get("topic") in URGENT:
            return give_help(dispatcher, directory, turn, turn.last["topic"], now, asks=False)
        # do:skip_place, and any step this version does not know: go on without the place.
        replies.say(
            dispatcher,
            "utter_no_place",
            understood=replies.understood(turn, "deny"),
            services=[replies.card_of(match, now) for match in signposting.find(directory, turn, "carers_hub", now, limit=1)],
            choices=[*topics.next_choices(turn.last.get("topic", "carers_hub")), signposting.PERSON],
        )
        return keep(turn)


def which_danger(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Give 999 at once, then ask what the danger is."""
    emergency = directory.service("emergency-999")
    replies.say(
        dispatcher,
        "utter_urgent",
        understood=replies.understood(replace(turn, confidence=1.0), None, list(URGENT)),
        services=[replies.card(emergency, "For danger to life, right now.", now)],
        choices=[topics.choice(topic) for topic in URGENT],
    )
    return keep(turn)
