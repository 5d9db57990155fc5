"""Exit this page, in a real browser: one press, nothing to go back to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

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


@pytest.mark.parametrize(("width", "height"), [(375, 740), (320, 256), (256, 320)])
def test_it_never_covers_what_has_the_focus(width: int, height: int, chat: Chat, afraid: Page) -> None:
    """WCAG 2.4.11: forwards and backwards by keyboard, also at 400%, all of what has the focus lies clear of the bar."""
    afraid.set_viewport_size({"width": width, "height": height})
    afraid.emulate_media(reduced_motion="reduce")  # else the page is still on its way when it is looked at
    afraid.get_by_label("What is going on?").focus()
    for key in ["Shift+Tab"] * 14 + ["Tab"] * 14:
        afraid.keyboard.press(key)
        at = ""
        for _ in range(20):  # the browser may still be scrolling there
            at = afraid.evaluate(
                """(() => {
                  const has = document.activeElement, r = has.getBoundingClientRect(), bar = document.getElementById("leave");
                  const low = bar.getBoundingClientRect().bottom;
                  return has === document.body || bar.contains(has) || has.matches(".skip") || (r.top >= low - 1 && r.top < innerHeight)
                    || r.height > innerHeight - low || [has.outerHTML, r.top, low];
                })()"""
            )
            if at is True:
                break
            afraid.wait_for_timeout(50)

        assert at is True


def test_the_bar_leaves_room_to_read_at_400_percent(afraid: Page) -> None:
    """1280 by 1024 at 400% are 320 by 256: the bar takes less than a quarter of that."""
    afraid.set_viewport_size({"width": 320, "height": 256})

    box = afraid.locator("#leave").bounding_box()
    assert box
    assert box["height"] < 64
    expect(afraid.get_by_role("button", name="Exit this page")).to_have_accessible_description("Or press Shift 3 times.")


def test_the_plan_of_such_a_chat_is_left_the_same_way(chat: Chat, afraid: Page) -> None:
    """The plan says most about somebody: one press, or Shift three times, and nothing of it to go back to."""
    afraid.goto(f"{chat.url}/plan")
    expect(afraid.get_by_role("button", name="Exit this page")).to_be_visible()
    for _ in range(3):
        afraid.keyboard.press("Shift")
    afraid.wait_for_url(WEATHER)
    afraid.wait_for_timeout(300)
    afraid.goto(f"{chat.url}/plan")

    expect(afraid.get_by_text("01632 960100")).to_have_count(0)
    assert len(chat.engine.forgotten) == 1


def test_only_a_shift_pressed_alone_is_counted(afraid: Page) -> None:
    """A capital letter, Shift and Tab, Shift and a click: nobody is told of leaving, nobody leaves by accident."""
    afraid.get_by_label("What is going on?").focus()
    for _ in range(4):
        afraid.keyboard.press("Shift+H")
        expect(afraid.locator("#leave-status")).to_have_text("")
    for _ in range(4):
        afraid.keyboard.press("Shift+Tab")
        expect(afraid.locator("#leave-status")).to_have_text("")
    for _ in range(4):
        afraid.locator(".words").first.click(modifiers=["Shift"])
        expect(afraid.locator("#leave-status")).to_have_text("")
    afraid.wait_for_timeout(400)

    assert not afraid.url.startswith("https://www.bbc")


@pytest.mark.parametrize("between", ["key", "press"])
def test_anything_between_begins_the_count_anew(between: str, afraid: Page) -> None:
    afraid.keyboard.press("Shift")
    afraid.keyboard.press("Shift")
    expect(afraid.locator("#leave-status")).to_have_text("Shift, press 1 more to leave.")
    if between == "key":
        afraid.keyboard.press("ArrowDown")
    else:
        afraid.locator(".words").first.click()
    expect(afraid.locator("#leave-status")).to_have_text("")
    afraid.keyboard.press("Shift")

    expect(afraid.locator("#leave-status")).to_have_text("Shift, press 2 more to leave.")


def test_three_presses_count_within_five_seconds_of_the_first(afraid: Page) -> None:
    """One window, not one after each press: an idle key does not add up over a quarter of a minute."""
    for _ in range(2):
        afraid.keyboard.press("Shift")
        afraid.wait_for_timeout(2700)
    expect(afraid.locator("#leave-status")).to_have_text("")
    afraid.keyboard.press("Shift")

    expect(afraid.locator("#leave-status")).to_have_text("Shift, press 2 more to leave.")


def test_a_phone_is_not_told_of_a_key_it_has_not(chat: Chat, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    chat.engine.answer = fakes.a_reply(urgent="domestic_abuse")
    page.goto(chat.url)
    ask(page, "he hits me")
    answered(page)
    button = page.get_by_role("button", name="Exit this page")

    expect(button).to_be_visible()
    expect(button).to_have_accessible_description("")
    assert "Shift" not in page.locator("body").inner_text()
    expect(page.locator("#status")).to_contain_text("press Exit this page, at the top")
    context.close()
