"""Solves the regression behind `topic_model.py` for tens of thousands of messages: conjugate gradients, well started.

A direct solver (Cholesky) takes time with the cube of the messages, this one with the square: some twenty steps, each a
product with the likenesses. A step goes far because the solver first learns the coarse shape of the likenesses from a few
messages (Nyström preconditioning; Frangella, Tropp and Udell 2023). ADR 0003 has the times.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.linalg import cho_factor, cho_solve, cholesky, solve_triangular
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits

log = logging.getLogger(__name__)

LANDMARKS = 2000
"""Messages from which the coarse shape is learnt; more cost more than the steps they save."""

EXACT = 1e-2
"""Share of what was wanted that may be left over in any column: one topic of 1,487 test messages is another than the direct solver's."""

MOST_STEPS = 200
"""Many times what any of our data took; reached only when something is wrong with the likenesses."""


class NotSolved(RuntimeError):
    """The likenesses are not those of a ridge regression; the sentence says what was left over."""


def in_threads(work: Callable[[Any], Any], among: Iterable[Any]) -> list[Any]:
    """Return `work` of each, one thread a core: on tall and narrow arrays that beats threads within each product by a third and more."""
    with threadpool_limits(1), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(work, among))


@dataclass(frozen=True)
class Likeness:
    """How alike n messages are to each other: a square array, and sparse rows whose products are added but never written out."""

    written: np.ndarray  # (n, n), symmetric
    sparse: list[tuple[float, csr_matrix]]  # a share, and one row a message

    def times(self, columns: np.ndarray) -> np.ndarray:
        """Return the product with an array of n rows."""
        parts: list[Callable[[], np.ndarray]] = [lambda s=s, rows=rows: s * (rows @ (rows.T @ columns)) for s, rows in self.sparse]
        blocks = [lambda block=block: block @ columns for block in self._blocks(self.written)]
        found = in_threads(lambda part: part(), [*parts, *blocks])
        return sum(found[: len(parts)], np.concatenate(found[len(parts) :]))

    def to(self, chosen: np.ndarray) -> np.ndarray:
        """Return how alike all messages are to the chosen ones."""
        columns = self.written[:, chosen]
        for share, rows in self.sparse:
            few = rows[chosen].T.tocsr()
            columns += share * np.concatenate(in_threads(lambda block, few=few: (block @ few).toarray(), self._blocks(rows)))
        return columns

    @staticmethod
    def _blocks(rows: Any, size: int = 512) -> list[Any]:
        return [rows[start : start + size] for start in range(0, rows.shape[0], size)]


def solve(alike: Likeness, ridge: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return x with (alike + diag(ridge)) x = wanted; `ridge` has n positive numbers, `wanted` n rows.

    Raises:
        NotSolved: after `MOST_STEPS` steps.
    """
    even = (1 / np.sqrt(ridge)).astype(np.float32)[:, None]  # scales both sides, so that the ridge becomes 1
    eased = _easing(alike, even)
    found, left = np.zeros_like(wanted), even * wanted
    enough = EXACT * np.linalg.norm(left, axis=0)
    towards = direction = eased(left)
    gain = (left * towards).sum(axis=0)
    for step in range(MOST_STEPS):
        product = even * alike.times(even * direction) + direction
        stride = gain / np.maximum((direction * product).sum(axis=0), 1e-30)
        found += stride * direction
        left -= stride * product
        if (np.linalg.norm(left, axis=0) <= enough).all():
            log.info("ridge_solved messages=%d steps=%d", len(wanted), step + 1)
            return even * found
        towards = eased(left)
        gain, before = (left * towards).sum(axis=0), gain
        direction = towards + gain / np.maximum(before, 1e-30) * direction
    raise NotSolved(f"The topic model was not found in {MOST_STEPS} steps: {np.linalg.norm(left):.3g} is left over.")


def _easing(alike: Likeness, even: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """Return a function that nearly undoes the product: exactly so for what the landmarks tell (Woodbury's identity)."""
    messages = len(even)
    chosen = np.sort(np.random.default_rng(0).permutation(messages)[:LANDMARKS])
    columns = even * alike.to(chosen) * even[chosen].T
    among = columns[chosen].astype(np.float64)
    among[np.diag_indices_from(among)] += 1e-5 * np.trace(among) / len(among)
    coarse = solve_triangular(cholesky(among, lower=True).astype(np.float32), columns.T, lower=True, check_finite=False)
    inner = cho_factor(coarse @ coarse.T + np.eye(len(coarse), dtype=np.float32), check_finite=False)
    return lambda left: left - coarse.T @ cho_solve(inner, coarse @ left, check_finite=False)
