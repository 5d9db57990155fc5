"""Who is who in a message: the writer, the one looked after, and others around them.

Each mention of a person gets a score from the words round it: illness, age and need speak for the one looked after;
opinions, a job, a life elsewhere speak for somebody else. Other modules ask here whom a word is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.understanding import details_relations as tables
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
_DETERMINERS = (
    r"(?:(?:my|our|me|the|his|her|their|both|both my|an?|your) )?(?:(?!and |but |because |so |if |when |while |that |who )\w+ ){0,3}?"
)
_CARE = re.compile(
    r"\b(?:look\w* (?:\w+ )?after|lookin after|car(?:e|es|ing|ed|in) (?:\w+ )?(?:for|of|4)|carer(?: s)? (?:for|to|of|4)|(?:s|am|are|is|"
    r"be) caring for|nurs(?:e|ing)|"
    r"supporting|support|helping|help|minding|mind|washing|wash|dressing|feeding|feed|lifting|lift|bathing|bath|bathe|toileting|leave|"
    r"leaving|"
    r"cope with|coping with|manage|worried about|worry about|concerned about|behalf of|responsible for|sit with|get|getting|look in on|"
    r"keep an eye on|see to|seeing to|watch|watching|sort out|moved? in with|cooking for|cook for|shopping for|do everything for|"
    r"assess(?:ed|ment)?|respite(?: care)? for|break from|day centre for|someone for|equipment for|entitled to for|claim(?:ing)? for|"
    r"apply for|home for|place for) "
    rf"{_DETERMINERS}$"
)
_FOR = re.compile(rf"\b(?:for|about|with) {_DETERMINERS}$")
_NEED = re.compile(
    r"(?:(?:, )?(?:who|that|she|he|they) )?(?:(?:also|just|now|recently|only|still|really|already|always|often|soon|both|all) )*"
    r"(?:has|have|had|got|s (?:got|had|been|a|in|on|not|very|really|so|too|just|now|getting|going|always|starting|started|only|due|nearly|"
    r"coming|falling|refusing|struggling|unable|disabled|poorly|ill|frail|registered|scared|lost)|is|are|needs?|need|can|could|keeps?|"
    r"fell|falls?|forgets?|wanders?|struggles?|suffers?|uses?|refuses?|gets?|goes|lives alone|lives on|lives with me|lives with us|was|"
    r"were|"
    r"will not (?:eat|let|wash|take|go|get|have|sleep|leave|talk|accept|use|wear|drink|come|stop|admit)|does not (?:know|sleep|eat|"
    r"recogni|walk|talk|speak|like|"
    r"remember|want|go|have|understand what)|do not (?:know|sleep|eat)|with\b|sleeps|hits|hears|sees|drinks|shouts|coming out|comes "
    r"out|come out|wakes|wants to stay|thinks people)\b"
)
_THEN = r"(?:(?:, )?(?:who|that|she|he|they) )?(?:(?:also|just|now|always|only|still|s|have|has|even) )*"
_SAYS = re.compile(
    rf"{_THEN}(?:says?|said|saying|reckons?|thinks?(?! (?:people|there|she|he|i am|someone|it is|it s))|told|tells|telling|suggested|"
    rf"mentioned|recommended|asked|asks|is asking|are asking|"
    r"keeps? (?:saying|telling|asking (?:me )?(?:why|when i))|complains?|moans?|wants? (?:me|us|to help)|(?:is|are|s) (?:saying|"
    r"telling|always (?:saying|telling|on at)))\b"
)
_NOT_NEED = re.compile(
    rf"{_THEN}(?:(?:does|do|will|is|are|did|can|could|has|have|would|s) not (?:(?!need)\w+ )?(?:help|get it|care|bother|lift|"
    rf"interested|visit|agree|speak to me|talk to me|listen|see it|"
    r"do owt|do anything|do nowt|pull|want to know|around|speaking to|been near|believe me|understand(?: me| what| how| why|\b(?= ?$)))"
    r"|(?:can|could) (?:help|sit|do|have|take|come|get paid|claim|get|stay|be paid)|help(?:s|ed)? (?:me|out|us|with|a bit|look|when|"
    r"where|her|him)|works?\b|working|is (?:(?:\w+ ){1,2}s carer|at work|a nurse|a teacher|a carer|a doctor|a social worker|no help|a "
    r"young carer|away)|"
    r"(?:at work|no help|a carer|working|useless|abroad|in australia|fed up|a young carer|getting married|pregnant)|(?:is|are) (?:no "
    r"help|no use|useless|abroad|getting married|working|fed up|grown up|all grown|busy|at school)|"
    r"left (?:me|us|her|him|when|home)|walked out|do(?:es)? (?:nothing|nowt|bugger|sod|sweet)|visits|pops|takes over|take over|"
    r"look(?:s|ing)? after|is looking after|looked after (?:her|him|me|mum|dad|my|our|their)|"
    r"cares? for|caring for|has (?:her|his) own (?:family|kids|life|job)|have their own|starts? school|rang|rings me|phoned|comes and "
    r"(?:does|sits|helps)|"
    r"threatens?|want(?:s)? (?:her|him|it) (?:sold|in a home|put)|(?:is|are|s) (?:arguing|threatening)|does (?:everything|all|loads|it "
    r"all|most))\b"
)
_LIVES_AWAY = re.compile(
    rf"{_THEN}(?:moved (?:to|away|abroad)|liv(?:e|es|ed|ing) (?:far|away|abroad|miles|\d+ miles|hundreds|over an hour|too far|down "
    rf"south|up north|the other end|in (?!a |the |her |his |my |our |sheltered|supported)|at (?!home)))\b"
)
_SURE = 4.0
"""From this score on somebody is looked after, whoever else is."""
_NO_HELP = re.compile(
    r"(?:\w+ ){0,4}(?:can|will|does|do) not (?:(?!need|want)\w+ )?help\b(?! (?:it|herself|himself))|(?:(?!my |i |mum |dad )\w+ "
    r"){1,6}(?:and|but|,) (?:(?:will|does|do|can|is|would) not (?:\w+ )?(?:help|lift a finger|bother|be bothered|interested)|never "
    r"(?:helps|visits|comes))\b"
)
_HER_CARE = re.compile(
    r"s (?:care|carers?|tablets|meds|medication|medicine|injections?|insulin|meals|washing|shopping|feet|dressings?|personal care|"
    r"diagnosis|house|money|clinic|wheelchair|needs|social worker|pip|appointee)\b"
)
_POORLY = re.compile(r"\b(?:disabled|poorly|sick|ill|dying|housebound|vulnerable|frail|elderly|blind|deaf|demented|confused) (?:\w+ )?$")
_RELIES = re.compile(r"(?:\w+ )?(?:relies|depends|rely|depend)(?: \w+)? on me\b|(?:\w+ )?needs me\b")
_SPEAKERS = frozenset(
    {
        "daughter",
        "sister",
        "brother",
        "sibling",
        "friend",
        "neighbour",
        "niece",
        "nephew",
        "cousin",
        "grandchild",
        "sister_in_law",
        "brother_in_law",
        "daughter_in_law",
        "son_in_law",
        "son",
        "child",
    }
)
_AND = re.compile(r"(?:(?:, )?(?:in|at|near|with) \w+(?: \w+)? )?(?:and|,|and also|as well as|plus)(?: my| me| our)?")
_GONE = re.compile(r"(?:(?:has |have |s )?(?:just |sadly |recently )?(?:died|passed|gone now|dead)|is dead|was killed)\b")
_BEFORE_OTHER = re.compile(
    r"\b(?:my late|told|said to|arg\w+ with|row\w* with|fell out with|falling out with|asked|ask|asking|divorced?|lost|like|between|"
    r"except|apart from|or|neither|nor|have|got|having|picking up) (?:my |our |me |the |own |two |2 |three |3 |\w+ (?=kid|child)){0,3}$"
)
_LIVES_WITH = re.compile(r"\b(?:live|lives|living|stay|staying|moved in) (?:\w+ )?with (?:my |our |me )?$")
_I_HELP = re.compile(r"(?:help|care for|look after|support|am caring for|am looking after|visit|see to)(?: \w+)? ?(?:is|lives|s|has|was)?$")
_I_AM_A = re.compile(r"\bi am (?:a |an |the )?(?:(?!carer|caring|looking|for|with|the)\w+ ){0,2}$")
_SOMEONE = wordset(
    "someone somebody anyone person patient patients client lady gentleman woman man boy girl lad lass pupil student tenant resident "
    "relative loved"
)


@dataclass(frozen=True)
class Mention:
    """A person mentioned: relation to the writer, the words it stands in, and `cared_for` or `other`."""

    relation: str
    start: int
    end: int
    role: str = "cared_for"
    score: float = 0.0


class People:
    """The people of one message."""

    def __init__(self, message: Words, ill: frozenset[int] = frozenset()) -> None:
        """Find the people; `ill` are the words that name an illness or disability."""
        self._message = message
        self.mentions = _weighed(message, _mentions(message), ill)
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
    if word in tables.GENERIC and owned in (None, "the", "a", "an") and not previous.isdigit():
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


def _weighed(message: Words, found: list[Mention], ill: frozenset[int]) -> list[Mention]:
    """Decide for each person whether it is the one looked after."""
    if not found:
        return found
    scored = [replace(one, score=one.score + _score(message, one, ill)) for one in found]
    total: dict[str, float] = {}
    for one in scored:
        total[one.relation] = total.get(one.relation, 0.2) + one.score
    best = max(total.values())
    if len(total) == 1:
        return [replace(one, role="cared_for" if best > -1.7 else "other") for one in scored]
    first = next(one.relation for one in scored if total[one.relation] == best)
    bar = min(best - 2.5, _SURE) if best >= 2 else best
    cared = {relation for relation, score in total.items() if relation == first or (score >= bar and score >= 2)} if best > -2 else set()
    for one, other in pairwise(scored):
        between = " ".join(message.words[one.end : other.start])
        if _AND.fullmatch(between) and total[one.relation] > -2 and total[other.relation] > -2:
            cared |= {one.relation, other.relation} if cared & {one.relation, other.relation} else set()
    return [replace(one, role="cared_for" if one.relation in cared else "other") for one in scored]


def _score(message: Words, one: Mention, ill: frozenset[int]) -> float:
    before, after = message.before(one.start), message.after(one.end)
    score = 0.0
    if _CARE.search(before):
        score += 4
    elif _FOR.search(before):
        score += 1
    if _LIVES_WITH.search(before):
        score += 1
    if _POORLY.search(before):
        score += 2
    if _NO_HELP.match(after):
        score -= 3
    if _HER_CARE.match(after):
        score += 1
    if _RELIES.match(after):
        score += 3
    if _BEFORE_OTHER.search(before):
        score -= 2
    if message.words[one.start - 1 : one.start] and message.words[one.start - 1] in ("a", "his", "her", "their"):
        score -= 0.5
    if _GONE.match(after):
        score -= 1
    elif _NOT_NEED.match(after):
        score -= 3
    elif _SAYS.match(after):
        score -= 3 if one.relation in _SPEAKERS else 1.8
    elif _LIVES_AWAY.match(after):
        score -= 1.5 if one.relation in _SPEAKERS else 0
    elif _NEED.match(after):
        score += 1.5
    for index in [*range(one.start - 1, max(-1, one.start - 4), -1)]:
        if message.words[index] in (".", ",", "and"):
            break
        if index in ill:
            score += 3
            break
    for index in range(one.end, min(len(message.words), one.end + 7)):
        word = message.words[index]
        if word == "." or word in tables.RELATION or word in ("i", "we", "my"):
            break
        if index in ill:
            score += 3
            break
    if re.match(rf"[,(] {NUMBER} [,).]|{NUMBER} (?:has|with|who|and|is)\b|(?:is|s|,) (?:now |only |nearly )?{NUMBER}(?: |$)", after):
        score += 1.5
    if one.relation == "ex_partner":
        score -= 2
    if one.relation in ("child", "son", "daughter") and message.words[one.end - 1] in ("kids", "children"):
        score -= 0.5
    return score
