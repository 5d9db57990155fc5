"""Say the last answer again, shorter: whom to ring, the number, and what to say."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, signposting
from actions.base import CarersAction
from actions.memory import Turn, keep
from actions.topics import URGENT
from actions.urgent_help import give_help
from directory import Directory


class ActionExplainSimpler(CarersAction):
    """Repeats the first service of the last answer in the plainest words."""

    action_name = "action_explain_simpler"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Say it again in fewer words; in danger the fixed words stay."""
        if turn.last.get("topic") in URGENT:
            return give_help(dispatcher, directory, turn, turn.last["topic"], now, asks=False)
        services = [directory.service(service_id) for service_id in turn.last.get("services", [])][:1]
        if not services:
            services = [match.service for match in signposting.find(directory, turn, "carers_hub", now, limit=1)]
        service = services[0]
        replies.say(
            dispatcher,
            "utter_ring_and_say" if service.phone else "utter_explain_simpler",
            understood=replies.understood(turn, "explain_simpler", ["explain_simpler", *filter(None, [turn.last.get("topic")])]),
            services=[replies.card(service, "You can start here.", now)],
            choices=[signposting.PERSON],
            name=service.name,
            phone=service.phone or "",
        )
        return keep(turn, question=turn.question)
