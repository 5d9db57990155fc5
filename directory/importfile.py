"""Imports a file: our own JSON or CSV, or the CSV of somebody else with a map of its columns.

A file of our own may change a record of any source, because a member of staff put it in on purpose; the CSV of somebody
else owns what it brings, like a feed. In both a person's edit wins.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from directory.base import stable_id
from directory.documents import from_document
from directory.engine import reading, require_ready
from directory.errors import ImportFileError
from directory.importfeed import ImportReport, meanings_of, read_all, report_of, run_plan
from directory.incoming import Incoming
from directory.local_models import LocalArea, LocalCondition, LocalDocument
from directory.merging import Plan, plan
from directory.models import Service, Taxonomy, TaxonomyTerm
from directory.orukreading import OrukReader
from directory.ownformat import FORMAT, TABLE_FIELDS, Known, from_json, from_row
from directory.tables import Table, read_table, read_text

Row = Mapping[str, str | None]

MAP_KEYS = ("id", "name", "organization", "description", "url", "email", "phone", "terms", "area", "postcode", "cost")
MAP_MORE = ("minimum_age", "maximum_age", "eligibility_description", "status", "last_modified")
_SPLIT = (";", "|")


def import_json(engine: Engine, file: Path, *, dry_run: bool = False, keep_confirmed: bool = False) -> ImportReport:
    """Import a file that `directory export --format json` wrote.

    Args:
        engine: The directory.
        file: The file.
        dry_run: Only say what would change.
        keep_confirmed: The file is a copy of this directory: where nobody has confirmed a record here, take over who
            confirmed it there and when. Without it no import says that somebody checked.

    Raises:
        ImportFileError: The file is not of that kind. Nothing was changed.
        DirectoryUnavailable: The directory cannot be opened or written. Nothing was changed.
    """
    try:
        content = json.loads(read_text(file)[0])
    except (ValueError, RecursionError):
        raise ImportFileError(f"{file} is no JSON.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT or not isinstance(content.get("services"), list):
        raise ImportFileError(f"{file} is not an export of this directory (`directory export --format json`).")
    known = _known(engine)
    entries = [(_name(raw, f"entry {place}"), raw) for place, raw in enumerate(content["services"], 1)]
    incoming, refused = read_all(entries, lambda raw: from_json(raw, known))

    def planned(session: Session) -> Plan:
        return plan(session, file.name, None, incoming)

    made = run_plan(engine, planned, dry_run=dry_run, after=_confirmed(incoming) if keep_confirmed else None)
    return report_of(made, incoming, refused, dry_run=dry_run)


def import_csv(engine: Engine, file: Path, *, columns: Path | None = None, area: str | None = None, dry_run: bool = False) -> ImportReport:
    """Import a table: one that `directory export --format csv` wrote, or with a map of columns any other.

    Raises:
        ImportFileError: The file or the map cannot be read. Nothing was changed.
        PlaceNotRecognised: There is no such area.
        DirectoryUnavailable: The directory cannot be opened or written. Nothing was changed.
    """
    table = read_table(file)
    if columns is not None:
        return _foreign(engine, file, table, _column_map(columns, table.headings), columns.stem, area, dry_run=dry_run)
    table = table.with_headings(_plainly)
    if len(table.headings) < 2 or "id" not in table.headings:
        raise ImportFileError(f"{file} has no columns id and name: say with --map which of its columns are which.")
    strange = [heading for heading in table.headings if heading not in TABLE_FIELDS]
    problems = [f"the column {heading!r} is none of ours and was left out" for heading in strange]
    known, before = _known(engine), _before(engine)
    only: set[str] = set()

    def read(row: Mapping[str, str | None]) -> Incoming:
        one, brought = from_row(row, before.get((row.get("id") or "").strip()), known)
        only.update(brought)
        return one

    incoming, refused = read_all(((_name(row, f"line {line}"), row) for line, row in table.rows), read)
    made = run_plan(engine, lambda session: plan(session, file.name, None, incoming, only), dry_run=dry_run)
    return report_of(made, incoming, [*table.refused, *refused], dry_run=dry_run, problems=[*table.problems, *problems])


def _foreign(
    engine: Engine,
    file: Path,
    table: Table,
    columns: Mapping[str, str],
    source: str,
    area: str | None,
    *,
    dry_run: bool,
) -> ImportReport:
    """Import somebody else's table. Its source is the map: the list of next month has another name, and is the same list."""
    require_ready(engine)
    reader = OrukReader(meanings_of(engine, area), file.name, area)
    records = [(f"line {line}", _as_feed(row, columns, source)) for line, row in table.rows]
    incoming, refused = read_all(records, reader.read)
    made = run_plan(engine, lambda session: plan(session, file.name, f"table {source}", incoming), dry_run=dry_run)
    return report_of(made, incoming, [*table.refused, *refused], dry_run=dry_run, problems=table.problems)


def _as_feed(row: Mapping[str, str | None], columns: Mapping[str, str], source: str) -> dict[str, Any]:
    """Write a row of somebody else's table as a feed would; a map's value that begins with = is meant as it stands."""

    def cell(key: str) -> str:
        column = columns.get(key, "")
        return column[1:] if column.startswith("=") else (row.get(column) or "").strip()

    name, organization = cell("name"), cell("organization")
    return {
        "id": cell("id") or stable_id("csv", source, name, organization),
        **{key: cell(key) or None for key in ("name", "description", "url", "email", *MAP_MORE)},
        "status": cell("status") or "active",
        "organization": {"name": organization},
        "phones": [{"number": number} for number in _several(cell("phone"))],
        "attributes": [{"taxonomy_term": {"name": term}} for term in _several(cell("terms"))],
        "service_areas": [{"name": area} for area in _several(cell("area"))] or None,
        "service_at_locations": [{"location": {"addresses": [{"postal_code": cell("postcode")}]}}] if cell("postcode") else [],
        "fees": cell("cost") or None,
    }


def _several(cell: str) -> list[str]:
    for sign in _SPLIT:
        cell = cell.replace(sign, "\n")
    return [entry.strip() for entry in cell.splitlines() if entry.strip()]


def _column_map(file: Path, headings: Iterable[str]) -> dict[str, str]:
    try:
        content = yaml.safe_load(read_text(file)[0])
    except yaml.YAMLError:
        raise ImportFileError(f"{file} is no YAML.") from None
    allowed, there = (*MAP_KEYS, *MAP_MORE), set(headings)
    if not isinstance(content, dict) or "name" not in content:
        raise ImportFileError(f"{file} must say at least which column is the name, such as `name: Service title`.")
    for key, column in content.items():
        if key not in allowed:
            raise ImportFileError(f"{file}: there is no {key!r}; there are {', '.join(allowed)}.")
        if not isinstance(column, str) or (not column.startswith("=") and column not in there):
            raise ImportFileError(f"{file}: the table has no column {str(column)!r}; it has {', '.join(sorted(there))}.")
    return content


def _plainly(heading: str) -> str:
    """Write a heading as our own columns are called: "Minimum age" is minimum_age."""
    return re.sub(r"\W+", "_", heading.strip().lower()).strip("_")


def _known(engine: Engine) -> Known:
    require_ready(engine)
    with reading(engine) as connection:
        topics = connection.scalars(select(TaxonomyTerm.code).join(Taxonomy).where(Taxonomy.name == "Needs of carers"))
        return Known(set(topics), set(connection.scalars(select(LocalCondition.id))), set(connection.scalars(select(LocalArea.id))))


def _before(engine: Engine) -> dict[str, Any]:
    with reading(engine) as connection:
        rows = connection.execute(select(LocalDocument.service_id, LocalDocument.body))
        return {service_id: from_document(body) for service_id, body in rows}


def _confirmed(incoming: Iterable[Incoming]) -> Any:
    rows = [one for one in incoming if one.kept.get("assured_date") and one.kept.get("assurer_email")]

    def write(session: Session) -> list[str]:
        for one in rows:
            values = {name: one.kept[name] for name in ("assured_date", "assurer_email")}
            session.execute(update(Service).where(Service.id == one.record.id, Service.assured_date.is_(None)).values(**values))
        return [one.record.id for one in rows]

    return write


def _name(raw: Any, otherwise: str) -> str:
    found = raw.get("id") if isinstance(raw, dict) else None
    return found if isinstance(found, str) and found else otherwise
