"""A yes or a no: to what was asked last, when something was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import place_questions, replies, signposting, topics
from actions.base import CarersAction
from actions.danger import give_help
from actions.memory import Turn, keep
from actions.resume import answer_topic
from actions.take_place import without_place
from actions.topics import URGENT
from directory import Directory


class ActionAnswerYesOrNo(CarersAction):
    """Takes a yes or no as the answer to the open question; without one it invites the next need."""

    action_name = "action_answer_yes_or_no"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Go on with what the question was about. One "no" does not close an urgent matter."""
        yes = turn.intent == "affirm"
        asked, topic = turn.question.get("ask"), turn.question.get("topic")
        if turn.last.get("topic") in URGENT:
            if asked == "are_you_safe" and not yes:
                return give_help(dispatcher, directory, turn, turn.last["topic"], now)
            words, question = ("utter_going_on", "are_you_safe") if yes else ("utter_still_here", "safe_now")
            return give_help(dispatcher, directory, turn, turn.last["topic"], now, words, question)
        if asked == "second_topic" and topic and yes:
            return answer_topic(dispatcher, directory, turn, topic, now)
        if asked == "topic" and yes:
            return signposting.ask_which_topic(dispatcher, directory, turn, turn.question["topics"], now)
        if asked == "place":
            return _about_the_place(dispatcher, directory, turn, now, yes=yes)
        offered = topics.next_choices(turn.last["topic"]) if turn.last.get("topic") in topics.table() else topics.start_choices()[:3]
        choices = [*(offered or topics.start_choices()[:3]), topics.PERSON]
        replies.say(dispatcher, f"utter_{turn.intent}", understood=replies.understood(turn, turn.intent), choices=choices)
        return keep(turn)


def _about_the_place(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime, *, yes: bool
) -> list[dict[str, Any]]:
    """A yes has the place asked again; a no is "I'd rather not say"."""
    if not yes:
        return without_place(dispatcher, directory, turn, now)
    place_questions.ask_place(dispatcher, directory)
    dispatcher.messages[-1]["custom"]["understood"] = replies.understood(turn, "affirm")
    return keep(turn, question=turn.question)
