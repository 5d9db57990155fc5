"""HTML from the components: one folder each in `web/components`, with its template, style and script.

Templates escape everything (`autoescape`). Style and script are joined into one file each, named by their content, packed
once and kept in memory. Nothing here decides what is said.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web import words
from web.conversations import Turn
from web.emergency import EMERGENCY
from web.emergency_keeper import EmergencyKeeper
from web.openapi import OpenApi
from web.problems import Problem

COMPONENTS = Path(__file__).with_name("components")


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


class Renderer:
    """Renders pages and holds the assets they point to."""

    def __init__(self) -> None:
        """Read templates, styles and scripts; a mistake in one shows at start-up."""
        self._env = Environment(
            loader=FileSystemLoader(COMPONENTS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._env.filters.update(dial=dial, plain_date=plain_date, web_address=web_address)
        self.style = _joined("css", "text/css")
        self.script = _joined("js", "text/javascript")
        self.icon = _asset("icon", "svg", "image/svg+xml", (COMPONENTS / "page" / "icon.svg").read_bytes())
        self.assets = {asset.path: asset for asset in (self.style, self.script, self.icon)}
        self._env.globals.update(
            style=self.style.path, script=self.script.path, icon=self.icon.path, new_id=lambda: secrets.token_urlsafe(12)
        )
        self._chat, self._turn = self._env.get_template("chat/chat.html.j2"), self._env.get_template("turn/turn.html.j2")
        self._composer, self._error = self._env.get_template("composer/composer.html.j2"), self._env.get_template("error/error.html.j2")

    def chat_page(self, page: Page, turns: list[Turn], numbers: EmergencyKeeper) -> str:
        """Return the whole chat page; without turns, its first screen."""
        starting = [{"id": choice, "title": title} for choice, title in words.STARTING_CHOICES]
        urgent = next(choice for choice in starting if choice["id"] == words.URGENT_CHOICE)
        choices = [choice for choice in starting if choice is not urgent]
        return self._chat.render(page=page, turns=turns, choices=choices, urgent=urgent, **_numbers(numbers, page.area))

    def turn(self, page: Page, turn: Turn) -> str:
        """Return one exchange, for the script to put into the page."""
        return self._turn.render(page=page, turn=turn, latest=True)

    def composer(self, page: Page) -> str:
        """Return the form to write in, for the script to put into the page."""
        return self._composer.render(page=page)

    def error_page(self, problem: Problem, ring: str, numbers: EmergencyKeeper) -> str:
        """Return a page that says what went wrong, what to do and whom to ring."""
        return self._error.render(problem=problem, ring=ring, **_numbers(numbers, None))

    def feed_page(self, openapi: OpenApi, prefix: str) -> str:
        """Return the page that tells people who build other systems what the Open Referral feed has."""
        shared = openapi.document["components"]["parameters"]
        about = {path: {name: shared[name]["description"] for name in known} for path, known in openapi.parameters.items()}
        template = self._env.get_template("feed/feed.html.j2")
        return template.render(document=openapi.document, prefix=prefix, parameters=about, additions=openapi.additions)


def _numbers(numbers: EmergencyKeeper, area: str | None) -> dict[str, Any]:
    return {"hub": numbers.hub(area), "emergency": numbers.card(EMERGENCY)}


def dial(phone: str) -> str:
    """Return a phone number as a link needs it: the first run of digits, without spaces."""
    found = re.match(r"\+?[\d ()-]+", phone.strip())
    return re.sub(r"[^\d+]", "", found.group()) if found else ""


def web_address(url: object) -> str:
    """Return an address that may be linked to, else nothing."""
    return url if isinstance(url, str) and re.match(r"https?://[^\s/]", url) else ""


def plain_date(value: str) -> str:
    """Return an ISO date in words, `1 October 2026`; anything else as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day} {day:%B %Y}"


def _joined(kind: str, content_type: str) -> Asset:
    parts = [file.read_text(encoding="utf-8") for file in sorted(COMPONENTS.glob(f"*/*.{kind}"), key=_page_first)]
    return _asset("chat", kind, content_type, "\n".join(parts).encode())


def _page_first(file: Path) -> tuple[bool, str]:
    return file.parent.name != "page", file.as_posix()


def _asset(name: str, kind: str, content_type: str, body: bytes) -> Asset:
    return Asset(f"/assets/{name}.{hashlib.sha256(body).hexdigest()[:12]}.{kind}", content_type, body, gzip.compress(body, 9, mtime=0))
