"""The two tables that search reads.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "local_document",
        sa.Column("service_id", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_local_document_service_id_service"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("service_id", name=op.f("pk_local_document")),
    )
    op.create_table(
        "local_match",
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("standing", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("directness", sa.SmallInteger(), nullable=False),
        sa.Column("audience", sa.SmallInteger(), nullable=False),
        sa.Column("minimum_age", sa.SmallInteger(), nullable=False),
        sa.Column("maximum_age", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_local_match_service_id_service"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("topic", "area", "condition", "standing", "service_id", name=op.f("pk_local_match")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_local_match_service_id"), "local_match", ["service_id"], unique=False)


def downgrade() -> None:
    """Drop the tables, those that others refer to last."""
    for table in (
        "local_match",
        "local_document",
    ):
        op.drop_table(table)
