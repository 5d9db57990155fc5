"""Writes the whole directory into one file: JSON (everything, to be kept or moved) or CSV (for a spreadsheet)."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from directory.documents import from_document
from directory.engine import reading, require_ready
from directory.local_models import LocalDocument
from directory.merging import COLUMNS
from directory.models import Organization, Service
from directory.ownformat import FORMAT, KEPT, TABLE_FIELDS, to_json, to_row
from directory.whereabouts import Whereabouts, batches, read_whereabouts

ORGANIZATION = ("alternate_name", "description", "email", "website", "logo", "uri")


def export_json(engine: Engine, now: datetime) -> str:
    """Give all services as JSON, whatever their state, with who confirmed them.

    Raises:
        DirectoryUnavailable: The directory cannot be read.
    """
    require_ready(engine)
    with reading(engine) as connection, Session(bind=connection) as session:
        services = _services(session)
    content = {"format": FORMAT, "exported": now.isoformat(timespec="seconds"), "services": services}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def export_csv(engine: Engine) -> str:
    """Give all services as a table, with a mark at the start by which spreadsheets know UTF-8.

    Raises:
        DirectoryUnavailable: The directory cannot be read.
    """
    require_ready(engine)
    output = io.StringIO()
    writer = csv.DictWriter(output, TABLE_FIELDS, lineterminator="\r\n")
    writer.writeheader()
    with reading(engine) as connection:
        for body in connection.scalars(select(LocalDocument.body).order_by(LocalDocument.service_id)):
            writer.writerow(to_row(from_document(body)))
    return "\ufeff" + output.getvalue()


def _services(session: Session) -> list[dict[str, Any]]:
    extra = (*COLUMNS, *KEPT)
    written: list[dict[str, Any]] = []
    for ids in batches(list(session.scalars(select(Service.id).order_by(Service.id)))):
        places = read_whereabouts(session, ids)
        wanted = (
            select(LocalDocument.body, *(getattr(Service, name) for name in extra), *(getattr(Organization, name) for name in ORGANIZATION))
            .join(Service, Service.id == LocalDocument.service_id)
            .join(Organization)
            .where(Service.id.in_(ids))
            .order_by(Service.id)
        )
        for body, *values in session.execute(wanted):
            record = from_document(body)
            columns = dict(zip(extra, values[: len(extra)], strict=True))
            organization = dict(zip(ORGANIZATION, values[len(extra) :], strict=True))
            written.append(to_json(record, columns, organization, places.get(record.id, Whereabouts())))
    return written
