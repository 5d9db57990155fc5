"""The action server's start: it says in one sentence why it cannot. What it answers is tried with the running assistant."""

from __future__ import annotations

import pytest

from actions import __main__ as started
from actions.server import shown_in


def test_without_a_secret_it_does_not_start(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody but the engine may call it, so there must be a secret."""
    monkeypatch.delenv("CARERS_SECRET", raising=False)

    assert started.main() == 2
    assert capsys.readouterr().err == "CARERS_SECRET is not set: start the assistant with `make run`, which makes one.\n"


def test_the_services_of_a_reply_are_counted() -> None:
    """Staff check first what carers are sent to most."""
    responses = [{"custom": {"services": [{"id": "hub"}, {"id": "line"}]}}, {"text": "hello"}, {"custom": None}]

    assert shown_in(responses) == ["hub", "line"]
