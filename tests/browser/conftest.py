"""A real Chromium, and a chat for it to look at: `web` itself with a fake engine, in a thread of its own.

`CHROMIUM` names the browser (default: Debian's). The browser is started and stopped for each module, because a running
Playwright leaves an event loop behind that tests elsewhere would trip over.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web as aiohttp_web
from aiohttp.test_utils import TestServer
from playwright.sync_api import Browser, FrameLocator, Page, expect, sync_playwright

from tests.web import web_fakes as fakes
from web.app import init_app
from web.settings import Settings

expect.set_options(timeout=20_000)  # a first reply on a busy machine takes a while

QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""A browser that asks nobody for anything by itself."""

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@dataclass(frozen=True)
class Chat:
    """A chat that runs; `engine` can be told what to answer."""

    url: str
    engine: fakes.FakeEngine

    @property
    def elsewhere(self) -> str:
        """The same chat under a name that a browser takes for another site."""
        return self.url.replace("127.0.0.1", "localhost")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's window, with script."""
    context = browser.new_context(viewport={"width": 375, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A phone's window, without script."""
    context = browser.new_context(viewport={"width": 375, "height": 740}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def ask(page: Page | FrameLocator, text: str) -> None:
    """Type a message and press Send."""
    page.get_by_label("What is going on?").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()


def answered(page: Page | FrameLocator, turns: int = 1) -> None:
    """Wait until so many replies are there."""
    expect(page.locator(".turn.reply")).to_have_count(turns)
    expect(page.locator(".pending")).to_have_count(0)


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    engine, loop, running = fakes.FakeEngine(), asyncio.new_event_loop(), threading.Event()
    chats: list[Chat] = []
    stop = asyncio.Event()

    async def serve() -> None:
        server = TestServer(engine.app(), host="127.0.0.1")
        await server.start_server()
        assert server.port
        settings = Settings(
            fakes.SECRET,
            "s" * 40,
            engine_port=server.port,
            actions_port=server.port,
            var=tmp_path,
            allowed_parents=("http://127.0.0.1:*", "http://localhost:*"),
        )
        runner = aiohttp_web.AppRunner(init_app(settings, open_directory=fakes.SmallDirectory, detect=fakes.detect))
        await runner.setup()
        site = aiohttp_web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        chats.append(Chat(f"http://{host}:{port}", engine))
        running.set()
        await stop.wait()
        await runner.cleanup()
        await server.close()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert running.wait(10)
    yield chats[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()
