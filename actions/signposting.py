"""The main job: from a need and a person to one to three right services, the facts that matter, and what to ask next.

Used by every action that answers a support topic. The order: what must be asked, what is found, what is said.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import people, replies, topics
from actions.memory import Turn, keep
from directory import Directory, FactRecord, Match, PlaceAnswer, Query

SKIP_PLACE = {"id": "do:skip_place", "title": "I'd rather not say"}
SOMETHING_ELSE = {"id": "more_options", "title": "Show me something else"}
PERSON = {"id": "topic:talk_to_a_person", "title": "Talk to a person"}


def signpost(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, topic: str, now: datetime, *, skip: frozenset[str] = frozenset()
) -> list[dict[str, Any]]:
    """Answer a support topic and return the events that remember it.

    Asks for the place once, when it is not known and would change the answer, beside what helps anywhere.
    """
    matches = find(directory, turn, topic, now, skip=skip)
    told = facts_for(directory, turn, topic, now)
    answered_by_fact = bool(told) and told[0][0] >= STRONG and told[0][1].value is not None
    second = next((t for t in turn.topics if t not in (topic, turn.intent) and t in topics.table()), None)
    heard = [topic, *([second] if second else [])]
    understood = replies.understood(turn, topic, heard)
    cards = [replies.card_of(match, now) for match in matches]
    records = [record for _, record in told]

    or_else = [topics.choice(other) for other in turn.or_else if other in topics.table() and other not in (topic, second)]
    choices = or_else or ([SOMETHING_ELSE] if len(cards) >= 2 else []) + topics.next_choices(topic)
    question: dict[str, Any] = {}
    if turn.person.outside and (turn.place_heard or not turn.last):
        say_outside(dispatcher, turn)
    replies.say(
        dispatcher,
        "utter_here_is_the_fact" if answered_by_fact else f"utter_{topic}",
        understood=understood,
        services=cards,
        facts=[replies.fact(record) for record in records],
        choices=or_else if _must_ask_place(turn, answered_by_fact) or second else [*choices, PERSON][:4],
        explained=replies.explain(turn, matches) if turn.explain else None,
    )
    if not told or not answered_by_fact:
        say_where_to_look(dispatcher, directory, turn, topic, now)
    if not cards:
        cards = fall_back(dispatcher, directory, turn, now)
    if turn.place_asked and not turn.person.place:
        question = {"ask": "place", "topic": topic}
        ask_which_place(dispatcher, directory, turn.place_asked)
    elif _must_ask_place(turn, answered_by_fact):
        question = {"ask": "place", "topic": topic}
        ask_place(dispatcher, directory)
    elif second:
        question = {"ask": "second_topic", "topic": second}
        replies.say(dispatcher, "utter_also_heard", choices=[topics.choice(second), {"id": "deny", "title": "Not now"}])
    return keep(turn, topic=topic, services=[c["id"] for c in cards], facts=[record.id for record in records], question=question)


def find(directory: Directory, turn: Turn, topic: str, now: datetime, *, skip: frozenset[str] = frozenset(), limit: int = 3) -> list[Match]:
    """Return the services that fit the topic and this person."""
    person = turn.person
    query = Query(
        topics=(topic,),
        place=person.place,
        condition=person.condition,
        audience=people.audience(topic, person.age, person.relation, person.age_of_other),
        age=people.age_for_search(topic, person.age, person.age_of_other),
        relation=person.relation,
        exclude=skip,
        limit=limit,
    )
    return directory.search(query, now)


UNNAMED = "Your own council"
"""What the directory calls a council elsewhere that it cannot name."""

STRONG = 2
"""From this many shared words on, a fact answers the question that was asked."""


def facts_for(directory: Directory, turn: Turn, topic: str, now: datetime) -> list[tuple[int, FactRecord]]:
    """Return up to two facts with how well each fits the message; one not told before when none fits."""
    said = replies.words_of(turn.text) - replies.words_of(topic.replace("_", " "))
    found = directory.facts(topic, on=now.date(), area=turn.person.place)
    scored = sorted(((_fit(said, record), record) for record in found), key=lambda pair: -pair[0])
    fitting = [(score, record) for score, record in scored if score >= STRONG][:2]
    if fitting:
        return fitting
    before = set(turn.shown.get("facts", []))
    useful = [record for record in found if record.value is None and record.topics[:1] == (topic,) and record.id not in before]
    return [(0, record) for record in useful if "you" in record.statement.lower().split()][:1]


def say_where_to_look(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, topic: str, now: datetime) -> None:
    """For an amount that is past its date give the link to its source instead (DESIGN, principle 6)."""
    said = replies.words_of(turn.text) - replies.words_of(topic.replace("_", " "))
    for stale in directory.stale_facts(topic, on=now.date(), area=turn.person.place):
        known = replies.words_of(" ".join((stale.subject.replace("_", " "), *stale.words)))
        if stale.source_url and len(said & known) >= STRONG:
            replies.say(dispatcher, "utter_out_of_date", link=stale.source_url)
            return


def _fit(said: set[str], record: FactRecord) -> int:
    asked = replies.words_of(" ".join(record.words))
    named = replies.words_of(record.subject.replace("_", " ")) | replies.words_of(record.statement)
    shared = len(said & named)
    return shared + len(said & asked - named) if shared else 0


def fall_back(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Never a dead end: say so, and give the people who can help look."""
    cards = [replies.card_of(match, now) for match in find(directory, turn, "carers_hub", now, limit=2)]
    replies.say(dispatcher, "utter_nothing_found", services=cards, choices=[PERSON])
    return cards


def ask_place(dispatcher: CollectingDispatcher, directory: Directory) -> None:
    """Ask where the person looked after lives, with the two most likely answers to press."""
    replies.say(dispatcher, "utter_ask_place", choices=[*places_to_press(directory), SKIP_PLACE])


def places_to_press(directory: Directory) -> list[dict[str, str]]:
    """Return the two most likely places as choices."""
    near = [directory.area(area_id) for area_id in ("nottingham", "nottinghamshire")]
    titles = [f"{area.name} city" if area.kind in ("city", "unitary") else f"The rest of {area.name}" for area in near]
    return [{"id": f"place:{area.id}", "title": title} for area, title in zip(near, titles, strict=True)]


def say_outside(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """Say that the place is outside our areas, and whose council it is where that is known."""
    council = turn.person.outside or UNNAMED
    response = "utter_outside_unknown" if council == UNNAMED else "utter_outside"
    replies.say(dispatcher, response, place=turn.person.place_name or "That", council=council)


def ask_which_topic(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, offered: list[str], now: datetime
) -> list[dict[str, Any]]:
    """Ask which of up to three topics was meant; a number to ring stands beside the question."""
    if turn.person.outside and turn.place_heard:
        say_outside(dispatcher, turn)
    titled = [topic for topic in offered if topic in topics.table() and topic != "talk_to_a_person"][:3] or ["carers_hub"]
    matches = find(directory, turn, "carers_hub", now, limit=1)
    replies.say(
        dispatcher,
        "utter_ask_which_topic",
        understood=replies.understood(turn, None, titled),
        choices=[*(topics.choice(topic) for topic in titled), PERSON],
        services=[replies.card_of(match, now) for match in matches],
        explained=replies.explain(turn, matches) if turn.explain else None,
    )
    question: dict[str, Any] = {"ask": "topic", "topics": titled}
    if turn.question.get("ask") == "place":
        question["waiting"] = turn.question.get("topic")
    if turn.place_asked:
        question["place_said"] = turn.place_asked.said
    return keep(turn, question=question)


def ask_which_place(dispatcher: CollectingDispatcher, directory: Directory, answer: PlaceAnswer) -> None:
    """Ask which council's area a straddling place or postcode is in."""
    choices = []
    for area in answer.areas[:3]:
        part = answer.covers.get(area.id)
        choices.append({"id": f"place:{area.id}", "title": f"{area.name} ({part})" if part else area.name})
    if answer.outside:
        choices.append({"id": SKIP_PLACE["id"], "title": "Somewhere else" if answer.outside == UNNAMED else answer.outside})
    replies.say(dispatcher, "utter_ask_which_place", choices=choices, place=answer.said)


def _must_ask_place(turn: Turn, answered_by_fact: bool) -> bool:
    if turn.person.knows_place or answered_by_fact:
        return False
    return bool(turn.place_asked) or not turn.shown.get("place_asked")
