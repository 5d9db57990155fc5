"""What a message is spelt like: hashed groups of letters and hashed words, weighted by how rare they are.

The letters know the words of this trade ("PIP", "Blue Badge") and survive typing errors; the words keep what letters
blur ("her", "there"). Not here: what a message means (`sentence_encoder.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

COLUMNS = {"letters": 2**16, "words": 2**15}
"""Columns that each kind is hashed to."""

GROUPS = {"letters": ("char_wb", (2, 5)), "words": ("word", (1, 2))}
"""Groups of 2 to 5 letters within a word; words and pairs of words."""


def counts(kind: str, texts: list[str]) -> csr_matrix:
    """Return damped counts of the `kind`, one row a text."""
    analyzer, sizes = GROUPS[kind]
    vectorizer = HashingVectorizer(
        analyzer=analyzer, ngram_range=sizes, n_features=COLUMNS[kind], norm=None, alternate_sign=False, dtype=np.float32
    )
    found = vectorizer.transform([text.lower() for text in texts])
    found.data = 1 + np.log(found.data)
    return found


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

    def _weighted(self, found: csr_matrix) -> csr_matrix:
        found.data *= self.rarity[found.indices]
        return normalize(found, copy=False)
