"""Repairs typing errors before a message is encoded: "carres assesment" becomes "carers assessment".

Only words that nobody knows are touched (not in the data, not a whole word of the encoder's vocabulary), and only when
one slip away (two in long words) stands a word that carers use here. Names of places and of services that the data never
had stay as they are unless they look like a slip. `python -m bot.understanding.spelling` counts the words anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

COUNTED = Path(__file__).with_name("spelling_words.txt")
"""A word and how often the training messages have it, one pair a line."""

OFTEN_ENOUGH = {3: 30, 4: 8, 5: 4}
"""How often a word of so many letters must have been met to be what somebody meant; longer words: twice."""

ENDINGS = ("s", "'s", "'d", "'ll", "'ve", "'re", "es", "ed", "ing", "er", "ers", "ly")
"""A known word with one of these is known too."""

SLIP = 10
"""A word so many times rarer than one a slip away, and in no dictionary, is itself a slip."""

EVIDENCE = 8.0
"""How often a word must have been met, times how likely the slip is, to be put in the place of an unknown word."""

NAMED = 8
"""So many times the evidence is wanted for a word with a capital: it may be a name ("Kev", "Rett")."""

FEW_LETTERS = {3: 50, 4: 2}
"""So many times for words of so few letters, which are a slip away from many others ("ket" is not "let")."""

LONG = 8
"""From so many letters on two slips are repaired."""

CLEAR, LONGEST = 5, 24
"""Letters of an unknown word that count towards sense when it is a slip of a known one; words longer than that are left alone."""

EVERYDAY = """
    biscuit bleep cheapest duck fasd fitter footy gran granny hoovering hosepipe incontinence ironing knickers leeks loo mardy mop nanna
    nappies nappy nipping nowt ourself owt pans pint poo puncture resent summat telly thx tummy trousers washer wee wick widower widowers
"""
"""Words of the house that no list had and that are a slip away from others."""

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Speller:
    """Knows words and how often they are used; repairs the others."""

    def __init__(self, counts: dict[str, int], known: Iterable[str] = ()) -> None:
        """Keep `counts` of what carers write and further `known` words that are never changed."""
        self._counts = counts
        self._known = set(known) | set(EVERYDAY.split())
        self._one_gone: dict[str, list[str]] = {}
        for word, times in counts.items():
            if len(word) >= 3 and times >= OFTEN_ENOUGH.get(len(word), 2):
                for short in {word, *_shortened(word)}:
                    self._one_gone.setdefault(short, []).append(word)
        self._long = [word for word in counts if len(word) >= LONG - 1 and counts[word] >= 3]
        self._known |= {word for word, times in counts.items() if times >= 3 and not self._slip(word, times)}
        self._repaired = lru_cache(maxsize=20_000)(self._repair)

    def repair(self, text: str) -> str:
        """Return `text` with its unknown words repaired; everything else stays as it was.

        Text of which less than half is words, known or a clear slip, is no text with slips: nonsense must not be made into sense.
        """
        words = [word.lower() for word in _WORD.findall(text.replace("’", "'"))]
        if len(words) > 1 and 2 * sum(self._knows(word) or self._clear_slip(word) for word in words) < len(words):
            return text
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        lower = word.lower().replace("’", "'")
        if len(lower) < 3 or len(lower) > LONGEST or self._knows(lower):
            return word
        return self._repaired(lower, named=word[0].isupper()) or word

    def _clear_slip(self, word: str) -> bool:
        return CLEAR <= len(word) <= LONGEST and self._repaired(word, named=False) is not None

    def _knows(self, word: str) -> bool:
        if word in self._known:
            return True
        for ending in ENDINGS:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) > 1 + ("'" not in ending) and stem[-1] != "s":
                doubled = stem[:-1] if stem[-1] == stem[-2] else stem
                if stem in self._known or stem + "e" in self._known or doubled in self._known:
                    return True
        return False

    def _slip(self, word: str, times: int) -> bool:
        if word in self._known or len(word) < 4:
            return False
        near = {other for short in (word, *_shortened(word)) for other in self._one_gone.get(short, ())}
        return any(self._counts[other] >= SLIP * times for other in near - {word})

    def _repair(self, word: str, *, named: bool) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = {other for short in (word, *_shortened(word)) for other in self._one_gone.get(short, ()) if OSA.distance(word, other) == 1}
        near = {other for other in near if other in self._known}
        if near:
            evidence, best = max((self._counts[other] * _likely_slip(other, word), other) for other in near)
            return best if evidence >= EVIDENCE * (NAMED if named else 1) * FEW_LETTERS.get(len(word), 1) else None
        if len(word) < LONG:
            return None
        found = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=2)
        return found[0] if found and found[0][0] == word[0] else None


def _likely_slip(meant: str, typed: str) -> float:
    """Return how readily a hand makes `typed` of `meant`: letters swapped, doubled or hit together most, far keys least."""
    if len(typed) == len(meant):
        at = next(i for i in range(len(typed)) if typed[i] != meant[i])
        if typed[at + 1 :] != meant[at + 1 :]:
            return 10.0
        return (1.5 if _side_by_side(typed[at], meant[at]) else 0.15) * (1.0 if at else 0.5)
    if len(typed) < len(meant):
        return 10.0 if _doubled(meant, typed) else 2.0
    return 10.0 if _doubled(typed, meant) else 5.0 if _hit_together(typed, meant) else 0.5


def _doubled(longer: str, shorter: str) -> bool:
    return any(longer[i] == longer[i + 1] and longer[:i] + longer[i + 1 :] == shorter for i in range(len(shorter)))


def _hit_together(typed: str, meant: str) -> bool:
    """Whether the letter too many lies beside one of its neighbours on the keyboard."""
    for i, letter in enumerate(typed):
        if typed[:i] + typed[i + 1 :] == meant:
            return any(_side_by_side(letter, other) for other in (typed[max(i - 1, 0) : i] + typed[i + 1 : i + 2]))
    return False


def _side_by_side(one: str, other: str) -> bool:
    for above, below in zip(KEYS, (*KEYS[1:], ""), strict=True):
        if one in above and other in above:
            return abs(above.index(one) - above.index(other)) == 1
        for upper, lower in ((one, other), (other, one)):
            if upper in above and lower in below:
                return above.index(upper) - below.index(lower) in (0, 1)
    return False


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
    lines = [line for path in sorted(Path("data/nlu").glob("*.yml")) for line in path.read_text(encoding="utf-8").splitlines()]
    words = count(line[6:] for line in lines if line.startswith("    - "))
    kept = sorted(word for word, times in words.items() if times > 1)
    COUNTED.write_text("".join(f"{word} {words[word]}\n" for word in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
