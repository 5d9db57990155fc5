"""How fast the page is in a slowed browser: the Core Web Vitals, on the loopback address, and what is fetched in all.

Bars: LCP <= 1 s, INP <= 100 ms, CLS 0, and less than 30 kB for the first view.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Chat, answered, ask
from tests.web import web_fakes as fakes

pytestmark = pytest.mark.browser

SLOWER = 4
"""How many times slower the browser's processor is made: about a cheap phone of some years ago."""
WATCH = """
window.vitals = {lcp: 0, cls: 0, inp: 0};
new PerformanceObserver(list => { for (const e of list.getEntries()) vitals.lcp = e.startTime; })
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) vitals.cls += e.value; })
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.interactionId) vitals.inp = Math.max(vitals.inp, e.duration); })
  .observe({type: 'event', buffered: true, durationThreshold: 16});
"""


def test_the_page_is_quick_on_a_slow_phone(chat: Chat, browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sent: list[int] = []
    page.on("requestfinished", lambda request: sent.append(request.sizes()["responseBodySize"] + request.sizes()["responseHeadersSize"]))
    page.goto(chat.url)
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    page.wait_for_timeout(500)
    first_view = sum(sent)
    for number, words in enumerate(("my mum has dementia", "what about money", "and at night"), 1):
        chat.engine.answer = fakes.a_reply(f"Answer {number}.")
        ask(page, words)
        answered(page, number)
    page.get_by_role("button", name="Yes", exact=True).click()
    expect(page.get_by_text("Thank you. Good to know.")).to_be_visible()
    page.wait_for_timeout(300)
    seen = page.evaluate("vitals")
    with capsys.disabled():
        print(f"\nLCP {seen['lcp']:.0f} ms, INP {seen['inp']:.0f} ms, CLS {seen['cls']:.3f}, first view {first_view} bytes")
    context.close()

    assert 0 < seen["lcp"] <= 1000
    assert 0 < seen["inp"] <= 100
    assert seen["cls"] == 0
    assert first_view < 30_000
