"""The figures, the bars of DESIGN 6 they are held to, the table and `var/bench.json`."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

OUT = Path("var/bench.json")


@dataclass(frozen=True)
class Bar:
    """What a figure is held to; `text` is how a person reads it."""

    text: str
    limit: float
    holds: Callable[[float, float], bool]

    def met(self, value: float) -> bool:
        """Return whether the value keeps the bar."""
        return self.holds(value, self.limit)


@dataclass(frozen=True)
class Figure:
    """One row: its id in the JSON, its name, unit and decimals, its bar, and the bar of ours divided by the stock's."""

    id: str
    name: str
    unit: str
    decimals: int = 1
    bar: Bar | None = None
    ratio_bar: Bar | None = None


FIGURES = (
    Figure("reply_p50", "reply, one at a time, p50", "ms", bar=Bar("<= 20 ms", 20, operator.le)),
    Figure("reply_p95", "reply, one at a time, p95", "ms", bar=Bar("<= 50 ms", 50, operator.le)),
    Figure(
        "replies_per_second",
        "replies, all conversations at once",
        "/s",
        1,
        Bar(">= 100 /s", 100, operator.ge),
        Bar(">= 5 x", 5, operator.ge),
    ),
    Figure("at_once_p95", "reply, all conversations at once, p95", "ms"),
    Figure("early_turn", "reply at turn 5, median", "ms"),
    Figure("late_turn", "reply at turn 200, median", "ms"),
    Figure("turn_growth", "turn 200 beside turn 5", "x", 2, Bar("<= 1.25 x", 1.25, operator.le)),
    Figure("startup_actions", "start-up, actions", "s"),
    Figure("startup_engine", "start-up, Rasa", "s"),
    Figure("startup_web", "start-up, web", "s"),
    Figure("memory_actions_pss", "memory after the load, actions, PSS", "MB", 0),
    Figure("memory_actions_rss", "memory after the load, actions, RSS", "MB", 0),
    Figure("memory_engine_pss", "memory after the load, Rasa, PSS", "MB", 0),
    Figure("memory_engine_rss", "memory after the load, Rasa, RSS", "MB", 0),
    Figure("memory_engine-2_pss", "memory after the load, second Rasa, PSS", "MB", 0),
    Figure("memory_engine-2_rss", "memory after the load, second Rasa, RSS", "MB", 0),
    Figure("memory_web_pss", "memory after the load, web, PSS", "MB", 0),
    Figure("memory_web_rss", "memory after the load, web, RSS", "MB", 0),
    Figure("training", "training from nothing", "s", 1, Bar("<= 90 s", 90, operator.le), Bar("<= 0.2 x", 0.2, operator.le)),
    Figure("score", "test messages right at the first answer", "%", 1, None, Bar("> 1 x", 1, operator.gt)),
    Figure("score_support", "  of those about support", "%"),
    Figure("score_conversation", "  of those about the conversation", "%"),
)


@dataclass
class Results:
    """What was measured of one assistant, what a reader must know about it, and what could not be measured."""

    values: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


def rows(ours: Results, stock: Results | None) -> list[dict[str, Any]]:
    """Return every figure that was measured, held to its bars."""
    found = []
    for figure in FIGURES:
        value = ours.values.get(figure.id)
        beside = stock.values.get(figure.id) if stock else None
        if value is None and beside is None:
            continue
        ratio = value / beside if value is not None and beside else None
        found.append(
            {
                "id": figure.id,
                "unit": figure.unit,
                "value": value,
                "bar": figure.bar.text if figure.bar else None,
                "met": figure.bar.met(value) if figure.bar and value is not None else None,
                "stock": beside,
                "ratio": ratio,
                "ratio_bar": figure.ratio_bar.text if figure.ratio_bar else None,
                "ratio_met": figure.ratio_bar.met(ratio) if figure.ratio_bar and ratio is not None else None,
            }
        )
    return found


def show(console: Console, ours: Results, stock: Results | None) -> None:
    """Print the table, the notes and what could not be measured."""
    table = Table(title="The assistant, measured through its web contract", title_justify="left", pad_edge=False)
    table.add_column("figure", no_wrap=True)
    for heading in ["ours", "bar", "met"] + (["stock Rasa", "ours / stock", "bar", "met"] if stock else []):
        table.add_column(heading, justify="right" if heading not in ("bar", "met") else "left", no_wrap=True)
    named = {figure.id: figure for figure in FIGURES}
    for row in rows(ours, stock):
        figure = named[row["id"]]
        cells = [figure.name, _written(figure, row["value"]), row["bar"] or "", _verdict(row["met"])]
        if stock:
            ratio = "" if row["ratio"] is None else f"{row['ratio']:.3g} x"
            cells += [_written(figure, row["stock"]), ratio, row["ratio_bar"] or "", _verdict(row["ratio_met"])]
        table.add_row(*cells)
    if table.row_count:
        console.print(table)
    for results in filter(None, (ours, stock)):
        for note in results.notes:
            console.print(f"[dim]{escape(note)}[/dim]", soft_wrap=True)
    for results in filter(None, (ours, stock)):
        for trouble in results.troubles:
            console.print(f"[red]{escape(trouble)}[/red]", soft_wrap=True)


def write(path: Path, about: dict[str, Any], ours: Results, stock: Results | None) -> None:
    """Write everything as JSON, whole or not at all."""
    notes = ours.notes + (stock.notes if stock else [])
    troubles = ours.troubles + (stock.troubles if stock else [])
    text = json.dumps({**about, "figures": rows(ours, stock), "notes": notes, "troubles": troubles}, indent=1, ensure_ascii=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(text + "\n", "utf-8")
    fresh.replace(path)


def _written(figure: Figure, value: float | None) -> str:
    return "" if value is None else f"{value:,.{figure.decimals}f} {figure.unit}"


def _verdict(met: bool | None) -> str:
    return "" if met is None else "[green]met[/green]" if met else "[red]not met[/red]"
