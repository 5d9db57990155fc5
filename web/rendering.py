"""HTML from the components: one folder each in `web/components`, with its template, style and script.

Templates escape everything (`autoescape`). Style and script are joined into one file each, named by their content, packed
once and kept in memory. Nothing here decides what is said; how single values are written is in `filters.py`.
"""

from __future__ import annotations

import gzip
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from web import filters, words
from web.conversations import Turn
from web.emergency import EMERGENCY
from web.emergency_keeper import EmergencyKeeper
from web.openapi import OpenApi
from web.problems import Problem

COMPONENTS = Path(__file__).with_name("components")
APART = frozenset({"widget", "demo"})
"""Components that are no part of our pages: what a council's page loads, and the page that shows it."""

MOST_LETTERS = 6_000
"""What the box takes: more than an answer is given to, so that nothing is cut off unseen, and so little that it can always be
sent (`incoming.LARGEST_BODY`), explained at the box and given back."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A style, script or picture as it is sent."""

    path: str
    content_type: str
    body: bytes
    packed: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What the chat page shows besides what was said."""

    form_token: str
    area: str | None = None
    draft: str = ""
    error: str | None = None
    notice: str | None = None
    framed: bool = False
    session: str | None = None
    topic: str | None = None
    leave: bool = False
    minutes: int = 60
    closes: datetime | None = None
    thanks: str | None = None
    carried: bool = False
    back: bool = False


class Renderer:
    """Renders pages and holds the assets they point to."""

    def __init__(self) -> None:
        """Read templates, styles and scripts; a mistake in one shows at start-up."""
        self._env = Environment(
            loader=FileSystemLoader(COMPONENTS),
            autoescape=lambda name: not (name or "").endswith(".txt.j2"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters.update(filters.FILTERS)
        self._env.tests.update(recommends=filters.recommends, calm=filters.calm, unchecked=filters.unchecked)
        self.style = _joined("css", "text/css")
        self.script = _joined("js", "text/javascript")
        self.icon = _asset("icon", "svg", "image/svg+xml", (COMPONENTS / "page" / "icon.svg").read_bytes())
        self.demo_style = _asset("demo", "css", "text/css", (COMPONENTS / "demo" / "demo.css").read_bytes())
        self.assets = {asset.path: asset for asset in (self.style, self.script, self.icon, self.demo_style)}
        self._env.globals.update(
            style=self.style.path,
            script=self.script.path,
            icon=self.icon.path,
            demo_style=self.demo_style.path,
            most_letters=MOST_LETTERS,
            new_id=lambda: secrets.token_urlsafe(12),
            neutral_site=words.NEUTRAL_SITE,
            abuse=words.ABUSE,
            framed=False,
            blank="",
            kept="",
            way_out=None,
            folded=False,
            said_once=False,
        )
        self._chat, self._turn = self._env.get_template("chat/chat.html.j2"), self._env.get_template("turn/turn.html.j2")
        self._composer, self._error = self._env.get_template("composer/composer.html.j2"), self._env.get_template("error/error.html.j2")

    def chat_page(self, page: Page, turns: list[Turn], numbers: EmergencyKeeper) -> str:
        """Return the whole chat page; without turns, its first screen."""
        starting = [{"id": choice, "title": title} for choice, title in words.starting_choices(page.topic)]
        urgent = next(choice for choice in starting if choice["id"] == words.URGENT_CHOICE)
        choices = [choice for choice in starting if choice is not urgent]
        return self._chat.render(
            page=page, turns=turns, choices=choices, urgent=urgent, **_kept(page), **_numbers(numbers, page.area), **_frame(page.framed)
        )

    def turn(self, page: Page, turn: Turn, numbers: EmergencyKeeper) -> str:
        """Return one exchange, for the script to put into the page."""
        return self._turn.render(page=page, turn=turn, latest=True, **_kept(page), **_numbers(numbers, page.area), **_frame(page.framed))

    def right(self, page: Page, turn: Turn, numbers: EmergencyKeeper) -> str:
        """Return the thanks for feedback, for the script to put into the page."""
        return self._env.get_template("right/right.html.j2").render(page=page, turn=turn, **_numbers(numbers, page.area))

    def composer(self, page: Page) -> str:
        """Return the form to write in, for the script to put into the page."""
        return self._composer.render(page=page)

    def page(self, template: str, numbers: EmergencyKeeper, *, framed: bool = False, **values: Any) -> str:
        """Return a page that stands beside the chat: the plan, leaving quickly, a mistake; with `way_out` it can be left quickly."""
        kept = _kept(values.get("way_out"))
        return self._env.get_template(template).render(**values, **kept, **_numbers(numbers, None), **_frame(framed))

    def plain(self, template: str, numbers: EmergencyKeeper, **values: Any) -> str:
        """Return plain text from a template whose name ends in `.txt.j2`."""
        return self._env.get_template(template).render(**values, **_numbers(numbers, None)).strip() + "\n"

    def error_page(
        self, problem: Problem, ring: str, numbers: EmergencyKeeper, page: Page | None = None, said: str = "", way_out: Page | None = None
    ) -> str:
        """Return a page that says what went wrong, what to do and whom to ring.

        With `page`, what was written stands in its box again, to be sent once more; else `said` is shown to be copied.
        """
        return self._error.render(
            problem=problem, ring=ring, page=page, words=said, way_out=way_out, **_kept(way_out), **_numbers(numbers, None)
        )

    def feed_page(self, openapi: OpenApi, prefix: str) -> str:
        """Return the page that tells people who build other systems what the Open Referral feed has."""
        shared = openapi.document["components"]["parameters"]
        about = {path: {name: shared[name]["description"] for name in known} for path, known in openapi.parameters.items()}
        template = self._env.get_template("feed/feed.html.j2")
        return template.render(document=openapi.document, prefix=prefix, parameters=about, additions=openapi.additions)


def _numbers(numbers: EmergencyKeeper, area: str | None) -> dict[str, Any]:
    return {"hub": numbers.hub(area), "emergency": numbers.card(EMERGENCY)}


def _kept(page: Page | None) -> dict[str, Any]:
    """Return what keeps the control to leave from page to page, for whoever asked for it."""
    return {"kept": "?leave" if page and page.leave else ""}


def _frame(framed: bool) -> dict[str, Any]:
    """Return what differs inside a council's page: other sites open in a tab of their own, as most refuse a frame."""
    return {"framed": framed, "blank": Markup(' target="_blank"') if framed else ""}


def _joined(kind: str, content_type: str) -> Asset:
    files = [file for file in sorted(COMPONENTS.glob(f"*/*.{kind}"), key=_page_first) if file.parent.name not in APART]
    return _asset("chat", kind, content_type, "\n".join(without_comments(file) for file in files).encode())


def without_comments(file: Path) -> str:
    """Return a style or script without the lines that are only comments, and without indentation."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//") and not (line.startswith("/*") and line.endswith("*/")))


def _page_first(file: Path) -> tuple[bool, str]:
    return file.parent.name != "page", file.as_posix()


def _asset(name: str, kind: str, content_type: str, body: bytes) -> Asset:
    return Asset(f"/assets/{name}.{hashlib.sha256(body).hexdigest()[:12]}.{kind}", content_type, body, gzip.compress(body, 9, mtime=0))
