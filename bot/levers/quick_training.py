"""Rasa tells training messages apart by a digest of all they hold, tokens and vectors too; ours differ in text and intent.

It takes that digest of every message after every component, to reuse what did not change in a later training. `ops/train.py`
trains only when something changed, and then anew. Measured on 30,000 messages: 25 of 146 seconds.
"""

from __future__ import annotations

import hashlib

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

_thorough = Message.fingerprint


def apply() -> None:
    """Take the digest of a training message's text and intent only."""
    Message.fingerprint = _fingerprint


def _fingerprint(message: Message) -> str:
    """Return the digest; that of Rasa for whatever is not a training message of ours."""
    text, intent = message.get(TEXT), message.get(INTENT)
    if not (isinstance(text, str) and isinstance(intent, str)):
        return str(_thorough(message))
    return hashlib.md5(f"{intent}\n{text}".encode(), usedforsecurity=False).hexdigest()
