"""The run before, in `last.json`, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.evaluate.bars import FIGURES
from bot.evaluate.report import Report


@dataclass(frozen=True)
class Change:
    """What became of one message in the last run and in this one."""

    text: str
    file: str
    before: str
    now: str


@dataclass(frozen=True)
class Since:
    """The last run: when, its figures, and the messages answered differently since; new messages are not among them."""

    when: str
    figures: Mapping[str, float]
    worse: list[Change]
    better: list[Change]


def since(path: Path, report: Report) -> Since | None:
    """Compare with the run kept at `path`; None when there is none that can be read."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        when, figures, messages = str(kept["when"]), dict(kept["figures"]), dict(kept["messages"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    worse, better = [], []
    for one in report.scored:
        before = messages.get(f"{one.example.file}: {one.example.text}")
        if before is None or before == one.outcome or not one.example.topic:
            continue
        change = Change(one.example.text, one.example.file, before, one.outcome)
        if before == "right":
            worse.append(change)
        elif one.right:
            better.append(change)
    return Since(when, figures, worse, better)


def keep(path: Path, report: Report) -> None:
    """Write this run for the next one to compare with, whole or not at all."""
    kept: dict[str, Any] = {
        "when": datetime.now().astimezone().isoformat(timespec="minutes"),
        "figures": {figure.id: figure.value(report) for figure in FIGURES},
        "messages": {f"{one.example.file}: {one.example.text}": one.outcome for one in report.scored if one.example.topic},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    fresh.replace(path)
