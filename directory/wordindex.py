"""The database's own full-text index behind one interface: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

It only finds who could have the words, within the areas and topics asked for, best standing first; how well they have them
is worked out in `words.py`, so both engines give the same answers. A test holds both to a search through every record.
Rows are numbered so that the best standing comes first (`row_number`): then the first few are the ones wanted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Protocol

from sqlalchemy import Connection

from directory.asking import Rows, among, rows
from directory.inserting import copy_rows

TABLE = "local_words"
_GIN = f"CREATE INDEX IF NOT EXISTS {TABLE}_words ON {TABLE} USING gin (words) WITH (fastupdate = off)"
_STANDING_ROOM = 1 << 13
_HASH_BITS = 49


@dataclass(frozen=True, slots=True)
class WordRow:
    """What the index keeps of a service: its number, and as one text its words in its areas and the keys to narrow it by."""

    number: int
    service_id: str
    words: str


def row_number(standing: int, service_id: str) -> int:
    """Number a service so that a better standing comes first; the rest of the number is that of its id alone."""
    rest = int.from_bytes(sha256(service_id.encode()).digest()[:8]) >> (64 - _HASH_BITS)
    return (_STANDING_ROOM - 1 - min(max(standing, 0), _STANDING_ROOM - 1)) << _HASH_BITS | rest


def key(topic: str, area: str) -> str:
    """Write a topic in an area as one word that no text can have, so that one short list narrows by both."""
    return f"x{_plain(topic)}x{_plain(area)}"


def area_word(word: str, area: str) -> str:
    """Write a word of a service in one of its areas as one word: then its list is short, however large the directory."""
    return f"x{_plain(area)}x{word}"


def name_word(word: str, area: str) -> str:
    """Write a word of a service's name in one of its areas, so that names are found by lists of their own."""
    return f"xx{_plain(area)}x{word}"


@lru_cache(maxsize=4096)
def _plain(code: str) -> str:
    return re.sub(r"[^a-z0-9]", "", code.lower())


class WordIndex(Protocol):
    """A full-text index over services."""

    def create(self, connection: Connection) -> None:
        """Make it, empty."""

    def drop(self, connection: Connection) -> None:
        """Take it away."""

    def put(self, connection: Connection, services: Iterable[WordRow]) -> None:
        """Add services."""

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        """Take services out."""

    def make_room(self, connection: Connection) -> None:
        """Put off until `tidy` what is cheaper for all at once. Nobody can search meanwhile: not for a directory in use."""

    def tidy(self, connection: Connection) -> None:
        """Make it quick again after much was written."""

    def find(self, connection: Connection, groups: Iterable[Iterable[str]], limit: int, also: Collection[str] = ()) -> Rows:
        """Give those, best standing first, that have a word of each group; a key is a word like any other.

        A row is an id, the text of the service, its document, and whether the index found it: those of `also` are given in
        any case. The document comes along because nearly all of these are read next: one question to the database less.
        """


def word_index(connection: Connection) -> WordIndex:
    """Give the index of the database in use."""
    return _TSVECTOR if connection.dialect.name == "postgresql" else _FTS5


def is_index_table(name: str | None) -> bool:
    """Whether a table belongs to the index, so that it is in no model."""
    return bool(name) and str(name).startswith(TABLE)


class _Fts5:
    def create(self, connection: Connection) -> None:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {TABLE} USING fts5(service_id UNINDEXED, words, detail=none, columnsize=0)"  # no places, no ranking
        )

    def drop(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP TABLE {TABLE}")

    def put(self, connection: Connection, services: Iterable[WordRow]) -> None:
        values = [(row.number, row.service_id, row.words) for row in services]
        if values:
            connection.exec_driver_sql(f"INSERT OR REPLACE INTO {TABLE} (rowid, service_id, words) VALUES (?, ?, ?)", values)

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        if numbers:
            connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE rowid = ?", [(number,) for number in numbers])

    def make_room(self, connection: Connection) -> None:
        """Nothing: its pieces are joined as they come."""

    def tidy(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")  # one piece in place of many: half the time

    def find(self, connection: Connection, groups: Iterable[Iterable[str]], limit: int, also: Collection[str] = ()) -> Rows:
        question = " AND ".join("(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in groups)
        return _with_texts(connection, f"SELECT service_id FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid LIMIT {limit}", question, also)


class _Tsvector:
    def create(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, service_id text NOT NULL, words tsvector NOT NULL)")
        connection.exec_driver_sql(_GIN)

    def drop(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP TABLE {TABLE}")

    def put(self, connection: Connection, services: Iterable[WordRow]) -> None:
        # The words are cut already, so they go in as they are and no dictionary of PostgreSQL has a say.
        values = {row.number: (row.number, row.service_id, " ".join(sorted(set(row.words.split())))) for row in services}
        self.remove(connection, values)
        copy_rows(connection, TABLE, ("number", "service_id", "words"), values.values())

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        if numbers:
            connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE number = ANY(%s)", (list(numbers),))

    def make_room(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {TABLE}_words")

    def tidy(self, connection: Connection) -> None:
        connection.exec_driver_sql(_GIN)
        connection.exec_driver_sql(f"ANALYZE {TABLE}")

    def find(self, connection: Connection, groups: Iterable[Iterable[str]], limit: int, also: Collection[str] = ()) -> Rows:
        question = " & ".join(f"({' | '.join(group)})" for group in groups)
        # First all that match, then the best of them: never a walk through the whole table in search of the best.
        every = f"WITH hit AS MATERIALIZED (SELECT number, service_id FROM {TABLE} WHERE words @@ %s::tsquery)"
        return _with_texts(connection, f"{every} SELECT service_id FROM hit ORDER BY number LIMIT {limit}", question, also)


def _with_texts(connection: Connection, which: str, question: str, also: Collection[str]) -> Rows:
    one_of, ids = among(connection, also)
    statement = (
        f"SELECT found.service_id, text, body, 1 FROM ({which}) AS found"
        " JOIN local_document ON local_document.service_id = found.service_id"
        f" UNION ALL SELECT service_id, text, body, 0 FROM local_document WHERE service_id {one_of}"
    )
    return rows(connection, statement, (question, *ids))


_FTS5 = _Fts5()
_TSVECTOR = _Tsvector()
