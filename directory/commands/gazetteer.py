"""`directory gazetteer`: places, postcodes and conditions for the bot."""

from __future__ import annotations

import json
from pathlib import Path

import click

from directory.api import open_directory
from directory.commands.common import FILE, one_sentence


@click.command()
@click.option("--output", type=FILE, help="Write to this file instead of the screen.")
@one_sentence
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
