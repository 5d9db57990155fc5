"""Reading a request's body without being kept waiting, and the token it brings."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import parse_qs, parse_qsl

from aiohttp import web

from web import keys
from web.incoming import Refused, clean_text

BODY_SECONDS = 10.0


async def read_body(request: web.Request) -> bytes:
    """Return the whole body.

    Raises:
        Refused: It is too large, comes too slowly, or cannot be unpacked.
    """
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise Refused("too_large") from None
    except TimeoutError:
        raise Refused("too_slow") from None
    except web.RequestPayloadError:
        raise Refused("bad_request") from None


async def read_form(request: web.Request) -> dict[str, str]:
    """Return the fields of a form sent by our page.

    Raises:
        Refused: It is no such form.
    """
    if request.content_type != "application/x-www-form-urlencoded":
        raise Refused("not_a_form")
    body = await read_body(request)
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        raise Refused("not_a_form") from None


async def words_of(request: web.Request) -> tuple[str, str | None]:
    """Return what a message that is refused says, its text and its choice, as far as it can be read."""
    body = (await read_body(request)).decode("utf-8", "replace")
    try:
        said = json.loads(body) if request.path != "/" else {name: values[-1] for name, values in parse_qs(body, max_num_fields=20).items()}
    except (ValueError, RecursionError):
        return "", None
    if not isinstance(said, dict):
        return "", None
    text, choice = said.get("text"), said.get("choice")
    return clean_text(text) if isinstance(text, str) else "", choice if isinstance(choice, str) else None


def authorization(request: web.Request) -> str:
    """Return the Authorization header; nothing when there are two, as a proxy may have read the other one."""
    given = request.headers.getall("Authorization", [])
    return given[0] if len(given) == 1 else ""


def bearer(request: web.Request) -> str:
    """Return the conversation that the request's bearer token reaches.

    Raises:
        Refused: There is no token, or it is not one of ours.
    """
    scheme, _, token = authorization(request).partition(" ")
    conversation = request.app[keys.SESSIONS].read("api", token.strip()) if scheme.lower() == "bearer" else None
    if conversation is None:
        raise Refused("no_token")
    return conversation
