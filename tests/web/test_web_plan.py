"""The plan a carer takes away: everything they were told, nothing they were not, and nothing kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
import web_fakes as fakes
from icalendar import Calendar

from directory import LONDON, ScheduleRecord
from tests.directory.builders import a_record
from web import keys
from web.conversations import Turn
from web.hours import week
from web.plan import make_plan
from web.reply_shape import shaped
from web.store import StoreUnavailable

MONDAY = datetime(2026, 11, 23, 10, tzinfo=LONDON)
SATURDAY_NIGHT = datetime(2026, 11, 28, 23, tzinfo=LONDON)


@pytest.fixture(autouse=True)
def monday_morning(client, monkeypatch):
    monkeypatch.setattr(client.app[keys.NUMBERS], "now", lambda: MONDAY)


async def test_an_empty_plan_leads_to_the_chat_and_a_number(visitor):
    page = await visitor.look("/plan")

    assert "There is nothing in it yet" in page
    assert fakes.HUB_PHONE in page


async def test_the_plan_has_whom_to_ring_when_and_what_to_say(visitor):
    await visitor.ask()

    page = await visitor.look("/plan")

    for told in ("The break service", "01632 960100", "Open: Monday to Friday 9am to 5pm.", "A break from caring"):
        assert told in page
    assert "I look after my mum, who has dementia. I need a break." in page
    assert ">01632 960100</a>. They are open: Monday to Friday 9am to 5pm." in page
    assert "break.example.org" in page


async def test_something_else_stays_with_the_need_it_was_asked_for(visitor, engine):
    """The plan keeps its heading and what to say; what a card says of its cost is no reason to ring."""
    await visitor.ask()
    other = fakes.a_reply(topic="more_options", topics=["more_options", "short_breaks"])
    other["messages"][0]["services"][0] |= {"id": "another-break", "name": "Another break"}
    engine.answer = other
    await visitor.ask("something else")
    engine.answer = fakes.a_reply(topic="explain_simpler", topics=["explain_simpler"])
    engine.answer["messages"][0]["services"][0]["why"] = "What it costs: free."
    await visitor.ask("is it free?")

    page = await visitor.look("/plan")

    assert "Another break" in page
    assert "Other help" not in page
    assert page.count("I need a break. What can you offer us?") == 1
    assert "It covers Mansfield." in page


async def test_the_plan_of_danger_alone_speaks_of_nothing_else(visitor, engine):
    """Somebody who wants to die needs a number, no paragraph of the Care Act."""
    engine.answer = fakes.a_reply(urgent="suicide_or_self_harm", topic="suicide_or_self_harm")
    await visitor.ask()

    page = await visitor.look("/plan")

    assert "Your rights" not in page
    assert "A letter to the council" not in page


async def test_page_paper_and_plain_text_say_alike_who_made_it_and_that_nobody_checked(visitor):
    """What is printed or sent goes to people who never saw the chat."""
    await visitor.ask()

    page, text = await visitor.look("/plan"), await visitor.look("/plan.txt")

    for told in ("A computer made it, and it can make mistakes.", "Nobody has checked these details yet, so please ask when you ring."):
        assert page.count(told) == 1
        assert text.count(told) == 1
    assert "Not checked yet" not in page + text


async def test_the_plan_has_rights_with_their_source_and_what_was_told(visitor):
    await visitor.ask()

    page = await visitor.look("/plan")

    assert "The council must look at your needs." in page
    assert "From: A law." in page
    assert "You can ask for a talk." in page


async def test_the_letter_goes_to_the_council_of_the_place(visitor):
    """City or county: many write to the wrong one. Mansfield is a district, so it is the county that is asked."""
    await visitor.ask()

    page = await visitor.look("/plan")
    letter = await (await visitor.client.get("/plan/letter.txt")).text()

    assert "mailto:care@county.example.org?subject=Please%20may%20I%20have%20a%20carer%27s%20assessment" in page
    assert "To: The County Council\n" in letter
    assert "I look after my mum, who has dementia." in letter
    assert "I am asking for a carer's assessment, under the Care Act 2014." in letter
    assert "23 November 2026" in letter


async def test_the_letter_says_how_to_send_it_without_a_postal_address(visitor):
    """The directory has none for councils: there is an email address, and a number to ask for the rest."""
    await visitor.ask()

    page = await visitor.look("/plan")
    text = await (await visitor.client.get("/plan.txt")).text()

    assert "You can email it to care@county.example.org." in page
    assert 'To post it, ring <a href="tel:01632960009">01632 960009</a> and ask for the address.' in page
    assert "To post it, ring 01632 960009 and ask for the address." in text


async def test_the_letter_without_an_email_address_has_a_gap_and_a_number(visitor, directory):
    directory.services["county-day"] = replace(directory.services["county-day"], email=None)
    await visitor.ask()

    page = await visitor.look("/plan")

    assert "Address: ______" in page
    assert "Write it in my email" not in page
    assert "and ask where to send it" in page


async def test_the_letter_of_a_council_nobody_knows_is_whole_all_the_same(visitor, engine):
    engine.answer = fakes.a_reply(place=None)
    await visitor.ask()

    page = await visitor.look("/plan")
    letter = await (await visitor.client.get("/plan/letter.txt")).text()

    assert "To: The council: ______" in letter
    assert "Address: ______" in letter
    assert "Tell me in the chat which town they live in" in page


async def test_the_councils_page_says_which_council_until_a_place_is_heard(visitor, engine):
    """Somebody on the county's own website need not say where they live to get a letter with its name."""
    engine.answer = fakes.a_reply(place=None)
    await visitor.look()
    await visitor.send(text="I need a break", area="nottinghamshire")

    assert "To: The County Council\n" in await (await visitor.client.get("/plan/letter.txt")).text()


async def test_nothing_recommended_is_ever_left_out(visitor, engine, directory):
    """Many answers, services in common, one that is closed since, one that the directory never had: all are there."""
    names = []
    for number in range(8):
        answer = fakes.a_reply(topic=("short_breaks", "benefits", None)[number % 3])
        service, fact = answer["messages"][0]["services"][0], answer["messages"][0]["facts"][0]
        names.append(f"Service number {number}")
        more = {**service, "id": f"not-there-{number}", "name": names[-1], "phone": f"01632 96020{number}"}
        answer["messages"][0]["services"] = [service, more]
        answer["messages"].append(
            {"text": "And.", "choices": [], "services": [], "facts": [{**fact, "id": f"f{number}", "text": f"Fact {number}."}]}
        )
        engine.answer = answer
        await visitor.ask(f"question {number}")
    directory.services["carers-break"] = replace(directory.services["carers-break"], status="defunct")

    page = await visitor.look("/plan")
    text = await (await visitor.client.get("/plan.txt")).text()

    for number, name in enumerate(names):
        for told in (name, f"01632 96020{number}", f"Fact {number}."):
            assert told in page, told
            assert told in text, told
    assert page.count("<h3>The break service</h3>") == 1


async def test_a_service_that_takes_texts_is_not_said_to_be_rung(visitor, engine):
    answer = fakes.a_reply()
    service = answer["messages"][0]["services"][0]
    service |= {"id": "shout", "name": "A text line", "phone": "01632 960300", "phone_type": "text"}
    engine.answer = answer
    await visitor.ask()

    page = await visitor.look("/plan")

    assert 'href="sms:01632960300"><span class="hidden">Text A text line on </span>' in page
    assert "Text A text line on" in page[page.index("What to do next") : page.index("</ol>")]
    assert "By text message: 01632 960300" in await (await visitor.client.get("/plan.txt")).text()


async def test_a_plan_whose_chat_was_closed_says_so(visitor, client, monkeypatch):
    """Not "there is nothing in it yet": something was, and it is gone."""
    await visitor.ask()
    store = client.app[keys.CONVERSATIONS]
    later = store._clock() + 7200
    monkeypatch.setattr(store, "_clock", lambda: later)

    assert "Your plan is gone with it" in await visitor.look("/plan")
    assert "Your plan is gone with it" in await (await client.get("/plan.txt")).text()


async def test_a_plan_that_cannot_be_read_just_now_says_so(visitor, client, monkeypatch):
    async def fails(*_args):
        raise StoreUnavailable("disk full")

    await visitor.ask()
    monkeypatch.setattr(client.app[keys.CONVERSATIONS], "history", fails)

    page = await visitor.look("/plan")

    assert "I can&#39;t get to your plan just now" in page
    assert fakes.HUB_PHONE in page


async def test_a_plan_about_abuse_can_be_left_quickly(visitor, engine):
    """The page that would tell most about somebody has the same way out as the chat."""
    engine.answer = fakes.a_reply(urgent="domestic_abuse")
    await visitor.ask()

    page = await visitor.look("/plan")

    assert "Exit this page</button>" in page
    assert (await visitor.send("/leave")).headers["Location"].startswith("https://www.bbc.co.uk/")
    assert "Exit this page" not in await visitor.look("/plan")


@pytest.mark.parametrize(
    ("heard", "asks"),
    [
        ({"age_group": "under_18"}, "I am asking for a young carer's needs assessment. I am under 18."),
        ({"topic": "parent_carers"}, "I am asking for a parent carer's needs assessment."),
        ({"place": None}, "To: The council: ____"),
        ({"place": "leicester"}, "Address: ____"),
    ],
)
async def test_the_letter_fits_who_is_writing(heard, asks, visitor, engine):
    engine.answer = fakes.a_reply(**heard)
    await visitor.ask()

    assert asks in await (await visitor.client.get("/plan/letter.txt")).text()


async def test_the_plan_as_plain_text(visitor):
    await visitor.ask()

    response = await visitor.client.get("/plan.txt")
    text = await response.text()

    assert response.content_type == "text/plain"
    assert "WHAT TO DO NEXT\n1. Ring The break service on 01632 960100." in text
    assert "<" not in text
    assert "&" not in text
    assert text == await (await visitor.client.get("/plan", headers={"Accept": "text/plain"})).text()


async def test_a_call_goes_into_the_calendar_when_the_service_opens_next(visitor):
    await visitor.ask()

    response = await visitor.client.get("/plan/call.ics?service=carers-break")

    assert response.content_type == "text/calendar"
    event = Calendar.from_ical(await response.read()).walk("VEVENT")[0]
    assert event["summary"] == "Ring The break service on 01632 960100"
    assert event["dtstart"].dt == datetime(2026, 11, 24, 9, tzinfo=LONDON)
    assert "I look after my mum" in event["description"]
    alarm = event.subcomponents[0]
    assert alarm["trigger"].dt.total_seconds() == 0, "before that nobody answers"
    assert "01632 960100. Open: Monday to Friday 9am" in alarm["description"]


@pytest.mark.parametrize("query", ["", "?service=samaritans", "?service=%3Cscript%3E"])
async def test_only_what_was_recommended_goes_into_the_calendar(query, visitor):
    await visitor.ask()

    assert (await visitor.client.get(f"/plan/call.ics{query}")).status == 404


async def test_a_plan_about_abuse_warns_and_puts_nothing_into_a_calendar(visitor, engine):
    """Whoever is feared may see the calendar."""
    engine.answer = fakes.a_reply(urgent="domestic_abuse", topic="domestic_abuse")
    await visitor.ask()

    page = await visitor.look("/plan")

    assert "Is it safe to keep this?" in page
    assert "calendar" not in page
    assert "A letter to the council" not in page
    assert (await visitor.client.get("/plan/call.ics?service=carers-break")).status == 404


async def test_a_program_gets_the_plan_of_its_own_conversation(begin, client):
    talking = await begin()
    await talking.say("my mum has dementia")

    told = await (await client.get("/plan", headers={**talking.headers, "Accept": "text/plain"})).text()
    refused = await client.get("/plan", headers={"Authorization": "Bearer api.x.y"})

    assert "01632 960100" in told
    assert refused.status == 401


async def test_the_plan_stands_when_the_directory_is_down(visitor, directory):
    """What was told is still told; what is not known is left out."""
    await visitor.ask()
    directory.down = True

    page = await visitor.look("/plan")

    assert "01632 960100" in page
    assert "Open now until 5pm" in page
    assert "To: The council: ____" in page


async def test_nothing_is_stored_for_the_plan(visitor, settings):
    await visitor.ask()
    before = sorted(path.name for path in settings.var.iterdir())
    for path in ("/plan", "/plan.txt", "/plan/letter.txt", "/plan/call.ics?service=carers-break"):
        response = await visitor.client.get(path)
        assert response.headers["Cache-Control"] == "no-store"

    assert sorted(path.name for path in settings.var.iterdir()) == before


async def test_forgetting_the_chat_forgets_the_plan(visitor):
    await visitor.ask()
    await visitor.send("/forget")

    assert "There is nothing in it yet" in await visitor.look("/plan")


def _turn(number: int, *ids: str, **heard) -> Turn:
    """A turn that recommends these services."""
    reply = shaped(fakes.a_reply(**heard))
    one = reply["messages"][0]["services"][0]
    reply["messages"][0]["services"] = [{**one, "id": id, **NAMES.get(id, {})} for id in ids or ("carers-break",)]
    return Turn("said", reply, number)


NAMES = {
    "emergency-999": {"name": "Emergency services", "phone": "999"},
    "a-helpline": {"name": "The helpline", "phone": "01632 960111"},
}


def test_the_plan_of_somebody_in_fear_begins_with_999_and_the_helpline() -> None:
    """And nothing on the paper says whom they look after: that may be whom they fear."""
    turns = [
        _turn(1, topic="short_breaks", relation="husband"),
        _turn(2, "emergency-999", "a-helpline", urgent="domestic_abuse", topic="domestic_abuse"),
    ]
    plan = make_plan(turns, fakes.SmallDirectory(), MONDAY)

    assert plan.steps[0] == "Ring 999 if you are in danger now."
    assert plan.steps[1].startswith("Ring The helpline on 01632 960111.")
    assert plan.letter is None
    assert "husband" not in str(plan)


def test_a_plan_for_other_danger_says_whose_danger_and_whom_else_to_ring() -> None:
    turns = [_turn(1, "emergency-999", "a-helpline", urgent="carer_breakdown", topic="carer_breakdown", relation="mother")]

    assert make_plan(turns, fakes.SmallDirectory(), MONDAY).steps[:2] == (
        "Ring 999 if someone is in danger now.",
        "Ring The helpline on 01632 960111.",
    )


def test_after_a_death_nothing_is_asked_for_as_if_caring_went_on() -> None:
    """No assessment, no "I look after my mum", no telling the surgery: she has died."""
    turns = [
        _turn(1, topic="short_breaks", relation="mother", condition="dementia"),
        _turn(2, "a-helpline", topic="life_after_caring", relation="mother"),
    ]
    plan = make_plan(turns, fakes.SmallDirectory(), MONDAY)

    assert plan.letter is None
    assert plan.rights == ()
    assert next(call.say for call in plan.calls).startswith("I looked after my mum.")
    assert "look after" not in str(plan)
    assert "has dementia" not in str(plan)


def test_urgent_help_comes_first_and_each_service_once() -> None:
    def turn(number: int, **heard) -> Turn:
        return Turn("said", shaped(fakes.a_reply(**heard)), number)

    second = turn(2, urgent="carer_breakdown", topic="carer_breakdown")
    second.reply["messages"][0]["services"][0]["id"] = "samaritans"
    plan = make_plan([turn(1), second, turn(3, topic="benefits")], fakes.SmallDirectory(), SATURDAY_NIGHT)

    assert [group.title for group in plan.groups] == ["If you need help now", "A break from caring"]
    assert [call.card["id"] for call in plan.calls] == ["samaritans", "carers-break"]
    assert plan.call("carers-break").opens_at == datetime(2026, 11, 30, 9, tzinfo=LONDON)


def _hours(*spans) -> str | None:
    from datetime import time

    records = tuple(ScheduleRecord(days, time.fromisoformat(opens), time.fromisoformat(closes)) for days, opens, closes in spans)
    return week(a_record(schedules=records), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([((0, 1, 2, 3, 4), "09:00", "17:00")], "Monday to Friday 9am to 5pm"),
        ([((0, 1, 2, 3), "08:30", "17:00"), ((4,), "08:30", "16:30")], "Monday to Thursday 8:30am to 5pm; Friday 8:30am to 4:30pm"),
        ([(tuple(range(7)), "00:00", "23:59")], "Every day, day and night"),
        ([((1, 3), "10:00", "12:00"), ((1,), "13:00", "15:00")], "Tuesday 10am to noon and 1pm to 3pm; Thursday 10am to noon"),
        ([(tuple(range(7)), "17:00", "08:00")], "Every day 5pm to 8am"),
        ([((5, 6), "09:00", "00:00")], "Saturday and Sunday 9am to midnight"),
        ([], None),
    ],
)
def test_a_week_of_hours_in_words(spans, words) -> None:
    """On paper "open now" is no use."""
    assert _hours(*spans) == words
