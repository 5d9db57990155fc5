"""The stock `rasa init` pipeline on the same data, the same machine, in the same run: what ours is compared with.

All of Rasa is as it comes: real TensorFlow, no levers, conversations in memory, its rest channel. Only the action
server is ours, and is called with the shared secret. Training it whole takes over 20 minutes, so a run with one epoch
and one with three tell what an epoch costs, then it is trained with as many epochs as fit the budget.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ops.bench_errors import BenchError
from ops.bench_measure import Counts, Say, measure, measure_memory
from ops.bench_messages import Example
from ops.bench_processes import LOG, bounded, end, seconds_to_ready
from ops.bench_report import Results
from ops.bench_stock_project import write_config, write_project
from ops.bench_talkers import StockTalker
from ops.processes import Ports, Running, environment
from ops.train import ENGINE

EPOCHS = 100
"""What `rasa init` trains with."""

MARGIN = 0.8
"""Share of the time left that is planned for: batches grow over a training, so the first epochs say only roughly."""


@dataclass(frozen=True)
class Trained:
    """A trained stock model: its epochs, the seconds they took, and what all 100 take, measured or projected."""

    model: str
    epochs: int
    seconds: float
    epoch_seconds: float

    @property
    def whole(self) -> float:
        """Seconds for a training with 100 epochs."""
        return self.seconds + (EPOCHS - self.epochs) * self.epoch_seconds


def measure_stock(
    counts: Counts, among: Sequence[Example], seed: int, minutes: float, say: Say, examples_an_intent: int | None = None
) -> Results:
    """Train, serve and measure the stock pipeline; whatever fails is told in `troubles`."""
    results = Results()
    root, ports = Path.cwd(), Ports.free()
    with TemporaryDirectory(prefix="carers-stock-") as name:
        folder = Path(name)
        try:
            write_project(folder, root, ports.actions, examples_an_intent)
            trained = train(folder, root, minutes * 60, say)
            results.values["training"] = trained.whole
            results.notes.append(
                f"The stock pipeline was trained with {trained.epochs} of {EPOCHS} epochs in {trained.seconds:.0f} s "
                f"({trained.epoch_seconds:.1f} s an epoch); its row for training is "
                + ("measured." if trained.epochs == EPOCHS else f"projected for {EPOCHS} epochs, its score is that of {trained.epochs}.")
            )
            say("starting the stock Rasa ...")
            _serve_and_measure(results, folder, root, ports, trained.model, counts, among, seed, say)
        except BenchError as error:
            results.troubles.append(f"Not measured: the stock pipeline: {error}.")
    return results


def train(folder: Path, root: Path, seconds: float, say: Say) -> Trained:
    """Train with as many epochs as fit `seconds`, after two short trainings that tell what an epoch costs.

    Raises:
        BenchError: Not even the short trainings worked.
    """
    began = time.monotonic()
    say("training the stock pipeline with 1 and with 3 epochs, to see what an epoch takes ...")
    one = _train(folder, root, 1, seconds)
    three = _train(folder, root, 3, seconds + 60)
    each = max((three - one) / 2, 0.01)
    short = Trained("stock-3", 3, three, each)
    left = seconds - (time.monotonic() - began)
    epochs = min(EPOCHS, int((left * MARGIN - (one - each)) / each))
    if epochs <= short.epochs:
        return short
    say(f"training the stock pipeline with {epochs} epochs ({each:.1f} s an epoch; up to {left / 60:.0f} minutes) ...")
    try:
        took = _train(folder, root, epochs, left + 60)
    except BenchError:
        return short  # the projection was wrong: the short training is still a model
    return Trained(f"stock-{epochs}", epochs, took, max((took - one) / (epochs - 1), 0.01))


def _train(folder: Path, root: Path, epochs: int, seconds: float) -> float:
    config = write_config(folder, root, epochs)
    command = [str(root / ENGINE), "-m", "rasa", "train", "--config", config.name, "--domain", "domain.yml", "--data", "data"]
    command += ["--out", "models", "--fixed-model-name", f"stock-{epochs}", "--force", "--skip-validation", "--quiet"]
    return bounded(command, folder, _settings(os.environ), seconds, f"training the stock pipeline ({epochs} of {EPOCHS} epochs)")


def _serve_and_measure(
    results: Results, folder: Path, root: Path, ports: Ports, model: str, counts: Counts, among: Sequence[Example], seed: int, say: Say
) -> None:
    command = [str(root / ENGINE), "-m", "rasa", "run", "--enable-api", "--model", f"models/{model}.tar.gz", "--endpoints", "endpoints.yml"]
    command += ["--credentials", "credentials.yml", "--interface", "127.0.0.1", "--port", str(ports.engine), "--quiet"]
    url = f"http://127.0.0.1:{ports.engine}"
    with LOG.open("ab") as log:
        actions = Running(ports, environment(ports), output=log.fileno())
        started: list[subprocess.Popen[bytes]] = []
        try:
            actions.start(("actions",))
            trouble = actions.wait_until_ready()
            if trouble:
                raise BenchError(trouble.rstrip("."))
            began = time.monotonic()
            secret = actions.environment["CARERS_SECRET"]
            settings = _settings({**os.environ, "CARERS_SECRET": secret})
            rasa = subprocess.Popen(command, cwd=folder, env=settings, stdout=log, stderr=log, start_new_session=True)
            started.append(rasa)
            ready = seconds_to_ready({"stock Rasa": rasa}, lambda _: _answers(f"{url}/status"), began, 300.0)
            results.values["startup_engine"] = ready["stock Rasa"]
            asyncio.run(measure(results, lambda session: StockTalker(session, url), counts, among, seed, long=False, say=say))
            measure_memory(results, {"engine": rasa})
        finally:
            for process in started:
                end(process)
            actions.stop()


def _settings(environ: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    return {**environ, "RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "TF_CPP_MIN_LOG_LEVEL": "2"}


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
