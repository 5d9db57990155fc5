"""The whole pattern table: what says danger by itself, and what only sounds like it.

`HARMLESS` is looked for first and its words are blanked out, so they count as nothing, here and in the classifier; all
else in the message still counts. The language of the phrases is in `phrases.py`, the sets named with @ in `sets.py`.
"""

from __future__ import annotations

from urgent.pattern import Pattern
from urgent.tables.abuse import ABUSE
from urgent.tables.breakdown import BREAKDOWN
from urgent.tables.domestic import DOMESTIC
from urgent.tables.harmless import HARMLESS
from urgent.tables.medical import MEDICAL
from urgent.tables.suicide import SUICIDE

DANGER: tuple[Pattern, ...] = (*MEDICAL, *SUICIDE, *ABUSE, *DOMESTIC, *BREAKDOWN)

__all__ = ["DANGER", "HARMLESS", "Pattern"]
