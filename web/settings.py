"""What can be set from outside. The only place in `web` that knows the names of environment variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from web.limits import Network, networks

Mode = Literal["development", "production"]
SHORTEST_SECRET = 32
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
RENAMED = {"FRAME_ANCESTORS": "ALLOWED_PARENTS"}
"""Settings of older releases, and what is set now. `'self'` was the default, and is always so."""


class SettingsError(Exception):
    """A setting is missing or wrong; `str()` of it is one sentence that says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one `web` process. Secrets are kept out of its `repr`."""

    carers_secret: str = field(repr=False)
    session_secret: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8080
    engine_port: int = 5105
    engines: int = 1
    actions_port: int = 5155
    var: Path = Path("var")
    database_url: str | None = field(default=None, repr=False)
    mode: Mode = "development"
    session_minutes: int = 60
    test_clock: bool = False
    home_area: str = "nottinghamshire"
    log_level: str = "INFO"
    allowed_parents: tuple[str, ...] = ()
    log_format: str = "text"
    trusted_proxies: tuple[Network, ...] = ()
    unlimited: tuple[Network, ...] = ()
    keep_hours: int = 24
    metrics_token: str | None = field(default=None, repr=False)
    chat_off: bool = False
    stand_by: bool = False

    @property
    def production(self) -> bool:
        """Whether the public can reach this process."""
        return self.mode == "production"

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read the settings.

        Raises:
            SettingsError: A secret is missing, or a value cannot be used.
        """
        mode = environ.get("MODE") or "development"
        if mode not in ("development", "production"):
            raise SettingsError(f"MODE is {mode!r}: set it to development or production.")
        test_clock = environ.get("TEST_CLOCK") == "1"
        if test_clock and mode == "production":
            raise SettingsError("TEST_CLOCK is on, which production refuses: take TEST_CLOCK away.")
        for old, now in RENAMED.items():
            if environ.get(old, "").strip("'\"") not in ("", "self"):
                raise SettingsError(f"{old} is not read any more: name the sites in {now} and take {old} away.")
        return cls(
            carers_secret=_secret(environ, "CARERS_SECRET", mode),
            session_secret=_secret(environ, "SESSION_SECRET", mode),
            host=environ.get("HOST") or "127.0.0.1",
            port=_number(environ, "PORT", 8080, 0, 65535),
            engine_port=_number(environ, "ENGINE_PORT", 5105, 1, 65535),
            engines=_number(environ, "ENGINES", 1, 1, 16),
            actions_port=_number(environ, "ACTIONS_PORT", 5155, 1, 65535),
            var=Path(environ.get("CARERS_VAR") or "var"),
            database_url=environ.get("DATABASE_URL") or None,
            mode=cast(Mode, mode),
            session_minutes=_number(environ, "SESSION_MINUTES", 60, 1, 24 * 60),
            test_clock=test_clock,
            home_area=environ.get("HOME_AREA") or "nottinghamshire",
            log_level=_level(environ),
            allowed_parents=_origins(environ, "ALLOWED_PARENTS", mode),
            log_format=_one_of(environ, "LOG_FORMAT", ("text", "json")),
            trusted_proxies=_networks(environ, "TRUSTED_PROXIES", ""),
            unlimited=_networks(environ, "UNLIMITED_ADDRESSES", "" if mode == "production" else "127.0.0.0/8 ::1"),
            keep_hours=_number(environ, "KEEP_HOURS", 24, 1, 24 * 7),
            metrics_token=environ.get("METRICS_TOKEN") or None,
            chat_off=environ.get("CHAT_OFF") == "1",
            stand_by=environ.get("STAND_BY") == "1",
        )


def _secret(environ: Mapping[str, str], name: str, mode: str) -> str:
    value = environ.get(name, "")
    if not value:
        raise SettingsError(f"{name} is not set: start the assistant with `make run`, which makes one.")
    if mode == "production" and (len(value) < SHORTEST_SECRET or len(set(value)) < 8):
        raise SettingsError(f"{name} is too weak for production: use at least {SHORTEST_SECRET} random characters.")
    return value


def _level(environ: Mapping[str, str]) -> str:
    level = (environ.get("LOG_LEVEL") or "INFO").upper()
    if level not in LEVELS:
        raise SettingsError(f"LOG_LEVEL is {level!r}: set it to one of {', '.join(LEVELS)}.")
    return level


def _origins(environ: Mapping[str, str], name: str, mode: str) -> tuple[str, ...]:
    """Read origins with spaces or commas between them, `https://www.example.gov.uk`; plain http only for trying things out."""
    found = tuple(environ.get(name, "").replace(",", " ").split())
    for origin in found:
        https = re.fullmatch(r"https://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?", origin)
        if not https and (mode == "production" or not re.fullmatch(r"http://[A-Za-z0-9.-]+(:\d{1,5})?", origin)):
            raise SettingsError(f"{name} has {origin!r}: give origins such as https://www.example.gov.uk, with spaces between them.")
    return found


def _one_of(environ: Mapping[str, str], name: str, among: tuple[str, ...]) -> str:
    value = environ.get(name) or among[0]
    if value not in among:
        raise SettingsError(f"{name} is {value!r}: set it to one of {', '.join(among)}.")
    return value


def _networks(environ: Mapping[str, str], name: str, default: str) -> tuple[Network, ...]:
    value = environ.get(name, default)
    try:
        return networks(value)
    except ValueError:
        raise SettingsError(f"{name} is {value!r}: set it to addresses or networks, such as 10.0.0.0/8, divided by commas.") from None


def _number(environ: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    value = environ.get(name) or str(default)
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise SettingsError(f"{name} is {value!r}: set it to a whole number from {least} to {most}.")
    return int(value)
