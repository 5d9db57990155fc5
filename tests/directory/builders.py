"""Builds small directories for tests: seed records as plain mappings, written to YAML and loaded like the real ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from directory import LONDON, PhoneRecord, ScheduleRecord, ServiceRecord

Record = dict[str, Any]

TUESDAY_MORNING = datetime(2026, 11, 24, 11, 0, tzinfo=LONDON)

TOPICS: Record = {
    "version": 1,
    "support": {
        "carers_hub": "where to start",
        "short_breaks": "breaks from caring",
        "benefits": "money",
        "young_carers": "anyone under 18 who helps",
        "parent_carers": "caring for a disabled child",
        "working_carers": "work and caring",
        "condition_support": "help with a named condition",
    },
    "urgent": {"carer_breakdown": "cannot go on", "suicide_or_self_harm": "thinking of suicide"},
    "conversation": {"greet": "hello", "talk_to_a_person": "a human"},
}
AREAS: list[Record] = [
    {"id": "uk", "name": "United Kingdom", "kind": "country"},
    {"id": "england", "name": "England", "kind": "country", "part_of": "uk"},
    {
        "id": "nottingham",
        "name": "Nottingham",
        "kind": "city",
        "part_of": "england",
        "council": "Nottingham City Council",
    },
    {
        "id": "nottinghamshire",
        "name": "Nottinghamshire",
        "kind": "county",
        "part_of": "england",
        "council": "The county",
    },
    {
        "id": "mansfield",
        "name": "Mansfield",
        "kind": "district",
        "part_of": "nottinghamshire",
        "council": "Mansfield DC",
    },
    {"id": "gedling", "name": "Gedling", "kind": "district", "part_of": "nottinghamshire", "council": "Gedling BC"},
    {
        "id": "bassetlaw",
        "name": "Bassetlaw",
        "kind": "district",
        "part_of": "nottinghamshire",
        "council": "Bassetlaw DC",
    },
    {"id": "leicester", "name": "Leicester", "kind": "city", "part_of": "england", "council": "Leicester City Council"},
]
CONDITIONS: list[Record] = [
    {"id": "dementia", "name": "dementia", "words": ["dementia", "memory's going"]},
    {"id": "alzheimers", "name": "Alzheimer's disease", "broader": "dementia", "words": ["alzheimer's"]},
    {"id": "stroke", "name": "stroke", "words": ["stroke"]},
]
PLACES: Record = {
    "names": [
        {"name": "Mapperley", "areas": ["nottingham", "gedling"]},
        {"name": "Carlton", "areas": ["gedling"]},
        {"name": "Carlton in Lindrick", "areas": ["bassetlaw"]},
        {"name": "Retford", "also": ["east retford"], "areas": ["bassetlaw"]},
        {"name": "Sherwood", "areas": ["nottingham"]},
        {"name": "Arnold", "areas": ["gedling"]},
        {"name": "St Ann's", "also": ["saint ann's"], "areas": ["nottingham"]},
        {"name": "Sutton-in-Mansfield", "areas": ["mansfield"]},
    ],
    "not_places": ["sherwood forest"],
    "postcodes": [
        {"outward": "NG18", "areas": ["mansfield"]},
        {
            "outward": "NG3",
            "areas": ["nottingham", "gedling"],
            "covers": {"nottingham": "St Ann's", "gedling": "Carlton"},
        },
        {"outward": "S80", "areas": ["bassetlaw"], "elsewhere": ["Derbyshire County Council"]},
        {"outward": "NG10", "areas": [], "elsewhere": ["Derbyshire County Council"]},
    ],
    "outside": [
        {"name": "Derby", "council": "Derby City Council"},
        {"name": "Somerset", "council": "Somerset Council"},
        {"name": "Bath Somerset", "council": "Bath and North East Somerset Council"},
    ],
    "outside_postcode_areas": ["SW", "S", "DE"],
}


def a_service(service_id: str = "a-service", **changes: Any) -> Record:
    """Make a seed record that is right in all ways; a change of None leaves a key out."""
    record: Record = {
        "id": service_id,
        "name": service_id.replace("-", " ").capitalize(),
        "organization": f"{service_id} organization",
        "description": "Somebody who listens and helps.",
        "status": "active",
        "local_state": "current",
        "topics": ["short_breaks"],
        "audience": ["adult_carer"],
        "areas": ["nottinghamshire"],
        "phones": [{"number": a_number(service_id)}],
        "source": "A page",
        "confidence": "high",
    }
    return {key: value for key, value in {**record, **changes}.items() if value is not None}


def a_number(service_id: str) -> str:
    """Make a phone number of its own for each id."""
    return f"0115 9{sum(ord(letter) * place for place, letter in enumerate(service_id, 1)) % 100000:05d}0"


def a_fact(fact_id: str = "a-fact", **changes: Any) -> Record:
    """Make a fact that may be quoted in the tax year 2026 to 2027."""
    record: Record = {
        "id": fact_id,
        "topics": ["benefits"],
        "subject": "carers_allowance_rate",
        "statement": "Carer's Allowance is £86.45 a week.",
        "value": "86.45",
        "unit": "GBP per week",
        "valid_from": "2026-04-06",
        "valid_to": "2027-04-05",
        "areas": ["uk"],
        "source": "gov.uk",
        "source_url": "https://www.gov.uk/carers-allowance",
        "basis": "seen",
    }
    return {key: value for key, value in {**record, **changes}.items() if value is not None}


def write_seed(
    folder: Path,
    services: Iterable[Record] = (),
    facts: Iterable[Record] = (),
    areas: Iterable[Record] = AREAS,
    conditions: Iterable[Record] = CONDITIONS,
    places: Record | None = None,
) -> Path:
    """Write a folder of seed files, with `topics.yml` in it."""
    contents = {
        "topics.yml": TOPICS,
        "areas.yml": list(areas),
        "conditions.yml": list(conditions),
        "places.yml": places or PLACES,
        "facts.yml": list(facts),
        "services/all.yml": list(services),
    }
    (folder / "services").mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


def a_record(*schedules: ScheduleRecord, **changes: Any) -> ServiceRecord:
    """Make a service record with opening hours."""
    fields: dict[str, Any] = {
        "id": "a-service",
        "name": "A service",
        "organization": "An organization",
        "description": "Somebody who listens.",
        "phones": (PhoneRecord("0115 900 0000"),),
        "schedules": schedules,
    }
    return ServiceRecord(**{**fields, **changes})
