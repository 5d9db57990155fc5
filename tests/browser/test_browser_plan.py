"""The plan and the other pages beside the chat, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Chat, answered, ask

pytestmark = pytest.mark.browser


def test_the_plan_is_reached_from_the_answer_and_leads_back(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    expect(page.get_by_role("link", name="Your plan, to print or save")).to_be_hidden()
    ask(page, "my mum has dementia")
    answered(page)
    page.get_by_role("link", name="Your plan, to print or save").click()
    expect(page.get_by_role("heading", name="Your plan", level=1)).to_be_visible()
    page.get_by_role("link", name="Back to the chat").click()

    expect(page.get_by_text("my mum has dementia", exact=True)).to_be_visible()


def test_on_paper_there_are_numbers_addresses_and_room_for_notes_and_no_buttons(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "my mum has dementia")
    answered(page)
    page.goto(f"{chat.url}/plan")
    page.emulate_media(media="print")

    for shown in ("01632 960100", "break.example.org", "Notes:", "I am asking for a carer's assessment"):
        expect(page.get_by_text(shown).first).to_be_visible()
    for hidden in ("Plain text, to save or send", "Write it in my email", "Put a call in my calendar", "Open now until 5pm"):
        assert not page.get_by_text(hidden).first.is_visible(), hidden
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("path", ["/plan", "/leaving", "/mistake?service=carers-break", "/demo"])
@pytest.mark.parametrize("width", [320, 256])
def test_no_page_scrolls_sideways_on_a_narrow_screen(path: str, width: int, chat: Chat, browser: Browser) -> None:
    """WCAG 1.4.10: 320 pixels are what 400% zoom leaves of a desktop window."""
    context = browser.new_context(viewport={"width": width, "height": 256})
    page = context.new_page()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.goto(chat.url + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


@pytest.mark.parametrize("path", ["/", "/plan"])
def test_nothing_is_cut_off_with_wide_text_spacing(path: str, chat: Chat, browser: Browser) -> None:
    """WCAG 1.4.12: some people read with wide spaces between lines, letters and words."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = context.new_page()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.goto(chat.url + path)
    page.add_style_tag(content=SPACING)
    cut = page.evaluate(
        "[...document.querySelectorAll('main *, footer *')].filter(n => n.scrollWidth > n.clientWidth + 1"
        " && getComputedStyle(n).overflow !== 'visible' && !n.matches('.hidden, .hidden *, .jump')).map(n => n.outerHTML.slice(0, 80))"
    )

    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_feedback_is_given_by_keyboard_and_the_focus_stays(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.get_by_role("button", name="Yes", exact=True).focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("Thank you. Good to know.")).to_be_focused()


def test_a_mistake_is_reported_by_keyboard(chat: Chat, page: Page) -> None:
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.get_by_role("link", name="Report a mistake in The break service").focus()
    page.keyboard.press("Enter")
    page.get_by_label("The phone number is wrong, or nobody answers").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()


def test_what_to_say_opens_by_keyboard(chat: Chat, page: Page) -> None:
    service = chat.engine.answer["messages"][0]["services"][0]
    chat.engine.answer["messages"][0]["services"].append({**service, "id": "another", "name": "Another"})
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.get_by_text("What to say when you ring").nth(1).focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("I need a break. What can you offer us?").nth(1)).to_be_visible()


def test_the_plan_is_worked_by_keyboard_alone(chat: Chat, page: Page) -> None:
    """Tab reaches every link of the plan in the order it is read, each can be seen, and Enter opens it."""
    page.emulate_media(reduced_motion="reduce")  # else the page is still on its way when it is looked at
    page.goto(chat.url)
    ask(page, "my mum has dementia")
    answered(page)
    link = page.get_by_role("link", name="Your plan, to print or save")
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your plan", level=1)).to_be_visible()
    in_order = page.locator("a[href]:visible").evaluate_all("all => all.map(one => one.href)")
    reached = []
    for _ in in_order:
        page.keyboard.press("Tab")
        at = page.evaluate(
            """(() => { const n = document.activeElement, r = n.getBoundingClientRect(), s = getComputedStyle(n);
            return {href: n.href, seen: r.top >= 0 && r.bottom <= innerHeight, outline: s.outlineStyle + s.outlineWidth}; })()"""
        )
        reached.append(at["href"])
        assert at["outline"] == "solid3px", at
        assert at["seen"], at

    assert reached == in_order
    for kind in ("tel:01632960100", "mailto:care@county.example.org", "/plan.txt", "/plan/letter.txt", "/plan/call.ics", "/accessibility"):
        assert any(kind in href for href in in_order), kind
    for name, file in (("Plain text, to save or send", "plan.txt"), ("Put a call in my calendar", "call.ics")):
        page.get_by_role("link", name=name).focus()
        with page.expect_download() as saved:
            page.keyboard.press("Enter")
        assert saved.value.suggested_filename == file
    page.get_by_role("link", name="Back to the chat").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("my mum has dementia", exact=True)).to_be_visible()


PATHS = ["/", "/plan", "/leaving", "/mistake?service=carers-break", "/accessibility", "/nothing-here"]


@pytest.mark.parametrize("path", PATHS)
def test_twice_the_text_size_cuts_nothing_off(path: str, chat: Chat, browser: Browser) -> None:
    """WCAG 1.4.4: somebody has set their browser's text twice as large; nothing is lost and nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": 640, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.goto(chat.url + path)
    page.add_style_tag(content="html { font-size: 200% !important }")
    cut = page.evaluate(
        "[...document.querySelectorAll('main *, footer *, header *')].filter(n => n.scrollWidth > n.clientWidth + 1"
        " && getComputedStyle(n).overflow !== 'visible' && !n.matches('.hidden, .hidden *, .jump')).map(n => n.outerHTML.slice(0, 80))"
    )

    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    context.close()


@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("path", ["/", "/plan", "/leaving"])
def test_twice_the_text_size_on_a_phone_needs_no_sideways_scrolling(path: str, width: int, chat: Chat, browser: Browser) -> None:
    """Large text on a small phone: a number may wrap, nothing goes out of sight."""
    context = browser.new_context(viewport={"width": width, "height": 700}, bypass_csp=True)
    page = context.new_page()
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.goto(chat.url + path)
    page.add_style_tag(content="html { font-size: 32px !important }")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


SMALL = """
[...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, summary')].filter(n => {
  const r = n.getBoundingClientRect();
  const within = n.closest('p, li');
  const inSentence = n.matches('a') && within && within.textContent.trim().length > n.textContent.trim().length + 1;
  return r.width && !n.matches('.skip') && !inSentence && (r.width < 24 || r.height < 24);
}).map(n => n.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("path", PATHS)
def test_every_target_of_every_page_is_large_enough(path: str, chat: Chat, page: Page) -> None:
    """WCAG 2.5.8: at least 24 pixels each way, but for links within a sentence."""
    page.goto(chat.url)
    ask(page, "hello")
    answered(page)
    page.goto(chat.url + path)

    assert page.evaluate(SMALL) == []
