"""While the engine is away for a moment a message waits for it and is answered once; danger does not wait."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from dataclasses import replace

import pytest
import web_fakes as fakes
from aiohttp.test_utils import TestServer
from test_web_parts_fall import check_calm

import web.engine
from web import keys
from web.app import init_app
from web.steady_clock import steady_clock
from web.store import Store, StoreUnavailable
from web.tidying import prove, tidy_once

DANGER = "I want to end it all"


async def test_a_message_waits_until_the_engine_is_back(begin, engine, engine_server, settings):
    """A spare takes over in a moment: the carer notices nothing."""
    talk = await begin()
    await engine_server.close()
    sent = asyncio.create_task(talk.say("hello"))
    await asyncio.sleep(0.3)
    again = TestServer(engine.app(), host="127.0.0.1", port=settings.engine_port)
    await again.start_server()

    said = await (await sent).json()

    assert said["messages"][0]["text"] == "Here is who can help."
    await again.close()


async def test_danger_does_not_wait_for_the_engine(begin, engine_server):
    talk = await begin()
    await engine_server.close()
    began = time.monotonic()

    said = await (await talk.say(DANGER)).json()

    assert said["understood"]["urgent"] == "suicide_or_self_harm"
    assert time.monotonic() - began < 1


async def test_people_in_danger_do_not_make_the_others_go_without(begin, engine_server, client):
    """A moment's absence, noticed by three people who could not wait, leaves the engine to be asked by the next."""
    talk = await begin()
    await engine_server.close()
    for _ in range(4):
        await talk.say(DANGER)

    assert not client.app[keys.ENGINES].of("any").resting


async def test_waiting_ends_in_calm_words(begin, engine_server, monkeypatch):
    monkeypatch.setattr(web.engine, "PATIENCE", 0.2)
    talk = await begin()
    await engine_server.close()

    await check_calm(await talk.say("hello"))


async def test_a_message_sent_again_carries_the_same_id(begin, engine, client, monkeypatch):
    """By it the engine knows that it has answered already."""
    import aiohttp

    talk = await begin()
    engine_client = client.app[keys.ENGINES].of("any")
    real, bodies = engine_client._session.post, []

    def post(*args, **kwargs):
        bodies.append(dict(kwargs["json"]))
        if len(bodies) < 4:
            raise aiohttp.ServerDisconnectedError
        return real(*args, **kwargs)

    monkeypatch.setattr(engine_client._session, "post", post)
    await talk.say("hello", message_id="mine")

    assert len({body["message"] for body in bodies}) == 1
    assert len(engine.asked) == 1


async def test_a_queue_that_is_full_ends_in_calm_words_at_once(begin, monkeypatch):
    monkeypatch.setattr(web.engine, "MOST_IN_HAND", 0)
    talk = await begin()

    await check_calm(await talk.say("hello"))


def test_the_clock_of_a_process_does_not_jump():
    """A machine whose clock is set forward by a day closes and deletes no conversation."""
    wall, ticks = [1_000_000.0], [50.0]
    clock = steady_clock(lambda: wall[0], lambda: ticks[0])
    wall[0] += 86_400
    ticks[0] += 10

    assert clock() == 1_000_010.0


async def test_a_conversation_from_a_clock_that_was_ahead_is_not_kept_longer(client, begin, monkeypatch):
    store = client.app[keys.CONVERSATIONS]
    now = store.now
    monkeypatch.setattr(store, "_clock", lambda: now + 86_400 * 30)
    talk = await begin()
    monkeypatch.setattr(store, "_clock", lambda: now)
    await tidy_once(store, client.app[keys.ENGINES], client.app[keys.METRICS], 3600)
    monkeypatch.setattr(store, "_clock", lambda: now + 3601)

    await tidy_once(store, client.app[keys.ENGINES], client.app[keys.METRICS], 3600)

    assert await store.history(talk.id) == []
    assert await store.oldest() == 0.0


async def test_the_job_proves_that_nothing_is_kept_for_longer(client, begin, engine, caplog):
    """A deletion that silently stops is seen by staff: in the log, and in the figures."""
    store = client.app[keys.CONVERSATIONS]
    parts = (store, client.app[keys.ENGINES], client.app[keys.METRICS], 3600)
    await begin()

    assert await prove(*parts)
    assert engine.before[-1] == pytest.approx(store.now - 3600, abs=5)
    engine.oldest = store.now - 4000
    assert not await prove(*parts)
    assert "retention_not_kept store=engine" in caplog.text


async def test_how_long_is_kept_can_be_set(settings, directory, aiohttp_client, engine, monkeypatch):
    monkeypatch.setattr("web.tidying.EVERY_SECONDS", 0.05)
    app = init_app(replace(settings, keep_hours=1), open_directory=lambda: directory, detect=fakes.detect)
    client = await aiohttp_client(app)
    await client.post("/api/v1/conversations")
    store = app[keys.CONVERSATIONS]
    later = store.now + 3700
    monkeypatch.setattr(store, "_clock", lambda: later)

    await asyncio.sleep(0.3)

    assert len(engine.forgotten) == 1


async def test_a_full_disk_is_told_and_is_over_when_there_is_room_again(tmp_path):
    store = Store(tmp_path / "web.sqlite3", "CREATE TABLE IF NOT EXISTS words (word TEXT)")
    await store.run(lambda db: db.execute("PRAGMA max_page_count = 3"))

    with pytest.raises(StoreUnavailable, match="full"):
        await store.run(lambda db: db.execute("INSERT INTO words VALUES (?)", ("x" * 100_000,)))

    await store.run(lambda db: db.execute("INSERT INTO words VALUES ('a')"))
    assert await store.run(lambda db: db.execute("SELECT count(*) FROM words").fetchone()[0]) == 1
    await store.close()


@pytest.mark.parametrize("garbage", [b"this is no database at all, and long enough to be read as one" * 100])
async def test_a_broken_file_is_begun_anew(garbage, tmp_path):
    """Nobody waits for staff: what is in a broken file could not be read, and not be deleted when asked."""
    file = tmp_path / "web.sqlite3"
    file.write_bytes(garbage)
    store = Store(file, "CREATE TABLE IF NOT EXISTS words (word TEXT)")
    with pytest.raises(StoreUnavailable):
        await store.run(lambda db: db.execute("SELECT 1").fetchone())

    await store.run(lambda db: db.execute("INSERT INTO words VALUES ('a')"))

    assert sqlite3.connect(file).execute("SELECT word FROM words").fetchall() == [("a",)]
    await store.close()


async def test_the_assistant_starts_with_a_broken_store(settings, directory, aiohttp_client):
    settings.var.mkdir()
    (settings.var / "web.sqlite3").write_bytes(b"broken" * 2000)

    client = await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))

    assert (await client.post("/api/v1/conversations")).status == 201
