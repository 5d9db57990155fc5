"""The database's own full-text index behind one interface: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

It only finds who could have the words, within the areas and topics asked for, best standing first; how well they have them
is worked out in `words.py`, so both engines give the same answers. A test holds both to a search through every record.
Rows are numbered so that the best standing comes first (`row_number`): then the first few are the ones wanted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from sqlalchemy import Connection

TABLE = "local_words"
_STANDING_ROOM = 1 << 13
_HASH_BITS = 49


@dataclass(frozen=True, slots=True)
class WordRow:
    """What the index keeps of a service: its number, words of the name and of the rest, and what to narrow it by."""

    number: int
    service_id: str
    name: str
    rest: str
    keys: str


def row_number(standing: int, service_id: str) -> int:
    """Number a service so that a better standing comes first; the rest of the number is that of its id alone."""
    rest = int.from_bytes(sha256(service_id.encode()).digest()[:8]) >> (64 - _HASH_BITS)
    return (_STANDING_ROOM - 1 - min(max(standing, 0), _STANDING_ROOM - 1)) << _HASH_BITS | rest


def key(topic: str, area: str) -> str:
    """Write a topic in an area as one word that no text can have, so that one short list narrows by both."""
    return f"x{_plain(topic)}x{_plain(area)}"


def name_key(word: str) -> str:
    """Write a word of a name as one that no text can have, so that names are found by short lists of their own."""
    return f"xx{word}"


def _plain(code: str) -> str:
    return re.sub(r"[^a-z0-9]", "", code.lower())


class WordIndex(Protocol):
    """A full-text index over services."""

    def create(self, connection: Connection) -> None:
        """Make it, empty."""

    def drop(self, connection: Connection) -> None:
        """Take it away."""

    def put(self, connection: Connection, rows: Iterable[WordRow]) -> None:
        """Add services."""

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        """Take services out."""

    def find(self, connection: Connection, words: str, keys: Sequence[str], limit: int) -> list[str]:
        """Give the ids of the best standing among those that match.

        Args:
            connection: Where the index is.
            words: An expression of `any_of` and `all_of`.
            keys: One of these must be there.
            limit: How many at most.
        """

    def any_of(self, words: Iterable[str]) -> str:
        """Write that one of the words must be there."""

    def named(self, words: Iterable[str]) -> str:
        """Write that one of the words must be in the name."""

    def all_of(self, parts: Iterable[str]) -> str:
        """Write that all of the parts must hold."""


def word_index(connection: Connection) -> WordIndex:
    """Give the index of the database in use."""
    return _TSVECTOR if connection.dialect.name == "postgresql" else _FTS5


def is_index_table(name: str | None) -> bool:
    """Whether a table belongs to the index, so that it is in no model."""
    return bool(name) and str(name).startswith(TABLE)


class _Fts5:
    def create(self, connection: Connection) -> None:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {TABLE} USING fts5(service_id UNINDEXED, name, rest, keys, detail=column, columnsize=0)"
        )

    def drop(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP TABLE {TABLE}")

    def put(self, connection: Connection, rows: Iterable[WordRow]) -> None:
        values = [(row.number, row.service_id, row.name, row.rest, row.keys) for row in rows]
        if values:
            connection.exec_driver_sql(
                f"INSERT OR REPLACE INTO {TABLE} (rowid, service_id, name, rest, keys) VALUES (?, ?, ?, ?, ?)", values
            )

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        if numbers:
            connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE rowid = ?", [(number,) for number in numbers])

    def find(self, connection: Connection, words: str, keys: Sequence[str], limit: int) -> list[str]:
        statement = f"SELECT service_id FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid LIMIT {limit}"
        rows = connection.exec_driver_sql(statement, (f"keys : ({' OR '.join(keys)}) AND ({words})",)).all()
        return [service_id for (service_id,) in rows]

    def any_of(self, words: Iterable[str]) -> str:
        joined = " OR ".join(f'"{word}"' for word in words)
        return f"{{name rest}} : ({joined})"

    def named(self, words: Iterable[str]) -> str:
        return f"keys : ({' OR '.join(name_key(word) for word in words)})"

    def all_of(self, parts: Iterable[str]) -> str:
        return " AND ".join(f"({part})" for part in parts)


class _Tsvector:
    def create(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, service_id text NOT NULL, words tsvector NOT NULL)")
        connection.exec_driver_sql(f"CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words) WITH (fastupdate = off)")

    def drop(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP TABLE {TABLE}")

    def put(self, connection: Connection, rows: Iterable[WordRow]) -> None:
        values = [(row.number, row.service_id, self._vector(row)) for row in rows]
        if values:
            statement = (
                f"INSERT INTO {TABLE} (number, service_id, words) VALUES (%s, %s, %s::tsvector)"
                " ON CONFLICT (number) DO UPDATE SET service_id = excluded.service_id, words = excluded.words"
            )
            connection.exec_driver_sql(statement, values)

    def remove(self, connection: Connection, numbers: Collection[int]) -> None:
        if numbers:
            connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE number = ANY(%s)", (list(numbers),))

    def find(self, connection: Connection, words: str, keys: Sequence[str], limit: int) -> list[str]:
        narrowed = " | ".join(f"{one}:C" for one in keys)
        statement = f"SELECT service_id FROM {TABLE} WHERE words @@ %s::tsquery ORDER BY number LIMIT {limit}"
        return [service_id for (service_id,) in connection.exec_driver_sql(statement, (f"({narrowed}) & ({words})",)).all()]

    def any_of(self, words: Iterable[str]) -> str:
        return " | ".join(f"{word}:AB" for word in words)

    def named(self, words: Iterable[str]) -> str:
        return " | ".join(f"{name_key(word)}:C" for word in words)

    def all_of(self, parts: Iterable[str]) -> str:
        return " & ".join(f"({part})" for part in parts)

    def _vector(self, row: WordRow) -> str:
        """Write a tsvector by hand: our words are cut already, and only their weight counts, not their place."""
        weighted = dict.fromkeys(row.keys.split(), "C") | dict.fromkeys(row.rest.split(), "B")
        weighted |= dict.fromkeys(row.name.split(), "A")
        return " ".join(f"'{word}':1{weight}" for word, weight in weighted.items())


_FTS5 = _Fts5()
_TSVECTOR = _Tsvector()
