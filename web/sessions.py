"""Who may reach which conversation: ids made here and signed, so that none can be guessed, altered or carried over.

A token is `kind.id.signature`. Two kinds: `api` (the bearer token of the HTTP contract) and `page` (the cookie of the
chat page); one is never good for the other. A token says nothing about time: a conversation is closed by the store when
it has not been used for a while, so that every use renews it and deleting it revokes it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from typing import Literal

Kind = Literal["api", "page"]
_ID = re.compile(r"[A-Za-z0-9_-]{22}")


class Sessions:
    """Makes and checks tokens with one secret."""

    def __init__(self, secret: str) -> None:
        """Sign with `secret`."""
        self._key = hashlib.sha256(b"carers/session:" + secret.encode()).digest()

    def new_id(self) -> str:
        """Return a fresh conversation id of 128 random bits."""
        return secrets.token_urlsafe(16)

    def token(self, kind: Kind, conversation: str) -> str:
        """Return the token that reaches a conversation."""
        return f"{kind}.{conversation}.{self._sign(kind, conversation)}"

    def read(self, kind: Kind, token: str | None) -> str | None:
        """Return the conversation a token reaches, or None when it is not one of ours, of this kind and unaltered."""
        if not token or len(token) > 100 or not token.isascii():
            return None
        found_kind, _, rest = token.partition(".")
        conversation, _, signature = rest.partition(".")
        if found_kind != kind or not _ID.fullmatch(conversation):
            return None
        # Text is compared, not decoded bytes: base64 has several spellings of the same bytes.
        return conversation if hmac.compare_digest(signature, self._sign(kind, conversation)) else None

    def form_token(self, conversation: str) -> str:
        """Return what a form of this conversation's page must bring along (against cross-site requests)."""
        return self._sign("form", conversation)

    def form_token_fits(self, conversation: str, given: str) -> bool:
        """Say whether a form was made by us for this conversation."""
        return given.isascii() and hmac.compare_digest(given, self._sign("form", conversation))

    def _sign(self, purpose: str, conversation: str) -> str:
        digest = hmac.digest(self._key, f"{purpose}.{conversation}".encode(), "sha256")
        return urlsafe_b64encode(digest).decode().rstrip("=")
