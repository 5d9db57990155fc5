"""Which topic a message is about: one regression on how alike messages are, in meaning and in spelling.

Two messages are alike when the encoder places them near each other (last layer, layer halfway) and when they share
words and groups of letters. A ridge regression on these likenesses (kernel ridge; `ridge.py` solves it) beat logistic
regressions on the same features by five points; ADR 0003 has what was tried and measured.
Kept as plain arrays and an ONNX graph (`nearness.py`): no pickle is read when the model loads.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.understanding.nearness import Nearness
from bot.understanding.ridge import Likeness, in_threads, solve
from bot.understanding.word_features import Spelling

SHARES = {"meaning": 0.8, "letters": 0.1, "words": 0.1}
"""How much each kind of likeness counts."""

NARROW = 192
"""Each of the encoder's vectors is reduced to this many directions: no loss that could be measured, half the time."""

NEARNESS = 2.0
"""How fast likeness in meaning falls with distance: exp(NEARNESS * (cosine - 1))."""

RIDGE = 0.1
"""How much a training message may be overruled by its neighbours."""

RARE_FIRST = 0.5
"""Topics with few messages weigh more: by (median / messages) to this power."""

SHARPNESS = 15.0
"""Turns scores (about 0 to 1) into probabilities; fitted on held-back messages."""


@dataclass(frozen=True)
class Meaning:
    """Centres the encoder's vectors and keeps their strongest directions."""

    centre: np.ndarray  # (dimension,)
    directions: np.ndarray  # (blocks, width, NARROW)

    @classmethod
    def fit(cls, vectors: np.ndarray, blocks: int) -> Meaning:
        """Find the directions in which the training messages differ most, for each block of the vectors."""
        centre = vectors.mean(axis=0)
        kept = [np.linalg.eigh(part.T @ part)[1][:, -NARROW:] for part in np.split(vectors - centre, blocks, axis=1)]
        return cls(centre.astype(np.float32), np.stack(kept).astype(np.float32))

    def rows(self, vectors: np.ndarray) -> np.ndarray:
        """Return (blocks, vectors, NARROW), every row of length one."""
        parts = (vectors - self.centre).reshape(len(vectors), len(self.directions), -1).transpose(1, 0, 2)
        narrow = parts @ self.directions
        return (narrow / np.maximum(np.linalg.norm(narrow, axis=2, keepdims=True), 1e-6)).astype(np.float32)


@dataclass(frozen=True)
class TopicModel:
    """A fitted model; `topics` gives the order of the columns of every probability array."""

    topics: list[str]
    meaning: Meaning
    near: Nearness
    spellings: list[Spelling]
    spelt: list[np.ndarray]  # (columns, topics) for each spelling

    @classmethod
    def fit(cls, texts: list[str], vectors: np.ndarray, topics: list[str], *, blocks: int = 2) -> TopicModel:
        """Fit on labelled messages; `vectors` is one row a text, made of `blocks` vectors side by side."""
        names, labels = np.unique(topics, return_inverse=True)
        meaning = Meaning.fit(vectors, blocks)
        rows = meaning.rows(vectors)
        known = np.ascontiguousarray(rows.transpose(0, 2, 1))
        fitted = [Spelling.fit(kind, texts) for kind in ("letters", "words")]
        alike = Likeness(_alike_to_each_other(rows, known), [(SHARES[spelling.kind], spelt_rows) for spelling, spelt_rows in fitted])
        pull = solve(alike, *_regression(labels, len(names)))
        spelt = [SHARES[spelling.kind] * (spelt_rows.T @ pull) for spelling, spelt_rows in fitted]
        near = Nearness.of(known, pull, nearness=NEARNESS, share=SHARES["meaning"])
        return cls(names.tolist(), meaning, near, [spelling for spelling, _ in fitted], spelt)

    def probabilities(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """Return (texts, topics) probabilities, each row adding up to one."""
        scores = self.near.scores(self.meaning.rows(vectors))
        for spelling, weights in zip(self.spellings, self.spelt, strict=True):
            scores += np.stack([spelling.scores(text, weights) for text in texts])
        powers = np.exp(SHARPNESS * (scores - scores.max(axis=1, keepdims=True)))
        return powers / powers.sum(axis=1, keepdims=True)

    def save(self, folder: Path) -> None:
        """Write the model's arrays into `folder`."""
        (folder / "nearness.onnx").write_bytes(self.near.graph)
        arrays = {"centre": self.meaning.centre, "directions": self.meaning.directions}
        for spelling, weights in zip(self.spellings, self.spelt, strict=True):
            arrays[f"rarity_{spelling.kind}"] = spelling.rarity
            arrays[f"spelt_{spelling.kind}"] = weights.astype(np.float16)
        np.savez(folder / "topics.npz", **arrays)
        about = {"topics": self.topics, "spellings": [spelling.kind for spelling in self.spellings]}
        (folder / "topics.json").write_text(json.dumps(about))

    @classmethod
    def load(cls, folder: Path) -> TopicModel:
        """Read what `save` wrote."""
        about = json.loads((folder / "topics.json").read_text())
        with np.load(folder / "topics.npz", allow_pickle=False) as arrays:
            kept = {name: arrays[name].astype(np.float32) for name in arrays.files}
        spellings = [Spelling(kind, kept[f"rarity_{kind}"]) for kind in about["spellings"]]
        spelt = [kept[f"spelt_{kind}"] for kind in about["spellings"]]
        near = Nearness((folder / "nearness.onnx").read_bytes())
        return cls(about["topics"], Meaning(kept["centre"], kept["directions"]), near, spellings, spelt)


def _alike_to_each_other(rows: np.ndarray, known: np.ndarray, tile: int = 512) -> np.ndarray:
    """Return how alike in meaning each message is to each: half of the square is computed, in tiles that a core keeps, and mirrored."""
    messages = known.shape[2]
    alike = np.empty((messages, messages), np.float32)
    nearer = rows * np.float32(NEARNESS)
    share = np.float32(SHARES["meaning"] * math.exp(-NEARNESS) / len(rows))

    def strip(top: int) -> None:
        down = slice(top, min(top + tile, messages))
        for left in range(0, top + 1, tile):
            across = slice(left, min(left + tile, messages))
            found = sum(np.exp(part[down] @ columns[:, across]) for part, columns in zip(nearer, known, strict=True)) * share
            alike[down, across] = found
            alike[across, down] = found.T

    in_threads(strip, range(0, messages, tile))
    return alike


def _regression(labels: np.ndarray, topics: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each message's ridge and what the regression is to say of it: 1 for its topic, a little below 0 for the others."""
    messages = np.bincount(labels, minlength=topics)
    weight = (np.median(messages) / messages[labels]) ** RARE_FIRST
    wanted = np.full((len(labels), topics), -1 / topics, np.float32)
    wanted[np.arange(len(labels)), labels] = 1
    return RIDGE / weight, wanted
