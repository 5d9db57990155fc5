"""Long talks stay as quick and as small as short ones: nobody who has much to tell is punished for it."""

from __future__ import annotations

import sqlite3
import statistics
import time
from pathlib import Path

import pytest
import yaml

from tests.assistant import CLOCK, MONDAY_MORNING, Assistant

LONG = yaml.safe_load((Path(__file__).parent / "long" / "talks.yml").read_text("utf-8"))
FEWEST_TURNS = 26
EARLY, LATE = slice(3, 9), slice(-6, None)
SLOWER, SLACK_MS = 1.6, 12.0
"""The late turns may take this much longer than the early ones: they ask other things, and the machine does too."""
MOST_BYTES = 12_000
"""What is kept of a conversation, after more than 25 turns."""

pytestmark = pytest.mark.conversation


@pytest.mark.parametrize("talk", LONG, ids=[talk["story"] for talk in LONG])
def test_a_long_talk_does_not_get_slower(assistant: Assistant, talk: dict[str, list[str]]) -> None:
    """Over 25 turns, every one answered with a number or a way on, the last as quick as the first."""
    CLOCK.write_text(MONDAY_MORNING)
    person = assistant.person()
    took: list[float] = []
    for said in talk["says"]:
        began = time.perf_counter()
        answer = person.says(said)
        took.append((time.perf_counter() - began) * 1000)
        ways_on = [one for message in answer["messages"] for one in (*message["services"], *message["choices"])]
        assert ways_on, (said, answer["messages"])

    assert len(took) >= FEWEST_TURNS
    assert statistics.median(took[LATE]) <= SLOWER * statistics.median(took[EARLY]) + SLACK_MS, took
    assert _largest_row() <= MOST_BYTES


def _largest_row() -> int:
    """Return the size of the largest conversation that the engine keeps."""
    with sqlite3.connect("var/conversations.sqlite3", timeout=5) as database:
        return int(database.execute("SELECT COALESCE(MAX(LENGTH(state)), 0) FROM conversation").fetchone()[0])
