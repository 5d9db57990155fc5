"""`directory check`: what is wrong or looks wrong in the records, and with --links in their web addresses."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
from rich.markup import escape
from rich.progress import Progress
from sqlalchemy import Connection, select

from directory.commands.common import AS_JSON, FILE, a_table, console, database, one_sentence, print_json
from directory.documents import from_document
from directory.engine import reading
from directory.linkcheck import MANNERS, ask_all, known_answers, still_to_ask
from directory.linting import Problem, problems
from directory.local_models import LocalDocument
from directory.models import Organization
from directory.records import ServiceRecord

_LINKS = Path("var/links.jsonl")


@click.command()
@click.argument("service_ids", metavar="[ID]...", nargs=-1)
@click.option("--links", is_flag=True, help="Also ask each web address; can be stopped and gone on with.")
@click.option("--state", type=FILE, default=_LINKS, show_default=True, help="Where the answers of web addresses are kept.")
@click.option("--again", is_flag=True, help="Ask web addresses again that were asked in the last days.")
@AS_JSON
@one_sentence
def check(service_ids: tuple[str, ...], links: bool, state: Path, again: bool, as_json: bool) -> None:
    """Look for mistakes: numbers, postcodes, addresses, hours, hard words, records that are there twice.

    Ends with exit code 1 when something is certainly wrong; what only looks wrong does not count.
    """
    with database() as engine, reading(engine) as connection:
        services = [from_document(body) for body in connection.execute(select(LocalDocument.body)).scalars()]
        numbers = _charity_numbers(connection)
    found = problems(services, numbers)
    if links:
        found += _link_problems([service for service in services if service.signposted and service.url], state, again, quiet=as_json)
    if service_ids:
        found = [problem for problem in found if problem.service_id in service_ids]
    if as_json:
        print_json([asdict(problem) for problem in found])
    elif found:
        _print(found, len(services))
    else:
        click.echo(f"{len(services)} services, nothing wrong.")
    if any(problem.error for problem in found):
        raise click.exceptions.Exit(1)


def _charity_numbers(connection: Connection) -> dict[str, str]:
    rows = connection.execute(select(Organization.name, Organization.tax_id).where(Organization.tax_id.is_not(None)))
    return {name: number for name, number in rows if number}


def _link_problems(services: list[ServiceRecord], state: Path, again: bool, *, quiet: bool) -> list[Problem]:
    urls = [service.url for service in services if service.url]
    fresh = timedelta(0) if again else MANNERS.fresh
    to_ask = still_to_ask(urls, known_answers(state), datetime.now(UTC), fresh)
    with Progress(console=console(), disable=quiet, transient=True) as progress:
        task = progress.add_task("web addresses", total=len(to_ask))
        try:
            asyncio.run(ask_all(to_ask, state, told=lambda _: progress.advance(task)))
        except KeyboardInterrupt:
            raise click.ClickException(f"Stopped. What was asked is kept in {state}; the same command goes on from there.") from None
    answers = known_answers(state)
    found = []
    for service in services:
        answer = answers.get(service.url or "")
        if answer and answer.broken:
            found.append(Problem(service.id, "url", f"nothing there: {answer.status or answer.words}", error=True))
        elif answer and answer.moved_to:
            found.append(Problem(service.id, "url", f"has moved to {answer.moved_to}"))
    return found


def _print(found: list[Problem], services: int) -> None:
    table = a_table("service", "field", "what", lines=False)
    for problem in found:
        words = f"[bold red]{escape(problem.words)}[/bold red]" if problem.error else escape(problem.words)
        table.add_row(problem.service_id, problem.field.replace("_", " "), words)
    console().print(table)
    errors = sum(problem.error for problem in found)
    click.echo(f"{services} services: {errors} certainly wrong, {len(found) - errors} to look at.")
