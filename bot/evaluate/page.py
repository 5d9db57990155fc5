"""The report as one HTML page that needs nothing else: styles and plots stand inside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from bot.evaluate import bars, measures, plots
from bot.evaluate.history import Change, Since
from bot.evaluate.report import Report
from bot.evaluate.scoring import Scored
from bot.understanding.decision import FALLBACK

TITLE = "What is understood of the held-out messages"
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#0b0c0c;background:#fff}
table{border-collapse:collapse;margin:0 0 2rem}
th,td{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #b1b4b6;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}.met{color:#00703c}.missed{color:#d4351c;font-weight:bold}
svg{max-width:100%;height:auto}figure{margin:0 0 2rem}figcaption{color:#505a5f}
"""


def page(report: Report, order: Sequence[str], last: Since | None) -> str:
    """Return the page; `order` is the topics' order in the matrix."""
    missed = bars.missed_bars(report)
    verdict = f"{len(missed)} bars are missed: {'; '.join(missed)}." if missed else "Every bar is met."
    sections = [
        (
            "",
            [
                f"<p>{datetime.now().astimezone():%d %B %Y, %H:%M}. {len(report.scored)} messages. {escape(verdict)}</p>",
                _figures(report, last),
            ],
        ),
        ("By file", [_rows(report.files)]),
        (
            "By topic",
            [_plot(plots.topics(report.topics), "Score of each topic, lowest first; in brackets its messages."), _rows(report.topics)],
        ),
        (
            "Confusions",
            [
                _plot(
                    plots.confusions(report, order),
                    "Messages. Blue: right, an acceptable answer counted as the right one; red: wrong; grey: asked.",
                )
            ],
        ),
        (
            "How sure, and how often right",
            [
                _plot(plots.calibration(report), "Needs for support. Numbers: messages in each tenth."),
                _plot(plots.sweep(report), "Needs for support: what a single threshold on the first topic would do."),
            ],
        ),
        ("Out of scope", [_plot(plots.outside(report), "Every threshold on the probability of being out of scope. Dotted: the bars.")]),
        (f"Urgent messages missed: {len(report.missed)}", [_messages(report.missed)]),
        (f"Ordinary messages raised as urgent: {len(report.raised)}", [_messages(report.raised)]),
        (f"Urgent messages missed with two typing errors: {len(report.missed_mistyped)}", [_messages(report.missed_mistyped)]),
        ("Two typing errors in every message", [_typos(report)]),
        ("Details heard", _details(report)),
        ("Two needs", [_two_needs(report.two_needs)]),
        ("Milliseconds a message", [_plot(plots.speed(report), "In the engine, one message at a time; dotted: 10 ms.")]),
        ("Since the last run", _since(last)),
        ("Not answered right, worst first", [_messages(measures.worst(report.scored))]),
    ]
    body = "\n".join((f"<h2>{escape(heading)}</h2>\n" if heading else "") + "\n".join(parts) for heading, parts in sections)
    head = f'<meta charset="utf-8"><title>{TITLE}</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body><h1>{TITLE}</h1>\n{body}</body></html>\n'


def _figures(report: Report, last: Since | None) -> str:
    columns = ("figure", "now", "95% interval", "bar", "", f"last run, {last.when}" if last else "last run")
    return _table(columns, bars.rows(report, last.figures if last else {}))


def _rows(scores: Iterable[measures.Row]) -> str:
    cells = [(row.name, f"{row.first.value:.1%}", row.first.interval_written, f"{row.offered.value:.1%}", row.first.of) for row in scores]
    return _table(("", "first answer", "95% interval", "or offered", "messages"), cells)


def _messages(among: Sequence[Scored]) -> str:
    def cells(one: Scored) -> tuple[str, ...]:
        example, understood = one.example, one.understood
        right = ", ".join(dict.fromkeys([example.topic or "(details)", *example.needs, *example.also]))
        asked = "asked: " + ", ".join(understood.topics) if understood.intent == FALLBACK else understood.intent
        return example.text, right, one.urgent or asked, f"{understood.confidence:.2f}", understood.because or "", example.file

    return _table(("message", "right", "answered", "sure", "because", "file"), map(cells, among)) if among else "<p>None.</p>"


def _typos(report: Report) -> str:
    return (
        f"<p>Right at the first answer as written: {report.first}. With two typing errors in each (a neighbouring key, a letter "
        f"missed, doubled, swapped, or two keys at once), {report.rounds} rounds: {report.first_mistyped}.</p>"
    )


def _details(report: Report) -> list[str]:
    kinds = [(k.name, f"{k.precision:.1%}", f"{k.recall:.1%}", k.found, k.missed, k.invented) for k in report.kinds]
    mistakes = [(one.text, one.kind, one.said, one.heard) for one in report.misheard]
    return [
        _table(("kind", "precision", "recall", "found", "missed", "invented"), kinds),
        _table(("message", "kind", "said", "heard"), mistakes),
    ]


def _two_needs(found: measures.TwoNeeds) -> str:
    cells = [("the more pressing answered", found.pressing), ("one of the two answered", found.either), ("both heard", found.both)]
    return _table(("", ""), cells)


def _since(last: Since | None) -> list[str]:
    def changes(title: str, found: list[Change]) -> str:
        cells = [(one.text, one.before, one.now, one.file) for one in found]
        return f"<h3>{title}: {len(found)}</h3>" + (_table(("message", "then", "now", "file"), cells) if found else "")

    if last is None:
        return ["<p>There was no run before.</p>"]
    return [changes("Right then, not now", last.worse), changes("Right now, not then", last.better)]


def _plot(svg: str, caption: str) -> str:
    return f'<figure role="group" aria-label="{escape(caption)}">{svg}<figcaption>{escape(caption)}</figcaption></figure>'


def _table(columns: Sequence[str], cells: Iterable[Sequence[object]]) -> str:
    def cell(value: object) -> str:
        kind = "n" if isinstance(value, int) else value if value in ("met", "missed") else ""
        return f'<td class="{kind}">{escape(str(value))}</td>' if kind else f"<td>{escape(str(value))}</td>"

    heading = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    lines = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in cells)
    return f"<table><thead><tr>{heading}</tr></thead><tbody>{lines}</tbody></table>"
