"""The watcher keeps a spare that would listen: one that cannot is replaced before it is needed."""

from __future__ import annotations

import os
import sys
import time

import pytest

from ops import processes
from ops.processes import Part, Ports, Running
from ops.run import SPARE_AFTER, Watch
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
