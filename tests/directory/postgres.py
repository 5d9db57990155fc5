"""PostgreSQL for tests: a server, and a database of its own for each test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import make_url

from directory.engine import make_engine, migrate
from ops.postgres import NoServer, running_server

__all__ = ["NoServer", "Server", "server_url"]


class Server:
    """A running server that makes databases: empty ones with the tables in them, as copies of one that was migrated."""

    def __init__(self, url: str) -> None:
        self._url, self._made = make_url(url).set(drivername="postgresql"), 0
        self._template = f"carers_template_{os.getpid()}"
        self._run(f"DROP DATABASE IF EXISTS {self._template}", f"CREATE DATABASE {self._template}")
        engine = make_engine(self._of(self._template))
        migrate(engine)
        engine.dispose()

    @contextmanager
    def database(self) -> Iterator[str]:
        """Make a database and give its URL; it is dropped afterwards."""
        self._made += 1
        name = f"carers_test_{os.getpid()}_{self._made}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {self._template}")
        try:
            yield self._of(name)
        finally:
            self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _run(self, *statements: str) -> None:
        with psycopg.connect(self._url.render_as_string(hide_password=False), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


@contextmanager
def server_url() -> Iterator[str]:
    """Give the URL of an empty database: that of `TEST_POSTGRES_URL`, or of a server of our own."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        yield url
        return
    with running_server() as url:
        yield url
