"""Keeps the emergency numbers at hand while the process runs: reads the directory again and again, falls back to files.

Order: the directory; what was last copied from it (`var/emergency.json`); the committed copy of the seed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from directory import Directory, DirectoryError, ServiceRecord, open_directory, opening
from web import emergency
from web.emergency import Numbers

log = logging.getLogger(__name__)

REFRESH_SECONDS = 300.0
RETRY_SECONDS = 5.0


class EmergencyKeeper:
    """Holds the numbers; never without them, and never waits for anything when asked."""

    def __init__(
        self,
        open_: Callable[[], Directory],
        *,
        kept_in: Path,
        domain: Path,
        home: str,
        now: Callable[[], datetime],
        committed: Path = emergency.COMMITTED,
    ) -> None:
        """Copy from the directory that `open_` opens, keep the copy in `kept_in`, take words from `domain`."""
        self._open, self._kept_in, self._domain, self.now = open_, kept_in, domain, now
        self.home = home
        self._directory: Directory | None = None
        self._records: dict[str, ServiceRecord] = {}
        known = emergency.read_numbers(committed)
        if known is None:
            raise emergency.NoNumbers(f"{committed} cannot be read: make it again with `python -m web.emergency_file`.")
        self.numbers = self._with_words(emergency.read_numbers(kept_in) or known, known)

    def knows_area(self, area: str) -> bool:
        """Say whether this is an area id of the directory."""
        return area in self.numbers.areas

    def card(self, service_id: str) -> dict[str, Any]:
        """Return a service as a carer sees it, with whether it is open now when that is known."""
        record = self._records.get(service_id)
        if record is None:
            return dict(self.numbers.services[service_id])
        return emergency.card(record, opening(record, self.now()).words)

    def hub(self, area: str | None = None) -> dict[str, Any]:
        """Return the first place to turn to for carers of an area."""
        return self.card(self.numbers.hub(area, self.home))

    def urgent(self, topic: str, area: str | None = None) -> list[dict[str, Any]]:
        """Return the services for an urgent topic."""
        return [self.card(service_id) for service_id in self.numbers.urgent(topic, area, self.home)]

    def refresh(self) -> bool:
        """Copy from the directory; return whether that worked. Blocking: not for the event loop."""
        try:
            if self._directory is None:
                self._directory = self._open()
            numbers, records = emergency.copy_numbers(self._directory, emergency.urgent_words(self._domain))
        except DirectoryError as error:
            log.warning("directory_unavailable error=%s", error)
            self._drop()
            return False
        self.numbers, self._records = self._with_words(numbers, self.numbers), records
        try:
            emergency.write_numbers(self._kept_in, self.numbers)
        except OSError as error:
            log.warning("emergency_file_not_written file=%s error=%s", self._kept_in, error)
        return True

    async def keep_fresh(self) -> None:
        """Refresh for as long as the process runs."""
        while True:
            worked = await asyncio.to_thread(self.refresh)
            await asyncio.sleep(REFRESH_SECONDS if worked else RETRY_SECONDS)

    @property
    def directory(self) -> Directory | None:
        """The directory itself, while it answers; asking it blocks."""
        return self._directory

    async def directory_ready(self) -> bool:
        """Say whether the directory answers."""
        return await asyncio.to_thread(self._ask_directory)

    def _ask_directory(self) -> bool:
        directory = self._directory
        try:
            return directory is not None and bool(directory.area(self.home))
        except DirectoryError:
            return False

    def close(self) -> None:
        """Let go of the directory."""
        self._drop()

    def _drop(self) -> None:
        if self._directory is not None:
            self._directory.close()
            self._directory = None

    @staticmethod
    def _with_words(numbers: Numbers, before: Numbers) -> Numbers:
        """Return `numbers` with the words for danger that it lacks taken from `before`."""
        return Numbers(numbers.services, numbers.areas, {**before.words, **numbers.words})


def opener(url: str | None) -> Callable[[], Directory]:
    """Return what opens the directory at a database URL (None: the directory's own default)."""
    return lambda: open_directory(url)
