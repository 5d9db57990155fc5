"""How the process logs: event names with fields, one line each, and never what a person sent.

`LOG_FORMAT=text` is for people: `10:02:11 INFO web.talk request=3f… message_answered topic=short_breaks …`. `LOG_FORMAT=json`
is for machines: an object a line with the same fields. Fields are written `name=value` in the code; here they are parted.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path

from web import request_ids

_FIELD = re.compile(r"([a-z_]+)=('[^']*'|\"[^\"]*\"|\S+)")
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class NoSentBytes(logging.Filter):
    """Takes what was sent out of aiohttp's own errors: a request it cannot read is quoted in them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the line, with the kind of error only."""
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "none"
        record.msg, record.args = "http_unreadable error=%s", (kind,)
        record.exc_info = record.exc_text = None
        return True


def trail(error: BaseException) -> str:
    """Return where an error came from, without its text: that may repeat what a person sent."""
    steps = [f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(error.__traceback__)]
    return f"{type(error).__name__} at {' < '.join(reversed(steps))}"


class Text(logging.Formatter):
    """A line a person can read. Nothing in a field can begin a second line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with where an error came from if there is one."""
        moment = datetime.fromtimestamp(record.created).strftime("%H:%M:%S.%f")[:-3]
        said = _BREAKS.sub(" ", record.getMessage())
        line = f"{moment} {record.levelname} {record.name} request={request_ids.current.get()} {said}"
        return f"{line} {trail(record.exc_info[1])}" if record.exc_info and record.exc_info[1] else line


class Json(logging.Formatter):
    """An object a line: time, level, logger, request, event and its fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object as one line."""
        said = record.getMessage()
        fields = {name: value.strip("'\"") for name, value in _FIELD.findall(said)}
        whole = {
            **fields,
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": request_ids.current.get(),
            "event": said.partition(" ")[0],
        }
        if record.exc_info and record.exc_info[1]:
            whole["trail"] = trail(record.exc_info[1])
        return json.dumps(whole, ensure_ascii=True)


def set_up(level: str, form: str = "text") -> None:
    """Log lines from `level` up to standard error, as `text` or `json`."""
    handler = logging.StreamHandler()
    handler.setFormatter(Json() if form == "json" else Text())
    logging.basicConfig(level=level, handlers=[handler])
    logging.getLogger("aiohttp.server").addFilter(NoSentBytes())
