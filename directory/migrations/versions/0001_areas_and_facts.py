"""Areas, places, conditions, facts and settings: what services refer to.

Revision ID: 0001
Revises: nothing
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "local_area",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("part_of", sa.String(), nullable=True),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("adult_social_care", sa.String(), nullable=True),
        sa.Column("children_social_care", sa.String(), nullable=True),
        sa.Column("out_of_hours", sa.String(), nullable=True),
        sa.Column("carers_service", sa.String(), nullable=True),
        sa.Column("young_carers_service", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["part_of"], ["local_area.id"], name=op.f("fk_local_area_part_of_local_area")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_area")),
    )
    op.create_index(op.f("ix_local_area_part_of"), "local_area", ["part_of"], unique=False)
    op.create_table(
        "local_condition",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("broader", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["broader"], ["local_condition.id"], name=op.f("fk_local_condition_broader_local_condition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_condition")),
    )
    op.create_table(
        "local_fact",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_url", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("researched", sa.Date(), nullable=True),
        sa.Column("checked", sa.Date(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_fact")),
    )
    op.create_index(op.f("ix_local_fact_subject"), "local_fact", ["subject"], unique=False)
    op.create_index(op.f("ix_local_fact_valid_to"), "local_fact", ["valid_to"], unique=False)
    op.create_table(
        "local_not_place",
        sa.Column("phrase", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("phrase", name=op.f("pk_local_not_place")),
    )
    op.create_table(
        "local_outside_place",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("council", sa.String(), nullable=False),
        sa.Column("also", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_local_outside_place")),
    )
    op.create_table(
        "local_outside_postcode_area",
        sa.Column("letters", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("letters", name=op.f("pk_local_outside_postcode_area")),
    )
    op.create_table(
        "local_place_name",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("also", sa.JSON(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_local_place_name")),
    )
    op.create_table(
        "local_postcode",
        sa.Column("outward", sa.String(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("elsewhere", sa.JSON(), nullable=False),
        sa.Column("covers", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("outward", name=op.f("pk_local_postcode")),
    )
    op.create_table(
        "local_setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_local_setting")),
    )


def downgrade() -> None:
    """Drop the tables, those that others refer to last."""
    for table in (
        "local_setting",
        "local_postcode",
        "local_place_name",
        "local_outside_postcode_area",
        "local_outside_place",
        "local_not_place",
        "local_fact",
        "local_condition",
        "local_area",
    ):
        op.drop_table(table)
