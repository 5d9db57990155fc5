"""A further council is added with data alone: what docs/adding-an-area.md says, done with a council that does not exist."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from directory import Directory, Query, load_directory, open_directory
from directory.seedreading import SEED, TOPICS
from tests.directory.builders import TUESDAY_MORNING, a_service
from web.emergency import copy_numbers

DOCUMENT = Path("docs/adding-an-area.md")
SERVICES = {
    "borsetshire-adult-social-care": ["support_for_cared_for", "carer_breakdown", "abuse_or_neglect"],
    "borsetshire-childrens-services": ["parent_carers", "abuse_or_neglect"],
    "borsetshire-emergency-duty-team": ["carer_breakdown", "abuse_or_neglect"],
    "borsetshire-carers": ["carers_hub", "short_breaks"],
    "borsetshire-young-carers": ["young_carers"],
}
"""Who answers for Borsetshire, and for which topics."""


@pytest.fixture(scope="module")
def borsetshire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Add to a copy of the real seed what the document shows, and nothing else."""
    seed = tmp_path_factory.mktemp("seed") / "seed"
    shutil.copytree(SEED, seed)
    area, places = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.S))
    with (seed / "areas.yml").open("a") as file:
        file.write("\n" + yaml.safe_dump(area, sort_keys=False))
    known = yaml.safe_load((seed / "places.yml").read_text("utf-8"))
    for key, added in places.items():
        known[key] += added
    (seed / "places.yml").write_text(yaml.safe_dump(known, allow_unicode=True, sort_keys=False, default_flow_style=None))
    services = [
        a_service(
            service_id,
            topics=topics,
            areas=["borsetshire"],
            audience=["young_carer"] if "young" in service_id else ["adult_carer", "parent_carer"],
        )
        for service_id, topics in SERVICES.items()
    ]
    (seed / "services" / "borsetshire.yml").write_text(yaml.safe_dump(services, sort_keys=False))
    url = f"sqlite:///{tmp_path_factory.mktemp('database')}/directory.sqlite3"
    load_directory(url, seed, TOPICS)
    directory = open_directory(url)
    yield directory
    directory.close()


def test_its_places_and_postcodes_are_known(borsetshire: Directory) -> None:
    """Somebody in Ambridge is not told that it is outside."""
    for text in ("Ambridge", "ambridge vilage", "FX1 2AB", "Felpersham"):
        assert [area.id for area in borsetshire.find_place(text).areas] == ["felpersham"], text
    straddles = borsetshire.find_place("FX2")
    assert (straddles.ask, straddles.outside) == (True, "Another Council")
    assert "Ambridge" in {place["name"] for place in borsetshire.gazetteer()["places"]}


def test_its_services_come_first_there_and_nowhere_else(borsetshire: Directory) -> None:
    """A new council changes nothing for the others."""
    there = borsetshire.search(Query(topics=("carers_hub",), place="felpersham"), TUESDAY_MORNING)
    assert there[0].service.id == "borsetshire-carers"
    for place in (None, "mansfield", "rutland", "southend-on-sea"):
        for topic in ("carers_hub", "short_breaks", "carer_breakdown", "young_carers"):
            shown = borsetshire.search(Query(topics=(topic,), place=place, limit=50), TUESDAY_MORNING)
            assert not {match.service.id for match in shown} & SERVICES.keys()


def test_in_danger_its_own_lines_answer(borsetshire: Directory) -> None:
    """By day the council's line, by night its duty team, also when the bot is down."""
    by_day = borsetshire.search(Query(topics=("carer_breakdown",), place="felpersham"), TUESDAY_MORNING)
    by_night = borsetshire.search(Query(topics=("carer_breakdown",), place="felpersham"), TUESDAY_MORNING.replace(hour=23))
    numbers, _ = copy_numbers(borsetshire, {})

    assert by_day[0].service.id == "borsetshire-adult-social-care"
    assert by_night[0].service.id == "borsetshire-emergency-duty-team"
    assert numbers.hub("felpersham", "nottinghamshire") == "borsetshire-carers"
    assert "borsetshire-emergency-duty-team" in numbers.urgent("carer_breakdown", "felpersham", "nottinghamshire")
    assert "borsetshire-childrens-services" in numbers.urgent("abuse_or_neglect", "felpersham", "nottinghamshire")


@pytest.mark.parametrize(
    ("home", "offered"),
    [
        ("borsetshire", ["borsetshire"]),
        ("felpersham", ["borsetshire"]),
        ("nottinghamshire", ["nottingham", "nottinghamshire"]),
        ("nottingham", ["nottingham", "nottinghamshire"]),
        ("rutland", ["rutland"]),
        ("narnia", []),
    ],
)
def test_any_area_can_be_the_home_area(borsetshire: Directory, home: str, offered: list[str]) -> None:
    """One setting; councils that share a carers' service are offered together."""
    assert [area.id for area in borsetshire.home_areas(home)] == offered


def test_outside_all_areas_there_are_national_services_and_the_council_finder(real_directory: Directory) -> None:
    """Somebody in Shetland gets help too, and nothing of Nottinghamshire."""
    found = real_directory.search(Query(topics=("carers_hub",), limit=10), TUESDAY_MORNING)

    assert found
    assert all(set(match.service.areas) & {"uk", "england"} for match in found)
    assert real_directory.service("find-local-council").url == "https://www.gov.uk/find-local-council"
