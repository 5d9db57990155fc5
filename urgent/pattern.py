"""What a row of the pattern table is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pattern:
    """Phrases (one a line, see `phrases.py`) that say the same thing.

    `name` is what `Urgent.because` says; `why` is for people who read or change the table. A line that begins with ~ is
    weak: it counts only together with the classifier.
    """

    name: str
    topic: str
    why: str
    phrases: str

    @property
    def lines(self) -> list[str]:
        """The phrases, without the blank lines."""
        return [line.strip() for line in self.phrases.splitlines() if line.strip()]
