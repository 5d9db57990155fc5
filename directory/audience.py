"""Who is asking, and whether a service is for them.

A service says whom it is for (`audience`, `minimum_age`, `maximum_age`); a conversation knows some of: what kind of
carer, an age, who is looked after. Here the two meet. How much a good fit counts is in `weights.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from directory.records import Query
from directory.vocabulary import AUDIENCES, CHILD_TOPICS, URGENT_TOPICS, WHERE_A_CHILD_STARTS
from directory.weights import AGE_NOT_KNOWN, AUDIENCE_FITS, CHILDS_OWN, FOR_A_CHILD, PARENT_OF_CHILD, TOPIC_IS_FOR

ADULT = 18
OPEN_MINIMUM = 0
OPEN_MAXIMUM = 200

CHILD_RELATIONS = frozenset(
    {"son", "daughter", "child", "children", "baby", "toddler", "teenager", "stepson", "stepdaughter", "foster_child"}
    | {"grandson", "granddaughter", "grandchild"}
)
ADULT_RELATIONS = frozenset(
    {"mother", "father", "parent", "parents", "husband", "wife", "partner", "spouse", "boyfriend", "girlfriend"}
    | {"grandmother", "grandfather", "grandparent", "grandparents", "aunt", "uncle", "ex", "friend", "neighbour"}
    | {"mother_in_law", "father_in_law", "in_laws", "stepmother", "stepfather"}
)

_BITS: Mapping[str, int] = MappingProxyType({name: 1 << place for place, name in enumerate(AUDIENCES)})
_ADULT_ONLY = _BITS["adult_carer"] | _BITS["working_carer"] | _BITS["parent_carer"]
_YOUNG = _BITS["young_carer"] | _BITS["young_adult_carer"] | _BITS["anyone"]


def audience_bits(audience: Iterable[str]) -> int:
    """Pack an audience into one number, as `local_match` keeps it."""
    return sum(_BITS[name] for name in set(audience))


@dataclass(frozen=True, slots=True)
class Asker:
    """The person asking, as far as it decides which services are for them.

    `child_age` is the age of the child an adult asks for; `own_age` that of the asker.
    """

    kind: str
    for_child: bool
    own_age: int | None
    child_age: int | None
    weights: tuple[tuple[int, float], ...]

    @property
    def bits(self) -> int:
        """Every audience that could fit at all, for the database to filter by."""
        return sum(bit for bit, _ in self.weights)

    def fit(self, audience: int, minimum_age: int, maximum_age: int) -> float:
        """Say how well a service fits, from 0 (not for them) to 1."""
        best = max((weight for bit, weight in self.weights if audience & bit), default=0.0)
        if not best:
            return 0.0
        if self.kind == "young_carer":
            return best if self._young_fits(audience, minimum_age, maximum_age) else 0.0
        if self._meant_for_child(audience, minimum_age, maximum_age):
            return best if self._child_fits(audience, minimum_age, maximum_age) else 0.0
        return best * self._adult_fits(audience, minimum_age, maximum_age)

    def _young_fits(self, audience: int, minimum_age: int, maximum_age: int) -> bool:
        if audience & _ADULT_ONLY and not audience & _YOUNG:
            return False
        if self.own_age is None:
            return minimum_age < ADULT
        return minimum_age <= self.own_age <= maximum_age

    def _meant_for_child(self, audience: int, minimum_age: int, maximum_age: int) -> bool:
        """Whether the ages of a service are those of a child whose parent or teacher asks."""
        families = audience & (_BITS["parent_carer"] | _BITS["young_carer"])
        limited = maximum_age < OPEN_MAXIMUM or OPEN_MINIMUM < minimum_age < ADULT
        return self.for_child and bool(families) and limited

    def _child_fits(self, audience: int, minimum_age: int, maximum_age: int) -> bool:
        return self.child_age is None or minimum_age <= self.child_age <= maximum_age

    def _adult_fits(self, audience: int, minimum_age: int, maximum_age: int) -> float:
        if self.child_age is not None and minimum_age > self.child_age and not audience & _BITS["parent_carer"]:
            return 0.0
        if self.own_age is not None:
            return 1.0 if minimum_age <= self.own_age <= maximum_age else 0.0
        if self.kind == "young_adult_carer":
            return 1.0 if minimum_age <= 25 and maximum_age >= ADULT else 0.0
        if maximum_age <= 25:
            return 0.0
        if minimum_age > ADULT:
            return AGE_NOT_KNOWN["for_older"]
        return AGE_NOT_KNOWN["has_maximum"] if maximum_age < OPEN_MAXIMUM else 1.0


def asker_of(query: Query) -> Asker:
    """Work out from a question who asks, and for whom."""
    kind = query.audience or ""
    relation = _relation(query)
    young = query.age is not None and query.age < ADULT
    if young and kind not in ("parent_carer", "professional", "person_cared_for"):
        kind = "young_carer"
    elif not young and query.age is not None and kind == "young_carer":
        kind = ""
    elif not kind and query.age is not None and query.age <= 25:
        kind = "young_adult_carer"
    elif not kind and relation in ADULT_RELATIONS:
        kind = "adult_carer"
    for_child = kind != "young_carer" and (
        kind == "parent_carer" or bool(CHILD_TOPICS & set(query.topics)) or (kind == "professional" and young)
    )
    for_child = for_child or (kind in ("", "adult_carer") and relation in CHILD_RELATIONS)
    asks_for_another = kind in ("parent_carer", "professional") and young
    return Asker(
        kind=kind,
        for_child=for_child,
        own_age=None if asks_for_another or kind == "professional" else query.age,
        child_age=query.age if asks_for_another else None,
        weights=_weights(kind, query, for_child),
    )


def topics_for(query: Query, asker: Asker) -> tuple[str, ...]:
    """Give the topics to look for: a child who looks after someone, or a parent, is also helped by those who know them."""
    if not query.topics or URGENT_TOPICS & set(query.topics):
        return query.topics
    if asker.kind == "young_carer" and query.topics[0] in WHERE_A_CHILD_STARTS:
        return tuple(dict.fromkeys(("young_carers", *query.topics)))
    if asker.kind == "young_carer":
        return tuple(dict.fromkeys((*query.topics, "young_carers")))
    if asker.kind == "parent_carer" and "young_carers" not in query.topics:
        return tuple(dict.fromkeys((*query.topics, "parent_carers")))
    return query.topics


def _relation(query: Query) -> str:
    return (query.relation or "").lower().replace(" ", "_").replace("-", "_")


def _weights(kind: str, query: Query, for_child: bool) -> tuple[tuple[int, float], ...]:
    weights = dict(AUDIENCE_FITS.get(kind, AUDIENCE_FITS[""]))
    if for_child and "young_carers" in query.topics:
        for name, weight in FOR_A_CHILD.items():
            weights[name] = max(weight, weights.get(name, 0.0))
    if for_child and kind == "professional" and query.age is not None and query.age < ADULT:
        weights.setdefault("young_carer", CHILDS_OWN)
    if kind in ("", "adult_carer"):
        weights.update({TOPIC_IS_FOR[topic]: 1.0 for topic in query.topics if topic in TOPIC_IS_FOR})
    if "parent_carer" in weights and kind in ("", "adult_carer"):
        if _relation(query) in CHILD_RELATIONS or "parent_carers" in query.topics:
            weights["parent_carer"] = PARENT_OF_CHILD
        elif _relation(query) in ADULT_RELATIONS:
            del weights["parent_carer"]
    return tuple((_BITS[name], weight) for name, weight in weights.items())
