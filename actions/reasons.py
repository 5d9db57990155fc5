"""Why a service is named when no search chose it, in plain words: the table `reasons.yml` and a service's own fields.

The directory words the reasons of what it found (`directory.why`). Descriptions in the records are written by others and
often hard to read, so they are never shown: what a service is gets said from its topics, cost and organisation.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from directory import ServiceRecord
from directory.wording import TOPIC_WORDS, does

MOST_TOPICS = 2


@cache
def table() -> dict[str, Any]:
    """Return `reasons.yml`."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "reasons.yml").read_text("utf-8"))
    return found


def urgent_reason(service: ServiceRecord, topic: str) -> str:
    """Return why this service is named for an urgent topic."""
    return str(table()["service"].get(service.id) or table()["urgent"][topic])


def reason_of(service: ServiceRecord) -> str:
    """Return why a service is named that was given by its id."""
    return str(table()["service"].get(service.id) or table()["front"])


def what_it_is(service: ServiceRecord) -> str:
    """Return what a service does and who runs it, from its fields."""
    helps = [does(topic) for topic in service.topics if topic in TOPIC_WORDS][:MOST_TOPICS]
    first = " ".join(f"It {'also ' if place else ''}{words}." for place, words in enumerate(helps)) or table()["front"]
    by = f" It is run by {_who(service.organization)}." if service.organization and service.organization != service.name else ""
    return f"{first}{by}"


def _who(organization: str) -> str:
    """Return who runs a service as it stands inside a sentence: records write several with a stroke between."""
    return " and ".join(part.strip() for part in organization.split(" / "))
