"""How the chat page behaves in a real browser, with an engine that says what the test needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes

pytestmark = pytest.mark.browser

KEPT = Path(__file__).with_name("conversation.aria.yml")


def test_an_answer_is_announced_once_and_the_focus_goes_to_it(chat: Chat, page: Page):
    """Somebody who can't see the page hears the answer, and nothing old again."""
    page.goto(chat.url)
    ask(page, "first words")
    expect(page.locator(".service")).to_have_count(1)
    chat.engine.answer = fakes.a_reply("The second answer.")
    ask(page, "second words")
    expect(page.locator(".service")).to_have_count(2)

    status = page.get_by_role("status").text_content()
    told = "The second answer. You can ask for a talk. The break service, 01632 960100."
    assert status == f"{told} You can choose: Money and benefits; Mansfield."
    assert page.evaluate("document.activeElement.closest('li').id") == "turn-2"


def test_somebody_already_typing_keeps_the_focus(chat: Chat, page: Page):
    chat.engine.seconds = 0.4
    page.goto(chat.url)
    ask(page, "first words")
    page.get_by_label("What is going on?").fill("and also")
    expect(page.locator(".service")).to_have_count(1)

    assert page.evaluate("document.activeElement.id") == "text"
    assert page.get_by_label("What is going on?").input_value() == "and also"


def test_what_was_sent_shows_at_once(chat: Chat, page: Page):
    chat.engine.seconds = 1
    page.goto(chat.url)
    ask(page, "<b>my words</b>")

    expect(page.locator(".pending")).to_have_text("You said<b>my words</b>", timeout=500)


def test_pressing_send_twice_sends_once(chat: Chat, page: Page):
    chat.engine.seconds = 0.3
    page.goto(chat.url)
    page.get_by_label("What is going on?").fill("hello")
    page.get_by_role("button", name="Send", exact=True).dblclick()
    expect(page.locator(".service")).to_have_count(1)

    assert len(chat.engine.asked) == 1


def test_a_choice_is_pressed_and_old_choices_go(chat: Chat, page: Page):
    page.goto(chat.url)
    page.get_by_role("button", name="I need a break").click()
    expect(page.locator(".service")).to_have_count(1)
    chat.engine.answer = {"messages": [{"text": "Good.", "choices": [{"id": "affirm", "title": "Yes"}]}]}
    page.get_by_role("button", name="Mansfield").click()
    expect(page.get_by_role("button", name="Yes")).to_be_visible()

    expect(page.get_by_role("button", name="Mansfield")).to_have_count(0)
    assert [asked.get("choice") for asked in chat.engine.asked] == ["topic:short_breaks", "place:mansfield"]
    expect(page.get_by_role("button", name="I need urgent help now")).to_be_visible()


def test_after_a_reload_the_conversation_is_there(chat: Chat, page: Page):
    page.goto(chat.url)
    ask(page, "my own words")
    expect(page.locator(".service")).to_have_count(1)
    page.reload()

    expect(page.get_by_text("my own words")).to_be_visible()
    expect(page.locator(".service")).to_have_count(1)


def test_an_empty_message_is_explained_at_the_box(chat: Chat, page: Page):
    page.goto(chat.url)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#error")).to_be_visible()

    assert page.evaluate("document.activeElement.id") == "text"
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, "now with words")
    expect(page.locator(".service")).to_have_count(1)
    expect(page.locator("#error")).to_have_count(0)


def test_a_broken_line_keeps_the_words_and_gives_the_numbers(chat: Chat, page: Page):
    """On a train, in a cellar: nothing typed is lost, and there is a number to ring."""
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "words on a train")
    expect(page.get_by_role("alert")).to_contain_text(fakes.HUB_PHONE, timeout=5000)
    assert page.get_by_label("What is going on?").input_value() == "words on a train"
    page.context.set_offline(False)
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.locator(".service")).to_have_count(1)
    assert len(chat.engine.asked) == 1


def test_an_answer_lost_on_the_way_back_is_not_asked_twice(chat: Chat, page: Page):
    page.goto(chat.url)
    lost: list[int] = []

    def lose_first(route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(1)
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/*", lose_first)
    ask(page, "hello")
    expect(page.locator(".service")).to_have_count(1, timeout=5000)

    assert len(chat.engine.asked) == 1


def test_an_unexpected_answer_falls_back_to_the_plain_form(chat: Chat, page: Page):
    page.goto(chat.url)

    def break_fragments(route) -> None:
        if "fragment" in route.request.headers.get("accept", ""):
            route.fulfill(status=500, body="proxy error")
        else:
            route.continue_()

    page.route("**/*", break_fragments)
    page.get_by_role("button", name="I need a break").click()

    expect(page.locator(".service")).to_have_count(1)
    assert page.url.endswith("#turn-1")


def test_a_chat_closed_by_time_goes_on_as_a_new_one(chat: Chat, page: Page):
    page.goto(chat.url)
    page.context.clear_cookies()
    ask(page, "are you there")

    expect(page.locator("#error")).to_contain_text("Press Send again")
    assert page.get_by_label("What is going on?").input_value() == "are you there"


@pytest.mark.parametrize("width", [320, 256])
def test_nothing_is_cut_off_on_a_narrow_screen(width: int, chat: Chat, browser: Browser):
    """320 pixels is also what 400% zoom leaves of a desktop window."""
    chat.engine.answer = fakes.a_reply("A-very-long-word-" * 8)
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(chat.url)
    ask(page, "https://example.org/" + "a" * 300)
    expect(page.locator(".service")).to_have_count(1)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_every_target_can_be_hit_with_a_shaking_thumb(chat: Chat, page: Page):
    """Buttons and the numbers to ring are at least 44 pixels high; links within a sentence are text."""
    page.goto(chat.url)
    ask(page, "hello")
    expect(page.locator(".service")).to_have_count(1)

    page.get_by_text("Forget this chat").click()
    for target in page.locator("button, summary:not(.source *), .phone, .site, .name a").all():
        box = target.bounding_box()
        assert box is None or box["height"] >= 44, target.evaluate("node => node.outerHTML")


def test_the_page_breaks_none_of_its_own_rules(chat: Chat, page: Page):
    """The content policy stops nothing of ours, and nothing is asked of another site."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(chat.url)
    ask(page, "hello")
    expect(page.locator(".service")).to_have_count(1)

    assert said == []
    assert all(url.startswith(chat.url) for url in asked)


def test_one_key_and_enter_lead_from_a_reply_to_the_message_box(chat: Chat, page: Page):
    """Without it, three cards with their choices are eighteen stops of the Tab key, after every single answer."""
    page.goto(chat.url)
    for number in (1, 2):
        ask(page, "hello")
        answered(page, number)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to the message box")
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.get_by_label("What is going on?")).to_be_focused()

    assert page.locator(".jump").count() == 1


def test_the_page_reads_in_order_for_a_screen_reader(chat: Chat, page: Page):
    """Headings, names and roles of a whole conversation as assistive technology gets them, kept in a file to be reviewed.

    When it is meant to differ, read the new one aloud before putting it in the old one's place.
    """
    page.goto(chat.url)
    ask(page, "my words")
    expect(page.locator(".service")).to_have_count(1)
    chat.engine.answer = fakes.a_reply("Please ring now.", urgent="domestic_abuse")
    ask(page, "he hits me")
    expect(page.locator(".service")).to_have_count(2)
    read_out = re.sub(r"That is at [\d:]+[ap]m", "That is at TIME", page.locator("body").aria_snapshot()) + "\n"

    assert read_out == KEPT.read_text("utf-8")
