"""Finds how many hours a week somebody looks after a person. Hours of a job, of sleep, of paid care or in a rule are not meant."""

from __future__ import annotations

import re

from bot.understanding.details_numbers import NUMBER, value_of
from bot.understanding.details_text import Heard, Words

WEEK = 168

_HOURS = r"(?:hours?|hrs?|hr|h|hors|huors)"
_SOME = re.compile(
    rf"\b(?P<low>{NUMBER})(?: ?(?:-|to|or) ?(?P<high>{NUMBER}))?(?: ?\+| ?plus| odd| or more| or so)? ?{_HOURS}(?: or more| or so| "
    rf"plus| \+)?(?: of (?:care|caring))?"
    rf"(?: of)?(?: (?:care|caring|unpaid|unpaid care|looking after \w+(?: \w+)?))? ?"
    rf"(?P<per>a week|per week|each week|every week|/ ?week|/ ?wk|a wk|per wk|pw|p w|p / w|weekly|wk|week|a day|per day|each day|every "
    rf"day|/ ?day|daily|pd|a night|per night|each night|every night|every single day|out of 24)\b"
)
_EVERY_DAY = re.compile(rf"\b(?:every day|each day|daily) (?:i )?(?:do |for |spend |about )*(?P<low>{NUMBER}) ?{_HOURS}\b")
_ALWAYS = re.compile(
    rf"\b(?P<always>24 ?[/-] ?7|24 7|24 x 7|twenty four seven|24 ?{_HOURS} a day(?: 7 days a week| seven days a week)?|twenty four "
    rf"hours a day|24 ?(?:hours?|hrs?|hr|h) (?:care|caring|supervision|support|attention|a day care)|"
    rf"24 hours(?= (?:, )?(?:7|seven) days)|(?<=for him )24 hours|(?<=for her )24 hours|(?<=husband )24 hours|(?<=wife )24 hours|"
    rf"(?<=mum )24 hours|(?<=dad )24 hours|(?<=son )24 hours|(?<=on call )24 hours|(?<=with him )24 hours|(?<=with her )24 hours|round "
    rf"the clock|around the clock)\b"
)
_NOT_CARE = re.compile(
    r"\b(?:work|works|working|worked|job|jobs|contract\w*|shifts?|employed|employer|paid|pays|boss|tesco|asda|overtime|wage|wages|"
    r"salary|sleeps?|sleeping|slept|asleep|awake|"
    r"agency|package|direct payments?|pa|pas|support worker|funded|funding|respite|break|breaks|time off|off|nursery|college|school|"
    r"uni|day centre|day care|entitled|offered|allocated|awarded|approved|assessed|"
    r"sitting service|sitter|sitters|cleaner|home help|volunteers?|minimum|threshold|claim|qualify|eligible|eligibility|rule|count|"
    r"counts|calculate|bus|drive|travel|journey|walk|open|line|helpline|"
    r"number|phone|ring|call|hotline|pharmacy|emergency|monitoring|monitored|alarm|out of hours|access|available|crisis team|"
    r"samaritans|live in carer|paid carers?|lives in|study|studying|tv|telly|"
    r"timetable|lesson|lessons|training|course|visits?|visiting|volunteering|volunteer|gaming|xbox|come|comes|came)\b"
)
_RULE = re.compile(
    r"\b(?:do i (?:have|need)|need to (?:do|be|care)|is it(?! a )|must|do you have to|have to be|have to care|have to do|if i (?:do|"
    r"care|work)|if you|how many|does it have to)\b"
)
_GIVEN = re.compile(r"\b(?:gets?|got|given|give|gives|get him|get her|have|has|had|cut|from|gave|only) (?:\w+ ){0,4}$")
_HAVE_TO = re.compile(r"\bhave (?:to )?(?:look|care|been)")
_ASKS = re.compile(r", (?:is|does|do|would) (?:that|it|nights|this)\b")
_FOR_SOMEBODY = re.compile(r"(?:caring |looking |care |to look )?(?:for|after) (?:my |our |me |her|him|them|the )?\w+")
_LAST_CLAUSE = re.compile(r"\b(?:and|but|so|because|while) (?=(?:i|we|look|care)\b)")
_NEXT_CLAUSE = re.compile(r"\b(?:and|but|so|because|while)\b|,")
_CARING = re.compile(
    r"\b(?:i|we|me|im|look\w* after|car(?:e|es|ing) for|caring|carer|need|needs|needed|help|with (?:her|him|them)|watch\w*|"
    r"supervision)\b"
)
_SERVICE = re.compile(
    r"\b(?:line|helpline|number|phone|ring|call|open|hotline|pharmacy|monitor\w*|alarm|access|available|service|services|support line|"
    r"advice|ward|nursing home|care home|emergency|duty|team|carers? (?:from|come)|fostering|centre)\b"
)


def hear_hours(message: Words) -> list[Heard]:
    """Return the hours of care a week, at most one entity: the first sure one."""
    plain = message.plain
    if not re.search(r"\d|clock|hour|hrs|seven", plain):
        return []
    for match in _ALWAYS.finditer(plain):
        index, end = message.index(match.start()), message.index(match.end() - 1) + 1
        around = message.before(index, 5) + " , " + message.after(end, 4)
        around = around.replace("on call", "").replace("no one to call", "")
        if not _SERVICE.search(around) and not re.search(r"\b(?:work|shifts?|sleeps?|asleep|open)\b", around):
            return [Heard("hours", WEEK, *message.span(index, end))]
    for match in (*_SOME.finditer(plain), *_EVERY_DAY.finditer(plain)):
        heard = _some(message, match)
        if heard:
            return [heard]
    return []


def _some(message: Words, match: re.Match[str]) -> Heard | None:
    index, end = message.index(match.start()), message.index(match.end() - 1) + 1
    before, following = _LAST_CLAUSE.split(message.before(index, 10))[-1], message.after(end, 7)
    after = _NEXT_CLAUSE.split(following)[0]
    if _NOT_CARE.search(after) or _RULE.search(before) or _ASKS.match(following):
        return None
    if _NOT_CARE.search(before) and not _FOR_SOMEBODY.match(following):
        return None
    if _GIVEN.search(before) and not _CARING.search(after) and not _HAVE_TO.search(before):
        return None
    number = value_of(match["low"])
    a_week = "w" in (match.groupdict().get("per") or "")
    if not 0 < number <= (WEEK if a_week else 24):
        return None
    return Heard("hours", int(number * (1 if a_week else 7) + 0.5), *message.span(index, end))
