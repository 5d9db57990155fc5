"""The numbers to give when other parts are down: copied from the directory, never invented and never written by hand.

`Numbers` is plain data that can be kept in a file. It is copied from the directory at start-up and every few minutes
(`emergency_keeper.py`) to `var/emergency.json`; the committed `web/emergency.json` is made from the seed records by
`python -m web.emergency_file` and serves until the directory has once been read. The words for danger are the fixed
responses `utter_<urgent topic>` of `domain.yml`. Nothing here decides whether a message is urgent.
"""

from __future__ import annotations

import json
import logging
import os
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import yaml

from directory import Area, Directory, ServiceRecord

log = logging.getLogger(__name__)

COMMITTED = Path(__file__).with_name("emergency.json")

EMERGENCY = "emergency-999"
NATIONAL_HUB = "carers-uk-helpline"
URGENT: dict[str, tuple[str, ...]] = {
    "suicide_or_self_harm": ("samaritans", "nhs-111-mental-health", EMERGENCY),
    "medical_emergency": (EMERGENCY, "nhs-111"),
    "abuse_or_neglect": (EMERGENCY, "@adult_social_care", "@children_social_care", "nspcc-helpline"),
    "domestic_abuse": (EMERGENCY, "national-domestic-abuse-helpline", "mens-advice-line"),
    "carer_breakdown": ("@out_of_hours", "@adult_social_care", "nhs-111", "samaritans"),
    "any": (EMERGENCY, "nhs-111", "samaritans", "@out_of_hours"),
}
"""For each urgent topic the services by id, in the order they are given; what begins with @ is the area's own. `any` is
for a person who asked for urgent help without saying what it is."""
ROLES = ("carers_service", "adult_social_care", "children_social_care", "out_of_hours")
MOST = 5


class NoNumbers(Exception):
    """Not even the committed file can be read; `str()` of it is one sentence."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Services by id as a carer sees them, the services of each area by role, and the words for danger by topic."""

    services: dict[str, dict[str, Any]] = field(default_factory=dict)
    areas: dict[str, dict[str, str]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def hub(self, area: str | None, home: str) -> str:
        """Return the id of the first place to turn to for carers in an area, else at home, else anywhere."""
        for candidate in (area, home):
            service = self.areas.get(candidate or "", {}).get("carers_service")
            if service and self.services.get(service, {}).get("phone"):
                return service
        return NATIONAL_HUB

    def urgent(self, topic: str, area: str | None, home: str) -> list[str]:
        """Return the ids of the services for an urgent topic, each number once."""
        near = [area] if area in self.areas else self._neighbours(home)
        found: list[str] = []
        phones: set[str | None] = {None}
        for item in URGENT.get(topic, URGENT["any"]):
            ids = [self.areas[one].get(item[1:], "") for one in near] if item.startswith("@") else [item]
            for service in ids:
                phone = self.services.get(service, {}).get("phone")
                if phone not in phones:
                    found.append(service)
                    phones.add(phone)
        return found[:MOST]

    def _neighbours(self, home: str) -> list[str]:
        """Return the council areas that share the home area's carers' service: somebody at home may live in any of them."""
        hub = self.areas.get(home, {}).get("carers_service")
        near = [area for area, roles in self.areas.items() if hub and roles.get("carers_service") == hub and "own" in roles]
        return sorted(near, key=lambda area: area != home)


def copy_numbers(directory: Directory, words: dict[str, str]) -> tuple[Numbers, dict[str, ServiceRecord]]:
    """Copy what is needed from the directory, and the records themselves for as long as this process runs.

    Raises:
        DirectoryError: The directory does not answer, or lacks a service that must be there.
    """
    areas = {area.id: _roles(area) for area in directory.areas()}
    wanted = {NATIONAL_HUB, *(item for items in URGENT.values() for item in items if not item.startswith("@"))}
    wanted |= {roles[role] for roles in areas.values() for role in ROLES if role in roles}
    records: dict[str, ServiceRecord] = {}
    for service_id in sorted(wanted):
        record = directory.service(service_id)
        if record.signposted:
            records[service_id] = record
    cards = {service_id: card(record) for service_id, record in records.items()}
    return Numbers(cards, areas, words), records


def _roles(area: Area) -> dict[str, str]:
    roles = {role: getattr(area, role) for role in ROLES if getattr(area, role)}
    if area.social_care_area == area.id:
        roles["own"] = area.id
    return {"name": area.name, **roles}


def card(record: ServiceRecord, opening_words: str | None = None) -> dict[str, Any]:
    """Return a service in the shape of the HTTP contract; without `opening_words`, with its hours as researched."""
    text = next((phone.number for phone in record.phones if phone.type == "text"), None)
    if opening_words is None:
        opening_words = _hours(record)
    return {
        "id": record.id,
        "name": record.name,
        "why": " ".join(record.description.split()).split(". ")[0].rstrip(".") + ".",
        "phone": record.phone or text,
        "phone_type": "voice" if record.phone or not text else "text",
        "open": opening_words,
        "url": record.url,
        "email": record.email,
        "contact_note": record.contact_note,
        "cost": record.cost[:1].upper() + record.cost[1:] if record.cost else None,
        "checked": record.assured_date.isoformat() if record.assured_date else None,
    }


def _hours(record: ServiceRecord) -> str:
    """Return the hours as researched, without the researcher's remarks."""
    hours = re.sub(r"\s*\([^)]*\)|;\s*check\b", "", record.hours_note or "")
    if not hours:
        return "Opening hours not known"
    return f"Opening hours: {hours}{' (please check)' if record.hours_check else ''}"


def urgent_words(domain: Path) -> dict[str, str]:
    """Read the fixed words for danger from `domain.yml`; empty, with a line in the log, when it cannot be read."""
    try:
        responses = yaml.safe_load(domain.read_text(encoding="utf-8"))["responses"]
        names = {topic: "utter_urgent" if topic == "any" else f"utter_{topic}" for topic in URGENT}
        return {topic: str(responses[name][0]["text"]) for topic, name in names.items() if responses.get(name)}
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, IndexError) as error:
        log.error("urgent_words_unreadable file=%s error=%s", domain, type(error).__name__)
        return {}


def read_numbers(path: Path) -> Numbers | None:
    """Read numbers kept in a file; None when there are none to be had from it."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        numbers = Numbers(dict(kept["services"]), dict(kept["areas"]), dict(kept["words"]))
        return numbers if numbers.services[EMERGENCY]["phone"] and numbers.services[NATIONAL_HUB]["phone"] else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("emergency_file_unreadable file=%s error=%s", path, type(error).__name__)
        return None


def write_numbers(path: Path, numbers: Numbers) -> None:
    """Write numbers to a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.write_text(json.dumps(asdict(numbers), indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    half.replace(path)
