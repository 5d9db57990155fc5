"""Who is who in a message: the writer, the one looked after, and others around them.

Which of the people mentioned is looked after is weighed in `details_cared_for.py`. Other modules ask here whom a word is
about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding import details_relations as tables
from bot.understanding.details_cared_for import Mention, weighed
from bot.understanding.details_numbers import NUMBER
from bot.understanding.details_text import Heard, Words, wordset

_PLAIN = "|".join(sorted(map(re.escape, tables.RELATION), key=len, reverse=True))
_GROUPS = [
    *(rf"(?P<p{i}>{pattern})" for i, pattern in enumerate(tables.PHRASES)),
    *(rf"(?P<m{i}>{pattern})" for i, pattern in enumerate(tables.ONLY_MINE)),
]
_PERSON = re.compile(rf"\b(?:{'|'.join(_GROUPS)}|(?P<word>{_PLAIN}))\b")
_GROUP_RELATIONS = {f"m{i}": relation for i, relation in enumerate(tables.ONLY_MINE.values())}
_GROUP_RELATIONS |= {f"p{i}": relation for i, relation in enumerate(tables.PHRASES.values())}
_FIRST_WORDS = frozenset(tables.RELATION) | tables.FIRST_WORDS
_POSSESSIVES = frozenset({"my", "our", "me", "the", "his", "her", "their", "a", "an", "im", "own", "both", "two"})
_NOT_PEOPLE = re.compile(
    r"(?:child|children|childrens|baby|kids|childs)(?: s)? (?:benefits?|care|minders?|minding|protection|maintenance|tax|support|"
    r"allowance|services?|"
    r"social|team|homes?|hospital|society|centres?|trust|element|disability|hood|department|act|group|clubs?|ward|carers?|in need|line|"
    r"seat|"
    r"monitor|alarm|food|wipes)\b"
    r"|(?:mothers?|fathers?)(?: s)? (?:day|tongue|nature|ship|christmas|and baby)\b"
    r"|parents? (?:carers?|partnership|group|forum|evening|s evening|support|council)\b"
    r"|(?:sister|friend|partner) (?:organi[sz]ation|agency|agencies|company|charity|ship|scheme)"
    r"|friends (?:of|and family|or family|group)\b|friend request|mates rates|ex (?:army|forces|services?|servicem[ae]n|raf|navy|miner|"
    r"military|carer|soldier|police)"
)
_FAMILY = re.compile(r"(?:family (?:and|or|,|/) |make |making |made |my |no |any |lost |find |new |real |with |see |seeing |meet |all )$")
_SELF = re.compile(
    r"(?:^|[.,] |\bi am |\bas |\bbeing |\bi )(?:i am )?(?:just |only |still |also |his |her |their |the |a |an |both )*"
    r"(?:(?:two|three|both|full time|young|single|lone|busy|tired|worried|new|stay at home|working|desperate|older|disabled|proud|"
    r"first time|good|bad|better|terrible|"
    r"rubbish|awful|retired|elderly|main|only|eldest|oldest|youngest|exhausted|divorced|\d+ year old|old) )*$"
)
_INVERSE = re.compile(r"\bi am (?:just |only |also |still |both )?(his|her|their) (?:\w+ ){0,2}$")
_SELF_OF = re.compile(
    r"(?:of|to|with|for) (?:a |an |my |our |two |2 |three |\w+ )?(?:\w+ ){0,5}?(boy|lad|son|girl|daughter|child|kids?|children|twins|"
    r"teenager|year old|yr old|yo)\b"
)
_OF_CHILD = {"boy": "son", "lad": "son", "son": "son", "girl": "daughter", "daughter": "daughter"}
_I_HELP = re.compile(r"(?:help|care for|look after|support|am caring for|am looking after|visit|see to)(?: \w+)? ?(?:is|lives|s|has|was)?$")
_I_AM_A = re.compile(r"\bi am (?:a |an |the )?(?:(?!carer|caring|looking|for|with|the)\w+ ){0,2}$")
_SOMEONE = wordset(
    "someone somebody anyone person patient patients client lady gentleman woman man boy girl lad lass pupil student tenant resident "
    "relative loved"
)


class People:
    """The people of one message."""

    def __init__(self, message: Words, ill: frozenset[int] = frozenset()) -> None:
        """Find the people; `ill` are the words that name an illness or disability."""
        self._message = message
        self.mentions = weighed(message, _mentions(message), ill)
        self._at = {index: one for one in self.mentions for index in range(one.start, one.end)}

    @property
    def somebody_is_cared_for(self) -> bool:
        """Whether the message names the one looked after."""
        return any(one.role == "cared_for" for one in self.mentions)

    def at(self, index: int) -> Mention | None:
        """Return the person mentioned by a word."""
        return self._at.get(index)

    def role_before(self, index: int, furthest: int = 14) -> tuple[str | None, int]:
        """Return whom the words before one are about, and where that person stands (-1: nobody)."""
        for at in range(index - 1, max(-1, index - 1 - furthest), -1):
            word = self._message.words[at]
            if word == ".":
                break
            role = self.role_of(at)
            if role and word == "i" and self._relative_clause(at, index):
                continue
            if role:
                return role, at
        return None, -1

    def role_of(self, at: int) -> str | None:
        """Return the role of the person a word stands for."""
        word = self._message.words[at]
        mention = self._at.get(at)
        if mention:
            return mention.role
        if word in ("i", "we", "myself"):
            return "writer"
        if word in ("he", "she", "they"):
            return self._antecedent(at)
        if word in ("him", "them") or (word == "her" and self._object_her(at)):
            return self._antecedent(at)
        if word in _SOMEONE:
            return "writer" if _I_AM_A.search(self._message.before(at)) else "cared_for"
        return None

    def heard(self) -> list[Heard]:
        """Return each relation once for each role."""
        seen: dict[tuple[str, str], Heard] = {}
        for one in self.mentions:
            seen.setdefault((one.relation, one.role), Heard("relation", one.relation, *self._message.span(one.start, one.end), one.role))
        return list(seen.values())

    def _antecedent(self, at: int) -> str:
        word = self._message.words[at]
        wrong = tables.MALE if word in ("she", "her") else tables.FEMALE if word in ("he", "him") else frozenset()
        before = [one for one in self.mentions if one.end <= at and one.relation not in wrong]
        return before[-1].role if before else "cared_for"

    def _relative_clause(self, at: int, until: int) -> bool:
        """Whether an "i" stands in "the lady I help lives ..."."""
        clause = " ".join(self._message.words[at + 1 : until])
        before = at and (self.role_of(at - 1) == "cared_for" or self._message.words[at - 1] in ("who", "that", "whom"))
        return bool(before) and bool(_I_HELP.match(clause))

    def _object_her(self, at: int) -> bool:
        following = self._message.words[at + 1 : at + 2]
        return not following or following[0] in (
            ",",
            ".",
            "in",
            "and",
            "at",
            "with",
            "to",
            "who",
            "because",
            "as",
            "when",
            "on",
            "from",
            "for",
            "is",
        )


def _mentions(message: Words) -> list[Mention]:
    found: list[Mention] = []
    end = 0
    for start, word in enumerate(message.words):
        match = _PERSON.match(message.plain, message.offsets[start]) if word in _FIRST_WORDS and start >= end else None
        if match is None:
            continue
        end = message.index(match.end() - 1) + 1
        relation = _relation(match)
        one = _read(message, match, relation, start, end)
        if one is None:
            continue
        joined = _of_another(message, found, one)
        if joined:
            found[-1] = joined
        else:
            found.append(_of_a_spouse(message, found, one))
    return found


def _relation(match: re.Match[str]) -> str:
    return _GROUP_RELATIONS.get(match.lastgroup or "") or tables.RELATION[match[0]]


def _read(message: Words, match: re.Match[str], relation: str, start: int, end: int) -> Mention | None:
    word = match[0]
    previous = message.words[start - 1] if start else ""
    rest = message.plain[match.start() : match.end() + 40]
    if _NOT_PEOPLE.match(rest):
        return None
    before = message.before(start)
    inverse = _INVERSE.search(before)
    if inverse and relation in tables.INVERSE:
        return Mention(tables.INVERSE[relation][inverse[1]], start, end, score=5)
    if _SELF.search(before) and (previous in ("a", "an", "as", "am", *_ADJECTIVES) or before.endswith(("am the ", "as the "))):
        of = _SELF_OF.match(message.after(end))
        if (
            relation in tables.PARENTS
            and of
            and " and " not in of[0]
            and not message.after(end).startswith(("with a job", "with no", "for "))
        ):
            return Mention(_OF_CHILD.get(of[1], "child"), start, end, score=3)
        if re.match(r"(?:to|of) (?:my|our) ", message.after(end)):
            return None
        return None
    owned = "his" if previous == "s" else _owned(message, start)
    if word.startswith("sister") and owned == "the" and relation == "sister":
        return None
    if (
        relation in tables.PARENTS
        and previous not in (*_POSSESSIVES, "am")
        and re.match(r"(?:of|to) (?:an?|two|three|\d)\b", message.after(end))
    ):
        return None
    if (match.lastgroup or "").startswith("m") and owned not in ("my", "our", "me", "both") and previous != "s":
        return None
    if word in tables.NEEDS_MY and owned is None and not previous.isdigit():
        return None
    general = word in tables.GENERIC and owned in (None, "the", "a", "an") and not previous.isdigit()
    if general and not _of_one(word, message.after(end)):
        return None
    if word in ("friends", "mates", "pals") or (word == "friend" and owned is None and start):
        return None
    if word in ("partner", "child", "parent") and previous in ("single", "care", "every", "each"):
        return None
    if relation in ("child", "son", "daughter") and re.search(
        rf"(?:mum|mother|dad|father|parent) (?:of|to|with) (?:{NUMBER}|a|an)? ?(?:\w+ )?$", before
    ):
        return Mention(relation, start, end, score=1)
    return Mention(relation, start, end)


_OF_ONE = re.compile(
    r"(?!who |that |and |or |with |in |at |for )(?:\w+ )?(?:house|home|bungalow|flat|place|room|bedroom|garden|money|pension|savings|bank|"
    r"account|benefits?|gp|doctors?|consultant|carers?|care|memory|dementia|condition|diagnosis|health|legs?|eyes|hearing|mind|tablets|"
    r"medication|meds|prescriptions?|wheelchair|discharge|funeral|will|birthday|assessment|social worker|landlord|shopping|meals|"
    r"appointments?)\b"
)
"""What belongs to one parent: "sell dads house", the apostrophe left out."""


def _of_one(word: str, after: str) -> bool:
    """Whether a plural of a parent is a possessive without its apostrophe."""
    return word in ("mums", "dads") and bool(_OF_ONE.match(after))


_ADJECTIVES = wordset(
    "young single lone busy tired worried new working desperate older disabled proud retired elderly main only eldest oldest youngest "
    "exhausted "
    "divorced old time old just good bad better"
)


def _owned(message: Words, start: int) -> str | None:
    """Return the word that says whose a person is, past at most three words that describe the person."""
    for index in range(start - 1, max(-1, start - 5), -1):
        word = message.words[index]
        if word in _POSSESSIVES:
            return word
        if not word.isalnum() or word in _NOT_DESCRIBING or word in tables.RELATION:
            return None
    return None


_NOT_DESCRIBING = wordset(
    "and but or is are was has have had am be to for with of in on at i he she they it not s who that this can will so if when because "
    "from by "
    "like as do does did about"
)


def _of_another(message: Words, found: list[Mention], one: Mention) -> Mention | None:
    """Join "my husband's mum" into one person."""
    if not found:
        return None
    last = found[-1]
    between = message.words[last.end : one.start]
    ends_in_s = message.words[last.end - 1].endswith("s") and message.words[last.end - 1] not in ("hubs", "pops", "missus", "missis")
    adjacent = between == ["s"] or (not between and ends_in_s) or between in (["s", "elderly"], ["s", "poor"], ["s", "old"])
    if adjacent:
        relation = tables.OF_ANOTHER.get((last.relation, one.relation), one.relation)
        return Mention(relation, last.start, one.end)
    return None


def _of_a_spouse(message: Words, found: list[Mention], one: Mention) -> Mention:
    """Read "my husband ... his mum" as the mother-in-law."""
    his = message.words[one.start - 1] if one.start else ""
    last = found[-1].relation if found else ""
    if his not in ("his", "her") or last not in tables.SPOUSES or last in (tables.FEMALE if his == "his" else tables.MALE):
        return one
    if one.relation not in tables.PARENTS and one.relation not in tables.SIBLINGS:
        return one
    return replace(one, relation=tables.OF_ANOTHER.get((last, one.relation), one.relation))
