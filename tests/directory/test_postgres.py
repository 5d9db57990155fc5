"""PostgreSQL is the second engine: the same directory gives the same answers there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from directory import Directory, Query, SeedError, load_directory, open_directory
from directory.base import Base
from directory.engine import make_engine, reading
from directory.wording import TOPIC_WORDS
from tests.directory.builders import TUESDAY_MORNING, a_service, write_seed
from tests.directory.postgres import NoServer, server_url
from tests.directory.test_models import NOT_THE_INDEX

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    try:
        with server_url() as found:
            load_directory(found)
            yield found
    except NoServer as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def directory(url: str) -> Iterator[Directory]:
    opened = open_directory(url)
    yield opened
    opened.close()


def test_both_engines_give_the_same_answers(directory: Directory, real_directory: Directory) -> None:
    """A council that moves to PostgreSQL must not see other services."""
    for topic in TOPIC_WORDS:
        for place in (None, "mansfield", "nottinghamshire", "rutland"):
            for condition in (None, "dementia"):
                query = Query(topics=(topic,), place=place, condition=condition)
                assert directory.search(query, TUESDAY_MORNING) == real_directory.search(query, TUESDAY_MORNING)
    words = Query(words="sitting service", place="bassetlaw")
    assert directory.search(words, TUESDAY_MORNING) == real_directory.search(words, TUESDAY_MORNING)
    assert directory.gazetteer() == real_directory.gazetteer()
    on = TUESDAY_MORNING.date()
    assert directory.facts(on=on) == real_directory.facts(on=on)


def test_loading_twice_changes_nothing_there_either(url: str) -> None:
    """Every start loads."""
    assert load_directory(url).skipped


def test_a_bad_seed_changes_nothing_there_either(url: str, directory: Directory, tmp_path: Path) -> None:
    """One slip must not empty the directory."""
    folder = write_seed(tmp_path / "seed", [a_service("bad", areas=["narnia"])])
    before = directory.gazetteer()

    with pytest.raises(SeedError):
        load_directory(url, folder, folder / "topics.yml")

    assert directory.gazetteer() == before


def test_the_migrations_make_the_tables_of_the_models_there_too(url: str) -> None:
    """Types differ between engines; the tables must not."""
    engine = make_engine(url)
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=NOT_THE_INDEX), Base.metadata) == []
    engine.dispose()
