"""`directory history` and `undo`: who changed what, when, and the way back."""

from __future__ import annotations

from dataclasses import asdict, replace

import click
from rich.markup import escape

from directory import editing
from directory.clock import in_london
from directory.commands.common import AS_JSON, BY, a_table, console, database, one_sentence, print_json
from directory.commands.showing import for_people
from directory.engine import reading
from directory.errors import ServiceNotFound
from directory.history import Change, FieldChange, history_of

_LONGEST = 300


@click.command()
@click.argument("service_id", metavar="ID")
@AS_JSON
@one_sentence
def history(service_id: str, as_json: bool) -> None:
    """Show who changed what in a service, the newest first."""
    with database() as engine, reading(engine) as connection:
        changes = history_of(connection, service_id)
    if not changes:
        raise ServiceNotFound(service_id)
    if as_json:
        print_json([asdict(change) for change in changes])
        return
    table = a_table("when", "who", "change", "what")
    for change in changes:
        table.add_row(f"{in_london(change.at):%d %b %Y %H:%M}", escape(change.by), change.id or "-", _what(change))
    console().print(table)


@click.command()
@click.argument("service_id", metavar="ID")
@click.option("--change", metavar="CHANGE", help="Which change, as `directory history` names it; the newest not undone yet when not given.")
@BY
@AS_JSON
@one_sentence
def undo(service_id: str, change: str | None, by: str, as_json: bool) -> None:
    """Undo a change of a service, and with each further undo the one before it.

    An undoing is a change too: it is undone by its own id.
    """
    with database() as engine:
        undone, undoing = editing.undo(engine, service_id, by, change)
    if as_json:
        print_json({"service": service_id, "undone": undone.id, "change": undoing or None})
    else:
        click.echo(f"{service_id}: {undone.action} by {undone.by} ({undone.id}) is undone ({undoing}).")


def _what(change: Change) -> str:
    if change.undoes:
        return f"[dim]undoes {change.undoes}[/dim]\n{_what(replace(change, undoes=''))}"
    if change.action != "update":
        return {"create": "added", "delete": "removed"}.get(change.action, change.action)
    return "\n".join(f"{part.field.replace('_', ' ')}: {_step(part)}" for part in change.fields)


def _step(part: FieldChange) -> str:
    return f"[red]{_short(part.before)}[/red] → [green]{_short(part.after)}[/green]"


def _short(text: str) -> str:
    words = for_people(text)
    return escape(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…") or "nothing"
