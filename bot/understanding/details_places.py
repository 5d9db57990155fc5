"""Finds places named in a message, and whose home each is.

The value is the name as the gazetteer has it (or the first half of a postcode); which council it lies in is the
directory's business. A place that is only where somebody works, is treated, was born or spends a holiday is left out,
and so is the home of a relative who is not looked after.
"""

from __future__ import annotations

import re

from bot.understanding import details_place_words as tables
from bot.understanding.details_people import People
from bot.understanding.details_phrases import Found, Phrases, spellings
from bot.understanding.details_postcodes import find_postcodes
from bot.understanding.details_spelling import Spellings
from bot.understanding.details_text import Heard, Words
from bot.understanding.gazetteer import Gazetteer, Place

_COUNTIES = frozenset("somerset berkshire essex surrey rutland lincs notts leics yorkshire wales scotland".split())
_FILLERS = frozenset("in near its it s im i am is the at from place postcode me mine we are please thanks ok um er live round around here duck my town just".split())
_IN = re.compile(
    r"\b(?:in|near|nr|nearby|around|round|outside|live|lives|living|based|over in|up in|down in|back in|moved to|moving to|area of|part of|here in|out at|"
    r"lives at|live at|staying at|side of|(?:i am|we are|he s|she s|s|is|am|are|carer|calling|ringing|messaging|writing) from|close to|way from|within|town of|village of|covers?|"
    r"postcode|area|place called|village called) (?:the )?$"
)
_STRONG = re.compile(
    r"\b(?:live|lives|living|lived|based|moved|moving|i am from|we are from|s from|is from|are from|postcode|house|flat|bungalow|home|s|am|are)"
    r"(?: (?:over|up|down|out|just|near|with \w+|with \w+ \w+|alone|on (?:her|his|my) own|in))*? (?:in|near|outside|to|from) (?:the )?$|\b(?:lives?|living) (?:in )?$"
)
_NOT_HOME = re.compile(
    r"\b(?:work|works|working|worked|job|office|employed|placement|training|born|grew up|brought up|raised|childhood|holiday|holidays|weekend away|caravan|trip|wedding|married|"
    r"funeral|conference|used to (?:live|work|be)|lived|moved (?:away )?from|moving (?:away )?from|originally from|hospital|infirmary|ward|unit|rehab|appointment|"
    r"prison|court|operation|surgery for|graduation|christening|wedding|reunion|gig|match|party|meeting|stuck|trolley|a and e|college|boarding school|farm project|study|studies|studying|university|uni|posted|stationed|shop|shopping|specialist|surgeon|consultant|not|instead of|rather than|left the flat|left my flat|left my house|tenancy|outside of) "
    r"(?:(?:was|is|s|are|being|up|down|over|out|back|week|for|a|the|my|his|her|all|at|to|away|next|last|again|full|part|time|nights|days|on|centre|and|live) )*"
    r"(?:in|at|to|from|near|for|of|round|around)? ?(?:the )?$"
)
_NEARBY_NOT = re.compile(r"\b(?:not far|not too far|not a million miles|not long|not (?:in|from|near) \w+ but|not only|not just) (?:from|in|away from|of)? ?$")
_MOVED = re.compile(r"\b(?:moved|moving) (?:over |down |up |here |back )?from ((?:\w+ ){1,3})to $")
_STILL_HOME = re.compile(r"\b(?:have|has|just|now|recently|s)? ?(?:lived) (?:in|here|at)|home from hospital|out of hospital")
_ABROAD = re.compile(r"\b(?:(?:get|getting|goes|back) (?:\w+ ){0,2}to|(?:going|went|go|travel\w*|drive|driving|drove|fly|flying|flew|train|bus|day out|days out|visit|visiting|run|runs|day trip|taken|transferred|sent|referred|sectioned|admitted) (?:\w+ ){0,3}(?:to|in|from|at|via|through)) $")
_VERB_NEXT = re.compile(
    r"(?:is|has|s|needs?|can|will|was|had|does|wants?|says?|said|keeps?|would|could|did|goes|gets?|fell|got|and (?:i|his|her)|wo|ca|who|loves?|likes?|lives?) "
)
_PLACE_NEXT = re.compile(r"(?:area|council|library|way|estate|town|district|borough|village|side|end|surgery|health centre|market|centre|based|, (?:notts|leics)|notts|leics|uk|england)\b")
_COMPLEMENT = re.compile(r"(?:the|my|his|her|a|an|this|these|those|letters?|it|them|all|and writing|or writing|up|glasses|him|me|forms?|things|with|for|time|chair|seat|hoist|aids?|lift|room|board) ")
_HOMES = re.compile(r"(?:s |new )*(?:house|flat|bungalow|home|place|address|care home|nursing home)|i (?:help|support|care for|look after|visit)(?: for)?")
_ADVERBS = frozenset("now also currently still just both who that she he they all only actually , living based alone".split())
_AREA_WORDS = re.compile(r"\b(?:i|we|he|she|they|it|is|am|are|has|have|can|do|does|was|need|want|get|got|said|says|told|my)\b")


class Places:
    """The gazetteer's names and postcodes, prepared for finding."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
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
        sure = {index for one in names if one.meaning and not _ambiguous(message, one.start, one.end) for index in range(one.start, one.end)}
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
            if _not_home(message.before(start)):
                continue
            role, keep = _home_of(message, people, start)
            if keep:
                heard.append(Heard("place", code.code, code.start, code.end, role))
        return heard

    def _as_heard(self, message: Words, people: People, name: str, start: int, end: int) -> list[Heard]:
        before = message.before(start)
        if _not_home(before):
            return []
        role, keep = _home_of(message, people, start)
        return [Heard("place", name, *message.span(start, end), role)] if keep else []

    def _is_place(self, message: Words, people: People, start: int, end: int, near: set[int]) -> bool:
        words = message.words
        previous, following = words[start - 1 : start], words[end : end + 1]
        if following and following[0] in tables.STREETS and not (following[0] == "road" and words[end + 1 : end + 2] == ["area"]):
            return False
        if following == ["st"] and words[start] != "st":
            return False
        before, after = message.before(start), message.after(end)
        if previous and previous[0] in tables.TITLES and not re.search(r"\b(?:place|village|town|estate|area|somewhere) (?:called|named) $", before):
            return False
        if not _ambiguous(message, start, end):
            return True
        if _alone(message, start, end):
            return True
        name = "_".join(words[start:end])
        if {end, end + 1} & near or {start - 1, start - 2} & near and previous != ["and"]:
            if not (end < len(words) and words[end] in (".",)):
                return True
        if name in tables.EVERYDAY_WORDS:
            if previous and previous[0] in ("the", "a", "his", "her", "my", "their", "our", "this"):
                return False
            if _STRONG.search(before) and not (_COMPLEMENT.match(after) and not message.capital(start)):
                return message.capital(start) or not re.search(r"\b(?:s|am|are|is) (?:\w+ )?in $", before)
            return bool(re.search(r"\bin $", before)) and message.capital(start) and not message.text.isupper() and not _COMPLEMENT.match(after)
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
        if head and tuple(head) not in full and (last in _COUNTIES or last.endswith("shire")):
            heads.setdefault(tuple(head), []).append(place)
    phrases += [(" ".join(head), places[0]) for head, places in heads.items() if len(places) == 1]
    for place in gazetteer.places:
        for name in (place.name, *place.also):
            for words in spellings(name):
                if 1 < len(words) and len("".join(words)) > 8:
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


def _search_box(message: Words, start: int, end: int) -> bool:
    """Whether the message is a few words as typed into a search box, with a service and this name."""
    rest = [word for word in message.words[:start] + message.words[end:] if word not in (",", ".")]
    return 0 < len(rest) <= 4 and not _AREA_WORDS.search(" ".join(rest)) and any(word in tables.SERVICES for word in rest)


def _misspelt_place(message: Words, people: People, start: int, end: int, name: str) -> bool:
    """Whether the words round a misspelt name make it a place."""
    if message.words[end : end + 1] and message.words[end] in tables.STREETS:
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


def _not_home(before: str) -> bool:
    if _NEARBY_NOT.search(before) or _STILL_HOME.search(before):
        return False
    return bool(_NOT_HOME.search(before) or _ABROAD.search(before))


def _home_of(message: Words, people: People, start: int) -> tuple[str | None, bool]:
    """Return whose home a place is, and False when it is the home of somebody not looked after."""
    words = message.words
    at = start - 1
    moved = _MOVED.search(message.before(start))
    if moved:
        at -= moved[1].count(" ") + 2
    while at >= 0 and (words[at] in tables.GAP or words[at].isdigit() or people.at(at)) and words[at] not in tables.LIVING:
        if people.at(at) and words[at + 1] in (",", "in", "near", "at", "from", "over", "who", "(", "up", "down", "out"):
            break
        if words[at] in ("him", "them", "her") and words[at - 1 : at] and words[at - 1] in ("for", "after", "with") and words[at + 1] in ("in", "near", "from"):
            break
        at -= 1
    if at < 0:
        return ("writer" if words[:1] in (["from"], ["in"]) and words[1:2] != ["the"] and start <= 1 and len(words) > 3 and words[start + 1 : start + 2] in (["here"], [","], ["."]) else None), True
    word = words[at]
    mention = people.at(at)
    if mention:
        return mention.role if mention.role == "cared_for" else None, mention.role == "cared_for"
    if word in ("him", "them", "her"):
        return "cared_for", True
    if word not in tables.LIVING:
        if word in ("carer", "mum", "dad", "student", "pensioner") and re.search(r"\bi am (?:a|an|the|her|his)\b", message.before(at)):
            return "writer", True
        return None, True
    kind = tables.LIVING[word]
    if kind == "i":
        return "writer", True
    role, subject = people.role_before(at)
    if role is None:
        return ("writer" if word in ("live", "living", "based") or (word == "from" and at == 0) else None), True
    said = words[subject]
    if word in ("from", "house", "flat", "bungalow", "home") and at - subject > 4:
        return None, True
    between = [one for one in words[subject + 1 : at] if one not in _ADVERBS]
    if word in ("s", "is", "are", "be") and between and not _HOMES.fullmatch(" ".join(between)):
        return None, len(between) > 3
    if kind == "third" and said in ("i", "we"):
        return None, True
    if kind == "first" and role == "cared_for" and said not in ("they", "we") and not said.endswith("s"):
        both = re.search(r"\b(?:and i|i and|me and|and me)\b", message.before(at))
        return ("cared_for" if both else "writer"), True
    if role == "writer" and re.search(r"\bwith $|\bwith (?:my|me|our) \w+ (?:in|at) $", message.before(start)):
        return "cared_for", True
    if role == "writer":
        together = [people.at(index) for index in range(at + 1, start)] + [people.at(index) for index in range(max(0, subject - 3), subject) if words[subject - 1] == "and"]
        if any(one is not None and one.role == "cared_for" for one in together):
            return "cared_for", True
        return "writer", True
    return (role if role == "cared_for" else None), role == "cared_for"


def _words_of(message: Words, start: int, end: int) -> tuple[int, int]:
    """Return the words that stand between two letters of the message."""
    inside = [index for index, (one, other) in enumerate(zip(message.starts, message.ends)) if one < end and other > start]
    return (inside[0], inside[-1] + 1) if inside else (len(message.words), len(message.words))
