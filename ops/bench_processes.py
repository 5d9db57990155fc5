"""Processes while measuring: how soon they answer, what memory they hold, and running one for a bounded time."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from ops.bench_errors import BenchError

PROC = Path("/proc")
LOG = Path("var/bench.log")


def seconds_to_ready(
    processes: Mapping[str, subprocess.Popen[bytes]], answers: Callable[[str], bool], began: float, seconds: float = 180.0
) -> dict[str, float]:
    """Return for each process the seconds from `began` (monotonic) until it answered, all watched together.

    Raises:
        BenchError: One stopped, or did not answer in time.
    """
    ready: dict[str, float] = {}
    while len(ready) < len(processes):
        for name, process in processes.items():
            if name in ready:
                continue
            if answers(name):
                ready[name] = time.monotonic() - began
            elif process.poll() is not None:
                raise BenchError(f"the {name} process stopped with exit code {process.returncode}; {LOG} says why")
            elif time.monotonic() - began > seconds:
                raise BenchError(f"the {name} process did not answer within {seconds:.0f} seconds; {LOG} may say why")
        time.sleep(0.02)
    return ready


def memory(process: subprocess.Popen[bytes], proc: Path = PROC) -> tuple[float, float]:
    """Return the PSS and the RSS in MB of a process started in a session of its own, with all that it started.

    Raises:
        BenchError: It is gone, or the system does not tell.
    """
    pss = rss = 0.0
    for folder in proc.iterdir():
        if not folder.name.isdigit():
            continue
        with suppress(OSError, ValueError, IndexError, KeyError):  # a process may end while it is being looked at
            session = int((folder / "stat").read_text().rpartition(")")[2].split()[3])
            if session == process.pid:
                rows = dict(line.split()[:2] for line in (folder / "smaps_rollup").read_text().splitlines())
                pss += int(rows["Pss:"]) / 1024
                rss += int(rows["Rss:"]) / 1024
    if not rss:
        raise BenchError(f"the memory of process {process.pid} cannot be read from {proc}")
    return pss, rss


def bounded(command: list[str], folder: Path, environment: Mapping[str, str], seconds: float, what: str) -> float:
    """Run a command to its end and return the seconds it took; it and all that it started never outlive this call.

    Raises:
        BenchError: It failed, or took longer than `seconds`.
    """
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("ab") as log:
        began = time.monotonic()
        try:
            process = subprocess.Popen(command, cwd=folder, env=dict(environment), stdout=log, stderr=log, start_new_session=True)
        except OSError as error:
            raise BenchError(f"{what} could not be started: {error}") from error
        try:
            code = process.wait(max(seconds, 1.0))
        except subprocess.TimeoutExpired as error:
            raise BenchError(f"{what} took longer than {seconds:.0f} seconds and was ended") from error
        finally:
            end(process)
    if code:
        raise BenchError(f"{what} failed with exit code {code}; {LOG} says why")
    return time.monotonic() - began


def end(process: subprocess.Popen[bytes], seconds: float = 10.0) -> None:
    """End a process started in a session of its own and whatever it left behind there: asked first, then made to."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
