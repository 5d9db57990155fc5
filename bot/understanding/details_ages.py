"""Finds ages, and whether they are the writer's or that of the one looked after.

Only an age now counts: not one in the past ("since I was 12"), one to come ("when he turns 18"), a limit ("under 25")
or a span ("in her eighties"). "Nearly 80" is 79. A school year from 7 to 13 tells an age too: the youngest it may be.
"""

from __future__ import annotations

import re

from bot.understanding import details_relations as relations
from bot.understanding.details_numbers import NUMBER, value_of
from bot.understanding.details_people import People
from bot.understanding.details_spelling import is_common
from bot.understanding.details_text import Heard, Words

OLDEST = 112

_OLD = r"(?:years? old|yrs? old|year old|yr old|yearold|years? of age|years? young|yrs? of age|yo\b|y / o|y o\b|yrs? o|y old)\b"
_UNIT = (
    r"(?! ?[/%+-])(?! ?(?:hours?|hrs?|hr|h|mins?|minutes?|secs?|seconds?|days?|weeks?|wks?|months?|mths?|miles?|mile|stones?|st|lbs?|"
    r"kgs?|kilos?|foot|ft|feet|inch\w*|%|percent|per cent|"
    r"pounds?|quid|p|pm|am|o ?clock|times?|of|/|-|to \d|nd|rd|th|s|k|degrees?|points?|\+|metres?|meters?|km|cm|mg|ml|people|kids|"
    r"children|other|out of|different|more|less|"
    r"hour|nights?|yards?|doors?|streets?|houses?|minute|bus(?:es)?|grand|percent|years?\b(?! (?:old|of age|young|and)\b)|yrs?\b(?! "
    r"(?:old|of age|and)\b)|and a half (?:hours|miles|stone|foot)|or \d+ (?:weeks|months|miles|hours)|"
    r"in the (?:queue|morning|family)|ways|things|sisters?|brothers?|generations?|sizes?|steps?|jobs?|shifts?|tablets|pills|carers|"
    r"sons?|daughters?|am\b|trying|thousand|hundred|million)\b| [\d%])"
)
_HALF = r"(?: and a half)?"
_SOFT = (
    r"(?:(?:only|just|now|also|about|around|roughly|actually|already|currently|getting on|well|still|barely|a young|a fit|a very|"
    r"turned|just turned|like|aged|age|officially|themselves|himself|herself|both|myself|a|an|the|big|ripe old age of) )*"
)
_NEARLY = (
    r"(?P<nearly>nearly|almost|approaching|coming up to|coming up|pushing|getting on for|going on|not far off|turning|about to turn|"
    r"about to be|soon to be|nearing|rising|just about to turn) "
)
_WHO = r"(?P<who>i|he|she|they|who|§)"
_THEN = re.compile(
    r"\b(?:when|since|until|till|til|if|before|after|once|by the time|as soon as|was|were|had|from|wait|age of|unless|because) (?:(?:i|"
    r"he|she|they|we|my|her|his|the|our) )?(?:\w+ )?$"
)
_PAST = re.compile(
    r"\b(?:diagnosed|retired|died|passed|born|started|began|since|until|left|got|lost|at|from|over|under|between|above|below|or|to|"
    r"till|up to|widowed|married|met)(?: away)? (?:her |him |his |the |just |only |me |when |at )*$"
)
_YEARS_OLD = re.compile(rf"(?:\b{_NEARLY})?\b(?P<age>{NUMBER}){_HALF} ?{_OLD}")
_AGED = re.compile(
    rf"\bage(?:d|s)?,? (?:is |of )?(?:, )?(?:{_NEARLY})?(?P<age>{NUMBER})\b{_UNIT}(?! (?:or|and|to) (?:over|under|above|below|older|"
    rf"younger|\d))"
)
_IS = re.compile(rf"\b(?P<be>am|is|s|are|re|turned) {_SOFT}(?:{_NEARLY}(?:a )?)?{_SOFT}(?P<age>{NUMBER})\b{_UNIT}")
_BESIDE = re.compile(
    rf"(?:(?P<open>[,(]) )?(?:(?:now|only|just|aged|age|also|about) )*(?:(?P<nearly>nearly|almost) "
    rf")?(?P<age>{NUMBER}){_HALF}\b{_UNIT}(?= ?(?P<then>[,.)]|has|with|who|is|and|had|can|needs?|lives|got|autistic|disabled|in|$|non|"
    rf"§|(?<=\d\d) [a-z]))"
)
_WRITER = re.compile(
    rf"(?:^|\. |\bi (?:am|,) ?|\bme |\bme [(,] )(?P<age>{NUMBER})(?: (?:and|,) (?:i )?(?:(?:am|was|have|still|also|been|now|a full "
    rf"time) )*(?:caring|care|carer|look|looking|live|struggling|still|cannot|can not|i)\b| ?(?:f|m|female|male)\b(?! \w* ?\d)|(?= "
    rf"[),.] (?:i |and i |and caring|and look|caring|look|carer|live))|(?= here\b))"
    rf"|\bbeing (?P<being>{NUMBER}) (?:myself|years old myself)|\b(?:at|at my age of|at the age of|at age) (?P<at>{NUMBER}) (?:years "
    rf"old )?(?:, )?(?:i|myself)\b(?! (?:was|had|got|left|did|started))"
    rf"|\bi (?:am \w+ )?, (?P<comma>{NUMBER}) ,|\bme (?P<me>{NUMBER})(?= [.,)]|$)"
)
_OF = re.compile(
    rf"\b(?:(?:her|his) own at|(?:lad|boy|girl|man|woman|lady|gentleman|bloke|son|daughter|kid|child) of) (?P<age>{NUMBER})\b{_UNIT}"
)
_YEAR = re.compile(
    r"\b(?:(?:in|going into|into|started) (?:year|yr|y) ?(?P<in>7|8|9|10|11|12|13|seven|eight|nine|ten|eleven|twelve|thirteen)\b(?! "
    r"(?:of|when))|"
    r"(?:year|yr) (?P<pupil>7|8|9|10|11|12|13|seven|eight|nine|ten|eleven|twelve|thirteen) (?:pupils?|students?|child|girl|boy|lad|at "
    r"school|at secondary|and)\b)"
)
_LIMIT = re.compile(r"\b(?:under|over|above|below|than|to|-|since|until|or|limit|up to) $")
_THINGS = re.compile(
    r" ?(?:house|car|boiler|dog|cat|building|bathroom|mattress|carpet|laptop|kitchen|wheelchair|phone|sofa|bed|fridge|computer|lift|"
    r"stairlift|hoist|tv|telly|van|letter|will|leaflet)\b"
)
_ANY = re.compile(rf"\b{NUMBER}\b")
_YOUNG_CARER = re.compile(
    r"(?:look\w* after (?:me|her|his|my|him|us|their|mum|dad|the)|cares? for|caring for|young carer|help\w* (?:me|her|his|with (?:her|"
    r"his)|look after)|do\w* (?:everything|a lot|so much|too much|the caring))\b"
)
_FIRST_PERSON_CHILD = re.compile(
    r"\bi am (?:only |just |a |an )*$|\bas (?:a|an) $|\bi (?:was|have) just turned $|\bmyself (?:am )?$|\bi , (?:a |an )?$|\bme , (?:a "
    r"|an )?$|^(?:only )?$"
)
_HAVE_CHILD = re.compile(r"\b(?:have|got|having) (?:also )?(?:a |an |my |two |three |another |young )*(?:\d+ and )?$")


def hear_ages(message: Words, people: People) -> list[Heard]:
    """Return the ages heard, each once for each role."""
    found: dict[tuple[int, int], Heard] = {}
    if not _ANY.search(message.plain):
        return []
    for finder in (_years_old, _aged, _is, _beside, _of_writer, _of, _school_year):
        for heard in finder(message, people):
            if not any(one.start < heard.end and heard.start < one.end for one in found.values()):
                found[heard.start, heard.end] = heard
    seen: dict[tuple[int, str | None], Heard] = {}
    for heard in sorted(found.values(), key=lambda one: one.start):
        seen.setdefault((heard.value, heard.role), heard)
    return list(seen.values())


_SOON = re.compile(
    rf" (?:next (?:week|month|year|birthday|january|february|march|april|may|june|july|august|\w+day)|tomorrow|in (?:{NUMBER}|a|a few|"
    rf"a couple of) (?:weeks?|months?|days?)|in (?:january|february|march|april|may|june|july|august|september|october|november|"
    rf"december)|soon|on (?:\w+day))\b"
)


def _make(message: Words, match: re.Match[str], group: str, role: str | None) -> list[Heard]:
    age = int(value_of(match[group]))
    after = message.plain[match.end() : match.end() + 30]
    if ("nearly" in match.re.groupindex and match["nearly"]) or (_SOON.match(after) and " turned " not in f" {match[0]} "):
        age -= 1
    if not 0 < age <= OLDEST or (role == "writer" and age < 5):
        return []
    return [Heard("age", age, *message.span_of(match.start(group), match.end(group)), role)]


def _about(people: People, role: str | None, after: str) -> tuple[str | None, bool]:
    """Return the role an age has, and False when it is that of somebody who does not matter here."""
    if role == "other":
        return None, bool(_YOUNG_CARER.search(after))
    return role, True


def _years_old(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _YEARS_OLD.finditer(message.plain):
        index, end = message.index(match.start()), message.index(match.end() - 1) + 1
        before, after = message.before(index), message.after(end, 12)
        if _THINGS.match(after) or _THEN.search(before) or _LIMIT.search(before):
            continue
        if _FIRST_PERSON_CHILD.search(before) and (
            before or re.match(r"(?:, |and )?(?:and )?(?:i (?:look|care|help|live|do|have to)|carer|caring|look|young carer|live)", after)
        ):
            heard += _make(message, match, "age", "writer")
            continue
        mention = next((people.at(at) for at in range(end, min(end + 4, len(message.words))) if people.at(at)), None)
        stop = next(
            (
                at
                for at in range(end, min(end + 4, len(message.words)))
                if message.words[at] in (".", ",", "and", "with", "who", "is", "has", "i", "looks", "caring", "cares", "to")
            ),
            None,
        )
        if mention and (stop is None or mention.start < stop):
            role, keep = _about(people, mention.role, after)
        else:
            role, keep = _subject(message, people, index, before, after)
        if keep:
            heard += _make(message, match, "age", role)
    return heard


def _subject(message: Words, people: People, index: int, before: str, after: str) -> tuple[str | None, bool]:
    if _HAVE_CHILD.search(before):
        return ("cared_for", True) if not people.somebody_is_cared_for else (None, False)
    role, at = people.role_before(index)
    if role == "writer":
        if re.search(r"\b(?:my|our|a|an|her|his|with|the) (?:\w+ )?$", before):
            return "cared_for", True
        return ("writer", True) if message.words[at + 1 : at + 2] == ["am"] and index - at <= 6 else (None, False)
    if role:
        return _about(people, role, after)
    return "cared_for", True


def _aged(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _AGED.finditer(message.plain):
        index = message.index(match.start())
        before, after = message.before(index), message.after(message.index(match.end() - 1) + 1, 12)
        if (
            _PAST.search(before)
            or _THEN.search(before)
            or re.search(
                r"\b(?:minimum|maximum|what|any|children|people|carers|kids|those|anyone|old|pension|retirement|school|mental) $", before
            )
        ):
            continue
        role, at = people.role_before(index)
        if role == "writer" and message.words[at + 1 : at + 2] not in (["am"], [","], ["aged"], ["age"]):
            role = None if re.search(r"\bmy $", before) is None else "writer"
        if before.endswith("my "):
            role = "writer"
        role, keep = (
            _about(people, role, after)
            if role
            else (("writer" if re.match(r"(?:, )?(?:i|and i|here|caring|young carer)\b", after) else "cared_for"), True)
        )
        if keep:
            heard += _make(message, match, "age", role)
    return heard


def _is(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _IS.finditer(message.plain):
        index, end = message.index(match.start()), message.index(match.end() - 1) + 1
        before, after = message.before(index), message.after(end, 12)
        if not _is_age(message, match, before, after):
            continue
        at = index - 1
        while (
            at >= 0
            and message.words[at] in ("who", "that", "now", "also", "she", "he", ",", "which", "just", "have", "has", "only", "recently")
            and people.role_of(at) is None
        ):
            at -= 1
        role = people.role_of(at) if at >= 0 else None
        if role is None and at > 0 and message.words[at].isalpha() and match["be"] in ("is", "s"):
            role = people.role_of(at - 1) or ("cared_for" if message.words[at - 1] == "our" or _is_name(message, at) else None)
        if role is None and match["be"] in ("am",):
            role = "writer"
        if role is None and message.words[index - 1 : index] in (["both"], ["who"], ["together"]):
            role = people.role_before(index)[0]
        if role == "writer" and match["be"] in ("are", "re"):
            role = None
            continue
        if role is None:
            continue
        role, keep = _about(people, role, after)
        if keep:
            heard += _make(message, match, "age", role)
    return heard


def _is_name(message: Words, at: int) -> bool:
    """Whether a word is written like a first name."""
    return message.said(at).istitle() and not is_common(message.words[at]) and not message.text.isupper()


def _is_age(message: Words, match: re.Match[str], before: str, after: str) -> bool:
    number = match["age"]
    if _THEN.search(before) or (
        re.search(r"\b(?:if|when|until|till|once|before|after|since|unless|where|whether)(?: \w+){1,3} $", before)
        and not re.search(r"\b(?:since|after|before) ", before)
    ):
        return False
    if re.search(r"\b(?:it|that|there|this|which|rate|price|cost|score|number|temperature|pressure|queue|caller|room|ward|flat) $", before):
        return False
    if match["be"] == "turned" and re.search(r"\b(?:when|since|after|before) ", before):
        return False
    if re.search(r"\b(?:like|as if) (?:i|he|she|they) $", before):
        return False
    if (not number[0].isdigit() and value_of(number) < 20) or number in ("1", "2"):
        bounded = re.match(r"(?:years?|yrs?)? ?(?:[,.)(]|and|with|but|now|in|has|so|he|she|i|it|autis|nearly|next|$)", after)
        return bool(bounded) and number not in ("one", "1")
    if "." in number or (match["be"] == "am" and re.match(r"and a (?:half|bit)", after)):
        return False
    return not re.match(r"(?:pounds|weeks pregnant|th\b|years (?!old|of|and))", after)


def _beside(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for mention in people.mentions:
        start = message.offsets[mention.end] if mention.end < len(message.words) else len(message.plain)
        match = _BESIDE.match(message.plain, start)
        if not match or "." in match["age"] or match["age"] in ("a", "one", "1"):
            continue
        if not match["open"] and (
            (match["then"] in (",", "$", "") and not match["age"].isdigit())
            or (match["then"] == "and" and re.match(r" and \d", message.plain[match.end() :]))
        ):
            continue
        if (
            not match["open"]
            and mention.relation in relations.CHILDREN
            and message.words[mention.end - 1] in ("kids", "children", "sons", "daughters")
        ):
            continue
        role, keep = _about(people, mention.role, message.after(message.index(match.end() - 1) + 1, 12))
        if keep:
            heard += _make(message, match, "age", role)
    return heard


def _of_writer(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _WRITER.finditer(message.plain):
        group = next((name for name in ("age", "being", "at", "comma", "me") if match[name]), None)
        if group and "." not in match[group]:
            heard += _make(message, match, group, "writer")
    return heard


def _of(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _OF.finditer(message.plain):
        index = message.index(match.start())
        role, keep = _about(people, people.role_of(index) or "cared_for", "")
        if keep and value_of(match["age"]) > 2:
            heard += _make(message, match, "age", role)
    return heard


def _school_year(message: Words, people: People) -> list[Heard]:
    heard: list[Heard] = []
    for match in _YEAR.finditer(message.plain):
        group = "in" if match["in"] else "pupil"
        index = message.index(match.start())
        before = message.before(index)
        if re.search(r"\b(?:since|when|until|was|were) (?:\w+ ){0,3}$", before):
            continue
        role, _ = people.role_before(index)
        if match["pupil"] and not re.search(r"\bi am (?:only |just |a )*$", before):
            role = role if role == "other" else "cared_for"
        if role is None:
            continue
        role, keep = _about(people, role, message.after(index, 16))
        if keep:
            made = Heard("age", int(value_of(match[group])) + 4, *message.span_of(match.start(), match.end(group)), role)
            heard.append(made)
    return heard
