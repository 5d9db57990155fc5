"""Headers on every answer, and the middleware that turns what went wrong into words. No traceback ever leaves here."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from web import keys
from web.incoming import Refused
from web.openreferral import cross_origin
from web.problems import BY_STATUS, PROBLEMS, problem_response
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "carers",
}


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Put the security headers on an answer about to be sent."""
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    cross_origin(request, response)
    if request.app[keys.SETTINGS].production:
        response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"


@web.middleware
async def errors_in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer everything that goes wrong with a problem, or for a person's browser with a page that says the same."""
    headers: dict[str, str] = {}
    text = ""
    try:
        return await handler(request)
    except Refused as refused:
        code, text = refused.code, refused.text
    except StoreUnavailable as error:
        log.error("store_unavailable error=%s", error)
        code = "cannot_keep"
    except web.HTTPException as answer:
        if answer.status < 400:
            raise
        code = BY_STATUS.get(answer.status, "bad_request" if answer.status < 500 else "failed")
        headers = {"Allow": answer.headers["Allow"]} if "Allow" in answer.headers else {}
    except Exception as error:
        log.exception("request_failed path=%r error=%s", request.path, type(error).__name__)
        code = "failed"
    ring = request.app[keys.FALLBACK].what_to_ring(text)
    if wants_page(request):
        problem = PROBLEMS[code]
        page = request.app[keys.RENDERER].error_page(problem, ring, request.app[keys.NUMBERS])
        return web.Response(text=page, status=problem.status, content_type="text/html", headers=headers)
    return problem_response(code, ring, headers)


def wants_page(request: web.Request) -> bool:
    """Say whether a person looks at the answer: a browser asks, and not for the JSON contract."""
    return "text/html" in request.headers.get("Accept", "") and not request.path.startswith(("/api/", "/openreferral/"))
