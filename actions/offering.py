"""Which needs are offered to this person when it is not sure what was meant: never one that would be cold, or cannot be theirs."""

from __future__ import annotations

import re

from actions import people, topics
from actions.memory import Turn

OLD = 75
"""From this age on work, and a disabled child of one's own, are not offered: they can be said."""
PARTNERS = frozenset({"husband", "wife", "partner", "ex_partner", "grandchild"})
"""Whom no child looks after."""
ENDING = re.compile(
    r"\b(die[ds]?|dying|dead|death|passed|pass away|funeral|late (husband|wife|mum|dad|mother|father)|widow\w*"
    r"|lost|gone|ended|over|stopped|used to|no longer|any ?more|hospice|palliative|terminal\w*|end of life"
    r"|last (days|weeks|months)|care home|moved (in|out)|bereave\w*)\b"
)
SAID_ONLY = {"life_after_caring": ENDING, "end_of_life": ENDING}
"""Needs that are only offered to somebody who spoke of such a thing."""


def choices(turn: Turn, topic: str) -> list[dict[str, str]]:
    """Return what else may have been meant, as choices beside the answer about `topic`."""
    return [topics.choice(other) for other in turn.or_else if other in topics.table() and other != topic and fits(turn, other)]


def fits(turn: Turn, topic: str) -> bool:
    """Whether a need may be offered beside others."""
    person, words = turn.person, SAID_ONLY.get(topic)
    if words and not words.search(turn.text.lower()):
        return False
    of_adult = person.relation is not None and person.relation not in people.CHILD_RELATIONS
    old = person.age is not None and person.age >= OLD
    grown = person.relation in PARTNERS or (person.age is not None and person.age >= people.ADULT_AT)
    if topic == "young_carers" and grown and not CHILD.search(turn.text.lower()):
        return False
    return not (topic == "parent_carers" and (of_adult or old)) and not (topic == "working_carers" and old)


CHILD = re.compile(r"\b(sons?|daughters?|lad|lass|boy|girl|child(ren)?|kids?|toddler|bab(y|ies)|twins|stepson|stepdaughter)\b")


def instead(turn: Turn) -> str:
    """Return the need to answer: no help for parents to who speaks of no child, no help for children to a grown-up who is none."""
    of_adult = any(kind == "relation" and role != "other" and value not in people.CHILD_RELATIONS for kind, role, value in turn.heard)
    child = CHILD.search(turn.text.lower()) or (turn.person.age_of_other or people.ADULT_AT) < people.ADULT_AT
    grown = turn.person.age is not None and turn.person.age >= people.ADULT_AT
    if turn.intent == "young_carers" and grown and not child and not turn.choice:
        return "carers_hub"
    if turn.intent != "parent_carers" or turn.choice or not of_adult or child:
        return turn.intent
    return "condition_support" if turn.person.condition else "support_for_cared_for"


def may_fit(turn: Turn, offered: list[str]) -> list[str]:
    """Return the needs that may be offered, all of them when none is left."""
    return [topic for topic in offered if fits(turn, topic)] or offered
