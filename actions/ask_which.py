"""Not sure which need was meant: ask, with two or three choices."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, signposting, topics
from actions.base import CarersAction
from actions.memory import Turn, keep
from directory import Directory


class ActionAskWhich(CarersAction):
    """Offers the most probable topics, and a person to talk to."""

    action_name = "action_ask_which"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Ask which topic was meant; an answer to an open question is taken first."""
        offered = [topic for topic in turn.topics if topic in topics.table()][:3] or ["carers_hub"]
        choices = [signposting.PERSON if topic == "talk_to_a_person" else topics.choice(topic) for topic in offered]
        if signposting.PERSON not in choices:
            choices.append(signposting.PERSON)
        replies.say(
            dispatcher,
            "utter_ask_which_topic",
            understood=replies.understood(turn, None, offered),
            choices=choices,
            explained=replies.explain(turn, []) if turn.explain else None,
        )
        return keep(turn, question=turn.question)
