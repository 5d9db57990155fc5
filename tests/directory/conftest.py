"""Small directories of their own for each test, and the real seed loaded once; each on SQLite and on PostgreSQL.

Whatever uses `database_url` (or `load`, `directory_of`, `real_directory`) runs on both engines. Without PostgreSQL on the
machine its half is skipped, which CI does not allow. `-m "not postgres"` runs the SQLite half only.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from directory import Directory, load_directory, open_directory
from directory.engine import make_engine, migrate
from tests.directory.builders import write_seed
from tests.directory.postgres import NoServer, Server, server_url

ENGINES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))

MakeDirectory = Callable[..., Directory]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the tables once; each test starts from a copy of the file."""
    file = tmp_path_factory.mktemp("empty") / "directory.sqlite3"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """Start a PostgreSQL server once, with a database in which the tables are made."""
    try:
        with server_url() as url:
            yield Server(url)
    except NoServer as missing:
        pytest.skip(str(missing))


@pytest.fixture
def sqlite_url(tmp_path: Path, empty_database: Path) -> str:
    """Give the URL of an SQLite database of this test alone, for what is about SQLite itself."""
    shutil.copy(empty_database, tmp_path / "directory.sqlite3")
    return f"sqlite:///{tmp_path / 'directory.sqlite3'}"


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the URL of a database of this test alone: the tables are there, nothing is in them."""
    if request.param == "postgresql":
        with request.getfixturevalue("postgres").database() as url:
            yield url
        return
    yield request.getfixturevalue("sqlite_url")


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    """Give a folder of seed files without services."""
    return write_seed(tmp_path / "seed")


@pytest.fixture
def load(database_url: str, tmp_path: Path) -> Callable[..., Any]:
    """Load services (and facts, places ...) into the database of this test."""

    def load_now(*services: dict[str, Any], **files: Any) -> Any:
        folder = write_seed(tmp_path / "seed", services, **files)
        return load_directory(database_url, folder, folder / "topics.yml")

    return load_now


@pytest.fixture
def directory_of(load: Callable[..., Any], database_url: str) -> Iterator[MakeDirectory]:
    """Make a directory of the given services."""
    opened: list[Directory] = []

    def make(*services: dict[str, Any], **files: Any) -> Directory:
        load(*services, **files)
        opened.append(open_directory(database_url))
        return opened[-1]

    yield make
    for directory in opened:
        directory.close()


@pytest.fixture(scope="session", params=ENGINES)
def real_directory(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give the directory made from the real seed."""
    with ExitStack() as stack:
        if request.param == "postgresql":
            url = stack.enter_context(request.getfixturevalue("postgres").database())
        else:
            url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'directory.sqlite3'}"
        load_directory(url)
        directory = open_directory(url)
        yield directory
        directory.close()
