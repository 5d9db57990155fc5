"""What somebody with a screen reader hears: each new thing once, nothing old again, and the focus where it helps.

`EAR` listens as a screen reader does: to whatever changes in a live region, to what is put in as an alert, to what gets the focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes

pytestmark = pytest.mark.browser

EAR = """
window.heard = [];
const LIVE = "[role=status], [role=alert], [aria-live]";
const words = node => node.textContent.trim().replace(/\\s+/g, " ");
new MutationObserver(changes => {
  const live = new Set();
  for (const change of changes) {
    const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
    const region = at && at.closest(LIVE);
    if (region) live.add(region);
    for (const added of change.addedNodes) if (added.nodeType === 1) {
      if (added.matches(LIVE)) live.add(added);
      added.querySelectorAll(LIVE).forEach(each => live.add(each));
    }
  }
  for (const region of live) if (region.isConnected && words(region)) heard.push(words(region));
}).observe(document, {subtree: true, childList: true, characterData: true});
document.addEventListener("focusin", event => {
  const at = event.target;
  const about = (at.getAttribute("aria-describedby") || "").split(" ").map(id => document.getElementById(id)).filter(Boolean).map(words);
  heard.push("FOCUS " + [at.labels && at.labels[0] ? words(at.labels[0]) : words(at), ...about].join(" | "));
});
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window that listens."""
    context = browser.new_context(viewport={"width": 900, "height": 700}, reduced_motion="reduce")
    context.add_init_script(EAR)
    yield context.new_page()
    context.close()


def heard(page: Page) -> list[str]:
    """Return what was heard since it was last asked."""
    page.wait_for_timeout(150)
    found: list[str] = page.evaluate("heard.splice(0)")
    return found


def test_loading_the_page_says_nothing_by_itself(chat: Chat, page: Page) -> None:
    """A screen reader reads a new page from its title on; nothing may talk across that."""
    page.goto(chat.url)

    assert heard(page) == []


def test_an_answer_is_heard_once_with_numbers_and_choices_and_nothing_old(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "first words")
    answered(page)
    heard(page)
    chat.engine.answer = fakes.a_reply("The second answer.")
    chat.engine.seconds = 0.3
    page.get_by_label("What is going on?").fill("second words")
    page.get_by_role("button", name="Send", exact=True).click()
    answered(page, 2)

    told = "The second answer. You can ask for a talk. The break service, 01632 960100."
    every = heard(page)
    assert [one for one in every if not one.startswith("FOCUS")] == ["Sending", f"{told} You can choose: Money and benefits; Mansfield."]
    assert every[-1] == "FOCUS Reply" or every[-2] == "FOCUS Reply"


def test_an_answer_in_another_language_is_said_with_its_voice(chat: Chat, page: Page) -> None:
    chat.engine.answer = {"messages": [{"text": "فون کرتے وقت آپ مترجم مانگ سکتے ہیں"}, {"text": "You can ask."}]}
    page.goto(chat.url)
    ask(page, "مدد")
    answered(page)

    said = page.locator("#status span")
    assert said.evaluate_all("all => all.map(one => [one.lang, one.dir])") == [["ur", "rtl"], ["", ""]]


def test_an_error_is_heard_with_the_box_it_is_about(chat: Chat, page: Page) -> None:
    """The focus goes to the box, and the box says what is wrong: heard once, as its description."""
    page.goto(chat.url)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#error")).to_be_visible()

    every = heard(page)
    assert [one for one in every if not one.startswith("FOCUS")] == ["Sending"]
    assert every[-1].startswith("FOCUS What is going on? | Use your own words.")
    assert "Error: Write what you need in your own words" in every[-1]


def test_a_broken_line_is_heard_once(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    page.context.set_offline(True)
    ask(page, "on a train")
    expect(page.get_by_role("alert")).to_be_visible()

    alerts = [one for one in heard(page) if "not got through" in one]
    assert len(alerts) == 1
    assert fakes.HUB_PHONE in alerts[0]


def test_the_warning_before_a_chat_closes_is_heard_with_what_it_says(chat: Chat, page: Page) -> None:
    page.clock.install()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.clock.fast_forward(56 * 60 * 1000)
    dialog = page.get_by_role("dialog", name="This chat is about to close")
    expect(dialog).to_have_accessible_description(re.compile("^It has been quiet for a while. It closes at"))

    assert page.evaluate("heard.splice(0).at(-1)") == "FOCUS This chat is about to close"
    dialog.get_by_role("button", name="Keep it open").click()
    expect(dialog).to_be_hidden()
    assert "stays open until" in (page.locator("#status").text_content() or "")


def test_thanks_are_heard_once(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    heard(page)
    page.get_by_role("button", name="Yes", exact=True).click()
    expect(page.get_by_text("Thank you. Good to know.")).to_be_focused()

    assert [one for one in heard(page) if "Thank you" in one] == ["FOCUS Thank you. Good to know."]
