"""Without script too, nothing that was typed is ever lost, and what went wrong is said at the box it is about."""

from __future__ import annotations

import pytest
import web_fakes as fakes
from visitors import Visitor

from web import keys

WORDS = "my mum fell again & I can't lift her"
IN_THE_BOX = "my mum fell again &amp; I can&#39;t lift her</textarea>"
BROWSER = {"Accept": "text/html"}


def at_the_box(page: str) -> bool:
    """Say whether the page has an error that is tied to the box, and a title that begins with it."""
    return 'aria-invalid="true"' in page and 'aria-describedby="hint error"' in page and 'id="error"' in page and "<title>Error: " in page


@pytest.fixture
def busy(client, monkeypatch):
    """Make every message of the next visitors too much for one conversation."""
    talk = client.app[keys.TALK]
    return lambda: monkeypatch.setattr(talk._buckets, "seconds_to_wait", lambda _: 7)


async def test_too_many_messages_are_explained_at_the_box(visitor, busy, engine):
    """Somebody in a panic presses Send many times: the words stay, and so does what was said before."""
    await visitor.ask("first words")
    busy()

    response = await visitor.send(text=WORDS)

    page = await response.text()
    assert (response.status, response.headers["Retry-After"]) == (429, "7")
    assert at_the_box(page)
    assert IN_THE_BOX in page
    assert "first words" in page
    assert fakes.HUB_PHONE in page


async def test_the_script_gets_the_box_when_it_was_too_much(visitor, busy):
    await visitor.look()
    busy()

    response = await visitor.send(text=WORDS, headers={"Accept": "text/html;fragment=turn"})

    assert response.status == 429
    assert (await response.text()).startswith('<form id="composer"')


async def test_too_much_from_one_address_keeps_the_words(visitor, client, monkeypatch):
    """The limit at the door stands before the chat, and gives the words back all the same."""
    await visitor.look()
    monkeypatch.setattr(client.app[keys.ADDRESSES], "seconds_to_wait", lambda _: 9)
    monkeypatch.setattr("web.gate.within", lambda *_: False)

    response = await visitor.send(text=WORDS, headers=BROWSER)
    page = await response.text()
    part = await visitor.send(text=WORDS, headers={"Accept": "text/html;fragment=turn"})

    assert response.status == 429
    assert at_the_box(page)
    assert IN_THE_BOX in page
    assert (await part.text()).startswith('<form id="composer"')
    monkeypatch.undo()
    visitor.html = page
    assert (await visitor.send(text=WORDS)).status == 303  # pressing Send once more is enough


async def test_a_busy_hour_keeps_the_words(visitor, client, monkeypatch):
    await visitor.look()
    monkeypatch.setattr(client.app[keys.IN_HAND], "most", 0)

    response = await visitor.send(text=WORDS, headers=BROWSER)

    assert response.status == 503
    assert IN_THE_BOX in await response.text()


async def test_a_store_that_fails_keeps_the_words(visitor, client, monkeypatch):
    from web.store import StoreUnavailable

    async def fails(*_args, **_more):
        raise StoreUnavailable("disk full")

    await visitor.look()
    monkeypatch.setattr(client.app[keys.CONVERSATIONS], "find", fails)
    monkeypatch.setattr(client.app[keys.CONVERSATIONS], "history", fails)

    response = await visitor.send(text=WORDS, headers=BROWSER)

    page = await response.text()
    assert response.status == 503
    assert at_the_box(page)
    assert IN_THE_BOX in page
    assert fakes.HUB_PHONE in page


async def test_a_fault_of_ours_keeps_the_words(visitor, client, monkeypatch):
    async def fails(*_args, **_more):
        raise RuntimeError

    await visitor.look()
    monkeypatch.setattr(client.app[keys.TALK], "say", fails)

    response = await visitor.send(text=WORDS, headers=BROWSER)

    assert response.status == 500
    assert IN_THE_BOX in await response.text()


async def test_a_chat_that_is_turned_off_shows_the_words_to_be_copied(visitor, client, monkeypatch):
    """Sending again is of no use then: the words are shown, with whom to ring, and no box."""
    await visitor.look()
    monkeypatch.setattr(client.app[keys.SWITCH], "_off", True)

    response = await visitor.send(text=WORDS, headers=BROWSER)

    page = await response.text()
    assert response.status == 503
    assert "my mum fell again &amp; I can&#39;t lift her</p>" in page
    assert "<textarea" not in page
    assert f'href="tel:{fakes.HUB_PHONE.replace(" ", "")}"' in page


async def test_a_form_of_another_site_gets_no_words_back(client):
    """Another site could put words into a box that a person then sends without looking."""
    headers = {**BROWSER, "Sec-Fetch-Site": "cross-site"}

    page = await (await client.post("/", data={"text": WORDS}, headers=headers)).text()

    assert "my mum fell" not in page


async def test_the_longest_message_the_box_takes_can_be_sent_and_is_given_back(visitor):
    """However many bytes its letters have on the way: the server still reads all of it."""
    await visitor.look()
    most = int(visitor.html.split('maxlength="')[1].split('"')[0])

    response = await visitor.send(text="ম" * most)

    page = await response.text()
    assert response.status == 422
    assert "ম" * most in page
    assert at_the_box(page)


async def test_a_choice_of_a_closed_chat_asks_to_tell_it_again(visitor, client, monkeypatch):
    """A carer comes back after hours and presses a button: what happened is said, not which rule was broken."""
    store = client.app[keys.CONVERSATIONS]
    await visitor.ask("first")
    later = store._clock() + 7200
    monkeypatch.setattr(store, "_clock", lambda: later)

    response = await visitor.send(choice="place:mansfield")

    page = await response.text()
    assert response.status == 422
    assert "it was quiet for a while. Please tell me again" in page


async def test_a_choice_of_a_page_too_old_is_not_told_about_words_in_the_box(client):
    response = await client.post("/", data={"choice": "topic:benefits"}, headers=BROWSER)

    page = await response.text()
    assert "Please choose again" in page
    assert "Press Send again" not in page


async def test_a_number_in_an_error_can_be_pressed(visitor):
    await visitor.look()

    page = await (await visitor.send(text="")).text()

    error = page[page.index('id="error"') :]
    assert f'href="tel:{fakes.HUB_PHONE.replace(" ", "")}"' in error[: error.index("</p>")]


async def test_after_any_refusal_a_new_visitor_can_go_on(client, monkeypatch, engine):
    """The page of a refusal brings what the next press of Send needs."""
    visitor = Visitor(client)
    await visitor.look()
    monkeypatch.setattr(client.app[keys.IN_HAND], "most", 0)
    visitor.html = await (await visitor.send(text=WORDS, headers=BROWSER)).text()
    monkeypatch.undo()

    assert (await visitor.send(text=WORDS)).status == 303
    assert [asked["text"] for asked in engine.asked] == [WORDS]


async def test_when_parts_are_down_the_words_stand_in_the_box_for_the_next_try(visitor, engine):
    engine.status = 503
    page = await visitor.ask(WORDS)
    assert IN_THE_BOX in page
    engine.status = 200

    assert (await visitor.send(text=WORDS)).status == 303
    assert IN_THE_BOX not in await visitor.look()
