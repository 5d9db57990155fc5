"""What a message is spelt like: hashed groups of letters and hashed words, weighted by how rare they are.

The letters know the words of this trade ("PIP", "Blue Badge") and survive typing errors; the words keep what letters
blur ("her", "there"). Not here: what a message means (`sentence_encoder.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize
from sklearn.utils import murmurhash3_32

COLUMNS = {"letters": 2**16, "words": 2**15}
"""Columns that each kind is hashed to."""

GROUPS = {"letters": ("char_wb", (2, 5)), "words": ("word", (1, 2))}
"""Groups of 2 to 5 letters within a word; words and pairs of words."""


@cache
def _vectorizer(kind: str) -> Any:
    analyzer, sizes = GROUPS[kind]
    return HashingVectorizer(
        analyzer=analyzer, ngram_range=sizes, n_features=COLUMNS[kind], norm=None, alternate_sign=False, dtype=np.float32
    )


@cache
def _groups(kind: str) -> Any:
    """Return the function that cuts a text into its groups."""
    return _vectorizer(kind).build_analyzer()


def counts(kind: str, texts: list[str]) -> csr_matrix:
    """Return damped counts of the `kind`, one row a text."""
    found = _vectorizer(kind).transform([text.lower() for text in texts])
    found.data = 1 + np.log(found.data)
    return found


def columns(kind: str, text: str) -> list[int]:
    """Return the column of each group of a text, as the vectorizer hashes it."""
    return [abs(murmurhash3_32(group)) % COLUMNS[kind] for group in _groups(kind)(text.lower())]


@dataclass(frozen=True)
class Spelling:
    """One kind of features, with the weight of each column as the training messages gave it."""

    kind: str
    rarity: np.ndarray  # (columns,): inverse document frequency, 0 for what was met once or never

    @classmethod
    def fit(cls, kind: str, texts: list[str]) -> tuple[Spelling, csr_matrix]:
        """Weigh the columns by `texts` and return their rows too."""
        found = counts(kind, texts)
        met = np.asarray((found > 0).sum(axis=0)).ravel()
        rarity = np.where(met > 1, np.log((1 + len(texts)) / (1 + met)) + 1, 0).astype(np.float32)
        spelling = cls(kind, rarity)
        return spelling, spelling._weighted(found)

    def rows(self, texts: list[str]) -> csr_matrix:
        """Return one row of length one a text; a text of unknown words alone is a row of zeros."""
        return self._weighted(counts(self.kind, texts))

    def scores(self, text: str, weights: np.ndarray) -> np.ndarray:
        """Return what `rows` of a text times `weights` gives, in a quarter of the time: the weights of its columns, added up."""
        found, times = np.unique(np.array(columns(self.kind, text), np.int64), return_counts=True)
        row = (1 + np.log(times)) * self.rarity[found]
        length = np.sqrt(row @ row)
        return (row / length).astype(np.float32) @ weights[found] if length else np.zeros(weights.shape[1], np.float32)

    def _weighted(self, found: csr_matrix) -> csr_matrix:
        found.data *= self.rarity[found.indices]
        return normalize(found, copy=False)
