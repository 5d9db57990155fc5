"""Scores the model on training messages it did not learn from, to set thresholds without looking at the test messages.

    PYTHONPATH=. bot/.venv/bin/python -m bot.evaluate.held_back

Learns twice from one half of `data/nlu/` and scores the other half; prints how often the topic is right, the weights of
`bot/understanding/danger.py` and what its thresholds would do, and the tables of ADR 0004. A half learns from half the
messages, so every figure is a little worse than what is shipped.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table
from sklearn.linear_model import LogisticRegression

from bot.understanding.danger import log_odds
from bot.understanding.decision import ASK_BELOW, FALLBACK, LEAD, NOT_A_NEED, OUTSIDE, decide
from bot.understanding.sentence_encoder import SentenceEncoder
from bot.understanding.topic_model import TopicModel
from urgent import TOPICS
from urgent.learning import features, fit, messages, vocabulary
from urgent.ngrams import ngrams

GRAPH = Path("var/encoder/minilm-int8.onnx")
RAISED = (0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08)
"""Shares of ordinary messages raised, for which the table says how much danger is heard."""


def held_back(texts: list[str], vectors: np.ndarray, topics: list[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return topics in the order of the columns, each message's probabilities by a model that did not learn it, and its word score."""
    half = np.random.default_rng(7).integers(0, 2, len(texts))
    names, words = sorted(set(topics)), np.zeros(len(texts))
    found = np.zeros((len(texts), len(names)), np.float32)
    for part in (0, 1):
        learn, test = np.flatnonzero(half != part), np.flatnonzero(half == part)
        model = TopicModel.fit([texts[i] for i in learn], vectors[learn], [topics[i] for i in learn])
        found[test] = model.probabilities([texts[i] for i in test], vectors[test])
        words[test] = _words([texts[i] for i in learn], [topics[i] for i in learn], [texts[i] for i in test])
    return names, found, words


def _words(texts: list[str], topics: list[str], tests: list[str]) -> np.ndarray:
    """Return the word score of `tests` by what `urgent.learning` learns from `texts`."""
    grams = [ngrams(text) for text in texts]
    kept, rarity = vocabulary(grams)
    model = fit(features(grams, kept, rarity), np.array([topic in TOPICS for topic in topics]))
    return model.decision_function(features([ngrams(text) for text in tests], kept, rarity))


def main() -> int:
    """Print the tables; returns the exit code."""
    console = Console(width=120)
    pairs = messages()
    encoder = SentenceEncoder(GRAPH)
    texts, topics = [encoder.repaired(text) for text, _ in pairs], [topic for _, topic in pairs]
    names, found, words = held_back(texts, encoder.encode(texts), topics)
    urgent = [names.index(topic) for topic in TOPICS]
    danger = np.array([topic in TOPICS for topic in topics])
    console.print(_danger_table(found[:, urgent].sum(axis=1), words, danger))
    console.print(_decision_table(names, found, topics, danger))
    return 0


def _danger_table(meant: np.ndarray, words: np.ndarray, danger: np.ndarray) -> Table:
    witnesses = np.column_stack([[log_odds(float(p)) for p in meant], words])
    weighed = LogisticRegression(C=100).fit(witnesses, danger)
    sums = weighed.decision_function(witnesses)
    (model, scorer), always = weighed.coef_[0], weighed.intercept_[0]
    table = Table("ordinary raised", "from a sum of", "danger heard", title=f"model {model:.2f}, words {scorer:.2f}, always {always:.2f}")
    for share in RAISED:
        bar = float(np.quantile(sums[~danger], 1 - share))
        table.add_row(f"{share:.1%}", f"{bar:.2f}", f"{np.mean(sums[danger] >= bar):.1%}")
    return table


def _decision_table(names: list[str], found: np.ndarray, topics: list[str], danger: np.ndarray) -> Table:
    rankings = [[(names[i], float(row[i])) for i in np.argsort(-row)[:10]] for row in found]
    decisions = [decide(ranking) for ranking in rankings]
    outside = np.array([topic in NOT_A_NEED for topic in topics])
    calm = ~danger & ~outside
    first = np.array([decision.intent == topic for decision, topic in zip(decisions, topics, strict=True)])
    among = np.array([topic in {*decision.topics, *decision.or_else} for decision, topic in zip(decisions, topics, strict=True)])
    asked = np.array([decision.intent == FALLBACK for decision in decisions])
    refused = np.array([decision.intent in NOT_A_NEED for decision in decisions])
    table = Table("figure", "share", title=f"asked below {ASK_BELOW} / {LEAD}, refused from {OUTSIDE}")
    for name, share in (
        ("right at the first answer", first[calm].mean()),
        ("... or offered", (first | among)[calm].mean()),
        ("asked", asked[calm].mean()),
        ("out of scope caught", refused[outside].mean()),
        ("in scope refused", refused[calm].mean()),
    ):
        table.add_row(name, f"{share:.1%}")
    return table


if __name__ == "__main__":
    sys.exit(main())
