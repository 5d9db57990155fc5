"""`directory import`: records from a feed or a file, with everything told that a person should look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import Engine

from directory.commands.common import AS_JSON, a_table, console, one_sentence, print_json, settings
from directory.commands.showing import for_people
from directory.engine import make_engine
from directory.importfeed import ImportReport, import_feed
from directory.importfile import import_csv, import_json

_SHOWN_AT_MOST = 20


@click.command("import")
@click.argument("source")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--area", metavar="ID", help="The area its services work in, when they do not say.")
@click.option(
    "--map",
    "columns",
    type=click.Path(path_type=Path, dir_okay=False),
    help="For somebody else's CSV: which column is which (YAML). Its name stands for the list: keep it.",
)
@click.option("--retire-anyway", is_flag=True, help="Let go of what a feed no longer has, even when it is most of it.")
@click.option("--keep-confirmed", is_flag=True, help="The JSON is a copy of this directory: take over who confirmed its records.")
@click.option("--anew", is_flag=True, help="Ask a feed for everything again, also when an import was broken off.")
@click.option("--per-page", default=100, show_default=True, type=click.IntRange(1, 1000), help="Services to ask a feed for at once.")
@AS_JSON
@one_sentence
def import_(
    source: str,
    dry_run: bool,
    area: str | None,
    columns: Path | None,
    retire_anyway: bool,
    keep_confirmed: bool,
    anew: bool,
    per_page: int,
    as_json: bool,
) -> None:
    """Import SOURCE: the address of an Open Referral UK feed, or a JSON or CSV file.

    A person's edit wins over an import, and an import never says that somebody checked a record. What was refused, left out or
    not understood is listed. An import that was broken off goes on where it was when it is started again.
    """
    engine = make_engine(settings().database_url)
    try:
        if source.startswith(("http://", "https://")):
            report = _feed(engine, source, area=area, dry_run=dry_run, retire_anyway=retire_anyway, anew=anew, per_page=per_page)
        else:
            report = _file(engine, Path(source), columns=columns, area=area, dry_run=dry_run, keep_confirmed=keep_confirmed)
    except KeyboardInterrupt:
        raise click.ClickException("Stopped; nothing was changed. The same command goes on where it was.") from None
    finally:
        engine.dispose()
    if as_json:
        print_json(asdict(report))
    else:
        _print(report)
    if report.problems and not report.complete:
        raise SystemExit(1)


def _feed(engine: Engine, address: str, *, area: str | None, dry_run: bool, retire_anyway: bool, anew: bool, per_page: int) -> ImportReport:
    bar = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*bar, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("gathering", total=None)
        return import_feed(
            engine,
            address,
            area=area,
            dry_run=dry_run,
            retire_anyway=retire_anyway,
            anew=anew,
            per_page=per_page,
            progress=lambda done, of: shown.update(task, completed=done, total=of),
        )


def _file(engine: Engine, file: Path, *, columns: Path | None, area: str | None, dry_run: bool, keep_confirmed: bool) -> ImportReport:
    if file.suffix.lower() == ".json":
        return import_json(engine, file, dry_run=dry_run, keep_confirmed=keep_confirmed)
    if file.suffix.lower() in (".csv", ".tsv", ".txt"):
        return import_csv(engine, file, columns=columns, area=area, dry_run=dry_run)
    raise click.BadParameter(
        "give the address of a feed (https://…), or a file that ends in .json or .csv (save a spreadsheet as CSV)", param_hint="SOURCE"
    )


def _print(report: ImportReport) -> None:
    out = console()

    def called(service_id: str) -> str:
        return f"{report.names[service_id]} ({service_id})" if service_id in report.names else service_id

    counts = (("new", report.created), ("changed", report.updated), ("no longer there", report.retired))
    summed = ", ".join(f"{len(ids)} {name}" for name, ids in counts)
    out.print(
        f"{'A dry run: nothing was written. ' if report.dry_run else ''}{report.seen} services: {summed}, {report.unchanged} as before."
    )
    if report.asked or report.resumed:
        again = f", {report.asked_again} asked again" if report.asked_again else ""
        resumed = " It went on where it was broken off (--anew asks for everything)." if report.resumed else ""
        out.print(f"{report.pages} pages, {report.asked} questions, {report.answered_unchanged} unchanged{again}.{resumed}")
    for name, ids in counts:
        if 0 < len(ids) <= _SHOWN_AT_MOST:
            out.print(f"{name}: {escape(', '.join(map(called, ids)))}")
    _table(out, "Wrong with the source", ("what",), ((problem,) for problem in report.problems))
    _table(out, "Refused", ("record", "why"), report.refused)
    kept = ((called(one.service_id), one.field, one.ours, one.theirs, one.why) for one in report.conflicts)
    _table(out, "A person's word was kept", ("service", "field", "ours", "theirs", "why"), kept)
    _table(out, "Kept, but not shown to carers", ("service", "why"), ((called(one), why) for one, why in report.not_shown))
    _table(out, "Terms without a meaning here (directory/imported_terms.yml)", ("term", "services"), report.unknown_terms)
    _table(out, "Left out of a record", ("service", "what"), ((called(one), what) for one, what in report.notes))
    _table(
        out,
        "Changes",
        ("service", "field", "was", "is"),
        ((called(one), name, for_people(was), for_people(now)) for one, name, was, now in report.changes),
    )


def _table(out: Console, title: str, headings: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    listed = list(rows)
    if not listed:
        return
    table = a_table(*headings, lines=False)
    table.title, table.title_justify = f"{title} ({len(listed)})", "left"
    for row in listed[:_SHOWN_AT_MOST]:
        table.add_row(*(escape(str(cell)[:120]) for cell in row))
    out.print(table)
    if len(listed) > _SHOWN_AT_MOST:
        out.print(f"… and {len(listed) - _SHOWN_AT_MOST} more: --json lists all.")
