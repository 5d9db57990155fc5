"""Says which council areas a name or postcode, as people write it, may mean.

The longest name wins ("Carlton in Lindrick" is not Carlton). More than one possible area is an answer too: then the
conversation asks. A misspelling is mended (`spelling.py`), but a place that is not known stays not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from directory.documents import simplified
from directory.errors import PlaceNotRecognised
from directory.gazetteer import HOME_LEVELS, Gazetteer, Postcode
from directory.postcodes import find_outward
from directory.records import PlaceAnswer
from directory.spelling import nearest

OWN_COUNCIL = "Your own council"
"""Stands for the council of a postcode elsewhere: its letters tell that it is not ours, but not whose it is."""

_FILLER_WORDS = """
a about and area around at by called close comes from he here hes i im in is it its just lad live lives living me mum my
near nr of on our outside over place postcode she shes the there they to town up village we were with
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_MOST_WORDS_MISSPELT = 5


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a name may mean: areas of ours, councils elsewhere, or (both empty) no place at all."""

    name: str
    areas: tuple[str, ...] = ()
    outside: str | None = None

    @property
    def somewhere(self) -> bool:
        return bool(self.areas or self.outside)


@dataclass(frozen=True, slots=True)
class _Hit:
    meaning: _Meaning
    start: int
    end: int


class Places:
    """The names and postcodes of a gazetteer, prepared for looking up."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names = _index(gazetteer)
        self._spellable = [name for name, meaning in self._names.items() if meaning.somewhere]
        self._longest = max((len(name.split()) for name in self._names), default=1)
        self._alone = _first_words(gazetteer, self._names)
        self._heads = {simplified(place.name).rpartition(" ")[0] for place in gazetteer.names}
        self._letters = gazetteer.outside_postcode_areas | {code.rstrip("0123456789") for code in gazetteer.postcodes if code[-1].isdigit()}
        self._neighbours = _neighbours(gazetteer.postcodes.values())

    def find(self, text: str) -> PlaceAnswer:
        """Say which areas a text may mean.

        Raises:
            PlaceNotRecognised: The text is empty.
        """
        words = simplified(text).split()
        if not words:
            raise PlaceNotRecognised("Give the name of a town or village, or a postcode.")
        start, end = _without_fillers(words)
        core = words[start:end]
        outward = find_outward(" ".join(text.split()), self._gazetteer.postcodes, self._letters, alone=_only_a_code(core))
        named = self._named(words, " ".join(core))
        if outward:
            return self._at_postcode(outward, named)
        if named:
            return self._answer(named.name, named.areas, [named.outside] if named.outside else [])
        return PlaceAnswer((), " ".join(text.split())[:60])

    def _named(self, words: Sequence[str], core: str) -> _Meaning | None:
        for whole in (" ".join(words), core):
            alone = self._names.get(whole) or self._alone.get(whole)
            if alone and alone.somewhere:
                return alone
        hits = self._specific([hit for hit in self._hits(words) if hit.meaning.somewhere])
        if not hits and core not in self._heads and len(core.split()) <= _MOST_WORDS_MISSPELT:
            meant = nearest(core, self._spellable, lambda name: (self._names[name].areas, self._names[name].outside))
            return self._names[meant] if meant else None
        if not hits:
            return None
        areas = self._narrowest(dict.fromkeys(area for hit in hits for area in hit.meaning.areas))
        outside = dict.fromkeys(hit.meaning.outside for hit in hits if hit.meaning.outside)
        return _Meaning(" or ".join(dict.fromkeys(hit.meaning.name for hit in hits)), areas, _either(outside))

    def _hits(self, words: Sequence[str]) -> list[_Hit]:
        hits, start = [], 0
        while start < len(words):
            for end in range(min(len(words), start + self._longest), start, -1):
                meaning = self._names.get(" ".join(words[start:end]))
                if meaning:
                    hits.append(_Hit(meaning, start, end))
                    start = end
                    break
            else:
                start += 1
        return hits

    def _specific(self, hits: list[_Hit]) -> list[_Hit]:
        """Read "Arnold, Nottingham" as Arnold, and "Kirkby, Liverpool" as the one in Liverpool."""
        kept: list[_Hit] = []
        for hit in hits:
            before = kept[-1] if kept and kept[-1].end == hit.start else None
            if before is None:
                kept.append(hit)
            elif not hit.meaning.areas:
                kept[-1] = _Hit(_Meaning(hit.meaning.name, (), hit.meaning.outside), before.start, hit.end)
            elif self._is_council(hit.meaning) and before.meaning.areas:
                near = tuple(area for area in before.meaning.areas if self._near(area, hit.meaning.areas[0]))
                areas = near or before.meaning.areas
                kept[-1] = _Hit(_Meaning(before.meaning.name, areas), before.start, hit.end)
            else:
                kept.append(hit)
        return kept

    def _is_council(self, meaning: _Meaning) -> bool:
        """Whether a name can follow another as its post town or county."""
        return len(meaning.areas) == 1 and simplified(self._gazetteer.areas[meaning.areas[0]].name) in (
            simplified(meaning.name),
            simplified(meaning.name).removesuffix(" on trent"),
        )

    def _near(self, area: str, other: str) -> bool:
        return other in self._gazetteer.areas[area].covers or other in self._neighbours.get(area, ())

    def _narrowest(self, areas: Iterable[str]) -> tuple[str, ...]:
        listed = list(areas)
        around = {outer for area in listed for outer in self._gazetteer.areas[area].covers[1:]}
        return tuple(area for area in listed if area not in around)

    def _at_postcode(self, outward: str, named: _Meaning | None) -> PlaceAnswer:
        code = self._gazetteer.postcodes.get(outward)
        if code is None:
            letters = outward.rstrip("0123456789") if outward[-1].isdigit() else outward[:-2]
            if letters in self._gazetteer.outside_postcode_areas:
                return PlaceAnswer((), outward, outside=OWN_COUNCIL)
            return PlaceAnswer((), outward)
        both = tuple(area for area in code.areas if named and area in named.areas)
        if both and named:
            return self._answer(named.name, both, [])
        return self._answer(outward, code.areas, code.elsewhere, code.covers)

    def _answer(self, said: str, areas: Sequence[str], outside: Sequence[str], covers: Mapping[str, str] | None = None) -> PlaceAnswer:
        return PlaceAnswer(
            areas=tuple(self._gazetteer.areas[area] for area in areas),
            said=said,
            outside=_either(outside),
            ask=len(areas) > 1 or bool(areas and outside),
            covers=dict(covers or {}),
        )


def _index(gazetteer: Gazetteer) -> dict[str, _Meaning]:
    names = {simplified(phrase): _Meaning(phrase) for phrase in gazetteer.not_places}
    for outside in gazetteer.outside:
        for name in (outside.name, *outside.also):
            names[simplified(name)] = _Meaning(outside.name, outside=outside.council)
    for area in gazetteer.areas.values():
        if area.kind in HOME_LEVELS:
            names[simplified(area.name)] = _Meaning(area.name, (area.id,))
    for place in gazetteer.names:
        for name in (place.name, *place.also):
            elsewhere = names.get(simplified(name))
            outside_too = elsewhere.outside if elsewhere else None
            names[simplified(name)] = _Meaning(place.name, place.areas, outside_too)
    return names


def _first_words(gazetteer: Gazetteer, names: Mapping[str, _Meaning]) -> dict[str, _Meaning]:
    """Let "Bath", and nothing else, be Bath Somerset: a name elsewhere that is an everyday word without its county."""
    short: dict[str, list[_Meaning]] = {}
    for place in gazetteer.outside:
        head, _, last = place.name.rpartition(" ")
        key = simplified(head)
        if key and key not in names and (simplified(last) in names or last.endswith("shire")):
            short.setdefault(key, []).append(_Meaning(head, outside=place.council))
    return {key: meanings[0] for key, meanings in short.items() if len(meanings) == 1}


def _neighbours(postcodes: Iterable[Postcode]) -> dict[str, set[str]]:
    """Areas that share a postcode lie beside each other."""
    beside: dict[str, set[str]] = {}
    for code in postcodes:
        for area in code.areas:
            beside.setdefault(area, set()).update(code.areas)
    return beside


def _without_fillers(words: Sequence[str]) -> tuple[int, int]:
    start, end = 0, len(words)
    while start < end and words[start] in _FILLERS:
        start += 1
    while end > start and words[end - 1] in _FILLERS:
        end -= 1
    return (start, end) if start < end else (0, len(words))


def _only_a_code(core: Sequence[str]) -> bool:
    return 0 < len(core) <= 2 and sum(map(len, core)) <= 7


def _either(councils: Iterable[str | None]) -> str | None:
    return " or ".join(council for council in councils if council) or None
