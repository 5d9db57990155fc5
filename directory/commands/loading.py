"""`directory load`: the seed files into the database."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from directory.api import load_directory
from directory.commands.common import AS_JSON, FILE, one_sentence, print_json

_LISTED_AT_MOST = 20


@click.command()
@click.option("--seed", type=click.Path(path_type=Path, file_okay=False), help="Folder of seed files.")
@click.option("--topics", type=FILE, help="The list of topics, contract/topics.yml.")
@click.option("--quiet", is_flag=True, help="Say nothing when nothing has changed.")
@AS_JSON
@one_sentence
def load(seed: Path | None, topics: Path | None, quiet: bool, as_json: bool) -> None:
    """Load the seed files into the database; a wrong record stops it and changes nothing."""
    report = load_directory(seed=seed, topics=topics)
    if as_json:
        print_json(asdict(report))
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
    if report.kept:
        click.echo(f"kept as a person edited it: {', '.join(report.kept)}")
