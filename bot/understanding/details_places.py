"""Finds places named in a message, and whose home each is.

The value is the name as the gazetteer has it (or the first half of a postcode); which council it lies in is the
directory's business. A place that is only where somebody works, is treated, was born or spends a holiday is left out,
and so is the home of a relative who is not looked after.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding import details_place_words as tables
from bot.understanding.details_homes import home_of, not_home
from bot.understanding.details_people import People
from bot.understanding.details_phrases import Found, Phrases, spellings
from bot.understanding.details_postcodes import find_postcodes
from bot.understanding.details_spelling import Spellings
from bot.understanding.details_text import Heard, Words, wordset
from bot.understanding.gazetteer import Gazetteer, Place

_COMPASS = frozenset({"north", "south", "east", "west", "mid", "greater", "city", "county"})
_COUNTIES = wordset("somerset berkshire essex surrey rutland lincs notts leics yorkshire wales scotland")
_FILLERS = wordset(
    "in near its it s im i am is the at from place postcode me mine we are please thanks ok um er live round around here duck my town just"
)
_CLOSING = frozenset({".", ",", "please", "thanks", "area", "way", ")"})
_BEFORE_A_NAME = wordset(
    "son daughter brother sister regards wishes sincerely faithfully called named name is thanks cheers love yours from hi hello dear"
)
_IN = re.compile(
    r"\b(?:in|near|nr|nearby|around|round|outside|live|lives|living|based|over in|up in|down in|back in|moved to|moving to|area of|"
    r"part of|here in|out at|"
    r"lives at|live at|staying at|side of|(?:home|back|discharged|move|moves) to|(?:i am|we are|he s|she s|s|is|am|are|carer|calling|"
    r"ringing|messaging|writing) from|close to|way from|within|town of|village of|covers?|"
    r"postcode|area|place called|village called) (?:the )?$"
)
_STRONG = re.compile(
    r"\b(?:live|lives|living|lived|based|moved|moving|i am from|we are from|s from|is from|are from|postcode|house|flat|bungalow|home|"
    r"s|am|are)"
    r"(?: (?:over|up|down|out|just|near|with \w+|with \w+ \w+|alone|on (?:her|his|my) own|in))*? (?:in|near|outside|to|from) (?:the "
    r")?$|\b(?:lives?|living) (?:in )?$"
)
_VERB_NEXT = re.compile(
    r"(?:is|has|s|needs?|can|will|was|had|does|wants?|says?|said|keeps?|would|could|did|goes|gets?|fell|got|and (?:i|his|her)|wo|ca|"
    r"who|loves?|likes?|lives?) "
)
_PLACE_NEXT = re.compile(
    r"(?:area|council|library|way|estate|town|district|borough|village|side|end|surgery|health centre|market|centre|based|, (?:notts|"
    r"leics)|notts|leics|uk|england)\b"
)
_COMPLEMENT = re.compile(
    r"(?:the|my|his|her|a|an|this|these|those|letters?|it|them|all|and writing|or writing|up|glasses|him|me|forms?|things|with|for|"
    r"time|chair|seat|hoist|aids?|lift|room|board) "
)
_AREA_WORDS = re.compile(r"\b(?:i|we|he|she|they|it|is|am|are|has|have|can|do|does|was|need|want|get|got|said|says|told|my)\b")


_ADJACENT = re.compile(r"[\s,(]{1,3}")


class Places:
    """The gazetteer's names and postcodes, prepared for finding."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._areas = {place.name: place.areas for place in reversed(gazetteer.places)}
        self._names: Phrases[Place | None] = Phrases(_phrases(gazetteer))
        simple = [(words, place) for words, place in self._names.meanings.items() if place is not None]
        self._spellings: Spellings[Place] = Spellings((words, place) for words, place in simple if len(words) < 4)

    def names(self, message: Words) -> list[Found[Place | None]]:
        """Return the names found, whatever they mean there, and (as None) phrases in which a name is no place."""
        return self._names.find(message)

    def hear(self, message: Words, people: People, names: list[Found[Place | None]], unknown: list[int]) -> list[Heard]:
        """Return the places and postcodes; `unknown` are words that may be misspelt."""
        codes = find_postcodes(message.text, self._gazetteer.outwards, self._gazetteer.postcode_areas)
        at_code = {index for code in codes for index in range(*_words_of(message, code.start, code.end))}
        misspelt = self._spellings.find(message, unknown, set(at_code))
        longer = {index for _, _, start, end in misspelt for index in range(start, end)}
        names = [one for one in names if longer.isdisjoint(range(one.start, one.end))]
        sure = {
            index for one in names if one.meaning and not _ambiguous(message, one.start, one.end) for index in range(one.start, one.end)
        }
        near = at_code | sure
        heard: list[Heard] = []
        for one in names:
            if one.meaning is None or not at_code.isdisjoint(range(one.start, one.end)):
                continue
            if self._is_place(message, people, one.start, one.end, near):
                heard += self._as_heard(message, people, one.meaning.name, one.start, one.end)
        for place, name, start, end in misspelt:
            if _misspelt_place(message, people, start, end, name):
                heard += self._as_heard(message, people, place.name, start, end)
        for code in codes:
            start, _ = _words_of(message, code.start, code.end)
            if not_home(message.before(start)):
                continue
            role, keep = home_of(message, people, start)
            if keep:
                heard.append(Heard("place", code.code, code.start, code.end, role))
        return self._joined(message, heard)

    def _joined(self, message: Words, heard: list[Heard]) -> list[Heard]:
        """Read a place and its post town, county or postcode as one ("Arnold, Nottingham" is Arnold).

        Where the second tells which of several places is meant, the value has both, and the directory decides.
        """
        joined: list[Heard] = []
        for one in sorted(heard, key=lambda place: place.start):
            last = joined[-1] if joined else None
            if last is None or not _ADJACENT.fullmatch(message.text[last.end : one.start]) or last.value not in self._areas:
                joined.append(one)
                continue
            here, there = self._areas[last.value], self._areas.get(one.value)
            if there and not self._is_council(one.value):
                joined.append(one)
                continue
            alone = not here or (len(here) == 1 and (there is None or there))
            value = last.value if alone else f"{last.value}, {one.value}"
            joined[-1] = replace(last, value=value, end=one.end, role=last.role or one.role)
        return joined

    def _is_council(self, name: str) -> bool:
        return self._areas[name] == ("-".join(spellings(name)[0]),)

    def _as_heard(self, message: Words, people: People, name: str, start: int, end: int) -> list[Heard]:
        before = message.before(start)
        if not_home(before):
            return []
        role, keep = home_of(message, people, start)
        return [Heard("place", name, *message.span(start, end), role)] if keep else []

    def _is_place(self, message: Words, people: People, start: int, end: int, near: set[int]) -> bool:
        words = message.words
        previous, following = words[start - 1 : start], words[end : end + 1]
        if following and following[0] in tables.STREETS and words[end + 1 : end + 2] != ["area"]:
            return False
        if following == ["st"] and words[start] != "st":
            return False
        before, after = message.before(start), message.after(end)
        if (
            previous
            and previous[0] in tables.TITLES
            and not re.search(r"\b(?:place|village|town|estate|area|somewhere) (?:called|named) $", before)
        ):
            return False
        if not _ambiguous(message, start, end):
            return True
        if _alone(message, start, end) or _closes(message, people, start, end):
            return True
        name = "_".join(words[start:end])
        beside = {end, end + 1} & near or ({start - 1, start - 2} & near and previous != ["and"])
        if beside and following != ["."]:
            return True
        if name in tables.EVERYDAY_WORDS:
            if previous and previous[0] in ("the", "a", "his", "her", "my", "their", "our", "this"):
                return False
            if _STRONG.search(before) and not (_COMPLEMENT.match(after) and not message.capital(start)):
                return message.capital(start) or not re.search(r"\b(?:s|am|are|is) (?:\w+ )?in $", before)
            return (
                bool(re.search(r"\bin $", before))
                and message.capital(start)
                and not message.text.isupper()
                and not _COMPLEMENT.match(after)
            )
        if _IN.search(before):
            return True
        if people.at(start - 1) or (previous == [","] and people.at(start - 2)) or (following == [","] and people.at(end + 2)):
            return False
        if _PLACE_NEXT.match(after):
            return True
        if _VERB_NEXT.match(after):
            return False
        return _search_box(message, start, end)


_SENTENCE = re.compile(r"lives? in |town of |city of ", re.IGNORECASE)


def _phrases(gazetteer: Gazetteer) -> list[tuple[str, Place | None]]:
    """Return every name, its glued form, and a name without the county that tells it apart ("Bath" for Bath Somerset)."""
    phrases: list[tuple[str, Place | None]] = [(phrase, None) for phrase in gazetteer.not_places]
    phrases += [(name, place) for place in gazetteer.places for name in (place.name, *place.also) if not _SENTENCE.match(name)]
    full = {words for phrase, _ in phrases for words in spellings(phrase)}
    heads: dict[tuple[str, ...], list[Place]] = {}
    for place in gazetteer.places:
        *head, last = spellings(place.name)[0]
        if head and not _COMPASS.issuperset(head) and tuple(head) not in full and (last in _COUNTIES or last.endswith("shire")):
            heads.setdefault(tuple(head), []).append(place)
    phrases += [(" ".join(head), places[0]) for head, places in heads.items() if len(places) == 1]
    for place in gazetteer.places:
        for name in (place.name, *place.also):
            for words in spellings(name):
                if len(words) > 1 and len("".join(words)) > 8:
                    phrases.append(("".join(words), place))
                    phrases.append((" ".join(words).replace(" in ", "inn"), place))
    return phrases


def _ambiguous(message: Words, start: int, end: int) -> bool:
    name = "_".join(message.words[start:end])
    return name in tables.NAMES_OF_PEOPLE_OR_THINGS or name in tables.EVERYDAY_WORDS


def _alone(message: Words, start: int, end: int) -> bool:
    """Whether the message is nothing but the place."""
    rest = message.words[:start] + message.words[end:]
    return all(word in _FILLERS or word in (",", ".", "(", ")") for word in rest)


_WHAT_ABOUT = re.compile(r"\b(?:what|how) about $|\b(?:and|or) what if (?:it is |it was |it s )?$")


def _closes(message: Words, people: People, start: int, end: int) -> bool:
    """Whether the message ends with the place: as a sentence of its own, after a comma, or asked about ("what about Carlton?")."""
    if any(word not in _CLOSING for word in message.words[end:]):
        return False
    if _WHAT_ABOUT.search(message.before(start)):
        return True
    if start < 3 or message.words[start - 1] not in (",", "."):
        return False
    if "_".join(message.words[start:end]) in tables.EVERYDAY_WORDS and not (message.words[start - 1] == "," and message.capital(start)):
        return False
    return message.words[start - 2] not in _BEFORE_A_NAME and not people.at(start - 2)


def _search_box(message: Words, start: int, end: int) -> bool:
    """Whether the message is a few words as typed into a search box, with a service and this name."""
    rest = [word for word in message.words[:start] + message.words[end:] if word not in (",", ".")]
    return 0 < len(rest) <= 4 and not _AREA_WORDS.search(" ".join(rest)) and any(word in tables.SERVICES for word in rest)


def _misspelt_place(message: Words, people: People, start: int, end: int, name: str) -> bool:
    """Whether the words round a misspelt name make it a place."""
    if message.words[end : end + 1] and message.words[end] in tables.STREETS and message.words[end + 1 : end + 2] != ["area"]:
        return False
    before = message.before(start)
    if message.words[start - 1 : start] and start and message.words[start - 1] in tables.TITLES:
        return False
    key = name.replace(" ", "_")
    if _IN.search(before) or _alone(message, start, end):
        return key not in tables.EVERYDAY_WORDS
    if key in tables.NAMES_OF_PEOPLE_OR_THINGS or key in tables.EVERYDAY_WORDS or people.at(start - 1):
        return False
    return len(name) >= 8 or _search_box(message, start, end)


def _words_of(message: Words, start: int, end: int) -> tuple[int, int]:
    """Return the words that stand between two letters of the message."""
    inside = [index for index, (one, other) in enumerate(zip(message.starts, message.ends, strict=True)) if one < end and other > start]
    return (inside[0], inside[-1] + 1) if inside else (len(message.words), len(message.words))
