"""Alembic's entry point. It runs on the connection `directory.engine` hands it, never on one of its own."""

from __future__ import annotations

from alembic import context

import directory.local_models
import directory.models  # noqa: F401  both are imported for the tables they declare
from directory.base import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
