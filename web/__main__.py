"""Serve the public face: `python -m web`. Settings come from the environment and are read here only."""

from __future__ import annotations

import os
import resource
import sys
from contextlib import suppress

from aiohttp import web

from web import logs
from web.app import init_app
from web.emergency import NoNumbers
from web.settings import Settings, SettingsError
from web.store import StoreUnavailable


def main() -> int:
    """Serve until stopped; returns the exit code."""
    try:
        settings = Settings.from_env(os.environ)
        logs.set_up(settings.log_level, settings.log_format)
        app = init_app(settings)
    except (SettingsError, NoNumbers) as error:
        print(error, file=sys.stderr)
        return 2

    _as_many_files_as_allowed()
    if settings.stand_by and not sys.stdin.readline():
        return 0  # a spare; whoever would have told it to listen is gone

    def listening(_: str) -> None:
        with suppress(OSError):  # whoever read this is gone, which is no reason to answer nobody
            print(f"web_ready http://{settings.host}:{settings.port}", flush=True)

    try:
        web.run_app(
            app, host=settings.host, port=settings.port, access_log=None, print=listening, keepalive_timeout=75, shutdown_timeout=10
        )
    except StoreUnavailable as error:
        print(f"{error}. Set CARERS_VAR to a folder that can be written to.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The chat cannot listen on {settings.host}:{settings.port}: {error.strerror}. Set PORT to a free one.", file=sys.stderr)
        return 1
    return 0


def _as_many_files_as_allowed() -> None:
    """Let the process hold as many connections as the machine allows: slow clients must not keep others out."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard if hard < 65_536 or hard == resource.RLIM_INFINITY else 65_536, hard))


if __name__ == "__main__":
    sys.exit(main())
