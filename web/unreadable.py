"""Answers what is no HTTP request in words of ours, with a number to ring, and repeats none of it.

aiohttp quotes what it could not read in its answer. Behind a proxy that puts requests on one connection, that could be part of
somebody else's: their words and their token. A person meets this answer when their browser sends cookies that are too long.
It does the same with an `Expect` header that it does not know, before anything of ours is asked.
"""

from __future__ import annotations

from typing import Any

from aiohttp import web, web_urldispatcher
from aiohttp.web_protocol import RequestHandler

from web import keys
from web.problems import problem_response
from web.security import HEADERS, POLICY

_theirs = RequestHandler.handle_error
_their_expectation = web_urldispatcher._default_expect_handler


def answer_in_words(app: web.Application) -> None:
    """Have every request that cannot be read answered so; there is one application in a process, and its routes come later."""

    def handle_error(handler: RequestHandler, request: Any, status: int = 500, exc: Any = None, message: str | None = None) -> Any:
        _theirs(handler, request, status, exc, message)  # logs it, and raises when an answer was begun
        answer = problem_response("bad_request" if status < 500 else "failed", app[keys.FALLBACK].what_to_ring())
        answer.headers.update({**HEADERS, "Content-Security-Policy": POLICY, "Server": "carers"})
        answer.force_close()
        return answer

    async def expected(request: web.Request) -> web.Response | None:
        try:
            await _their_expectation(request)
        except web.HTTPExpectationFailed:
            return problem_response("expectation", app[keys.FALLBACK].what_to_ring())
        return None

    web_urldispatcher._default_expect_handler = expected  # type: ignore[assignment]
    RequestHandler.handle_error = handle_error  # type: ignore[method-assign, assignment]
