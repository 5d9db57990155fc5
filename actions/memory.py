"""What the conversation knows: read from the slots, added to by what the latest message says, written back as events.

Nothing is asked twice: a place, a person, a condition once heard stay until they are corrected. Corrections replace.
Only what is needed to choose a service is kept, and no words of the carer.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions import people, slots
from directory import Directory, PlaceAnswer, PlaceNotRecognised


@dataclass(frozen=True)
class Person:
    """The person writing and the one they look after, as far as they said.

    `place` is an area id: where the person looked after lives, because the duty to assess a carer lies with that
    council (Care Act 2014 s.10; Care and support statutory guidance). `outside` is the council elsewhere. `reach` says that the
    person writing does not ring (`reach.py`), `at_work` that they write for somebody they work with (`professionals.py`).
    """

    place: str | None = None
    place_name: str | None = None
    place_role: str | None = None
    outside: str | None = None
    condition: str | None = None
    relation: str | None = None
    age: int | None = None
    age_of_other: int | None = None
    hours: int | None = None
    work: str | None = None
    reach: str | None = None
    at_work: bool | None = None

    @property
    def knows_place(self) -> bool:
        """Whether there is no need to ask where."""
        return bool(self.place or self.outside)


@dataclass(frozen=True)
class Turn:
    """One message in its conversation: what was understood, and what was known before.

    `besides_place` are the words left when the places are taken out; `said` the responses said lately. `danger_possible`
    says that danger cannot be ruled out; `danger_asked` the danger that the last reply asked
    about, and `danger_quiet` for how many replies it is not asked again (`danger_check.py`).
    """

    intent: str
    topics: list[str]
    confidence: float
    urgent: str | None
    text: str
    choice: str | None
    person: Person
    place_asked: PlaceAnswer | None = None
    place_heard: bool = False
    last: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, list[str]] = field(default_factory=dict)
    question: dict[str, Any] = field(default_factory=dict)
    ranking: list[tuple[str, float]] = field(default_factory=list)
    or_else: list[str] = field(default_factory=list)
    explain: bool = False
    heard: list[tuple[str, str | None, Any]] = field(default_factory=list)
    guide: dict[str, Any] = field(default_factory=dict)
    person_before: Person = field(default_factory=Person)
    besides_place: str = ""
    said: dict[str, int] = field(default_factory=dict)
    danger_possible: bool = False
    danger_asked: str = ""
    danger_quiet: int = 0

    @property
    def typed(self) -> str:
        """What was typed as patterns are held to it: in small letters, with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    def already(self, topic: str) -> frozenset[str]:
        """Return ids of services this conversation has been given for a topic."""
        return frozenset(self.shown.get(topic, []))


TAKES_BACK = re.compile(
    r"(^|\W)(no|nope|sorry|i mean|i meant|or rather|i tell a lie|correction|actually|wait|hang on|scrub that|not there)(\W|$)"
)
"""Words between two places by which the second replaces the first."""


def listen(tracker: Tracker, directory: Directory) -> Turn:
    """Read the turn from Rasa's tracker; details in the message are added to what was known."""
    message = tracker.latest_message or {}
    known = {key: value for key, value in (tracker.get_slot(slots.PERSON) or {}).items() if key in Person.__dataclass_fields__}
    before = Person(**known)
    entities = message.get("entities") or []
    person, asked, heard = _add_details(before, entities, directory, message.get("text") or "")
    metadata = message.get("metadata") or {}
    question = dict(tracker.get_slot(slots.QUESTION) or {})
    danger = question.pop("danger", None) or {}
    if question.get("place_said") and not heard and not person.knows_place:
        # A place in two councils was named, and something else had to be asked first.
        asked = _look_up({"value": question["place_said"]}, directory)
    hint = metadata.get("area")
    if hint and not person.knows_place and not asked:
        area = directory.area(hint)
        person = replace(person, place=area.id, place_name=area.name, place_role="hint")
    intent = message.get("intent") or {}
    return Turn(
        intent=intent.get("name") or "not_understood",
        topics=list(message.get("topics") or []),
        confidence=float(intent.get("confidence") or 0.0),
        urgent=message.get("urgent"),
        text=message.get("text") or "",
        choice=message.get("choice"),
        person=person,
        place_asked=asked,
        place_heard=heard,
        last=tracker.get_slot(slots.LAST) or {},
        shown=tracker.get_slot(slots.SHOWN) or {},
        question=question,
        ranking=[(row["name"], row["confidence"]) for row in message.get("intent_ranking") or []],
        or_else=list(message.get("or_else") or []),
        explain=bool(metadata.get("explain")),
        heard=[(entity["entity"], entity.get("role"), entity["value"]) for entity in entities],
        guide=tracker.get_slot(slots.GUIDE) or {},
        person_before=before,
        besides_place=_without_places(message.get("text") or "", entities),
        said=tracker.get_slot(slots.SAID) or {},
        danger_possible=bool(message.get("danger_possible")),
        danger_asked=danger.get("asked", ""),
        danger_quiet=danger.get("quiet", 0),
    )


def keep(
    turn: Turn,
    *,
    topic: str | None = None,
    services: list[str] | None = None,
    facts: list[str] | None = None,
    question: dict[str, Any] | None = None,
    back_to: dict[str, Any] | None = None,
    meant: str | None = None,
) -> list[dict[str, Any]]:
    """Return the events that write the turn's memory back; without `topic` the last answer stays the last answer.

    `back_to` is the answer that "go back" leads to from this one: the last one, unless it is given. `meant` is the need to answer
    when an answer about danger turns out to be a mistake.
    """
    events: list[dict[str, Any]] = [SlotSet(slots.PERSON, {k: v for k, v in asdict(turn.person).items() if v is not None})]
    if (question or None) != (turn.question or None):
        events.append(SlotSet(slots.QUESTION, question or None))
    if topic:
        before = _going_back(turn.last) if back_to is None else back_to
        more = {**({"before": before} if before else {}), **({"meant": meant} if meant else {})}
        events.append(SlotSet(slots.LAST, {"topic": topic, "services": services or [], **more}))
        shown = dict(turn.shown)
        if services:
            shown[topic] = [*shown.get(topic, []), *(s for s in services if s not in shown.get(topic, []))][-60:]
        if question and question.get("ask") == "place":
            shown["place_asked"] = ["yes"]
        if facts:
            shown["facts"] = [*shown.get("facts", []), *facts][-20:]
        events.append(SlotSet(slots.SHOWN, shown))
    return events


BACK = 3
"""So many answers one can go back."""


def _going_back(last: dict[str, Any], depth: int = BACK) -> dict[str, Any]:
    """Return the last answer as the one to go back to, with the few before it."""
    if not last or not depth:
        return {}
    before = _going_back(last.get("before") or {}, depth - 1)
    return {"topic": last["topic"], "services": last.get("services", []), **({"before": before} if before else {})}


def _without_places(text: str, entities: list[dict[str, Any]]) -> str:
    for entity in sorted((e for e in entities if e["entity"] == "place" and e.get("end")), key=lambda e: -e["start"]):
        text = f"{text[: entity['start']]} {text[entity['end'] :]}"
    return " ".join(text.replace("’", "'").split())


BESIDE = re.compile(r"\b(near|outside|close to|not far from|next to|just off|between|this side of|the other side of) $")
"""Words before a place that only says where another is ("Bingham, near Nottingham")."""
NOT_THEM = re.compile(
    r"\b(not|isn'?t|wasn'?t) (it'?s )?(my|our|the|his|her) (?!self)\w+"
    r"|^(no|sorry|oops|i meant|i mean)[, ]+(it'?s |i meant |i mean )?(my|our) \w+\W*$"
)
"""Who was named wrongly ("it's my dad, not my mum"): all else that was told stays true."""
THEMSELVES = re.compile(r"\b(feel(ing)? like|i'?m|i am|as|being|be|been) (a|an|the|his|her|their|your|just) (\w+ ){0,2}$")
PLACE_ORDER = {"writer": 0, None: 1, "cared_for": 2}
"""Which of several places in a message is kept: the last in this order."""
TOLD = re.compile(r"\b(you|they|you'?ll|they'?ll|do|will|would) (tell|ring|call|contact|text|inform) (my|our) (\w+ (and|or) (my )?)?$")
FINDS_OUT = re.compile(r"( and \w+| or \w+)? (find(s)? out|be told|get told|know about (this|it)|see (this|what i))\b")
"""Words about somebody who may get to know of it."""
AT_HOME_OF = re.compile(r"\b(at|to|in|from|near|round|by) (my|our|her|his|their|the) (\w+ )?$")


def _only_named(entity: dict[str, Any], text: str) -> bool:
    """Whether a relation names no one looked after.

    The owner of a home ("moved to our daughter's"), oneself ("a bad daughter"), who may get to know of it ("will my mum find out").
    """
    if entity["entity"] != "relation" or not entity.get("end"):
        return False
    before, after = text[: entity["start"]].lower(), text[entity["end"] :].lower().replace("’", "'")
    owner = bool(AT_HOME_OF.search(before)) and after.startswith("'s")
    return owner or bool(THEMSELVES.search(before)) or bool(TOLD.search(before) or FINDS_OUT.match(after))


def _not_taken_back(places: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """Leave out a place that is corrected in the same breath ("Kirkby, no I tell a lie, Hucknall"), or only says where another is."""
    inside = sorted((place for place in places if place.get("end")), key=lambda place: int(place["start"]))
    beside = [place for place in inside if BESIDE.search(text[: place["start"]].lower())]
    if len(beside) < len(inside):
        places = [place for place in places if place not in beside]
    wrong = [id(one) for one, other in pairwise(inside) if TAKES_BACK.search(text[one["end"] : other["start"]].lower().replace("’", "'"))]
    return [place for place in places if id(place) not in wrong]


def _add_details(
    person: Person, entities: list[dict[str, Any]], directory: Directory, text: str
) -> tuple[Person, PlaceAnswer | None, bool]:
    """Return the person with the entities added, a place that must be asked about, and whether any place was heard."""
    asked, heard = None, False
    simple: dict[str, Any] = {}
    entities = people.joined([entity for entity in entities if not _only_named(entity, text)], text)
    for entity in entities:
        kind, value, role = entity["entity"], entity["value"], entity.get("role")
        if kind == "condition" and role != "writer":
            simple["condition"] = value
        elif kind == "relation" and role != "other":
            simple.setdefault("relation", value)
        elif kind == "age":
            simple["age" if role == "writer" else "age_of_other"] = int(value)
        elif kind in ("hours", "work"):
            simple[kind] = value
    other = simple.get("relation") and person.relation and simple["relation"] != person.relation
    if other and not NOT_THEM.search(text.lower()):
        # Somebody else is spoken of now: what was known of the first does not carry over.
        person = replace(person, condition=None, age_of_other=None)
    person = replace(person, **simple)
    places = _not_taken_back([entity for entity in entities if entity["entity"] == "place"], text)
    # Where the person looked after lives decides; then the last place named that is not the writer's own.
    for entity in sorted(places, key=lambda e: PLACE_ORDER.get(e.get("role"), 1)):
        answer = _look_up(entity, directory)
        if answer is None:
            continue
        heard = True
        role = entity.get("role")
        if role == "writer" and person.place_role == "cared_for":
            continue
        if answer.ask and person.place in [area.id for area in answer.areas]:
            continue
        if answer.ask:
            asked = answer
            person = replace(person, place=None, place_name=None, place_role=None, outside=None)
        elif answer.areas:
            asked, area = None, answer.areas[0]
            person = replace(person, place=area.id, place_name=answer.said, place_role=role, outside=None)
        elif answer.outside:
            asked = None
            person = replace(person, place=None, place_name=answer.said, place_role=role, outside=answer.outside)
    return person, asked, heard


def _look_up(entity: dict[str, Any], directory: Directory) -> PlaceAnswer | None:
    if entity.get("extractor") == "choice":
        try:
            area = directory.area(entity["value"])
        except PlaceNotRecognised:
            return None
        return PlaceAnswer(areas=(area,), said=area.name)
    try:
        answer = directory.find_place(str(entity["value"]))
    except PlaceNotRecognised:
        return None
    return answer if answer.areas or answer.outside else None
