"""Measure the assistant: `make bench`, or `python -m ops.bench [--stock]`.

The processes are started on free ports and measured through the web contract, as a carer's browser would meet
them; then training from nothing, alone; then, with `--stock`, the stock `rasa init` pipeline on the same data. Every
part is bounded in time. The table goes to the terminal, all figures to `var/bench.json`, what the processes print to
`var/bench.log`. The exit code says whether everything could be measured, not whether every bar was met.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

from rich.console import Console

from ops import bench_report, bench_stock, bench_training
from ops.bench_errors import BenchError
from ops.bench_measure import QUICK, Counts, Say, measure, measure_memory
from ops.bench_messages import Example, examples
from ops.bench_processes import LOG, seconds_to_ready
from ops.bench_report import Results
from ops.bench_talkers import OurTalker
from ops.processes import Ports, Running, engines_wanted, environment
from ops.train import MODEL

TRAINING_SECONDS = 600.0
"""Longer than this our training is not waited for."""

QUICK_EXAMPLES = 4
"""Messages an intent that the stock pipeline learns from with `--quick`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit code."""
    options = _options(arguments)
    counts = QUICK if options.quick else Counts()
    progress = Console(stderr=True, highlight=False)
    signal.signal(signal.SIGTERM, _stop)

    def say(what: str) -> None:
        progress.print(f"{time.strftime('%H:%M:%S')} {what}", style="dim", markup=False, soft_wrap=True)

    try:
        _check()
        among = examples()
        about = _about(options, counts)
        ours = _measure_ours(counts, among, options.seed, say)
        if options.quick:
            ours.notes.append("Measured with --quick: it shows that everything works; the figures say nothing.")
        else:
            _measure_training(ours, say)
        stock = None
        if options.stock:
            few = QUICK_EXAMPLES if options.quick else None
            stock = bench_stock.measure_stock(counts, among, options.seed, options.stock_minutes, say, few)
    except BenchError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped before the end: everything that was started is ended, and nothing was written.", file=sys.stderr)
        return 130
    if about["load_before"] > about["cores"]:
        ours.notes.append(f"The machine was busy when this began (load {about['load_before']:.1f} on {about['cores']} cores).")
    console = Console(width=None if sys.stdout.isatty() else 150)
    bench_report.show(console, ours, stock)
    bench_report.write(bench_report.OUT, about, ours, stock)
    console.print(f"Written to {bench_report.OUT}.")
    return 1 if ours.troubles or (stock and stock.troubles) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ops.bench", description="Measure the assistant.")
    parser.add_argument("--stock", action="store_true", help="measure the stock `rasa init` pipeline beside ours")
    parser.add_argument("--stock-minutes", type=float, default=12.0, metavar="N", help="budget for training it (default 12)")
    parser.add_argument("--quick", action="store_true", help="a few messages only, no training of ours: to see whether it works")
    parser.add_argument("--seed", type=int, default=1402, help="decides which messages are drawn (default 1402)")
    options = parser.parse_args(arguments)
    if options.stock_minutes <= 0:
        parser.error("--stock-minutes must be more than 0")
    return options


def _check() -> None:
    if not Path("config.yml").is_file():
        raise BenchError("Run this from the project's folder: there is no config.yml here.")
    if not MODEL.is_file():
        raise BenchError(f"There is no trained model at {MODEL}: run `make train` first.")
    LOG.parent.mkdir(exist_ok=True)
    LOG.write_bytes(b"")


def _measure_ours(counts: Counts, among: Sequence[Example], seed: int, say: Say) -> Results:
    results, ports = Results(), Ports.free(engines_wanted())
    with LOG.open("ab") as log:
        running = Running(ports, environment(ports), output=log.fileno())
        say(f"starting the processes, {ports.engines} of them engines ...")
        try:
            began = time.monotonic()
            running.start()
            ready = seconds_to_ready(running.processes, running.answers, began)
            results.values |= {f"startup_{name}": seconds for name, seconds in ready.items()}
            asyncio.run(measure(results, lambda session: OurTalker(session, running.url), counts, among, seed, long=True, say=say))
            measure_memory(results, running.processes)
        except BenchError as error:
            results.troubles.append(f"Not measured: the assistant: {error}.")
        finally:
            running.stop()
    return results


def _measure_training(results: Results, say: Say) -> None:
    say("training from nothing, in a temporary folder ...")
    try:
        results.values["training"] = bench_training.seconds_from_nothing(TRAINING_SECONDS)
    except BenchError as error:
        results.troubles.append(f"Not measured: training: {error}.")


def _about(options: argparse.Namespace, counts: Counts) -> dict[str, Any]:
    """Return what a reader needs to judge the figures: when, what, on which machine."""
    processor = platform.machine()
    with suppress(OSError, StopIteration):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    commit = ""
    with suppress(OSError):
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit,
        "processor": processor,
        "cores": len(os.sched_getaffinity(0)),
        "load_before": os.getloadavg()[0],
        "options": {**vars(options), **vars(counts)},
    }


def _stop(number: int, frame: FrameType | None) -> None:
    """Let SIGTERM end everything in good order, as Ctrl-C does."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
