"""Makes believable services in any number, the same ones for the same seed: for measuring the directory at national size.

Districts are the councils of the gazetteer (ours and those elsewhere). No number rings anywhere: they are of the range that
Ofcom keeps free for drama. Nothing made here is ever shipped or shown to a carer.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from directory import Area, PhoneRecord, Query, ScheduleRecord, ServiceRecord

_KINDS: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("sitting service", "Somebody sits with the person you look after so that you can go out for a few hours.", ("short_breaks",)),
    ("respite care", "Short stays, days or nights, so that the carer gets a break.", ("short_breaks", "support_for_cared_for")),
    ("day centre", "Company, a hot meal and things to do during the day.", ("support_for_cared_for", "short_breaks", "peer_support")),
    ("carers centre", "Information, advice and a listening ear for people who look after somebody.", ("carers_hub", "peer_support")),
    ("carers group", "Meet others who look after someone, over a cup of tea.", ("peer_support", "wellbeing")),
    ("young carers project", "Trips, clubs and a friendly worker for children who help at home.", ("young_carers",)),
    ("memory cafe", "For people with memory loss and those who live with them.", ("condition_support", "peer_support")),
    ("welfare rights advice", "Help with benefit forms, appeals and debt.", ("benefits", "advocacy_and_complaints")),
    ("home care agency", "Help with washing, dressing and meals at home.", ("support_for_cared_for", "paying_for_care")),
    ("community transport", "Lifts to appointments for people who cannot use the bus.", ("transport",)),
    ("befriending scheme", "A volunteer visits or rings every week.", ("peer_support", "wellbeing")),
    ("counselling service", "Talk in confidence with a trained counsellor.", ("wellbeing",)),
    ("equipment loan store", "Wheelchairs, commodes and rails to borrow.", ("equipment_and_technology",)),
    (
        "telecare alarm service",
        "A button to press and somebody who answers day and night.",
        ("equipment_and_technology", "emergency_planning"),
    ),
    ("hospice at home", "Care in the last months of life, by day and by night.", ("end_of_life", "short_breaks")),
    ("bereavement support", "Somebody to talk to after a death.", ("life_after_caring", "wellbeing")),
    ("parent carer forum", "Parents of disabled children speak up together.", ("parent_carers", "have_your_say")),
    ("advocacy service", "Somebody who speaks up for you with the council or the hospital.", ("advocacy_and_complaints",)),
    ("moving and handling course", "Learn to lift without hurting your back.", ("training_and_learning",)),
    ("housing options team", "Advice about tenancy, repairs and moving.", ("housing",)),
    ("discharge lounge team", "Plans going home from hospital with the family.", ("hospital",)),
    ("legal advice clinic", "Lasting power of attorney, wills and capacity.", ("legal_planning",)),
)
_FIRST = ("St Mary's", "Oak Tree", "Riverside", "The Beeches", "Hope", "Silver Birch", "Castle", "Meadow", "Rainbow", "Orchard", "Unity")
_OWNERS = ("Age Concern", "Carers Trust", "Helping Hands", "Community Action", "Mind", "Crossroads", "Family Support", "Care Partnership")
_PLACES = ("in the town", "for the villages", "at the library", "in the church hall", "at the health centre", "near the market")
_EXTRA = (
    "Ring first.",
    "No need to book.",
    "Free parking.",
    "Step-free.",
    "Waiting list of six weeks.",
    "Volunteers wanted.",
    "Tea is free.",
)
_CONDITIONS = ("dementia", "stroke", "parkinsons", "autism", "learning_disability", "mental_illness", "cancer", "sight_loss")


@dataclass(frozen=True, slots=True)
class Ground:
    """What services can be made on: areas of councils, and the topics and conditions that the directory knows."""

    areas: tuple[Area, ...]
    made: tuple[Area, ...]
    topics: frozenset[str]
    conditions: tuple[str, ...]


def ground(areas: Sequence[Area], councils: Sequence[str], topics: Sequence[str], conditions: Sequence[str]) -> Ground:
    """Make an area for every council elsewhere, and put them beside the directory's own."""
    known = {area.id for area in areas}
    ids = {council: re.sub(r"[^a-z0-9]+", "-", council.lower()).strip("-") for council in sorted(set(councils))}
    made = tuple(Area(name, council, "unitary", council, part_of="england") for council, name in ids.items() if name not in known)
    own = tuple(area for area in areas if area.council)
    return Ground((*own, *made), made, frozenset(topics), tuple(name for name in _CONDITIONS if name in conditions))


def services(count: int, on: Ground, seed: int = 1) -> Iterator[ServiceRecord]:
    """Make services: four in five for one district, most others for a neighbour too, a few for the whole country."""
    dice = random.Random(seed)
    for number in range(count):
        kind, description, topics = dice.choice(_KINDS)
        area = dice.choice(on.areas)
        where = [area.id] if dice.random() < 0.8 else [area.id, dice.choice(on.areas).id]
        if dice.random() < 0.002:
            where = ["england"]
        for_condition = dice.random() < 0.2 and bool(on.conditions)
        young = "young_carers" in topics
        yield ServiceRecord(
            id=f"made-{number:07d}",
            name=f"{dice.choice(_FIRST)} {kind} {dice.choice(_PLACES)}, {area.name}",
            organization=f"{dice.choice(_OWNERS)} {area.name}",
            description=f"{description} {dice.choice(_EXTRA)} {dice.choice(_EXTRA)}",
            topics=tuple(topic for topic in topics if topic in on.topics),
            conditions=(dice.choice(on.conditions),) if for_condition else (),
            audience=("young_carer",) if young else ("adult_carer", "person_cared_for") if dice.random() < 0.7 else ("anyone",),
            minimum_age=8 if young else None,
            maximum_age=17 if young else None,
            areas=tuple(dict.fromkeys(where)),
            phones=(PhoneRecord(f"01632 960{dice.randrange(1000):03d}"),) if dice.random() < 0.9 else (),
            schedules=(ScheduleRecord((0, 1, 2, 3, 4), time(9), time(dice.choice((12, 16, 17)))),) if dice.random() < 0.7 else (),
            url="https://example.org/help",
            cost="free" if dice.random() < 0.6 else "ask",
            source="made for measuring",
            confidence=dice.choice(("high", "medium", "low")),
            local_state="current" if dice.random() < 0.95 else "closed",
        )


def questions(count: int, on: Ground, seed: int = 2) -> Iterator[Query]:
    """Make questions with place, topic and words, no two alike if it can be helped; one word in ten is misspelt."""
    dice = random.Random(seed)
    for _ in range(count):
        kind, _, topics = dice.choice(_KINDS)
        usable = [topic for topic in topics if topic in on.topics] or ["short_breaks"]
        words = f"{dice.choice(_FIRST)} {kind}".split()
        words = dice.sample(words, min(len(words), dice.choice((1, 2, 3))))
        words = [_misspelt(dice, word) if dice.random() < 0.1 else word for word in words]
        condition = dice.choice(on.conditions) if dice.random() < 0.3 and on.conditions else None
        yield Query(topics=(dice.choice(usable),), place=dice.choice(on.areas).id, condition=condition, words=" ".join(words))


def _misspelt(dice: random.Random, word: str) -> str:
    if len(word) < 5:
        return word
    place = dice.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1 :]
