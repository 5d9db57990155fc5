"""Requests as no browser writes them, byte by byte over a socket: smuggled, cut, doubled, upgraded, with a false host or path.

Whatever is sent: one answer for one request, none of it repeated, no failure of ours, and the chat goes on.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import re

import pytest

SAID = json.dumps({"text": "hello"})
SECOND = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
"""A request hidden in the body of another."""


def request(line: str, *headers: str, body: str | bytes = "", host: str | None = "Host: x") -> bytes:
    """Return a request as bytes."""
    head = "\r\n".join([line, *([host] if host else []), *headers]) + "\r\n\r\n"
    return head.encode("latin-1") + (body.encode() if isinstance(body, str) else body)


def message(*headers: str, body: str = SAID, length: str | None = None, token: bool = True) -> bytes:
    """Return a message for the API; `TOKEN` stands where the test puts a real one."""
    size = [] if length == "" else [f"Content-Length: {length or len(body)}"]
    whose = ["Authorization: Bearer TOKEN"] if token else []
    return request("POST /api/v1/messages HTTP/1.1", *whose, "Content-Type: application/json", *size, *headers, body=body)


CHUNKED = f"{len(SAID):x}\r\n{SAID}\r\n0\r\n\r\n"
REFUSED = {
    "a length and chunks": message("Transfer-Encoding: chunked", body="0\r\n\r\n" + SECOND),
    "chunks and then a length": message("Transfer-Encoding: chunked", "Content-Length: 4", length="", body="0\r\n\r\n" + SECOND),
    "two lengths": message("Content-Length: 0"),
    "the same length twice": message(f"Content-Length: {len(SAID)}"),
    "a list of lengths": message(length="17, 17"),
    "a length with a sign": message(length="+17"),
    "a length below nothing": message(length="-1"),
    "a length in hex": message(length="0x11"),
    "a length with a low line": message(length="1_7"),
    "a length beyond counting": message(length="9" * 20),
    "a blank before the colon": message("Transfer-Encoding : chunked", length="", body="0\r\n\r\n" + SECOND),
    "an unknown coding": message("Transfer-Encoding: xchunked", length="", body="0\r\n\r\n" + SECOND),
    "chunks, then not": message("Transfer-Encoding: chunked, identity", length="", body="0\r\n\r\n" + SECOND),
    "two codings": message("Transfer-Encoding: chunked", "Transfer-Encoding: identity", length="", body="0\r\n\r\n" + SECOND),
    "a chunk with a sign": message("Transfer-Encoding: chunked", length="", body="+" + CHUNKED),
    "a chunk with a low line": message("Transfer-Encoding: chunked", length="", body="1_1\r\n" + SAID + "\r\n0\r\n\r\n"),
    "chunks parted by line feeds": message("Transfer-Encoding: chunked", length="", body=CHUNKED.replace("\r\n", "\n")),
    "line feeds alone": message().replace(b"\r\n", b"\n"),
    "returns alone": b"GET /healthz HTTP/1.1\rHost: x\r\r",
    "a folded header": request("GET /healthz HTTP/1.1", "X-A: b\r\n c: d"),
    "a blank in a header's name": request("GET /healthz HTTP/1.1", "X A: b"),
    "a null in a header": request("GET /healthz HTTP/1.1", "X-A: b\x00c"),
    "a header without a colon": request("GET /healthz HTTP/1.1", "Marzipan"),
    "a header without a name": request("GET /healthz HTTP/1.1", ": b"),
    "four hundred headers": request("GET /healthz HTTP/1.1", *(f"X-{i}: {i}" for i in range(400))),
    "a header of 100,000 letters": request("GET /healthz HTTP/1.1", "X-A: " + "a" * 100_000),
    "no host": request("GET / HTTP/1.1", host=None),
    "two hosts": request("GET / HTTP/1.1", "Host: evil.example"),
    "a method nobody knows": request("JEFF / HTTP/1.1"),
    "a method in small letters": request("get / HTTP/1.1"),
    "TRACK": request("TRACK / HTTP/1.1", "X-A: marzipan"),
    "another protocol's first words": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a release that is none": request("GET / HTTP/1.1.1"),
    "TLS": bytes.fromhex("16030100a5010000a10303") + b"\x00" * 160 + b"\r\n\r\n",
    "an address of 100,000 letters": request("GET /" + "a" * 100_000 + " HTTP/1.1"),
    "a null in the address": b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "a blank in the address": request("GET /a marzipan HTTP/1.1"),
    "bytes above 127 in the address": "GET /caf\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    "two kinds of content": message("Content-Type: application/json; charset=utf-7"),
    "control characters in a cookie": request("GET / HTTP/1.1", 'Cookie: =; ;; \x01=\x02; chat="\\"'),
}
"""Not to be understood: 400, and the connection is closed, so that nothing behind it is taken for a request."""

NOT_SERVED = {
    "TRACE": (405, request("TRACE / HTTP/1.1", "X-A: marzipan")),
    "CONNECT": (404, request("CONNECT evil.example:443 HTTP/1.1")),
    "OPTIONS of all": (404, request("OPTIONS * HTTP/1.1")),
    "PROPFIND": (405, request("PROPFIND / HTTP/1.1")),
    "another method in a header": (405, request("GET /api/v1/conversations HTTP/1.1", "X-HTTP-Method-Override: DELETE")),
    "socket.io": (404, request("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1", "Connection: Upgrade", "Upgrade: websocket")),
    "up the tree": (404, request("GET /../../etc/passwd HTTP/1.1")),
    "up the tree, coded": (404, request("GET /assets/%2e%2e/%2e%2e/secrets.json HTTP/1.1")),
    "up the tree, coded twice": (404, request("GET /assets/%252e%252e%252fvar/secrets.json HTTP/1.1")),
    "up the tree, other slashes": (404, request("GET /assets/..\\..\\var\\secrets.json HTTP/1.1")),
    "up the tree, a parameter": (404, request("GET /assets/..;/metrics HTTP/1.1")),
    "overlong UTF-8": (404, request("GET /%c0%ae%c0%ae/%zz%u0041 HTTP/1.1")),
    "two slashes": (404, request("GET //evil.example/ HTTP/1.1")),
    "our secrets": (404, request("GET /var/secrets.json HTTP/1.1")),
    "the repository": (404, request("GET /.git/config HTTP/1.1")),
    "the engine's route": (404, request("POST /webhooks/carers/reply HTTP/1.1", "Content-Length: 2", body="{}")),
    "another case": (404, request("POST /API/V1/MESSAGES HTTP/1.1", "Content-Length: 2", body="{}")),
    "a slash behind": (404, request("POST /api/v1/messages/ HTTP/1.1", "Content-Length: 2", body="{}")),
    "a null behind": (404, request("POST /api/v1/messages%00 HTTP/1.1", "Content-Length: 2", body="{}")),
    "a token in the address": (401, request("POST /api/v1/messages?token=TOKEN HTTP/1.1", f"Content-Length: {len(SAID)}", body=SAID)),
    "a token in a cookie": (401, message("Cookie: chat=TOKEN; token=TOKEN", token=False)),
    "two headers with a token": (401, message("Authorization: Bearer TOKEN")),
    "two headers with a token, one of them wrong": (401, message("Authorization: Bearer x.y.z")),
    "two tokens in one": (401, message("Authorization: Bearer TOKEN, Bearer TOKEN", token=False)),
    "a token that is not signed": (401, message("Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", token=False)),
    "a token after the body": (
        401,
        request(
            "DELETE /api/v1/conversations HTTP/1.1",
            *("Transfer-Encoding: chunked", "Trailer: Authorization"),
            body="0\r\nAuthorization: Bearer TOKEN\r\n\r\n",
        ),
    ),
    "a preflight": (
        405,
        request("OPTIONS /api/v1/messages HTTP/1.1", "Origin: https://evil.example", "Access-Control-Request-Method: POST"),
    ),
    "an outside entity": (400, message(body='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><text>&b;</text>')),
    "a number of 10,000 digits": (400, message(body='{"text": "hi", "n": ' + "9" * 10_000 + "}")),
    "30,000 lists in each other": (400, message(body='{"text": ' + "[" * 15_000 + "]" * 15_000 + "}")),
    "an expectation": (417, message("Expect: 200-ok")),
    "an expectation where nothing is": (417, request("GET /nowhere HTTP/1.1", "Expect: <script>")),
}
"""Understood, and refused with a problem in words."""

HARMLESS = {
    "a false host": request("GET / HTTP/1.1", host="Host: evil.example"),
    "a host with markup": request("GET / HTTP/1.1", host='Host: "><script>alert(1)</script>'),
    "a host with a path": request("GET / HTTP/1.1", host="Host: x/../evil.example"),
    "a host before a proxy": request("GET / HTTP/1.1", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript"),
    "another address in a header": request("GET / HTTP/1.1", "X-Original-URL: /metrics", "X-Rewrite-URL: /metrics"),
    "a WebSocket": request("GET / HTTP/1.1", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: eA=="),
    "HTTP/2 without TLS": request("GET / HTTP/1.1", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"),
    "a header in the address": request("GET /?area=x%0d%0aSet-Cookie:%20evil.example=b HTTP/1.1"),
    "parts of a page": request("GET / HTTP/1.1", "Range: bytes=0-1,2-3,4-5"),
    "a language of 6,000 letters": request("GET / HTTP/1.1", "Accept-Language: " + "x-" * 3_000 + ";q=nan"),
    "a line of the log in an id": message("X-Request-Id: a%0d%0ab INFO forged"),
    "an address that is not theirs": message("X-Forwarded-For: 1.2.3.4, 127.0.0.1", "Forwarded: for=6.6.6.6", "X-Real-IP: 6.6.6.6"),
    "the same key twice": message(body='{"text": "hello", "text": "hello", "choice": null}'),
    "keys of objects in another language": message(body='{"text": "hi", "__proto__": {"admin": true}, "constructor": {"prototype": {}}}'),
    "what only the engine may be told": message(body='{"text": "hi", "metadata": {"a": 1}, "explain": true, "conversation": "x"}'),
    "a coding that is not spoken": message("Content-Encoding: zstandard-not"),
}
"""Answered as if it had not been there: nothing of it is in the answer."""


CLOSED = b" (the server hung up)"


async def send(client, raw: bytes, token: str) -> bytes:
    """Send bytes and return all that comes back until the server is silent for a moment."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    answer = b""
    try:
        writer.write(raw.replace(b"TOKEN", token.encode()))
        while part := await asyncio.wait_for(reader.read(65_536), 3 if not answer else 0.15):
            answer += part
        answer += CLOSED
    except (TimeoutError, ConnectionError):
        pass
    writer.close()
    return answer


def statuses(answer: bytes) -> list[int]:
    """Return the status of each answer that came."""
    return [int(found) for found in re.findall(rb"HTTP/1\.[01] (\d{3})", answer)]


@pytest.fixture
async def token(chat) -> str:
    """The token of a conversation that goes on."""
    return (await (await chat.post("/api/v1/conversations")).json())["token"]


def _repeats(answer: bytes, token: str) -> list[str]:
    low = answer.lower()
    return [word for word in ("evil.example", "marzipan", "<script>alert", "traceback", "root:", token.lower()) if word.encode() in low]


@pytest.mark.parametrize("kind", REFUSED)
async def test_what_is_no_request_is_refused_once_in_words_and_repeated_nowhere(kind, chat, token):
    """Behind a proxy, what cannot be read may be part of somebody else's request: their words, their token."""
    answer = await send(chat, REFUSED[kind], token)

    assert statuses(answer) == [400]
    assert b"application/problem+json" in answer
    assert b"01632" in answer
    assert b"Content-Security-Policy: default-src 'self'" in answer
    assert answer.endswith(CLOSED)
    assert _repeats(answer, token) == []


@pytest.mark.parametrize("kind", NOT_SERVED)
async def test_what_is_not_served_is_refused_in_words(kind, chat, token):
    status, raw = NOT_SERVED[kind]
    answer = await send(chat, raw, token)

    assert statuses(answer) == [status]
    assert b"application/problem+json" in answer
    assert b"01632" in answer
    assert _repeats(answer, token) == []
    assert (await chat.post("/api/v1/messages", json={"text": "hi"}, headers={"Authorization": f"Bearer {token}"})).status == 200


@pytest.mark.parametrize("kind", HARMLESS)
async def test_what_is_added_to_a_request_changes_nothing(kind, chat, token):
    answer = await send(chat, HARMLESS[kind], token)

    assert statuses(answer) == [200]
    assert _repeats(answer, token) == []
    assert b"Access-Control-Allow" not in answer


async def test_a_small_body_that_unpacks_to_fifty_megabytes_is_refused(chat, token):
    bomb = gzip.compress(b'{"text": "' + b"a" * 50_000_000 + b'"}')
    headers = ("Authorization: Bearer TOKEN", "Content-Encoding: gzip", f"Content-Length: {len(bomb)}")

    assert statuses(await send(chat, request("POST /api/v1/messages HTTP/1.1", *headers, body=bomb), token)) == [413]


async def test_requests_sent_in_a_row_are_answered_in_their_order(chat, token):
    answer = await send(chat, message() + message(token=False) + request("GET /healthz HTTP/1.1", "Connection: close"), token)

    assert statuses(answer) == [200, 401, 200]
