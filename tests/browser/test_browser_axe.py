"""axe-core (WCAG 2.0, 2.1, 2.2 A and AA, and best practice) finds nothing in any state of any page of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes

pytestmark = pytest.mark.browser

Reach = Callable[[Page, Chat], None]


def first_screen(page: Page, chat: Chat) -> None:
    page.goto(chat.url)


def choices(page: Page, chat: Chat) -> None:
    chat.engine.answer = {
        "messages": [{"text": "Which is it?", "choices": [{"id": "affirm", "title": "Yes"}, {"id": "deny", "title": "No"}]}]
    }
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)


def cards(page: Page, chat: Chat) -> None:
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)


def come_back(page: Page, chat: Chat) -> None:
    """A chat that was left and is there again, with what is folded away laid open."""
    cards(page, chat)
    page.goto("about:blank")
    page.goto(chat.url)
    expect(page.get_by_text("Your chat is still here.")).to_be_visible()
    page.get_by_text("Where this is from").click()
    page.get_by_text("Forget this chat").click()
    expect(page.get_by_role("button", name="Yes, forget it")).to_be_visible()


def thanked(page: Page, chat: Chat) -> None:
    cards(page, chat)
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.locator(".thanks")).to_be_visible()


def urgent(page: Page, chat: Chat) -> None:
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    cards(page, chat)
    expect(page.get_by_role("button", name="Exit this page")).to_be_visible()


def long_chat(page: Page, chat: Chat) -> None:
    page.goto(chat.url)
    for number in range(12):
        ask(page, f"message {number}")
        answered(page, number + 1)


def error(page: Page, chat: Chat) -> None:
    page.goto(chat.url)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#error")).to_be_visible()


def offline(page: Page, chat: Chat) -> None:
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "on a train")
    expect(page.get_by_role("alert")).to_be_visible()


def engine_down(page: Page, chat: Chat) -> None:
    chat.engine.status = 503
    cards(page, chat)


def closing(page: Page, chat: Chat) -> None:
    page.clock.install()
    cards(page, chat)
    page.clock.fast_forward(56 * 60 * 1000)
    expect(page.get_by_role("dialog")).to_be_visible()


def plan(page: Page, chat: Chat) -> None:
    cards(page, chat)
    page.goto(f"{chat.url}/plan")


def empty_plan(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/plan")


def leaving(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/leaving")


def mistake(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/mistake?service=carers-break")


def mistake_error(page: Page, chat: Chat) -> None:
    mistake(page, chat)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#error")).to_be_visible()


def statement(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/accessibility")


def other_language(page: Page, chat: Chat) -> None:
    chat.engine.answer = {"messages": [{"text": "فون کرتے وقت آپ مترجم مانگ سکتے ہیں: “Urdu interpreter, please”۔"}, {"text": "Ring 999."}]}
    page.goto(chat.url)
    ask(page, "مجھے مدد چاہیے")
    answered(page)


def private_plan(page: Page, chat: Chat) -> None:
    urgent(page, chat)
    page.goto(f"{chat.url}/plan")
    expect(page.get_by_role("button", name="Exit this page")).to_be_visible()


def carried(page: Page, chat: Chat) -> None:
    """A chat in a frame that keeps no cookie: what it shows is made by the script from what the server says."""
    widget_open(page, chat)
    frame = page.frames[-1]
    page.context.clear_cookies()
    frame.get_by_label("What is going on?").fill("hello")
    frame.get_by_role("button", name="Send", exact=True).click()
    expect(frame.get_by_role("button", name="Open this chat in its own tab")).to_be_visible()


def not_found(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/nothing-here")


def widget_closed(page: Page, chat: Chat) -> None:
    page.goto(f"{chat.url}/demo")
    expect(page.get_by_role("button", name="Help for carers")).to_be_visible()


def widget_open(page: Page, chat: Chat) -> None:
    widget_closed(page, chat)
    page.get_by_role("button", name="Help for carers").click()
    expect(page.frame_locator("iframe").get_by_label("What is going on?")).to_be_visible()


STATES: list[Reach] = [
    first_screen, choices, cards, come_back, thanked, urgent, long_chat, error, offline, engine_down, closing, plan, empty_plan, leaving,
    mistake, mistake_error, statement, other_language, private_plan, not_found, widget_closed, widget_open, carried,
]  # fmt: skip
PHONE: dict[str, Any] = {"viewport": {"width": 375, "height": 740}}
WINDOWS: dict[str, dict[str, Any]] = {
    "phone": PHONE,
    "dark": {**PHONE, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},  # 1280 by 1024 at 400%
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "forced-colours": {**PHONE, "forced_colors": "active"},
}
EVERYWHERE = ("phone", "dark")
LAYOUTS = (first_screen, cards, urgent, plan, widget_open)
"""States looked at in every window; the others, which are made of the same parts, in two."""
CASES = [(reach, window) for reach in STATES for window in WINDOWS if window in EVERYWHERE or reach in LAYOUTS]
NO_SCRIPT = [first_screen, cards, choices, error, plan, leaving, mistake, urgent, statement, other_language]


@pytest.mark.parametrize(("reach", "window"), CASES, ids=lambda part: getattr(part, "__name__", part))
def test_axe_finds_nothing(reach: Reach, window: str, chat: Chat, browser: Browser) -> None:
    context = browser.new_context(**WINDOWS[window], bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    reach(page, chat)

    assert [found for frame in page.frames for found in violations(frame)] == []
    context.close()


@pytest.mark.parametrize("reach", NO_SCRIPT, ids=lambda reach: reach.__name__)
def test_axe_finds_nothing_without_script(reach: Reach, chat: Chat, browser: Browser) -> None:
    """The page as an old phone gets it: reached without script, looked at by axe afterwards."""
    context = browser.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    reach(page, chat)
    html, style = page.content(), page.request.get(page.locator("link[rel=stylesheet]").evaluate("node => node.href")).text()
    context.close()
    looking = browser.new_context(**PHONE)
    page = looking.new_page()
    page.set_content(html.replace("</head>", f"<style>{style}</style></head>"))

    assert violations(page) == []
    looking.close()
