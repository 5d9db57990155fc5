"""The page that a council officer approves says what the assistant says."""

from __future__ import annotations

from ops.content_sheet import SHEET, sheet
from tests.actions.conftest import ROOT, domain


def test_the_content_sheet_is_that_of_the_words_and_facts() -> None:
    """Somebody who changed a sentence runs `make content-sheet`, and the approver sees it in the diff."""
    assert (ROOT / SHEET).read_text("utf-8") == sheet()


def test_every_reply_stands_in_it_once() -> None:
    """Nothing is said that nobody could approve."""
    page = sheet()

    assert [name for name in domain()["responses"] if f"| `{name}` |" not in page] == []
