"""The action server's start: it says in one sentence why it cannot. What it answers is tried with the running assistant."""

from __future__ import annotations

import pytest

from actions import __main__ as started


def test_without_a_secret_it_does_not_start(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody but the engine may call it, so there must be a secret."""
    monkeypatch.delenv("CARERS_SECRET", raising=False)

    assert started.main() == 2
    assert capsys.readouterr().err == "CARERS_SECRET is not set: start the assistant with `make run`, which makes one.\n"
