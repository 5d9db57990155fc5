"""The chat can be turned off at once: people are told whom to ring, and danger is still answered."""

from __future__ import annotations

from dataclasses import replace

import pytest
import web_fakes as fakes
from test_web_bad_input import check_problem

from web.app import init_app


@pytest.fixture
async def off(settings, directory, aiohttp_client):
    app = init_app(replace(settings, chat_off=True), open_directory=lambda: directory, detect=fakes.detect)
    return await aiohttp_client(app)


async def test_the_setting_turns_it_off(off, engine):
    page = await off.get("/", headers={"Accept": "text/html"})

    assert page.status == 503
    text = await page.text()
    assert fakes.HUB_PHONE in text
    assert "<textarea" not in text
    await check_problem(await off.post("/api/v1/conversations"), 503)
    assert engine.asked == []


async def test_the_file_turns_it_off_and_on_again_at_once(begin, client, settings):
    """Staff need no restart, and a conversation under way goes on afterwards."""
    talk = await begin()
    switch = settings.var / "chat-off"

    switch.touch()
    await check_problem(await talk.say("hello"), 503)
    switch.unlink()

    assert (await talk.say("hello")).status == 200


async def test_danger_is_answered_while_it_is_off(off):
    said = await (await off.post("/api/v1/messages", json={"text": "I want to end it all"})).json()
    page = await off.post("/", data={"text": "I want to end it all"}, headers={"Accept": "text/html"})

    assert said["understood"]["urgent"] == "suicide_or_self_harm"
    assert "01632 960003" in await page.text()


async def test_what_was_said_can_be_deleted_while_it_is_off(begin, client, settings, engine):
    talk = await begin()
    await talk.say("hello")
    (settings.var / "chat-off").touch()

    assert (await client.delete("/api/v1/conversations", headers=talk.headers)).status == 204
    assert engine.forgotten == [talk.id]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
async def test_monitoring_goes_on_while_it_is_off(path, off):
    assert (await off.get(path)).status == 200
