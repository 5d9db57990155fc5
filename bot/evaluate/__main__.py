"""Score what is understood: `make evaluate`. Exit code 1 names the bars of DESIGN 6 that were missed, 2 says why it could not run."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from bot.evaluate import heard, history, table
from bot.evaluate.bars import missed_bars
from bot.evaluate.engine import Engine
from bot.evaluate.examples import EvaluationError, Example, read_examples, read_topics
from bot.evaluate.page import page
from bot.evaluate.report import Report
from bot.evaluate.scoring import Scored, score
from bot.evaluate.typos import with_typos

MISTYPED = ("support", "hard_negatives", "urgent")
"""Files whose messages are tried again with typing errors."""


def main(given: Sequence[str] | None = None) -> int:
    """Evaluate, print, write the page and the figures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot.evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("var/models/carers.tar.gz"), help="the trained model")
    parser.add_argument("--tests", type=Path, default=Path("tests/nlu"), help="the folder with the test messages")
    parser.add_argument("--gazetteer", type=Path, default=Path("var/gazetteer.json"), help="the directory's export of place names")
    parser.add_argument("--out", type=Path, default=Path("var/evaluation"), help="where the page and the figures go")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth message, for a quick look; the run is not kept")
    parser.add_argument("--rounds", type=int, default=3, help="how often each message is tried with other typing errors")
    arguments = parser.parse_args(given)
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # Rasa's SQLAlchemy would warn of 2.0
    console = Console(width=None if sys.stdout.isatty() else 150)
    try:
        missed = _evaluate(arguments, console)
    except EvaluationError as error:
        print(error, file=sys.stderr)
        return 2
    if missed:
        console.print("\n[red]Bars missed:[/red]\n  " + "\n  ".join(missed), soft_wrap=True)
        return 1
    console.print("\n[green]Every bar is met.[/green]")
    return 0


def _evaluate(arguments: argparse.Namespace, console: Console) -> list[str]:
    """Return the bars that were missed.

    Raises:
        EvaluationError: What is needed is not there or cannot be read.
    """
    groups, examples = read_topics(), read_examples(arguments.tests)[:: arguments.every]
    report = _report(arguments, examples, groups, console)
    last = history.since(arguments.out / "last.json", report)
    table.show(console, report, last)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "index.html").write_text(page(report, list(groups), last), "utf-8")
    if arguments.every == 1:
        history.keep(arguments.out / "last.json", report)
    console.print(f"\nThe page with plots and all messages: {arguments.out / 'index.html'}")
    return missed_bars(report)


def _report(arguments: argparse.Namespace, examples: list[Example], groups: dict[str, str], console: Console) -> Report:
    try:
        gazetteer = heard.Gazetteer(json.loads(arguments.gazetteer.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"The gazetteer {arguments.gazetteer} cannot be read: run `make train`. ({error})") from error
    engine = Engine(arguments.model)

    def scored(among: list[Example], what: str) -> list[Scored]:
        return [score(one, engine.understand(one.text), groups) for one in track(among, what, console=console, transient=True)]

    rounds = range(arguments.rounds)
    mistyped = [replace(one, text=with_typos(one.text, number)) for number in rounds for one in examples if one.file in MISTYPED]
    found = scored(examples, "understanding the test messages")
    kinds, misheard = heard.compare([one for one in found if one.example.file == "entities"], gazetteer)
    return Report(found, scored(mistyped, "and with typing errors"), kinds, misheard, arguments.rounds)


if __name__ == "__main__":
    sys.exit(main())
