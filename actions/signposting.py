"""The main job: from a need and a person to one to three right services, the facts that matter, and what to ask next.

Used by every action that answers a support topic. The order: what is found, what is said, what must be asked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from rasa_sdk.executor import CollectingDispatcher

from actions import numbers, offering, replies, second_need, talks, topics
from actions.facts import asked_for, facts_about, facts_for, say_where_to_look
from actions.finding import find
from actions.memory import Turn, keep
from actions.people import ADULT_AT
from actions.place_questions import ask_place, ask_which_place, say_outside
from actions.professionals import is_professional
from directory import Directory, FactRecord

FEWER = 2
"""Services for the first of two needs, so that both together are few."""
MOST_CHOICES = 5
ONE_HELP = frozenset({"carers_hub", "am_i_a_carer", "young_carers"})
"""Needs that the same people answer: two of them in one message are answered once."""
FOR_THE_WRITER = frozenset({"life_after_caring"})
"""Topics in which nobody is looked after any more: their own town is asked for. So is a child's, who lives with the person."""
REFERRED_TO = {
    **dict.fromkeys(("am_i_a_carer", "carers_hub", "gp_and_health", "hospital"), "carers_hub"),
    "carers_assessment": "carers_assessment",
    "young_carers": "young_carers",
    "parent_carers": "parent_carers",
}
"""Topics whose words speak to somebody who looks after another, with whom to ring for who asks at work for a person they know."""
SAME = "utter_same_again"
"""What opens an answer about the need that was answered last."""
ASKED_LATER = frozenset({"am_i_a_carer"})
"""Topics whose answer offers guided questions, which ask for the place themselves."""


class About(Protocol):
    """One thing within a need that was named: how its answer opens, and the services (ids) and facts (subjects) that come first."""

    @property
    def id(self) -> str:
        """Its name in the table."""

    @property
    def says(self) -> str:
        """The response."""

    @property
    def services(self) -> tuple[str, ...]:
        """Ids, those that do not fit the place among them."""

    @property
    def facts(self) -> tuple[str, ...]:
        """Subjects, the first that may be quoted is told."""

    @property
    def condition(self) -> str | None:
        """The illness whose services are looked for, when none was told."""


def signpost(
    dispatcher: CollectingDispatcher,
    directory: Directory,
    turn: Turn,
    topic: str,
    now: datetime,
    *,
    skip: frozenset[str] = frozenset(),
    about: About | None = None,
) -> list[dict[str, Any]]:
    """Answer a support topic, and a second one heard with it, and return the events that remember it.

    Asks for the place once, when it is not known and would change the answer, beside what helps anywhere.
    `about` is the thing within the topic that was named.
    """
    at_work = topic in REFERRED_TO and bool(turn.person.at_work or is_professional(turn.text))
    told = facts_about(directory, turn, about.facts, now) if about else [] if at_work else facts_for(directory, turn, topic, now)
    answered_by_fact = asked_for(told)
    other = next((t for t in turn.topics if t not in (topic, turn.intent) and t in topics.table()), None)
    second = None if {topic, other} <= ONE_HELP else other
    first = about.services if about else ()
    for_whom = replace(turn, person=replace(turn.person, condition=turn.person.condition or (about.condition if about else None)))
    matches = find(directory, for_whom, REFERRED_TO[topic] if at_work else topic, now, skip=skip, limit=FEWER if second else 3, first=first)
    cards = numbers.with_one_to_ring(directory, turn, [replies.card_of(match, now) for match in matches], now) if matches else []
    lead = about.says if about else "utter_professional" if at_work else _lead(turn, topic, answered_by_fact)
    if lead == SAME and _narrows(turn, topic) and {card["id"] for card in cards} == set(turn.last.get("services", ())):
        lead, cards = "utter_nothing_closer", [*cards[:1], *_others(directory, turn, topic, now, skip)]
    records = [record for _, record in told]
    ask = _must_ask_place(turn, topic, answered_by_fact)

    if turn.person.outside and (turn.place_heard or not turn.last):
        say_outside(dispatcher, directory, turn, now)
    replies.say(
        dispatcher,
        lead,
        understood=replies.understood(turn, topic, [topic, *([other] if other else [])]),
        services=cards,
        facts=[replies.fact(record) for record in records],
        choices=[] if second else _choices(directory, turn, topic, records, len(cards), now, asking=ask),
        explained=replies.explain(turn, matches) if turn.explain else None,
        place=turn.person.place_name or "",
    )
    if not about:
        say_where_to_look(dispatcher, directory, turn, topic, now, told)
    if not cards:
        cards = fall_back(dispatcher, directory, turn, now)
    given = [card["id"] for card in cards]
    if second:
        given += _also(dispatcher, directory, turn, second, now, given)
    question: dict[str, Any] = {}
    if turn.place_asked and not turn.person.place:
        question = {"ask": "place", "topic": topic, "place_said": turn.place_asked.said}
        ask_which_place(dispatcher, directory, turn.place_asked)
    elif ask:
        question = {"ask": "place", "topic": topic}
        ask_place(dispatcher, directory, of_writer=topic in FOR_THE_WRITER or (turn.person.age or ADULT_AT) < ADULT_AT)
    elif second:
        question = {"ask": "second_topic", "topic": second}
    if second and question["ask"] == "place":
        question["also"] = second
    if about and question.get("ask") == "place":
        question["thing"] = about.id
    return keep(turn, topic=topic, services=given, facts=[record.id for record in records], question=question)


def _lead(turn: Turn, topic: str, answered_by_fact: bool) -> str:
    """Return the response that opens the answer; the words of a topic are not said twice in a row."""
    if answered_by_fact:
        return "utter_here_is_the_fact"
    ask = talks.asked_in(turn, topic)
    if ask and ask.says:
        return ask.says
    if turn.last.get("topic") != topic:
        return f"utter_{topic}"
    if turn.place_heard and turn.person.place_name and not turn.place_asked:
        return "utter_now_for_place"
    return "utter_now_for_them" if turn.person != turn.person_before else SAME


def _narrows(turn: Turn, topic: str) -> bool:
    """Whether typed words may ask for one thing within the need: they do not name the need itself again."""
    name = second_need.names().get(topic)
    return bool(turn.text) and not turn.choice and not (name and name.search(turn.typed))


def _others(directory: Directory, turn: Turn, topic: str, now: datetime, skip: frozenset[str]) -> list[dict[str, Any]]:
    """Return services for the need that were not shown yet: the same list again would be no answer to a narrower question."""
    found = find(directory, turn, topic, now, skip=skip | turn.already(topic) | {*turn.last.get("services", ())}, limit=2)
    return [replies.card_of(match, now) for match in found]


def _choices(
    directory: Directory, turn: Turn, topic: str, records: list[FactRecord], shown: int, now: datetime, *, asking: bool
) -> list[dict[str, str]]:
    """Return what can be pressed: what else may have been meant, or what people ask next, more, and a person."""
    or_else = offering.choices(turn, topic)
    quotable = directory.facts(on=now.date(), area=turn.person.place)
    next_asked = [*topics.own_choices(topic), *talks.choices(turn, topic, quotable, [record.id for record in records])][: talks.ASKED]
    if asking:
        return [*or_else, *topics.own_choices(topic)]
    more = [topics.SOMETHING_ELSE] if shown > 1 else []
    if or_else:
        return [*or_else, *more, *next_asked[:1], topics.PERSON]
    room = MOST_CHOICES - 1 - len(next_asked) - len(more)
    return [*more, *next_asked, *topics.next_choices(topic, max(1, min(2, room))), topics.PERSON]


def _also(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, second: str, now: datetime, given: list[str]) -> list[str]:
    """Answer the second need in short: its first service, and the choice to hear more. Returns the ids of the services."""
    matches = find(directory, turn, second, now, skip=frozenset(given), limit=3)
    best = next((match for match in matches if match.service.phone), None) or next(iter(matches), None)
    choices = [topics.choice(second), {"id": "deny", "title": "Not now"}]
    if not best:
        dispatcher.messages[-1]["custom"]["choices"].extend(choices)
        return []
    what = topics.in_a_sentence(second)
    replies.say(dispatcher, "utter_also_heard", services=[replies.card_of(best, now)], choices=choices, what=what)
    return [best.service.id]


def fall_back(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Never a dead end: say so, and give the people who can help look."""
    cards = [replies.card_of(match, now) for match in find(directory, turn, "carers_hub", now, limit=2)]
    cards = numbers.with_one_to_ring(directory, turn, cards, now)
    replies.say(dispatcher, "utter_ask_them", services=cards, choices=[topics.PERSON])
    return cards


def ask_which_topic(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, offered: list[str], now: datetime
) -> list[dict[str, Any]]:
    """Ask which of up to three topics was meant; a number to ring stands beside the question."""
    if turn.person.outside and turn.place_heard:
        say_outside(dispatcher, directory, turn, now)
    titled = [topic for topic in offered if topic in topics.table() and topic != "talk_to_a_person"][:3] or ["carers_hub"]
    matches = find(directory, turn, "carers_hub", now, limit=1)
    replies.say(
        dispatcher,
        "utter_ask_which_topic",
        understood=replies.understood(turn, None, titled),
        choices=[*(topics.choice(topic) for topic in titled), topics.PERSON],
        services=numbers.with_one_to_ring(directory, turn, [replies.card_of(match, now) for match in matches], now),
        explained=replies.explain(turn, matches) if turn.explain else None,
    )
    question: dict[str, Any] = {"ask": "topic", "topics": titled}
    if turn.question.get("ask") == "place":
        question["waiting"] = turn.question.get("topic")
    if turn.place_asked:
        question["place_said"] = turn.place_asked.said
    return keep(turn, question=question)


def _must_ask_place(turn: Turn, topic: str, answered_by_fact: bool) -> bool:
    """Whether the place is asked for: once, and not where an amount is the answer or the guided questions will ask it."""
    if turn.person.knows_place or answered_by_fact:
        return False
    return bool(turn.place_asked) or (topic not in ASKED_LATER and not turn.shown.get("place_asked"))
