"""The report's plots, each a piece of SVG to stand inside the page: no file beside it, nothing asked of a network."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bot.evaluate import measures
from bot.evaluate.report import Report

BLUE, RED, GREY, GREEN = "#1d70b8", "#d4351c", "#6f777b", "#00703c"
_STYLE = {"svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9.0, "axes.spines.top": False, "axes.spines.right": False}


def topics(rows: Sequence[measures.Row]) -> str:
    """Draw each topic's score with its confidence interval, and the score with a choice offered."""
    figure, axes = _figure(9, 0.24 * len(rows) + 1)
    for at, row in enumerate(reversed(rows)):
        low, high = row.first.interval
        axes.plot([low, high], [at, at], color=GREY, linewidth=2, zorder=1)
        axes.plot([row.offered.value], [at], "|", color=GREEN, markersize=11, zorder=2)
        axes.plot([row.first.value], [at], "o", color=BLUE, zorder=3)
    axes.set_yticks(range(len(rows)), [f"{row.name} ({row.first.of})" for row in reversed(rows)])
    axes.axvline(0.9, color=RED, linewidth=0.8, linestyle=":")
    axes.set(xlim=(0, 1.01), ylim=(-0.7, len(rows) - 0.3), xlabel="right at the first answer (dot, with 95% interval); or offered (bar)")
    return _svg(figure, "topics")


def confusions(report: Report, order: Sequence[str]) -> str:
    """Draw right topic against answered topic, each row as shares of its messages."""
    counts = report.confused
    right = [topic for topic in order if any(pair[0] == topic for pair in counts)]
    answered = [topic for topic in order if any(pair[1] == topic for pair in counts)] + [measures.ASKED]
    totals = Counter[str]()
    for (topic, _), times in counts.items():
        totals[topic] += times
    figure, axes = _figure(12, 11.5)
    for (topic, answer), times in counts.items():
        column, row, part = answered.index(answer), right.index(topic), times / totals[topic]
        colour = BLUE if topic == answer else GREY if answer == measures.ASKED else RED
        axes.add_patch(Rectangle((column - 0.5, row - 0.5), 1, 1, color=colour, alpha=0.15 + 0.85 * part, linewidth=0))
        axes.text(column, row, str(times), ha="center", va="center", fontsize=7, color="white" if part > 0.5 else "black")
    axes.set_xticks(range(len(answered)), answered, rotation=90)
    axes.set_yticks(range(len(right)), right)
    axes.set(xlabel="answered", ylabel="right topic", xlim=(-0.6, len(answered) - 0.4), ylim=(len(right) - 0.4, -0.6))
    axes.grid(color="#f3f2f1", zorder=0)
    axes.set_axisbelow(True)
    return _svg(figure, "confusions")


def calibration(report: Report) -> str:
    """Draw how often the first topic is right against how sure the model was of it."""
    found = measures.calibration(report.carers)
    figure, axes = _figure(5.5, 4.5)
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=0.8, linestyle=":")
    for one in found:
        low, high = one.right.interval
        axes.plot([one.confidence, one.confidence], [low, high], color=GREY)
        axes.annotate(
            str(one.right.of), (one.confidence, one.right.value), textcoords="offset points", xytext=(6, -10), fontsize=7, color=GREY
        )
    axes.plot([one.confidence for one in found], [one.right.value for one in found], "o-", color=BLUE)
    axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="probability of the first topic", ylabel="share right")
    return _svg(figure, "calibration")


def sweep(report: Report) -> str:
    """Draw what answering from each probability on would do, beside what the decision does now."""
    found = measures.sweep(report.carers)
    figure, axes = _figure(6.5, 4.5)
    at = [step.threshold for step in found]
    for name, colour in (("offered", GREEN), ("right", BLUE), ("asked", GREY), ("wrong", RED)):
        axes.plot(at, [getattr(step, name) for step in found], color=colour, label={"offered": "right or offered"}.get(name, name))
    axes.axhline(report.offered.value, color=GREEN, linewidth=0.8, linestyle=":")
    axes.axhline(report.first.value, color=BLUE, linewidth=0.8, linestyle=":")
    axes.set(
        xlim=(0, 1), ylim=(0, 1.02), xlabel="answered from this probability on, else three offered (dotted: as served)", ylabel="share"
    )
    axes.legend(frameon=False, loc="center left")
    return _svg(figure, "sweep")


def outside(report: Report) -> str:
    """Draw out of scope caught against in scope refused, for every threshold, with the point as served."""
    found = measures.outside_curve(report.scored)
    figure, axes = _figure(5.5, 4.5)
    axes.plot([one.refused for one in found], [one.caught for one in found], color=BLUE)
    axes.plot([report.inside_refused.value], [report.outside_caught.value], "o", color=RED)
    axes.annotate("as served", (report.inside_refused.value, report.outside_caught.value), textcoords="offset points", xytext=(8, -4))
    axes.axhline(0.93, color=GREY, linewidth=0.8, linestyle=":")
    axes.axvline(0.03, color=GREY, linewidth=0.8, linestyle=":")
    axes.set(xlim=(-0.004, 0.25), ylim=(0.5, 1.01), xlabel="in scope wrongly refused", ylabel="out of scope caught")
    return _svg(figure, "outside")


def speed(report: Report) -> str:
    """Draw how long messages took."""
    took = np.array([one.understood.milliseconds for one in report.scored])
    figure, axes = _figure(5.5, 3)
    axes.hist(np.minimum(took, np.percentile(took, 99)), bins=50, color=BLUE)
    axes.axvline(10, color=RED, linewidth=0.8, linestyle=":")
    axes.set(xlabel="milliseconds a message (the slowest 1% at the right end)", ylabel="messages")
    return _svg(figure, "speed")


def _figure(width: float, height: float) -> tuple[Figure, matplotlib.axes.Axes]:
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=(width, height))
        return figure, figure.subplots()


def _svg(figure: Figure, name: str) -> str:
    out = io.StringIO()
    with matplotlib.rc_context({**_STYLE, "svg.hashsalt": name}):
        figure.savefig(out, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    drawn = out.getvalue()
    drawn = drawn.replace("'sans-serif'", "sans-serif")  # quoted, it would be the name of a font
    drawn = re.sub(r"<metadata>.*?</metadata>", "", drawn[drawn.index("<svg") :], flags=re.DOTALL)
    # Ids of one plot must not meet those of another on the same page.
    return re.sub(r'(id="|href="#|url\(#)', rf"\g<1>{name}-", drawn)
