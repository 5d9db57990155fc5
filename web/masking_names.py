"""Finds names that people give: their own ("my name is", "I'm", at the end of a message) and that of whom they look after.

A name is told from a word by what stands before it, by lists of words (`masking_words.yml`) and by capitals. When in
doubt a word stays: "I'm Polish", "I'm shattered" and "call me back" say what the need is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from web.masking_numbers import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-](?!s\b)[^\W\d_]+)*")
_SPACES = re.compile(r"[ \u00a0]+")

_STRONG = re.compile(
    r"\b(?:(?:my|his|her|their|our|the)(?:\s+\w+['’]s)?\s+(?:full |first |last |real |own |sur|fore)?name(?:['’]?s|\s+is|\s+was|:)|"
    r"(?:mum|mom|dad|mother|father|husband|wife|partner|son|daughter|brother|sister|nan|gran|grandad|friend|neighbour)['’]?s\s+name(?:\s+is|['’]s)|"
    r"^name(?:\s+is|:)|name(?:['’]s|:))\s*",
    re.IGNORECASE | re.MULTILINE,
)
"""After these comes a name, known to us or not."""
_CALLED = re.compile(
    r"\b(?:(?:i['’]?m|i am|s?he['’]?s|s?he is|is|was|son|daughter|husband|wife|mum|dad) called|call me|known as|named)\s+", re.IGNORECASE
)
_I_AM = re.compile(
    r"(?:\b(?P<pairs>i['’]?m|i am|this is|speaking to)|\b(?:it['’]?s|it is)|^(?:hi|hello|hey|dear \w+)[,.!]?)\s+",
    re.IGNORECASE | re.MULTILINE,
)
"""After these comes a name only when it looks like one."""
_RELATION = re.compile(
    r"\b(?:mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|brother|sister|nan|nana|gran|grandma|grandad|"
    r"grandfather|grandmother|aunt|auntie|aunty|uncle|niece|nephew|cousin|friend|neighbour|child|baby|twins?|carer|stepson|stepdaughter)"
    r"(?:,| is| -)?\s+",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|mr|mrs)\.?\s+(?=[A-Z])")
_SIGNED = re.compile(
    r"(?:^|[\n.!?,]\s*)(?:many thanks|thanks|thank you|kind regards|best wishes|best|regards|yours(?: sincerely| faithfully)?|cheers|love|"
    r"from|ta)[,.!]?\s+(?P<name>[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]*\.?){0,2})\s*[.x]*\s*$|"
    r"(?:^|\s)[-–—]\s?(?P<dash>[A-Z][a-z]+(?: [A-Z][\w'’-]*)?)\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;!?\n]|$|(?:and|i|im|from)\b)")
_HERE = re.compile(r"(?:^|[.!?,]\s+)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:here|speaking)\b")


def words(kind: str) -> frozenset[str]:
    """Return the words of a kind in `masking_words.yml`."""
    return _listed()[kind]


@cache
def _listed() -> dict[str, frozenset[str]]:
    listed: dict[str, str] = yaml.safe_load(Path(__file__).with_name("masking_words.yml").read_text(encoding="utf-8"))
    return {kind: frozenset(line.split()) for kind, line in listed.items()}


def find_names(text: str) -> Iterator[Span]:
    """Yield the names in a text that somebody is introduced or signs with."""
    for match in _STRONG.finditer(text):
        yield from _name_at(text, match.end(), sure=True)
    for match in _CALLED.finditer(text):
        yield from _name_at(text, match.end())
    for match in _I_AM.finditer(text):
        yield from _name_at(text, match.end(), pairs=bool(match["pairs"]))
    for match in _RELATION.finditer(text):
        yield from _name_at(text, match.end(), capitals=True)
    for match in _TITLE.finditer(text):
        yield from _name_at(text, match.end(), sure=True, capitals=True)
    signed = _SIGNED.search(text)
    for match in [*([signed] if signed else []), *_HERE.finditer(text)]:
        group = "name" if match.groupdict().get("name") else "dash"
        first = match[group].split()[0]
        if first[0].isupper() and _known(first) and first.lower() not in words("capital_words"):
            yield match.start(group), match.end(group), "[name]"


def _name_at(text: str, at: int, *, sure: bool = False, capitals: bool = False, pairs: bool = False) -> Iterator[Span]:
    """Yield the name that begins at a place, if one does.

    Args:
        text: The whole message.
        at: Where the name would begin.
        sure: A name comes here, known to us or not.
        capitals: Only what begins with a capital can be a name here.
        pairs: Two words with capitals are a name even when we know neither.
    """
    first = _TOKEN.match(text, at)
    if first is None or first.group().lower() in words("not_names") or (capitals and not first.group()[0].isupper()):
        return
    word = first.group()
    rest = _rest_of_name(text, first.end(), small=word.islower())
    two = pairs and _title(word) and rest > first.end() and word.lower() not in words("capital_words") and not text.istitle()
    if sure or _known(word) or two:
        yield first.start(), rest, "[name]"


def _rest_of_name(text: str, end: int, *, small: bool) -> int:
    """Return where a name ends whose first word ends at `end`: up to two more words, with capitals or all written small."""
    for _ in range(2):
        gap = _SPACES.match(text, end)
        token = _TOKEN.match(text, gap.end()) if gap else None
        if token is None or token.group().lower() in words("not_names") | words("capital_words"):
            break
        word = token.group()
        if _title(word) or (word.isupper() and text.isupper() and len(word) > 2):
            end = token.end()
        elif small and word.islower() and not word.endswith(("ing", "ed")) and _ENDS.match(text, token.end()):
            return token.end()
        else:
            break
    return end


def _title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:] != word[1:].upper()


def _known(word: str) -> bool:
    """Say whether a word is a given name as it is written here."""
    small = word.lower()
    return small in words("given_names") and (word[0].isupper() or small not in words("also_words"))
