"""The whole assistant in a real browser: a carer asks and sees a number to ring."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ASKED = "my mum has dementia and I haven't had a day off in months, I'm in Mansfield"
PHONE = ".service a[href^='tel:']"


def test_a_carer_asks_and_sees_a_number_to_ring(assistant, page: Page):
    """The one thing all of this is for."""
    page.goto(assistant.url)
    page.get_by_label("What is going on?").fill(ASKED)
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.locator(PHONE).first).to_be_visible()
    expect(page.get_by_text(ASKED)).to_be_visible()
    assert page.url.rstrip("/") == assistant.url.rstrip("/")  # the script did it, the page was not loaded anew


def test_a_carer_without_script_asks_and_sees_a_number_to_ring(assistant, plain_page: Page):
    """An old phone, a locked-down library computer, a script that did not load."""
    plain_page.goto(assistant.url)
    plain_page.get_by_label("What is going on?").fill(ASKED)
    plain_page.get_by_role("button", name="Send", exact=True).click()

    expect(plain_page.locator(PHONE).first).to_be_visible()
    assert plain_page.url.endswith("#turn-1")


def test_a_carer_with_a_keyboard_only_asks_presses_a_choice_and_forgets(assistant, page: Page):
    """Every control can be reached and worked with Tab, Enter and Space."""
    page.goto(assistant.url)
    tab_to(page, "text")
    page.keyboard.type(ASKED)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(PHONE).first).to_be_visible()

    tab_to(page, "choice", not_value="do:urgent")
    page.keyboard.press("Space")
    expect(page.locator(".turn.you")).to_have_count(2)
    expect(page.locator(".pending")).to_have_count(0)

    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Forget this chat":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("This chat has been deleted")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def tab_to(page: Page, name: str, not_value: str = "") -> None:
    """Press Tab until a field or button with this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate("[document.activeElement.name, document.activeElement.value]")
        if found[0] == name and (not not_value or found[1] != not_value):
            return
    raise AssertionError(f"Tab never reached {name}")
