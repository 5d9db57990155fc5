"""How the process logs: event names with fields, and never what a person sent."""

from __future__ import annotations

import logging


class NoSentBytes(logging.Filter):
    """Takes what was sent out of aiohttp's own errors: a request it cannot read is quoted in them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the line, with the kind of error only."""
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "none"
        record.msg, record.args = "http_unreadable error=%s", (kind,)
        record.exc_info = record.exc_text = None
        return True


def set_up(level: str) -> None:
    """Log lines from `level` up to standard error."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("aiohttp.server").addFilter(NoSentBytes())
