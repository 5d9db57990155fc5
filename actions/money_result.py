"""How the money check ends: what may fit, whom to ask, and the warning about money that must be paid back.

The rules come from `money_rules.yml`, amounts and rights from the directory. Pay is used here and stored nowhere. Nobody
under 18 is told amounts: they get somebody to talk to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import finding, guide_state, numbers, reasons, replies, topics
from actions.guide_state import State
from actions.memory import Person, Turn, keep
from actions.people import ADULT_AT
from directory import Directory, DirectoryError, FactRecord

TOPIC = "benefits"
MOST = 3
CHANGE = {"id": "do:change", "title": "Change an answer"}
EARNINGS_LIMIT = "carers_allowance_earnings_limit"
"""The fact with what may be earned a week beside Carer's Allowance."""
PENSION_AGE = "state_pension_age"
"""The fact with the age from which somebody may get a State Pension, and Attendance Allowance."""


NOT_FOR_PENSIONERS = frozenset({"universal-credit-helpline"})
"""Services about a benefit for people of working age."""


@dataclass(frozen=True)
class Case:
    """What decides, as far as it was told."""

    hours: int | None
    age: int | None
    benefit: bool | None
    pay: str
    fits: tuple[str, ...]
    other_old: bool
    other_child: bool
    pension_age: bool


@cache
def table() -> dict[str, Any]:
    """Return `money_rules.yml`."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "money_rules.yml").read_text("utf-8"))
    return found


def case_of(state: State, person: Person, pension_age: float | None) -> Case:
    """Return what the answers and the details of the person say; without a `pension_age` no age in years counts as old."""
    benefit = next(iter(state.answers.get("benefit", ())), None)
    elder = guide_state.looks_after_elder(state, person)
    old = elder if pension_age is None or person.age_of_other is None else person.age_of_other >= pension_age
    return Case(
        hours=person.hours,
        age=person.age,
        benefit=None if benefit is None else benefit != "none",
        pay=next(iter(state.answers.get("pay", ())), "no_job" if person.work == "not_in_work" else "not_said"),
        fits=tuple(state.answers.get("fits", ())),
        other_old=old,
        other_child=person.age_of_other is not None and person.age_of_other < ADULT_AT,
        pension_age="pension" in state.answers.get("fits", ()) or bool(pension_age and person.age and person.age >= pension_age),
    )


def pay_option(directory: Directory, pay: float, now: datetime) -> str:
    """Return how pay a week in pounds stands to the limit of the day; unsure when no limit may be quoted."""
    limit = next((record.value for record in directory.facts(on=now.date()) if record.subject == EARNINGS_LIMIT), None)
    return "unsure" if not limit else "within" if pay <= float(limit) else "over"


def rules_of(case: Case) -> list[dict[str, Any]]:
    """Return the rules that hold, in the table's order."""
    return [row for row in table()["rules"].values() if all(_holds(name, wanted, case) for name, wanted in row["when"].items())]


def say_result(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    """Give the result; returns the events without the guide's own."""
    if turn.person.age is not None and turn.person.age < ADULT_AT:
        return _young(dispatcher, directory, turn, now)
    quotable = {record.subject: record for record in directory.facts(on=now.date(), area=turn.person.place)}
    told: list[str] = []
    found_age = quotable[PENSION_AGE].value if PENSION_AGE in quotable else None
    age = float(found_age) if found_age else None
    found = [row for row in rules_of(case_of(state, turn.person, age)) if not row.get("facts") or set(row["facts"]) & set(quotable)]
    replies.say(dispatcher, "utter_money_result" if found else "utter_money_result_unsure", understood=replies.understood(turn, TOPIC))
    for row in found[: table()["most"]]:
        records: list[FactRecord] = [quotable[subject] for subject in row.get("facts", ()) if subject in quotable]
        replies.say(dispatcher, row["say"], facts=[replies.fact(record) for record in records])
        told += [record.id for record in records]
    old = case_of(state, turn.person, age).pension_age
    wanted = [one for row in found for one in row.get("services", ())]
    cards = _to_ask(directory, turn, wanted, now, skip=NOT_FOR_PENSIONERS if old else frozenset())
    choices = [CHANGE, *topics.next_choices(TOPIC, 2), topics.PERSON]
    replies.say(dispatcher, "utter_money_ask", services=cards, choices=choices)
    return keep(turn, topic=TOPIC, services=[card["id"] for card in cards], facts=told)


def _young(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    found = finding.find(directory, turn, "young_carers", now, limit=2)
    cards = numbers.with_one_to_ring(directory, turn, [replies.card_of(match, now) for match in found], now)
    replies.say(
        dispatcher, "utter_money_young", understood=replies.understood(turn, "young_carers"), services=cards, choices=[topics.PERSON]
    )
    return keep(turn, topic="young_carers", services=[card["id"] for card in cards])


def _to_ask(directory: Directory, turn: Turn, wanted: list[str], now: datetime, *, skip: frozenset[str]) -> list[dict[str, Any]]:
    """Return who decides or checks it: those of the rules first, then advice near the person."""
    cards: list[dict[str, Any]] = []
    for service_id in dict.fromkeys(wanted):
        try:
            service = directory.service(service_id)
        except DirectoryError:
            continue
        if service.signposted:
            cards.append(replies.card(service, reasons.what_it_is(service), now))
    cards = cards[: MOST - 1]
    skip |= {card["id"] for card in cards}
    for match in finding.find(directory, turn, TOPIC, now, skip=skip, limit=6):
        if match.service.phone and match.service.phone not in [card["phone"] for card in cards]:
            cards.append(replies.card_of(match, now))
    return numbers.with_one_to_ring(directory, turn, cards[:MOST], now)


def _holds(name: str, wanted: Any, case: Case) -> bool:
    if name == "hours_from":
        return case.hours is not None and case.hours >= wanted
    if name == "hours_to":
        return case.hours is not None and case.hours <= wanted
    if name == "pay":
        return case.pay in wanted
    if name == "fits":
        return bool(set(wanted) & set(case.fits))
    return bool(getattr(case, name) == wanted)
