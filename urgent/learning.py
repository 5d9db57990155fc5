"""Learns the weights of the scorer from `data/nlu/`: run it in the engine's environment after changing messages of danger.

    PYTHONPATH=. bot/.venv/bin/python -m urgent.learning

Logistic regression on n-grams weighted by how rare they are, each message of length one. The alarm is put where one in a
hundred ordinary messages would be raised, measured on the half of the messages that the model did not learn from; the
figures are printed.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from urgent.ngrams import ngrams
from urgent.scorer import RARITY_STEP, TOPICS, WEIGHTS

DATA = Path("data/nlu")
OFTEN_ENOUGH = 3
"""How many messages must have an n-gram for it to count."""

STRICTNESS = 20.0
"""Inverse of the regularisation; 10 to 40 differ by less than chance."""

RAISED = 0.01
"""Share of ordinary messages that the alarm may raise by words alone."""

COUNTS_FROM = 0.12
"""Weights smaller than this are left out."""


def messages(folder: Path = DATA) -> list[tuple[str, str]]:
    """Return every training message with its topic."""
    blocks = [
        block for path in sorted(folder.glob("*.yml")) for block in yaml.safe_load(path.read_text("utf-8"))["nlu"] if "intent" in block
    ]
    return [(line[2:].strip(), block["intent"]) for block in blocks for line in block["examples"].splitlines() if line.startswith("- ")]


def digest(pairs: list[tuple[str, str]]) -> str:
    """Return a digest of the messages of danger, by which a test knows weights that are older than they."""
    danger = "\n".join(sorted(f"{topic}\t{text}" for text, topic in pairs if topic in TOPICS))
    return hashlib.sha256(danger.encode()).hexdigest()


def vocabulary(found: list[set[str]]) -> tuple[list[str], np.ndarray]:
    """Return the n-grams that enough messages have, in order, and how rare each is."""
    counts = Counter(gram for grams in found for gram in grams)
    kept = sorted(gram for gram, times in counts.items() if times >= OFTEN_ENOUGH and "\n" not in gram)
    steps = [min(round(float(np.log(len(found) / counts[gram])) / RARITY_STEP), 255) for gram in kept]
    return kept, np.array(steps) * RARITY_STEP


def features(found: list[set[str]], kept: list[str], rarity: np.ndarray) -> csr_matrix:
    """Return one row a message: the rarities of its n-grams, of length one together."""
    rows = {gram: row for row, gram in enumerate(kept)}
    columns = [[rows[gram] for gram in sorted(grams) if gram in rows] for grams in found]
    values = [rarity[chosen] / max(np.linalg.norm(rarity[chosen]), 1e-9) for chosen in columns]
    starts = np.cumsum([0, *(len(chosen) for chosen in columns)])
    return csr_matrix((np.concatenate(values), np.concatenate(columns).astype(int), starts), shape=(len(found), len(rows)))


def learn(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Return what `scorer.weights` reads."""
    found = [ngrams(text) for text, _ in pairs]
    kept, rarity = vocabulary(found)
    x = features(found, kept, rarity)
    labels = np.array([topic if topic in TOPICS else "" for _, topic in pairs])
    alarm = _alarm(x, labels != "")
    models = [fit(x, labels != ""), *(fit(x, labels == topic) for topic in TOPICS)]
    table = np.stack([model.coef_[0] for model in models], axis=1)
    heavy = np.abs(table).max(axis=1) >= COUNTS_FROM
    scale = float(np.abs(table).max()) / 127
    small = np.round(table[heavy] / scale).astype(np.int8)
    return {
        "ngrams": "\n".join(gram for gram, is_heavy in zip(kept, heavy, strict=True) if is_heavy),
        "rarity": base64.b64encode(np.round(rarity[heavy] / RARITY_STEP).astype(np.uint8).tobytes()).decode(),
        "table": base64.b64encode(small.tobytes()).decode(),
        "scale": scale,
        "bias": [float(model.intercept_[0]) for model in models],
        "alarm": alarm,
        "learnt_from": digest(pairs),
    }


def fit(x: csr_matrix, y: np.ndarray) -> LogisticRegression:
    """Return a regression that tells which rows of `x` are `y`."""
    return LogisticRegression(C=STRICTNESS, solver="liblinear", max_iter=100).fit(x, y)


def _alarm(x: csr_matrix, danger: np.ndarray) -> float:
    """Return the log-odds above which `RAISED` of the ordinary messages lie that a model did not learn from."""
    half = np.random.default_rng(0).random(len(danger)) < 0.5
    model = fit(x[half], danger[half])
    odds, truth = model.decision_function(x[~half]), danger[~half]
    alarm = float(np.quantile(odds[~truth], 1 - RAISED))
    print(
        f"by words alone, on messages not learnt from: {np.mean(odds[truth] >= alarm):.1%} of danger heard, {RAISED:.0%} of others raised"
    )
    return alarm


def main() -> int:
    """Learn and write; returns the exit code."""
    learnt = learn(messages())
    packed = gzip.compress(json.dumps(learnt, ensure_ascii=False).encode(), mtime=0)
    WEIGHTS.write_bytes(packed)
    print(f"{learnt['ngrams'].count(chr(10)) + 1} n-grams, {len(packed) / 1000:.0f} kB, in {WEIGHTS.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
