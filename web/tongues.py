"""Which language a passage is in, so that a screen reader says it with the right voice and in the right direction (WCAG 3.1.2).

Told by letters alone, for what a person wrote as well as for the sentences in other languages in `domain.yml` (a test holds
these two together). English and everything in plain letters is left as it is: a wrong voice is worse than the page's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as HTML names it, and the direction it is written in."""

    lang: str
    dir: str = "ltr"


_QUOTED = re.compile(r"(?<=[„“«])[A-Za-z][^„“”«»]*(?=[”»])")
"""English words quoted in a passage of another language."""
_URDU_ONLY = re.compile(r"[ٹڈڑںےہۓ]")
_RUSSIAN_ONLY = re.compile(r"[ыэъёЫЭЪЁ]")
_SCRIPTS: tuple[tuple[re.Pattern[str], Tongue], ...] = (
    (re.compile(r"[֐-׿]"), Tongue("he", "rtl")),
    (re.compile(r"[؀-ۿ]"), Tongue("ar", "rtl")),
    (re.compile(r"[Ѐ-ӿ]"), Tongue("uk")),
    (re.compile(r"[Ͱ-Ͽ]"), Tongue("el")),
    (re.compile(r"[ऀ-ॿ]"), Tongue("hi")),
    (re.compile(r"[ঀ-৿]"), Tongue("bn")),
    (re.compile(r"[਀-੿]"), Tongue("pa")),
    (re.compile(r"[઀-૿]"), Tongue("gu")),
    (re.compile(r"[஀-௿]"), Tongue("ta")),
    (re.compile(r"[฀-๿]"), Tongue("th")),
    (re.compile(r"[぀-ヿ]"), Tongue("ja")),
    (re.compile(r"[가-힯]"), Tongue("ko")),
    (re.compile(r"[㐀-鿿]"), Tongue("zh")),
)
_MARKED: tuple[tuple[re.Pattern[str], Tongue], ...] = (
    (re.compile(r"\w*[ąęłńśźżĄĘŁŃŚŹŻ]\w*"), Tongue("pl")),
    (re.compile(r"\w*[ăâîșşțţĂÂÎȘŞȚŢ]\w*"), Tongue("ro")),
)
"""Languages in Latin letters: so many words of their own as `ENOUGH` tell them; one may be a name in an English sentence."""
ENOUGH = 2


def tongue_of(text: str) -> Tongue | None:
    """Return the language of a passage, None for English and whatever cannot be told."""
    own = _QUOTED.sub("", text)
    letters = sum(char.isalpha() for char in own)
    for script, tongue in _SCRIPTS:
        if letters and sum(char.isalpha() for char in script.findall(own)) > letters / 2:
            if tongue.lang == "ar" and _URDU_ONLY.search(text):
                return Tongue("ur", "rtl")
            return Tongue("ru") if tongue.lang == "uk" and _RUSSIAN_ONLY.search(text) else tongue
    return next((tongue for marked, tongue in _MARKED if len(marked.findall(text)) >= ENOUGH), None)


def english_within(text: str) -> re.Pattern[str] | None:
    """Return what finds English words quoted in a passage of another language; None for a passage in English."""
    return _QUOTED if tongue_of(text) else None
