"""Too much at once is refused with how long to wait and a number to ring; danger is answered all the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
import web_fakes as fakes
from test_web_bad_input import check_problem
from visitors import Visitor

from web import keys, limits
from web.app import init_app
from web.limits import Buckets, Rate, networks, whose, within

DANGER = "I want to end it all"


def test_a_bucket_lets_so_many_at_once_and_then_so_many_a_second():
    now = 0.0
    buckets = Buckets(Rate(3, 0.5), lambda: now)

    assert [buckets.seconds_to_wait("a") for _ in range(5)] == [0, 0, 0, 2, 2]
    assert buckets.seconds_to_wait("b") == 0
    now = 2.0
    assert [buckets.seconds_to_wait("a") for _ in range(2)] == [0, 2]


def test_buckets_do_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(limits, "MOST_KEPT", 10)
    buckets = Buckets(Rate(1, 1))
    for number in range(100):
        buckets.seconds_to_wait(str(number))

    assert len(buckets._kept) == 10


PROXY = networks("10.0.0.0/8, ::1")


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # anybody may write the header: it counts from a proxy only
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),  # what a client wrote into it comes first and does not count
        ("10.0.0.1", "198.51.100.1, 10.9.9.9", "198.51.100.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "rubbish", "10.0.0.1"),
        ("::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (None, "", "unknown"),
    ],
)
def test_whose_address_counts(peer, forwarded, address):
    """Nobody can hide behind, or block, somebody else's address."""
    assert whose(peer, forwarded, PROXY) == address


def test_networks_are_told_apart():
    assert within("127.0.0.1", networks("127.0.0.0/8 ::1"))
    assert not within("8.8.8.8", networks("127.0.0.0/8 ::1"))
    assert not within("unknown", networks("127.0.0.0/8"))


@pytest.fixture
async def strict(settings, directory, aiohttp_client):
    """A chat in which nobody is exempt and three requests are a lot."""
    app = init_app(replace(settings, trusted_proxies=networks("127.0.0.1")), open_directory=lambda: directory, detect=fakes.detect)
    app[keys.ADDRESSES]._rate = Rate(3, 0.1)
    return await aiohttp_client(app)


async def test_an_address_that_asks_too_much_waits_and_others_do_not(strict):
    for _ in range(3):
        assert (await strict.post("/api/v1/conversations", headers={"X-Forwarded-For": "198.51.100.1"})).status == 201

    refused = await strict.post("/api/v1/conversations", headers={"X-Forwarded-For": "198.51.100.1"})

    await check_problem(refused, 429)
    assert 1 <= int(refused.headers["Retry-After"]) <= 10
    assert (await strict.post("/api/v1/conversations", headers={"X-Forwarded-For": "198.51.100.2"})).status == 201
    assert (await strict.get("/", headers={"X-Forwarded-For": "198.51.100.1"})).status == 200


async def test_danger_is_answered_when_the_address_is_limited(strict, engine):
    """Also with a token that is not good: nobody in danger is asked for one."""
    for _ in range(4):
        await strict.post("/api/v1/conversations")

    response = await strict.post("/api/v1/messages", json={"text": DANGER})

    assert response.status == 200
    assert (await response.json())["understood"]["urgent"] == "suicide_or_self_harm"
    assert engine.asked == []
    page = await strict.post("/", data={"text": DANGER}, headers={"Accept": "text/html"})
    assert page.status == 429
    assert "01632 960003" in await page.text()
    button = await strict.post("/api/v1/messages", json={"choice": "do:urgent"})
    assert (await button.json())["messages"][0]["services"][0]["phone"] == "999"


@pytest.mark.parametrize("accept", ["text/html", "text/html;fragment=turn"])
@pytest.mark.parametrize("limit", ["address", "conversation", "busy"])
async def test_what_was_written_is_still_in_the_box_when_it_was_too_much(limit, accept, strict):
    """Nobody has to find the words for it twice; the number to ring stands beside them."""
    visitor = Visitor(strict)
    await visitor.look()
    await visitor.send(text="hello")
    if limit == "address":
        strict.app[keys.ADDRESSES]._rate = Rate(0, 0.1)
        strict.app[keys.ADDRESSES]._kept.clear()
    elif limit == "conversation":
        strict.app[keys.TALK]._buckets = Buckets(Rate(0, 0.1))
    else:
        strict.app[keys.IN_HAND].most = 0

    refused = await visitor.send(text="my <words> of tonight", headers={"Accept": accept})
    page = await refused.text()

    assert refused.status == (503 if limit == "busy" else 429)
    assert int(refused.headers["Retry-After"]) > 0
    assert "my &lt;words&gt; of tonight</textarea>" in page
    assert "01632" in page


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[" * 40_000, b'{"text": 5}', b"[]", b""])
async def test_what_cannot_be_read_is_limited_as_well(body, strict):
    for _ in range(4):
        await strict.post("/api/v1/conversations")

    await check_problem(await strict.post("/api/v1/messages", data=body), 429)


async def test_a_conversation_that_sends_too_much_waits(begin, client, monkeypatch):
    talk = await begin()
    client.app[keys.TALK]._buckets = Buckets(Rate(2, 0.5))
    assert [(await talk.say("hello")).status for _ in range(2)] == [200, 200]

    refused = await talk.say("hello")

    await check_problem(refused, 429)
    assert refused.headers["Retry-After"] == "2"
    danger = await talk.say(DANGER)
    assert (await danger.json())["understood"]["urgent"] == "suicide_or_self_harm"
    assert (await begin()).begun


async def test_a_talk_of_two_hundred_quick_messages_passes(begin):
    """The limit is for floods; no person, and no measurement of ours, reaches it."""
    talk = await begin()

    assert {(await talk.say("hello")).status for _ in range(205)} == {200}


async def test_more_requests_than_can_be_answered_are_told_so_at_once(begin, client, engine):
    talk = await begin()
    client.app[keys.IN_HAND].most = 2
    engine.seconds = 0.3

    others = [await begin() for _ in range(4)]
    answers = await asyncio.gather(*(other.say("hello") for other in others), talk.say(DANGER))

    statuses = sorted(answer.status for answer in answers[:-1])
    assert statuses == [200, 200, 503, 503] or statuses == [200, 503, 503, 503]
    busy = next(answer for answer in answers if answer.status == 503)
    await check_problem(busy, 503)
    assert busy.headers["Retry-After"]
    assert answers[-1].status == 200
    assert client.app[keys.IN_HAND].now == 0
