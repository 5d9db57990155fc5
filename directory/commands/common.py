"""What the commands share: errors as one sentence, JSON, the time, and how a place is named. No command stands here."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine

from directory.api import Directory
from directory.clock import london_now
from directory.engine import make_engine, require_ready
from directory.errors import DirectoryError, ServiceNotFound
from directory.opening import opening
from directory.records import ServiceRecord
from directory.seedfields import EMAIL
from directory.settings import Settings

P = ParamSpec("P")

COUNCIL_FINDER = "find-local-council"
"""The record of GOV.UK's council finder."""

FILE = click.Path(path_type=Path, dir_okay=False)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of words.")


def one_sentence(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what goes wrong in the directory into one sentence and exit code 1."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except DirectoryError as error:
            raise click.ClickException(str(error)) from error

    return run


def _email(_: click.Context, __: click.Parameter, value: str) -> str:
    if not EMAIL.fullmatch(value):
        raise click.BadParameter(f"{value!r} is not an e-mail address")
    return value


BY = click.option(
    "--by",
    required=True,
    envvar="DIRECTORY_BY",
    show_envvar=True,
    callback=_email,
    metavar="EMAIL",
    help="Who does it: goes into the history.",
)


@contextmanager
def database() -> Iterator[Engine]:
    """Lend the database to change it.

    Raises:
        DirectoryUnavailable: It is not there, not loaded, or cannot be opened.
    """
    engine = make_engine(settings().database_url)
    require_ready(engine)
    try:
        yield engine
    finally:
        engine.dispose()


def settings() -> Settings:
    """Read the settings; the commands are the edge where the environment is read."""
    return Settings.from_env(os.environ)


def now() -> datetime:
    """Give the time in London, or that of the test clock."""
    return london_now(test_clock=settings().test_clock)


def console() -> Console:
    """Make a console; without a terminal lines are wide enough not to break a table."""
    return Console(width=None if Console().is_terminal else 120, highlight=False)


def a_table(*headings: str, lines: bool = True) -> Table:
    """Make a table with these headings."""
    table = Table(show_lines=lines)
    for heading in headings:
        table.add_column(heading)
    return table


@dataclass(frozen=True, slots=True)
class Where:
    """What a place on the command line means: one of our areas, or for a place outside all of them how to go on."""

    area: str | None = None
    outside: str | None = None


def where_is(directory: Directory, place: str | None) -> Where:
    """Say what a name, id or postcode on the command line means.

    Raises:
        click.BadParameter: It means several areas, or no place that is known.
    """
    if place is None or place in {area.id for area in directory.areas()}:
        return Where(place)
    answer = directory.find_place(place)
    if len(answer.areas) == 1 and not answer.ask:
        return Where(answer.areas[0].id)
    if answer.areas:
        choices = ", ".join([area.id for area in answer.areas] + ([answer.outside] if answer.outside else []))
        raise click.BadParameter(f"{answer.said} may be in {choices}: name one", param_hint="--place")
    if answer.outside:
        council = "" if answer.outside.startswith("Your ") else f" ({answer.outside})"
        return Where(outside=f"{answer.said} is outside our areas{council}.{_finder(directory)}")
    raise click.BadParameter(f"{answer.said} is not a place the directory knows", param_hint="--place")


def _finder(directory: Directory) -> str:
    with suppress(ServiceNotFound):
        finder = directory.service(COUNCIL_FINDER)
        return f" These services help anywhere. To find the council there: {finder.url}" if finder.url else ""
    return ""


def as_data(service: ServiceRecord, at: datetime) -> dict[str, Any]:
    """Give a service as JSON-able data, with whether it is open."""
    return {**asdict(service), "open": opening(service, at, settings().limits).words}


def print_json(value: Any) -> None:
    """Print data as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: object) -> Any:
    if isinstance(value, date | time):  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be printed as JSON")
