"""The table of what people say after words for danger, `danger_talk.yml`, as patterns; `danger_talk.py` reads and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Kind:
    """One thing that people say.

    `after` are the dangers it is read after, empty when it may come first; `heard` those in which it is read, empty for all
    and none. `topic` and `services` are fixed for a danger that has its own.
    """

    id: str
    words: re.Pattern[str]
    after: tuple[str, ...]
    facts: dict[str, list[str]]
    heard: tuple[str, ...] = ()
    topic: str | None = None
    services: tuple[str, ...] = ()

    @property
    def first(self) -> bool:
        """Whether it is danger of its own, that nothing need go before."""
        return not self.after


@cache
def kinds() -> tuple[Kind, ...]:
    """Return `danger_talk.yml` in its order."""
    rows = yaml.safe_load((Path(__file__).parent / "danger_talk.yml").read_text("utf-8"))
    return tuple(
        Kind(
            one_id,
            re.compile("|".join(f"(?:{one})" for one in row["words"])),
            tuple(row.get("after", ())),
            row.get("facts", {}),
            tuple(row.get("heard", ())),
            row.get("topic"),
            tuple(row.get("services", ())),
        )
        for one_id, row in rows.items()
    )
