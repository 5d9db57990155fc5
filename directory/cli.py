"""The staff command line: load the seed, search as the bot does, look at a service, export the gazetteer.

Everything goes through the same front desk as the bot's questions. What goes wrong is one sentence and exit code 1; a
wrong use of a command is exit code 2.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime, time
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from directory import (
    Directory,
    DirectoryError,
    Match,
    Query,
    ServiceRecord,
    load_directory,
    open_directory,
    opening,
    why,
)
from directory.clock import london_now
from directory.settings import Settings
from directory.vocabulary import AUDIENCES, DAYS
from directory.wording import TOPIC_WORDS

P = ParamSpec("P")

_FILE = click.Path(path_type=Path, dir_okay=False)
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
_LISTED_AT_MOST = 20


def _one_sentence(command: Callable[P, None]) -> Callable[P, None]:
    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except DirectoryError as error:
            raise click.ClickException(str(error)) from error

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Keep the directory of services, and see what a carer would be told.

    The database is DATABASE_URL, or var/directory.sqlite3 when that is not set.
    """


@main.command()
@click.option("--seed", type=click.Path(path_type=Path, file_okay=False), help="Folder of seed files.")
@click.option("--topics", type=_FILE, help="The list of topics, contract/topics.yml.")
@click.option("--quiet", is_flag=True, help="Say nothing when nothing has changed.")
@_AS_JSON
@_one_sentence
def load(seed: Path | None, topics: Path | None, quiet: bool, as_json: bool) -> None:
    """Load the seed files into the database; a wrong record stops it and changes nothing."""
    report = load_directory(seed=seed, topics=topics)
    if as_json:
        _print_json(asdict(report))
        return
    if report.skipped:
        if not quiet:
            click.echo(f"Nothing has changed: {report.services} services.")
        return
    changes = {"new": report.created, "changed": report.updated, "retired": report.retired}
    counts = ", ".join(f"{len(ids)} {name}" for name, ids in changes.items())
    click.echo(f"{report.services} services ({counts}), {report.facts} facts, {report.areas} areas.")
    for name, ids in changes.items():
        if 0 < len(ids) <= _LISTED_AT_MOST:
            click.echo(f"{name}: {', '.join(ids)}")


@main.command()
@click.argument("words", required=False)
@click.option("--topic", "topics", multiple=True, type=click.Choice(sorted(TOPIC_WORDS)), help="May be given twice.")
@click.option("--place", help="A town, village, council area or postcode.")
@click.option("--condition", help="The id of a condition.")
@click.option("--audience", type=click.Choice(AUDIENCES), help="Who is asking.")
@click.option("--age", type=click.IntRange(0, 120), help="Age of the carer, or of the child a parent asks for.")
@click.option("--relation", help="Who is looked after: mother, son, ...")
@click.option("--limit", default=3, show_default=True, type=click.IntRange(1, 50))
@_AS_JSON
@_one_sentence
def search(words: str | None, place: str | None, as_json: bool, **query: Any) -> None:
    """Find services as the bot would, with the reasons for each."""
    directory = open_directory()
    now = _now()
    if query["condition"] and query["condition"] not in _conditions(directory):
        raise click.BadParameter(f"there is no condition {query['condition']!r}", param_hint="--condition")
    matches = directory.search(Query(words=words, place=_area(directory, place), **query), now=now)
    if as_json:
        _print_json([_match(match, now) for match in matches])
    elif matches:
        _print_matches(matches, now)
    else:
        raise click.ClickException("No service fits.")


@main.command()
@click.argument("service_id", metavar="ID")
@_AS_JSON
@_one_sentence
def show(service_id: str, as_json: bool) -> None:
    """Show all that is known of one service."""
    service, now = open_directory().service(service_id), _now()
    if as_json:
        _print_json(_service(service, now))
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in _service(service, now).items():
        if value:
            table.add_row(name.replace("_", " "), escape(_in_words(value)))
    Console().print(table)


@main.command()
@click.option("--output", type=_FILE, help="Write to this file instead of the screen.")
@_one_sentence
def gazetteer(output: Path | None) -> None:
    """Export places, postcodes and conditions as JSON, for the bot."""
    text = json.dumps(open_directory().gazetteer(), ensure_ascii=False, indent=1)
    if output is None:
        click.echo(text)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        half_written = output.with_name(f"{output.name}.new")
        half_written.write_text(f"{text}\n", encoding="utf-8")
        half_written.replace(output)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}.") from error


def _now() -> datetime:
    return london_now(test_clock=Settings.from_env(os.environ).test_clock)


def _conditions(directory: Directory) -> set[str]:
    return {condition["id"] for condition in directory.gazetteer()["conditions"]}


def _area(directory: Directory, place: str | None) -> str | None:
    if place is None:
        return None
    if place in {area.id for area in directory.areas()}:
        return place
    answer = directory.find_place(place)
    if len(answer.areas) == 1 and not answer.ask:
        return answer.areas[0].id
    if answer.areas:
        choices = ", ".join([area.id for area in answer.areas] + ([answer.outside] if answer.outside else []))
        raise click.BadParameter(f"{answer.said} may be in {choices}: name one", param_hint="--place")
    if answer.outside:
        raise click.BadParameter(f"{answer.said} is outside our areas: {answer.outside}", param_hint="--place")
    raise click.BadParameter(f"{answer.said} is not a place the directory knows", param_hint="--place")


def _print_matches(matches: list[Match], now: datetime) -> None:
    table = Table(show_lines=True)
    for heading in ("service", "phone", "open", "why", "score"):
        table.add_column(heading)
    for match in matches:
        service = match.service
        name = f"[bold]{escape(service.name)}[/bold]\n{service.id}"
        reasons = f"{why(match)}\n[dim]{', '.join(reason.code for reason in match.reasons)}[/dim]"
        table.add_row(name, service.phone or "", opening(service, now).words, reasons, f"{match.score:.0f}")
    Console().print(table)


def _match(match: Match, now: datetime) -> dict[str, Any]:
    return {
        "service": _service(match.service, now),
        "why": why(match),
        "reasons": [asdict(reason) for reason in match.reasons],
        "score": match.score,
    }


def _service(service: ServiceRecord, now: datetime) -> dict[str, Any]:
    return {**asdict(service), "open": opening(service, now).words}


def _in_words(value: Any) -> str:
    if isinstance(value, dict) and "opens_at" in value:
        days = ", ".join(DAYS[day].capitalize() for day in value["days"])
        return f"{days} {value['opens_at']:%H:%M} to {value['closes_at']:%H:%M}"
    if isinstance(value, list | tuple):
        return "\n".join(_in_words(entry) for entry in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_in_words(entry)}" for key, entry in value.items() if entry is not None)
    return str(value)


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be printed as JSON")
