"""Figures and log lines: enough to see what is slow or down, and nothing that names a person or repeats their words."""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import replace

import pytest
import web_fakes as fakes
from prometheus_client.parser import text_string_to_metric_families

from web import request_ids
from web.app import init_app
from web.logs import Json, Text


def _samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_figures_by_outcome_topic_and_stage(client, begin, engine):
    engine.answer = {**fakes.a_reply(), "timing": {"engine_ms": 9.0, "actions_ms": 4.0}}
    talk = await begin()
    await talk.say("my mum has dementia")
    engine.status = 503
    await talk.say("hello")

    response = await client.get("/metrics")
    figures = _samples(await response.text())

    assert response.content_type == "text/plain"
    assert figures["carers_messages_total", (("outcome", "answered"),)] == 1
    assert figures["carers_messages_total", (("outcome", "fallback"),)] == 1
    assert figures["carers_topics_total", (("topic", "short_breaks"),)] == 1
    for stage in ("total", "store", "engine", "understanding", "actions"):
        assert figures["carers_message_seconds_count", (("stage", stage),)] == 2
    assert figures["carers_part_ready", (("part", "directory"),)] == 1
    assert figures["carers_conversations_begun_total", ()] == 1


async def test_no_figure_names_a_person_a_conversation_or_a_path(client, begin):
    talk = await begin()
    await talk.say("my secret is marzipan, NG18 1AB, 07700 900123")
    await client.get("/marzipan")

    text = await (await client.get("/metrics")).text()

    for private in ("marzipan", "NG18", "900123", talk.id, talk.begun["token"], "127.0.0.1"):
        assert private not in text


async def test_a_key_may_guard_the_figures(settings, directory, aiohttp_client):
    app = init_app(replace(settings, metrics_token="a-key"), open_directory=lambda: directory, detect=fakes.detect)
    client = await aiohttp_client(app)

    assert (await client.get("/metrics")).status == 401
    assert (await client.get("/metrics", headers={"Authorization": "Bearer another"})).status == 401
    assert (await client.get("/metrics", headers={"Authorization": "Bearer a-key"})).status == 200


async def test_one_request_has_one_name_everywhere(begin, engine, caplog):
    """What a log of the engine says can be found in the log of the web, and in the answer a council's page got."""
    talk = await begin()

    response = await talk.say("hello")

    assert engine.request_ids == [response.headers["X-Request-Id"]]


async def test_a_request_id_that_is_sent_is_not_taken_over(client):
    """Nobody writes into our logs."""
    response = await client.get("/healthz", headers={"X-Request-Id": "forged"})

    assert response.headers["X-Request-Id"] != "forged"


async def test_a_message_is_one_line_with_what_staff_need(begin, caplog):
    caplog.set_level(logging.INFO)
    talk = await begin()
    caplog.clear()

    await talk.say("my secret is marzipan")

    (line,) = [record.getMessage() for record in caplog.records if record.name == "web.talk"]
    for part in ("message_answered", "outcome=answered", "topic=short_breaks", "confidence=0.90", "total_ms=", "engine_ms=", "store_ms="):
        assert part in line


def _record(message: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    trail = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("web.talk", logging.INFO, "", 0, message, args, trail)


def test_json_lines_carry_the_same_fields():
    request_ids.current.set("abc")

    line = json.loads(Json().format(_record("message_answered topic=%s ms=%.1f", "short_breaks", 3.14)))

    assert line["event"] == "message_answered"
    assert (line["topic"], line["ms"], line["request"]) == ("short_breaks", "3.1", "abc")


@pytest.mark.parametrize("form", [Text(), Json()])
@pytest.mark.parametrize("forged", ["x\n10:00:00 ERROR forged", "x\r\nforged", "x\u2028forged", "x\x1b[31mforged\x00"])
def test_nothing_that_is_logged_begins_a_line_of_its_own(form, forged):
    line = form.format(_record("http reason=%s", forged))

    assert len(line.splitlines()) == 1
    assert "\x1b" not in line


@pytest.mark.parametrize("form", [Text(), Json()])
def test_an_error_is_logged_with_its_place_and_without_its_words(form):
    """An error's text may repeat what a person sent."""
    try:
        raise KeyError("marzipan")
    except KeyError as raised:
        error = raised

    line = form.format(_record("request_failed", error=error))

    assert "marzipan" not in line
    assert "KeyError" in line
    assert sys._getframe().f_code.co_name in line
