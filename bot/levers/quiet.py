"""Silence what Rasa's old pins say at every start and nobody can act on; errors and our own warnings still show."""

from __future__ import annotations

import logging
import os
import warnings

import structlog


def apply() -> None:
    """Turn off telemetry and the start-up noise of old dependencies."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", message=".*pkg_resources.*")
    warnings.filterwarnings("ignore", message="Slot auto-fill has been removed")
    # Rasa writes structured debug lines of every message, words included, unless told otherwise: only warnings here.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    for noisy in ("matplotlib", "asyncio", "apscheduler", "sanic.access", "faker"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
