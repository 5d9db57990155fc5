"""Not sure which need was meant: ask, with two or three choices; who only tells what they do is asked nothing of the kind."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import danger, offering, topics
from actions.base import CarersAction
from actions.follow_up_steps import anew
from actions.guide_offer import describes_caring
from actions.memory import Turn
from actions.resume import answer_topic, need_of
from actions.second_need import outright
from actions.signposting import ask_which_topic
from actions.take_place import take_place
from directory import Directory

FEW_WORDS = 4
"""A message of so few words that names somebody ("my dad") says whom it is about, and no need."""


class ActionAskWhich(CarersAction):
    """Offers the most probable topics, and a person to talk to; a need that is named outright is answered."""

    action_name = "action_ask_which"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Ask which of the topics heard was meant."""
        if turn.place_heard and turn.question.get("ask") == "place":
            return take_place(dispatcher, directory, turn, now)
        if danger.goes_on(turn):
            return danger.give_again(dispatcher, directory, turn, now)
        if describes_caring(turn) and not turn.last:
            return answer_topic(dispatcher, directory, turn, "am_i_a_carer", now)
        if len(turn.text.split()) <= FEW_WORDS and any(kind == "relation" for kind, _, _ in turn.heard):
            return anew(dispatcher, directory, turn, now)
        named = outright(turn)
        if named:
            return answer_topic(dispatcher, directory, turn, named, now)
        if turn.person != turn.person_before and not turn.place_heard and turn.last.get("topic") in topics.table():
            return answer_topic(dispatcher, directory, turn, need_of(turn), now)
        return ask_which_topic(dispatcher, directory, turn, offering.may_fit(turn, turn.topics), now)
