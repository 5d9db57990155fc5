"""How the guided questions are put to a person: which response, and which choices go with it. Nothing is decided here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import finding, guide_state, numbers, place_questions, replies, topics
from actions.guide_result import TOPIC
from actions.guide_state import State
from actions.guide_table import CARER, MONEY, Question, questions
from actions.memory import Turn, keep
from directory import Directory

HELP_ME_FIND_OUT = {"id": "do:guide", "title": "Help me find out"}
GO_ON = {"id": "do:go_on", "title": "Go on with the questions"}
TOPICS = {CARER: TOPIC, MONEY: "benefits"}
"""What the questions are about, as the contract names it."""
CHOSEN = "✓ {title} (take this off)"
"""How a choice is titled that was picked: pressed again it comes off, and what was said then reads so too."""


def ask(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    state: State,
    before: str | None = None,
    directory: Directory | None = None,
    now: datetime | None = None,
) -> None:
    """Ask the open question; `before` is a response said first, `utter_guide_more` instead of the question."""
    question = questions()[state.at or "who"]
    whom = guide_state.mode(state, turn.person)
    if before and before != "utter_guide_more":
        services: list[dict[str, Any]] = []
        if before == "utter_guide_again" and directory and now:
            # What cannot help names a number (DESIGN, principle 2).
            services = [replies.card_of(match, now) for match in finding.find(directory, turn, "carers_hub", now, limit=1)]
        replies.say(dispatcher, before, services=services)
    if question.id == "where" and turn.place_asked and directory:
        place_questions.ask_which_place(dispatcher, directory, turn.place_asked)
        dispatcher.messages[-1]["custom"]["understood"] = replies.understood(turn, TOPIC)
        dispatcher.messages[-1]["custom"]["choices"].append(_skip(question))
        return
    town = question.id == "where" and bool(state.answers.get("where"))
    if question.id == "where" and guide_state.ended(state) and not town:
        whom = "young"  # nobody is looked after any more: their own town is asked for
    response = "utter_guide_town" if town else question.asks.get(whom, "utter_guide_who")
    response = "utter_guide_more" if before == "utter_guide_more" else response
    replies.say(
        dispatcher,
        response,
        understood=replies.understood(turn, TOPICS[state.part]),
        choices=_choices(question, state, whom, town, directory),
        facts=_beside(question, turn, directory, now),
    )


def _beside(question: Question, turn: Turn, directory: Directory | None, now: datetime | None) -> list[dict[str, Any]]:
    """Return the facts that belong beside a question, as far as they may be quoted."""
    if not (question.facts and directory and now):
        return []
    records = directory.facts(on=now.date(), area=turn.person.place)
    return [replies.fact(record) for record in records if record.subject in question.facts]


def ask_what_to_change(dispatcher: CollectingDispatcher, turn: Turn, state: State) -> None:
    """Offer every question that this person could answer, to answer it anew."""
    whom = guide_state.mode(state, turn.person)
    asked = [question for question in questions().values() if state.part in question.parts and question.keep]
    known = [question for question in asked if guide_state.is_known(question, state, turn.person)]
    offered = [question for question in known if whom in question.asks and question.id != "home"]
    choices = [{"id": f"do:change_{question.id}", "title": question.name} for question in offered]
    choices += [GO_ON] if state.open else [topics.PERSON]
    replies.say(dispatcher, "utter_guide_change", understood=replies.understood(turn, TOPICS[state.part]), choices=choices)


def changed(dispatcher: CollectingDispatcher, turn: Turn, state: State, question: Question) -> None:
    """Say in one short clause that an answer was changed, and what it is now."""
    whom = guide_state.mode(state, turn.person)
    now = [option.title_for(whom) for option in question.options.values() if state.chose(question.id, option.id)]
    what = turn.person.place_name if question.id == "where" else ", ".join(now)
    if what and question.keep:
        replies.say(dispatcher, "utter_guide_changed", what=what)
    else:
        replies.say(dispatcher, "utter_guide_changed_it")


def stopped(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> None:
    """Say that the questions wait, with a person to ring."""
    found = finding.find(directory, turn, "carers_hub", now, limit=1)
    replies.say(
        dispatcher,
        "utter_guide_stopped",
        understood=replies.understood(turn, TOPIC),
        services=[replies.card_of(match, now) for match in found],
        choices=[GO_ON, topics.choice("short_breaks"), topics.PERSON],
    )


def paid(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> None:
    """End kindly for those whose work it is: Care Act 2014 s.10(9) leaves out care under a contract or as voluntary work."""
    found = finding.find(directory, turn, "training_and_learning", now, limit=2)
    found = found or finding.find(directory, turn, "carers_hub", now, limit=1)
    again = {"id": "do:change_who", "title": "I look after someone at home too"}
    replies.say(
        dispatcher,
        "utter_guide_paid",
        understood=replies.understood(turn, TOPIC),
        services=[replies.card_of(match, now) for match in found],
        choices=[again, topics.choice("training_and_learning"), topics.PERSON],
    )


def professional(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say whom somebody can ring who asks for a person they work with, and ask where that is; returns the events."""
    matches = finding.find(directory, turn, "carers_hub", now, limit=2)
    cards = numbers.with_one_to_ring(directory, turn, [replies.card_of(match, now) for match in matches], now)
    asks = not turn.person.knows_place
    choices = [] if asks else [topics.choice("carers_assessment"), topics.choice("young_carers"), topics.PERSON]
    replies.say(dispatcher, "utter_professional", understood=replies.understood(turn, "carers_hub"), services=cards, choices=choices)
    if asks:
        place_questions.ask_place(dispatcher, directory)
    question = {"ask": "place", "topic": "carers_hub"} if asks else {}
    return keep(turn, topic="carers_hub", services=[card["id"] for card in cards], question=question)


def _choices(question: Question, state: State, whom: str, town: bool, directory: Directory | None) -> list[dict[str, str]]:
    choices = []
    if question.id == "where" and directory:
        choices = place_questions.places_to_press(directory)
    for option in question.options_for(whom):
        if not town and not option.typed:
            title = option.title_for(whom)
            title = CHOSEN.format(title=title) if question.many and state.chose(question.id, option.id) else title
            choices.append({"id": f"answer:{question.id}:{option.id}", "title": title})
    if question.many:
        choices.append({"id": f"answer:{question.id}:done", "title": "That's all"})
    return [*choices, _skip(question)]


def _skip(question: Question) -> dict[str, str]:
    return {"id": f"answer:{question.id}:skip", "title": "Skip this"}
