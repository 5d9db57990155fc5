"""Finds conditions named or described in a message, and whose they are.

A denied or corrected condition ("it's not dementia, it's Parkinson's") is not heard, a past one ("had a stroke two
years ago") is. Of a condition and a narrower one of the same person only the narrower counts.
"""

from __future__ import annotations

import re

from bot.understanding import details_condition_words as tables
from bot.understanding.details_people import People
from bot.understanding.details_phrases import Found, Phrases, spellings
from bot.understanding.details_spelling import Spellings
from bot.understanding.details_text import Heard, Words, wordset
from bot.understanding.gazetteer import Gazetteer

_BETWEEN = (
    r"(?:(?:a|an|any|got|have|had|has|been|be|being|yet|actually|really|exactly|officially|technically|even|the|diagnosed|diagnosis|"
    r"with|of|as|having|history|signs?|sign|"
    r"proper|full|true|classed|registered|completely|totally|fully|quite|like|say|in|as such|either|suffer\w*|from|it|s|is|type|early|"
    r"vascular|actual|formal|full blown|an?|"
    r"she|he|they|§ or|§ nor|§ and) )*"
)
_DENIED = re.compile(
    rf"\b(?:not|never|nor|neither|without|ruled out|rule out|ruling out|instead of|rather than|no longer(?: has)?|never had|no sign of|"
    rf"negative for|free of) {_BETWEEN}$"
)
_NO = re.compile(r"\bno (?:(?:sign of|signs of|history of|diagnosis of|actual|formal|real|more|§|or) )*$")
_ONLY = re.compile(
    r"\bnot (?:only|just|even just|sure|certain)\b|\b(?:is|has|does|do|are|was) (?:it|she|he|they|that|this) not\b|why (?:is|has|does|"
    r"do|are|was) (?:\w+ )?not\b"
)
_CORRECTED_BEFORE = re.compile(
    r"\b(?:thought|think it was|told (?:(?:us|me|her|him) )?(?:it|she|he) (?:was|had)|assumed|presumed|said it was|feared|kept saying "
    r"it was|misdiagnosed (?:with|as)) (?:\w+ ){0,4}?$"
)
_CORRECTED_AFTER = re.compile(
    r"(?:\w+ ){0,3}?(?:but|, but|turns out|turned out|, turns out|, turned out|and it turned out) (?:\w+ ){0,3}?(?:is|s|was|it|turned|"
    r"actually|really|not|had|has|no)\b"
)
_RULED_OUT = re.compile(
    r"(?:has |have |was |is |s |got )?(?:been )?(?:ruled out|negative|came back clear|not (?:confirmed|the problem|it)\b)"
)
_SERVICE_NEXT = re.compile(
    r"(?:support|services?|nurses?|groups?|help|care|cafe|clinics?|specialists?|team|beds?|units?|ward|advisers?|advisors?|friendly|"
    r"charit\w*|training|drugs?|medic\w*|treatment|homes?|"
    r"advice|information|activities|day)\b"
)
_I_HAVE = re.compile(
    r"(?<!do )(?<!can )(?<!did )(?<!would )(?<!should )(?<!could )(?<!if )\bi (?:also |myself |too |now |do |already |still |just |"
    r"have also |only |recently |, |as well )*(?:have|had|am|was|got|suffer\w*|struggle|struggling|live|get|take|m|self harm)"
    r"(?: (?:a|an|the|also|myself|got|had|have|been|being|really|very|severe|severely|bad|badly|chronic|mild|some|quite|so|too|with|"
    r"from|diagnosed|registered|partially|totally|completely|"
    r"profoundly|type|one|two|\d|and|or|,|just|recently|now|my|own|of|long|term|history|bit|little|terrible|crippling|clinically|going|"
    r"getting|feeling|treated|for|living|"
    r"struggling|suffering|suffered|lots|all|as|well|currently|still|born|past|recovering|in|remission|high|functioning|late|on|"
    r"tablets|medication|on the|under|waiting|assessed|only|young|early|onset|stage|\d+|"
    r"\d+ and|disabled|ill|poorly|§))* $"
)
_I_AM_A = re.compile(
    r"\bi am (?:a |an |the )?(?:\w+ ){0,2}(?:mum|dad|parent|carer|wife|husband|man|woman|person|widow|widower|daughter|son) (?:with|"
    r"who has|living with|and have|and i have) (?:\w+ )?$"
)
_MY = re.compile(
    r"\b(?:my own|my|mine is|me with|myself with|own) (?:(?:own|severe|bad|chronic|poor|terrible|dodgy|long term|ongoing|worsening|"
    r"awful|really|high|low|poor) )*$"
)
_BOTH_HAVE = re.compile(r"\b(?:my \w+ and i|i and my \w+|he and i|she and i) (?:both )?(?:have|are)")
_I_CAN = re.compile(r"\bi (?:really |just )?$")
_CLAUSE_ENDS = frozenset({".", ",", "and", "i", "with", "for", "in", "so", "he", "she", "but"})
_MYSELF = re.compile(r"(?:\w+ ){0,4}(?:myself|meself|mesen)\b")
_NEVER_THE_WRITERS = frozenset({"send", "life_limiting_child"})
_HERS = re.compile(r"\b(?:her|his|their) (?:\w+ ){0,2}$")
_THIRD_WORDS = wordset("her his she he their himself herself him them they")
_THIRD_VERB = re.compile(
    r"(?:forgets?|repeats|keeps|wanders?|drinks|gambles?|hears|has|doesn|gets|leaves|thinks|hoards|wets|soils|asks|struggles|takes|"
    r"smokes|sees|comes|does not|won|lost a leg|falls)\b"
)
_VERBS = frozenset({"has", "have", "had", "having", "got", "with", "is", "s", "of", "a"})
_SHORT = {
    "ms": "ms",
    "me": "me_cfs",
    "mnd": "mnd",
    "asd": "autism",
    "cp": "cerebral_palsy",
    "pd": "parkinsons",
    "ld": "learning_disability",
    "add": "adhd",
    "tia": "stroke",
}
_SHORT_CUE = re.compile(r"\b(?:has|have|had|got|with|of|severe|diagnosed|having|and|s|progressive|from|for|suffers?|bad) $")
_ME_CUE = re.compile(r"\b(?:has|have|got|having|severe|diagnosed with|s) $")
_DRINKS = re.compile(
    r"\b(?:he|she|they|who|§person|husband|wife|partner|dad|mum|son|daughter|brother|sister|father|mother|ex|hubby|mate|uncle|friend) "
    r"(?:just |also |still |always |only |now )*"
    r"(?P<drinks>drinks)(?= (?:\.|and\b|every|all|too|again|a lot|heavily|himself|herself|to forget|to cope|alone|in secret|at night|"
    r"constantly|so much|like|, |because|when|but|secretly|most|more|day|from (?:the moment|when|morning|first thing)|alcohol|vodka|"
    r"cider|whisky|beer|lager|wine|gin|sherry|spirits)|$)"
)
_DRUNK_SOFT = re.compile(
    r"drinks (?:, )?(?:and (?:eats|food|snacks)|through|his tea|her tea|tea|water|milk|ensure|lots of water|more water|enough)"
)
_CAN_NOT_SEE = re.compile(
    r"\b(?P<who>he|she|they|mum|dad|nan|grandad|husband|wife|gran|mother|father|i) (?:really |hardly |barely |now )*(?P<see>can not "
    r"see|can (?:hardly|barely) see)(?= (?:\.|and\b|any ?more|now|to (?:read|cook|walk)|the (?:tv|telly|screen|words|print|stairs|"
    r"steps|kettle)|out of|, |very|much|well|properly|a thing)|$)"
)


_TYPOS = frozenset(word for words in tables.TYPOS.values() for word in words.split())


class Conditions:
    """The gazetteer's conditions and further words for them, prepared for finding."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        known = {condition.id for condition in gazetteer.conditions}
        self._broader = {condition.id: condition.broader for condition in gazetteer.conditions}
        phrases = [(word, condition.id) for condition in gazetteer.conditions for word in condition.words]
        phrases += [(word.strip(), id) for id, words in tables.MORE_WORDS.items() if id in known for word in words.split(",")]
        phrases += [(word, id) for id, words in tables.TYPOS.items() if id in known for word in words.split()]
        glued = [
            ("".join(words), id) for phrase, id in phrases for words in spellings(phrase) if len(words) == 2 and len("".join(words)) > 6
        ]
        self._names: Phrases[str] = Phrases([*phrases, *glued])
        self._spellings: Spellings[str] = Spellings(
            ((words, id) for words, id in self._names.meanings.items() if _may_be_misspelt(words)), furthest=3
        )
        self._short = {word: id for word, id in _SHORT.items() if id in known}
        self._known = known

    def find(self, message: Words, unknown: list[int]) -> list[Found[str]]:
        """Return the conditions named, whoever has them or not; `unknown` are words that may be misspelt."""
        found = [_without_verb(message, one) for one in self._names.find(message) if not self._title(message, one)]
        taken = {index for one in found for index in range(one.start, one.end)}
        for index, word in enumerate(message.words):
            if word in self._short and index not in taken and self._is_short(message, index, taken):
                found.append(Found(self._short[word], index, index + 1))
                taken.add(index)
        for pattern, group, id in ((_DRINKS, "drinks", "alcohol"), (_CAN_NOT_SEE, "see", "sight_loss")):
            for match in pattern.finditer(message.plain) if id in self._known else ():
                start, end = message.index(match.start(group)), message.index(match.end(group) - 1) + 1
                soft = _DRUNK_SOFT.match(message.plain[match.start(group) :])
                if not soft and taken.isdisjoint(range(start, end)):
                    found.append(Found(id, start, end))
                    taken.update(range(start, end))
        found += [Found(id, start, end) for id, _, start, end in self._spellings.find(message, unknown, taken)]
        return sorted(found, key=lambda one: one.start)

    def hear(self, message: Words, people: People, found: list[Found[str]]) -> list[Heard]:
        """Return the conditions that somebody has."""
        marked = list(message.words)
        for one in found:
            marked[one.start : one.end] = ["§"] * (one.end - one.start)
        heard: list[Heard] = []
        for one in found:
            before, after = _side(marked, one.start, back=True), _side(marked, one.end, back=False)
            if _denied(before, after) or _figure_of_speech(message, one, before):
                continue
            role, keep = _whose(message, people, one, before)
            if keep:
                heard.append(Heard("condition", one.meaning, *message.span(one.start, one.end), role))
        return self._narrowest(heard)

    def _narrowest(self, heard: list[Heard]) -> list[Heard]:
        kept: dict[tuple[str, bool], Heard] = {}
        for one in heard:
            key = (one.value, one.role == "writer")
            if key not in kept or (kept[key].role is None and one.role):
                kept[key] = one
        wider = {(broader, mine) for (id, mine) in kept for broader in self._wider(id)}
        return [one for key, one in kept.items() if key not in wider]

    def _wider(self, id: str) -> set[str]:
        wider: set[str] = set()
        broader = self._broader.get(id)
        while broader and broader not in wider:
            wider.add(broader)
            broader = self._broader.get(broader)
        return wider

    @staticmethod
    def _title(message: Words, one: Found[str]) -> bool:
        """Whether "Ms" is a title."""
        if message.words[one.end - 1] != "ms" or one.end >= len(message.words):
            return False
        return message.said(one.end - 1) == "Ms" and message.capital(one.end)

    @staticmethod
    def _is_short(message: Words, index: int, taken: set[int]) -> bool:
        """Whether an abbreviation that is a word too is the illness."""
        if not message.said(index).isupper() or message.text.isupper():
            return False
        if message.words[index] == "ms":
            return not (index + 1 < len(message.words) and message.said(index + 1).istitle())
        if message.words[index] in ("mnd", "asd"):
            return True
        before = message.before(index)
        if message.words[index] == "me":
            return bool(_ME_CUE.search(before)) or (before.endswith("and ") and index - 2 in taken)
        return bool(_SHORT_CUE.search(before))


def _denied(before: str, after: str) -> bool:
    """Whether the words on both sides say that nobody has the condition."""
    if _ONLY.search(before):
        return False
    clause = re.split(r"\b(?:but|because|although|though|so|then)\b", before)[-1]
    if _DENIED.search(clause) or (_NO.search(clause) and not _SERVICE_NEXT.match(after)):
        return True
    return bool(_RULED_OUT.match(after) or (_CORRECTED_BEFORE.search(clause) and _CORRECTED_AFTER.match(after)))


def _figure_of_speech(message: Words, one: Found[str], before: str) -> bool:
    rules = tables.FIGURES_OF_SPEECH.get(" ".join(message.words[one.start : one.end]))
    return bool(rules and (re.search(rules[0], before) or re.match(rules[1], message.after(one.end))))


def _without_verb(message: Words, one: Found[str]) -> Found[str]:
    """Leave "has", "with" and the like out of a condition, so that they can be read with the words before."""
    start = one.start
    while start < one.end - 1 and message.words[start] in _VERBS:
        start += 1
    return Found(one.meaning, start, one.end)


def _may_be_misspelt(words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return len(words[0]) >= 6 and words[0] not in tables.NO_SPELLING and words[0] not in _TYPOS
    return len(words) <= 3 and all(len(word) >= 5 for word in words) and "memory" not in words


def _side(words: list[str], at: int, *, back: bool) -> str:
    """Return the words on one side of a place in its sentence."""
    side = words[max(0, at - 14) : at] if back else words[at : at + 10]
    if "." in side:
        side = side[len(side) - side[::-1].index(".") :] if back else side[: side.index(".")]
    return "".join(word + " " for word in side)


def _whose(message: Words, people: People, one: Found[str], before: str) -> tuple[str | None, bool]:
    """Return whose condition it is, and False when it is that of somebody not looked after."""
    words = message.words[one.start : one.end]
    if "my" in words:
        return "writer", True
    i_can_not = words[0] == "can" and bool(_I_CAN.search(before))
    described = None if i_can_not else _described(message, people, one)
    if one.meaning not in _NEVER_THE_WRITERS and described is None and (i_can_not or _is_mine(message, one, before)):
        return ("writer", True) if not _BOTH_HAVE.search(before) else (None, True)
    if described:
        return _kept(described, people)
    third_person = bool(_THIRD_WORDS.intersection(words) or _THIRD_VERB.match(" ".join(words)))
    role, at = people.role_before(one.start)
    if role == "writer" and not third_person:
        hers = _HERS.search(before) and message.words[at + 1 : at + 2] != ["have"]
        return ("cared_for" if hers else None), True
    if role is None or role == "writer":
        return ("cared_for" if third_person or _HERS.search(before) else None), True
    return _kept(role, people)


def _is_mine(message: Words, one: Found[str], before: str) -> bool:
    after = message.after(one.end)
    if _MYSELF.match(after) or _MY.search(before):
        return True
    if _SERVICE_NEXT.match(after):
        return False
    return bool(_I_HAVE.search(before) or _I_AM_A.search(before))


def _described(message: Words, people: People, one: Found[str]) -> str | None:
    """Return the role of the person that a condition describes ("my autistic 9 year old son")."""
    for index in range(one.end, min(one.end + 4, len(message.words))):
        word = message.words[index]
        mention = people.at(index)
        if mention:
            return mention.role
        somebody = people.role_of(index) == "cared_for" and word not in _THIRD_WORDS
        if index == one.end and (somebody or word.isdigit() or word in ("kid", "twins")):
            return "cared_for"
        if word in _CLAUSE_ENDS or word.endswith("ing"):
            return None
    return None


def _kept(role: str, people: People) -> tuple[str | None, bool]:
    if role == "other":
        return None, not people.somebody_is_cared_for
    return role, True
