"""The chat on a council's page: who may show it, what it brings, and what it asks for."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace

import pytest
import web_fakes as fakes

from web.app import init_app
from web.settings import Settings, SettingsError

IN_A_FRAME = {"Sec-Fetch-Dest": "iframe", "Accept": "text/html"}


async def test_any_page_may_load_the_script_and_it_sets_nothing(client):
    response = await client.get("/widget.js")

    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.content_type == "text/javascript"
    assert "Set-Cookie" not in response.headers


async def test_the_script_brings_the_numbers_to_ring(client):
    """When the chat does not open inside the council's page, there is a number beside the empty frame."""
    script = await (await client.get("/widget.js")).text()

    told = json.loads(re.search(r"const told = (\{.*\});", script).group(1))
    assert told["ring"][""] == ["The carers-hub-service line", fakes.HUB_PHONE]
    assert told["ring"]["leicester"][1] == "01632 960011"
    assert told["danger"] == "999"
    assert "short_breaks" in told["topics"]


async def test_only_ourselves_may_frame_the_chat_unless_set(client):
    policy = (await client.get("/", headers=IN_A_FRAME)).headers["Content-Security-Policy"]

    assert policy.endswith("frame-ancestors 'self'")


async def test_the_councils_that_are_set_may_frame_it(settings, directory, aiohttp_client):
    allowed = replace(settings, allowed_parents=("https://www.county.example.org", "https://*.city.example.org"))
    client = await aiohttp_client(init_app(allowed, open_directory=lambda: directory, detect=fakes.detect))

    page = (await client.get("/", headers=IN_A_FRAME)).headers["Content-Security-Policy"]
    api = (await client.get("/healthz")).headers["Content-Security-Policy"]

    assert page.endswith("frame-ancestors 'self' https://www.county.example.org https://*.city.example.org")
    assert api.endswith("frame-ancestors 'self'")


@pytest.mark.parametrize(
    "given", ["www.county.example.org", "https://a.example.org/path", "*", "https://a; script-src *", "http://a.example.org"]
)
def test_a_wrong_origin_is_refused_at_start(given):
    secrets = {"CARERS_SECRET": "abcdefgh" * 5, "SESSION_SECRET": "abcdefgh" * 5}

    with pytest.raises(SettingsError, match="ALLOWED_PARENTS"):
        Settings.from_env({**secrets, "MODE": "production", "ALLOWED_PARENTS": given})


def test_origins_are_read_with_spaces_between_them():
    secrets = {"CARERS_SECRET": "abcdefgh" * 5, "SESSION_SECRET": "abcdefgh" * 5}
    settings = Settings.from_env({**secrets, "ALLOWED_PARENTS": "https://a.example.org http://127.0.0.1:8000"})

    assert settings.allowed_parents == ("https://a.example.org", "http://127.0.0.1:8000")


async def test_the_cookie_of_a_frame_is_its_own_and_kept_apart_for_each_site_around_it(client):
    cookie = (await client.get("/", headers=IN_A_FRAME)).headers["Set-Cookie"]

    assert cookie.startswith("framed-chat=page.")
    for part in ("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/"):
        assert part in cookie
    assert "Max-Age" not in cookie


async def test_a_frame_works_where_the_browser_takes_no_cookie_there(client, visitor, engine):
    """Some browsers keep every cookie of a frame from it; the form carries what is needed."""
    await visitor.look("/", headers=IN_A_FRAME)
    client.session.cookie_jar.clear()

    response = await visitor.send(text="hello", session=visitor.field("session"), headers={"Accept": "text/html;fragment=turn"})

    assert response.status == 200
    assert "01632 960100" in await response.text()


async def test_a_page_of_its_own_carries_no_token_in_its_forms(visitor):
    assert 'name="session"' not in await visitor.look()


async def test_a_carried_token_that_is_not_ours_reaches_nothing(client, visitor, engine):
    await visitor.look("/", headers=IN_A_FRAME)
    client.session.cookie_jar.clear()

    response = await visitor.send(text="hello", session="page.aaaaaaaaaaaaaaaaaaaaaa.bbbb")

    assert response.status == 403
    assert engine.asked == []


class TestAFrameThatKeepsNoCookie:
    """Where a browser keeps every cookie from a frame, the forms carry the chat, and it can be taken to a tab of its own."""

    @pytest.fixture
    async def framed(self, client, visitor):
        """Somebody who has asked something in such a frame; `send` sends its next form."""
        await visitor.look("/", headers=IN_A_FRAME)

        async def send(path="/", **fields):
            client.session.cookie_jar.clear()
            return await visitor.send(path, session=visitor.field("session"), headers={"Sec-Fetch-Dest": "iframe"}, **fields)

        return send

    async def test_a_message_without_script_is_answered_with_the_page_itself(self, framed):
        """After a redirect nobody would know whose chat it is."""
        response = await framed(text="my words")

        page = await response.text()
        assert response.status == 200
        assert "my words" in page
        assert "01632 960100" in page
        assert "</textarea>" in page
        assert "my words</textarea>" not in page

    async def test_keeping_it_open_and_feedback_show_the_chat_too(self, framed, visitor):
        visitor.html = await (await framed(text="my words")).text()

        assert "my words" in await (await framed("/stay")).text()
        assert "Good to know" in await (await framed("/feedback", turn="1", answer="yes")).text()

    async def test_forgetting_shows_a_clean_page(self, framed, visitor):
        visitor.html = await (await framed(text="my words")).text()

        page = await (await framed("/forget")).text()

        assert "my words" not in page
        assert "This chat has been deleted" in page

    @pytest.mark.parametrize(("to", "address"), [("chat", "/"), ("plan", "/plan")])
    async def test_it_can_be_taken_to_a_tab_of_its_own(self, to, address, framed, visitor, client):
        """There it has a cookie: a reload shows the chat, and the plan is not empty."""
        visitor.html = page = await (await framed(text="my words")).text()
        assert 'action="/carry" target="_blank">' in page
        response = await visitor.send("/carry", to=to, session=visitor.field("session"), headers={"Sec-Fetch-Dest": "document"})

        assert (response.status, response.headers["Location"]) == (303, address)
        assert "SameSite=Lax" in response.headers["Set-Cookie"]
        assert "my words" in await visitor.look()
        assert "The break service" in await visitor.look("/plan")

    async def test_a_frame_with_a_cookie_is_not_told_of_it(self, visitor):
        await visitor.look("/", headers=IN_A_FRAME)
        await visitor.send(text="hello", session=visitor.field("session"))

        assert 'action="/carry" target="_blank" hidden>' in await visitor.look("/", headers=IN_A_FRAME)

    async def test_nobody_elses_chat_can_be_taken(self, visitor, client):
        await visitor.look("/", headers=IN_A_FRAME)

        response = await client.post("/carry", data={"session": visitor.field("session"), "form_token": "x"}, allow_redirects=False)

        assert response.status == 403


async def test_in_a_frame_other_sites_open_in_a_tab_of_their_own(visitor):
    """Most sites refuse to be shown in a frame: the link would open an empty box."""
    await visitor.look("/", headers=IN_A_FRAME)
    response = await visitor.send(text="hello", session=visitor.field("session"), headers={"Accept": "text/html;fragment=turn"})

    assert 'href="https://break.example.org/" rel="noreferrer" target="_blank"' in await response.text()


async def test_the_made_up_council_page_is_not_there_in_production(settings, directory, client, aiohttp_client):
    assert (await client.get("/demo")).status == 200
    live = await aiohttp_client(init_app(replace(settings, mode="production"), open_directory=lambda: directory, detect=fakes.detect))

    assert (await live.get("/demo")).status == 404


async def test_script_and_style_weigh_little_and_so_does_the_first_view(client):
    """An old phone on a slow line: 15 kB for all script and style, 30 kB for the whole first screen (DESIGN, bars)."""
    page = await (await client.get("/")).read()
    sizes = {}
    for path in re.findall(rb'(?:href|src)="(/assets/[^"]+)"', page):
        response = await client.get(path.decode(), headers={"Accept-Encoding": "gzip"}, auto_decompress=False)
        sizes[path.decode().rsplit(".")[-1]] = len(await response.read())
    widget = len(gzip.compress(await (await client.get("/widget.js")).read(), 9))

    assert sorted(sizes) == ["css", "js", "svg"]
    assert sizes["css"] + sizes["js"] + widget <= 15_000
    assert len(page) + sum(sizes.values()) < 30_000
