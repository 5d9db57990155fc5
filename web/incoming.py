"""What people and programs send, made safe or refused: message text, JSON bodies, ids. Nothing here answers.

Text is kept as written apart from what cannot be seen: control characters, zero-width and direction marks, lone
surrogates. Markup is left alone; it is escaped where it is shown.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

LONGEST_TEXT = 2_000
LARGEST_BODY = 64 * 1024
LONGEST_CHOICE = 200
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols that show nothing
_NEW_LINES = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")


class Refused(Exception):
    """Input that cannot be used; `code` is a key of `problems.PROBLEMS`."""

    def __init__(self, code: str, *, text: str = "", choice: str | None = None, retry_after: int | None = None) -> None:
        """Keep what was said, as danger in it is answered all the same, and after how many seconds to try again."""
        super().__init__(code)
        self.code, self.text, self.choice, self.retry_after = code, text, choice, retry_after


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a person sent: words they typed or the id of a choice they pressed, never both."""

    text: str | None = None
    choice: str | None = None
    message_id: str | None = None


def clean_text(text: str) -> str:
    """Return text in NFC without what cannot be seen, and without space around it."""
    text = _NEW_LINES.sub("\n", text)
    if not text.isascii() or not text.isprintable():
        text = "".join(kept for kept in map(_seen, text) if kept)
        text = unicodedata.normalize("NFC", text)
    text = text.strip()
    return "" if all(char.isspace() or char in _BLANKS for char in text) else text


def _seen(char: str) -> str:
    if char in "\n\t":
        return char
    return "" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn") else char


def check_text(value: Any) -> str:
    """Return usable message text.

    Raises:
        Refused: It is not text, or nothing is left of it, or it is too long.
    """
    if not isinstance(value, str):
        raise Refused("wrong_type")
    if len(value) > LARGEST_BODY:
        raise Refused("too_long")
    text = clean_text(value)
    if not text:
        raise Refused("empty")
    if len(text) > LONGEST_TEXT:
        raise Refused("too_long", text=text)
    return text


def check_message_id(value: Any) -> str | None:
    """Return the id a client gave its message, if any.

    Raises:
        Refused: It is not a short plain id.
    """
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not _MESSAGE_ID.fullmatch(value):
        raise Refused("bad_message_id")
    return value


def check_choice(value: Any) -> str:
    """Return a choice id that may be looked up.

    Raises:
        Refused: It is not text, or cannot be an id.
    """
    if not isinstance(value, str):
        raise Refused("wrong_type")
    if not value or len(value) > LONGEST_CHOICE or not value.isprintable():
        raise Refused("unknown_choice")
    return value


def read_json(body: bytes, *, empty_is: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the object that a JSON body holds.

    Raises:
        Refused: It is not JSON, nested too deeply, or not an object.
    """
    if not body.strip() and empty_is is not None:
        return empty_is
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Refused("not_json") from None
    if not isinstance(value, dict):
        raise Refused("not_an_object")
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def read_said(body: dict[str, Any], message_id: Any) -> Said:
    """Return what a message body says.

    Raises:
        Refused: It has neither or both of `text` and `choice`, or one of them cannot be used.
    """
    given_id = check_message_id(message_id if message_id is not None else body.get("message_id"))
    text, choice = body.get("text"), body.get("choice")
    if text is not None and choice is not None:
        raise Refused("text_and_choice")
    if choice is not None:
        return Said(choice=check_choice(choice), message_id=given_id)
    if "text" not in body:
        raise Refused("empty")
    return Said(text=check_text(text), message_id=given_id)
