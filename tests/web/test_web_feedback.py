"""What a press tells staff, and that it tells nothing else."""

from __future__ import annotations

import pytest
import web_fakes as fakes
from visitors import Visitor

from web.feedback import FILE, Count, main, read_counts

FRAGMENT = {"Accept": "text/html;fragment=turn"}


@pytest.mark.parametrize(("answer", "thanks"), [("yes", "Thank you. Good to know."), ("no", fakes.HUB_PHONE)])
async def test_an_answer_can_be_called_right_or_wrong(answer, thanks, visitor, settings):
    """Staff learn which topics go wrong; the carer who pressed No is given a number."""
    page = await visitor.ask()
    assert "Is this right?" in page

    response = await visitor.send("/feedback", turn="1", answer=answer)

    assert response.headers["Location"] == f"/?thanks={answer}#turn-1"
    page = await visitor.look(f"/?thanks={answer}")
    assert thanks in page
    assert "Is this right?" not in page
    assert read_counts(settings.var / FILE) == [Count("right", "short_breaks", answer, 1)]


async def test_the_script_gets_the_thanks_alone(visitor):
    await visitor.ask()

    response = await visitor.send("/feedback", turn="1", answer="no", headers=FRAGMENT)

    text = await response.text()
    assert response.status == 200
    assert text.startswith('<p class="thanks"')
    assert fakes.HUB_PHONE in text


async def test_nobody_is_asked_about_an_urgent_answer(visitor, engine):
    """Somebody in danger has something else to do."""
    engine.answer = fakes.a_reply(urgent="suicide_or_self_harm")

    assert "Is this right?" not in await visitor.ask()


async def test_only_ones_own_answers_can_be_judged(client, visitor, settings):
    await visitor.ask()

    assert (await visitor.send("/feedback", turn="7", answer="yes")).status == 401
    assert (await visitor.send("/feedback", turn="1", answer="maybe")).status == 400
    assert (await client.post("/feedback", data={"turn": "1", "answer": "yes"})).status == 403
    assert read_counts(settings.var / FILE) == []


async def test_a_mistake_is_reported_with_two_presses(visitor, settings):
    """A wrong number is found by those who ring it."""
    page = await visitor.ask()
    assert 'href="/mistake?service=carers-break"' in page
    page = await visitor.look("/mistake?service=carers-break")
    assert "The break service, 01632 960100" in page

    response = await visitor.send("/mistake", service="carers-break", what="phone")

    assert response.status == 303
    assert "Thank you" in await visitor.look(response.headers["Location"])
    assert fakes.HUB_PHONE in visitor.html
    assert read_counts(settings.var / FILE) == [Count("mistake", "carers-break", "phone", 1)]


async def test_a_mistake_without_a_reason_is_explained_at_the_question(visitor):
    await visitor.look("/mistake?service=carers-break")

    response = await visitor.send("/mistake", service="carers-break")

    page = await response.text()
    assert response.status == 422
    assert "<title>Error: " in page
    assert 'aria-describedby="error"' in page


@pytest.mark.parametrize("service", ["nobody-knows-it", "", "%3Cscript%3E"])
async def test_a_mistake_of_no_service_is_not_taken(service, visitor):
    """So nobody can fill the counts with what they like."""
    page = await visitor.look(f"/mistake?service={service}", status=404)

    assert fakes.HUB_PHONE in page


async def test_with_the_directory_away_a_number_is_given_instead(visitor, directory):
    directory.down = True

    assert fakes.HUB_PHONE in await visitor.look("/mistake?service=carers-break", status=500)


async def test_staff_see_the_counts(visitor: Visitor, settings, monkeypatch, capsys):
    monkeypatch.setenv("CARERS_VAR", str(settings.var))
    assert main() == 0
    assert "Nobody has pressed anything yet." in capsys.readouterr().out
    await visitor.look("/mistake?service=carers-break")
    await visitor.send("/mistake", service="carers-break", what="hours")

    assert main() == 0
    assert capsys.readouterr().out.split() == ["mistake", "carers-break", "hours", "1"]
