"""What can go wrong while measuring. `str()` of each is one sentence for the person who reads the table."""

from __future__ import annotations


class BenchError(Exception):
    """A part could not be measured."""


class NoReply(Exception):
    """One message got no reply of the kind that is measured."""
