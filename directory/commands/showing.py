"""`directory show`: all that is known of one service."""

from __future__ import annotations

from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from directory.api import open_directory
from directory.commands.common import AS_JSON, as_data, console, now, one_sentence, print_json
from directory.vocabulary import DAYS


@click.command()
@click.argument("service_id", metavar="ID")
@AS_JSON
@one_sentence
def show(service_id: str, as_json: bool) -> None:
    """Show all that is known of one service."""
    data = as_data(open_directory().service(service_id), now())
    if as_json:
        print_json(data)
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in data.items():
        if value:
            table.add_row(name.replace("_", " "), escape(in_words(value)))
    console().print(table)


def in_words(value: Any) -> str:
    """Write a value of a record for a person to read."""
    if isinstance(value, dict) and "opens_at" in value:
        days = ", ".join(DAYS[day].capitalize() for day in value["days"])
        return f"{days} {value['opens_at']:%H:%M} to {value['closes_at']:%H:%M}"
    if isinstance(value, list | tuple):
        return "\n".join(in_words(entry) for entry in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {in_words(entry)}" for key, entry in value.items() if entry is not None)
    return str(value)
