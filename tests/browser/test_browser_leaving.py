"""Exit this page, in a real browser: one press, nothing to go back to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes

pytestmark = pytest.mark.browser

WEATHER = "https://www.bbc.co.uk/weather"


@pytest.fixture
def afraid(chat: Chat, page: Page) -> Page:
    """Somebody who came from another page and has written about abuse."""
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    page.goto(f"{chat.url}/demo")
    page.goto(chat.url)
    expect(page.get_by_role("button", name="Exit this page")).to_be_hidden()
    ask(page, "he hits me")
    answered(page)
    expect(page.get_by_role("button", name="Exit this page")).to_be_visible()
    return page


def test_a_press_deletes_the_chat_and_replaces_the_page(chat: Chat, afraid: Page) -> None:
    """Going back shows the page before, not the chat; the chat's address shows an empty one."""
    afraid.get_by_role("button", name="Exit this page").click()
    afraid.wait_for_url(WEATHER)
    afraid.go_back()
    assert afraid.url == f"{chat.url}/demo"
    afraid.goto(chat.url)

    expect(afraid.locator(".turn")).to_have_count(0)
    assert len(chat.engine.forgotten) == 1


def test_shift_three_times_does_the_same_and_is_announced(chat: Chat, afraid: Page) -> None:
    expect(afraid.get_by_role("status").first).to_have_text("")
    afraid.keyboard.press("Shift")
    expect(afraid.locator("#leave-status")).to_have_text("Shift, press 2 more to leave.")
    afraid.keyboard.press("Shift")
    afraid.keyboard.press("Shift")
    afraid.wait_for_url(WEATHER)


def test_typing_capitals_does_not_leave(afraid: Page) -> None:
    afraid.get_by_label("What is going on?").focus()
    for letter in "HELP ME":
        afraid.keyboard.press(f"Shift+{letter}" if letter != " " else "Space")
    afraid.wait_for_timeout(200)

    assert not afraid.url.startswith("https://www.bbc")


def test_the_answer_says_aloud_that_one_can_leave(afraid: Page) -> None:
    assert "press Shift 3 times" in (afraid.locator("#status").text_content() or "")


def test_without_script_the_button_does_it_too(chat: Chat, plain_page: Page) -> None:
    """A form whose answer leads to another site is stopped by most content policies; ours lets this one through."""
    plain_page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    plain_page.goto(chat.url)
    ask(plain_page, "he hits me")
    plain_page.get_by_role("button", name="Exit this page").click()
    plain_page.wait_for_url(WEATHER)

    assert len(chat.engine.forgotten) == 1


def test_whoever_asks_for_the_button_gets_it(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    page.get_by_role("link", name="How to leave this page quickly").click()
    page.get_by_role("link", name="Show the button in my chat").click()

    expect(page.get_by_role("button", name="Exit this page")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Exit this page")).to_be_focused()


def test_it_never_covers_what_has_the_focus(chat: Chat, afraid: Page) -> None:
    """WCAG 2.4.11: going backwards by keyboard, nothing lies under the bar."""
    afraid.emulate_media(reduced_motion="reduce")  # else the page is still on its way when it is looked at
    afraid.get_by_label("What is going on?").focus()
    for _ in range(12):
        afraid.keyboard.press("Shift+Tab")
        at = afraid.evaluate(
            """(() => {
              const has = document.activeElement, r = has.getBoundingClientRect();
              const top = document.elementFromPoint(r.left + r.width / 2, Math.max(r.bottom - 2, 0));
              return has === document.body || has.contains(top) || top === null || top.contains(has) || has.outerHTML;
            })()"""
        )

        assert at is True
