"""The three real processes, started once for all tests that talk to them, and a person who talks."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ops.processes import Running

CLOCK = Path("var/now")
MONDAY_MORNING = "2026-11-23T10:00:00"


def call(method: str, address: str, body: Any = None, token: str | None = None, raw: bytes | None = None) -> tuple[int, Any]:
    """Make one HTTP call; returns the status and the JSON body, or its text."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = raw if raw is not None else (json.dumps(body).encode() if body is not None else None)
    request = urllib.request.Request(address, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            status, text = response.status, response.read()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read()
    try:
        return status, json.loads(text) if text else None
    except ValueError:
        return status, text.decode("utf-8", "replace")


@dataclass
class Assistant:
    """The running assistant."""

    running: Running

    @property
    def url(self) -> str:
        """The address of the web page."""
        return self.running.url

    def person(self, area: str | None = None) -> Person:
        """Begin a conversation."""
        status, answer = call("POST", f"{self.url}/api/v1/conversations", {"area": area} if area else {})
        assert status == 201, answer
        return Person(self.url, answer["token"], offered=[c for m in answer["messages"] for c in m["choices"]])


@dataclass
class Person:
    """Somebody talking to the assistant over HTTP."""

    url: str
    token: str
    offered: list[dict[str, str]] = field(default_factory=list)

    def says(self, text: str) -> dict[str, Any]:
        """Type a message and return the whole answer."""
        return self._send({"text": text})

    def presses(self, title: str) -> dict[str, Any]:
        """Press the choice whose title contains these words, among those offered last."""
        for choice in self.offered:
            if title.lower() in choice["title"].lower():
                return self._send({"choice": choice["id"]})
        raise AssertionError(f"no choice {title!r} among {[c['title'] for c in self.offered]}")

    def _send(self, body: dict[str, str]) -> dict[str, Any]:
        status, answer = call("POST", f"{self.url}/api/v1/messages", body, self.token)
        assert status == 200, (status, answer)
        self.offered = [c for m in answer["messages"] for c in m["choices"]]
        return answer  # type: ignore[no-any-return]


def words(answer: dict[str, Any]) -> str:
    """Return everything an answer says, as one text."""
    parts: list[str] = []
    for message in answer["messages"]:
        parts.append(message["text"])
        parts += [fact["text"] for fact in message["facts"]]
        for service in message["services"]:
            parts += [str(value) for key, value in service.items() if value and key != "id"]
        parts += [choice["title"] for choice in message["choices"]]
    return "\n".join(parts)


def services(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all services an answer shows."""
    return [service for message in answer["messages"] for service in message["services"]]
