"""Finds names that people give: their own ("my name is", "I'm", at the end of a message) and that of whom they look after.

A name is told from a word by what stands before it, by lists of words (`masking_words.yml`) and by capitals. When in
doubt a word stays: "I'm Polish", "I'm shattered" and "call me back" say what the need is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_numbers import Span
from web.masking_ordinary import of_danger, ordinary
from web.masking_words import words

TOKEN = re.compile(r"[^\W\d_]+(?:['’-](?!s\b)[^\W\d_]+)*")
_SPACES = re.compile(r"[ \u00a0]+")

_STRONG = re.compile(
    r"\b(?:(?:my|his|her|their|our|the)(?:\s+\w+['’]s)?\s+(?:full |first |last |real |own |sur|fore)?name(?:['’]?s|\s+is|\s+was|:)|"
    r"(?:sur|fore|first |last |maiden |middle )name(?:\s+is|\s+was|['’]?s|:|\s*[-–=])?(?=\s)|"
    r"(?:mum|mom|dad|mother|father|husband|wife|partner|son|daughter|brother|sister|nan|gran|grandad|friend|neighbour)['’]?s\s+name(?:\s+is|['’]s)|"
    r"^name(?:\s+is|:|\s*[-–=])|name(?:['’]s|:))\s*",
    re.IGNORECASE | re.MULTILINE,
)
"""After these comes a name, known to us or not."""
_KIN = (
    r"(?:mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|brother|sister|nan|nana|gran|grandma|grandad|"
    r"grandfather|grandmother|aunt|auntie|aunty|uncle|niece|nephew|cousin|friend|neighbour|child|baby|twins?|carer|stepson|stepdaughter)"
)
_KIN_WORD = re.compile(rf"{_KIN}|granny|granddad|grandpa|grandson|granddaughter|hubby|missus|ma|pa|dada|mummy|daddy", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:is|was|are) called\s+|\bnamed\s+", re.IGNORECASE)
"""After these comes the name of anything."""
_PERSON_CALLED = re.compile(
    rf"\b(?:(?:i['’]?m|i am|s?he['’]?s|s?he is|{_KIN}(?:['’]s| is| was)?) (?:called|named)|"
    r"calls? (?:me|myself)|(?:i am |i['’]m |is |was |better )known as|\bi go by)\s+",
    re.IGNORECASE,
)
"""After these comes a person's name: with a capital also one that we do not know."""
_I_AM = re.compile(
    r"(?:\b(?P<pairs>i['’]?m|i am|this is|speaking to)|\b(?:it['’]?s|it is)|^(?:hi|hello|hey|dear \w+)[,.!]?)\s+",
    re.IGNORECASE | re.MULTILINE,
)
"""After these comes a name only when it looks like one."""
_RELATION = re.compile(
    rf"\b(?:(?:{_KIN}|lad|lass|boy|girl|little (?:one|man|lad|girl|boy)|(?:young|old|eld)est)(?P<of>,| is| -|\s?\(|)|"
    r"(?P<ours>our)|(?P<looks_after>(?:look|looks|looking|looked) after|(?:care|cares|caring|cared) for)|"
    r"(?:live|lives|living) with|married to|visit|visiting|help|helping|patient:|client:)\s*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.?\s+(?=[A-Z])|(?:Prof|Cllr|miss|[Dd]octor|[Pp]rofessor|[Cc]ouncillor|[Rr]everend)\s+"
    r"(?=[A-Z][a-z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Who\b)|"
    r"(?:mr|mrs)\b\.?\s+|\b(?:teacher|head|tutor|senco) (?:is|was|called) miss\s+)"
)
_TITLE_WORD = re.compile(r"Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Rev|Sir|Lady", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:^|[\n.!?,]\s*)(?:many thanks|thanks|thank you|kind regards|best wishes|best|regards|yours(?: sincerely| faithfully)?|cheers|love|"
    r"from|ta)[,.!]?\s+(?P<name>[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]*\.?){0,2})\s*[.x]*\s*$|"
    r"(?:^|\s)[-–—]\s?(?P<dash>[A-Z][a-z]+(?: [A-Z][\w'’-]*)?)\s*$",
    re.IGNORECASE,
)
_SIGNED_FULLY = re.compile(
    r"(?:^|[\n.!?,]\s*)(?:with |many )?(?:(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|yours (?:sincerely|faithfully|truly)|"
    r"signed)[,.!:]?\s+(?P<name>(?:[A-Z]\.? ?){0,3}[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’.-]*){0,2})\s*[.x]*\s*$",
    re.IGNORECASE,
)
"""The end of a letter: whatever stands there is a name, also in small letters."""
_TOLD = re.compile(
    r"\b(?:tell|telling|told|remind|reminded)\s+(?=[A-Z][a-z])(?!(?:[A-Z][\w'’-]+\s+)?(?:UK|Trust|Society|Council|Centre)\b)"
)
"""After these comes a name with a capital, which we need not know, and seldom an organisation."""
_SMALL_TITLE = re.compile(
    r"\b(?:doctor|dr|professor|councillor|reverend)\.?\s+(?P<name>[a-z][a-z'’-]{2,})(?<!ed)(?<!ing)"
    r"(?=\s*(?:[.,;!?\n]|$)|\s+(?:said|says|told|is|was|has|at|and|but|who|will|wont|won['’]t|rang|rings|gave|thinks|prescribed|from|about|today|tomorrow)\b)"
)
"""A surname in small letters, when neither it nor what follows reads as what doctors do."""
_ENDS = re.compile(r"\s*(?:[.,;!?\n)]|$|(?:and|i|im|from)\b)")
_HERE = re.compile(r"(?:^|[.!?,]\s+)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:here|speaking)\b")
_INITIALS = re.compile(
    r"\b(?<![A-Z]\.)(?!(?:U\.K|U\.S|G\.P|M\.S|P\.A|T\.V)\.)(?:[A-Z]\.\s?){1,2}(?P<surname>(?:Mc|Mac|O['’])?[A-Z][a-z][\w'’-]*)"
)
"""A surname after its initials, wherever it stands ("A. Whitlock"), unless it is a thing ("G.P. Surgery")."""
_PARTICLE = re.compile(
    r"(?:van|von|der|den|de|del|dela|della|di|da|dos|du|la|le|los|bin|bint|binti|ibn|al|el|ap|ab|ferch|verch|n[ií]|nic|mac|u[ií]|ó|ter|ten|zu|y)"
)
"""Stands between the parts of a name, in small letters."""
_FOUND_AT = re.compile(
    r"\b(?:ask(?:ing|ed)?(?: to speak)? (?:for|to)|sp(?:eak|oke|eaking|oken) (?:to|with)|on (?:facebook|fb|insta(?:gram)?|messenger)|c/o|"
    r"care of|contact(?:ed)?|regards,?)[ ,:]+(?:as |under )?(?!Angela\b|Clive\b)",
    re.IGNORECASE,
)
"""After these comes a name that we know, or two words with capitals."""
_NEIGHBOUR = re.compile(
    r"\b(?:it['’]?s|it is|this is|i['’]?m) (?P<name>[^\W\d_]{2,15})"
    r"(?= (?:from|at) (?:next ?door|across|over|down|up|the|number|no|round)\b| again\b| speaking\b)",
    re.IGNORECASE,
)
_ON_THE_PHONE = re.compile(r"(?P<name>\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) on (?=\(?\+?0|\+?44|\d{5})")
_PAIR = re.compile(
    r"\b[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)? (?:[A-Z][a-z]+ )?(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?\b(?!['’]s?\s+[A-Z])"
)
"""A given name and a surname, wherever they stand."""


def find_names(text: str) -> Iterator[Span]:
    """Yield the names in a text that somebody is introduced or signs with."""
    for match in _STRONG.finditer(text):
        yield from _name_at(text, match.end(), sure=True)
    for match in _CALLED.finditer(text):
        yield from _name_at(text, match.end())
    for match in _PERSON_CALLED.finditer(text):
        yield from _name_at(text, match.end(), one=True)
    for match in _I_AM.finditer(text):
        yield from _name_at(text, match.end(), pairs=bool(match["pairs"]))
    for match in _RELATION.finditer(text):
        kin = match["of"] == "" and not match.group().startswith(("Carer", "Child", "Friend", "Baby"))  # "Child Trust Fund"
        one = bool(match["looks_after"] or match["ours"] or kin)
        yield from _name_at(text, match.end(), capitals=True, pairs=bool(match["of"]), one=one)
    for match in _FOUND_AT.finditer(text):
        yield from _name_at(text, match.end(), capitals=True, pairs=True, one=match.group().lower().startswith(("c/o", "care of")))
    for match in (*_NEIGHBOUR.finditer(text), *_ON_THE_PHONE.finditer(text)):
        name = match["name"].lower().split()[0]
        if name in words("given_names") or (
            match.re is _ON_THE_PHONE and name not in words("not_names") | words("capital_words") and not ordinary(name)
        ):
            yield match.start("name"), match.end("name"), "[name]"
    for match in _TITLE.finditer(text):
        yield from _name_at(text, match.end(), sure=True, capitals=match.group()[0].isupper())
    for match in _TOLD.finditer(text):
        told = TOKEN.match(text, match.end())
        if told and told.group().lower() not in words("organisations"):
            yield from _name_at(text, match.end(), capitals=True, one=True)
    for match in _SMALL_TITLE.finditer(text):
        if match["name"] not in words("not_names") | words("capital_words") and not ordinary(match["name"]):
            yield match.start("name"), match.end("name"), "[name]"
    for match in _PAIR.finditer(text):
        yield from _pair(text, match)
    for match in _INITIALS.finditer(text):
        if match["surname"].lower() not in words("not_names") | words("capital_words") | words("named_after"):
            yield match.start(), match.end(), "[name]"
    fully = _SIGNED_FULLY.search(text)
    if fully and fully["name"].split()[0].lower() not in words("not_names"):
        yield fully.start("name"), fully.end("name"), "[name]"
    signed = _SIGNED.search(text)
    for match in [*([signed] if signed else []), *_HERE.finditer(text)]:
        group = "name" if match.groupdict().get("name") else "dash"
        first = match[group].split()[0]
        if first[0].isupper() and _known(first) and first.lower() not in words("capital_words"):
            yield match.start(group), match.end(group), "[name]"


def _pair(text: str, match: re.Match[str]) -> Iterator[Span]:
    """Yield a given name with the surname after it; not what is named after a person, such as a hospice or a street."""
    parts = match.group().split()
    after = TOKEN.match(text, match.end() + 1)
    named = {part.lower() for part in (*parts[1:], *([after.group()] if after else []))}
    if parts[0].lower() in words("also_words") or _all_titled(text) or named & (words("named_after") | words("capital_words")):
        return
    if _known(parts[0]) and not words("not_names") & {part.lower() for part in parts}:
        end = match.start() + len(parts[0]) if any(of_danger(part) for part in parts[1:]) else match.end()
        yield match.start(), end, "[name]"


def _name_at(text: str, at: int, *, sure: bool = False, capitals: bool = False, pairs: bool = False, one: bool = False) -> Iterator[Span]:
    """Yield the name that begins at a place, if one does.

    Args:
        text: The whole message.
        at: Where the name would begin.
        sure: A name comes here, known to us or not.
        capitals: Only what begins with a capital can be a name here.
        pairs: Two words with capitals are a name even when we know neither.
        one: One word with a capital is a name even when we do not know it.
    """
    first = TOKEN.match(text, at)
    if first is None or first.group().lower() in words("not_names") or (capitals and not first.group()[0].isupper()):
        return
    word = first.group()
    rest = _rest_of_name(text, first.end(), small=word.islower())
    unknown = titled(word) and word.lower() not in words("capital_words") and not ordinary(word) and not _all_titled(text)
    two = pairs and unknown and rest > first.end()
    alone = one and unknown and not _TITLE_WORD.fullmatch(word) and not _KIN_WORD.fullmatch(word.partition("-")[0])
    if sure or _known(word) or two or alone:
        yield first.start(), rest, "[name]"


def _rest_of_name(text: str, end: int, *, small: bool) -> int:
    """Return where a name ends whose first word ends at `end`: up to two more words, with capitals or all written small."""
    for _ in range(2):
        gap = _SPACES.match(text, end)
        token = TOKEN.match(text, gap.end()) if gap else None
        while token and _PARTICLE.fullmatch(token.group()) and not small:
            gap = _SPACES.match(text, token.end())
            token = TOKEN.match(text, gap.end()) if gap else None
            if token and not (titled(token.group()) or _PARTICLE.fullmatch(token.group())):
                return end
        if token is None or token.group().lower() in words("not_names") | words("capital_words"):
            break
        word = token.group()
        if of_danger(word):
            break
        if titled(word) or (word.isupper() and text.isupper() and len(word) > 2):
            end = token.end()
        elif small and word.islower() and not word.endswith(("ing", "ed")) and _ENDS.match(text, token.end()):
            return token.end()
        else:
            break
    return end


def _all_titled(text: str) -> bool:
    """Say whether somebody writes every word with a capital, so that capitals tell nothing; names and addresses alone look so too."""
    return text.istitle() and any(word.lower() in words("not_names") for word in text.split())


_I_HAVE = re.compile(r"I['’]\w+|[A-Z]{2,}s")


def titled(word: str) -> bool:
    """Say whether a word has a capital and then small letters, as a name has."""
    return len(word) > 1 and word[0].isupper() and word[1:] != word[1:].upper() and not _I_HAVE.fullmatch(word)


def _known(word: str) -> bool:
    """Say whether a word is a given name as it is written here."""
    small = re.split("[-'’]", word.lower())[0] if len(word.split("-")[0]) > 2 else word.lower()
    return small in words("given_names") and (word[0].isupper() or small not in words("also_words"))
