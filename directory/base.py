"""What all tables share: the declarative base and the names of constraints.

Tables of HSDS 3.0 are in `models.py`; tables that are ours alone are in `local_models.py`.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import DateTime, MetaData
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine

_NAMESPACE = uuid.UUID("6f5f5c3e-0f0c-5a1a-9a67-5c0b7a1f4d11")


class Base(DeclarativeBase):
    """Parent of every table, so that Alembic sees them all under fixed constraint names."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[type, TypeEngine[Any]]] = {datetime: DateTime(timezone=True)}


def stable_id(*parts: object) -> str:
    """Make the same UUID from the same parts every time, so that loading twice changes nothing."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(str(part) for part in parts)))
