"""Which of the people mentioned is the one looked after.

Each mention gets a score from the words round it: illness, age and need speak for the one looked after; opinions, a job,
a life elsewhere speak for somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.understanding import details_relations as tables
from bot.understanding.details_numbers import NUMBER
from bot.understanding.details_text import Words

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


@dataclass(frozen=True)
class Mention:
    """A person mentioned: relation to the writer, the words it stands in, and `cared_for` or `other`."""

    relation: str
    start: int
    end: int
    role: str = "cared_for"
    score: float = 0.0


def weighed(message: Words, found: list[Mention], ill: frozenset[int]) -> list[Mention]:
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
