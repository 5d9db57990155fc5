"""`directory export`: all records into one file."""

from __future__ import annotations

from pathlib import Path

import click

from directory.commands.common import FILE, now, one_sentence, settings
from directory.engine import make_engine
from directory.exporting import export_csv, export_json


@click.command()
@click.option("--format", "kind", type=click.Choice(("json", "csv")), help="By default what the name of the file says, else json.")
@click.option("--output", "-o", type=FILE, help="Write to this file instead of the screen.")
@one_sentence
def export(kind: str | None, output: Path | None) -> None:
    """Export all services: as JSON everything, as CSV a table for a spreadsheet. Both can be imported again."""
    kind = kind or ("csv" if output and output.suffix.lower() == ".csv" else "json")
    engine = make_engine(settings().database_url)
    try:
        text = export_csv(engine) if kind == "csv" else export_json(engine, now())
    finally:
        engine.dispose()
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        half_written = output.with_name(f"{output.name}.new")
        half_written.write_bytes(text.encode("utf-8"))
        half_written.replace(output)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}.") from error
