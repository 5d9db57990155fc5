"""The watcher keeps a spare that would listen, one engine starts before the other, and there is one watcher for a port."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from ops import processes, run
from ops.processes import Part, Ports, Running
from ops.run import SPARE_AFTER, Watch, only_one
from tests.faults.under_load import hang, let_go


def test_a_spare_that_is_held_is_replaced_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the engine hangs together with its spare, the next one is half loaded already: carers wait three seconds less."""
    sleeps = {"engine": Part("engine", [sys.executable, "-c", "import time; time.sleep(60)"], 1, "http://127.0.0.1:1/")}
    monkeypatch.setattr(processes, "parts", lambda ports: sleeps)
    running = Running(Ports.free(), dict(os.environ), die_with_parent=True)
    running.start(("engine",))
    watch = Watch(running, spares=True)
    watch._whole_since = time.monotonic() - SPARE_AFTER - 1
    watch.look_at("engine")
    held = watch._spares["engine"]
    hang(held.pid)
    time.sleep(0.05)

    watch.look_at("engine")
    let_go([held.pid])
    spare = watch._spares["engine"]
    spare.kill()
    running.stop(0.3)

    assert spare.pid != held.pid
    assert spare.stdin is not None


def test_one_engine_starts_before_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both were lost with their spares: one answers everybody sooner than two that start at once."""
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    sleeps = {name: Part(name, command, port, f"http://127.0.0.1:{port}/") for name, port in (("engine", 1), ("engine-2", 2))}
    monkeypatch.setattr(processes, "parts", lambda ports: sleeps)
    running = Running(Ports.free(), dict(os.environ), die_with_parent=True)
    running.start()
    watch = Watch(running, spares=False)
    lost = dict(running.processes)
    for process in lost.values():
        process.kill()
        process.wait()

    for name in ("engine", "engine-2"):
        watch.look_at(name)
    begun = {name: running.processes[name] is not lost[name] for name in lost}
    monkeypatch.setattr(running, "listens", lambda name: name == "engine")
    watch.look_at("engine-2")
    both = all(running.processes[name] is not lost[name] for name in lost)
    running.stop(0.3)

    assert begun == {"engine": True, "engine-2": False}
    assert both


def test_two_that_are_started_in_the_same_moment_do_not_fight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second says what to do; on another port it may run."""
    monkeypatch.setattr(run, "VAR", tmp_path)
    first, no_trouble = only_one(Ports(8080, 1, 2))
    second, trouble = only_one(Ports(8080, 1, 2))
    third, elsewhere = only_one(Ports(8081, 1, 2))
    os.close(first)
    fourth, freed = only_one(Ports(8080, 1, 2))
    for held in (second, third, fourth):
        os.close(held)

    assert no_trouble is elsewhere is freed is None
    assert trouble is not None and "set PORT" in trouble
