"""Answers the questions of the Open Referral feed: which records, in which order, on which page.

How a record is written is `oruk.py`; HTTP is `web/openreferral.py`. Lists hold only services to which carers may be sent;
one service can be asked for by its id whatever its state, and then its `status` says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as clock
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Engine, Select, exists, false, func, or_, select
from sqlalchemy.orm import Session

from directory import oruk
from directory.api import Directory
from directory.documents import simplified
from directory.engine import make_engine, reading, require_ready
from directory.errors import NotInFeed
from directory.feedplaces import areas_at, near
from directory.local_models import LocalDocument
from directory.models import Attribute, Schedule, Service, ServiceArea, ServiceAtLocation, Taxonomy, TaxonomyTerm
from directory.settings import Settings
from directory.words import stem

T = TypeVar("T")
Record = dict[str, Any]
Condition = ColumnElement[bool]

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class FeedQuery:
    """The filters of the standard; all that are given must hold. Names are those of HSDS-UK 3.0 and HSDS 3.0."""

    search: str | None = None
    taxonomy_term_id: str | None = None
    taxonomy_id: str | None = None
    organization_id: str | None = None
    minimum_age: float | None = None
    maximum_age: float | None = None
    day: str | None = None
    start_time: clock | None = None
    end_time: clock | None = None
    postcode: str | None = None
    proximity: float | None = None
    modified_after: datetime | None = None
    full: bool = False
    page: int = 1
    per_page: int = 50


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Which ids are on a page, of how many."""

    total: int
    query: FeedQuery
    ids: Sequence[str] = field(default=())

    def record(self, contents: list[Record]) -> Record:
        """Wrap the contents as the standard's `Page`."""
        pages = -(-self.total // self.query.per_page)
        return {
            "total_items": self.total,
            "total_pages": pages,
            "page_number": self.query.page,
            "size": len(contents),
            "first_page": self.query.page == 1,
            "last_page": self.query.page >= pages,
            "empty": not contents,
            "contents": contents,
        }


class Feed:
    """The directory as other systems read it; safe to share between threads.

    Every method raises DirectoryUnavailable when the database does not answer.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._directory = Directory(engine)

    def services(self, query: FeedQuery, on: date) -> Record:
        """Give a page of services; `on` is the day on which opening hours must hold.

        Raises:
            PostcodeNotRecognised: The postcode is none.
            PositionNotKnown: Where it lies is not known.
        """
        conditions = [*_SIGNPOSTED, *self._conditions(query, on)]
        if query.proximity is not None:
            at = select(ServiceAtLocation.id).where(ServiceAtLocation.service_id == Service.id)
            conditions.append(at.where(self._near(query)).exists())

        def answer(session: Session) -> Record:
            sheet = _sheet(session, Service.id, select(Service.id).where(*conditions), query)
            services = _in_order(session, sheet.ids)
            written = oruk.full_services(session, services) if query.full else [oruk.summary(one) for one in services]
            return sheet.record(written)

        return self._ask(answer)

    def service(self, service_id: str) -> Record:
        """Give one service with everything that belongs to it.

        Raises:
            NotInFeed: No service has this id.
        """

        def answer(session: Session) -> Record:
            services = _in_order(session, [service_id])
            if not services:
                raise NotInFeed("service", service_id)
            return oruk.full_services(session, services)[0]

        return self._ask(answer)

    def service_at_locations(self, query: FeedQuery, on: date) -> Record:
        """Give a page of services at places.

        Raises:
            PostcodeNotRecognised: The postcode is none.
            PositionNotKnown: Where it lies is not known.
        """
        conditions = [*_SIGNPOSTED, *self._conditions(query, on)]
        if query.proximity is not None:
            conditions.append(self._near(query))

        def answer(session: Session) -> Record:
            wanted = select(ServiceAtLocation.id).join(Service, Service.id == ServiceAtLocation.service_id).where(*conditions)
            sheet = _sheet(session, ServiceAtLocation.id, wanted, query)
            return sheet.record(_at_locations(session, sheet.ids, full=query.full))

        return self._ask(answer)

    def service_at_location(self, entry_id: str) -> Record:
        """Give one service at one place, with everything that belongs to it.

        Raises:
            NotInFeed: None has this id.
        """

        def answer(session: Session) -> Record:
            found = _at_locations(session, [entry_id], full=True)
            if not found:
                raise NotInFeed("service_at_location", entry_id)
            return found[0]

        return self._ask(answer)

    def taxonomies(self, query: FeedQuery) -> Record:
        """Give a page of taxonomies."""

        def answer(session: Session) -> Record:
            sheet = _sheet(session, Taxonomy.id, select(Taxonomy.id), query)
            found = session.scalars(select(Taxonomy).where(Taxonomy.id.in_(sheet.ids)).order_by(Taxonomy.id))
            return sheet.record([oruk.taxonomy(entry) for entry in found])

        return self._ask(answer)

    def taxonomy(self, taxonomy_id: str) -> Record:
        """Give one taxonomy with its terms.

        Raises:
            NotInFeed: None has this id.
        """

        def answer(session: Session) -> Record:
            entry = session.get(Taxonomy, taxonomy_id)
            if entry is None:
                raise NotInFeed("taxonomy", taxonomy_id)
            terms = session.scalars(select(TaxonomyTerm).where(TaxonomyTerm.taxonomy_id == taxonomy_id).order_by(TaxonomyTerm.id))
            return oruk.taxonomy(entry) | {"taxonomy_terms": [oruk.term(one) for one in terms]}

        return self._ask(answer)

    def taxonomy_terms(self, query: FeedQuery) -> Record:
        """Give a page of terms, perhaps of one taxonomy."""
        wanted = select(TaxonomyTerm.id)
        if query.taxonomy_id:
            wanted = wanted.where(TaxonomyTerm.taxonomy_id == query.taxonomy_id)

        def answer(session: Session) -> Record:
            sheet = _sheet(session, TaxonomyTerm.id, wanted, query)
            found = session.scalars(select(TaxonomyTerm).where(TaxonomyTerm.id.in_(sheet.ids)).order_by(TaxonomyTerm.id))
            return sheet.record([oruk.term(entry) for entry in found])

        return self._ask(answer)

    def taxonomy_term(self, term_id: str) -> Record:
        """Give one term.

        Raises:
            NotInFeed: None has this id.
        """

        def answer(session: Session) -> Record:
            entry = session.get(TaxonomyTerm, term_id)
            if entry is None:
                raise NotInFeed("taxonomy_term", term_id)
            return oruk.term(entry)

        return self._ask(answer)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _ask(self, question: Callable[[Session], T]) -> T:
        with reading(self._engine) as connection, Session(bind=connection) as session:
            return question(session)

    def _conditions(self, query: FeedQuery, on: date) -> list[Condition]:
        found = [*_of_service(query), *_of_terms(query)]
        if query.search:
            found.append(_with_words(query.search))
        if query.day or query.start_time or query.end_time:
            found.append(_open_at(query, on))
        if query.postcode:
            areas = areas_at(self._directory, query.postcode)
            found.append(exists().where(ServiceArea.service_id == Service.id, ServiceArea.local_area.in_(areas)))
        return found

    def _near(self, query: FeedQuery) -> Condition:
        return self._ask(lambda session: near(session, query.postcode or "", query.proximity or 0.0))


def open_feed(url: str | None = None) -> Feed:
    """Open the feed of the directory at a database URL, else `DATABASE_URL`, else `var/directory.sqlite3`.

    Raises:
        DirectoryUnavailable: It is not there, not loaded, or cannot be opened.
    """
    engine = make_engine(url or Settings.from_env(os.environ).database_url)
    require_ready(engine)
    return Feed(engine)


_SIGNPOSTED = (Service.status == "active", Service.local_state == "current")


def _of_service(query: FeedQuery) -> list[Condition]:
    found: list[Condition] = []
    if query.minimum_age is not None:
        found.append(Service.minimum_age >= query.minimum_age)
    if query.maximum_age is not None:
        found.append(Service.maximum_age <= query.maximum_age)
    if query.organization_id:
        found.append(Service.organization_id == query.organization_id)
    if query.modified_after:
        found.append(Service.last_modified >= query.modified_after)
    return found


def _of_terms(query: FeedQuery) -> list[Condition]:
    tied = exists().where(
        Attribute.link_entity == "service", Attribute.link_id == Service.id, TaxonomyTerm.id == Attribute.taxonomy_term_id
    )
    found: list[Condition] = []
    if query.taxonomy_term_id:
        found.append(tied.where(or_(TaxonomyTerm.id == query.taxonomy_term_id, TaxonomyTerm.code == query.taxonomy_term_id)))
    if query.taxonomy_id:
        found.append(tied.where(TaxonomyTerm.taxonomy_id == query.taxonomy_id))
    return found


def _with_words(search: str) -> Condition:
    """Want every word in the name, the organization, the description or the topics."""
    words = [stem(word) for word in simplified(search).split()]
    if not words:
        return false()
    text = LocalDocument.text
    return exists().where(LocalDocument.service_id == Service.id, *(text.contains(word, autoescape=True) for word in words))


def _open_at(query: FeedQuery, on: date) -> Condition:
    """Want one span of opening hours that meets all that was asked about time."""
    conditions = [
        Schedule.service_id == Service.id,
        Schedule.local_kind == "weekly",
        or_(Schedule.valid_to.is_(None), Schedule.valid_to >= on),
    ]
    if query.day:
        conditions.append(Schedule.byday.contains(day_code(query.day)))
    if query.start_time:
        conditions.append(Schedule.opens_at >= query.start_time)
    if query.end_time:
        conditions.append(Schedule.closes_at <= query.end_time)
    return exists().where(*conditions)


def day_code(day: str) -> str:
    """Give the code of a day ("MO") for its code or its English name."""
    code = day.strip().upper()[:2]
    return code if code in _DAYS else "none"


def _sheet(session: Session, key: Any, wanted: Select[Any], query: FeedQuery) -> _Sheet:
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    start = (query.page - 1) * query.per_page
    if start >= total:
        return _Sheet(total, query)
    return _Sheet(total, query, list(session.scalars(wanted.order_by(key).offset(start).limit(query.per_page))))


def _in_order(session: Session, ids: Sequence[str]) -> list[Service]:
    found = session.scalars(select(Service).where(Service.id.in_(ids)).options(*oruk.load_options()))
    return sorted(found, key=lambda service: ids.index(service.id))


def _at_locations(session: Session, ids: Sequence[str], *, full: bool) -> list[Record]:
    entries = list(session.scalars(select(ServiceAtLocation).where(ServiceAtLocation.id.in_(ids)).order_by(ServiceAtLocation.id)))
    services = _in_order(session, list(dict.fromkeys(entry.service_id for entry in entries)))
    written = oruk.full_services(session, services) if full else [oruk.summary(one) for one in services]
    by_id = {record["id"]: record for record in written}
    locations = oruk.location_records(session, {entry.location_id for entry in entries})
    return [{"id": entry.id, "location": locations[entry.location_id], "service": by_id[entry.service_id]} for entry in entries]
