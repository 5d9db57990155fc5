"""Asks the database's driver itself, for the few statements that run in every answer.

Building a statement and a result object costs SQLAlchemy more time than the database needs for such a look-up. Everything
that is asked seldom, or written, goes through SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Rows = Sequence[Sequence[Any]]


def rows(connection: Connection, statement: str, values: Sequence[Any] = ()) -> Rows:
    """Give all rows of a statement written for the driver.

    Raises:
        DBAPIError: The database does not answer; the connection is given up when it was lost.
    """
    driver: Any = connection.connection.driver_connection
    try:
        found: Rows = driver.execute(statement, values).fetchall()
    except connection.dialect.loaded_dbapi.Error as error:
        lost = connection.dialect.is_disconnect(error, driver, None)
        if lost:
            connection.invalidate(error)
        raise DBAPIError(statement, None, error, connection_invalidated=lost) from error
    return found


def mark(connection: Connection) -> str:
    """Give the sign that stands for a value in a statement of this driver."""
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"


def among(connection: Connection, values: Collection[str]) -> tuple[str, tuple[Any, ...]]:
    """Write "is one of these", with its values; for PostgreSQL always the same words, so that it plans them once."""
    if connection.dialect.name == "postgresql":
        return "= ANY(%s)", (list(values),)
    return f"IN ({','.join('?' * len(values))})", tuple(values)
