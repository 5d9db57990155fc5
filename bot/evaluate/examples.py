"""The held-out messages of `tests/nlu/` and the topics of `contract/topics.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FILES = ("support", "hard_negatives", "two_needs", "conversation", "out_of_scope", "urgent", "entities")
NOT_A_NEED = frozenset({"out_of_scope", "not_understood"})
DETAILS = ("place", "condition", "relation", "age", "age_of_other", "hours")


class EvaluationError(Exception):
    """What keeps the evaluation from running; the sentence says what to do."""


@dataclass(frozen=True)
class Example:
    """A test message; `topic` is None where only details are tested, `needs` are both of two needs, the first more pressing."""

    text: str
    file: str
    topic: str | None
    also: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def accepted(self) -> frozenset[str]:
        """Topics that are right or acceptable. The two kinds of "not for us" are answered alike, so either will do."""
        named = {topic for topic in (self.topic, *self.also, *self.needs) if topic}
        return frozenset(named | NOT_A_NEED if self.topic in NOT_A_NEED else named)


def read_examples(folder: Path) -> list[Example]:
    """Return every test message of the folder.

    Raises:
        EvaluationError: A file is missing or is not what its header says.
    """
    found: list[Example] = []
    for file in FILES:
        path = folder / f"{file}.yml"
        try:
            rows = yaml.safe_load(path.read_text("utf-8"))
            found += [_example(row, file) for row in rows]
        except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise EvaluationError(f"The test messages in {path} cannot be read: {type(error).__name__}: {error}") from error
    return found


def read_topics(path: Path = Path("contract/topics.yml")) -> dict[str, str]:
    """Return the group (`support`, `urgent`, `conversation`) of every topic, in the contract's order.

    Raises:
        EvaluationError: The file cannot be read.
    """
    try:
        groups = yaml.safe_load(path.read_text("utf-8"))
        return {topic: group for group in ("support", "urgent", "conversation") for topic in groups[group]}
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise EvaluationError(f"The topics in {path} cannot be read: {type(error).__name__}: {error}") from error


def _example(row: dict[str, Any], file: str) -> Example:
    needs = tuple(row.get("topics") or ())
    return Example(
        text=str(row["text"]),
        file=file,
        topic=row.get("topic") or (needs[0] if needs else None),
        also=tuple(row.get("also") or ()),
        needs=needs,
        details={kind: row[kind] for kind in DETAILS if kind in row},
    )
