"""Counts how often each service was shown, by month, so that staff check first what carers are sent to most.

Only a number for a service and a month is kept: nothing of who asked, or what. Counting never holds up a reply and never
fails one: counts wait in memory and are written by a thread, a minute later at most.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection, Engine

from directory.asking import mark
from directory.engine import writing
from directory.errors import DirectoryUnavailable

log = logging.getLogger(__name__)

_WAIT_SECONDS = 30.0
_MONTHS = 3


class ShownTally:
    """Counts that wait to be written; safe to share between threads."""

    def __init__(self, engine: Engine, wait: float = _WAIT_SECONDS) -> None:
        self._engine, self._wait = engine, wait
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def count(self, service_ids: Iterable[str], on: date) -> None:
        """Count that services were shown on a day."""
        month = f"{on:%Y-%m}"
        with self._lock:
            self._counts.update((service_id, month) for service_id in service_ids)
            if self._timer is None and self._counts:
                self._timer = threading.Timer(self._wait, self.write)
                self._timer.daemon = True
                self._timer.start()

    def write(self) -> None:
        """Write what waits; when the database does not take it now it waits on."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            if self._timer:
                self._timer.cancel()
            self._timer = None
        if not counts:
            return
        try:
            with writing(self._engine) as connection:
                _add(connection, counts)
        except DirectoryUnavailable:
            log.warning("shown_not_counted services=%d", len(counts))
            with self._lock:
                self._counts.update(counts)


def times_shown(connection: Connection, today: date) -> Mapping[str, int]:
    """Say how often each service was shown this month and in the two before."""
    months = today.year * 12 + today.month - 1 - (_MONTHS - 1)
    since = f"{months // 12:04}-{months % 12 + 1:02}"
    statement = f"SELECT service_id, SUM(times) FROM local_shown WHERE month >= {mark(connection)} GROUP BY service_id"
    return {service_id: int(times) for service_id, times in connection.exec_driver_sql(statement, (since,))}


def _add(connection: Connection, counts: Mapping[tuple[str, str], int]) -> None:
    sign = mark(connection)
    statement = (
        f"INSERT INTO local_shown (service_id, month, times) VALUES ({sign}, {sign}, {sign})"
        " ON CONFLICT (service_id, month) DO UPDATE SET times = local_shown.times + excluded.times"
    )
    connection.exec_driver_sql(statement, [(service_id, month, times) for (service_id, month), times in counts.items()])
