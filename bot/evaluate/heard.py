"""Details heard in messages, held against those written down: precision and recall of each kind.

Details are read as `actions/memory.py` reads them: where the person looked after lives decides the place, a condition of
the writer's does not count, an age that is not the writer's is the other's. Names and postcodes become areas by the
gazetteer, the directory's own export.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.evaluate.examples import DETAILS
from bot.evaluate.scoring import Scored

OUTSIDE = "outside"


@dataclass(frozen=True)
class Kind:
    """How well one kind of detail is heard, over all messages."""

    name: str
    found: int
    missed: int
    invented: int

    @property
    def precision(self) -> float:
        """Share of what was heard that was said."""
        return self.found / (self.found + self.invented) if self.found + self.invented else 1.0

    @property
    def recall(self) -> float:
        """Share of what was said that was heard."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0


@dataclass(frozen=True)
class Mistake:
    """A message whose details were not heard as they were said."""

    text: str
    kind: str
    said: str
    heard: str


class Gazetteer:
    """What names and ids mean, from the directory's export."""

    def __init__(self, exported: Mapping[str, Any]) -> None:
        """Index the names."""
        self._areas = {name.casefold(): row["areas"] for row in exported["places"] for name in (row["name"], *row["also"])}
        self._postcodes = {code.upper(): row["areas"] for code, row in exported["postcodes"].items()}
        self._wider = {row["id"]: row.get("broader") for row in exported["conditions"]}

    def areas(self, place: str) -> frozenset[str]:
        """Return the areas a name or postcode as heard may mean; `OUTSIDE` when none is ours."""
        areas = self._areas.get(place.casefold()) or self._postcodes.get(place.upper().split(" ")[0])
        return frozenset(areas or [OUTSIDE])

    def conditions(self, condition: str) -> frozenset[str]:
        """Return a condition with all the wider ones it belongs to."""
        found = []
        step: str | None = condition
        while step and step not in found:
            found.append(step)
            step = self._wider.get(step)
        return frozenset(found)


def details(entities: Iterable[Mapping[str, Any]], gazetteer: Gazetteer) -> dict[str, list[frozenset[str]]]:
    """Return what is remembered of a message's entities: for each kind the values, each with all that it also means."""
    heard: dict[str, list[frozenset[str]]] = {kind: [] for kind in DETAILS}
    place = None
    for entity in sorted(entities, key=lambda one: one["entity"] == "place" and one.get("role") == "cared_for"):
        kind, value, role = entity["entity"], str(entity["value"]), entity.get("role")
        if kind == "place":
            place = gazetteer.areas(value)
        elif kind == "condition" and role != "writer":
            heard[kind].append(gazetteer.conditions(value))
        elif kind == "relation" and role != "other":
            heard[kind].append(frozenset([value]))
        elif kind == "age":
            heard["age" if role == "writer" else "age_of_other"].append(frozenset([value]))
        elif kind == "hours":
            heard[kind].append(frozenset([value]))
    heard["place"] = [place] if place else []
    return {kind: list(dict.fromkeys(values)) for kind, values in heard.items()}


def said(written: Mapping[str, Any]) -> dict[str, list[frozenset[str]]]:
    """Return what the test file says of a message, in the form of `details`. Several areas mean: ask which."""
    found: dict[str, list[frozenset[str]]] = {kind: [] for kind in DETAILS}
    for kind, value in written.items():
        values = [str(one) for one in (value if isinstance(value, list) else [value])]
        found[kind] = [frozenset(values)] if kind == "place" else [frozenset([one]) for one in values]
    return found


def compare(scored: Sequence[Scored], gazetteer: Gazetteer) -> tuple[list[Kind], list[Mistake]]:
    """Return the figures of each kind and the messages in which something was missed or invented."""
    counts = {kind: [0, 0, 0] for kind in DETAILS}
    mistakes = []
    for one in scored:
        expected, heard = said(one.example.details), details(one.understood.entities, gazetteer)
        for kind in DETAILS:
            open_ones = list(heard[kind])
            missed = []
            for value in expected[kind]:
                match = next((h for h in open_ones if h == value or (kind == "condition" and value <= h)), None)
                if match is None:
                    missed.append(value)
                else:
                    open_ones.remove(match)
            for place, number in enumerate((len(expected[kind]) - len(missed), len(missed), len(open_ones))):
                counts[kind][place] += number
            if missed or open_ones:
                mistakes.append(Mistake(one.example.text, kind, _written(expected[kind]), _written(heard[kind])))
    return [Kind(kind, *counts[kind]) for kind in DETAILS], mistakes


def _written(values: Sequence[frozenset[str]]) -> str:
    return ", ".join("/".join(sorted(value)) for value in values) or "-"
