"""The public sets, read from `banking77/*.csv` and `clinc150/data_full.json`."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Labelled = tuple[str, str]  # a message and its intent

OUTSIDE = "oos"
"""CLINC150's name for what is in no intent's scope; learnt like an intent, as our own pipeline learns `out_of_scope`."""

NAMES = ("banking77-ten", "banking77-full", "clinc150")


class SetMissing(Exception):
    """A set is not in the folder or cannot be read; the sentence says which."""


@dataclass(frozen=True)
class PublicSet:
    """Messages to learn from, to set the threshold on, and to test with; only CLINC150 has any out of scope."""

    name: str
    train: Sequence[Labelled]
    test: Sequence[Labelled]
    validation: Sequence[Labelled] = ()

    @property
    def intents(self) -> int:
        """How many intents there are, out of scope left out."""
        return len({label for _, label in self.train} - {OUTSIDE})


def read(name: str, folder: Path, most: int | None = None) -> PublicSet:
    """Return one of the `NAMES`; `most` keeps so many messages of each part, evenly spread, for a quick look.

    Raises:
        SetMissing: The files are not there or are not what they should be.
    """
    try:
        if name == "clinc150":
            parts = json.loads((folder / "clinc150" / "data_full.json").read_text("utf-8"))
            train, validation, test = ([(text, label) for text, label in parts[p] + parts[f"oos_{p}"]] for p in ("train", "val", "test"))
        else:
            train = _table(folder / "banking77" / ("train_10.csv" if name == "banking77-ten" else "train.csv"))
            validation, test = [], _table(folder / "banking77" / "test.csv")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SetMissing(f"{name} cannot be read in {folder}: {type(error).__name__}: {error}") from error
    return PublicSet(name, _some(train, most), _some(test, most), _some(validation, most))


def _table(path: Path) -> list[Labelled]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row["text"], row["category"]) for row in csv.DictReader(lines)]


def _some(messages: list[Labelled], most: int | None) -> list[Labelled]:
    return messages if most is None else messages[:: max(1, len(messages) // most)]
