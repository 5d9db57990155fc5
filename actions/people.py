"""Who is asking, in the words of the law and of the directory: age group and audience. Pure functions and tables."""

from __future__ import annotations

import re
from typing import Any

ADULT_AT = 18
"""A young carer is under 18: Children Act 1989 s.17ZA (inserted by the Children and Families Act 2014 s.96)."""

CHILD_RELATIONS = frozenset({"son", "daughter", "child", "grandchild"})

AUDIENCE_OF_TOPIC = {
    "young_carers": "young_carer",
    "parent_carers": "parent_carer",
    "working_carers": "working_carer",
    "life_after_caring": "former_carer",
}


def age_group(age: int | None) -> str | None:
    """Return the age group of the person writing, or None when their age is not known."""
    if age is None:
        return None
    if age < ADULT_AT:
        return "under_18"
    if age < 26:
        return "18_to_25"
    return "26_to_64" if age < 65 else "65_and_over"


def audience(topic: str, age: int | None, relation: str | None, age_of_other: int | None) -> str:
    """Return the directory's audience that fits the person asking about `topic`."""
    if age is not None and age < ADULT_AT:
        return "young_carer"
    if topic in AUDIENCE_OF_TOPIC:
        return AUDIENCE_OF_TOPIC[topic]
    if relation in CHILD_RELATIONS and age_of_other is not None and age_of_other < ADULT_AT:
        return "parent_carer"
    return "adult_carer"


FOR_THE_OTHER = frozenset({"direct_payments"})
"""Topics in which the council gives something else to the person looked after than to the one who looks after them."""


def asks_for_the_other(topic: str, heard: list[tuple[str, str | None, object]]) -> bool:
    """Return whether a message asks such a topic for the person looked after: it names them."""
    return topic in FOR_THE_OTHER and any(kind == "relation" and role != "other" for kind, role, _ in heard)


def age_for_search(topic: str, age: int | None, relation: str | None, age_of_other: int | None) -> int | None:
    """Return the age that a service's age limits are held to.

    A grown-up who asks about a young carer or a disabled child, or a parent who asks for anything else for a child of known age,
    asks for the child: the child's age counts, not theirs (`directory.Query.age`).
    """
    child_age = age_of_other if age_of_other is not None and age_of_other < ADULT_AT else None
    if topic in ("young_carers", "parent_carers") and (age is None or age >= ADULT_AT):
        return child_age
    if child_age is not None and audience(topic, age, relation, age_of_other) == "parent_carer":
        return child_age
    return age


PARTNERS, PARENTS, SIBLINGS, CHILDREN = ("husband", "wife", "partner"), ("mother", "father"), ("brother", "sister"), ("son", "daughter")
JOINED = {
    **{(one, other): f"{other}_in_law" for one in PARTNERS for other in (*PARENTS, *SIBLINGS)},
    **{(one, other): f"grand{other}" for one in PARENTS for other in PARENTS},
    **{(one, other): "uncle" if other == "brother" else "aunt" for one in PARENTS for other in SIBLINGS},
    **{(one, other): "nephew" if other == "son" else "niece" for one in SIBLINGS for other in CHILDREN},
    **{(one, other): "grandchild" for one in CHILDREN for other in CHILDREN},
    ("son", "wife"): "daughter_in_law",
    ("daughter", "husband"): "son_in_law",
}
"""Whom two words beside each other name ("husband mother", "my son's wife")."""
BETWEEN = re.compile(r"('?s'?|’s)? ")


def joined(entities: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """Return the details with two relations beside each other as the one that they name."""
    found: list[dict[str, Any]] = []
    for entity in entities:
        one = found[-1] if found else None
        both = one and one["entity"] == entity["entity"] == "relation" and (one["value"], entity["value"])
        if one and both in JOINED and BETWEEN.fullmatch(text[one["end"] : entity["start"]]):
            found[-1] = {**one, "value": JOINED[both], "end": entity["end"]}
        else:
            found.append(entity)
    return found
