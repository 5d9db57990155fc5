"""Changes a person makes to the database, for tests."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from directory.engine import make_engine, writing
from directory.indexing import reindex
from directory.models import Service

CHECKED_ON = date(2026, 11, 20)
CHECKED_BY = "pat@example.gov.uk"


def assure(database_url: str, service_id: str) -> None:
    """Confirm a service, as a member of staff does."""
    engine = make_engine(database_url)
    with writing(engine) as connection, Session(bind=connection) as session:
        service = session.get_one(Service, service_id)
        service.assured_date, service.assurer_email = CHECKED_ON, CHECKED_BY
        reindex(session, [service_id])
        session.flush()
    engine.dispose()
