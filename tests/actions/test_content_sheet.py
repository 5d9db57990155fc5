"""The page that a council officer approves says what the assistant says."""

from __future__ import annotations

import re

from actions import carer_kinds
from actions.base import TAKERS
from ops.content_sheet import SHEET, sheet
from tests.actions.conftest import ROOT, domain


def test_the_content_sheet_is_that_of_the_words_and_facts() -> None:
    """Somebody who changed a sentence runs `make content-sheet`, and the approver sees it in the diff."""
    assert (ROOT / SHEET).read_text("utf-8") == sheet()


def test_every_reply_stands_in_it_once() -> None:
    """Nothing is said that nobody could approve."""
    page = sheet()

    assert [name for name in domain()["responses"] if f"| `{name}` |" not in page] == []


def test_the_page_on_how_a_talk_goes_names_what_is_there() -> None:
    """A newcomer follows it from file to file."""
    page = (ROOT / "docs" / "conversation-design.md").read_text("utf-8")
    named = set(re.findall(r"`(?:actions/)?([a-z_]+\.(?:py|yml))`", page))
    there = {path.name for folder in ("actions", "tests/actions", "tests/conversations") for path in (ROOT / folder).iterdir()}

    assert named - there == set()
    assert all(f"| `{part.__name__.removeprefix('actions.')}.py` |" in page for part in TAKERS)  # type: ignore[attr-defined]


def test_the_page_names_every_kind_of_carer_as_the_table_does() -> None:
    """The law is read there by people who do not open a table of data."""
    page = (ROOT / "docs" / "conversation-design.md").read_text("utf-8")
    names = {row["name"].split(" ", 1)[1] for row in carer_kinds.table()["kinds"].values()}

    assert {name for name in names if f"| {name} |" not in page} == set()
