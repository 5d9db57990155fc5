"""`directory show`: all that is known of one service."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
        return _hours(value)
    if isinstance(value, list | tuple):
        return "\n".join(in_words(entry) for entry in value)
    if isinstance(value, dict):
        return ", ".join(
            in_words(entry) if key == "number" else f"{key} {in_words(entry)}"
            for key, entry in value.items()
            if entry not in (None, "voice")
        )
    return str(value)


def for_people(text: str) -> str:
    """Write a value of the history, which is text or JSON, for a person to read."""
    if not text.startswith(("[", "{", '"')):
        return text
    try:
        return in_words(json.loads(text)).replace("\n", "; ")
    except ValueError:
        return text


def _hours(span: Mapping[str, Any]) -> str:
    days = ", ".join(DAYS[day].capitalize() for day in span["days"])
    opens, closes = (str(span[key])[:5] for key in ("opens_at", "closes_at"))
    words = "closed" if opens == closes else f"{opens} to {closes}"
    kind = {"bank_holidays": "bank holidays", "exception": "exception"}.get(span.get("kind", ""), "")
    dates = " ".join(f"{name} {span[key]}" for name, key in (("from", "valid_from"), ("to", "valid_to")) if span.get(key))
    return " ".join(part for part in (kind, days, words, dates) if part)
