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
from bot.understanding.details_text import Heard, Words
from bot.understanding.gazetteer import Gazetteer

_BETWEEN = (
    r"(?:(?:a|an|any|got|have|had|has|been|be|being|yet|actually|really|exactly|officially|technically|even|the|diagnosed|diagnosis|with|of|as|having|history|signs?|sign|"
    r"proper|full|true|classed|registered|completely|totally|fully|quite|like|say|in|as such|either|suffer\w*|from|it|s|is|type|early|vascular|actual|formal|full blown|an?|"
    r"she|he|they|§ or|§ nor|§ and) )*"
)
_DENIED = re.compile(rf"\b(?:not|never|nor|neither|without|ruled out|rule out|ruling out|instead of|rather than|no longer(?: has)?|never had|no sign of|negative for|free of) {_BETWEEN}$")
_NO = re.compile(r"\bno (?:(?:sign of|signs of|history of|diagnosis of|actual|formal|real|more|§|or) )*$")
_ONLY = re.compile(r"\bnot (?:only|just|even just|sure|certain)\b|\b(?:is|has|does|do|are|was) (?:it|she|he|they|that|this) not\b|why (?:is|has|does|do|are|was) (?:\w+ )?not\b")
_DIAGNOSIS_PENDING = re.compile(r"\bnot (?:yet )?(?:been |had |got )*(?:diagnosed|a diagnosis|formal)")
_CORRECTED_BEFORE = re.compile(r"\b(?:thought|think it was|told (?:(?:us|me|her|him) )?(?:it|she|he) (?:was|had)|assumed|presumed|said it was|feared|kept saying it was|misdiagnosed (?:with|as)) (?:\w+ ){0,4}?$")
_CORRECTED_AFTER = re.compile(r"(?:\w+ ){0,3}?(?:but|, but|turns out|turned out|, turns out|, turned out|and it turned out) (?:\w+ ){0,3}?(?:is|s|was|it|turned|actually|really|not|had|has|no)\b")
_RULED_OUT = re.compile(r"(?:has |have |was |is |s |got )?(?:been )?(?:ruled out|negative|came back clear|not (?:confirmed|the problem|it)\b)")
_SERVICE_NEXT = re.compile(
    r"(?:support|services?|nurses?|groups?|help|care|cafe|clinics?|specialists?|team|beds?|units?|ward|advisers?|advisors?|friendly|charit\w*|training|drugs?|medic\w*|treatment|homes?|"
    r"advice|information|activities|day)\b"
)
_I_HAVE = re.compile(
    r"(?<!do )(?<!can )(?<!did )(?<!would )(?<!should )(?<!could )(?<!if )\bi (?:also |myself |too |now |do |already |still |just |have also |only |recently |, |as well )*(?:have|had|am|was|got|suffer\w*|struggle|struggling|live|get|take|m|self harm)"
    r"(?: (?:a|an|the|also|myself|got|had|have|been|being|really|very|severe|severely|bad|badly|chronic|mild|some|quite|so|too|with|from|diagnosed|registered|partially|totally|completely|"
    r"profoundly|type|one|two|\d|and|or|,|just|recently|now|my|own|of|long|term|history|bit|little|terrible|crippling|clinically|going|getting|feeling|treated|for|living|"
    r"struggling|suffering|suffered|lots|all|as|well|currently|still|born|past|recovering|in|remission|high|functioning|late|on|tablets|medication|on the|under|waiting|assessed|only|young|mum|dad|parent|carer|wife|husband|man|woman|person|single|widow|widower|early|onset|stage|"
    r"\d+ and|disabled|ill|poorly|§))* $"
)
_MY = re.compile(r"\b(?:my own|my|mine is|me with|myself with|own) (?:(?:own|severe|bad|chronic|poor|terrible|dodgy|long term|ongoing|worsening|awful|really|high|low|poor) )*$")
_MYSELF = re.compile(r"(?:\w+ ){0,4}(?:myself|meself|mesen)\b")
_NEVER_THE_WRITERS = frozenset({"send", "life_limiting_child"})
_HERS = re.compile(r"\b(?:her|his|their) (?:\w+ ){0,2}$")
_THIRD_WORDS = frozenset("her his she he their himself herself him them".split())
_THIRD_VERB = re.compile(r"(?:forgets?|repeats|keeps|wanders?|drinks|gambles?|hears|has|doesn|gets|leaves|thinks|hoards|wets|soils|asks|struggles|takes|smokes|sees|comes|does not|won|lost a leg|falls)\b")
_VERBS = frozenset({"has", "have", "had", "having", "got", "with", "is", "s", "of", "had", "a"})
_SHORT = {"ms": "ms", "me": "me_cfs", "mnd": "mnd", "asd": "autism", "cp": "cerebral_palsy", "pd": "parkinsons", "ld": "learning_disability", "add": "adhd", "tia": "stroke"}
_SHORT_CUE = re.compile(r"\b(?:has|have|had|got|with|of|severe|diagnosed|having|and|s|progressive|from|for|suffers?|bad) $")
_ME_CUE = re.compile(r"\b(?:has|have|got|having|severe|diagnosed with|s) $")
_DRINKS = re.compile(
    r"\b(?:he|she|they|who|§person|husband|wife|partner|dad|mum|son|daughter|brother|sister|father|mother|ex|hubby|mate|uncle|friend) (?:just |also |still |always |only |now )*"
    r"(?P<drinks>drinks)(?= (?:\.|and\b|every|all|too|again|a lot|heavily|himself|herself|to forget|to cope|alone|in secret|at night|constantly|so much|like|, |because|when|but|secretly|most|more|day|from the moment|alcohol|vodka|cider|whisky|beer|lager|wine|gin|sherry|spirits)|$)"
)
_DRUNK_SOFT = re.compile(r"drinks (?:, )?(?:and (?:eats|food|snacks)|through|his tea|her tea|tea|water|milk|ensure|lots of water|more water|enough)")
_CAN_NOT_SEE = re.compile(
    r"\b(?P<who>he|she|they|mum|dad|nan|grandad|husband|wife|gran|mother|father|i) (?:really |hardly |barely |now )*(?P<see>can not see|can (?:hardly|barely) see)(?= (?:\.|and\b|any ?more|now|to (?:read|cook|walk)|the (?:tv|telly|screen|words|print|stairs|steps|kettle)|out of|, |very|much|well|properly|a thing)|$)"
)


class Conditions:
    """The gazetteer's conditions and further words for them, prepared for finding."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        known = {condition.id for condition in gazetteer.conditions}
        self._broader = {condition.id: condition.broader for condition in gazetteer.conditions}
        phrases = [(word, condition.id) for condition in gazetteer.conditions for word in condition.words]
        phrases += [(word.strip(), id) for id, words in tables.MORE_WORDS.items() if id in known for word in words.split(",")]
        phrases += [(word, id) for word, id in tables.TYPOS.items() if id in known]
        glued = [("".join(words), id) for phrase, id in phrases for words in spellings(phrase) if len(words) == 2 and len("".join(words)) > 6]
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
            if self._denied(before, after) or self._figure(one, before, message):
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

    def _denied(self, before: str, after: str) -> bool:
        if _ONLY.search(before[-60:]):
            return False
        clause = re.split(r"\b(?:but|because|although|though|so|then)\b", before)[-1]
        denied = _DENIED.search(clause)
        if denied and not (_DIAGNOSIS_PENDING.search(clause) and False):
            return True
        if _NO.search(clause) and not _SERVICE_NEXT.match(after):
            return True
        if re.match(r"(?:§ )*(?:, )?(?:is |s |was )?not §", after) and False:
            return False
        return bool(_RULED_OUT.match(after) or (_CORRECTED_BEFORE.search(clause) and _CORRECTED_AFTER.match(after)))

    def _figure(self, one: Found[str], before: str, message: Words) -> bool:
        rules = tables.FIGURES_OF_SPEECH.get(one.meaning)
        words = " ".join(message.words[one.start : one.end])
        after = message.after(one.end)
        if one.meaning in ("substance_misuse",) and not words.startswith("addict"):
            return False
        if not rules:
            return False
        if one.meaning == "sight_loss" and words != "blind" and not words.startswith("can"):
            return False
        if one.meaning == "stroke" and words not in ("stroke",):
            return False
        if one.meaning == "hearing_loss" and words != "deaf":
            return False
        if one.meaning == "mental_health" and words not in ("paranoid", "mental health", "psychiatric"):
            return False
        if one.meaning == "anxiety" and words != "ocd":
            return False
        if one.meaning == "end_of_life" and words not in ("dying", "is dying", "hospice"):
            return False
        if one.meaning == "dementia" and words not in ("demented", "going senile", "senile"):
            return False
        if one.meaning == "frailty" and words not in ("very old", "getting old", "elderly"):
            return False
        if one.meaning == "drugs" and words not in ("on drugs", "taking drugs", "takes drugs"):
            return False
        if one.meaning == "send" and words != "has send":
            return False
        if one.meaning == "gambling" and words not in ("gamble", "gambling"):
            return False
        return bool(re.search(rules[0], before) or re.match(rules[1], after))

    def _title(self, message: Words, one: Found[str]) -> bool:
        """Whether "Ms" is a title."""
        if message.words[one.end - 1] != "ms" or one.end >= len(message.words):
            return False
        said = message.text[message.starts[one.end - 1] : message.ends[one.end - 1]]
        return said == "Ms" and message.capital(one.end)

    def _is_short(self, message: Words, index: int, taken: set[int]) -> bool:
        """Whether an abbreviation that is a word too is the illness."""
        said = message.text[message.starts[index] : message.ends[index]]
        if not said.isupper() or message.text.isupper():
            return False
        if message.words[index] == "ms":
            return not (index + 1 < len(message.words) and message.capital(index + 1) and message.words[index + 1].isalpha() and not message.text[message.starts[index + 1] : message.ends[index + 1]].isupper())
        if message.words[index] in ("mnd", "asd"):
            return True
        before = message.before(index)
        if message.words[index] == "me":
            return bool(_ME_CUE.search(before)) or (before.endswith("and ") and index - 2 in taken)
        return bool(_SHORT_CUE.search(before))


def _without_verb(message: Words, one: Found[str]) -> Found[str]:
    """Leave "has", "with" and the like out of a condition, so that they can be read with the words before."""
    start = one.start
    while start < one.end - 1 and message.words[start] in _VERBS:
        start += 1
    return Found(one.meaning, start, one.end)


def _may_be_misspelt(words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return len(words[0]) >= 6 and words[0] not in tables.NO_SPELLING and words[0] not in tables.TYPOS
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
    if one.meaning in _NEVER_THE_WRITERS:
        mine = None
    elif _I_HAVE.search(before) or _MYSELF.match(message.after(one.end)) or (words[0] == "can" and before.endswith(("i ", "i really ", "i just "))):
        mine = "writer"
    else:
        mine = None
    if mine:
        both = re.search(r"\b(?:my \w+ and i|i and my \w+|he and i|she and i) (?:both )?(?:have|are)", before)
        return ("writer", True) if not both else (None, True)
    following = message.words[one.end : one.end + 1]
    somebody = following and (following[0].isdigit() or people.role_of(one.end) == "cared_for" or following[0] in ("one", "kid", "twins"))
    if _MY.search(before) and not somebody and not people.at(one.end) and not people.at(one.end + 1) and one.meaning not in _NEVER_THE_WRITERS:
        return "writer", True
    if somebody and _MY.search(before):
        return "cared_for", True
    for index in range(one.end, min(one.end + 4, len(message.words))):
        mention = people.at(index)
        if mention:
            return _kept(mention.role, people)
        if message.words[index] in (".", ",", "and", "i", "with", "for", "in", "so", "he", "she", "but") or message.words[index].endswith("ing"):
            break
    role, at = people.role_before(one.start)
    if _THIRD_WORDS & set(words):
        return _kept(role if role and role != "writer" else "cared_for", people)
    if role == "writer":
        if message.words[at] == "i" and _THIRD_VERB.match(" ".join(words)):
            return "cared_for", True
        verb = message.words[at + 1 : at + 2]
        someone = _HERS.search(before)
        return ("cared_for" if someone and verb != ["have"] else None), True
    if role:
        return _kept(role, people)
    if _HERS.search(before) or _THIRD_VERB.match(" ".join(words)):
        return "cared_for", True
    return None, True


def _kept(role: str, people: People) -> tuple[str | None, bool]:
    if role == "other":
        return None, not people.somebody_is_cared_for
    return role, True
