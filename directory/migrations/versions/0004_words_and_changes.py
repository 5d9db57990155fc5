"""Words and their spellings, how often a service was shown, what was changed in one go, kinds of opening hours.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from directory.wordindex import word_index

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_IN_ORDER = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, columns and the full-text index."""
    op.create_table(
        "local_word",
        sa.Column("word", _IN_ORDER, nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_local_word")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "local_spelling",
        sa.Column("rest", _IN_ORDER, nullable=False),
        sa.Column("word", _IN_ORDER, nullable=False),
        sa.PrimaryKeyConstraint("rest", "word", name=op.f("pk_local_spelling")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "local_shown",
        sa.Column("service_id", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("service_id", "month", name=op.f("pk_local_shown")),
    )
    op.add_column("local_document", sa.Column("number", sa.BigInteger(), nullable=True))
    op.add_column("metadata", sa.Column("local_change", sa.String(), nullable=True))
    op.create_index(op.f("ix_metadata_local_change"), "metadata", ["local_change"], unique=False)
    op.add_column("schedule", sa.Column("local_kind", sa.String(), server_default="weekly", nullable=False))
    word_index(op.get_bind()).create(op.get_bind())


def downgrade() -> None:
    """Take them away again."""
    word_index(op.get_bind()).drop(op.get_bind())
    op.drop_column("schedule", "local_kind")
    op.drop_index(op.f("ix_metadata_local_change"), table_name="metadata")
    op.drop_column("metadata", "local_change")
    op.drop_column("local_document", "number")
    for table in ("local_shown", "local_spelling", "local_word"):
        op.drop_table(table)
