"""Every reply that can be given, rendered with the shipped records: plain enough for a tired person, whatever is put in.

The wordings alone are held in `test_wording.py`; here the reasons of services, the facts and what is built from fields
stand beside them. Names and numbers are left out, as the bar says (DESIGN, section 6).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
import yaml

from actions import money_result, reasons, talks
from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.follow_up import table
from actions.say import ActionSay
from actions.talk_to_person import ActionTalkToPerson
from actions.urgent_help import ActionUrgentHelp
from directory import LONDON, Directory
from tests.actions.conftest import Answer, RunAction, contract, heard, knows
from tests.actions.test_wording import HARDEST, MOST_WORDS, WORTH_MEASURING, sentences
from tests.actions.test_wording import grade as grade  # the fixture

NEXT = (
    "how do i apply",
    "what do i say",
    "is there a waiting list",
    "what will they ask me",
    "is it private",
    "say it simpler",
    "can i email",
)
PLACES = (None, "nottingham", "mansfield", "bassetlaw", "leicester", "charnwood", "rutland", "southend-on-sea")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=LONDON)
NIGHT = datetime(2026, 11, 22, 23, 30, tzinfo=LONDON)
NUMBER = re.compile(r"£?\d+(?:[,.]\d+)*(?:st|nd|rd|th|pm|am)?|https?://\S+")
NAMES = re.compile(
    r"Carer's (?:Allowance|Emergency Card|Passport)|Carers (?:Hub|Passport|First|Federation)|Attendance Allowance|Universal Credit"
    r"|State Pension|Pension Credit|Young Carers (?:Notts|Champions?)|Making It Real Forum|Citizens Advice|Adviceline|Relay UK|POhWER|NHS"
    r"|Action for Young Carers|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
"""Names of things in the facts; names of services and places are taken from the records."""


@pytest.fixture(scope="module")
def plain(shipped: Directory) -> Callable[[str], str]:
    """Leave out names of places, services and organizations, and numbers."""
    areas = {area.name for area in shipped.areas()} | {"the UK", "England", "United Kingdom"} | organizations(shipped)
    conditions = {row["name"] for row in shipped.gazetteer()["conditions"]}
    words = re.compile("|".join(sorted(map(re.escape, areas | conditions), key=len, reverse=True)), re.IGNORECASE)

    def leave_out(text: str) -> str:
        return NUMBER.sub("", NAMES.sub("it", words.sub("it", text)))

    return leave_out


def organizations(shipped: Directory) -> set[str]:
    """Return the names of all organizations in the seed records."""
    from directory.importing import SEED

    rows = [row for path in SEED.glob("services/*.yml") for row in yaml.safe_load(path.read_text("utf-8"))]
    return {str(row["organization"]) for row in rows if row.get("organization")} | {str(row["name"]) for row in rows}


def hard(texts: Iterator[str], plain: Callable[[str], str], grade: Callable[[str], float]) -> dict[str, float]:
    """Return what is too long or too hard to read, with its grade."""
    found: dict[str, float] = {}
    for text in set(texts):
        whole = plain(text)
        if any(len(one.split()) > MOST_WORDS for one in sentences(whole)):
            found[text] = 99.0
        elif len(whole.split()) >= WORTH_MEASURING and grade(whole) > HARDEST:
            found[text] = grade(whole)
    return found


def said(answer: Answer) -> Iterator[str]:
    """Give every text of an answer that is a sentence: the words, the facts, why each service."""
    for message in answer.messages:
        if not message.response.startswith("utter_language_"):
            yield message.text
        yield from (fact["text"] for fact in message.facts)
        for service in message.services:
            yield str(service["why"])


@pytest.mark.parametrize("topic", contract()["support"])
async def test_every_answer_to_a_need(run_action: RunAction, shipped: Directory, plain: Any, grade: Any, topic: str) -> None:
    """In every area, for a grown-up and a child, and what comes when more is asked."""
    texts: list[str] = []
    for place in PLACES:
        for age in (None, 14):
            known = knows(place=place, place_name="Mansfield", age=age, relation="mother")
            answer = await run_action(ActionFindServices, topic, directory=shipped, slots=known, now=NOW)
            more = await run_action(ActionFindServices, topic, directory=shipped, slots=answer.slots, now=NOW)
            texts += [*said(answer), *said(more)]

    assert hard(iter(texts), plain, grade) == {}


@pytest.mark.parametrize("topic", contract()["support"])
async def test_every_question_that_is_offered_and_asked(
    run_action: RunAction, shipped: Directory, plain: Any, grade: Any, topic: str
) -> None:
    """What people ask next, and every question about the services shown."""
    texts: list[str] = []
    for place in PLACES:
        answer = await run_action(ActionFindServices, topic, directory=shipped, slots=knows(place=place), now=NOW)
        for ask in [one for one in talks.asks().values() if one.topic == topic]:
            step = await run_action(ActionChoose, "choose", choice=f"{talks.STEP}{ask.id}", directory=shipped, slots=answer.slots, now=NOW)
            texts += said(step)
    for text in ("number please", "is it free", "when are they open", "have they got a website", "tell me more", "where are they", *NEXT):
        about = await run_action(ActionSay, "not_understood", text=text, directory=shipped, slots=answer.slots, now=NOW)
        texts += [one for one in said(about) if not one.startswith(("What it costs", "From ", "Hours: "))]

    assert hard(iter(texts), plain, grade) == {}


@pytest.mark.parametrize("topic", contract()["urgent"])
async def test_every_answer_to_danger(run_action: RunAction, shipped: Directory, plain: Any, grade: Any, topic: str) -> None:
    """By day and by night, in every area, for a grown-up and a child."""
    texts: list[str] = []
    for place in PLACES:
        for age in (None, 14):
            for now in (NOW, NIGHT):
                known = knows(place=place, age=age)
                texts += said(await run_action(ActionUrgentHelp, topic, directory=shipped, slots=known, now=now, urgent=topic))
                texts += said(await run_action(ActionTalkToPerson, "talk_to_a_person", directory=shipped, slots=known, now=now))

    assert hard(iter(texts), plain, grade) == {}


@pytest.mark.parametrize("danger", [None, *contract()["urgent"]])
async def test_every_sentence_on_what_may_be_danger(
    run_action: RunAction, shipped: Directory, plain: Any, grade: Any, danger: str | None
) -> None:
    """With the names of the services in it, by day and by night, in every area."""
    texts: list[str] = []
    for place in PLACES:
        for now in (NOW, NIGHT):
            ranking = {"short_breaks": 0.4, **({danger: 0.5} if danger else {})}
            more = {"danger_possible": True, "text": "would anyone even notice", "ranking": ranking}
            answer = await run_action(ActionFindServices, "short_breaks", directory=shipped, slots=knows(place=place), now=now, **more)
            assert answer.said[0].startswith("utter_danger_check")
            texts += said(answer)

    assert hard(iter(texts), plain, grade) == {}


def test_every_fact_that_may_be_quoted(shipped: Directory, plain: Any, grade: Any) -> None:
    """Also those that no talk has told yet, in every area."""
    facts = {fact.statement for place in PLACES for fact in shipped.facts(on=NOW.date(), area=place)}

    assert hard(iter(facts), plain, grade) == {}


def test_everything_that_is_built_or_fixed(shipped: Directory, plain: Any, grade: Any) -> None:
    """Reasons by id, and what a service is, for every service that is signposted."""
    table_ = reasons.table()
    fixed = [*table_["service"].values(), *table_["urgent"].values(), table_["front"], table_["start"]]

    assert hard(iter(fixed), plain, grade) == {}
    assert money_result.table()["rules"]
    assert table()["about"]


async def test_what_is_said_is_what_was_meant(run_action: RunAction, shipped: Directory) -> None:
    """The renderer itself: a place is put in where the words have a gap for it."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped, now=NOW)
    again = await run_action(ActionFindServices, "short_breaks", heard("place", "Worksop"), directory=shipped, slots=first.slots, now=NOW)

    assert "Worksop" in again.text
