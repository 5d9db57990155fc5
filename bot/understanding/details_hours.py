"""Finds how many hours a week somebody looks after a person. Hours of a job, of sleep, of paid care or in a rule are not meant."""

from __future__ import annotations

import re

from bot.understanding.details_numbers import NUMBER, value_of
from bot.understanding.details_text import Heard, Words

WEEK = 168

_HOURS = r"(?:hours?|hrs?|hr|h|hors|huors)"
_SOME = re.compile(
    rf"\b(?P<low>{NUMBER})(?: ?(?:-|to|or) ?(?P<high>{NUMBER}))?(?: ?\+| ?plus| odd| or more| or so)? ?{_HOURS}(?: or more| or so| plus| \+)?(?: of (?:care|caring))?"
    rf"(?: of)?(?: (?:care|caring|unpaid|unpaid care|looking after \w+(?: \w+)?))? ?"
    rf"(?P<per>a week|per week|each week|every week|/ ?week|/ ?wk|a wk|per wk|pw|p w|p / w|weekly|wk|week|a day|per day|each day|every day|/ ?day|daily|pd|a night|per night|each night|every night|every single day|out of 24)\b"
)
_EVERY_DAY = re.compile(rf"\b(?:every day|each day|daily) (?:i )?(?:do |for |spend |about )*(?P<low>{NUMBER}) ?{_HOURS}\b")
_ALWAYS = re.compile(
    rf"\b(?P<always>24 ?[/-] ?7|24 7|24 x 7|twenty four seven|24 ?{_HOURS} a day(?: 7 days a week| seven days a week)?|twenty four hours a day|24 ?(?:hours?|hrs?|hr|h) (?:care|caring|supervision|support|attention|a day care)|"
    rf"24 hours(?= (?:, )?(?:7|seven) days)|(?<=for him )24 hours|(?<=for her )24 hours|(?<=husband )24 hours|(?<=wife )24 hours|(?<=mum )24 hours|(?<=dad )24 hours|(?<=son )24 hours|(?<=on call )24 hours|(?<=with him )24 hours|(?<=with her )24 hours|round the clock|around the clock)\b"
)
_NOT_CARE = re.compile(
    r"\b(?:work|works|working|worked|job|jobs|contract\w*|shifts?|employed|employer|paid|pays|boss|tesco|asda|overtime|wage|wages|salary|sleeps?|sleeping|slept|asleep|awake|"
    r"agency|package|direct payments?|pa|pas|support worker|funded|funding|respite|break|breaks|time off|off|nursery|college|school|uni|day centre|day care|entitled|offered|allocated|awarded|approved|assessed|"
    r"sitting service|sitter|sitters|cleaner|home help|volunteers?|minimum|threshold|claim|qualify|eligible|eligibility|rule|count|counts|calculate|bus|drive|travel|journey|walk|open|line|helpline|"
    r"number|phone|ring|call|hotline|pharmacy|emergency|monitoring|monitored|alarm|out of hours|access|available|crisis team|samaritans|live in carer|paid carers?|lives in|study|studying|tv|telly|"
    r"timetable|lesson|lessons|training|course|visits?|visiting|volunteering|volunteer|gaming|xbox|come|comes|came)\b"
)
_RULE = re.compile(r"\b(?:do i (?:have|need)|need to (?:do|be|care)|is it(?! a )|must|do you have to|have to be|have to care|have to do|if i (?:do|care|work)|if you|how many|does it have to)\b")
_GIVEN = re.compile(r"\b(?:gets?|got|given|give|gives|get him|get her|have|has|had|cut|from|gave|only) (?:\w+ ){0,4}$")
_CARING = re.compile(r"\b(?:i|we|me|im|look\w* after|car(?:e|es|ing) for|caring|carer|need|needs|needed|help|with (?:her|him|them)|watch\w*|supervision)\b")
_SERVICE = re.compile(r"\b(?:line|helpline|number|phone|ring|call|open|hotline|pharmacy|monitor\w*|alarm|access|available|service|services|support line|advice|ward|nursing home|care home|emergency|duty|team|carers? (?:from|come)|fostering|centre)\b")


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
    clause = _clause(message.before(index, 10)), _clause(message.after(end, 7)[::-1])[::-1]
    before, after = message.before(index, 10), message.after(end, 7)
    before = re.split(r"\b(?:and|but|so|because|while)\b", before)[-1] if re.search(r"\b(?:and|but|so|because|while) (?:i|we|look|care)\b", before) else before
    after = re.split(r"\b(?:and|but|so|because|while|,)\b|,", after)[0]
    del clause
    if _NOT_CARE.search(before) or _NOT_CARE.search(after) or _RULE.search(before) or re.match(r", (?:is|does|do|would) (?:that|it|nights|this)\b", message.after(end, 7)):
        return None
    if _GIVEN.search(before) and not _CARING.search(after) and not re.search(r"\bhave (?:to )?(?:look|care|been)", before):
        return None
    per = match.groupdict().get("per") or "every day"
    a_week = "w" in per and per not in ("every weekday",)
    hours = value_of(match["low"]) * (1 if a_week else 7)
    if not 0 < hours <= WEEK or (not a_week and value_of(match["low"]) > 24):
        return None
    return Heard("hours", int(hours + 0.5), *message.span(index, end))


def _clause(words: str) -> str:
    return words
