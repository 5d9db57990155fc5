"""When a part is down a carer still gets a reply with a number, and urgent words their urgent answer."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
import web_fakes as fakes

from web import keys
from web.app import init_app
from web.emergency import COMMITTED
from web.engine import Circuit


async def check_calm(response) -> dict:
    """Assert that a reply is the calm one, with the hub's number in words and as a card."""
    assert response.status == 200
    said = await response.json()
    (message,) = said["messages"]
    assert fakes.HUB_PHONE in message["text"]
    assert fakes.EMERGENCY_PHONE in message["text"]
    assert [service["phone"] for service in message["services"]] == [fakes.HUB_PHONE]
    assert set(said["understood"]) == {"topic", "topics", "confidence", "urgent", "place", "condition", "relation", "age_group"}
    return said


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (502, {"error": "no reply"}),
        (503, {"error": "the model is not loaded"}),
        (403, {}),
        (500, b"<html>"),
        (200, b"not json"),
        (200, b"[]"),
        (200, {"messages": []}),
        (200, {"messages": [{"text": ""}]}),
        (200, {"messages": "hello"}),
        (200, {"messages": [None, 5]}),
    ],
)
async def test_whatever_the_engine_fails_with_the_carer_gets_a_number(status, answer, begin, engine):
    talk = await begin()
    engine.status, engine.answer = status, answer

    await check_calm(await talk.say("my mum has dementia"))


async def test_the_engine_gone_is_calm_and_its_return_is_noticed(settings, directory, aiohttp_client, engine, engine_server, begin):
    talk = await begin()
    await engine_server.close()

    await check_calm(await talk.say("hello"))


async def test_a_lost_connection_is_tried_once_more(begin, engine, monkeypatch, client):
    """An idle connection that the engine closed meanwhile costs nobody an answer."""
    import aiohttp

    talk = await begin()
    session = client.app[keys.ENGINES].of("any")._session
    real, calls = session.post, []

    def post(*args, **kwargs):
        calls.append(args)
        if len(calls) == 1:
            raise aiohttp.ServerDisconnectedError
        return real(*args, **kwargs)

    monkeypatch.setattr(session, "post", post)
    said = await (await talk.say("hello")).json()

    assert said["messages"][0]["text"] == "Here is who can help."
    assert len(calls) == 2


async def test_an_engine_that_hangs_does_not_keep_people_waiting(begin, engine, monkeypatch):
    import aiohttp

    import web.engine

    monkeypatch.setattr(web.engine, "REPLY_TIMEOUT", aiohttp.ClientTimeout(total=0.1))
    engine.seconds = 0.5
    talk = await begin()
    for _ in range(3):
        await check_calm(await talk.say("hello"))
    began = asyncio.get_running_loop().time()

    await check_calm(await talk.say("hello"))

    assert asyncio.get_running_loop().time() - began < 0.09
    assert len(engine.asked) == 3


def test_the_circuit_lets_one_call_try_after_a_moment_and_closes_when_it_works():
    now = 0.0
    circuit = Circuit(lambda: now)
    for _ in range(3):
        assert not circuit.open
        circuit.failed()
    assert circuit.open
    now = 2.1

    assert not circuit.open  # this one may try
    assert circuit.open  # the others wait for what it finds
    circuit.worked()
    assert not circuit.open


@pytest.mark.parametrize("topic", ["suicide_or_self_harm"])
async def test_danger_is_answered_as_danger_without_the_engine(topic, begin, engine):
    """The most important answer does not depend on the most fragile part."""
    engine.status = 503
    talk = await begin()

    said = await (await talk.say("I want to end it all")).json()

    assert said["understood"]["urgent"] == said["understood"]["topic"] == topic
    assert [service["phone"] for service in said["messages"][0]["services"]] == ["01632 960003", "01632 960005", "999"]
    assert "alone" in said["messages"][0]["text"]  # the fixed words of domain.yml


async def test_the_urgent_button_works_without_the_engine(begin, engine):
    engine.status = 503
    talk = await begin()

    said = await (await talk.say(choice="do:urgent")).json()

    assert said["messages"][0]["services"][0]["phone"] == "999"
    assert "01632 960003" in [service["phone"] for service in said["messages"][0]["services"]]


async def test_the_place_decides_which_number_the_calm_reply_gives(begin, engine):
    engine.answer = fakes.a_reply(place="leicester")
    talk = await begin()
    await talk.say("I'm in Leicester")
    engine.status = 503

    said = await (await talk.say("what about money")).json()

    assert said["messages"][0]["services"][0]["phone"] == "01632 960011"
    assert said["understood"]["place"] == "leicester"


async def test_a_store_that_fails_costs_nobody_an_answer(begin, client, monkeypatch):
    """A full disk is our trouble, not the carer's."""
    from web.store import StoreUnavailable

    talk = await begin()

    async def broken(*_: object, **__: object) -> None:
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(client.app[keys.CONVERSATIONS]._store, "run", broken)

    await check_calm(await talk.say("hello"))
    assert (await client.post("/api/v1/conversations")).status == 503
    page = await client.get("/")
    assert page.status == 200
    assert fakes.HUB_PHONE in await page.text()


async def test_a_new_chat_begins_although_the_store_is_found_broken(begin, client, settings):
    """The first person to come after the file broke must not be the one who pays for it."""
    await begin()
    client.app[keys.CONVERSATIONS]._store._drop()
    for end in ("-wal", "-shm"):
        (settings.var / f"web.sqlite3{end}").unlink(missing_ok=True)
    (settings.var / "web.sqlite3").write_bytes(b"noise" * 2_000)

    assert (await client.post("/api/v1/conversations")).status == 201


async def test_an_answer_that_cannot_be_kept_is_given_all_the_same(begin, client, monkeypatch):
    from web.store import StoreUnavailable

    talk = await begin()

    async def broken(*_: object, **__: object) -> None:
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(client.app[keys.CONVERSATIONS], "add", broken)

    assert (await (await talk.say("hello")).json())["messages"][0]["text"] == "Here is who can help."


async def test_without_the_directory_the_last_copy_serves(settings, directory, aiohttp_client):
    """Numbers copied from the directory while it was up are used when it is down."""
    await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))
    directory.down = True

    client = await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))

    begun = await (await client.post("/api/v1/conversations")).json()
    assert fakes.HUB_PHONE in begun["messages"][0]["text"]


@pytest.mark.parametrize("kept", [None, b"", b"{", b"[]", b'{"services": {}, "areas": {}, "words": {}}', b"\xff"])
async def test_without_directory_or_copy_the_committed_numbers_serve(kept, settings, directory, aiohttp_client):
    directory.down = True
    if kept is not None:
        settings.var.mkdir()
        (settings.var / "emergency.json").write_bytes(kept)

    client = await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))

    committed = json.loads(COMMITTED.read_text())
    hub = committed["services"][committed["areas"]["nottinghamshire"]["carers_service"]]
    begun = await (await client.post("/api/v1/conversations")).json()
    assert hub["phone"] in begun["messages"][0]["text"]


async def test_a_directory_that_comes_back_is_used_again(settings, directory, aiohttp_client):
    directory.down = True
    client = await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))
    directory.down = False

    assert client.app[keys.NUMBERS].refresh()

    assert client.app[keys.NUMBERS].hub()["phone"] == fakes.HUB_PHONE


def test_the_committed_numbers_are_those_of_the_seed():
    """Nobody writes a number by hand: `python -m web.emergency_file` makes the file again."""
    from dataclasses import asdict

    from web.emergency_file import from_seed

    assert json.loads(COMMITTED.read_text()) == asdict(from_seed())


def test_every_urgent_topic_has_words_and_a_number_to_ring_now():
    import yaml

    committed = json.loads(COMMITTED.read_text())
    topics = yaml.safe_load(Path("contract/topics.yml").read_text())["urgent"]

    from web.emergency import Numbers

    numbers = Numbers(**committed)
    for topic in topics:
        assert numbers.words[topic]
        for area in (None, "mansfield", "leicester", "rutland", "england", "nowhere"):
            assert numbers.urgent(topic, area, "nottinghamshire")


@pytest.mark.parametrize(
    "heard", [{"topic": ["x"], "confidence": "abc", "urgent": 7, "topics": 3, "place": {"a": 1}}, {"topics": [1, None]}, 5, None], ids=str
)
async def test_an_answer_that_is_partly_nonsense_is_used_as_far_as_it_goes(heard, begin, engine):
    """The words and the number to ring are there: a wrong figure beside them must cost nobody the answer."""
    engine.answer = {**fakes.a_reply(), "understood": heard, "timing": [1]}
    engine.answer["messages"][0]["services"][0] |= {"phone": 1632960100, "open": ["now"]}
    talk = await begin()

    response = await talk.say("hello")
    said = await response.json()

    assert response.status == 200
    assert said["messages"][0]["text"] == "Here is who can help."
    assert said["messages"][0]["services"][0]["phone"] is None
    assert said["understood"]["topic"] is None


async def test_a_reply_of_many_megabytes_ends_in_calm_words(begin, engine):
    """Nobody's phone is sent sixty million letters."""
    engine.answer = fakes.a_reply("a" * 3_000_000)
    talk = await begin()

    await check_calm(await talk.say("hello"))
