"""Something else for the same need: the next services that were not shown yet."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import finding, replies, topics
from actions.base import CarersAction
from actions.danger import give_help
from actions.memory import Turn, keep
from actions.resume import answer_topic, need_of
from actions.topics import URGENT
from directory import Directory


class ActionMoreOptions(CarersAction):
    """Shows what comes next in the ranking; says so, and gives a person to ring, when that was all."""

    action_name = "action_more_options"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer with the next services of the last topic."""
        topic = turn.last.get("topic") or "carers_hub"
        asked = turn.question
        if asked.get("ask") == "second_topic" and re.search(r"\bother\b", turn.text.lower()):
            return answer_topic(dispatcher, directory, turn, asked["topic"], now)
        if topic in URGENT:
            return give_help(dispatcher, directory, turn, topic, now)
        topic = need_of(turn) if topic == "talk_to_a_person" else topic
        matches = finding.find(directory, turn, topic, now, skip=turn.already(topic) | frozenset(turn.last.get("services", [])))
        understood = replies.understood(replace(turn, intent="more_options"), "more_options", ["more_options", topic])
        if not matches:
            last = finding.find(directory, turn, "carers_hub", now, limit=1)
            replies.say(
                dispatcher,
                "utter_more_options_none",
                understood=understood,
                services=[replies.card_of(match, now) for match in last],
                choices=[topics.PERSON, *topics.next_choices(topic)],
            )
            return keep(turn)
        replies.say(
            dispatcher,
            "utter_more_options",
            understood=understood,
            services=[replies.card_of(match, now) for match in matches],
            choices=[topics.SOMETHING_ELSE, topics.PERSON],
            explained=replies.explain(turn, matches) if turn.explain else None,
        )
        return keep(turn, topic=topic, services=[match.service.id for match in matches])
