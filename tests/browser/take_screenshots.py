"""Take the pictures of `docs/screenshots/` anew: `python -m tests.browser.take_screenshots`.

They show the whole assistant with its real records, on a Monday morning. Look at each one afterwards. `pngquant` (Debian's
package of that name) makes them small, when it is there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, FrameLocator, Page, expect, sync_playwright

from ops.processes import Ports, Running, environment
from tests.assistant import CLOCK, MONDAY_MORNING
from tests.browser.conftest import CHROMIUM, QUIET, answered, ask

FOLDER = Path("docs/screenshots")
ASKED = "my mum has dementia and I haven't had a day off in months, I'm in Mansfield"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
ZOOMED = {"width": 320, "height": 256}  # 1280 by 1024 at 400%


def first_screen(page: Page, url: str) -> None:
    """Open the first screen."""
    page.goto(url)


def cards(page: Page, url: str) -> None:
    """Ask for a break."""
    page.goto(url)
    ask(page, ASKED)
    answered(page)


def come_back(page: Page, url: str) -> None:
    """Leave a chat and open it again."""
    cards(page, url)
    page.goto("about:blank")
    page.goto(url)


def picked(page: Page, url: str) -> None:
    """Pick two answers of the guided questions and take one off again."""
    page.goto(url)
    presses = ("Do you look after someone?", "husband, wife", "65 or over", "Getting up", "Medicines", "Getting up")
    for turn, title in enumerate(presses, 1):
        page.locator("form.choices button", has_text=title).first.click()
        answered(page, turn)


def urgent(page: Page, url: str) -> None:
    """Write about somebody who hits."""
    page.goto(url)
    ask(page, "my husband hits me and I can't leave him on his own")
    answered(page)


def plan(page: Page, url: str) -> None:
    """Ask twice and look at the plan."""
    cards(page, url)
    ask(page, "how do I get a carer's assessment")
    answered(page, 2)
    page.goto(f"{url}/plan")


def leaving(page: Page, url: str) -> None:
    """Look at the page about leaving quickly."""
    page.goto(f"{url}/leaving")


def offline(page: Page, url: str) -> None:
    """Send something without a line."""
    page.goto(url)
    page.context.set_offline(True)
    ask(page, ASKED)
    expect(page.get_by_role("alert")).to_be_visible()


def error(page: Page, url: str) -> None:
    """Press Send with nothing in the box."""
    page.goto(url)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#error")).to_be_visible()


def choices(page: Page, url: str) -> None:
    """Say something that could mean several things."""
    page.goto(url)
    ask(page, "I need help")
    answered(page)


def closing(page: Page, url: str) -> None:
    """Leave a chat alone until it warns."""
    page.clock.install()
    cards(page, url)
    page.clock.fast_forward(56 * 60 * 1000)
    expect(page.get_by_role("dialog")).to_be_visible()


def mistake(page: Page, url: str) -> None:
    """Report a mistake without picking one."""
    page.goto(f"{url}/mistake?service=carers-uk-helpline")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#error")).to_be_visible()


def statement(page: Page, url: str) -> None:
    """Read the accessibility statement."""
    page.goto(f"{url}/accessibility")


def not_found(page: Page, url: str) -> None:
    """Open an address where nothing is."""
    page.goto(f"{url}/nothing-here")


def widget_closed(page: Page, url: str) -> None:
    """Open the made-up council's page."""
    page.goto(f"{url}/demo")
    expect(page.get_by_role("button", name="Help for carers")).to_be_visible()


def widget_open(page: Page, url: str) -> None:
    """Ask on the made-up council's page."""
    widget_closed(page, url)
    page.get_by_role("button", name="Help for carers").click()
    frame: FrameLocator = page.frame_locator("iframe")
    ask(frame, ASKED)
    answered(frame)


Shot = tuple[str, Callable[[Page, str], None], dict[str, Any], bool]
SHOTS: tuple[Shot, ...] = (
    ("first-screen-phone", first_screen, {"viewport": PHONE}, True),
    ("first-screen-desktop", first_screen, {"viewport": DESKTOP}, False),
    ("first-screen-400-percent", first_screen, {"viewport": ZOOMED}, True),
    ("first-screen-dark", first_screen, {"viewport": PHONE, "color_scheme": "dark"}, True),
    ("cards-phone", cards, {"viewport": PHONE}, True),
    ("come-back-phone", come_back, {"viewport": PHONE}, False),
    ("picked-phone", picked, {"viewport": PHONE}, False),
    ("cards-desktop", cards, {"viewport": DESKTOP}, False),
    ("cards-dark", cards, {"viewport": PHONE, "color_scheme": "dark"}, False),
    ("cards-forced-colours", cards, {"viewport": PHONE, "forced_colors": "active"}, False),
    ("urgent-phone", urgent, {"viewport": PHONE}, False),
    ("urgent-dark", urgent, {"viewport": PHONE, "color_scheme": "dark"}, False),
    ("cards-320", cards, {"viewport": {"width": 320, "height": 640}}, True),
    ("cards-400-percent", cards, {"viewport": ZOOMED}, False),
    ("cards-no-script-phone", cards, {"viewport": PHONE, "java_script_enabled": False}, False),
    ("urgent-400-percent", urgent, {"viewport": ZOOMED}, False),
    ("urgent-forced-colours", urgent, {"viewport": PHONE, "forced_colors": "active"}, False),
    ("choices-phone", choices, {"viewport": PHONE}, False),
    ("error-phone", error, {"viewport": PHONE}, False),
    ("error-dark", error, {"viewport": PHONE, "color_scheme": "dark"}, False),
    ("error-no-script-phone", error, {"viewport": PHONE, "java_script_enabled": False}, False),
    ("closing-phone", closing, {"viewport": PHONE}, False),
    ("mistake-phone", mistake, {"viewport": PHONE}, False),
    ("accessibility-phone", statement, {"viewport": PHONE}, True),
    ("not-found-phone", not_found, {"viewport": PHONE}, False),
    ("offline-phone", offline, {"viewport": PHONE}, False),
    ("plan-phone", plan, {"viewport": PHONE}, False),
    ("plan-desktop", plan, {"viewport": DESKTOP}, True),
    ("plan-dark", plan, {"viewport": PHONE, "color_scheme": "dark"}, False),
    ("plan-print", plan, {"viewport": {"width": 720, "height": 1018}}, True),
    ("leaving-phone", leaving, {"viewport": PHONE}, False),
    ("widget-closed-desktop", widget_closed, {"viewport": DESKTOP}, False),
    ("widget-open-desktop", widget_open, {"viewport": DESKTOP}, False),
    ("widget-closed-phone", widget_closed, {"viewport": PHONE}, False),
    ("widget-open-dark", widget_open, {"viewport": DESKTOP, "color_scheme": "dark"}, False),
    ("widget-open-phone", widget_open, {"viewport": PHONE}, False),
)


def take(browser: Browser, url: str, shot: Shot) -> None:
    """Take one picture."""
    name, reach, window, whole = shot
    context = browser.new_context(**window, reduced_motion="reduce")
    page = context.new_page()
    reach(page, url)
    if name.endswith("print"):
        page.emulate_media(media="print")
    page.wait_for_timeout(300)
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path, full_page=whole, animations="disabled")
    context.close()
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--ext", ".png", "--quality", "60-90", "32", str(path)], check=False)
    print(f"{path} {path.stat().st_size / 1000:.0f} kB")


def main() -> int:
    """Take those whose names contain one of the arguments, all without any; returns the exit code."""
    wanted = [shot for shot in SHOTS if not sys.argv[1:] or any(part in shot[0] for part in sys.argv[1:])]
    FOLDER.mkdir(parents=True, exist_ok=True)
    CLOCK.write_text(MONDAY_MORNING)
    ports = Ports.free()
    running = Running(ports, {**environment(ports), "TEST_CLOCK": "1"})
    running.start()
    try:
        trouble = running.wait_until_ready(90)
        if trouble:
            print(trouble, file=sys.stderr)
            return 1
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            for shot in wanted:
                take(browser, running.url, shot)
            browser.close()
    finally:
        running.stop()
        CLOCK.unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
