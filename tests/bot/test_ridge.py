"""The solver of the topic model finds what a direct solver finds."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import random as random_rows

from bot.understanding import ridge
from bot.understanding.ridge import Likeness, NotSolved, solve


@pytest.fixture
def regression():
    """A small regression with a written and a sparse part."""
    chance = np.random.default_rng(3)
    rows = chance.normal(size=(300, 20)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    sparse = random_rows(300, 80, density=0.05, format="csr", dtype=np.float32, random_state=3)
    alike = Likeness(np.exp(rows @ rows.T - 1), [(0.2, sparse)])
    wanted = chance.normal(size=(300, 4)).astype(np.float32)
    return alike, chance.uniform(0.05, 0.3, 300), wanted


def test_solves_as_a_direct_solver_does(monkeypatch, regression):
    """A model found by steps must be the model that was asked for, also when the landmarks are few."""
    monkeypatch.setattr(ridge, "LANDMARKS", 30)
    alike, penalty, wanted = regression
    sparse = alike.sparse[0][1].toarray()

    direct = np.linalg.solve(alike.written + 0.2 * sparse @ sparse.T + np.diag(penalty), wanted)

    np.testing.assert_allclose(solve(alike, penalty, wanted), direct, atol=0.02 * np.abs(direct).max())


def test_says_when_it_does_not_get_there(monkeypatch, regression):
    """A model that was not found must never be saved as if it were."""
    monkeypatch.setattr(ridge, "LANDMARKS", 2)
    monkeypatch.setattr(ridge, "MOST_STEPS", 1)

    with pytest.raises(NotSolved, match="not found in 1 steps"):
        solve(*regression)
