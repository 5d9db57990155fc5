"""`directory search`: what the bot would answer, with the reasons."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

import click
from rich.markup import escape

from directory.api import Directory, open_directory
from directory.commands.common import AS_JSON, a_table, as_data, console, now, one_sentence, print_json, where_is
from directory.opening import opening
from directory.records import Match, Query
from directory.vocabulary import AUDIENCES
from directory.wording import TOPIC_WORDS, why


@click.command()
@click.argument("words", required=False)
@click.option("--topic", "topics", multiple=True, type=click.Choice(sorted(TOPIC_WORDS)), help="May be given twice.")
@click.option("--place", help="A town, village, council area or postcode.")
@click.option("--condition", help="The id of a condition.")
@click.option("--audience", type=click.Choice(AUDIENCES), help="Who is asking.")
@click.option("--age", type=click.IntRange(0, 120), help="Age of the carer, or of the child a parent asks for.")
@click.option("--relation", help="Who is looked after: mother, son, ...")
@click.option("--limit", default=3, show_default=True, type=click.IntRange(1, 50), help="How many at most.")
@click.option("--explain", is_flag=True, help="Say what each score is made of (the weights are in directory/weights.py).")
@AS_JSON
@one_sentence
def search(words: str | None, place: str | None, explain: bool, as_json: bool, **query: Any) -> None:
    """Find services as the bot would, with the reasons for each."""
    directory = open_directory()
    at = now()
    if query["condition"] and query["condition"] not in _conditions(directory):
        raise click.BadParameter(f"there is no condition {query['condition']!r}", param_hint="--condition")
    where = where_is(directory, place)
    matches = directory.search(Query(words=words, place=where.area, **query), now=at)
    if where.outside:
        click.echo(where.outside, err=True)
    if as_json:
        print_json([_match(match, at) for match in matches])
    elif matches:
        _print_matches(matches, at, explain=explain)
    else:
        raise click.ClickException("No service fits.")


def _conditions(directory: Directory) -> set[str]:
    return {condition["id"] for condition in directory.gazetteer()["conditions"]}


def _print_matches(matches: list[Match], at: datetime, *, explain: bool) -> None:
    table = a_table("service", "phone", "open", "why", "score")
    for match in matches:
        service = match.service
        name = f"[bold]{escape(service.name)}[/bold]\n{service.id}"
        codes = [reason.code for reason in match.reasons]
        parts = [f"{code} {points:+.0f}" for code, points in match.points.items() if points]
        reasons = f"{escape(why(match))}\n[dim]{', '.join(parts if explain else codes)}[/dim]"
        table.add_row(name, service.phone or "", opening(service, at).words, reasons, f"{match.score:.0f}")
    console().print(table)


def _match(match: Match, at: datetime) -> dict[str, Any]:
    return {
        "service": as_data(match.service, at),
        "why": why(match),
        "reasons": [asdict(reason) for reason in match.reasons],
        "score": match.score,
        "points": dict(match.points),
    }
