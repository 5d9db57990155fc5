"""A line that breaks: what was sent is shown at once, kept until it is answered, and answered once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes
from web.limits import Buckets

pytestmark = pytest.mark.browser


def test_when_the_line_is_back_it_is_sent_by_itself(chat: Chat, page: Page) -> None:
    """A train comes out of the tunnel; nobody has to remember to press Send."""
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "words on a train")
    expect(page.get_by_role("alert")).to_contain_text("not got through yet")
    page.context.set_offline(False)

    answered(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert [asked["text"] for asked in chat.engine.asked] == ["words on a train"]


def test_a_choice_is_sent_again_as_well(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    page.context.set_offline(True)
    page.get_by_role("button", name="I need a break").click()
    expect(page.get_by_role("alert")).to_contain_text("Press it again")
    page.context.set_offline(False)

    answered(page)
    assert len(chat.engine.asked) == 1


def test_words_changed_meanwhile_wait_for_their_writer(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "first thought")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("What is going on?").fill("second thought")
    page.context.set_offline(False)
    page.wait_for_timeout(500)
    assert chat.engine.asked == []
    page.get_by_role("button", name="Send", exact=True).click()

    answered(page)
    assert [asked["text"] for asked in chat.engine.asked] == ["second thought"]


def test_words_changed_after_a_lost_answer_are_not_taken_for_the_first(chat: Chat, page: Page) -> None:
    """The first was answered and the answer was lost; the second is another message and gets its own answer."""
    page.goto(chat.url)

    def lose(route) -> None:
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/*", lose)
    ask(page, "first")
    expect(page.get_by_role("alert")).to_be_visible()
    page.unroute("**/*", lose)
    ask(page, "second")

    answered(page, 2)  # the lost one is seen after all
    assert [asked["text"] for asked in chat.engine.asked] == ["first", "second"]


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_server_that_is_away_leaves_the_page_with_its_numbers(status: int, chat: Chat, page: Page) -> None:
    """Sending the plain form then would put the browser's own error page in place of everything."""
    page.goto(chat.url)
    page.route("**/*", lambda route: route.fulfill(status=status, body="") if route.request.method == "POST" else route.continue_())
    ask(page, "are you there")
    expect(page.get_by_role("alert")).to_contain_text(fakes.HUB_PHONE)
    expect(page.get_by_role("alert").get_by_role("link", name="999")).to_be_visible()

    assert page.get_by_label("What is going on?").input_value() == "are you there"


def test_words_not_yet_sent_are_there_after_the_page_died(chat: Chat, page: Page) -> None:
    """A phone short of memory throws pages away."""
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "long and hard to write again")
    expect(page.get_by_role("alert")).to_be_visible()
    page.route("**/*", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.context.set_offline(False)
    page.reload()

    expect(page.get_by_label("What is going on?")).to_have_value("long and hard to write again")
    expect(page.get_by_role("alert")).to_contain_text(fakes.HUB_PHONE)


def test_after_an_answer_nothing_is_kept_in_the_browser(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "private words")
    answered(page)
    page.reload()

    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.get_by_label("What is going on?").input_value() == ""


def test_a_reload_while_waiting_shows_the_message_and_asks_once(chat: Chat, page: Page) -> None:
    chat.engine.seconds = 0.6
    page.goto(chat.url)
    ask(page, "impatient")
    expect(page.locator(".pending")).to_be_visible()
    page.wait_for_timeout(200)
    page.reload()
    page.wait_for_timeout(1000)
    page.reload()

    expect(page.locator(".you")).to_have_count(1)
    expect(page.locator(".turn.reply")).to_have_count(1)
    assert len(chat.engine.asked) == 1


def test_a_quiet_chat_warns_before_it_closes_and_stays_when_asked(chat: Chat, page: Page) -> None:
    """WCAG 2.2.1: warned five minutes before, one press for the whole time again, focus back where it was."""
    page.clock.install()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.get_by_label("What is going on?").focus()
    page.clock.fast_forward(54 * 60 * 1000)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.clock.fast_forward(2 * 60 * 1000)
    expect(page.get_by_role("dialog", name="This chat is about to close")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Keep it open").click()

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_label("What is going on?")).to_be_focused()
    page.clock.fast_forward(54 * 60 * 1000)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.clock.fast_forward(10 * 60 * 1000)
    expect(page.get_by_role("dialog", name="This chat has closed")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_first_screen_warns_of_nothing(chat: Chat, page: Page) -> None:
    page.clock.install()
    page.goto(chat.url)
    page.clock.fast_forward(2 * 3600 * 1000)

    expect(page.get_by_role("dialog")).to_have_count(0)


def test_two_tabs_share_one_chat(chat: Chat, page: Page) -> None:
    """Somebody opens the chat twice: both tabs are answered, and the one that lags behind shows all of it."""
    page.goto(chat.url)
    other = page.context.new_page()
    other.goto(chat.url)
    ask(page, "in the first tab")
    answered(page)
    ask(other, "in the second tab")
    answered(other, 2)
    expect(other.locator("#latest")).to_be_focused()
    page.reload()

    expect(page.locator(".you")).to_have_count(2)
    assert len({asked["conversation"] for asked in chat.engine.asked}) == 1


def test_a_tab_whose_chat_was_deleted_in_another_keeps_the_words(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "first words")
    answered(page)
    other = page.context.new_page()
    other.goto(chat.url)
    other.get_by_text("Forget this chat").click()
    other.get_by_role("button", name="Yes, forget it").click()
    expect(other.get_by_text("This chat has been deleted")).to_be_visible()
    ask(page, "words after that")
    expect(page.locator("#error")).to_contain_text("Press Send again")
    expect(page.get_by_label("What is going on?")).to_have_value("words after that")
    page.get_by_role("button", name="Send", exact=True).click()

    answered(page)
    expect(page.get_by_text("first words")).to_have_count(0)


def test_a_half_written_draft_survives_a_link_and_is_then_kept_nowhere(chat: Chat, page: Page) -> None:
    """Somebody looks at the plan, or at how to leave, in the middle of a sentence that was hard to write."""
    page.goto(chat.url)
    page.get_by_label("What is going on?").fill("it is about my dad and")
    page.get_by_role("link", name="How to leave this page quickly").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("leave")
    page.get_by_role("link", name="Help for carers").click()

    expect(page.get_by_label("What is going on?")).to_have_value("it is about my dad and")
    assert page.evaluate("sessionStorage.length") == 0


def test_forgetting_the_chat_forgets_the_draft(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.get_by_label("What is going on?").fill("private")
    page.get_by_text("Forget this chat").click()
    page.get_by_role("button", name="Yes, forget it").click()
    expect(page.get_by_text("This chat has been deleted")).to_be_visible()

    assert page.get_by_label("What is going on?").input_value() == ""
    assert page.evaluate("sessionStorage.length") == 0


def test_going_back_shows_the_chat_as_it_is_and_sends_nothing(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "my words")
    answered(page)
    page.get_by_role("link", name="Your plan, to print or save").click()
    expect(page.get_by_role("heading", name="Your plan", level=1)).to_be_visible()
    page.go_back()

    expect(page.get_by_text("my words")).to_be_visible()
    assert len(chat.engine.asked) == 1


def test_going_back_without_script_shows_that_it_was_answered(chat: Chat, plain_page: Page) -> None:
    """The page before the answer is not shown from a store: nobody sends again what has its answer."""
    plain_page.goto(chat.url)
    ask(plain_page, "my words")
    plain_page.wait_for_url("**/#turn-1")
    plain_page.go_back()

    expect(plain_page.locator(".turn.reply")).to_have_count(1)
    expect(plain_page.get_by_label("What is going on?")).to_have_value("")
    assert len(chat.engine.asked) == 1


def test_too_much_at_once_is_said_at_the_box_and_the_words_stay(chat: Chat, page: Page, monkeypatch) -> None:
    """Nothing is loaded anew, nothing is lost; the next press of Send is answered."""
    page.goto(chat.url)
    ask(page, "first")
    answered(page)
    with monkeypatch.context() as limited:
        limited.setattr(Buckets, "seconds_to_wait", lambda *_: 5)
        ask(page, "words in a panic")
        expect(page.locator("#error")).to_contain_text("Please wait a little")
        expect(page.get_by_label("What is going on?")).to_be_focused()
        expect(page.get_by_label("What is going on?")).to_have_value("words in a panic")
    page.get_by_role("button", name="Send", exact=True).click()

    answered(page, 2)
    expect(page.locator("#error")).to_have_count(0)


@pytest.mark.parametrize("text", ["", "word " * 500])
def test_without_script_an_error_has_the_focus_at_its_box(text: str, chat: Chat, plain_page: Page) -> None:
    """A screen reader begins there, and hears what is wrong as what the box is described by."""
    plain_page.goto(chat.url)
    ask(plain_page, text)
    box = plain_page.get_by_label("What is going on?")

    expect(box).to_be_focused()
    expect(box).to_have_value(text)
    expect(box).to_have_accessible_description(re.compile("Error: "))
    assert plain_page.title().startswith("Error: ")


def test_after_a_calm_answer_the_words_are_there_to_be_sent_again(chat: Chat, page: Page) -> None:
    """Parts were down for a moment: the carer presses Send once more and has the answer."""
    chat.engine.status = 503
    page.goto(chat.url)
    ask(page, "hard to write twice")
    answered(page)
    expect(page.get_by_label("What is going on?")).to_have_value("hard to write twice")
    assert page.evaluate("document.activeElement.textContent") == "Reply"
    chat.engine.status = 200
    page.get_by_role("button", name="Send", exact=True).click()

    answered(page, 2)
    expect(page.get_by_role("heading", name="The break service")).to_be_visible()
    expect(page.get_by_label("What is going on?")).to_have_value("")


def hangs(page: Page, seconds: int) -> None:
    """Let so much time pass on a page whose clock was taken over, while promises go on."""
    for _ in range(seconds):
        page.clock.run_for(1000)
        page.wait_for_timeout(10)


def test_a_line_that_never_answers_counts_as_broken(chat: Chat, page: Page) -> None:
    """A phone with one bar: the request neither fails nor comes back. The words and the numbers are there all the same."""
    page.clock.install()
    page.goto(chat.url)
    page.route("**/*", lambda route: None if route.request.method == "POST" else route.continue_())
    page.get_by_label("What is going on?").fill("is anybody there")
    page.get_by_role("button", name="Send", exact=True).click()
    hangs(page, 3)
    expect(page.locator(".pending")).to_be_visible()
    hangs(page, 20)

    expect(page.get_by_role("alert")).to_contain_text(fakes.HUB_PHONE)
    expect(page.get_by_label("What is going on?")).to_have_value("is anybody there")
    expect(page.get_by_role("button", name="Send", exact=True)).not_to_have_attribute("aria-disabled", "true")


def test_urgent_help_waits_for_no_other_message(chat: Chat, page: Page) -> None:
    """The line hangs, and things get worse: the red button answers at once."""
    page.goto(chat.url)
    page.route("**/*", lambda route: None if "waiting" in (route.request.post_data or "") else route.continue_())
    ask(page, "waiting")
    expect(page.locator(".pending")).to_be_visible()
    urgent = page.get_by_role("button", name="I need urgent help now")
    expect(urgent).not_to_have_attribute("aria-disabled", "true")
    urgent.click()

    expect(page.locator(".turn.reply")).to_have_count(1)
    assert [asked.get("choice") for asked in chat.engine.asked] == ["do:urgent"]
    assert page.evaluate("document.activeElement.closest('li').id") == "turn-1"
    urgent.click()
    expect(page.locator(".turn.reply")).to_have_count(2)
    assert len(chat.engine.asked) == 2


def test_an_answer_that_comes_after_urgent_help_takes_nothing_away(chat: Chat, page: Page) -> None:
    """The late answer is put where its question stands; focus and choices stay with the newest."""
    page.goto(chat.url)
    late = []
    page.route("**/*", lambda route: late.append(route) if "waiting" in (route.request.post_data or "") else route.continue_())
    ask(page, "waiting")
    page.get_by_role("button", name="I need urgent help now").click()
    expect(page.locator(".turn.reply")).to_have_count(1)
    late[0].continue_()
    answered(page, 2)

    assert page.evaluate("document.activeElement.closest('li') === document.getElementById('log').lastElementChild")
    expect(page.locator(".reply").last.locator("form.choices")).to_have_count(1)
    expect(page.locator("form.choices")).to_have_count(1)
    expect(page.locator("#latest")).to_have_count(1)


@pytest.mark.parametrize("name", ["I need urgent help now", "Mansfield"])
def test_what_was_pressed_in_vain_is_said_where_it_is_seen(name: str, chat: Chat, page: Page) -> None:
    """Far from the box, on a small screen: the numbers are in sight, have the focus, and say what was pressed."""
    page.set_viewport_size({"width": 320, "height": 480})
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.route("**/*", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.get_by_role("button", name=name).click()
    note = page.get_by_role("alert")

    expect(note).to_contain_text(f"You pressed {name}. Press it again")
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport(ratio=0.95)


def test_a_message_too_long_says_by_how_much_and_is_in_sight(chat: Chat, page: Page) -> None:
    """The page scrolls smoothly; the error is seen all the same, and goes with the next message."""
    page.goto(chat.url)
    ask(page, "x" * 2512)
    error = page.locator("#error")
    expect(error).to_contain_text("That is 512 characters too many.")
    page.wait_for_timeout(700)
    expect(error).to_be_in_viewport(ratio=1)
    expect(page.get_by_label("What is going on?")).to_be_focused()
    chat.engine.seconds = 2
    ask(page, "shorter")
    expect(page.locator(".pending")).to_be_visible()

    expect(error).to_have_count(0, timeout=500)


def test_a_choice_pressed_with_something_half_typed_keeps_words_and_focus(chat: Chat, page: Page) -> None:
    """The focus goes to the reply: it is not lost with the choices that were taken away."""
    page.goto(chat.url)
    page.get_by_label("What is going on?").fill("half a sent")
    page.get_by_role("button", name="I need a break").click()
    answered(page)

    assert page.evaluate("document.activeElement.textContent") == "Reply"
    expect(page.get_by_label("What is going on?")).to_have_value("half a sent")


@pytest.mark.parametrize("path", ["/plan", "/leaving", "/accessibility"])
def test_back_to_the_chat_is_back_to_the_newest_reply(path: str, chat: Chat, page: Page) -> None:
    """Nobody looks for the numbers below a screen of first words."""
    page.goto(chat.url)
    for turn in range(3):
        ask(page, f"message {turn}")
        answered(page, turn + 1)
    page.goto(chat.url + path)
    page.get_by_role("link", name="Back to the chat").click()

    expect(page.locator("#turn-3 .words").first).to_be_in_viewport()
