"""What a carer can take away: whom to ring and what to say, the next steps, their rights, and a letter to the council.

Made anew from the conversation and the directory each time it is looked at; nothing is stored for it. When the directory
does not answer, the cards as they were shown are used, and what is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from directory import Area, Directory, DirectoryError, ServiceRecord, opening
from web import hours, saying, words
from web.conversations import Turn
from web.emergency import EMERGENCY, card
from web.filters import unchecked
from web.plan_letter import Kind, Letter, kind_of, letter

RIGHTS: dict[Kind, tuple[str, ...]] = {
    "adult": ("assessment_duty", "assessment_any_hours", "assessment_even_if_refused", "assessment_free"),
    "young": ("young_carer_assessment", "young_carer_assessment_school"),
    "parent": ("parent_carer_assessment",),
}
"""The subjects of the directory's facts that are "your rights" for each kind of carer."""


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to ring."""

    card: dict[str, Any]
    say: str | None = None
    week: str | None = None
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What was recommended for one need."""

    title: str
    calls: tuple[Call, ...]

    @property
    def say(self) -> str | None:
        """What to say first, when it is the same for all of them."""
        said = {call.say for call in self.calls if call.say}
        return said.pop() if len(said) == 1 and len(self.calls) > 1 else None


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan; empty when nothing was recommended yet."""

    made: date
    groups: tuple[Group, ...] = ()
    facts: tuple[dict[str, Any], ...] = ()
    rights: tuple[dict[str, Any], ...] = ()
    steps: tuple[str, ...] = ()
    letter: Letter | None = None
    missing: str | None = None
    """Why there is nothing in it, when that is not because nothing was recommended yet."""
    private: bool = False
    """Whether it can do harm when somebody else finds it: it says so, and offers nothing for the calendar."""

    @property
    def calls(self) -> Iterable[Call]:
        """Everybody to ring."""
        return (call for group in self.groups for call in group.calls)

    @property
    def unchecked(self) -> bool:
        """Whether nobody has checked anything in it, so that it is said once."""
        facts = (*self.facts, *self.rights)
        cards = [call.card for call in self.calls]
        return not any(fact["checked"] for fact in facts) and (not cards or unchecked(cards))

    def call(self, service_id: str) -> Call | None:
        """Return the call to one service, None when it is not in the plan."""
        return next((call for call in self.calls if call.card["id"] == service_id), None)


@dataclass
class _Told:
    """What a conversation told, gathered from its turns."""

    cards: dict[str, dict[str, Any]] = field(default_factory=dict)
    heard_for: dict[str, dict[str, Any]] = field(default_factory=dict)
    by_title: dict[str, list[str]] = field(default_factory=dict)
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    place: str | None = None
    person: dict[str, Any] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)

    @property
    def private(self) -> bool:
        """Whether it is about abuse."""
        return bool(self.topics & words.ABUSE)

    @property
    def only_danger(self) -> bool:
        """Whether it is about danger and nothing else: rights and letters can wait."""
        return bool(self.topics) and self.topics <= saying.ALONE

    @property
    def ended(self) -> bool:
        """Whether caring has ended, most often by a death: there is nothing to be assessed any more."""
        return "life_after_caring" in self.topics


def make_plan(turns: list[Turn], directory: Directory | None, now: datetime, area: str | None = None) -> Plan:
    """Make the plan of a conversation. Blocking: it asks the directory.

    Args:
        turns: the conversation.
        directory: where the records are; None when it does not answer.
        now: the local time.
        area: the area the page was opened for, used until a place is heard.
    """
    told = _gather(turns)
    if not told.cards and not told.facts:
        return Plan(now.date())
    desk = _Desk(directory)
    known = {service_id: record for service_id in told.cards if (record := desk.service(service_id))}
    calls = {service_id: _call(told, service_id, known.get(service_id), now) for service_id in told.cards}
    groups = tuple(Group(title, tuple(calls[service_id] for service_id in ids)) for title, ids in told.by_title.items())
    urgent = [group for group in groups if group.title == words.URGENT_TITLE]
    groups = (*urgent, *(group for group in groups if group not in urgent))
    kind = kind_of(told.person, told.topics)
    place = desk.area(told.place or area)
    no_letter = told.private or told.ended or told.only_danger
    written = None if no_letter else _letter(desk, kind, place, told.person, now.date())
    subjects = () if told.ended or told.only_danger else RIGHTS[kind]
    rights = [fact for subject in subjects for fact in desk.facts(subject, now.date(), place)][:4]
    shown = {fact["id"] for fact in rights}
    return Plan(
        made=now.date(),
        groups=groups,
        facts=tuple(fact for fact in told.facts.values() if fact["id"] not in shown),
        rights=tuple(rights),
        steps=_steps(groups, written, "you are" if told.private else "someone is"),
        letter=written,
        private=told.private,
    )


def _gather(turns: list[Turn]) -> _Told:
    told, before = _Told(), None
    for turn in turns:
        heard = turn.reply["understood"]
        topic = heard.get("urgent") or heard.get("topic")
        if topic not in (None, *words.TOPIC_TITLES, *saying.ALONE):  # "something else" is about the need before
            topic = next((one for one in reversed(heard.get("topics") or ()) if one in words.TOPIC_TITLES), before)
            heard = {**heard, "topic": topic}
        before = topic if topic in words.TOPIC_TITLES else before
        if topic:
            told.topics.add(topic)
        told.place = heard.get("place") or told.place
        told.person |= {key: heard[key] for key in ("relation", "condition", "age_group") if heard.get(key) and not heard.get("urgent")}
        title = words.URGENT_TITLE if topic in saying.ALONE else words.TOPIC_TITLES.get(topic or "", words.OTHER_TITLE)
        for message in turn.reply["messages"]:
            for service in message["services"]:
                if service["id"] not in told.cards:
                    told.by_title.setdefault(title, []).append(service["id"])
                    told.heard_for[service["id"]] = heard
                told.cards[service["id"]] = {**service, "why": told.cards.get(service["id"], service).get("why")}
            told.facts |= {fact["id"]: fact for fact in message["facts"]}
    return told


def _call(told: _Told, service_id: str, record: ServiceRecord | None, now: datetime) -> Call:
    shown = told.cards[service_id]
    heard = {**told.person, **{key: value for key, value in told.heard_for[service_id].items() if value}}
    if told.private:  # whom somebody looks after may be whom they fear
        heard |= {"relation": None, "condition": None}
    say = saying.first_words(heard, service_id, ended=told.ended)
    if record is None:
        return Call(shown, say)
    opens = opening(record, now)
    fresh = {**shown, **card(record, opens.words), "why": shown.get("why")}
    return Call(fresh, say, hours.week(record, now.date()), _next_opening(record, now))


def _next_opening(record: ServiceRecord, now: datetime) -> datetime | None:
    """Return when a service opens next; None when it is never closed or its hours are not known."""
    found = opening(record, now)
    if found.state == "open" and found.closes_at:
        found = opening(record, found.closes_at)
    return found.opens_at if found.state == "closed" else None


def _letter(desk: _Desk, kind: Kind, place: Area | None, person: dict[str, Any], on: date) -> Letter:
    council = desk.area(place.social_care_area) if place else None
    service_id = (place.adult_social_care if kind == "adult" else place.children_social_care) if place else None
    service = desk.service(service_id) if service_id else None
    return letter(kind, council.council if council else None, service, person, on)


def _steps(groups: tuple[Group, ...], written: Letter | None, who_is: str) -> tuple[str, ...]:
    ring = [call for group in groups for call in group.calls if call.card.get("phone")]
    now = next((call.card for call in ring[:1] if call.card["id"] == EMERGENCY), None)
    steps = [f"{words.verb(now)} {now['phone']} if {who_is} in danger now."] if now else []
    first = next((call for call in ring if call.card is not now), None)
    if first:
        step = f"{words.verb(first.card)} {first.card['name']} on {first.card['phone']}."
        if first.week:
            step += f" They are open: {first.week[0].lower() if first.week.startswith('Every') else first.week[0]}{first.week[1:]}."
        steps.append(step)
    if written:
        steps.append(written.step)
        steps.append("Tell your GP surgery that you look after someone.")
    steps.append("Write down who you spoke to, and what they said.")
    return tuple(steps)


class _Desk:
    """The directory, asked in such a way that no answer is no mistake."""

    def __init__(self, directory: Directory | None) -> None:
        self._directory = directory

    def service(self, service_id: str) -> ServiceRecord | None:
        try:
            found = self._directory.service(service_id) if self._directory else None
        except DirectoryError:
            return None
        return found if found and found.signposted else None

    def area(self, area_id: str | None) -> Area | None:
        try:
            return self._directory.area(area_id) if self._directory and area_id else None
        except DirectoryError:
            return None

    def facts(self, subject: str, on: date, place: Area | None) -> list[dict[str, Any]]:
        try:
            found = self._directory.facts(subject=subject, on=on, area=place.id if place else "england") if self._directory else []
        except DirectoryError:
            return []
        return [
            {
                "id": fact.id,
                "text": fact.statement,
                "source": fact.source,
                "url": fact.source_url,
                "checked": fact.checked.isoformat() if fact.checked else None,
            }
            for fact in found
        ]
