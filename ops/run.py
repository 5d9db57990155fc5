"""Start the assistant and keep it running: `make run`. A process that dies is started again; Ctrl-C or SIGTERM ends all."""

from __future__ import annotations

import logging
import signal
import sys
import time
from types import FrameType

from ops.processes import Ports, Running, environment

log = logging.getLogger("ops.run")

PAUSES = (0.0, 0.5, 1.0, 2.0, 5.0)
"""Seconds to wait before starting a process again, by how often it died in the last minute."""


def main() -> int:
    """Run until told to stop; returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    ports = Ports.from_env()
    taken = ports.taken()
    if taken:
        print(taken, file=sys.stderr)
        return 1
    running = Running(ports, environment(ports))
    stopping: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.append(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    began = time.monotonic()
    running.start()
    trouble = running.wait_until_ready()
    if trouble and not stopping:
        print(trouble, file=sys.stderr)
        running.stop()
        return 1
    if not stopping:
        print(f"\n  The assistant is ready (after {time.monotonic() - began:.1f} s): {running.url}\n  Stop it with Ctrl-C.\n", flush=True)
    watch(running, stopping)
    running.stop()
    return 0


def watch(running: Running, stopping: list[int]) -> None:
    """Start again what dies, until `stopping` has something in it."""
    deaths: dict[str, list[float]] = {name: [] for name in running.processes}
    again_at: dict[str, float] = {}
    while not stopping:
        now = time.monotonic()
        for name, process in running.processes.items():
            if process.poll() is None:
                continue
            if name not in again_at:
                deaths[name] = [moment for moment in deaths[name] if now - moment < 60] + [now]
                pause = PAUSES[min(len(deaths[name]), len(PAUSES)) - 1]
                again_at[name] = now + pause
                log.warning("process_died name=%s exit=%s again_in=%.1f", name, process.returncode, pause)
            if now >= again_at[name]:
                del again_at[name]
                running.start((name,))
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
