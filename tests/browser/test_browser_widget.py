"""The chat on a council's page, in a real browser: quiet before it is opened, apart when it is, gone without a trace."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import web as aiohttp_web
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes
from web import visit

pytestmark = pytest.mark.browser

BUTTON = "Help for carers"
COUNCIL = """<!doctype html><html lang="en"><title>Council</title><h1>Council</h1>{tag}
<div style="height:2000px"></div><footer style="text-align:right"><a href="#a">Cookies</a>
<a id="last" href="#c">Complaints</a></footer>
"""


@pytest.fixture
def council(chat: Chat) -> Iterator[Any]:
    """A council's page on another site, with a strict policy of its own; call it with the tag's attributes."""
    pages: list[str] = []
    ready, stop, loop = threading.Event(), asyncio.Event(), asyncio.new_event_loop()
    address: list[str] = []

    async def serve() -> None:
        async def page(_: aiohttp_web.Request) -> aiohttp_web.Response:
            origin = chat.elsewhere
            policy = f"default-src 'none'; script-src {origin}; frame-src {origin}; style-src 'unsafe-inline'"
            return aiohttp_web.Response(text=pages[-1], content_type="text/html", headers={"Content-Security-Policy": policy})

        app = aiohttp_web.Application()
        app.router.add_get("/", page)
        runner = aiohttp_web.AppRunner(app)
        await runner.setup()
        await aiohttp_web.TCPSite(runner, "127.0.0.1", 0).start()
        address.append(f"http://127.0.0.1:{runner.addresses[0][1]}/")
        ready.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(10)

    def with_tag(*, times: int = 1, around: str = COUNCIL, **attributes: str) -> str:
        more = "".join(f' data-{name}="{value}"' for name, value in attributes.items())
        pages.append(around.replace("{tag}", f'<script src="{chat.elsewhere}/widget.js" async{more}></script>' * times))
        return address[0]

    yield with_tag
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()


def test_nothing_is_asked_or_kept_before_it_is_opened(chat: Chat, council, page: Page) -> None:
    """A council need not ask for consent to something that does nothing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(council())
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
    page.wait_for_timeout(300)

    assert [url.rsplit("/", 1)[1] for url in asked if "favicon" not in url] == ["", "widget.js"]
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_carer_asks_on_another_sites_page_and_goes_on_after_a_reload(chat: Chat, council, page: Page) -> None:
    """The chat's address is another site to the browser: its cookie there is one of its own."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(council(area="leicester", topic="short_breaks"))
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("link", name="01632 960011")).to_be_visible()
    ask(frame, "my mum has dementia")
    answered(frame)
    page.reload()
    page.get_by_role("button", name=BUTTON).click()

    expect(page.frame_locator("iframe").get_by_text("my mum has dementia")).to_be_visible()
    assert [line for line in said if "favicon" not in line and "default-src 'none'" not in line] == []
    cookie = next(cookie for cookie in page.context.cookies(chat.elsewhere) if cookie["name"] == "framed-chat")
    assert (cookie["sameSite"], cookie["secure"], cookie["httpOnly"]) == ("None", True, True)
    assert cookie.get("partitionKey")


def test_a_frame_without_any_cookie_still_answers(chat: Chat, council, page: Page) -> None:
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    expect(frame.get_by_label("What is going on?")).to_be_visible()
    page.context.clear_cookies()
    ask(frame, "hello")
    answered(frame)
    page.context.clear_cookies()
    frame.get_by_role("button", name="Mansfield").click()

    answered(frame, 2)
    assert len({asked["conversation"] for asked in chat.engine.asked}) == 1


def test_a_site_that_is_not_set_cannot_frame_the_chat(chat: Chat, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("http://stranger.test/", lambda route: route.fulfill(body=f'<iframe src="{chat.url}/"></iframe>', content_type="text/html"))
    page.goto("http://stranger.test/")
    page.wait_for_timeout(500)

    assert page.frame_locator("iframe").get_by_text("Find help when you look after someone").count() == 0
    context.close()


@pytest.mark.parametrize("inside", [True, False])
def test_escape_closes_it_and_the_focus_returns_to_the_button(inside: bool, chat: Chat, council, browser: Browser) -> None:
    """By keyboard alone: in with Enter, out with Escape, also while typing in the chat."""
    for viewport in ({"width": 1200, "height": 800}, {"width": 375, "height": 740}):
        context = browser.new_context(viewport=viewport)
        page = context.new_page()
        page.goto(council())
        page.get_by_role("button", name=BUTTON).focus()
        page.keyboard.press("Enter")
        box = page.frame_locator("iframe").get_by_label("What is going on?")
        expect(box).to_be_visible()
        (box if inside else page.get_by_role("button", name="Close")).focus()
        page.keyboard.press("Escape")

        expect(page.get_by_role("dialog")).to_have_count(0)
        button = page.get_by_role("button", name=BUTTON)
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")
        context.close()


def test_close_returns_the_focus_too_and_the_chat_is_still_there(chat: Chat, council, page: Page) -> None:
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()
    ask(page.frame_locator("iframe"), "my words")
    answered(page.frame_locator("iframe"))
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name=BUTTON)).to_be_focused()
    page.get_by_role("button", name=BUTTON).click()

    expect(page.frame_locator("iframe").get_by_text("my words")).to_be_visible()


def test_on_a_phone_it_fills_the_screen(chat: Chat, council, page: Page) -> None:
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()

    assert page.get_by_role("dialog").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 740}


@pytest.mark.parametrize("position", ["left", "right"])
def test_the_footers_links_are_never_covered(position: str, chat: Chat, council, browser: Browser) -> None:
    """Closed and open: scrolled to the end, or reached by keyboard, the last link lies clear of it."""
    context = browser.new_context(viewport={"width": 900, "height": 800})
    page = context.new_page()
    page.goto(council(position=position))
    button = page.get_by_role("button", name=BUTTON)
    expect(button).to_be_visible()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert _clear(page, button)
    button.click()
    expect(page.frame_locator("iframe").get_by_label("What is going on?")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    page.locator("#last").focus()
    page.wait_for_timeout(400)

    assert _clear(page, page.get_by_role("dialog"))
    context.close()


def _clear(page: Page, over) -> bool:
    link, box = page.locator("#last").bounding_box(), over.bounding_box()
    apart = link["y"] + link["height"] <= box["y"] or link["x"] + link["width"] <= box["x"] or box["x"] + box["width"] <= link["x"]
    return apart and 0 <= link["y"] < 800


@pytest.mark.parametrize("colour", ["#ffdd00", "#7a7a7a", "#0b5a5e", "#ffffff", "#000000", "#1d70b8", "red", ""])
def test_text_on_any_colour_can_be_read(colour: str, chat: Chat, council, page: Page) -> None:
    """WCAG 1.4.3: whatever colour a council sets, the text on it has 4.5 to 1."""
    page.goto(council(colour=colour))
    button = page.get_by_role("button", name=BUTTON)
    expect(button).to_be_visible()
    back, text = button.evaluate("node => { const s = getComputedStyle(node); return [s.backgroundColor, s.color]; }")

    assert contrast(back, text) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast of two CSS colours (WCAG 2)."""

    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in colour.split("(")[1].rstrip(")").split(",")[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_when_the_chat_does_not_open_there_is_a_number(chat: Chat, council, page: Page) -> None:
    """Never a dead end: the frame may be blocked, or the chat may be down."""
    page.clock.install()
    page.goto(council())
    page.route(f"{chat.elsewhere}/?*", lambda route: route.abort())
    page.route(f"{chat.elsewhere}/", lambda route: route.abort())
    page.get_by_role("button", name=BUTTON).click()
    page.clock.fast_forward(9000)

    expect(page.get_by_role("alert")).to_contain_text(fakes.HUB_PHONE)
    expect(page.get_by_role("alert").get_by_role("link", name="999")).to_have_attribute("href", "tel:999")


def test_leaving_from_the_frame_takes_the_whole_page_away(chat: Chat, council, page: Page) -> None:
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    ask(frame, "he hits me")
    answered(frame)
    frame.get_by_role("button", name="Exit this page").click()
    page.wait_for_url("https://www.bbc.co.uk/weather")
    page.wait_for_timeout(1000)

    assert len(chat.engine.forgotten) == 1


HOSTILE = {
    "everything unset": "* { all: unset } *, *::before { position: static !important; float: left }",
    "empty elements hidden": "div:empty, aside, html > div, body > * { display: none }",
    "tiny root": "html { font-size: 62.5% } body { font-size: 10px; line-height: 0.8; letter-spacing: -1px; text-transform: uppercase }",
    "high layers": "header, footer { position: relative; z-index: 2147483645 } div { z-index: -1 !important; opacity: 0.1 }",
    "moved body": "body { transform: translateX(3px); overflow: hidden; filter: grayscale(1) }",
    "every button and dialog": "button, dialog, iframe, p, a { display: none !important; position: static !important; width: 1px }",
    "inverted": "html { filter: none } div { visibility: hidden; color: red !important; font: 40px serif !important; width: 0 !important }",
}


@pytest.mark.parametrize("rules", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_councils_own_rules_break_nothing(rules: str, direction: str, chat: Chat, council, browser: Browser) -> None:
    """Old style sheets are full of rules about every element; the button stays, can be read, and opens a whole chat."""
    around = COUNCIL.replace("<title>", f"<style>{rules}</style><title>").replace('lang="en"', f'lang="ar" dir="{direction}"')
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    page = context.new_page()
    page.goto(council(around=around))
    button = page.get_by_role("button", name=BUTTON)
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box
    assert 44 <= box["height"] <= 60
    assert box["y"] + box["height"] == 784
    assert box["x"] + box["width"] == 1184
    style = button.evaluate("n => { const s = getComputedStyle(n); return [s.fontSize, s.textTransform, s.direction, s.letterSpacing]; }")
    assert style == ["16px", "none", "ltr", "normal"]
    assert page.evaluate("document.elementFromPoint(1150, 760) === document.querySelector('html > div')")
    button.click()
    dialog = page.get_by_role("dialog", name=BUTTON)
    assert dialog.bounding_box() == {"x": 752, "y": 80, "width": 432, "height": 704}
    ask(page.frame_locator("iframe"), "hello")
    answered(page.frame_locator("iframe"))
    page.keyboard.press("Escape")

    expect(button).to_be_focused()
    assert page.locator("[lang='en-GB']").count() == 1  # a page in another language has our words said in English
    context.close()


def test_two_tags_make_one_button(chat: Chat, council, page: Page) -> None:
    """A template and an editor have both put it there."""
    page.goto(council(times=2))
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
    page.wait_for_timeout(300)

    assert page.get_by_role("button", name=BUTTON).count() == 1


def test_a_page_that_redraws_its_body_keeps_the_button(chat: Chat, council, page: Page) -> None:
    """A council's page made by script puts another body in place of the first."""
    page.goto(council())
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
    page.evaluate("document.body.replaceChildren('Another view')")

    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()


NAMES = ["area", "position", "topic", "colour"]


def test_settings_that_are_wrong_are_told_to_whoever_set_them(chat: Chat, council, page: Page) -> None:
    """The chat works all the same, with what it has for a page that sets nothing."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "warning" else None)
    page.goto(council(area="atlantis", topic="gardening", colour="#0b5", position="middle"))
    button = page.get_by_role("button", name=BUTTON)
    expect(button).to_be_visible()

    told = [line for line in said if line.startswith("Carers' chat: ")]
    assert [next(name for name in NAMES if f"data-{name}" in line) for line in told] == NAMES
    button.click()
    expect(page.frame_locator("iframe").get_by_role("link", name=fakes.HUB_PHONE).first).to_be_visible()


def test_shift_three_times_leaves_also_when_the_focus_is_beside_the_chat(chat: Chat, council, page: Page) -> None:
    """Somebody has just pressed Tab to the council's own Close button when the door opens."""
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    ask(frame, "hello")
    answered(frame)
    page.get_by_role("button", name="Close").focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert not page.url.startswith("https://www.bbc")  # this chat is not about abuse
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    ask(frame, "he hits me")
    answered(frame, 2)
    page.get_by_role("button", name="Close").focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.bbc.co.uk/weather")
    page.wait_for_timeout(500)

    assert len(chat.engine.forgotten) == 1


@pytest.fixture
def no_cookies_in_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a browser that keeps every cookie from a frame: none is set there, so that none comes back."""
    own = visit._set
    monkeypatch.setattr(visit, "_set", lambda *args, in_frame, **more: None if in_frame else own(*args, in_frame=in_frame, **more))


def test_where_a_frame_has_no_cookie_the_chat_is_there_after_a_reload(chat: Chat, page: Page, no_cookies_in_frames) -> None:
    """The council's page is loaded again, or another of its pages: this tab still has the chat, until it is closed.

    Debian's Chromium keeps storage from another site's frame as well, so the frame is one on a page of the same site here.
    """
    page.goto(f"{chat.url}/demo")
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    ask(frame, "my mum has dementia")
    answered(frame)
    page.reload()
    page.get_by_role("button", name=BUTTON).click()
    expect(frame.get_by_text("my mum has dementia")).to_be_visible()
    ask(frame, "and another thing")
    answered(frame, 2)

    assert len({asked["conversation"] for asked in chat.engine.asked}) == 1
    frame.get_by_text("Forget this chat").click()
    frame.get_by_role("button", name="Yes, forget it").click()
    expect(frame.get_by_text("This chat has been deleted")).to_be_visible()
    page.reload()
    page.get_by_role("button", name=BUTTON).click()
    expect(frame.get_by_label("What is going on?")).to_be_visible()
    assert frame.locator(".turn").count() == 0


def test_where_a_frame_keeps_nothing_the_chat_opens_in_a_tab_of_its_own(chat: Chat, council, page: Page, no_cookies_in_frames) -> None:
    """A browser that blocks cookies and storage: in its own tab the chat survives a reload, and the plan is not empty."""
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError'); }})")
    page.goto(council())
    page.get_by_role("button", name=BUTTON).click()
    frame = page.frame_locator("iframe")
    expect(frame.get_by_label("What is going on?")).to_be_visible()
    expect(frame.get_by_role("button", name="Open this chat in its own tab")).to_be_hidden()
    ask(frame, "my mum has dementia")
    answered(frame)
    expect(frame.get_by_role("link", name="Your plan, to print or save")).to_be_hidden()
    with page.context.expect_page() as opened:
        frame.get_by_role("button", name="Your plan, in its own tab").click()
    expect(opened.value.get_by_role("heading", name="The break service")).to_be_visible()
    with page.context.expect_page() as opened:
        frame.get_by_role("button", name="Open this chat in its own tab").click()
    own = opened.value
    expect(own.get_by_text("my mum has dementia")).to_be_visible()
    own.reload()

    expect(own.get_by_text("my mum has dementia")).to_be_visible()
