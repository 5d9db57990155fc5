"""Whose home a place in a message is, or whether it is nobody's home there: a place of work, a hospital, a holiday.

Read from the words before the place: who is it that "lives", "is" or "moved" there.
"""

from __future__ import annotations

import re

from bot.understanding import details_place_words as tables
from bot.understanding.details_people import People
from bot.understanding.details_text import Words, wordset

_NOT_HOME = re.compile(
    r"\b(?:work|works|working|worked|job|office|employed|placement|training|born|grew up|brought up|raised|childhood|holiday|holidays|"
    r"weekend away|caravan|trip|wedding|married|"
    r"funeral|conference|used to (?:live|work|be)|lived|moved (?:away )?from|moving (?:away )?from|originally from|hospital|infirmary|"
    r"ward|unit|rehab|(?<!gp )appointment|"
    r"prison|court|operation|surgery for|graduation|christening|wedding|reunion|gig|match|party|meeting|stuck|trolley|a and e|college|"
    r"boarding school|farm project|study|studies|studying|university|uni|posted|stationed|shop|shopping|specialist|surgeon|consultant|"
    r"not|instead of|rather than|(?:left|leave|leaving) (?:the|my|our) (?:flat|house|home)|tenancy|outside of) "
    r"(?:(?:was|is|s|are|being|up|down|over|out|back|week|for|a|the|my|his|her|all|at|to|away|next|last|again|full|part|time|nights|"
    r"days|on|centre|and|live) )*"
    r"(?:in|at|to|from|near|for|of|round|around)? ?(?:the )?$"
)
_NEARBY_NOT = re.compile(
    r"\b(?:not far|not too far|not a million miles|not long|not (?:in|from|near) \w+ but|not only|not just) (?:from|in|away from|of)? "
    r"?$"
)
_MOVED = re.compile(r"\b(?:moved|moving) (?:over |down |up |here |back )?from ((?:\w+ ){1,3})to $")
_STILL_HOME = re.compile(r"\b(?:have|has|just|now|recently|s)? ?(?:lived) (?:in|here|at)|home from hospital|out of hospital")
_ABROAD = re.compile(
    r"\b(?:(?:get|getting|goes|back) (?:\w+ ){0,2}to|(?:going|went|go|travel\w*|drive|driving|drove|fly|flying|flew|train|bus|day out|"
    r"days out|visit|visiting|run|runs|day trip|taken|transferred|sent|referred|sectioned|admitted) (?:\w+ ){0,3}(?:to|in|from|at|via|"
    r"through)) $"
)
_BEFORE_FROM = wordset("i am we are s is originally also he she they just here comes come . , hi hello and but")
_HOMES = re.compile(
    r"(?:s |new )*(?:house|flat|bungalow|home|place|address|care home|nursing home)|i (?:help|support|care for|look after|visit)(?: "
    r"for)?"
)
_ADVERBS = wordset("now also currently still just both who that she he they all only actually , living based alone")


def not_home(before: str) -> bool:
    """Whether the words before a place say that it is no home."""
    if _NEARBY_NOT.search(before) or _STILL_HOME.search(before):
        return False
    return bool(_NOT_HOME.search(before) or _ABROAD.search(before))


def home_of(message: Words, people: People, start: int) -> tuple[str | None, bool]:
    """Return whose home a place is, and False when it is the home of somebody not looked after."""
    words = message.words
    at = start - 1
    moved = _MOVED.search(message.before(start))
    if moved:
        at -= moved[1].count(" ") + 2
    while at >= 0 and (words[at] in tables.GAP or words[at].isdigit() or people.at(at)) and words[at] not in tables.LIVING:
        if people.at(at) and words[at + 1] in (",", "in", "near", "at", "from", "over", "who", "(", "up", "down", "out"):
            break
        if (
            words[at] in ("him", "them", "her")
            and words[at - 1 : at]
            and words[at - 1] in ("for", "after", "with")
            and words[at + 1] in ("in", "near", "from")
        ):
            break
        at -= 1
    if at < 0:
        return (
            "writer"
            if words[:1] in (["from"], ["in"])
            and words[1:2] != ["the"]
            and start <= 1
            and len(words) > 3
            and words[start + 1 : start + 2] in (["here"], [","], ["."])
            else None
        ), True
    word = words[at]
    if (word == "am" and words[at - 1 : at] and words[at - 1] != "i") or (
        word == "from" and at and words[at - 1] not in _BEFORE_FROM and not people.at(at - 1)
    ):
        return None, True
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
    if word in ("s", "is") and words[at - 1 : at] == ["it"] and at + 1 == start:
        return None, True  # "sorry, it's Worksop": a place is put right, whoever was spoken of before
    role, subject = people.role_before(at)
    if role is None:
        return ("writer" if word in ("live", "living", "based") or (word == "from" and at == 0) else None), True
    said = words[subject]
    if word in ("from", "house", "flat", "bungalow", "home") and at - subject > (4 if word == "from" else 6):
        return None, True
    between = [one for one in words[subject + 1 : at] if one not in _ADVERBS]
    if word in ("s", "is", "are", "be") and between and not _HOMES.fullmatch(" ".join(between)):
        return None, len(between) > 3
    if kind == "third" and said in ("i", "we"):
        return None, True
    if kind == "first" and role == "cared_for" and said not in ("they", "we") and not said.endswith("s"):
        before = message.before(at)
        both = re.search(r"\b(?:and i|i and|me and|and me)\b", before)
        return ("cared_for" if both or not re.search(r"\bi\b", before) else "writer"), True
    if role == "writer" and re.search(r"\bwith $|\bwith (?:my|me|our) \w+ (?:in|at) $", message.before(start)):
        return "cared_for", True
    if role == "writer":
        together = [people.at(index) for index in range(at + 1, start)] + [
            people.at(index) for index in range(max(0, subject - 3), subject) if words[subject - 1] == "and"
        ]
        if any(one is not None and one.role == "cared_for" for one in together):
            return "cared_for", True
        return "writer", True
    return (role if role == "cared_for" else None), role == "cared_for"
