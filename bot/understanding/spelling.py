"""Repairs typing errors before a message is encoded: "carres assesment" becomes "carers assessment".

Only words that nobody knows are touched (not in the data, not a whole word of the encoder's vocabulary), and only when
one slip away (two in long words) stands a word that carers use here. Names of places and of services that the data never
had stay as they are unless they look like a slip. `python -m bot.understanding.spelling` counts the words anew.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Iterable

COUNTED = Path(__file__).with_name("spelling_words.txt")
"""A word and how often the training messages have it, one pair a line."""

OFTEN_ENOUGH = {3: 30, 4: 8, 5: 4}
"""How often a word of so many letters must have been met to be what somebody meant; longer words: twice."""

ENDINGS = ("s", "'s", "es", "ed", "ing", "er", "ers", "ly")
"""A known word with one of these is known too."""

SLIP = 10
"""A word so many times rarer than one a slip away, and in no dictionary, is itself a slip."""

LONG = 8
"""From so many letters on two slips are repaired."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Speller:
    """Knows words and how often they are used; repairs the others."""

    def __init__(self, counts: dict[str, int], known: Iterable[str] = ()) -> None:
        """Keep `counts` of what carers write and further `known` words that are never changed."""
        self._counts = counts
        self._known = set(known)
        self._one_gone: dict[str, list[str]] = {}
        for word, times in counts.items():
            if len(word) >= 3 and times >= OFTEN_ENOUGH.get(len(word), 2):
                for short in {word, *_shortened(word)}:
                    self._one_gone.setdefault(short, []).append(word)
        self._long = [word for word in counts if len(word) >= LONG - 1 and counts[word] >= 3]
        self._known |= {word for word, times in counts.items() if times >= 3 and not self._slip(word, times)}
        self._repaired = lru_cache(maxsize=20_000)(self._repair)

    def repair(self, text: str) -> str:
        """Return `text` with its unknown words repaired; everything else stays as it was."""
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        lower = word.lower().replace("’", "'")
        if len(lower) < 3 or len(lower) > 24 or self._knows(lower):
            return word
        return self._repaired(lower) or word

    def _knows(self, word: str) -> bool:
        if word in self._known:
            return True
        for ending in ENDINGS:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) > 2 and stem[-1] != "s":
                doubled = stem[:-1] if stem[-1] == stem[-2] else stem
                if stem in self._known or stem + "e" in self._known or doubled in self._known:
                    return True
        return False

    def _slip(self, word: str, times: int) -> bool:
        if word in self._known or len(word) < 4:
            return False
        near = {other for short in (word, *_shortened(word)) for other in self._one_gone.get(short, ())}
        return any(self._counts[other] >= SLIP * times for other in near - {word})

    def _repair(self, word: str) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = {other for short in (word, *_shortened(word)) for other in self._one_gone.get(short, ()) if OSA.distance(word, other) == 1}
        near = {other for other in near if other in self._known}
        if near:
            return max(near, key=lambda other: self._counts[other] * (1.0 if other[0] == word[0] else 0.2))
        if len(word) < LONG:
            return None
        found = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=2)
        return found[0] if found and found[0][0] == word[0] else None


def _shortened(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def count(messages: Iterable[str]) -> Counter[str]:
    """Count the words of `messages`, in lower case."""
    return Counter(word.lower().replace("’", "'") for message in messages for word in _WORD.findall(message))


def counted() -> dict[str, int]:
    """Read the words that `main` counted."""
    pairs = (line.split() for line in COUNTED.read_text(encoding="utf-8").splitlines())
    return {word: int(times) for word, times in pairs}


def main() -> None:
    """Count the words of `data/nlu` that at least two messages have."""
    lines = [line[6:] for path in sorted(Path("data/nlu").glob("*.yml")) for line in path.read_text().splitlines() if line.startswith("    - ")]
    words = count(lines)
    kept = sorted(word for word, times in words.items() if times > 1)
    COUNTED.write_text("".join(f"{word} {words[word]}\n" for word in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
