"""Inserts very many rows: by COPY on PostgreSQL, in one statement for all rows alike on SQLite.

A column that a row does not name takes the default of its table in the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert

Row = Mapping[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert rows that may differ in which columns they name."""
    alike: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        alike.setdefault(tuple(row), []).append(row)
    for columns, some in alike.items():
        if connection.dialect.name == "postgresql":
            copy_rows(connection, table.name, columns, (row.values() for row in some))
        else:
            connection.execute(insert(table), some)


def copy_rows(connection: Connection, table: str, columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    """Send rows to PostgreSQL in one stream."""
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(tuple(row))
