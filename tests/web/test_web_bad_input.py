"""Bad input is refused in words that say what to do, with a number to ring, and never with a traceback."""

from __future__ import annotations

import json

import pytest
import web_fakes as fakes


async def check_problem(response, status: int | tuple[int, ...]) -> dict:
    """Assert that a response is a problem in the one shape we promise, and return it."""
    assert response.content_type == "application/problem+json"
    problem = await response.json(content_type=None)
    assert response.status in (status if isinstance(status, tuple) else (status,))
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == response.status
    assert fakes.HUB_PHONE in problem["detail"] or "01632" in problem["detail"]
    assert "Traceback" not in problem["detail"]
    return problem


BODIES = {
    "nothing": (b"", 400),
    "not JSON": (b"hello", 400),
    "binary": (bytes(range(256)), 400),
    "null bytes": (b"\x00\x00\x00", 400),
    "a null byte inside a string": (b'{"text": "a\x00b"}', 400),
    "UTF-16": ('{"text": "hello"}'.encode("utf-16"), 400),
    "broken UTF-8": (b'{"text": "\xff\xfe"}', 400),
    "deep arrays": (b'{"text": ' + b"[" * 20_000 + b"]" * 20_000 + b"}", 400),
    "deep objects": (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, 400),
    "a huge number": (b'{"text": ' + b"9" * 6_000 + b"}", 400),
    "not a number": (b'{"text": NaN}', 400),
    "a list": (b'["hello"]', 400),
    "a string": (b'"hello"', 400),
    "null": (b"null", 400),
    "no text": (b"{}", 422),
    "text null": (b'{"text": null}', 422),
    "text a number": (b'{"text": 5}', 422),
    "text a list": (b'{"text": ["a"]}', 422),
    "text an object": (b'{"text": {"a": 1}}', 422),
    "text empty": (b'{"text": ""}', 422),
    "text blank": (b'{"text": " \\n\\t "}', 422),
    "text only of what can't be seen": ('{"text": "\u200b\u2060\ufeff\u00ad\u3164"}'.encode(), 422),
    "text only of null characters": (b'{"text": "\\u0000\\u0000"}', 422),
    "text only of half characters": (b'{"text": "\\ud800\\udfff\\ud800"}', 422),
    "text and a choice": (b'{"text": "a", "choice": "topic:benefits"}', 422),
    "a choice never offered": (b'{"choice": "topic:housing"}', 422),
    "a choice that is a command": (b'{"choice": "/restart"}', 422),
    "a choice with a line break": (b'{"choice": "topic:benefits\\n"}', 422),
    "a choice that is a number": (b'{"choice": 1}', 422),
    "an empty choice": (b'{"choice": ""}', 422),
    "a message id that is a number": (b'{"text": "hello", "message_id": 1}', 422),
    "a message id too long": (b'{"text": "hello", "message_id": "' + b"a" * 65 + b'"}', 422),
    "a body far too large": (b'{"text": "' + b"a" * 100_000 + b'"}', 413),
}


@pytest.mark.parametrize("kind", BODIES)
async def test_a_bad_message_is_refused_and_the_conversation_goes_on(kind, client, begin, engine):
    """Nothing is lost by it: the next good message is answered."""
    body, status = BODIES[kind]
    talk = await begin()

    response = await client.post("/api/v1/messages", data=body, headers={**talk.headers, "Content-Type": "application/json"})

    await check_problem(response, status)
    assert engine.asked == []
    assert (await talk.say("hello")).status == 200


async def test_two_thousand_characters_are_taken_and_one_more_is_not(begin):
    talk = await begin()

    assert (await talk.say("a" * 2000)).status == 200
    assert (await talk.say("  " + "e\u0301" * 2000 + "\u200b ")).status == 200
    await check_problem(await talk.say("a" * 2001), 422)


async def test_a_message_too_long_that_shows_danger_is_answered(begin):
    """Somebody who writes pages about wanting to die gets the words and the numbers all the same, wherever it stands."""
    talk = await begin()
    for text in ("x " * 1500 + "I want to end it all", "I want to end it all " + "x " * 4000, "x " * 2000 + "to end it all" + " x" * 2000):
        response = await talk.say(text)

        assert response.status == 200
        said = await response.json()
        assert said["understood"]["urgent"] == "suicide_or_self_harm"
        assert "01632 960003" in [service["phone"] for service in said["messages"][0]["services"]]


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("a\u200bb\u0000c\u202e!", "abc!"),
        ("cafe\u0301", "café"),
        ("one\r\ntwo\rthree\x0bfour", "one\ntwo\nthree\nfour"),
        ("\ufeff hello \u2028", "hello"),
        ("half \ud83d mended", "half  mended"),
        ("/restart", "/restart"),
        ('/short_breaks{"place": "mansfield"}', '/short_breaks{"place": "mansfield"}'),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("'; DROP TABLE turns; --", "'; DROP TABLE turns; --"),
        ("😀 مرحبا ਸਤ", "😀 مرحبا ਸਤ"),
    ],
)
async def test_text_reaches_the_engine_without_what_cannot_be_seen(typed, heard, client, begin, engine):
    talk = await begin()

    response = await client.post("/api/v1/messages", data=json.dumps({"text": typed}), headers=talk.headers)

    assert response.status == 200
    assert engine.asked[0]["text"] == heard


@pytest.mark.parametrize("area", ["atlantis", "", "nottinghamshire ", "../../etc", "' OR 1=1"])
async def test_an_unknown_area_is_refused(area, client):
    await check_problem(await client.post("/api/v1/conversations", json={"area": area}), 422)


@pytest.mark.parametrize("area", [5, [], {}, True])
async def test_an_area_of_the_wrong_type_is_refused(area, client):
    await check_problem(await client.post("/api/v1/conversations", json={"area": area}), 422)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/conversations", 405),
        ("PUT", "/api/v1/messages", 405),
        ("DELETE", "/api/v1/messages", 405),
        ("POST", "/healthz", 405),
        ("DELETE", "/", 405),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/conversations/abc/tracker", 404),
        ("GET", "/webhooks/rest/webhook", 404),
        ("GET", "/assets/../settings.py", 404),
        ("GET", "/assets/%2e%2e%2fsettings.py", 404),
        ("POST", "/nothing", 404),
        ("OPTIONS", "/api/v1/messages", 405),
        ("TRACE", "/", 405),
    ],
)
async def test_a_wrong_address_or_method_is_a_problem(method, path, status, client):
    response = await client.request(method, path)

    await check_problem(response, status)
    assert ("Allow" in response.headers) == (status == 405)


async def test_a_browser_at_a_wrong_address_gets_a_page_with_a_number(client):
    response = await client.get("/nothing", headers={"Accept": "text/html"})

    assert response.status == 404
    page = await response.text()
    assert fakes.HUB_PHONE in page
    assert "<h1>" in page


async def test_a_mistake_of_ours_is_a_calm_problem(client, begin, monkeypatch):
    """Whatever breaks, nobody sees a traceback."""
    from web import keys

    talk = await begin()

    async def broken(*_: object) -> None:
        raise RuntimeError("marzipan")

    monkeypatch.setattr(client.app[keys.TALK], "say", broken)
    problem = await check_problem(await talk.say("hello"), 500)

    assert "marzipan" not in json.dumps(problem)
