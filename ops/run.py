"""Start the assistant and keep it running: `make run`. What dies is replaced at once; Ctrl-C or SIGTERM ends all in good order.

Beside each process a spare stands by that has loaded everything and does not listen yet (`STAND_BY=1`). When the process
dies, its spare is told to listen, which takes less than a tenth of a second, and a new spare is started. `SPARES=0` does
without: then the engine takes some four seconds to come back. A process that hangs is killed (`pulse.py`), and so comes back too.
Of engines there may be several (`ENGINES`), each with its spare.
"""

from __future__ import annotations

import fcntl
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from types import FrameType

from ops.processes import VAR, Ports, Running, environment
from ops.pulse import HELD, LISTEN_WITHIN, START_WITHIN, STOPPED, Pulse, go_on, seen
from ops.pulse import LOOK_EVERY as FEEL_EVERY

log = logging.getLogger("ops.run")

PAUSES = (0.0, 0.0, 0.5, 1.0, 2.0, 5.0)
"""Seconds to wait before starting a process again, by how often it died in the last minute."""
LOOK_EVERY = 0.02
AFTER_ANOTHER = 20.0
"""Seconds in which one engine lets another start first."""
SPARE_AFTER = 3.0
"""Seconds after all processes listen before a spare is started: what carers wait for comes first."""


def main() -> int:
    """Run until told to stop; returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s.%(msecs)03d %(levelname)s %(name)s %(message)s", datefmt="%H:%M:%S")
    ports = Ports.from_env()
    held, taken = only_one(ports)
    taken = taken or ports.taken()
    if taken:
        print(taken, file=sys.stderr)
        return 1
    running = Running(ports, environment(ports), die_with_parent=True)
    stopping: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.append(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    began = time.monotonic()
    running.start()
    trouble = running.wait_until_ready(names=("web",))
    if trouble and not stopping:
        print(trouble, file=sys.stderr)
        running.stop()
        return 1
    trouble = None if stopping else running.wait_until_ready()
    if trouble and not stopping:
        print(f"{trouble}\n  Until then {running.url} answers with numbers to ring.", file=sys.stderr)
    elif not stopping:
        with suppress(OSError):  # whoever read this is gone
            print(
                f"\n  The assistant is ready (after {time.monotonic() - began:.1f} s): {running.url}\n  Stop it with Ctrl-C.\n", flush=True
            )
    Watch(running, spares=os.environ.get("SPARES", "1") != "0").until(stopping)
    os.close(held)
    return 0


def only_one(ports: Ports) -> tuple[int, str | None]:
    """Take the lock of these ports for as long as this process lives; returns a sentence when another has it.

    Two that are started in the same moment both find the ports free. Each would then take the other's answers for its own, and start
    again and again what cannot listen.
    """
    VAR.mkdir(exist_ok=True)
    held = os.open(VAR / f"run-{ports.web}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return held, f"The assistant is being started or runs on port {ports.web} already: stop it, or set PORT to another."
    return held, None


class Watch:
    """Looks after the processes: replaces what dies, and keeps a spare of each."""

    def __init__(self, running: Running, *, spares: bool) -> None:
        """Look after processes that have been started."""
        self._running, self._keep_spares = running, spares
        self._spares: dict[str, subprocess.Popen[bytes]] = {}
        self._deaths: dict[str, list[float]] = {name: [] for name in running.processes}
        self._again_at: dict[str, float] = {}
        self._spare_at = dict.fromkeys(running.processes, 0.0)
        self._whole_since: float | None = None
        self._looked = 0.0
        self._ended = threading.Event()
        self._were_spares: set[int] = set()

    def until(self, stopping: list[int]) -> None:
        """Watch until `stopping` has something in it, then end all."""
        for name in self._running.processes:
            threading.Thread(target=self._feel_the_pulse, args=(name,), name=f"pulse of {name}", daemon=True).start()
        while not stopping:
            for name in tuple(self._running.processes):
                self.look_at(name)
            self._look_whether_whole(time.monotonic())
            time.sleep(LOOK_EVERY)
        self._ended.set()
        for spare in self._spares.values():
            spare.kill()  # it has nothing in hand
        self._running.stop()

    def _feel_the_pulse(self, name: str) -> None:
        """Kill a process whenever it hangs; replacing it is `look_at`'s business. Runs in a thread, as it waits for answers."""
        process: subprocess.Popen[bytes] | None = None
        pulse: Pulse | None = None
        while not self._ended.wait(FEEL_EVERY):
            current = self._running.processes[name]
            if pulse is None or current is not process:
                within = LISTEN_WITHIN if current.pid in self._were_spares else START_WITHIN
                process, pulse = current, Pulse(current.pid, lambda seconds: self._running.responds(name, seconds), first_within=within)
            why = None if current.returncode is not None else pulse.look()
            if why and current is self._running.processes[name] and not self._ended.is_set():
                log.warning("process_hangs name=%s pid=%d why=%r", name, current.pid, why)
                current.kill()

    def look_at(self, name: str) -> None:
        """Replace a process that has died, and its spare."""
        now = time.monotonic()
        process = self._running.processes[name]
        if process.poll() is None:
            whole = self._whole_since is not None and now - self._whole_since > SPARE_AFTER
            if self._keep_spares and whole and now >= self._spare_at[name]:
                self._look_at_spare(name, now)
            return
        if name not in self._again_at:
            pause = self._pause(name, now)
            self._again_at[name] = now + pause
            log.warning("process_died name=%s pid=%d exit=%s again_in=%.1f", name, process.pid, process.returncode, pause)
        if now >= self._again_at[name]:
            promoted = self._promoted(name)
            if promoted is None and self._engine_starts(name, now):
                return
            del self._again_at[name]
            self._running.processes[name] = promoted or self._running.spawn(name)
            self._whole_since = None

    def _engine_starts(self, name: str, now: float) -> bool:
        """Say whether another engine is just starting from nothing: two at once are each as late as the last, and one answers everybody."""
        if not name.startswith("engine"):
            return False
        others = [other for other in self._running.processes if other.startswith("engine") and other != name]
        alive = any(self._running.processes[other].poll() is None for other in others)
        listening = any(self._running.listens(other) for other in others)
        return alive and not listening and now - self._again_at[name] < AFTER_ANOTHER

    def _look_whether_whole(self, now: float) -> None:
        """Note since when everything listens; looked at once in half a second."""
        if self._whole_since is not None or now - self._looked < 0.5:
            return
        self._looked = now
        if all(self._running.listens(name) for name in self._running.processes):
            self._whole_since = now

    def _look_at_spare(self, name: str, now: float) -> None:
        spare = self._spares.get(name)
        state = seen(spare.pid)[0] if spare else ""
        if spare is None:
            self._spares[name] = self._running.spawn(name, stand_by=True)
        elif state == STOPPED:
            go_on(spare.pid)
        elif state == HELD:  # it would not listen; another is begun now, and not when it is needed
            spare.kill()
            self._spares[name] = self._running.spawn(name, stand_by=True)
            log.warning("spare_held name=%s pid=%d", name, spare.pid)
        elif spare.poll() is not None:
            del self._spares[name]
            pause = max(1.0, self._pause(name, now))
            self._spare_at[name] = now + pause
            log.warning("spare_died name=%s pid=%d exit=%s again_in=%.1f", name, spare.pid, spare.returncode, pause)

    def _promoted(self, name: str) -> subprocess.Popen[bytes] | None:
        """Tell the spare to listen and return it, or None when there is none."""
        spare = self._spares.pop(name, None)
        if spare is None or spare.poll() is not None or spare.stdin is None:
            return None
        state = seen(spare.pid)[0]
        if state == HELD:
            spare.kill()
            return None
        if state == STOPPED:
            go_on(spare.pid)
        self._were_spares.add(spare.pid)
        with suppress(BrokenPipeError):
            spare.stdin.write(b"listen\n")
            spare.stdin.close()
        log.info("spare_listens name=%s pid=%d", name, spare.pid)
        return spare

    def _pause(self, name: str, now: float) -> float:
        self._deaths[name] = [moment for moment in self._deaths[name] if now - moment < 60] + [now]
        return PAUSES[min(len(self._deaths[name]), len(PAUSES)) - 1]


if __name__ == "__main__":
    sys.exit(main())
