"""One `web` application against a fake engine over real HTTP, its files in a folder of the test's own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import web_fakes as fakes
from aiohttp.test_utils import TestClient, TestServer
from visitors import Visitor

from web import keys
from web.app import init_app
from web.settings import Settings


@pytest.fixture
def directory() -> fakes.SmallDirectory:
    return fakes.SmallDirectory()


@pytest.fixture
def engine() -> fakes.FakeEngine:
    return fakes.FakeEngine()


@pytest.fixture
async def engine_server(engine: fakes.FakeEngine) -> AsyncIterator[TestServer]:
    server = TestServer(engine.app(), host="127.0.0.1")
    await server.start_server()
    yield server
    await server.close()


@pytest.fixture
def settings(engine_server: TestServer, tmp_path: Path) -> Settings:
    port = engine_server.port
    assert port
    return Settings(fakes.SECRET, "a-session-secret-of-the-tests-0123456789", engine_port=port, actions_port=port, var=tmp_path / "var")


@pytest.fixture
async def client(settings: Settings, directory: fakes.SmallDirectory, aiohttp_client: Any) -> Any:
    """A browser or program that talks to `web`."""
    return await aiohttp_client(init_app(settings, open_directory=lambda: directory, detect=fakes.detect))


@pytest.fixture
def visitor(client: Any) -> Visitor:
    """A person at the page."""
    return Visitor(client)


class Talking:
    """A program in a conversation of its own."""

    def __init__(self, client: TestClient[Any, Any], begun: dict[str, Any]) -> None:
        self.client, self.begun = client, begun
        self.headers = {"Authorization": f"Bearer {begun['token']}"}

    async def say(self, text: str | None = None, **body: Any) -> Any:
        """Send a message; return the response with its JSON read as `.said`."""
        whole = {**({"text": text} if text is not None else {}), **body}
        return await self.client.post("/api/v1/messages", json=whole, headers=self.headers)

    @property
    def id(self) -> str:
        """The conversation's id, as the engine sees it."""
        found = self.client.app[keys.SESSIONS].read("api", self.begun["token"])  # type: ignore[union-attr]
        assert found
        return found


@pytest.fixture
def begin(client: Any) -> Callable[..., Awaitable[Talking]]:
    async def begun(**body: Any) -> Talking:
        response = await client.post("/api/v1/conversations", json=body)
        assert response.status == 201
        return Talking(client, await response.json())

    return begun
