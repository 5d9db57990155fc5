"""How much a message sounds like danger, by its words alone: a linear classifier small enough to run anywhere.

`weights.json.gz` holds, for each n-gram that counts, how rare it is and how much it speaks for each danger, as whole
numbers. `learning.py` writes it from `data/nlu/`; nothing but Python is needed to read it, so that `web/` can still hear
danger when the engine is down. The engine weighs the score together with what the sentence means
(`bot/understanding/danger.py`).
"""

from __future__ import annotations

import base64
import gzip
import json
import math
from array import array
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from urgent.ngrams import ngrams_of

WEIGHTS = Path(__file__).with_name("weights.json.gz")

TOPICS = ("medical_emergency", "suicide_or_self_harm", "abuse_or_neglect", "domestic_abuse", "carer_breakdown")
"""In the order in which they win when a message shows several (`detector.py`)."""

RARITY_STEP = 0.05
"""Rarities are kept as whole numbers of this size."""


@dataclass(frozen=True)
class Score:
    """`danger` is a log-odds that the message means any danger; `shares` says how it is shared among `TOPICS`, adding up to 1."""

    danger: float
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Weights:
    """What was learnt: a row of whole numbers for each n-gram, first for any danger, then for each of `TOPICS`."""

    rows: dict[str, int]
    rarity: array[int]
    table: array[int]
    scale: float
    bias: tuple[float, ...]
    alarm: float  # from this log-odds on the words alone mean danger
    learnt_from: str  # a digest of the messages


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Read the weights.

    Raises:
        OSError, ValueError, KeyError: The file is missing or broken.
    """
    kept = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    rows = {gram: row for row, gram in enumerate(kept["ngrams"].split("\n"))}
    rarity, table = array("B", base64.b64decode(kept["rarity"])), array("b", base64.b64decode(kept["table"]))
    if len(rarity) != len(rows) or len(table) != len(rows) * (len(TOPICS) + 1):
        raise ValueError("the weights do not fit their n-grams")
    return Weights(rows, rarity, table, kept["scale"], tuple(kept["bias"]), kept["alarm"], kept["learnt_from"])


def score(plain: list[str]) -> Score:
    """Return how much the plain words of a message (`normalise.words`) sound like danger.

    Raises:
        OSError, ValueError, KeyError: The weights are missing or broken.
    """
    learnt = weights()
    width = len(TOPICS) + 1
    sums, length = [0.0] * width, 0.0
    for gram in ngrams_of(plain):
        row = learnt.rows.get(gram)
        if row is None:
            continue
        rare = learnt.rarity[row] * RARITY_STEP
        length += rare * rare
        for column in range(width):
            sums[column] += rare * learnt.table[row * width + column]
    size = learnt.scale / math.sqrt(length) if length else 0.0
    any_danger, *each = (bias + size * total for bias, total in zip(learnt.bias, sums, strict=True))
    odds = [1 / (1 + math.exp(-min(max(one, -30.0), 30.0))) for one in each]
    return Score(any_danger, tuple(one / sum(odds) for one in odds))
