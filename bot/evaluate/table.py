"""The report in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.evaluate import measures
from bot.evaluate.bars import rows
from bot.evaluate.history import Change, Since
from bot.evaluate.report import Report
from bot.evaluate.scoring import Scored

MOST = 15
"""Rows of the lists that the page holds in full."""


def show(console: Console, report: Report, last: Since | None) -> None:
    """Print the whole report."""
    console.print(_figures(report, last))
    console.print(_rows("By file", report.files))
    console.print(_rows("By topic, lowest first", report.topics))
    _messages(console, "Urgent messages missed (all)", report.missed)
    _messages(console, "Ordinary messages raised as urgent (all)", report.raised)
    _messages(console, f"Urgent messages missed with two typing errors, first {MOST}", report.missed_mistyped[:MOST])
    console.print(_confusions(report))
    console.print(_details(report))
    _messages(console, f"Worst messages, first {MOST}", measures.worst(report.scored, MOST))
    if last:
        _changes(console, f"Right in the last run ({last.when}), not now", last.worse)
        _changes(console, "Not right in the last run, right now", last.better)


COLOURS = {"met": "[green]met[/green]", "missed": "[red]MISSED[/red]", "not met": "[yellow]not met[/yellow]"}


def _figures(report: Report, last: Since | None) -> Table:
    table = _table("What is understood of the held-out messages", "figure", "now", "95% interval", "bar", "met", "last run")
    for name, now, interval, bar, verdict, before in rows(report, last.figures if last else {}):
        table.add_row(name, now, interval, bar, COLOURS.get(verdict, ""), before)
    return table


def _rows(title: str, scores: Iterable[measures.Row]) -> Table:
    table = _table(title, "", "first answer", "95% interval", "or offered", "messages")
    for row in scores:
        table.add_row(row.name, f"{row.first.value:.1%}", row.first.interval_written, f"{row.offered.value:.1%}", str(row.first.of))
    return table


def _confusions(report: Report) -> Table:
    table = _table(f"Most frequent confusions, first {MOST}", "right topic", "answered", "times")
    wrong = [(pair, times) for pair, times in report.confused.most_common() if pair[0] != pair[1] and pair[1] != measures.ASKED]
    for (right, answered), times in wrong[:MOST]:
        table.add_row(right, answered, str(times))
    return table


def _details(report: Report) -> Table:
    table = _table("Details heard (entities.yml)", "kind", "precision", "recall", "found", "missed", "invented")
    for kind in report.kinds:
        table.add_row(kind.name, f"{kind.precision:.1%}", f"{kind.recall:.1%}", str(kind.found), str(kind.missed), str(kind.invented))
    return table


def _messages(console: Console, title: str, among: Iterable[Scored]) -> None:
    console.print(f"\n[bold]{title}[/bold]")
    shown = False
    for one in among:
        shown = True
        answered = one.urgent or one.understood.intent
        because = f" by {one.understood.because}" if one.understood.because else ""
        console.print(
            f"  {one.example.file} {one.example.topic or 'details'} -> {answered} ({one.understood.confidence:.2f}{because}): "
            f"{escape(one.example.text)}",
            soft_wrap=True,
        )
    if not shown:
        console.print("  none")


def _changes(console: Console, title: str, changes: list[Change]) -> None:
    console.print(f"\n[bold]{title}: {len(changes)}[/bold]")
    for change in changes[:MOST]:
        console.print(f"  {change.file}, {change.before} -> {change.now}: {escape(change.text)}", soft_wrap=True)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", pad_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 or column in ("bar", "met", "answered") else "right", no_wrap=True)
    return table
