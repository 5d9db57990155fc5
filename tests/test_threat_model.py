"""The threat model and the ASVS table name tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


def _tests() -> set[str]:
    return {name for file in Path("tests").rglob("test_*.py") for name in re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("page", ["docs/threat-model.md", "docs/asvs.md", "docs/dependencies.md"])
def test_every_test_that_is_named_exists(page: str) -> None:
    """A council that asks for proof finds it."""
    named = set(re.findall(r"`(test_\w+)`", Path(page).read_text(encoding="utf-8")))

    assert named
    assert named - _tests() == set()


def test_every_threat_names_a_test() -> None:
    text = Path("docs/threat-model.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith(("| threat", "| ---"))]

    assert len(rows) >= 20
    assert [row for row in rows if "`test_" not in row] == []


def test_every_requirement_of_level_1_has_a_row() -> None:
    """ASVS 5.0.0 has 70 requirements of level 1; none is left out silently."""
    text = Path("docs/asvs.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+\.\d+\.\d+) \| 1 \| (met|not applicable|council|part) \|", text, re.MULTILINE)

    assert len(rows) == len({number for number, _ in rows}) == 70
