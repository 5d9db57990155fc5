"""Danger first: fixed, approved words and the numbers to ring, from the directory's records. Used by every action."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import offering, people, place_questions, reasons, replies, topics
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory, DirectoryError, Query, ScheduleRecord, ServiceRecord, opening

HELP: dict[str, tuple[str, ...]] = {
    "suicide_or_self_harm": ("@text", "samaritans", "@local", "nhs-111-mental-health", "emergency-999"),
    "medical_emergency": ("emergency-999", "nhs-111"),
    "abuse_or_neglect": ("@local", "emergency-999", "@harm"),
    "domestic_abuse": ("emergency-999", "@man", "national-domestic-abuse-helpline", "@local"),
    "carer_breakdown": ("@council_now", "nhs-111", "samaritans"),
}
"""For each urgent topic the services by id, in the order they are given. What begins with @ depends on the person:
`@local` the best open service of the area for the topic, `@council_now` the council's line that answers at this hour,
`@text` the line to text, for somebody who does not ring, `@harm` the helpline for a child or for an older or disabled adult,
`@man` the line for men, for a man."""

DANGER_WORDS = {topic: f"utter_{topic}" for topic in URGENT}
"""The fixed words for each."""

OFFICE_HOURS = ScheduleRecord(days=(0, 1, 2, 3, 4), opens_at=time(9), closes_at=time(17))
"""What a council's day line is taken to keep when nobody wrote its hours down: after them its night team answers for sure."""

MAY_BE_MEANT = 0.05
"""From this probability on a need is answered when somebody says after words for danger that there is none."""

CHILD_TELLS = re.compile(
    r"\b(my|me) (little|baby|lil) (sister|brother|sis|bro)\b|\b(my|our) (teacher|mummy|daddy)\b"
    r"|\bin year (\d|1[0-3])\b|\bafter school\b"
)
"""How a child writes who does not say how old they are: the lines for children come first then."""

MAN_TELLS = re.compile(
    r"\b(i'?m|i am|as|being) a (\w+ )?(man|bloke|fella|male|lad|husband|father|dad|grandad|widower)\b"
    r"|\b(my|me|the) (wife|girlfriend|missus|missis|ex[- ]wife|ex[- ]girlfriend)('s)? (\w+ ){0,3}"
    r"(hit|hits|hitting|punch\w*|kick\w*|slap\w*|bit|bites|struck|strikes|hurts?|throws|threw|attack\w*|threaten\w*|beats?|scratch\w*|control\w*)"
)
"""How a man writes who is hurt at home. A woman with a wife gets one number more than she needs."""

MEN = "mens-advice-line"
"""Once it was given, a man is not sent to the lines for women."""

FOR_MEN = re.compile(r"\bmen('s)?\b")
"""The name of a service for men: it is the local one for a man, and for nobody else."""

PLACE_HELPS = frozenset({"abuse_or_neglect", "carer_breakdown"})
"""Topics in which the council's own number matters, so the place is asked after the numbers are given."""


def give_help(
    dispatcher: CollectingDispatcher,
    directory: Directory,
    turn: Turn,
    topic: str,
    now: datetime,
    response: str | None = None,
    then: str = "safe_now",
    asks: bool = True,
) -> list[dict[str, Any]]:
    """Say the fixed words for an urgent topic with its numbers.

    Args:
        dispatcher: where it is said.
        directory: where the numbers are.
        turn: the conversation so far.
        topic: the urgent topic.
        now: the local time.
        response: other words than the topic's own, when it goes on.
        then: what counts as asked afterwards.
        asks: whether the place may be asked for.
    """
    services = urgent_services(directory, turn, topic, now)
    cards = [replies.card(service, reasons.urgent_reason(service, topic), now) for service in services]
    asks = asks and response in (None, told_more(turn, topic)) and topic in PLACE_HELPS and not turn.person.knows_place
    replies.say(
        dispatcher,
        response or DANGER_WORDS[topic],
        understood=replies.understood(turn, topic, [topic], urgent=topic),
        services=cards,
        choices=[topics.SAFE, *offering.choices(turn, topic)],
        explained=replies.explain(turn, []) if turn.explain else None,
        emergency=_emergency(directory),
    )
    if turn.place_asked and asks:
        place_questions.ask_which_place(dispatcher, directory, turn.place_asked)
    elif asks:
        place_questions.ask_place(dispatcher, directory)
    question = {"ask": "place", "topic": topic} if asks else {"ask": then, "topic": topic}
    return keep(turn, topic=topic, services=[service.id for service in services], question=question, meant=_meant(turn))


def give_again(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Ask whether they are safe, with the numbers of the danger that was answered last (`goes_on`)."""
    return give_help(dispatcher, directory, turn, turn.last["topic"], now, "utter_going_on", "are_you_safe")


def goes_on(turn: Turn) -> bool:
    """Whether a message that says nothing clear comes right after words for danger: the numbers are given again, nothing is refused."""
    return turn.last.get("topic") in URGENT and not turn.choice


def told_more(turn: Turn, topic: str) -> str | None:
    """Return the words for more about the danger that was answered last, None when it is new and has its fixed words."""
    return f"utter_again_{topic}" if turn.last.get("topic") == topic else None


def _emergency(directory: Directory) -> str:
    try:
        return directory.service("emergency-999").phone or ""
    except DirectoryError:
        return ""


def _meant(turn: Turn) -> str | None:
    """Return the need that the message may have been about if it was not danger; kept while the same danger is answered."""
    calm = [(p, topic) for topic, p in turn.ranking if topic in topics.table() and topic not in (*URGENT, "what_can_you_do")]
    likely, topic = max(calm, default=(0.0, ""))
    if turn.intent in URGENT and not turn.choice:
        return topic if likely >= MAY_BE_MEANT else None
    return turn.last.get("meant") if turn.last.get("topic") in URGENT else None


def urgent_services(directory: Directory, turn: Turn, topic: str, now: datetime) -> list[ServiceRecord]:
    """Return up to four services for an urgent topic, each number once, the ones that answer now first among equals."""
    child = turn.person.age < people.ADULT_AT if turn.person.age is not None else bool(CHILD_TELLS.search(turn.text.lower()))
    wanted = (("childline",) if child and topic != "medical_emergency" else ()) + HELP[topic]
    found: list[ServiceRecord] = []
    for item in wanted:
        service = _resolve(directory, turn, topic, item, now, child)
        if service and service.signposted and service.phones and all(service.phones[0].number != f.phones[0].number for f in found):
            found.append(service)
    return found[:4]


def _resolve(directory: Directory, turn: Turn, topic: str, item: str, now: datetime, child: bool) -> ServiceRecord | None:
    person = turn.person
    try:
        if item == "@council_now":
            return _council_now(directory, person.place, now)
        if item == "@text":
            return directory.service("shout") if person.reach else None
        if item == "@harm":
            about_child = child or (person.relation in people.CHILD_RELATIONS and (person.age_of_other or 0) < people.ADULT_AT)
            return directory.service("nspcc-helpline" if about_child else "hourglass")
        if item == "@man":
            return directory.service(MEN) if _is_a_man(turn) else None
        if item == "@local":
            if not person.place:
                return None
            matches = directory.search(Query(topics=(topic,), place=person.place, age=person.age, limit=8), now)
            local = [m.service for m in matches if m.service.phone and not {"uk", "england"} & set(m.service.areas)]
            if topic == "domestic_abuse" and any(FOR_MEN.search(service.name.lower()) for service in local):
                local = [service for service in local if bool(FOR_MEN.search(service.name.lower())) == _is_a_man(turn)] or local
            open_now = [service for service in local if opening(service, now).state in ("open", "always")]
            return next(iter(open_now or local), None)
        return directory.service(item)
    except DirectoryError:
        return None


def _is_a_man(turn: Turn) -> bool:
    return bool(MAN_TELLS.search(turn.text.lower())) or MEN in turn.shown.get("domestic_abuse", [])


def _council_now(directory: Directory, place: str | None, now: datetime) -> ServiceRecord | None:
    """Return the council's day line while it is open, else its out-of-hours line."""
    if not place:
        return None
    area = directory.area(place)
    day = directory.service(area.adult_social_care) if area.adult_social_care else None
    night = directory.service(area.out_of_hours) if area.out_of_hours else None
    if day and night:
        known = day if day.schedules else replace(day, schedules=(OFFICE_HOURS,))
        return day if opening(known, now).state in ("open", "always") else night
    return day or night


def which_danger(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Give 999 at once, then ask what the danger is."""
    emergency = directory.service("emergency-999")
    replies.say(
        dispatcher,
        "utter_urgent",
        understood=replies.understood(replace(turn, confidence=1.0), None, list(URGENT)),
        services=[replies.card(emergency, reasons.reason_of(emergency), now)],
        choices=[*(topics.choice(topic) for topic in URGENT), topics.SAFE, topics.PERSON],
    )
    return keep(turn)
