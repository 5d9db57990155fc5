"""Asks the real directory every question of `signposting.yml` and says which answers are right.

`python -m tests.directory.signposting` prints the share and what is wrong, for whoever tunes `directory/weights.py`.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from directory import LONDON, Directory, Match, Query, load_directory, open_directory, opening

CASES = Path(__file__).with_name("signposting.yml")
MOMENTS = {
    "day": datetime(2026, 11, 24, 11, 0, tzinfo=LONDON),
    "evening": datetime(2026, 11, 24, 21, 0, tzinfo=LONDON),
    "night": datetime(2026, 11, 25, 3, 0, tzinfo=LONDON),
    "sunday": datetime(2026, 11, 22, 14, 0, tzinfo=LONDON),
    "holiday": datetime(2026, 12, 25, 11, 0, tzinfo=LONDON),
}
_EXPECTED = {"first", "show", "any_of", "never", "ring_now"}
_PERSON = {"condition", "relation", "age", "audience", "words"}
_ASKED = {"topic", "also", "place", "at"} | _PERSON


@dataclass(frozen=True)
class Answer:
    """One case with what was shown; `right` leaves aside what must never be, which is in `forbidden`."""

    case: dict[str, Any]
    shown: list[str]
    missing: list[str]
    forbidden: list[str]

    @property
    def right(self) -> bool:
        return not self.missing

    def __str__(self) -> str:
        asked = ", ".join(f"{key} {value}" for key, value in self.case.items() if key in _ASKED)
        return f"{asked}\n    shown: {', '.join(self.shown)}\n    wrong: {'; '.join(self.missing + self.forbidden)}"


def cases() -> list[dict[str, Any]]:
    """Read the cases; a key nobody knows is an error, for it would test nothing."""
    found: list[dict[str, Any]] = yaml.safe_load(CASES.read_text("utf-8"))
    for case in found:
        assert set(case) <= _ASKED | _EXPECTED, case
        assert set(case) & _EXPECTED, case
    return found


def query_of(directory: Directory, case: dict[str, Any], limit: int = 3) -> Query:
    """Make the question, the place looked up as a carer would write it."""
    topics = tuple(case[key] for key in ("topic", "also") if key in case)
    person = {key: case[key] for key in _PERSON if key in case}
    if "place" not in case:
        return Query(topics=topics, limit=limit, **person)
    answer = directory.find_place(case["place"])
    areas = tuple(area.id for area in answer.areas)
    if answer.outside or not areas:
        return Query(topics=topics, limit=limit, **person)
    place = areas[0] if len(areas) == 1 else None
    return Query(topics=topics, place=place, may_be=() if place else areas, limit=limit, **person)


def moment(case: dict[str, Any]) -> datetime:
    """Give the time at which it is asked."""
    return MOMENTS[case.get("at", "day")]


def answer(directory: Directory, case: dict[str, Any]) -> Answer:
    """Ask one case and compare."""
    now = moment(case)
    matches = directory.search(query_of(directory, case), now)
    shown = [match.service.id for match in matches]
    missing = [f"{service_id} is not shown" for service_id in case.get("show", []) if service_id not in shown]
    if "first" in case and shown[:1] != [case["first"]]:
        missing.append(f"{case['first']} is not first")
    if "any_of" in case and not set(case["any_of"]) & set(shown):
        missing.append(f"none of {', '.join(case['any_of'])} is shown")
    if case.get("ring_now") and not any(_can_be_rung(match, now) for match in matches):
        missing.append("nobody answers now")
    all_found = {match.service.id for match in directory.search(query_of(directory, case, limit=50), now)}
    forbidden = [f"{service_id} must never be shown" for service_id in case.get("never", []) if service_id in all_found | set(shown)]
    return Answer(case, shown, missing, forbidden)


def _can_be_rung(match: Match, now: datetime) -> bool:
    return bool(match.service.phone) and opening(match.service, now).state in ("open", "always")


def main() -> int:
    """Print the share of right answers and those that are not."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/directory.sqlite3"
        load_directory(url)
        directory = open_directory(url)
        answers = [answer(directory, case) for case in cases()]
        directory.close()
    for wrong in (one for one in answers if not one.right or one.forbidden):
        print(wrong)
    right = sum(one.right for one in answers)
    print(f"{right} of {len(answers)} right ({right / len(answers):.1%}).")
    print(f"{sum(bool(one.forbidden) for one in answers)} show what they must not.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
