"""Whole conversations against the three running processes, written in YAML for people who do not program.

A story is a list of lines: what the `person` says (or which choice they `press`), what the `assistant` says in answer (words
that stand in the reply), and what `then` must hold:
`topic`, `urgent`, `place`, `condition`, `relation`, `age_group` are those of the reply's `understood` (null when asked
which was meant); `offers` are topics among those asked about; `says` are words the reply must have; `never` words it
must not have; `services` and `not_services` are ids; `phone: true` wants a number to ring; `choices` are words that
some choice must have.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.assistant import CLOCK, MONDAY_MORNING, Assistant, Person, services, words

HERE = Path(__file__).parent
STORIES = [(path.stem, story) for path in sorted(HERE.glob("*.yml")) for story in yaml.safe_load(path.read_text("utf-8"))]
NOT_YET: set[str] = set((HERE / "not_yet.txt").read_text("utf-8").splitlines())
"""Stories that do not hold yet, by "family: story": wanted, seen to fail, and reported as such at each run."""

pytestmark = pytest.mark.conversation


def _case(family: str, story: dict[str, Any]) -> Any:
    name = f"{family}: {story['story']}"
    marks = [pytest.mark.xfail(reason="does not hold yet")] if name in NOT_YET else []
    return pytest.param(family, story, id=name, marks=marks)


@pytest.mark.parametrize(("family", "story"), [_case(family, story) for family, story in STORIES])
def test_story(assistant: Assistant, family: str, story: dict[str, Any]) -> None:
    """Each line of the story gets what must hold for it."""
    CLOCK.write_text(str(story.get("at", MONDAY_MORNING)))
    person = assistant.person(area=story.get("area"))
    for line in story["talk"]:
        answer = _take_turn(person, line)
        _says(answer, line.get("assistant", []))
        for key, wanted in (line.get("then") or {}).items():
            CHECKS[key](answer, wanted)


def _take_turn(person: Person, line: dict[str, Any]) -> dict[str, Any]:
    return person.presses(line["press"]) if "press" in line else person.says(str(line["person"]))


def _understood(key: str) -> Any:
    def check(answer: dict[str, Any], wanted: Any) -> None:
        found = answer["understood"][key]
        assert found in wanted if isinstance(wanted, list) else found == wanted, (key, answer["understood"], words(answer))

    return check


def _says(answer: dict[str, Any], wanted: list[str] | str) -> None:
    for part in [wanted] if isinstance(wanted, str) else wanted:
        assert part.lower() in words(answer).lower(), (part, words(answer))


def _never(answer: dict[str, Any], wanted: list[str] | str) -> None:
    for part in [wanted] if isinstance(wanted, str) else wanted:
        assert part.lower() not in words(answer).lower(), (part, words(answer))


def _services(answer: dict[str, Any], wanted: list[str]) -> None:
    assert set(wanted) <= {service["id"] for service in services(answer)}, [service["id"] for service in services(answer)]


def _not_services(answer: dict[str, Any], wanted: list[str]) -> None:
    assert not set(wanted) & {service["id"] for service in services(answer)}, [service["id"] for service in services(answer)]


def _phone(answer: dict[str, Any], wanted: bool) -> None:
    assert any(service["phone"] for service in services(answer)) == wanted, words(answer)


def _offers(answer: dict[str, Any], wanted: list[str]) -> None:
    assert set(wanted) <= set(answer["understood"]["topics"]), answer["understood"]


def _choices(answer: dict[str, Any], wanted: list[str]) -> None:
    titles = [choice["title"].lower() for message in answer["messages"] for choice in message["choices"]]
    for part in wanted:
        assert any(part.lower() in title for title in titles), (part, titles)


def _at_most(answer: dict[str, Any], wanted: int) -> None:
    assert len(services(answer)) <= wanted, [service["id"] for service in services(answer)]


CHECKS = {
    **{key: _understood(key) for key in ("topic", "urgent", "place", "condition", "relation", "age_group")},
    "says": _says,
    "never": _never,
    "services": _services,
    "not_services": _not_services,
    "phone": _phone,
    "offers": _offers,
    "choices": _choices,
    "at_most": _at_most,
}
