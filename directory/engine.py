"""Opening the database: SQLite file or PostgreSQL, its settings, and the migrations that make its tables.

Nothing here knows what the tables mean.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from directory.errors import DirectoryUnavailable

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0004"
"""The newest migration. A test holds it to the files."""

_DATABASE_ERRORS = (SQLAlchemyError, sqlite3.Error)
_WRITER_LOCK = 720_301
_POSTGRESQL = {"connect_timeout": 3, "options": "-c plan_cache_mode=force_generic_plan"}
"""A statement that runs in every answer is planned once for each connection: planning it would cost more than running it."""
_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA mmap_size=2147418112",
)


def make_engine(url: str) -> Engine:
    """Make an engine for a database URL; nothing is opened yet.

    Raises:
        DirectoryUnavailable: The URL is not one of SQLite or PostgreSQL.
    """
    try:
        parsed = _with_driver(make_url(url))
        if parsed.get_backend_name() == "sqlite":
            return _sqlite_engine(parsed)
        if parsed.get_backend_name() == "postgresql":
            return create_engine(parsed, pool_size=5, max_overflow=10, connect_args=_POSTGRESQL)
    except (ArgumentError, NoSuchModuleError) as error:
        raise DirectoryUnavailable("DATABASE_URL is not a database URL that can be read.") from error
    raise DirectoryUnavailable(f"DATABASE_URL names {parsed.get_backend_name()}; the directory works on SQLite and PostgreSQL.")


def describe(engine: Engine) -> str:
    """Name a database for a person, without its password."""
    if engine.url.get_backend_name() == "sqlite":
        return engine.url.database or "memory"
    return engine.url.render_as_string(hide_password=True)


def migrate(engine: Engine) -> None:
    """Bring the tables up to date, making them (and the folder of an SQLite file) where there are none.

    Raises:
        DirectoryUnavailable: The database cannot be opened or changed.
    """
    try:
        if file := _sqlite_file(engine):
            file.parent.mkdir(parents=True, exist_ok=True)
        with engine.execution_options(local_write=True).begin() as connection:
            _one_writer(connection)
            if schema_version(connection) != HEAD:
                _upgrade(connection, describe(engine))
    except (*_DATABASE_ERRORS, OSError) as error:
        raise DirectoryUnavailable(_cannot_open(engine, error)) from error


def alembic_config(connection: Connection) -> Config:
    """Make the Alembic settings in code, so that no `alembic.ini` is needed in the working directory."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def schema_version(connection: Connection) -> str | None:
    """Give the migration the tables stand at, or None for a database without tables."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def require_ready(engine: Engine) -> None:
    """Make sure that a database is there, can be read, and has the tables this code knows.

    Raises:
        DirectoryUnavailable: It is not; the sentence says what to do.
    """
    file = _sqlite_file(engine)
    if file and not file.exists():
        raise DirectoryUnavailable(f"There is no directory at {file} yet: run `directory load`.")
    with reading(engine) as connection:
        version = schema_version(connection)
    if version is None:
        raise DirectoryUnavailable(f"The directory at {describe(engine)} is empty: run `directory load`.")
    if version != HEAD:
        raise DirectoryUnavailable(
            f"The directory at {describe(engine)} was made by another version of this program: run `directory load`."
        )


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Lend a connection to read from; every failure of the database becomes one plain sentence.

    Raises:
        DirectoryUnavailable: The database cannot be opened or does not answer.
    """
    try:
        with _reader(engine).connect() as connection:
            yield connection
    except _DATABASE_ERRORS as error:
        raise DirectoryUnavailable(_cannot_open(engine, error)) from error


def _reader(engine: Engine) -> Engine:
    """Spare PostgreSQL a BEGIN and a ROLLBACK around every answer; each statement sees what is committed either way."""
    return engine.execution_options(isolation_level="AUTOCOMMIT") if engine.dialect.name == "postgresql" else engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Lend a connection inside one transaction: all of it is kept, or on any error none of it.

    Raises:
        DirectoryUnavailable: The database cannot be opened or does not answer.
    """
    try:
        with engine.execution_options(local_write=True).begin() as connection:
            _one_writer(connection)
            yield connection
    except _DATABASE_ERRORS as error:
        raise DirectoryUnavailable(_cannot_open(engine, error)) from error


def _upgrade(connection: Connection, name: str) -> None:
    from alembic import command, util  # here: it is slow to import, and seldom needed

    try:
        command.upgrade(alembic_config(connection), "head")
    except util.CommandError as error:
        raise DirectoryUnavailable(f"The directory at {name} was made by a newer version of this program.") from error


def _one_writer(connection: Connection) -> None:
    """Let other writers wait; on SQLite `BEGIN IMMEDIATE` has done so already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})


def _with_driver(url: URL) -> URL:
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(url)

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # transactions are opened below, so that making tables rolls back too
        cursor = connection.cursor()
        for pragma in _SQLITE_PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("local_write", False)
        cursor = connection.connection.cursor()  # the driver's own: this runs before every answer
        cursor.execute("BEGIN IMMEDIATE" if write else "BEGIN")
        cursor.close()

    return engine


def _sqlite_file(engine: Engine) -> Path | None:
    database = engine.url.database
    if engine.url.get_backend_name() != "sqlite" or not database or database.startswith((":memory:", "file:")):
        return None
    return Path(database)


def _cannot_open(engine: Engine, error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    first_line = next(iter(str(cause).strip().splitlines()), type(cause).__name__)
    return f"The directory at {describe(engine)} cannot be used: {first_line.rstrip('.')}."
