"""The bars of DESIGN 6 that understanding is held to."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.evaluate.report import Report
from bot.evaluate.scoring import Share

ENOUGH_DANGER = 300
"""No miss among fewer urgent messages than this proves nothing."""


@dataclass(frozen=True)
class Figure:
    """One figure: its id in `last.json`, its name, how it is worked out and written, and what it is held to, if anything.

    `share` is what it comes from, where its confidence interval is of use. A bar that does not `fails` is an aim of issue 3.
    """

    id: str
    name: str
    value: Callable[[Report], float]
    unit: str = "%"
    share: Callable[[Report], Share] | None = None
    bar: float | None = None
    holds: Callable[[float, float], bool] = operator.ge
    fails: bool = True

    def written(self, value: float) -> str:
        """Return a value as people read it."""
        if self.unit == "%":
            return f"{value:.1%}"
        if self.unit == "points":
            return f"{value * 100:.1f} points"
        return f"{value:.1f} {self.unit}" if self.unit else f"{value:.0f}"

    @property
    def bar_written(self) -> str:
        """Return the bar as people read it, empty when there is none."""
        if self.bar is None:
            return ""
        sign = {operator.ge: ">=", operator.le: "<="}[self.holds]
        return f"{sign} {self.written(self.bar)}" + ("" if self.fails else " (aim)")

    def met(self, report: Report) -> bool | None:
        """Return whether the bar is kept; None when there is none."""
        return None if self.bar is None else bool(self.holds(round(self.value(report), 9), self.bar))


AT_MOST = operator.le

FIGURES = (
    Figure("first", "right or acceptable at the first answer", lambda r: r.first.value, "%", lambda r: r.first, 0.90),
    Figure("offered", "... or among at most three choices offered", lambda r: r.offered.value, "%", lambda r: r.offered, 0.97),
    Figure("beside", "    of these answered wrong, the right one beside it", lambda r: r.beside.value, "%", lambda r: r.beside),
    Figure("asked", "    asked which was meant, right one offered or not", lambda r: r.asked.value, "%", lambda r: r.asked),
    Figure("missed", "urgent messages missed", lambda r: r.danger_missed.hits, "", lambda r: r.danger_missed, 0, AT_MOST),
    Figure("danger", "urgent messages tried", lambda r: r.danger_missed.of, "", None, ENOUGH_DANGER),
    Figure(
        "raised", "ordinary messages wrongly raised", lambda r: r.ordinary_raised.value, "%", lambda r: r.ordinary_raised, 0.005, AT_MOST
    ),
    Figure("caught", "out of scope caught", lambda r: r.outside_caught.value, "%", lambda r: r.outside_caught, 0.93),
    Figure("refused", "in scope wrongly refused", lambda r: r.inside_refused.value, "%", lambda r: r.inside_refused, 0.03, AT_MOST),
    Figure("typos", "lost to two typing errors in every message", lambda r: r.lost_to_typos, "points", None, 0.02, AT_MOST),
    Figure("named", "urgent messages answered with the right urgent topic", lambda r: r.danger_named.value, "%", lambda r: r.danger_named),
    Figure(
        "mistyped", "urgent messages missed with two typing errors", lambda r: r.danger_mistyped.value, "%", lambda r: r.danger_mistyped
    ),
    Figure("p50", "understanding one message, median", lambda r: r.speed.p50, "ms"),
    Figure("p95", "understanding one message, 95th percentile", lambda r: r.speed.p95, "ms", None, 10.0, AT_MOST, fails=False),
    Figure("processor", "... of processor time, 95th percentile", lambda r: r.speed.processor, "ms"),
    Figure("calibration", "confidence and score apart, on average", lambda r: r.calibration_error, "points"),
    Figure(
        "pressing", "two needs: the more pressing one answered", lambda r: r.two_needs.pressing.value, "%", lambda r: r.two_needs.pressing
    ),
    Figure("both", "two needs: both heard", lambda r: r.two_needs.both.value, "%", lambda r: r.two_needs.both),
)


def missed_bars(report: Report) -> list[str]:
    """Return a sentence for every bar that was missed."""
    return [
        f"{figure.name}: {figure.written(figure.value(report))}, bar {figure.bar_written}"
        for figure in FIGURES
        if figure.fails and figure.met(report) is False
    ]


def rows(report: Report, before: Mapping[str, float]) -> list[tuple[str, str, str, str, str, str]]:
    """Return for each figure: name, value, interval, bar, verdict (met, missed, not met or nothing) and the value before."""
    found = []
    for figure in FIGURES:
        met = figure.met(report)
        verdict = "" if met is None else "met" if met else "missed" if figure.fails else "not met"
        interval = figure.share(report).interval_written if figure.share else ""
        then = figure.written(before[figure.id]) if figure.id in before else ""
        found.append((figure.name, figure.written(figure.value(report)), interval, figure.bar_written, verdict, then))
    return found
