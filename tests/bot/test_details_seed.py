"""The shipped gazetteer, read from the seed files as `Directory.gazetteer()` exports it, for the tests of details.

`bot/` may not import the directory, so the seeds are read as data.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.understanding.details import Details

SEED = Path(__file__).parents[2] / "directory" / "seed"

Case = tuple[str, str]


@lru_cache(maxsize=1)
def exported() -> dict[str, Any]:
    """Return the gazetteer in the form that `make train` writes to a file."""
    places, areas, conditions = (yaml.safe_load((SEED / f"{name}.yml").read_text("utf-8")) for name in ("places", "areas", "conditions"))
    names = [{"name": row["name"], "also": row.get("also", []), "areas": row["areas"]} for row in places["names"]]
    taken = {name.lower() for row in names for name in (row["name"], *row["also"])}
    councils = [row for row in areas if row["kind"] != "country" and row["name"].lower() not in taken]
    codes = {row["outward"]: {"areas": row.get("areas", []), "elsewhere": row.get("elsewhere", [])} for row in places["postcodes"]}
    return {
        "places": names + [{"name": row["name"], "also": [], "areas": [row["id"]]} for row in councils],
        "outside": [{"name": row["name"], "also": row.get("also", []), "council": row["council"]} for row in places["outside"]],
        "postcodes": codes,
        "postcode_areas": sorted({*places["outside_postcode_areas"], *(code.rstrip("0123456789") for code in codes)}),
        "not_places": places["not_places"],
        "conditions": [{key: row.get(key) for key in ("id", "name", "words", "broader")} for row in conditions],
    }


@lru_cache(maxsize=1)
def details() -> Details:
    """Return the details of the shipped gazetteer, built once for all tests."""
    return Details(exported())


def said(text: str, *entities: str) -> str:
    """Return what is heard of some kinds in `text`, as tables of cases write it: "Arnold/cared_for, NG5"."""
    heard = [one for one in details().hear(text) if one.entity in entities]
    return ", ".join(f"{one.value}/{one.role}" if one.role else str(one.value) for one in heard)


def cases(*table: Case) -> pytest.MarkDecorator:
    """Run a test for each message and what is expected of it."""
    return pytest.mark.parametrize(("text", "expected"), table, ids=[text[:50] for text, _ in table])


def test_the_seeds_give_a_gazetteer() -> None:
    """Everything below stands on the shipped records: an empty table would pass many tests."""
    found = exported()

    assert min(len(found[part]) for part in ("places", "outside", "postcodes", "postcode_areas", "conditions")) > 30
