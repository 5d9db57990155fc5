"""The web process against an engine that repeats whatever it is told, in every field of its reply."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))
import web_fakes as fakes

from web.app import init_app
from web.settings import Settings


class Parrot(fakes.FakeEngine):
    """Repeats what it hears."""

    async def _reply(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.asked.append(asked)
        heard = asked.get("text") or asked.get("choice")
        service = {"id": heard, "name": heard, "why": heard, "phone": heard, "open": heard, "url": heard, "email": heard, "cost": heard}
        fact = {"id": "f", "text": heard, "source": heard, "checked": None}
        said = {"text": heard, "choices": [{"id": "topic:x", "title": heard}], "services": [service], "facts": [fact]}
        return web.json_response({"messages": [said], "understood": {"topic": None, "topics": [], "confidence": 0.5}})


@pytest.fixture
def parrot() -> Parrot:
    return Parrot()


@pytest.fixture
async def chat(parrot: Parrot, tmp_path: Path, aiohttp_client: Any) -> Any:
    """A browser or program that talks to `web`, which talks to the parrot."""
    server = TestServer(parrot.app(), host="127.0.0.1")
    await server.start_server()
    port = server.port or 0
    settings = Settings(fakes.SECRET, "a-session-secret-of-the-tests-0123456789", engine_port=port, actions_port=port, var=tmp_path / "var")
    app = init_app(settings, open_directory=fakes.SmallDirectory, detect=fakes.detect)
    yield await aiohttp_client(app)
    await server.close()
