"""What can be set from outside. The only place in the directory that reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.errors import SettingWrong
from directory.freshness import LIMITS, PARTS, AgeLimits

DEFAULT_URL = "sqlite:///var/directory.sqlite3"


@dataclass(frozen=True, slots=True)
class Settings:
    """The directory's settings: where the database is, whether the clock is a file (tests only), how long a confirmation holds."""

    database_url: str = DEFAULT_URL
    test_clock: bool = False
    limits: AgeLimits = LIMITS

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read `DATABASE_URL`, `TEST_CLOCK` and the days for which a confirmation holds.

        Raises:
            SettingWrong: A number of days is none.
        """
        return cls(
            database_url=environ.get("DATABASE_URL") or DEFAULT_URL,
            test_clock=environ.get("TEST_CLOCK") == "1",
            limits=AgeLimits(**{part: _days(environ, part) for part in PARTS}),
        )


def _days(environ: Mapping[str, str], part: str) -> int:
    name = f"CHECKED_{part.upper()}_DAYS"
    value = environ.get(name) or str(getattr(LIMITS, part))
    if not value.isdecimal() or int(value) < 1:
        raise SettingWrong(f"{name} must be a number of days, not {value!r}.")
    return int(value)
