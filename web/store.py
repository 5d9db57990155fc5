"""One SQLite file, touched from one thread of its own so that the event loop never waits for the disk.

What is kept in it is `conversations.py`'s business.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)

LOCKED_SECONDS, STILL_LOCKED_SECONDS = 1.0, 0.02
"""How long to wait for whoever has locked the file, and how long while it stays so: everybody else's message waits behind."""


class StoreUnavailable(Exception):
    """The file cannot be opened, read or written just now."""


class Store:
    """A SQLite file; each piece of work is one transaction."""

    def __init__(self, path: Path, schema: str) -> None:
        """Use the file at `path`, made with `schema` when it is new."""
        self._path, self._schema = path, schema
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=path.stem)
        self._db: sqlite3.Connection | None = None
        self._waits = LOCKED_SECONDS

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` in one transaction and return what it returns.

        Raises:
            StoreUnavailable: The file cannot be used; nothing was changed. The next call tries to open it again.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    async def empty_log(self) -> None:
        """Write the write-ahead log back and cut it to nothing, so that deleted words are not left in it."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._checkpoint)

    async def close(self) -> None:
        """Let go of the file."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._drop)
        self._thread.shutdown()

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            db = self._connected()
            with db:
                db.execute("BEGIN IMMEDIATE")
                self._wait_for_locks(LOCKED_SECONDS)
                return work(db)
        except sqlite3.IntegrityError:
            raise  # a mistake of ours, not of the disk
        except sqlite3.OperationalError as error:  # full, locked, gone: the file itself may be whole
            self._drop()
            self._waits = STILL_LOCKED_SECONDS
            raise StoreUnavailable(f"{self._path} cannot be used: {error}") from error
        except sqlite3.DatabaseError as error:
            self._drop()
            self._begin_anew(error)
            raise StoreUnavailable(f"{self._path} cannot be used: {error}") from error
        except (sqlite3.Error, OSError) as error:
            self._drop()
            raise StoreUnavailable(f"{self._path} cannot be used: {error}") from error

    def _connected(self) -> sqlite3.Connection:
        if self._db is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
            db = sqlite3.connect(self._path, timeout=self._waits, isolation_level=None, check_same_thread=False)
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
                db.execute(f"PRAGMA {pragma}")
            db.executescript(self._schema)
            self._db = db
        return self._db

    def _wait_for_locks(self, seconds: float) -> None:
        if seconds != self._waits and self._db is not None:
            self._waits = seconds
            self._db.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")

    def _begin_anew(self, error: sqlite3.DatabaseError) -> None:
        """Delete a file that is no database: nothing in it can be read, and nothing could be deleted from it when asked."""
        log.error("store_unreadable error=%s begun_anew=%s", type(error).__name__, self._path)
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + end).unlink(missing_ok=True)

    def _checkpoint(self) -> None:
        try:
            self._connected().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (sqlite3.Error, OSError) as error:
            self._drop()
            raise StoreUnavailable(f"{self._path} cannot be used: {error}") from error

    def _drop(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
