"""The lists that tell a name or an address from an ordinary sentence (`masking_words.yml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml


def words(kind: str) -> frozenset[str]:
    """Return the words of a kind in `masking_words.yml`."""
    return _listed()[kind]


@cache
def _listed() -> dict[str, frozenset[str]]:
    listed: dict[str, str] = yaml.safe_load(Path(__file__).with_name("masking_words.yml").read_text(encoding="utf-8"))
    return {kind: frozenset(line.split()) for kind, line in listed.items()}
