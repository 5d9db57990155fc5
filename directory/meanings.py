"""What another directory's words mean in ours: its terms as topics, its areas as our areas.

Terms go by `imported_terms.yml`. Nothing is guessed: what is not known stays without a meaning and is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from directory.documents import simplified
from directory.gazetteer import HOME_LEVELS, Gazetteer
from directory.places import Places
from directory.postcodes import find_outward
from directory.vocabulary import AUDIENCES

TERMS = Path(__file__).with_name("imported_terms.yml")
_WHOLE_UK = frozenset({"uk", "national", "nationwide", "united kingdom", "uk wide", "ukwide", "whole of the uk", "great britain"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the terms of a service mean here; `unknown` are those with no meaning."""

    topics: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Meanings:
    """The tables, made ready for one directory."""

    def __init__(self, gazetteer: Gazetteer, topics: Iterable[str]) -> None:
        self._gazetteer, self._places = gazetteer, Places(gazetteer)
        self._topics = frozenset(topics)
        table = _table()
        self._topic_phrases = {phrase: topic for phrase, topic in table["topics"].items() if topic in self._topics}
        self._audience_phrases = table["audience"]
        self._condition_phrases = {
            simplified(words): known.id for known in gazetteer.conditions.values() for words in (known.name, *known.words)
        }
        self._letters = gazetteer.outside_postcode_areas | {code.rstrip("0123456789") for code in gazetteer.postcodes}
        self._areas = _area_names(gazetteer)

    def of_terms(self, terms: Iterable[tuple[str, str]]) -> Meaning:
        """Say what terms mean, each given as its code (may be empty) and its name."""
        topics: list[str] = []
        conditions: list[str] = []
        audience: list[str] = []
        unknown: list[str] = []
        for code, name in terms:
            lists = ((self._topics, topics), (self._gazetteer.conditions, conditions), (AUDIENCES, audience))
            ours = [kept for known, kept in lists if code in known]
            for kept in ours:
                kept.append(code)
            if ours:
                continue  # a term of this very project
            words = f" {simplified(name)} "
            tables = (self._topic_phrases, self._condition_phrases, self._audience_phrases)
            meant = [_matches(words, phrases) for phrases in tables]
            for kept, found in zip((topics, conditions, audience), meant, strict=True):
                kept += found
            if not any(meant):
                unknown.append(name or code)
        return Meaning(*(tuple(dict.fromkeys(some)) for some in (topics, conditions, audience, unknown)))

    def of_area(self, words: str) -> tuple[str, ...]:
        """Say which of our areas a name or postcode means; nothing when it is not ours or could be several."""
        plain = simplified(words)
        if plain in _WHOLE_UK:
            return self._countries()
        if plain in self._areas:
            return (self._areas[plain],)
        if not plain:
            return ()
        answer = self._places.find(words)
        return tuple(area.id for area in answer.areas) if len(answer.areas) == 1 and not answer.ask else ()

    def of_postcode(self, postcode: str) -> tuple[str, ...]:
        """Say in which of our areas a postcode lies, when it can only be one."""
        outward = find_outward(postcode, self._gazetteer.postcodes, self._letters, alone=True)
        code = self._gazetteer.postcodes.get(outward or "")
        return code.areas if code and len(code.areas) == 1 and not code.elsewhere else ()

    def _countries(self) -> tuple[str, ...]:
        return tuple(area.id for area in self._gazetteer.areas.values() if area.part_of is None and area.kind not in HOME_LEVELS)[:1]


def _area_names(gazetteer: Gazetteer) -> dict[str, str]:
    names: dict[str, str] = {}
    for area in gazetteer.areas.values():
        for name in (area.council or "", area.id, area.name):
            if name:
                names[simplified(name)] = area.id
    return names


def _matches(words: str, phrases: Mapping[str, str]) -> list[str]:
    return [meaning for phrase, meaning in phrases.items() if f" {phrase} " in words]


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    content = yaml.safe_load(TERMS.read_text(encoding="utf-8"))
    return {
        kind: {simplified(phrase): meaning for meaning, phrases in content[kind].items() for phrase in phrases}
        for kind in ("topics", "audience")
    }
