"""A process that hangs is noticed, however it hangs; one that is only slow is left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from ops import pulse
from ops.pulse import Pulse

SLEEPS = "import time; time.sleep(60)"
WORKS = "while True: pass"


@contextmanager
def _process(code: str = SLEEPS) -> Iterator[int]:
    process = subprocess.Popen([sys.executable, "-c", code])
    try:
        yield process.pid
    finally:
        process.kill()
        process.wait()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask at each look, so that a test takes no time."""
    monkeypatch.setattr(pulse, "ASK_EVERY", 0.0)
    monkeypatch.setattr(pulse, "LOOK_EVERY", 0.0)


def _looks(found: Pulse, times: int) -> list[str | None]:
    return [found.look() for _ in range(times)]


def _answers_once_then(later: Callable[[float], bool]) -> Callable[[float], bool]:
    asked: list[float] = []

    def ask(seconds: float) -> bool:
        asked.append(seconds)
        return len(asked) == 1 or later(seconds)

    return ask


def _stop(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)
    while pulse.seen(pid)[0] != pulse.STOPPED:
        time.sleep(0.01)


def test_a_process_that_is_stopped_goes_on() -> None:
    """What it has in hand is answered, and nobody notices; one that is stopped again and again is taken to hang."""
    with _process() as pid:
        found = Pulse(pid, lambda seconds: True)
        states = []
        for _ in range(pulse.GO_ON_TIMES):
            _stop(pid)
            states.append((found.look(), pulse.seen(pid)[0]))
        _stop(pid)

        assert [(why, state == pulse.STOPPED) for why, state in states] == [(None, False)] * pulse.GO_ON_TIMES
        assert found.look() == "stopped"


def test_a_process_that_does_nothing_and_answers_nobody_hangs() -> None:
    with _process() as pid:
        found = Pulse(pid, _answers_once_then(lambda seconds: False))

        assert _looks(found, 3) == [None, None, "idle and silent"]


def test_a_busy_process_is_given_longer() -> None:
    """On a machine with too much to do a healthy process looks the same, and killing it would make things worse."""

    def no_answer(seconds: float) -> bool:
        begun = pulse.seen(pid)[1]
        while pulse.seen(pid)[1] - begun < 2 * pulse.IDLE_SECONDS:
            time.sleep(0.01)
        return False

    with _process(WORKS) as pid:
        while pulse.seen(pid)[1] < 0.2:
            time.sleep(0.02)
        looks = _looks(Pulse(pid, _answers_once_then(no_answer)), pulse.BUSY_QUESTIONS + 1)

    assert looks == [None] * pulse.BUSY_QUESTIONS + ["busy and silent"]


def test_an_answer_in_between_clears_it() -> None:
    answers = iter([True, False, True, False, True, False, True])
    with _process() as pid:
        assert _looks(Pulse(pid, lambda seconds: next(answers)), 7) == [None] * 7


def test_a_process_that_starts_is_not_taken_to_hang() -> None:
    """The engine needs seconds to load, a minute on a busy machine that compiles it for the first time."""
    with _process() as pid:
        assert _looks(Pulse(pid, lambda seconds: False), 20) == [None] * 20
        assert Pulse(pid, lambda seconds: False, first_within=0.0).look() == "never answered"


def test_a_process_that_is_gone_is_nobodys_hang() -> None:
    """Its death is noticed elsewhere."""
    with _process() as pid:
        pass

    assert pulse.seen(pid) == ("", 0.0)
