"""Two engines: a conversation stays with its own, and what concerns all is asked of all."""

from __future__ import annotations

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


async def test_one_engine_lost_leaves_the_other_answering(pair, monkeypatch):
    """Half of the people notice nothing at all."""
    monkeypatch.setattr("web.engine.PATIENCE", 0.1)
    engines, _, servers = pair
    await servers[1].close()
    outcomes = set()

    for number in range(20):
        name = f"conversation-{number}"
        try:
            await engines.reply({"conversation": name, "text": "hello", "message": name})
            outcomes.add((engines.of(name) is engines.of("conversation-0"), "answered"))
        except EngineUnavailable:
            outcomes.add((engines.of(name) is engines.of("conversation-0"), "unavailable"))

    assert len(outcomes) == 2
    assert not await engines.ready()


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
