"""Leaving quickly: the chat is gone before the weather is there."""

from __future__ import annotations

import pytest
import web_fakes as fakes

from web.store import StoreUnavailable
from web.words import NEUTRAL_SITE

HIDDEN = 'data-site="https://www.bbc.co.uk/weather" hidden'


async def test_the_control_is_not_on_every_page(visitor):
    """It would only worry those who are safe."""
    page = await visitor.ask()

    assert HIDDEN in page


@pytest.mark.parametrize("topic", ["domestic_abuse", "abuse_or_neglect"])
async def test_a_chat_about_abuse_has_it_from_then_on(topic, visitor, engine):
    engine.answer = fakes.a_reply(urgent=topic)
    assert HIDDEN not in await visitor.ask("he hits me")
    engine.answer = fakes.a_reply()

    page = await visitor.ask("and money")

    assert "Exit this page" in page
    assert HIDDEN not in page


async def test_whoever_asks_for_it_has_it_and_keeps_it(visitor):
    page = await visitor.look("/leaving")
    assert 'href="/?leave"' in page
    page = await visitor.look("/?leave")
    assert HIDDEN not in page

    response = await visitor.send(text="hello", leave="on")

    assert response.headers["Location"] == "/?leave#turn-1"


async def test_leaving_deletes_the_chat_and_the_cookie_and_goes_away(visitor, engine):
    await visitor.ask("my secret")

    response = await visitor.send("/leave")

    assert (response.status, response.headers["Location"]) == (303, NEUTRAL_SITE)
    assert "Max-Age=0" in response.headers["Set-Cookie"]
    assert engine.forgotten == [engine.asked[0]["conversation"]]
    assert "my secret" not in await visitor.look()


async def test_leaving_goes_on_when_nothing_can_be_deleted(visitor, client, monkeypatch):
    """A full disk must not hold somebody at the screen."""
    from web import keys

    async def fails(_: str) -> None:
        raise StoreUnavailable("full")

    await visitor.ask()
    monkeypatch.setattr(client.app[keys.TALK], "forget", fails)

    assert (await visitor.send("/leave")).status == 303


async def test_another_site_cannot_end_a_chat(visitor, engine):
    await visitor.ask()

    assert (await visitor.send("/leave", headers={"Sec-Fetch-Site": "cross-site"})).status == 403
    assert (await visitor.send("/leave", form_token="guessed")).status == 303
    assert engine.forgotten == []


async def test_the_page_says_what_cannot_be_hidden_and_whom_to_ring(visitor):
    page = await visitor.look("/leaving")

    assert "history" in page
    assert "on the bill" in page
    assert 'href="tel:01632960007"' in page
    assert 'href="tel:999"' in page


async def test_a_form_may_lead_to_the_neutral_site_and_nowhere_else(client):
    """Without script the way out is a form that is answered with another site's address."""
    policy = (await client.get("/", headers={"Accept": "text/html"})).headers["Content-Security-Policy"]

    assert "form-action 'self' https://www.bbc.co.uk;" in policy


MISSING = "/nothing-here"
BESIDE = ["/leaving", "/accessibility", "/mistake?service=carers-break", MISSING, "/plan"]


@pytest.mark.parametrize("path", BESIDE)
async def test_in_a_chat_about_abuse_every_page_beside_it_has_the_way_out(path, visitor, engine):
    """Somebody comes into the room while the statement is read: one press there as well."""
    await visitor.ask()
    assert "Exit this page</button>" not in await visitor.look(path, status=404 if path == MISSING else 200)
    engine.answer = fakes.a_reply(urgent="domestic_abuse")
    await visitor.ask("he hits me")

    page = await visitor.look(path, status=404 if path == MISSING else 200)

    assert "Exit this page</button>" in page
    assert HIDDEN not in page
    assert '<script src="/assets/chat' in page
    assert (await visitor.send("/leave")).headers["Location"] == NEUTRAL_SITE
    assert len(engine.forgotten) == 1


@pytest.mark.parametrize("path", BESIDE)
async def test_whoever_asked_for_it_keeps_it_from_page_to_page(path, visitor):
    page = await visitor.look(path + ("&" if "?" in path else "?") + "leave", status=404 if path == MISSING else 200)

    assert "Exit this page</button>" in page
    assert 'href="/accessibility?leave"' in page


async def test_the_links_of_such_a_chat_keep_it(visitor):
    page = await visitor.look("/?leave")

    assert 'href="/leaving?leave"' in page
    assert 'href="/accessibility?leave"' in page


async def test_pages_stand_without_the_store(visitor, client, monkeypatch):
    """The way out is worth no error page."""
    from web import keys

    async def fails(_: str) -> None:
        raise StoreUnavailable("full")

    await visitor.ask()
    monkeypatch.setattr(client.app[keys.CONVERSATIONS], "history", fails)

    assert "How to leave this page quickly" in await visitor.look("/leaving")
