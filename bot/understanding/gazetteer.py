"""The directory's export of places, postcodes and conditions, read into typed pieces.

What the export looks like is the directory's business (`Directory.gazetteer()`); what is heard in a message stands in
`details.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Place:
    """A place as the gazetteer names it, what else people call it, and the areas of ours it may be in (none: elsewhere)."""

    name: str
    also: tuple[str, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """An illness or disability, people's words for it, and the wider condition it belongs to."""

    id: str
    words: tuple[str, ...]
    broader: str | None


@dataclass(frozen=True)
class Gazetteer:
    """Everything that is recognised by name."""

    places: tuple[Place, ...]
    not_places: tuple[str, ...]
    outwards: frozenset[str]
    postcode_areas: frozenset[str]
    conditions: tuple[Condition, ...]

    @classmethod
    def read(cls, exported: Mapping[str, Any]) -> Gazetteer:
        """Take the export apart; pieces it lacks are empty."""
        ours = [_place(row) for row in exported.get("places") or ()]
        taken = {name.lower() for place in ours for name in (place.name, *place.also)}
        outside = [_place(row) for row in exported.get("outside") or ()]
        outwards = frozenset(str(code).upper() for code in exported.get("postcodes") or ())
        letters = {code.rstrip("0123456789") for code in outwards if code[-1:].isdigit()}
        return cls(
            places=(*ours, *(place for place in outside if place.name.lower() not in taken)),
            not_places=tuple(exported.get("not_places") or ()),
            outwards=outwards,
            postcode_areas=frozenset(exported.get("postcode_areas") or ()) | letters,
            conditions=tuple(
                Condition(row["id"], tuple(row.get("words") or ()), row.get("broader")) for row in exported.get("conditions") or ()
            ),
        )


def _place(row: Mapping[str, Any]) -> Place:
    return Place(str(row["name"]), tuple(map(str, row.get("also") or ())), tuple(row.get("areas") or ()))
