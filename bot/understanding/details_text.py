"""A message as words that patterns can be held to, each word knowing where it stands in the message.

Spellings meet here: case, accents, curly apostrophes, hyphens and left-out apostrophes ("im", "shes", "cant") make no
difference afterwards. "can't", "cant" and "cannot" are all `can not`; "he's" and "hes" are `he s`, as nobody can tell
"is" from "has" there. What words mean is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Heard:
    """One detail: what it is, its value, where it stands in the message and whom it is about.

    `role` is `writer`, `cared_for` or `other`, and None when that cannot be told.
    """

    entity: str
    value: Any
    start: int
    end: int
    role: str | None = None


_SAME = str.maketrans({**dict.fromkeys("’‘`´ʼ′＇", "'"), **dict.fromkeys("‐‑‒–—−", "-"), "\u00a0": " ", "\u202f": " ", "\u200b": " "})
_TOKEN = re.compile(r"(?:(?<!\w)[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:\.\d+)?|\n|[^\w\s]")
_STOPS = {"\n": ".", "!": ".", "?": ".", ";": ".", "…": ".", ":": ",", ".": ".", ",": ",", "&": "and", **{c: c for c in "()/+%£~"}}
_CLITICS = {"s": "s", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "d"}
_SPLIT = {
    "im": ("i", "am"), "iam": ("i", "am"), "ive": ("i", "have"), "hes": ("he", "s"), "shes": ("she", "s"), "its": ("it", "s"),
    "theyre": ("they", "are"), "theyve": ("they", "have"), "weve": ("we", "have"), "youre": ("you", "are"), "thats": ("that", "s"),
    "whos": ("who", "s"), "theres": ("there", "s"), "whats": ("what", "s"), "cannot": ("can", "not"),
    "dont": ("do", "not"), "doesnt": ("does", "not"), "dosnt": ("does", "not"), "dosent": ("does", "not"), "didnt": ("did", "not"),
    "cant": ("can", "not"), "carnt": ("can", "not"),
    "wont": ("will", "not"), "isnt": ("is", "not"), "wasnt": ("was", "not"), "arent": ("are", "not"),
    "werent": ("were", "not"), "hasnt": ("has", "not"), "havent": ("have", "not"), "hadnt": ("had", "not"), "aint": ("is", "not"),
    "couldnt": ("could", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "shant": ("shall", "not"),
}  # fmt: skip


_SHORTENED = frozenset({"st", "mr", "mrs", "ms", "dr", "nr"})


@dataclass
class Words:
    """The words of `text`, and `plain`: the same words joined by single blanks."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    plain: str = ""
    offsets: list[int] = field(default_factory=list)
    doc: Any = None
    """The words as spaCy's, made by `details_phrases.py` when first asked for."""

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut `text` into words."""
        made = cls(text)
        words, starts, ends = made.words, made.starts, made.ends
        for found in _TOKEN.finditer(text.translate(_SAME)):
            raw = found[0]
            if raw.isascii() and raw.isalpha() and (word := raw.lower()) not in _SPLIT:
                words.append(word)
                starts.append(found.start())
                ends.append(found.end())
            else:
                made._add(raw, found.start(), found.end())
        at = 0
        for word in made.words:
            made.offsets.append(at)
            at += len(word) + 1
        made.plain = " ".join(made.words)
        return made

    def index(self, offset: int) -> int:
        """Return which word stands at an offset of `plain`."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words `start` to `end` (not included) stand in the message."""
        return self.starts[start], self.ends[end - 1]

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of `plain` stands in the message."""
        return self.span(self.index(start), self.index(max(start, end - 1)) + 1)

    def said(self, index: int) -> str:
        """Return a word as it was written."""
        return self.text[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def before(self, index: int, count: int = 12) -> str:
        """Return the words before one in its sentence, each followed by a blank."""
        first = max(0, index - count)
        words = self.words[first:index]
        if "." in words:
            words = words[len(words) - words[::-1].index(".") :]
        return "".join(word + " " for word in words)

    def after(self, index: int, count: int = 8) -> str:
        """Return the words from one on, in its sentence, each followed by a blank."""
        words = self.words[index : index + count]
        if "." in words:
            words = words[: words.index(".")]
        return "".join(word + " " for word in words)

    def _add(self, raw: str, start: int, end: int) -> None:
        if "." in raw and raw[0].isalpha():
            for at in range(0, len(raw), 2):
                self._append(folded(raw[at]), start + at, start + at + 2)
        elif raw[0].isalpha():
            for word, first, last in _parts(raw, start):
                self._append(word, first, last)
        elif raw[0].isdigit():
            self._append(folded(raw), start, end)
        elif raw == "-":
            before, after = self.text[start - 1 : start], self.text[end : end + 1]
            if before.isdigit() and after.isdigit():
                self._append("-", start, end)
            elif not (before.isalnum() and after.isalnum()):
                self._append(",", start, end)
        elif raw == "." and self.words and self.words[-1] in _SHORTENED and self.ends[-1] == start:
            return
        elif raw not in "'\"“”*#":
            self._append(_STOPS.get(raw, ","), start, end)

    def _append(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)


def wordset(words: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(words.split())


def folded(word: str) -> str:
    """Return a word in lower case without accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if letter.isalnum()) or "*"


def _parts(raw: str, start: int) -> list[tuple[str, int, int]]:
    """Take a word with its clitics apart."""
    end = start + len(raw)
    base, *rest = raw.split("'")
    word = folded(raw.replace("'", ""))
    if word in _SPLIT and (not rest or word not in ("its", "whos")):
        first, second = _SPLIT[word]
        cut = start + min(len(first), len(raw) - 1)
        return [(first, start, cut), (second, cut, end)]
    if rest:
        tail, cut = folded(rest[-1]), start + len(raw) - len(rest[-1]) - 1
        if tail == "t" and folded(base).endswith("n") and len(base) > 2:
            return [(folded(base[:-1]), start, cut - 1), ("not", cut - 1, end)]
        if tail in _CLITICS and len(rest) == 1:
            return [(folded(base), start, cut), (_CLITICS[tail], cut, end)]
    return [(word, start, end)]
