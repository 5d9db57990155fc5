"""`directory stale` and `assure`: what to check first, and that a person has checked it."""

from __future__ import annotations

from datetime import date
from typing import Any

import click
from rich.markup import escape
from sqlalchemy import select

from directory import editing
from directory.commands.common import AS_JSON, BY, a_table, console, database, now, one_sentence, print_json, settings
from directory.documents import from_document
from directory.engine import reading
from directory.errors import ChangeRefused
from directory.freshness import stale_parts
from directory.local_models import LocalDocument
from directory.records import ServiceRecord
from directory.shown import times_shown


@click.command()
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 10_000), help="How many at most.")
@click.option("--area", help="Only services of this area (its id).")
@AS_JSON
@one_sentence
def stale(limit: int, area: str | None, as_json: bool) -> None:
    """List what to check first: shown most often, never confirmed or confirmed too long ago.

    How long a confirmation holds: CHECKED_PHONE_DAYS, CHECKED_HOURS_DAYS and CHECKED_TEXT_DAYS.
    """
    today, limits = now().date(), settings().limits
    with database() as engine, reading(engine) as connection:
        shown = times_shown(connection, today)
        records = (from_document(body) for body in connection.execute(select(LocalDocument.body)).scalars())
        due = [
            (service, parts)
            for service in records
            if service.signposted and (area is None or area in service.areas)
            if (parts := ("everything",) if service.assured_date is None else stale_parts(service, today, limits))
        ]
    due.sort(key=lambda entry: (-shown.get(entry[0].id, 0), entry[0].assured_date or date.min, entry[0].id))
    rows = [_row(service, parts, shown.get(service.id, 0)) for service, parts in due[:limit]]
    if as_json:
        print_json({"services": rows, "total": len(due)})
        return
    table = a_table("service", "phone", "shown", "last checked", "check", lines=False)
    for row in rows:
        name = f"{escape(row['name'])} [dim]{row['id']}[/dim]"
        table.add_row(name, row["phone"] or "", str(row["shown"]), str(row["assured_date"] or "never"), ", ".join(row["check"]))
    console().print(table)
    click.echo(f"{len(due)} services to check; shown counts this month and the two before.")


@click.command()
@click.argument("service_ids", metavar="ID...", nargs=-1, required=True)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day it was checked, when that is not today.")
@BY
@AS_JSON
@one_sentence
def assure(service_ids: tuple[str, ...], on: Any, by: str, as_json: bool) -> None:
    """Write down that you have checked a service: rung its number, read its page."""
    today = now().date()
    day = on.date() if on else today
    if day > today:
        raise ChangeRefused(f"{day} has not come yet: only what was checked is written down.")
    with database() as engine:
        done = {service_id: editing.assure(engine, service_id, by, day) or None for service_id in service_ids}
    if as_json:
        print_json([{"service": service_id, "assured_date": day, "change": change} for service_id, change in done.items()])
        return
    for service_id in service_ids:
        click.echo(f"{service_id}: checked on {day} by {by}.")


def _row(service: ServiceRecord, parts: tuple[str, ...], shown: int) -> dict[str, Any]:
    return {
        "id": service.id,
        "name": service.name,
        "phone": service.phone,
        "shown": shown,
        "assured_date": service.assured_date,
        "check": list(parts),
    }
