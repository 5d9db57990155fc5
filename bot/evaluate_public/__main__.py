"""Our pipeline and Rasa's stock pipeline on public test sets, in one table. Exit code 2: it could not run.

Each pipeline and set is trained in a process of its own. The stock pipeline stops at the end of the epoch in which its time
is up (`--stock-minutes` a set); the table says after how many of its 100 epochs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.evaluate_public.sets import NAMES, SetMissing, read

OUT = Path("var/evaluation/public.json")

AIMS = {
    ("banking77-ten", "in_scope"): 0.88,
    ("banking77-full", "in_scope"): 0.935,
    ("clinc150", "in_scope_at_threshold"): 0.95,
    ("clinc150", "outside_caught"): 0.90,
}
"""What issue 3 aims at, for ours."""


def main() -> int:
    """Measure, print the table, write the figures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot.evaluate_public", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with banking77/ and clinc150/")
    parser.add_argument("--no-stock", action="store_true", help="leave the stock pipeline out")
    parser.add_argument("--stock-minutes", type=float, default=10, help="how long it may train on one set (default 10)")
    parser.add_argument("--sets", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--most", type=int, help="keep only so many messages of each part, for a quick look")
    given = parser.parse_args()
    try:
        for name in given.sets:
            read(name, given.folder)
    except SetMissing as error:
        print(error, file=sys.stderr)
        return 2
    console = Console(width=None if sys.stdout.isatty() else 150)
    found = []
    for name in given.sets:
        for pipeline in ("ours",) if given.no_stock else ("ours", "stock"):
            console.print(f"{name}: {pipeline} ...", style="dim")
            figures = _measure(pipeline, name, given)
            if figures is None:
                return 2
            found.append(figures)
    console.print(table(found))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps({"stock_minutes": given.stock_minutes, "most": given.most, "figures": found}, indent=1) + "\n", "utf-8")
    console.print(f"Written to {OUT}.")
    return 0


def table(found: list[dict[str, Any]]) -> Table:
    """Return the table of what was measured."""
    shown = Table(title="Public test sets", title_justify="left", pad_edge=False)
    for column in ("set", "pipeline"):
        shown.add_column(column, no_wrap=True)
    for column in ("in scope", "in scope, refusing", "out of scope caught", "AUC", "training s (CPU)", "ms a message (CPU)", "MB", "note"):
        shown.add_column(column, justify="right")
    for row in found:
        shown.add_row(
            row["set"],
            row["pipeline"],
            _share(row, "in_scope"),
            _share(row, "in_scope_at_threshold"),
            _share(row, "outside_caught"),
            f"{row['area_under_curve']:.3f}" if "area_under_curve" in row else "",
            f"{row['training_seconds']:.0f} ({row['training_processor_seconds']:.0f})",
            f"{row['message_milliseconds']:.1f} ({row['message_processor_milliseconds']:.1f})",
            f"{row['memory_megabytes']:.0f}",
            escape(row["note"]),
        )
    return shown


def _share(row: dict[str, Any], figure: str) -> str:
    if figure not in row:
        return ""
    aim = AIMS.get((row["set"], figure)) if row["pipeline"] == "ours" else None
    if aim is None:
        return f"{row[figure]:.1%}"
    colour = "green" if row[figure] >= aim else "yellow"
    return f"[{colour}]{row[figure]:.1%}[/{colour}] (aim {aim:.1%})"


def _measure(pipeline: str, name: str, given: argparse.Namespace) -> dict[str, Any] | None:
    command = [sys.executable, "-m", "bot.evaluate_public.arm", pipeline, name, str(given.folder)]
    command += ["--seconds", str(given.stock_minutes * 60), *(["--most", str(given.most)] if given.most else [])]
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "LOG_LEVEL": "ERROR"}
    run = subprocess.run(command, env={**os.environ, **quiet}, capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"{name}, {pipeline}: {run.stderr[-2000:]}", file=sys.stderr)
        return None
    measured: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])
    return measured


if __name__ == "__main__":
    sys.exit(main())
