"""How long our training takes from nothing, as on a fresh machine: no encoder graph, no cache, no earlier model."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from ops.bench_errors import BenchError
from ops.bench_processes import bounded
from ops.train import ENGINE, GAZETTEER

MADE_HERE = frozenset({"var", "models"})
"""What the project makes in its folder: not linked, so that training has to make it again."""


def seconds_from_nothing(seconds: float) -> float:
    """Train in a temporary folder in which only the sources and the exported gazetteer are found; returns the seconds.

    Raises:
        BenchError: Training failed or took longer than `seconds`.
    """
    root = Path.cwd()
    with TemporaryDirectory(prefix="carers-bench-") as name:
        folder = Path(name)
        for entry in root.iterdir():
            if entry.name not in MADE_HERE and not entry.name.startswith("."):
                (folder / entry.name).symlink_to(entry)
        (folder / GAZETTEER).parent.mkdir(parents=True)
        try:
            shutil.copy(root / GAZETTEER, folder / GAZETTEER)
        except OSError as error:
            raise BenchError(f"there is no {GAZETTEER}: run `make train` first") from error
        command = [str(root / ENGINE), "-m", "bot", "train", "--out", "var/models/bench.tar.gz"]
        return bounded(command, folder, os.environ, seconds, "training")
