"""No guessed, altered, expired or other person's token reaches a conversation."""

from __future__ import annotations

import pytest
from test_web_bad_input import check_problem

from web import keys
from web.sessions import Sessions

TOKEN = Sessions("a" * 40).token("api", Sessions("a" * 40).new_id())


def test_a_token_reaches_its_own_conversation():
    sessions = Sessions("a" * 40)
    conversation = sessions.new_id()

    assert sessions.read("api", sessions.token("api", conversation)) == conversation


@pytest.mark.parametrize("at", range(len(TOKEN)))
def test_a_token_changed_in_one_place_reaches_nothing(at):
    """Also in the last place, where base64 has several spellings of the same bytes."""
    sessions = Sessions("a" * 40)

    for other in "ABwx01-_.=é":
        altered = TOKEN[:at] + other + TOKEN[at + 1 :]
        assert altered == TOKEN or sessions.read("api", altered) is None


def test_tokens_of_another_secret_or_kind_reach_nothing():
    sessions = Sessions("a" * 40)
    conversation = sessions.new_id()

    assert sessions.read("page", sessions.token("api", conversation)) is None
    assert sessions.read("api", sessions.token("page", conversation)) is None
    assert Sessions("b" * 40).read("api", sessions.token("api", conversation)) is None
    assert not sessions.form_token_fits(sessions.new_id(), sessions.form_token(conversation))


def test_ids_are_long_and_never_the_same():
    sessions = Sessions("a" * 40)

    assert len({sessions.new_id() for _ in range(1000)}) == 1000


FORGED = [
    "",
    "Bearer",
    "Bearer ",
    "Bearer x",
    "Basic dXNlcjpwYXNz",
    "Bearer api..",
    "Bearer " + "a" * 5000,
    f"Bearer {TOKEN}",
    "Bearer null",
]


@pytest.mark.parametrize("header", FORGED)
@pytest.mark.parametrize("method", ["POST", "DELETE"])
async def test_a_forged_token_is_refused(header, method, client, engine):
    path = "/api/v1/messages" if method == "POST" else "/api/v1/conversations"

    response = await client.request(method, path, json={"text": "hello"}, headers={"Authorization": header})

    await check_problem(response, 401)
    assert response.headers["WWW-Authenticate"] == "Bearer"
    assert engine.asked == engine.forgotten == []


async def test_no_token_is_refused(client):
    await check_problem(await client.post("/api/v1/messages", json={"text": "hello"}), 401)


async def test_a_quiet_conversation_is_closed_and_using_it_keeps_it_open(client, begin, monkeypatch):
    """After an hour without a word the next person at a shared computer can't go on with it."""
    store = client.app[keys.CONVERSATIONS]
    now = store._clock()
    monkeypatch.setattr(store, "_clock", lambda: now)
    talk = await begin()
    for _ in range(3):
        now += 50 * 60
        assert (await talk.say("hello")).status == 200

    now += 61 * 60

    problem = await check_problem(await talk.say("hello"), 401)
    assert problem["title"] == "This chat has ended"


async def test_a_conversation_in_constant_use_is_closed_after_a_day(client, begin, monkeypatch):
    """A token that somebody got hold of is of no use for ever."""
    store = client.app[keys.CONVERSATIONS]
    now = store._clock()
    monkeypatch.setattr(store, "_clock", lambda: now)
    talk = await begin()
    for _ in range(23):
        now += 59 * 60
        assert (await talk.say("hello")).status == 200
    now += 2 * 3600

    await check_problem(await talk.say("hello"), 401)


async def test_neither_looking_at_it_nor_asking_for_more_time_keeps_a_conversation_open_for_more_than_a_day(visitor, client, monkeypatch):
    """The same rule for every way of using it."""
    store = client.app[keys.CONVERSATIONS]
    now = [store._clock()]
    monkeypatch.setattr(store, "_clock", lambda: now[0])
    await visitor.ask("my words")
    for _ in range(24):
        now[0] += 59 * 60
        assert "my words" in await visitor.look()
    now[0] += 30 * 60

    assert (await visitor.send("/stay", headers={"Accept": "text/html;fragment=turn"})).status == 409
    assert "my words" not in await visitor.look()


async def test_a_conversation_quiet_for_a_day_is_deleted_everywhere(client, begin, engine, monkeypatch):
    from web.tidying import tidy_once

    store = client.app[keys.CONVERSATIONS]
    talk = await begin()
    await talk.say("hello")
    later = store._clock() + 25 * 3600
    monkeypatch.setattr(store, "_clock", lambda: later)

    await tidy_once(store, client.app[keys.ENGINES], client.app[keys.METRICS], 24 * 3600)

    assert engine.forgotten == [talk.id]
    assert await store.to_forget() == []


async def test_a_deletion_that_the_engine_missed_is_passed_on_when_it_is_back(client, begin, engine):
    from web.tidying import tidy_once

    talk = await begin()
    engine.status = 503
    assert (await client.delete("/api/v1/conversations", headers=talk.headers)).status == 204
    assert engine.forgotten == []
    engine.status = 200

    await tidy_once(client.app[keys.CONVERSATIONS], client.app[keys.ENGINES], client.app[keys.METRICS], 24 * 3600)

    assert engine.forgotten == [talk.id]
