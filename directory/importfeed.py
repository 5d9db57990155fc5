"""Imports from outside: gathers, reads, plans, and unless it is a dry run keeps all of it in one transaction.

What came in is told in an `ImportReport`. The parts: `harvest.py` (a feed), `tabular.py` and `exporting.py` (files),
`merging.py` (what wins).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from directory.engine import reading, require_ready, writing
from directory.errors import PlaceNotRecognised
from directory.feedclient import USER_AGENT, FeedClient, Patience, Tally
from directory.feedstore import FeedStore
from directory.gazetteer import load_gazetteer
from directory.harvest import Harvest, Progress, feed_address, harvest
from directory.incoming import Incoming, Refused
from directory.indexing import reindex
from directory.meanings import Meanings
from directory.merging import Conflict, Plan, carry_out, plan, plan_retirement
from directory.models import Service, Taxonomy, TaxonomyTerm
from directory.orukreading import OrukReader

STORE = Path("var/imports")
_LEAST_SHARE_LEFT = 0.5
"""When less of a source's services are left than this, none is let go of without being told to."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or in a dry run would do; everything that needs a person's eye is named."""

    source: str
    dry_run: bool
    seen: int
    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    unchanged: int = 0
    changes: tuple[tuple[str, str, str, str], ...] = ()
    """Service, field, old and new value."""
    conflicts: tuple[Conflict, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    """Service, and what of it was left out."""
    not_shown: tuple[tuple[str, str], ...] = ()
    """Services that are kept but not shown to carers, and why."""
    unknown_terms: tuple[tuple[str, int], ...] = ()
    """Terms without a meaning here, with how many services have them, most first."""
    problems: tuple[str, ...] = ()
    """What was wrong with the source as a whole."""
    complete: bool = True
    resumed: bool = False
    pages: int = 0
    asked: int = 0
    answered_unchanged: int = 0
    asked_again: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    """What the services that are named above are called: a feed's ids tell a person nothing."""


def import_feed(
    engine: Engine,
    address: str,
    *,
    area: str | None = None,
    dry_run: bool = False,
    retire_anyway: bool = False,
    anew: bool = False,
    per_page: int = 100,
    patience: Patience | None = None,
    store: Path = STORE,
    progress: Progress = lambda _done, _of: None,
) -> ImportReport:
    """Import the services of an Open Referral UK feed.

    Args:
        engine: The directory.
        address: The feed, as `https://example.org/openreferral/v3`.
        area: The area its services work in when they do not say.
        dry_run: Only say what would change.
        retire_anyway: Let go of what the feed no longer has even when that is most of what it had.
        anew: Ask for everything again, also when an import was broken off.
        per_page: How many services to ask for at once.
        patience: How long and how often to ask.
        store: The folder in which answers are remembered.
        progress: Told how far it is.

    Raises:
        FeedUnavailable: The feed cannot be read at all. Nothing was changed.
        PlaceNotRecognised: There is no such area.
        DirectoryUnavailable: The directory cannot be opened or written. Nothing was changed.
    """
    require_ready(engine)
    feed = feed_address(address)
    reader = OrukReader(meanings_of(engine, area), feed, area)
    answers = FeedStore(store, feed)
    try:
        resumed = answers.begin(anew=anew)
        found, tally = asyncio.run(_gather(feed, answers, per_page, patience or Patience(), progress))
        if not found.missing:
            answers.finish()
    finally:
        answers.close()
    incoming, refused = read_all(found.records, reader.read)
    owner = f"feed {feed}"

    def planned(session: Session) -> Plan:
        made = plan(session, feed, owner, incoming)
        if found.complete and not found.refused:
            _let_go(session, made, {one.record.id for one in incoming}, found, retire_anyway)
        return made

    made = run_plan(engine, planned, dry_run=dry_run)
    return _report(made, incoming, [*found.refused, *refused], found, tally, dry_run=dry_run, resumed=resumed)


def meanings_of(engine: Engine, area: str | None = None) -> Meanings:
    """Make ready what another directory's words mean in this one.

    Raises:
        PlaceNotRecognised: The directory has no such area.
    """
    with reading(engine) as connection:
        gazetteer = load_gazetteer(connection)
        topics = connection.scalars(select(TaxonomyTerm.code).join(Taxonomy).where(Taxonomy.name == "Needs of carers"))
        if area is not None and area not in gazetteer.areas:
            raise PlaceNotRecognised(f"There is no area with the id {area!r}.")
        return Meanings(gazetteer, topics)


def read_all(records: Iterable[tuple[str, Any]], read: Callable[[Any], Incoming]) -> tuple[list[Incoming], list[tuple[str, str]]]:
    """Read records one by one; what cannot be used is listed with the reason and stops nothing."""
    incoming: dict[str, Incoming] = {}
    refused: list[tuple[str, str]] = []
    for name, raw in records:
        try:
            one = read(raw)
        except Refused as error:
            refused.append((name, str(error)))
            continue
        if one.record.id in incoming:
            refused.append((one.record.id, "the id is there twice; the first was taken"))
        else:
            incoming[one.record.id] = one
    return list(incoming.values()), refused


def run_plan(
    engine: Engine, planned: Callable[[Session], Plan], *, dry_run: bool, after: Callable[[Session], list[str]] | None = None
) -> Plan:
    """Plan, and unless it is a dry run write, in one transaction; `after` may write more and says to which services."""
    if dry_run:
        with reading(engine) as connection, Session(bind=connection) as session:
            return planned(session)
    with writing(engine) as connection, Session(bind=connection) as session:
        made = planned(session)
        carry_out(session, made)
        if after is not None:
            reindex(session, after(session))
        session.flush()
        return made


def report_of(
    made: Plan,
    incoming: Sequence[Incoming],
    refused: Sequence[tuple[str, str]],
    *,
    dry_run: bool,
    problems: Collection[str] = (),
    **more: Any,
) -> ImportReport:
    """Sum up what was planned."""
    terms = Counter(term for one in incoming for term in one.terms)
    told = {change.record.id for change in made.changes} | {one.service_id for one in made.conflicts}
    return ImportReport(
        source=made.source,
        dry_run=dry_run,
        seen=len(incoming) + len(refused),
        created=tuple(change.record.id for change in made.changes if change.new),
        updated=tuple(change.record.id for change in made.changes if not change.new),
        retired=tuple(made.retire),
        unchanged=made.unchanged,
        changes=tuple((change.record.id, name, *values) for change in made.changes for name, values in change.changed.items()),
        conflicts=tuple(made.conflicts),
        refused=(*refused, *made.refused),
        notes=tuple((one.record.id, note) for one in incoming for note in one.notes),
        not_shown=tuple((one.record.id, one.unsure) for one in incoming if one.unsure),
        unknown_terms=tuple(terms.most_common()),
        problems=tuple(problems),
        names={one.record.id: one.record.name for one in incoming if one.notes or one.unsure or one.record.id in told},
        **more,
    )


async def _gather(feed: str, answers: FeedStore, per_page: int, patience: Patience, progress: Progress) -> tuple[Harvest, Tally]:
    headers = {"Accept": "application/json", "User-Agent": USER_AGENT}
    async with aiohttp.ClientSession(headers=headers, auto_decompress=True) as session:
        client = FeedClient(session, answers, patience)
        return await harvest(client, feed, per_page, progress), client.tally


def _let_go(session: Session, made: Plan, seen: set[str], found: Harvest, retire_anyway: bool) -> None:
    had = session.scalar(select(func.count()).where(Service.local_origin == made.owner, Service.status == "active")) or 0
    plan_retirement(session, made, seen)
    if made.renumbered:
        found.problems.append(f"{len(made.renumbered)} services have another id than before: the new ones take over from the old")
    gone = [service_id for service_id in made.retire if service_id not in made.renumbered]
    if gone and not retire_anyway and len(gone) > (1 - _LEAST_SHARE_LEFT) * had:
        found.problems.append(
            f"{len(gone)} of {had} services are no longer in the feed: that is so many that they were kept; "
            "check the feed, then use --retire-anyway"
        )
        made.retire = [service_id for service_id in made.retire if service_id in made.renumbered]


def _report(
    made: Plan,
    incoming: Sequence[Incoming],
    refused: Sequence[tuple[str, str]],
    found: Harvest,
    tally: Tally,
    *,
    dry_run: bool,
    resumed: bool,
) -> ImportReport:
    return report_of(
        made,
        incoming,
        refused,
        dry_run=dry_run,
        problems=found.problems,
        complete=found.complete,
        resumed=resumed,
        pages=found.pages,
        asked=tally.asked,
        answered_unchanged=tally.unchanged,
        asked_again=tally.again,
    )
