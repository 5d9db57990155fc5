"""The messages that are sent while measuring: the held-out test messages, drawn the same way at every run."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from ops.bench_errors import BenchError

FOLDER = Path("tests/nlu")
FAMILIES = ("support", "conversation")


@dataclass(frozen=True)
class Example:
    """A message somebody could write, the best topic for it and others that a sensible adviser would accept."""

    text: str
    topic: str
    also: tuple[str, ...] = ()
    family: str = "support"

    def right(self, topic: str | None) -> bool:
        """Return whether `topic` is a right answer."""
        return topic == self.topic or topic in self.also


def examples(folder: Path = FOLDER, families: Sequence[str] = FAMILIES) -> list[Example]:
    """Return all test messages of the families.

    Raises:
        BenchError: A file is missing or is not a list of messages with topics.
    """
    found: list[Example] = []
    for family in families:
        path = folder / f"{family}.yml"
        try:
            rows = yaml.safe_load(path.read_text("utf-8"))
            found += [Example(str(row["text"]), str(row["topic"]), tuple(row.get("also") or ()), family) for row in rows]
        except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise BenchError(f"The test messages in {path} cannot be read ({type(error).__name__}: {error}).") from error
    if not found:
        raise BenchError(f"There are no test messages in {folder}.")
    return found


def drawn(texts: Sequence[str], count: int, seed: int) -> list[str]:
    """Return `count` texts in an order that the seed decides; none comes again before all others came."""
    chance = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        found += chance.sample(texts, min(len(texts), count - len(found)))
    return found


def some(among: Sequence[Example], count: int | None, seed: int) -> list[Example]:
    """Return `count` of the examples, or all of them when `count` is None."""
    if count is None or count >= len(among):
        return list(among)
    return random.Random(seed).sample(list(among), count)
