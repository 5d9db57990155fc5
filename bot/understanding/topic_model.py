"""Which topic a message is about: two regressions, one on the sentence vector and one on its letters, blended.

The sentence vector knows what is meant, the letters know the words of this trade ("PIP", "Blue Badge") and survive
typing errors. ADR 0003 has what was tried and measured. Kept as plain arrays: no pickle is read when the model loads.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

LETTERS = 2**16
"""Columns that letter groups are hashed to."""

LETTERS_SHARE = 0.35
"""How much of the blended log-probability comes from the letters."""


def letter_features(texts: list[str]) -> csr_matrix:
    """Return hashed counts of groups of 2 to 5 letters within words, one row a text (before weighting)."""
    vectorizer = HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), n_features=LETTERS, norm=None, alternate_sign=False)
    counts = vectorizer.transform([text.lower() for text in texts])
    counts.data = 1 + np.log(counts.data)
    return counts


@dataclass
class TopicModel:
    """A fitted model; `topics` gives the order of the columns of every probability array."""

    topics: list[str]
    meaning: np.ndarray  # (topics, dimension + 1), the last column is the intercept
    letters: np.ndarray  # (topics, LETTERS + 1)
    rarity: np.ndarray  # (LETTERS,): inverse document frequency
    temperature: float = 1.0

    @classmethod
    def fit(cls, texts: list[str], vectors: np.ndarray, topics: list[str], *, seed: int = 0) -> "TopicModel":
        """Fit both regressions; `vectors` is one row a text."""
        by_meaning = LogisticRegression(C=20, max_iter=400, class_weight="balanced", random_state=seed)
        by_meaning.fit(vectors, topics)
        counts = letter_features(texts)
        seen = np.asarray((counts > 0).sum(axis=0)).ravel()
        rarity = (np.log((1 + len(texts)) / (1 + seen)) + 1).astype(np.float32)
        weighted = normalize(counts.multiply(rarity).tocsr())
        by_letters = LogisticRegression(C=30, max_iter=60, class_weight="balanced", random_state=seed, tol=1e-3)
        by_letters.fit(weighted, topics)
        return cls(list(by_meaning.classes_), _with_intercept(by_meaning), _with_intercept(by_letters), rarity)

    def probabilities(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """Return (texts, topics) probabilities, each row adding up to one."""
        by_meaning = _log_softmax(vectors @ self.meaning[:, :-1].T + self.meaning[:, -1])
        weighted = normalize(letter_features(texts).multiply(self.rarity).tocsr())
        by_letters = _log_softmax(weighted @ self.letters[:, :-1].T + self.letters[:, -1])
        blended = (1 - LETTERS_SHARE) * by_meaning + LETTERS_SHARE * by_letters
        return np.exp(_log_softmax(blended / self.temperature))

    def save(self, folder: Path) -> None:
        """Write the model's arrays into `folder`."""
        arrays = {"meaning": self.meaning, "letters": self.letters, "rarity": self.rarity}
        np.savez(folder / "topics.npz", **{name: array.astype(np.float16 if name == "letters" else np.float32) for name, array in arrays.items()})
        (folder / "topics.json").write_text(json.dumps({"topics": self.topics, "temperature": self.temperature}))

    @classmethod
    def load(cls, folder: Path) -> "TopicModel":
        """Read what `save` wrote."""
        about = json.loads((folder / "topics.json").read_text())
        with np.load(folder / "topics.npz", allow_pickle=False) as arrays:
            kept = {name: arrays[name].astype(np.float32) for name in ("meaning", "letters", "rarity")}
        return cls(topics=about["topics"], temperature=about["temperature"], **kept)


def _with_intercept(regression: LogisticRegression) -> np.ndarray:
    return np.hstack([regression.coef_, regression.intercept_[:, None]]).astype(np.float32)


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(axis=1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
