"""The engine and the action server answer nobody but each other and the web: whoever reaches their ports gets nothing."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.assistant import Assistant, call
from tests.faults.under_load import listens

pytestmark = pytest.mark.conversation

ENGINE_ROUTES = [("GET", "/webhooks/carers/ready"), ("POST", "/webhooks/carers/reply"), ("POST", "/webhooks/carers/forget")]
ACTION_ROUTES = [("POST", "/webhook"), ("GET", "/health"), ("GET", "/ready"), ("GET", "/actions"), ("GET", "/nothing")]
OF_RASA = [
    *("/", "/version", "/status", "/domain", "/model", "/model/train", "/model/parse", "/model/predict", "/model/test/intents"),
    *("/conversations/x/tracker", "/conversations/x/messages", "/conversations/x/trigger_intent", "/conversations/x/execute"),
    *("/socket.io/?EIO=4&transport=polling", "/webhooks/rest/webhook", "/webhooks/callback/webhook", "/webhooks/carers", "/docs"),
    *("/webhooks/rest", "/webhooks/socketio", "/webhooks/carers/", "/openapi.json"),
]


def _ask(method: str, port: int, path: str, secret: str | None = None, body: bytes = b"{}") -> int:
    headers = {"X-Carers-Secret": secret} if secret is not None else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body if method == "POST" else None, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.parametrize(("method", "path"), ENGINE_ROUTES)
@pytest.mark.parametrize("secret", [None, "", "wrong", "é"])
def test_the_engine_answers_nobody_without_the_secret(method, path, secret, assistant: Assistant) -> None:
    """A program on the same machine can neither read, write nor delete a conversation."""
    latin = secret.encode().decode("latin-1") if secret else secret

    assert _ask(method, assistant.running.ports.engine, path, latin) == 403


@pytest.mark.parametrize(("method", "path"), ACTION_ROUTES)
@pytest.mark.parametrize("secret", [None, "wrong"])
def test_the_action_server_answers_nobody_without_the_secret(method, path, secret, assistant: Assistant) -> None:
    """Also not what the SDK serves of its own accord."""
    assert _ask(method, assistant.running.ports.actions, path, secret) == 403


@pytest.mark.parametrize("path", OF_RASA)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_none_of_rasas_own_routes_is_served(method, path, assistant: Assistant) -> None:
    """No HTTP API, no socket.io, no other channel: not even with the secret."""
    secret = assistant.running.environment["CARERS_SECRET"]

    assert _ask(method, assistant.running.ports.engine, path, secret) in (403, 404, 405)
    assert _ask(method, assistant.running.ports.web, path) in ((200, 403, 415) if path == "/" else (404, 405))


@pytest.mark.parametrize("part", ["engine", "actions", "web"])
def test_every_part_listens_on_loopback_only(part, assistant: Assistant) -> None:
    """From another machine there is nothing to reach; only web may be told to listen elsewhere."""
    port = getattr(assistant.running.ports, part)
    listening = [
        line.split()[1]
        for file in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(file).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and int(line.split()[1].rpartition(":")[2], 16) == port
    ]

    assert listens(port)
    assert [address.rpartition(":")[0] for address in listening] == ["0100007F"]


def test_cors_is_nowhere(assistant: Assistant) -> None:
    """The open CVE of sanic-cors cannot be reached, as no answer carries what it would make."""
    for port in (assistant.running.ports.engine, assistant.running.ports.actions, assistant.running.ports.web):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Origin": "https://evil.example"}, method="OPTIONS")
        try:
            answer = urllib.request.urlopen(request, timeout=5)
        except urllib.error.HTTPError as error:
            answer = error  # type: ignore[assignment]
        assert not [name for name in answer.headers if name.lower().startswith("access-control-")]


COMMANDS = [
    "/restart",
    "/back",
    "/session_start",
    "//restart",
    " / restart",
    '/inform{"place": "mansfield"}',
    '/short_breaks{"x": 1}',
    "EXTERNAL: restart",
    "EXTERNAL: short_breaks",
    "/EXTERNAL: restart",
    "\u200b/restart",
    "/slot{}",
    '{"intent": {"name": "restart"}}',
    "action_restart",
    "@restart",
    "/help_me_with_short_breaks",
]


@pytest.mark.parametrize("typed", COMMANDS)
def test_a_typed_command_does_nothing(typed, assistant: Assistant) -> None:
    """The talk goes on as it was: what is known of the person is neither lost nor set."""
    person = assistant.person()
    assert person.says("I live in Newark and look after my mum")["understood"]["place"] == "newark-and-sherwood"

    said = person.says(typed)

    assert said["understood"]["place"] == "newark-and-sherwood"
    assert said["understood"]["urgent"] is None
    assert any(any(c.isdigit() for c in message["text"]) or message["services"] or message["choices"] for message in said["messages"])
    assert person.says("I need a break")["understood"]["place"] == "newark-and-sherwood"


@pytest.mark.parametrize(
    "choice", ["/restart", "topic:suicide_or_self_harm", "place:leicester", "do:anything", "restart", "answer:x:y", "1"]
)
def test_a_choice_that_was_not_offered_does_nothing(choice, assistant: Assistant) -> None:
    person = assistant.person()

    status, problem = call("POST", f"{assistant.url}/api/v1/messages", {"choice": choice}, person.token)

    assert status == 422
    assert person.says("hello")["understood"]["place"] is None
    assert problem["type"].endswith("unknown-choice")


def test_what_a_caller_adds_to_a_message_is_not_passed_on(assistant: Assistant) -> None:
    """No metadata, sender or conversation id from outside reaches the engine."""
    person, other = assistant.person(), assistant.person()
    other.says("I live in Leicester")
    more = {
        "metadata": {"area": "leicester"},
        "area": "leicester",
        "sender": "x",
        "conversation": other.token,
        "explain": True,
        "message": "m",
    }

    status, said = call("POST", f"{assistant.url}/api/v1/messages", {"text": "I need a break", **more}, person.token)

    assert status == 200
    assert set(said) == {"messages", "understood"}
    assert said["understood"]["place"] is None


def test_half_a_request_holds_nobody_up(assistant: Assistant) -> None:
    """Slow clients: two hundred connections that never finish their request, and a carer is answered at once."""
    sockets = []
    for _ in range(200):
        slow = socket.create_connection(("127.0.0.1", assistant.running.ports.web), timeout=5)
        slow.sendall(b"POST /api/v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n")
        sockets.append(slow)

    said = assistant.person().says("hello")

    for slow in sockets:
        slow.close()
    assert said["messages"]


def test_a_body_that_never_ends_is_given_up(assistant: Assistant) -> None:
    token = assistant.person().token
    with socket.create_connection(("127.0.0.1", assistant.running.ports.web), timeout=20) as slow:
        head = f"POST /api/v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Length: 1000\r\n\r\n"
        slow.sendall(head.encode() + b'{"text": "')
        answer = slow.recv(4000)

    assert b" 408 " in answer.split(b"\r\n")[0]
    assert json.loads(answer.split(b"\r\n\r\n", 1)[1])["detail"]
