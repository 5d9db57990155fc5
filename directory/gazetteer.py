"""Areas, places, postcodes and conditions as one immutable piece, kept in memory and shared by all threads.

It is small (hundreds of rows, also for the whole country), so it is read once for each revision of the directory.
What a piece of text means as a place is decided in `places.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, select

from directory import local_models as tables
from directory.records import Area
from directory.vocabulary import AREA_SERVICES

HOME_LEVELS = frozenset({"district", "city", "unitary", "county"})
"""Kinds of area that have a council of their own; the others are countries."""


@dataclass(frozen=True, slots=True)
class Condition:
    """An illness or disability, the words people use for it, and the wider condition it belongs to."""

    id: str
    name: str
    words: tuple[str, ...] = ()
    broader: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place of ours and the areas it may be in, most likely first."""

    name: str
    areas: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsidePlace:
    """A place elsewhere and its council."""

    name: str
    council: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Postcode:
    """An outward code and where it may fall."""

    outward: str
    areas: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    covers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything the directory knows about where, and about conditions."""

    areas: Mapping[str, Area]
    conditions: Mapping[str, Condition]
    names: tuple[PlaceName, ...]
    outside: tuple[OutsidePlace, ...]
    postcodes: Mapping[str, Postcode]
    outside_postcode_areas: frozenset[str]
    not_places: tuple[str, ...]
    reaches: Mapping[str | None, Mapping[str, str]]
    fits: Mapping[str, Mapping[str, str]]

    def reach(self, place: Area | None) -> Mapping[str, str]:
        """Say which areas a service may work in to be of use at a place, and how near each is.

        `own` is the place itself, `around` the county it lies in, `inside` a district of the county that was named,
        `nation` and `state` the countries. Without a place only countries count that hold all our councils.
        """
        return self.reaches[place.id if place else None]

    def condition_fit(self, asked: str) -> Mapping[str, str]:
        """Say which conditions of services fit one that was asked for: `exact`, `broader` or `narrower`."""
        return self.fits.get(asked) or {asked: "exact"}

    def export(self) -> dict[str, Any]:
        """Give everything a language model or a ruler needs to recognise, as JSON-able data."""
        return {
            "places": [{"name": p.name, "also": list(p.also), "areas": list(p.areas)} for p in self._named()],
            "outside": [{"name": p.name, "also": list(p.also), "council": p.council} for p in self.outside],
            "postcodes": {
                p.outward: {"areas": list(p.areas), "elsewhere": list(p.elsewhere), "covers": dict(p.covers)}
                for p in self.postcodes.values()
            },
            "postcode_areas": sorted(self.outside_postcode_areas | {_letters(code) for code in self.postcodes}),
            "not_places": list(self.not_places),
            "conditions": [{"id": c.id, "name": c.name, "words": list(c.words), "broader": c.broader} for c in self.conditions.values()],
        }

    def _named(self) -> tuple[PlaceName, ...]:
        taken = {name for place in self.names for name in (place.name.lower(), *map(str.lower, place.also))}
        councils = (a for a in self.areas.values() if a.kind in HOME_LEVELS and a.name.lower() not in taken)
        return (*self.names, *(PlaceName(area.name, (area.id,)) for area in councils))


def areas_with_parents(raw: Iterable[Area]) -> dict[str, Area]:
    """Complete areas with all they lie in, and with the services they inherit."""
    known = {area.id: area for area in raw}
    return {area.id: _completed(area, known) for area in known.values()}


def load_gazetteer(connection: Connection) -> Gazetteer:
    """Read the gazetteer from the database."""
    area = tables.LocalArea.__table__
    areas = areas_with_parents(
        Area(**{key: value for key, value in row.items() if key != "position"})
        for row in connection.execute(select(area).order_by(area.c.position)).mappings()
    )
    condition = tables.LocalCondition.__table__
    conditions = {
        row.id: Condition(row.id, row.name, tuple(row.words), row.broader)
        for row in connection.execute(select(condition).order_by(condition.c.position))
    }
    name = tables.LocalPlaceName.__table__
    outside = tables.LocalOutsidePlace.__table__
    postcode = tables.LocalPostcode.__table__
    return Gazetteer(
        areas=areas,
        conditions=conditions,
        names=tuple(
            PlaceName(row.name, tuple(row.areas), tuple(row.also)) for row in connection.execute(select(name).order_by(name.c.position))
        ),
        outside=tuple(
            OutsidePlace(row.name, row.council, tuple(row.also)) for row in connection.execute(select(outside).order_by(outside.c.position))
        ),
        postcodes={
            row.outward: Postcode(row.outward, tuple(row.areas), tuple(row.elsewhere), row.covers)
            for row in connection.execute(select(postcode).order_by(postcode.c.position))
        },
        outside_postcode_areas=frozenset(connection.scalars(select(tables.LocalOutsidePostcodeArea.letters))),
        not_places=tuple(connection.scalars(select(tables.LocalNotPlace.phrase))),
        reaches={None: _everywhere(areas), **{area.id: _reach(area, areas) for area in areas.values()}},
        fits={asked: _fit(asked, conditions) for asked in conditions},
    )


def _completed(area: Area, known: Mapping[str, Area]) -> Area:
    chain = [area]
    while (parent := chain[-1].part_of) and parent in known and known[parent] not in chain:
        chain.append(known[parent])
    social_care = next((step.id for step in chain if step.kind in HOME_LEVELS and step.kind != "district"), None)
    completed = replace(area, covers=tuple(step.id for step in chain), social_care_area=social_care)
    inherited: dict[str, Any] = {name: next(filter(None, (getattr(step, name) for step in chain)), None) for name in AREA_SERVICES}
    return replace(completed, **inherited)


def _reach(place: Area, areas: Mapping[str, Area]) -> dict[str, str]:
    around = {area_id: _level(areas[area_id]) for area_id in place.covers}
    holds_others = place.kind in HOME_LEVELS
    inside = [area.id for area in areas.values() if holds_others and place.id in area.covers[1:]]
    return {**dict.fromkeys(inside, "inside"), **around, place.id: "own"}


def _everywhere(areas: Mapping[str, Area]) -> dict[str, str]:
    councils = [set(area.covers) for area in areas.values() if area.kind in HOME_LEVELS]
    shared = set.intersection(*councils) if councils else set(areas)
    return {area_id: _level(areas[area_id]) for area_id in shared}


def _level(area: Area) -> str:
    if area.kind in HOME_LEVELS:
        return "around"
    return "nation" if area.part_of else "state"


def _fit(asked: str, conditions: Mapping[str, Condition]) -> dict[str, str]:
    fit = {asked: "exact"} | dict.fromkeys(_wider(asked, conditions), "broader")
    narrower = [known for known in conditions if known not in fit and asked in _wider(known, conditions)]
    return fit | dict.fromkeys(narrower, "narrower")


def _wider(condition: str, conditions: Mapping[str, Condition]) -> list[str]:
    chain: list[str] = []
    wider = conditions[condition].broader
    while wider and wider in conditions and wider not in chain:
        chain.append(wider)
        wider = conditions[wider].broader
    return chain


def _letters(outward: str) -> str:
    return outward.rstrip("0123456789") if outward[-1:].isdigit() else outward[:2].rstrip("0123456789")
