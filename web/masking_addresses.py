"""Finds where somebody lives or can be written to: e-mail addresses however they are spelt, postcodes, streets and houses.

Of a postcode the first half stays: it is the district, and decides which services are near. A street is one when it has a number, or
when somebody says that they live there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_numbers import Span
from web.masking_words import words

_LOCAL = r"[\w.+'-]{1,64}"
_DOT = r"(?:\.|\s{0,2}(?:\(dot\)|\[dot\]|\bdot\b)\s{0,2})"
_EMAILS = (
    re.compile(rf"(?:\"[^\"\n]{{1,64}}\"|{_LOCAL})[@\uff20][\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE),
    re.compile(r"[\w.+'-]{4,64}[@\uff20][\w-]{5,}"),  # longer than "h@rm": words of danger are written so
    re.compile(rf"{_LOCAL}\s?[@\uff20]\s?[\w-]+(?:\s?\.\s?[\w-]+)+"),
    re.compile(rf"{_LOCAL}\s?(?:\(at\)|\[at\])\s?[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE),
    re.compile(
        r"[\w+'-]{1,64}(?:(?:\.| (?:dot|underscore|dash|hyphen|plus) )[\w+'-]{1,64}){0,3}"
        r" at [\w-]+(?:(?:\.| dot )[\w-]+){0,3} dot (?:com|org|net|co|uk|info|eu|me)\b"
        r"(?: dot uk\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"[\w.+'-]{2,64} at (?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|protonmail|live|sky)(?:\.[a-z.]{2,6})?\b",
        re.IGNORECASE,
    ),
    re.compile(r"(?=\S*[\d._])[\w+'-]{1,64}[\w.+'-]{1,64} at [\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|info|eu)\b", re.IGNORECASE),
)
_HANDLE = re.compile(
    r"(?<![\w/@])@[A-Za-z0-9_.]{3,30}\b|\b(?:facebook|fb|instagram|twitter|linkedin|tiktok)\.com/[\w./?=-]+", re.IGNORECASE
)

_POSTCODE = re.compile(r"(?<![A-Z0-9])([A-Z]{1,2})([0-9O][0-9A-Z]?)([\s.,-]{0,3})([0-9O][ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])", re.IGNORECASE)
_POSTCODES_APART = (
    re.compile(r"(?<![A-Z0-9])[A-Z]{1,2}\d{1,2}[A-Z]?(\s{0,2}\d\s[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])"),
    re.compile(r"(?<![A-Z0-9])[A-Z]{1,2}\s?\d\s\d(\s\d(?!ST|ND|RD|TH)[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])", re.IGNORECASE),
    re.compile(r"(?<!\w)[A-Z]\s(?:[A-Z]\s)?\d\s(?:\d\s)?(\d\s[A-Z]\s[A-Z])(?!\w)", re.IGNORECASE),
    re.compile(r"(?<![\w'’])[A-Z]\s[A-Z]\s\d{2}\s(\d\s[A-Z]\s[A-Z])(?![\w'’])", re.IGNORECASE),
)
"""Written with blanks where none belong; the group is the second half."""
_ORDINAL = re.compile(r"\d(?:ST|ND|RD|TH)", re.IGNORECASE)

_STREET = (
    r"street|road|avenue|ave|lane|close|drive|crescent|gardens?|grove|terrace|court|way|place|square|mews|walk|rise|row|hill|parade|"
    r"boulevard|view|green|park|gate|wharf|st|rd|cl|cres|gdns|ln"
)
_SURELY = r"(?:Street|Road|Avenue|Ave|Lane|Close|Drive|Crescent|Grove|Terrace|Court|Mews|St|Rd|Ln)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_NAMED = r"[A-Z][\w'’.-]*"
_NUMBER = r"(?:(?:flat|apartment|apt|unit|room)\s+\w{1,4},?\s+)?\d{1,4}[a-z]?(?:\s?[-/\u2013]\s?\d{1,4}[a-z]?)?"
_ADDRESS = re.compile(
    rf"(?<![\w£.,/:-]){_NUMBER},?\s+(?:(?!(?:{_STREET})\b)[a-z][a-z'’.-]+\s+){{1,3}}(?:{_STREET})\b(?:\s+(?:north|south|east|west))?",
    re.IGNORECASE,
)
_SAINT = re.compile(rf"(?<![\w£.,/:-])\d{{1,4}}[a-zA-Z]?,?\s+(?:St|Saint)\.?\s+{_NAMED}\s+(?:{_STREET.title()})\b")
_HOUSES = r"(?:House|Cottage|Farm|Lodge|Vicarage|Rectory|Bungalow|Barn|Mill)"
_YARDS = r"(?:Works|Mills?|Yard|Wharf|House|Court|Warehouse|Workshops?|(?:Business|Industrial|Trading|Enterprise)\s+(?:Park|Estate|Centre))"
_NAMED_HOMES = (
    r"paddocks?|hollies|maltings|willows|limes|elms|oaks|laurels|beeches|firs|pines|poplars|orchards?|meadows?|crofts?|spinney|glade|copse|"
    r"ridings|chestnuts|cedars|birches|hawthorns|rowans|brambles|ferns|larches|sycamores|pastures|dell|hollow|nook|stables|granary|rookery|glebe|"
    r"sidings|cloisters|moorings|furlongs?|leas|mount"
)
_WHOLE = (
    re.compile(
        rf"(?<![\w£.,/:-])(?i:(?:flat|apartment|apt|number|no\.?)\s+)?\d{{1,3}}[a-zA-Z]?,?\s+(?:(?i:the)\s+(?i:{_NAMED_HOMES})\b|The\s+{_NAMED})"
    ),
    re.compile(rf"\b(?i:{_TENS}(?:[- ]{_ONES})?|{_ONES})\s+(?:{_NAMED}\s+){{1,3}}{_SURELY}\b"),
    re.compile(rf"\b(?:{_NAMED}\s+){{1,3}}{_SURELY},?\s+(?i:number|no\.?)\s*\d{{1,4}}[a-z]?\b"),
    re.compile(rf"\b(?:The\s+)?(?:{_NAMED}\s+){{1,2}}{_HOUSES},\s+(?:{_NAMED}\s+){{1,3}}{_SURELY}\b"),
    re.compile(
        rf"\b(?i:flat|apartment|apt)\s+(?i:no\.?\s*)?\d{{1,4}}[a-zA-Z]?\b(?:,?\s+(?:The\s+)?{_NAMED}(?:\s+{_NAMED})?\s+(?:{_HOUSES}|Court|Tower))?"
    ),
    re.compile(rf"\b(?i:flat|apartment|apt)\s+\d{{1,4}}[a-zA-Z]?,?\s+The\s+{_NAMED}"),
    re.compile(rf"\b(?i:unit|suite|studio)\s+\d{{1,4}}[a-zA-Z]?,?\s+(?:The\s+)?(?:{_NAMED}\s+){{1,3}}{_YARDS}\b"),
)
_LIVES = r"\b(?i:(?:i|we|he|she|they|mum|dad)\s+live|lives|living|address(?:\s+is|:)?|home\s+is|house\s+is)"
_LIVES_AT = (
    re.compile(rf"{_LIVES}\s+(?:(?i:at|in|on|off)\s+)?(?P<where>(?:{_NAMED}\s+){{1,2}}{_HOUSES})\b"),
    re.compile(rf"{_LIVES}\s+(?i:at|in|on|off|just off)\s+(?P<where>(?:{_NAMED}\s+){{1,3}}{_SURELY})\b"),
    re.compile(rf"(?:{_LIVES}|(?i:\bat))\s+(?:(?i:at|in)\s+)?(?P<where>\d{{1,4}}[a-zA-Z]?,?\s+(?:The\s+)?{_NAMED}(?:\s+{_NAMED}){{0,2}})"),
)
_LIVES_IN_SMALL = re.compile(
    r"\b(?:i|we|he|she|they|mum|dad)?\s?(?:live|lives|living) (?:at|in|on|off|just off) "
    r"(?P<where>(?:[a-z][a-z'’-]+ ){1,2}(?:street|road|avenue|lane|close|drive|crescent|grove|terrace|mews|ave|rd|cres))\b",
    re.IGNORECASE,
)
"""Somebody says that they live there: a house or street needs no number then, and a number no "street"."""


def find_addresses(text: str) -> Iterator[Span]:
    """Yield e-mail addresses, second halves of postcodes, and streets or houses with what tells which."""
    if "@" in text or "\uff20" in text or "at" in text.lower() or ".com" in text:
        for pattern in _EMAILS:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), "[email]"
        for match in _HANDLE.finditer(text):
            yield match.start(), match.end(), "[name]"
    yield from _postcodes(text)
    yield from _streets(text)


def _postcodes(text: str) -> Iterator[Span]:
    for match in _POSTCODE.finditer(text):
        area, rest, gap, inward = match.groups()
        if area.upper() not in words("postcode_areas") or (gap and _ORDINAL.fullmatch(inward)):
            continue
        if not inward[0].isdigit() and (gap or not any(map(str.isdigit, rest))):
            continue  # "NG9, one of us"
        yield match.end(2), match.end(), ""
    for pattern in _POSTCODES_APART:
        for match in pattern.finditer(text):
            area_letters = re.match(r"[A-Z\s]+", match.group(), re.IGNORECASE)
            if area_letters and "".join(area_letters.group().split()).upper() in words("postcode_areas"):
                yield match.start(1), match.end(1), ""


def _streets(text: str) -> Iterator[Span]:
    for match in (*_ADDRESS.finditer(text), *_SAINT.finditer(text)):
        parts = re.sub(r"[^\w\s'’-]", " ", match.group()).lower().split()
        if not words("not_a_street") & set(parts[:-1]):
            yield match.start(), match.end(), "[address]"
    for pattern in _WHOLE:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), "[address]"
    for match in _LIVES_IN_SMALL.finditer(text):
        if not (words("not_a_street") | words("not_names") | words("capital_words")) & set(match["where"].lower().split()[:-1]):
            yield match.start("where"), match.end("where"), "[address]"
    for pattern in _LIVES_AT:
        for match in pattern.finditer(text):
            if not words("capital_words") & set(re.findall(r"[a-z]+", match["where"].lower())) - {"the", "st", "north", "south", "west"}:
                yield match.start("where"), match.end("where"), "[address]"
