"""Every way in which a request can be refused, in one table, and the one JSON shape in which that is said (RFC 9457).

`detail` says what to do; a number to ring is added to it when it is sent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from aiohttp import web

CONTENT_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of refusal."""

    status: int
    title: str
    detail: str


PROBLEMS: dict[str, Problem] = {
    "not_json": Problem(400, "The message could not be read", 'Send JSON in UTF-8, for example {"text": "I need a break"}.'),
    "not_an_object": Problem(400, "The message could not be read", 'Send one JSON object, for example {"text": "I need a break"}.'),
    "too_slow": Problem(408, "The message did not arrive", "Please send it again."),
    "wrong_type": Problem(422, "The message could not be read", "Send text or choice as a string."),
    "text_and_choice": Problem(422, "Text and a choice at once", "Send either text or choice, one at a time."),
    "empty": Problem(422, "There is nothing in the message", "Write what you need in your own words, then send it."),
    "too_long": Problem(422, "The message is too long", "Write it in 2,000 characters or fewer. A few sentences are enough."),
    "too_large": Problem(413, "The message is too large", "Write it in 2,000 characters or fewer. A few sentences are enough."),
    "unknown_choice": Problem(422, "That choice is not there", "Use a choice you were offered in this chat, or write in your own words."),
    "unknown_area": Problem(422, "That area is not known", "Leave area out, or send the id of an area in the directory."),
    "bad_message_id": Problem(422, "The message id cannot be used", "Use up to 64 letters, digits, dots, colons or dashes as message_id."),
    "no_token": Problem(401, "No chat is open", "Start a new chat, and send its token as Authorization: Bearer."),
    "ended": Problem(401, "This chat has ended", "Start a new chat. What was said before is not needed."),
    "bad_request": Problem(400, "The request could not be read", "Please try again."),
    "expectation": Problem(417, "The request expects something unknown", "Leave the Expect header out."),
    "not_found": Problem(404, "There is nothing at this address", "Check the address, or start at the chat page."),
    "wrong_method": Problem(405, "This address does not take that", "Use one of the methods that the Allow header lists."),
    "not_a_form": Problem(415, "The form could not be read", "Use the form on the chat page."),
    "old_form": Problem(403, "Please send it once more", "The page was too old. Your words are still in the box. Press Send again."),
    "other_site": Problem(403, "That came from another site", "Open the chat page itself and write there."),
    "limited": Problem(429, "That was a lot at once", "Please wait a little, then send it again."),
    "busy": Problem(503, "Many people are writing just now", "Please wait a minute, then send it again."),
    "turned_off": Problem(503, "The chat is closed just now", "Please ring instead. A person can help you."),
    "no_metrics": Problem(401, "These figures need a key", "Send the METRICS_TOKEN as Authorization: Bearer."),
    "cannot_keep": Problem(503, "The chat can't start just now", "Please try again in a few minutes."),
    "failed": Problem(500, "Something went wrong here", "It was not your fault. Please try again in a few minutes."),
}
BY_STATUS = {400: "bad_request", 404: "not_found", 405: "wrong_method", 408: "too_slow", 413: "too_large", 415: "not_a_form"}


def problem_response(code: str, ring: str, headers: dict[str, str] | None = None) -> web.Response:
    """Return a problem as JSON; `ring` is the sentence with a number to ring."""
    problem = PROBLEMS[code]
    body = {
        "type": f"urn:carers:problem:{code.replace('_', '-')}",
        "title": problem.title,
        "status": problem.status,
        "detail": f"{problem.detail} {ring}",
    }
    headers = dict(headers or {})
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return web.Response(status=problem.status, text=json.dumps(body), content_type=CONTENT_TYPE, headers=headers)
