"""The off switch: `CHAT_OFF=1`, or a file named `chat-off` in `var/`, which counts from the next request on.

`docs/turning-it-off.md` says when and how. While it is off, people are told whom to ring; danger is still answered, and
what was said can still be deleted.
"""

from __future__ import annotations

from pathlib import Path

ALWAYS_ON = ("/healthz", "/readyz", "/metrics", "/forget", "/assets/", "/openreferral/")
"""Answered also while the chat is off; so is every DELETE."""


class Switch:
    """Says whether the chat is off."""

    def __init__(self, file: Path, off: bool = False) -> None:
        """Be off when told to, or while `file` is there."""
        self._file, self._off = file, off

    def off_for(self, method: str, path: str) -> bool:
        """Say whether this request is not to be answered as usual."""
        return method != "DELETE" and not path.startswith(ALWAYS_ON) and self.off

    @property
    def off(self) -> bool:
        """Whether the chat is off."""
        return self._off or self._file.exists()
