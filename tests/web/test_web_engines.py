"""Two engines: a conversation stays with its own while that is there, and what concerns all is asked of all."""

from __future__ import annotations

import asyncio
import time

import pytest
import web_fakes as fakes
from aiohttp.test_utils import TestServer

from web.engine import Engine, EngineUnavailable
from web.engines import Engines


@pytest.fixture
async def pair():
    """Two engines and the client of both."""
    behind = (fakes.FakeEngine(), fakes.FakeEngine())
    servers = [TestServer(engine.app(), host="127.0.0.1") for engine in behind]
    for server in servers:
        await server.start_server()
    addresses = [str(server.make_url("")).rstrip("/") for server in servers]
    engines = Engines([Engine(address, addresses[0], fakes.SECRET) for address in addresses])
    await engines.open()
    yield engines, behind, servers
    await engines.close()
    for server in servers:
        await server.close()


async def test_a_conversation_is_always_with_the_same_engine(pair):
    """Two messages of one person are never answered at the same time, each without knowing of the other."""
    engines, behind, _ = pair
    names = [f"conversation-{number}" for number in range(40)]

    for name in names + names:
        await engines.reply({"conversation": name, "text": "hello", "message": name})

    heard = [{body["conversation"] for body in engine.asked} for engine in behind]
    assert heard[0] | heard[1] == set(names)
    assert not heard[0] & heard[1]
    assert min(map(len, heard)) > 5


def _of_the_second(engines: Engines) -> list[str]:
    names = [f"conversation-{number}" for number in range(20)]
    return [name for name in names if engines.of(name) is not engines.of("conversation-0")]


async def test_one_engine_lost_leaves_everybody_with_the_other(pair, monkeypatch):
    """Nobody waits for an engine that must start from nothing: the other reads the same conversations."""
    monkeypatch.setattr("web.engines.SPARE_TAKES", 0.1)
    engines, behind, servers = pair
    lost, other = (1, 0) if engines.of("conversation-0") is engines._engines[0] else (0, 1)
    await servers[lost].close()

    for name in _of_the_second(engines):
        answer = await engines.reply({"conversation": name, "text": "hello", "message": name})
        assert answer["messages"][0]["text"] == "Here is who can help."

    assert {body["conversation"] for body in behind[other].asked} == set(_of_the_second(engines))
    assert not await engines.ready()


async def test_who_is_in_danger_gets_the_whole_answer_of_the_other_engine(pair):
    """The words of danger come with services near the person, as long as any engine is there."""
    engines, _, servers = pair
    lost = 1 if engines.of("conversation-0") is engines._engines[0] else 0
    await servers[lost].close()
    began = time.monotonic()

    name = _of_the_second(engines)[0]
    answer = await engines.reply({"conversation": name, "text": "help", "message": "1"}, worth_waiting=lambda: False)

    assert answer["messages"][0]["services"]
    assert time.monotonic() - began < 0.4


@pytest.mark.parametrize(
    ("status", "answer"),
    [(403, {}), (500, {}), (200, {"messages": []}), (200, ["?"]), (200, {"messages": 7}), (200, "<html>"), (200, {"messages": [{}]})],
    ids=str,
)
async def test_an_engine_that_answers_nonsense_is_passed_over(status, answer, pair):
    """A half-broken engine (another secret, another release, a broken model) costs its half of the people nothing."""
    engines, behind, _ = pair
    home = engines._engines.index(engines.of("a"))
    behind[home].status, behind[home].answer = status, answer

    found = await engines.reply({"conversation": "a", "text": "hello", "message": "1"})

    assert found["messages"][0]["text"] == "Here is who can help."


async def test_an_engine_that_says_nothing_at_all_is_passed_over(pair, monkeypatch):
    """It hangs, and so does its spare: the message goes on after two seconds, not after six."""
    monkeypatch.setattr("web.engine.DANGER_WAITS", 0.1)
    engines, behind, _ = pair
    home = engines._engines.index(engines.of("a"))
    behind[home].seconds, behind[home].ready = 5.0, False
    began = time.monotonic()

    await engines.reply({"conversation": "a", "text": "hello", "message": "1"})

    assert time.monotonic() - began < 1
    assert behind[1 - home].message_ids == ["1"]


async def test_an_engine_that_is_only_slow_is_waited_for(pair, monkeypatch):
    """On a busy machine messages are not sent twice, which would make it busier."""
    monkeypatch.setattr("web.engine.DANGER_WAITS", 0.1)
    engines, behind, _ = pair
    home = engines._engines.index(engines.of("a"))
    behind[home].seconds = 0.4

    await engines.reply({"conversation": "a", "text": "hello", "message": "1"})

    assert behind[1 - home].asked == []


async def test_what_failed_in_the_actions_is_not_asked_again(pair):
    """The other engine calls the same actions."""
    engines, behind, _ = pair
    home = engines._engines.index(engines.of("a"))
    behind[home].status = 502

    with pytest.raises(EngineUnavailable):
        await engines.reply({"conversation": "a", "text": "hello", "message": "1"})

    assert behind[1 - home].asked == []


async def test_both_engines_gone_for_a_moment_are_waited_for(pair, monkeypatch):
    """Their spares take over: the carer notices a pause."""
    monkeypatch.setattr("web.engines.SPARE_TAKES", 0.1)
    engines, behind, servers = pair
    port = servers[0].port
    for server in servers:
        await server.close()
    asked = asyncio.create_task(engines.reply({"conversation": "a", "text": "hello", "message": "1"}))
    await asyncio.sleep(0.5)
    again = TestServer(behind[0].app(), host="127.0.0.1", port=port)
    await again.start_server()

    assert (await asked)["messages"]
    await again.close()


async def test_a_conversation_is_deleted_where_it_is(pair):
    """ "Forget me" reaches the process that may still hold something in memory."""
    engines, behind, _ = pair

    assert await engines.forget("conversation-1")

    assert sum(len(engine.forgotten) for engine in behind) == 1


async def test_old_conversations_are_deleted_in_every_engine(pair):
    """Nothing is kept beyond its time, in whichever engine it was."""
    engines, behind, servers = pair
    behind[0].oldest, behind[1].oldest = 9.0, 5.0

    assert await engines.forget_before(1.0) == 5.0
    assert [engine.before for engine in behind] == [[1.0], [1.0]]
    await servers[1].close()
    assert await engines.forget_before(1.0) is None
