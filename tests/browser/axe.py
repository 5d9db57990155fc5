"""axe-core in the browser, from the package that carries it: nothing is fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Frame, Page

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def violations(page: Page | Frame, without: tuple[str, ...] = ()) -> list[str]:
    """Return each violation in one line: rule, how bad, and where.

    Args:
        page: the page or frame to look at.
        without: rules that are left out, because what they look at is another's.
    """
    page.evaluate(SCRIPT)
    found: dict[str, Any] = page.evaluate(RUN, TAGS)
    assert found["passes"] or found["inapplicable"], "axe looked at nothing"
    return [
        f"{rule['id']} ({rule['impact']}): {' | '.join(node['html'][:160] for node in rule['nodes'])}"
        for rule in found["violations"]
        if rule["id"] not in without
    ]
