"""Headers, cookies, files and logs: what keeps confidences."""

from __future__ import annotations

import gzip
import logging
import stat

import pytest
import web_fakes as fakes

from web.app import init_app
from web.rendering import Renderer
from web.settings import Settings, SettingsError

PATHS = ["/", "/healthz", "/nothing", "/api/v1/messages"]


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_security_headers(path, client):
    headers = (await client.get(path)).headers

    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "aiohttp" not in headers["Server"]
    assert "Strict-Transport-Security" not in headers


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client):
    cookie = (await client.get("/")).headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Max-Age" not in cookie  # gone when the browser is closed


async def test_in_production_cookie_and_headers_insist_on_https(settings, directory, aiohttp_client):
    from dataclasses import replace

    app = init_app(replace(settings, mode="production"), open_directory=lambda: directory, detect=fakes.detect)
    response = await (await aiohttp_client(app)).get("/")

    assert response.headers["Set-Cookie"].startswith("__Host-chat=")
    assert "Secure" in response.headers["Set-Cookie"]
    assert "max-age" in response.headers["Strict-Transport-Security"]


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/forget", "/metrics", "/readyz", "/assets/x", "/api/v1/conversations"])
async def test_no_answer_goes_without_a_policy(method, path, client):
    """Also errors, redirects and what is no page."""
    headers = (await client.request(method, path, allow_redirects=False)).headers

    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "X-Request-Id"):
        assert headers[name]
    for policy in ("script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"):
        assert policy in headers["Content-Security-Policy"]
    for unsafe in ("unsafe-inline", "unsafe-eval", "data:", "*", "http:"):
        assert unsafe not in headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/metrics", "/nothing", "/api/v1/messages"])
async def test_every_body_says_what_it_is(path, client):
    """A browser never has to guess: type and character set are on each answer with words in it."""
    response = await client.get(path, headers={"Accept": "text/html"})

    assert response.content_type in ("text/html", "application/json", "text/plain", "application/problem+json")
    assert response.charset == "utf-8"


async def test_every_refusal_is_logged_and_counted(client, caplog):
    """Staff see an attack, and whether it is over."""
    caplog.set_level(logging.INFO)
    await client.post("/api/v1/messages", json={"text": "hello"})

    figures = await (await client.get("/metrics")).text()

    assert "request_refused why=no_token" in caplog.text
    assert 'carers_refused_total{why="no_token"} 1.0' in figures


async def test_only_sites_that_are_named_may_show_the_chat_inside_theirs(settings, directory, aiohttp_client):
    """A foreign page that shows the chat could have a carer press what they do not see."""
    from dataclasses import replace

    named = replace(settings, allowed_parents=("https://www.example.gov.uk",))
    client = await aiohttp_client(init_app(named, open_directory=lambda: directory, detect=fakes.detect))

    policy = (await client.get("/")).headers["Content-Security-Policy"]

    assert policy.endswith("frame-ancestors 'self' https://www.example.gov.uk")


async def test_forgetting_clears_what_the_browser_keeps(client):
    assert (await client.post("/forget", data={})).headers["Clear-Site-Data"] == '"cache", "storage"'


async def test_nothing_on_the_page_comes_from_elsewhere_or_needs_an_unsafe_policy(client):
    page = await (await client.get("/")).text()

    assert 'src="http' not in page
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick" not in page


def test_style_and_script_fit_in_15_kilobytes():
    """An old phone on a slow line has the page at once."""
    renderer = Renderer()

    assert len(renderer.style.packed) + len(renderer.script.packed) < 15_000


async def test_assets_are_packed_and_kept_for_good(client):
    renderer = Renderer()

    response = await client.get(renderer.script.path, headers={"Accept-Encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"
    assert "immutable" in response.headers["Cache-Control"]
    assert await response.read() == gzip.decompress(renderer.script.packed)
    plain = await client.get(renderer.style.path, headers={"Accept-Encoding": "identity"})
    assert (await plain.read()) == renderer.style.body


async def test_words_tokens_and_ids_never_reach_the_log(client, begin, engine, caplog):
    """Logs are read by more people, and kept for longer, than conversations."""
    caplog.set_level(logging.DEBUG)
    talk = await begin()
    await talk.say("my secret is marzipan in NG18 1AB")
    engine.status = 503
    await talk.say("my secret is marzipan again")
    await client.post("/api/v1/messages", data=b'{"text": "marzipan', headers=talk.headers)
    await client.delete("/api/v1/conversations", headers=talk.headers)

    ours = "\n".join(record.getMessage() for record in caplog.records)
    assert "message_answered" in ours
    for private in ("marzipan", "NG18", talk.begun["token"], talk.id, fakes.SECRET):
        assert private not in ours


async def test_the_store_can_be_read_by_its_owner_only(begin, settings):
    await begin()

    assert stat.S_IMODE((settings.var / "web.sqlite3").stat().st_mode) == 0o600


GOOD = {"CARERS_SECRET": "s" * 8, "SESSION_SECRET": "t" * 8}
STRONG = {"CARERS_SECRET": "0123456789abcdef" * 2, "SESSION_SECRET": "fedcba9876543210" * 2}


def test_settings_come_from_the_environment():
    settings = Settings.from_env({**GOOD, "PORT": "9000", "CARERS_VAR": "/tmp/x", "SESSION_MINUTES": "5", "TEST_CLOCK": "1"})

    assert (settings.port, str(settings.var), settings.session_minutes, settings.test_clock) == (9000, "/tmp/x", 5, True)
    assert "ssss" not in repr(settings)
    assert Settings.from_env({**STRONG, "MODE": "production"}).production


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"CARERS_SECRET": "x"},
        {**GOOD, "PORT": "eighty"},
        {**GOOD, "PORT": "70000"},
        {**GOOD, "PORT": "-1"},
        {**GOOD, "SESSION_MINUTES": "0"},
        {**GOOD, "MODE": "staging"},
        {**GOOD, "LOG_LEVEL": "loud"},
        {**GOOD, "MODE": "production"},
        {**GOOD, "LOG_FORMAT": "xml"},
        {**GOOD, "TRUSTED_PROXIES": "the proxy"},
        {**GOOD, "UNLIMITED_ADDRESSES": "10.0.0.0/99"},
        {**GOOD, "FRAME_ANCESTORS": "https://x.gov.uk"},
        {**GOOD, "KEEP_HOURS": "0"},
        {**STRONG, "SESSION_SECRET": "a" * 64, "MODE": "production"},
        {**STRONG, "MODE": "production", "TEST_CLOCK": "1"},
    ],
)
def test_settings_that_cannot_be_used_are_named_in_one_sentence(environ):
    with pytest.raises(SettingsError) as raised:
        Settings.from_env(environ)

    assert "\n" not in str(raised.value)


def test_a_setting_of_an_older_release_is_refused_with_the_name_of_the_new_one():
    """Silently ignored, the chat would vanish from the council's page; its old default does no harm."""
    with pytest.raises(SettingsError, match=r"name the sites in ALLOWED_PARENTS and take FRAME_ANCESTORS away"):
        Settings.from_env({**GOOD, "FRAME_ANCESTORS": "https://x.gov.uk"})

    assert Settings.from_env({**GOOD, "FRAME_ANCESTORS": "'self'"}).allowed_parents == ()


def test_a_request_that_cannot_be_read_is_not_quoted_in_the_log(caplog):
    """A message cut in two by a bad line may look like a broken request."""
    from web.logs import NoSentBytes

    try:
        raise ValueError("Bad status line: marzipan")
    except ValueError:
        import sys

        record = logging.LogRecord("aiohttp.server", logging.ERROR, "", 0, "Error handling %s", ("marzipan",), sys.exc_info())
    assert NoSentBytes().filter(record)

    assert logging.Formatter().format(record) == "http_unreadable error=ValueError"
