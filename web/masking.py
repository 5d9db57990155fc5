"""Takes personal details out of what people write, before it is kept, logged or sent to Rasa. Only the value goes.

"I'm Sarah, ring me on 07700 900123, mum is at 12 High Street NG18 1AB" becomes "I'm [name], ring me on [phone number], mum
is at [address] NG18": the sentence still reads, and of the postcode the first half stays, which is the district. What
cannot be told from ordinary words (a name nobody introduces) stays; `docs/privacy.md` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_names import find_names, words
from web.masking_numbers import Span, find_numbers

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+|[\w.+-]{1,64} ?(?:\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w/@])@[A-Za-z0-9_.]{3,30}\b")

_POSTCODE = re.compile(r"(?<![A-Z0-9])([A-Z]{1,2})([0-9O][0-9A-Z]?)([\s-]{0,3})([0-9O][ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])", re.IGNORECASE)
_ORDINAL = re.compile(r"\d(?:ST|ND|RD|TH)", re.IGNORECASE)

_STREET = (
    r"street|road|avenue|ave|lane|close|drive|crescent|gardens?|grove|terrace|court|way|place|square|mews|walk|rise|row|hill|parade|"
    r"boulevard|view|green|park|st|rd|cl|cres|gdns|ln"
)
_NUMBER = r"(?:(?:flat|apartment|apt|unit|room)\s+\w{1,4},?\s+)?\d{1,4}[a-z]?"
_ADDRESS = re.compile(
    rf"(?<![\w£.,/:-]){_NUMBER},?\s+(?:(?!(?:{_STREET})\b)[a-z][a-z'’.-]+\s+){{1,3}}(?:{_STREET})\b(?:\s+(?:north|south|east|west))?",
    re.IGNORECASE,
)
_FLAT = re.compile(
    r"\b(?:flat|apartment|apt)\s+(?:no\.?\s*)?\d{1,4}[a-z]?\b(?:,?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?\s+(?:House|Court|Lodge|Tower))?"
)
_HOUSE = re.compile(
    r"\b(?:(?:live|lives|living)\s+(?:at|in)|address(?:\s+is|:)?|home\s+is)\s+(?P<house>(?:[A-Z][\w'’-]+\s+){1,2}(?:House|Cottage|Farm|Lodge))\b"
)


def mask(text: str) -> str:
    """Return the text with each personal detail replaced by what kind it was; other text comes back as it is."""
    taken: list[Span] = []
    for start, end, instead in _found(text):
        for begun, ended, _ in sorted(taken):  # of two details that overlap the surer is whole, the other what is left of it
            if begun <= start < ended:
                start = ended + len(text[ended:]) - len(text[ended:].lstrip())
            elif start < begun < end:
                taken.append((start, begun, instead))
                start = ended
        if start < end:
            taken.append((start, end, instead))
    for start, end, instead in sorted(taken, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def _found(text: str) -> Iterator[Span]:
    """Yield details, the surest kinds first: the first of two counts where they overlap."""
    if "@" in text or "at" in text:
        for pattern in (_EMAIL, _HANDLE):
            for match in pattern.finditer(text):
                yield match.start(), match.end(), "[email]" if pattern is _EMAIL else "[name]"
    yield from _postcodes(text)
    yield from _addresses(text)
    yield from find_numbers(text)
    yield from find_names(text)


def _postcodes(text: str) -> Iterator[Span]:
    for match in _POSTCODE.finditer(text):
        area, rest, gap, inward = match.groups()
        if area.upper() not in words("postcode_areas") or (gap and _ORDINAL.fullmatch(inward)):
            continue
        if not any(map(str.isdigit, rest)) and not inward[0].isdigit():
            continue
        yield match.end(2), match.end(), ""


def _addresses(text: str) -> Iterator[Span]:
    for match in _ADDRESS.finditer(text):
        parts = re.sub(r"[^\w\s'’-]", " ", match.group()).lower().split()
        if not words("not_a_street") & set(parts[:-1]):
            yield match.start(), match.end(), "[address]"
    for match in _FLAT.finditer(text):
        yield match.start(), match.end(), "[address]"
    for match in _HOUSE.finditer(text):
        yield match.start("house"), match.end("house"), "[address]"
