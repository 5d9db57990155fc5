"""The small language of the pattern table: whole words, gaps and choices, compiled to regular expressions that cannot run away.

A phrase is read word by word:

    a/b        one of these words; `in_front_of` is three words that belong together
    stem*      any word that begins so
    @name      one of the words of a set (`sets.py`)
    word?      may be missing
    ..  ..6    up to three (six) words of the same sentence in between
    !a/b       the next word is none of these
    ^  $       the message begins, ends here
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_WORD = "[^ .]+ "


def expand(element: str, sets: Mapping[str, str]) -> list[str]:
    """Return the single choices an element stands for."""
    choices: list[str] = []
    for choice in element.split("/"):
        if choice.startswith("@"):
            for inner in sets[choice[1:]].split():
                choices += expand(inner, sets)
        else:
            choices.append(choice.replace("_", " "))
    return choices


def to_regex(phrase: str, sets: Mapping[str, str]) -> str:
    """Return the regular expression of a phrase, for text with one space before and after every word."""
    out = ["(?<= )"]
    for element in phrase.split():
        if element.startswith(".."):
            out.append(f"(?:{_WORD}){{0,{element[2:] or 3}}}")
        elif element == "^":
            out.append("(?<=^ )")
        elif element == "$":
            out.append("(?=(?:[.] )*$)")
        elif element.startswith("!"):
            out.append(f"(?!{_choice(expand(element[1:], sets))})")
        elif element.endswith("?"):
            out.append(f"(?:{_choice(expand(element[:-1], sets))})?")
        else:
            out.append(_choice(expand(element, sets)))
    return "".join(out)


def _choice(choices: list[str]) -> str:
    parts = [re.escape(c).replace(r"\*", "[^ .]*").replace(r"\ ", " ") for c in choices]
    return f"(?:{'|'.join(parts)}) " if len(parts) > 1 else f"{parts[0]} "


def keys(phrase: str, sets: Mapping[str, str], common: Iterable[str]) -> list[str]:
    """Return the words (or stems with *) of which a matching text has at least one: those of the rarest element."""
    rank = {word: i for i, word in enumerate(common)}
    best: tuple[int, list[str]] | None = None
    for element in phrase.split():
        if element[0] in ".!^$" or element.endswith("?"):
            continue
        firsts = []
        for choice in expand(element, sets):
            firsts.append(max(choice.split(), key=lambda w: rank.get(w, 10_000)))
        worst = min(rank.get(w, 10_000) for w in firsts)
        cost = -worst
        if best is None or cost < best[0]:
            best = (cost, firsts)
    return best[1] if best else []
