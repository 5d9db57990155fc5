"""What can be set from outside. The only place in the directory that reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_URL = "sqlite:///var/directory.sqlite3"


@dataclass(frozen=True, slots=True)
class Settings:
    """The directory's settings: where the database is, and whether the clock is a file (tests only)."""

    database_url: str = DEFAULT_URL
    test_clock: bool = False

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read `DATABASE_URL` and `TEST_CLOCK`."""
        return cls(
            database_url=environ.get("DATABASE_URL") or DEFAULT_URL,
            test_clock=environ.get("TEST_CLOCK") == "1",
        )
