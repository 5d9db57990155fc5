"""The tables speak HSDS, and the migrations make exactly those tables."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from directory import local_models, models
from directory.base import Base
from directory.engine import HEAD, alembic_config, make_engine, reading, schema_version
from directory.wordindex import is_index_table
from tests.directory.hsds import HSDS

NOT_THE_INDEX = {"include_name": lambda name, kind, _: kind != "table" or not is_index_table(name)}
"""The full-text index is the database's own, made by the migration; no model declares it."""


@pytest.mark.parametrize("table", sorted(HSDS))
def test_tables_have_the_names_of_the_standard(table: str) -> None:
    """Other systems read the directory by HSDS: a renamed column is a lost one."""
    ours = {column.name for column in Base.metadata.tables[table].columns}

    assert {name for name in ours if not name.startswith("local_")} == HSDS[table]


def test_tables_that_are_ours_alone_say_so() -> None:
    """Whoever exports the directory sees at once what the standard does not know."""
    tables = set(Base.metadata.tables) - set(HSDS)

    assert {name for name in tables if not name.startswith("local_")} == set()
    assert models.Service.__tablename__ == "service"
    assert local_models.LocalArea.__tablename__ in tables


def test_the_migrations_make_the_tables_of_the_models(database_url: str) -> None:
    """A column that is only in the model fails at a council, not here."""
    with reading(make_engine(database_url)) as connection:
        assert schema_version(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection, opts=NOT_THE_INDEX), Base.metadata) == []


def test_the_newest_migration_is_the_one_the_code_expects(database_url: str) -> None:
    """An old database is told from a new one by this number."""
    with reading(make_engine(database_url)) as connection:
        assert ScriptDirectory.from_config(alembic_config(connection)).get_current_head() == HEAD


def test_the_migrations_can_be_undone(database_url: str) -> None:
    """A failed upgrade must have a way back."""
    from alembic import command

    engine = make_engine(database_url)
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
    with reading(engine) as connection:
        assert schema_version(connection) is None
