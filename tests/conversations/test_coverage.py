"""Which intents, actions and replies the whole conversations reach: what nobody ever walked through, nobody has tried.

Read from the action server's log of the run (`turn_answered action=... intent=... said=...`), so it runs after the stories
and only makes sense with all of them: `pytest tests/conversations`. The report is written to `var/conversation-coverage.md`.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.assistant import Assistant

LOG, REPORT = Path("var/tests.log"), Path("var/conversation-coverage.md")
LINE = re.compile(r"turn_answered action=(?P<action>\w+) intent=(?P<intent>\w+) said=(?P<said>[\w,]*)")
KINDS = ("intents", "actions", "responses")

pytestmark = pytest.mark.conversation


def test_every_intent_action_and_reply_is_reached_by_a_conversation(assistant: Assistant) -> None:
    """The report says how often each was; one that was never reached fails, by name."""
    reached = _reached(LOG.read_text("utf-8", errors="replace"))
    domain = yaml.safe_load(Path("domain.yml").read_text("utf-8"))
    known = {kind: list(domain[kind]) for kind in KINDS}
    REPORT.write_text(_report(known, reached), "utf-8")
    unreached = {kind: {one for one in known[kind] if not reached[kind][one]} for kind in KINDS}

    assert unreached == {"intents": set(), "actions": set(), "responses": set()}, f"see {REPORT}"


def _reached(log: str) -> dict[str, Counter[str]]:
    reached: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for found in LINE.finditer(log):
        reached["intents"][found["intent"]] += 1
        reached["actions"][found["action"]] += 1
        reached["responses"].update(one for one in found["said"].split(",") if one)
    return reached


def _report(known: dict[str, list[str]], reached: dict[str, Counter[str]]) -> str:
    parts = ["# What the whole conversations reach\n"]
    for kind in KINDS:
        met = sum(1 for one in known[kind] if reached[kind][one])
        rows = "\n".join(f"| {one} | {reached[kind][one] or 'never'} |" for one in sorted(known[kind], key=lambda o: reached[kind][o]))
        parts.append(f"\n## {kind}: {met} of {len(known[kind])}\n\n| name | times |\n| --- | --- |\n{rows}\n")
    return "".join(parts)
