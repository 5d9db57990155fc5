"""Small directories of their own for each test, and the real seed loaded once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from directory import Directory, load_directory, open_directory
from directory.engine import make_engine, migrate
from tests.directory.builders import write_seed

MakeDirectory = Callable[..., Directory]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the tables once; each test starts from a copy of the file."""
    file = tmp_path_factory.mktemp("empty") / "directory.sqlite3"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture
def database_url(tmp_path: Path, empty_database: Path) -> str:
    """Give the URL of a database of this test alone: the tables are there, nothing is in them."""
    shutil.copy(empty_database, tmp_path / "directory.sqlite3")
    return f"sqlite:///{tmp_path / 'directory.sqlite3'}"


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


@pytest.fixture(scope="session")
def real_directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give the directory made from the real seed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'directory.sqlite3'}"
    load_directory(url)
    directory = open_directory(url)
    yield directory
    directory.close()
