"""Starting the assistant: a clear sentence when it cannot, secrets that stay secret, and nothing left running."""

from __future__ import annotations

import os
import socket
import stat
import sys
from pathlib import Path

import pytest

from ops import processes
from ops.processes import Part, Ports, Running, kept_secrets


def test_a_taken_port_is_named_with_what_to_do() -> None:
    """Staff get one sentence, not a stack trace."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        sentence = Ports(web=number, engine=Ports.free().engine, actions=Ports.free().actions).taken()

    assert sentence is not None
    assert str(number) in sentence
    assert "set PORT" in sentence


def test_a_setting_that_is_no_number_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff get one sentence that says which setting to mend."""
    monkeypatch.setenv("ENGINES", "both")

    with pytest.raises(SystemExit, match="ENGINES is 'both'"):
        Ports.from_env()


def test_free_ports_are_three_different_ones() -> None:
    """The shell and the tests never disturb a running assistant."""
    ports = Ports.free()

    assert len({ports.web, ports.engine, ports.actions}) == 3
    assert ports.taken() is None


def test_engines_listen_on_ports_that_follow_one_another() -> None:
    """`web` finds them all from one number and how many there are."""
    ports = Ports.free(engines=2)

    started = processes.parts(ports)

    assert list(started) == ["actions", "engine", "engine-2", "web"]
    assert [started[name].port for name in ("engine", "engine-2")] == [ports.engine, ports.engine + 1]
    assert started["engine-2"].settings == {"ENGINE_PORT": str(ports.engine + 1)}


def test_secrets_are_made_once_and_readable_by_the_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else on the machine can speak to the engine or sign a session."""
    monkeypatch.setattr(processes, "VAR", tmp_path)
    monkeypatch.setattr(processes, "SECRETS", tmp_path / "secrets.json")

    first, second = kept_secrets(), kept_secrets()

    assert first == second
    assert all(len(value) >= 32 for value in first.values())
    assert stat.S_IMODE(os.stat(tmp_path / "secrets.json").st_mode) == 0o600


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"CARERS_SECRET": "a"}'])
def test_secrets_that_cannot_be_read_are_told_in_a_sentence(broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that was full at the first start: staff learn what to do."""
    monkeypatch.setattr(processes, "SECRETS", tmp_path / "secrets.json")
    (tmp_path / "secrets.json").write_text(broken)

    with pytest.raises(SystemExit, match="delete it"):
        kept_secrets()


def test_a_process_that_stops_at_once_is_told_with_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make run` ends with a sentence when a part cannot start."""
    broken = {"engine": Part("engine", [sys.executable, "-c", "raise SystemExit(3)"], 1, "http://127.0.0.1:1/ready")}
    monkeypatch.setattr(processes, "parts", lambda ports: broken)
    running = Running(Ports.free(), {**os.environ, "CARERS_SECRET": "x"})

    running.start(("engine",))
    sentence = running.wait_until_ready(10)
    running.stop()

    assert sentence is not None
    assert "exit code 3" in sentence


def test_stopping_ends_a_process_that_does_not_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left running behind."""
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    deaf = {"web": Part("web", [sys.executable, "-c", code], 1, "http://127.0.0.1:1/")}
    monkeypatch.setattr(processes, "parts", lambda ports: deaf)
    running = Running(Ports.free(), dict(os.environ))

    running.start(("web",))
    running.stop(seconds=0.3)

    assert running.processes["web"].poll() is not None
