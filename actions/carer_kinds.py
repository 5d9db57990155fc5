"""Which kinds of carer somebody may be and what that may open: the table `carer_kinds.yml`, applied to what was told.

Pure: a situation in, names out. The law stands in the table with its sources; the words are in `domain.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actions import guide_state
from actions.guide_state import OWN_CHILD, State
from actions.memory import Person
from actions.people import ADULT_AT


@dataclass(frozen=True)
class Situation:
    """What decides the kinds, as far as it was told."""

    age: int | None = None
    hours: int | None = None
    ended: bool = False
    for_child: bool = False
    looks_after_adult: bool = True
    looks_after_own_child: bool = False
    looks_after_elder: bool = False
    works: bool = False
    children_at_home: bool = False
    far: bool = False


@dataclass(frozen=True)
class Right:
    """What a kind may open: the response that says so, and the facts it stands on."""

    id: str
    say: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    """One kind of carer that holds."""

    id: str
    name: str
    facts: tuple[str, ...]
    steps: tuple[str, ...]


@cache
def table() -> dict[str, dict[str, Any]]:
    """Return `carer_kinds.yml`."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "carer_kinds.yml").read_text("utf-8"))
    return found


def situation(state: State, person: Person) -> Situation:
    """Return what the answers and the details of the person say."""
    under_18 = person.age_of_other is not None and person.age_of_other < ADULT_AT
    own = person.relation in OWN_CHILD or state.chose("who", "young_child") or state.chose("who", "grown_child")
    own_child = not state.chose("child_age", "grown") and (state.chose("child_age", "under") or (own and under_18))
    others = [one for one in state.answers.get("who", ()) if one not in ("young_child", "for_child", "paid")]
    return Situation(
        age=person.age,
        hours=person.hours,
        ended=guide_state.ended(state),
        for_child=state.chose("who", "for_child"),
        looks_after_adult=not own_child or any(one != "grown_child" for one in others),
        looks_after_own_child=own_child,
        looks_after_elder=guide_state.looks_after_elder(state, person),
        works=person.work == "in_work" or state.chose("week", "job"),
        children_at_home=state.chose("week", "children") or state.chose("home", "children") or own_child,
        far=state.chose("where", "far"),
    )


def kinds_of(case: Situation) -> list[Kind]:
    """Return the kinds that hold, in the table's order."""
    return [_kind(kind_id, row) for kind_id, row in table()["kinds"].items() if _holds(row["when"], case)]


def rights_of(case: Situation) -> list[Right]:
    """Return what may open: what the kinds open, and what depends on hours or age alone, in the table's order."""
    opened = {right for kind in kinds_of(case) for right in table()["kinds"][kind.id].get("opens", ())}
    rows = table()["rights"].items()
    return [
        Right(right, row["say"], tuple(row["facts"]))
        for right, row in rows
        if right in opened or ("everyone_when" in row and _holds(row["everyone_when"], case))
    ]


def steps_of(kinds: list[Kind]) -> list[str]:
    """Return where to begin: the first step of each kind, then the second of each, none twice."""
    rounds = [kind.steps[turn] for turn in range(3) for kind in kinds if turn < len(kind.steps)]
    return list(dict.fromkeys(rounds))


def _kind(kind_id: str, row: dict[str, Any]) -> Kind:
    return Kind(kind_id, row["name"], tuple(row.get("facts", ())), tuple(row.get("steps", ())))


def _holds(when: dict[str, Any], case: Situation) -> bool:
    for condition, wanted in when.items():
        if condition == "unknown_age":
            continue
        if condition in ("age_from", "age_to"):
            held = _within(condition, wanted, case.age) if case.age is not None else bool(when.get("unknown_age"))
        elif condition == "hours_from":
            held = case.hours is not None and case.hours >= wanted
        else:
            held = getattr(case, condition) == wanted
        if not held:
            return False
    return True


def _within(condition: str, limit: int, age: int) -> bool:
    return age >= limit if condition == "age_from" else age <= limit
