"""Headers on every answer, and the middleware that turns what went wrong into words. No traceback ever leaves here."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from web import keys, request_ids
from web.error_pages import error_page
from web.incoming import Refused
from web.openreferral import cross_origin
from web.problems import BY_STATUS, problem_response
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
HEADERS = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What an answer carries unless its handler says otherwise: a script for other sites must say that they may load it."""


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Put the security headers on an answer about to be sent."""
    settings = request.app[keys.SETTINGS]
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", POLICY)
    if request.path == "/forget":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.headers["Server"] = "carers"  # not which software and release
    response.headers[request_ids.HEADER] = request_ids.current.get()
    cross_origin(request, response)
    if settings.production:
        response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"


@web.middleware
async def errors_in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer everything that goes wrong with a problem, or for a person's browser with a page that says the same."""
    request_ids.begin()
    response = await _answer(request, handler)
    found = request.match_info.route.resource
    request.app[keys.METRICS].request(found.canonical if found else "none", response.status)
    return response


async def _answer(request: web.Request, handler: Handler) -> web.StreamResponse:
    headers: dict[str, str] = {}
    refused = Refused("failed")
    try:
        return await handler(request)
    except Refused as error:
        refused = error
        if error.retry_after:
            headers["Retry-After"] = str(error.retry_after)
    except StoreUnavailable as error:
        log.error("store_unavailable error=%s", error)
        refused = Refused("cannot_keep")
    except web.HTTPException as answer:
        if answer.status < 400:
            raise
        refused = Refused(BY_STATUS.get(answer.status, "bad_request" if answer.status < 500 else "failed"))
        headers = {"Allow": answer.headers["Allow"]} if "Allow" in answer.headers else {}
    except ConnectionResetError:
        log.info("client_gone")  # nobody is there to read this answer
        refused = Refused("bad_request")
    except Exception as error:
        log.exception("request_failed route=%r error=%s", request.match_info.route.name, type(error).__name__)
    code = refused.code
    request.app[keys.METRICS].refused(code)
    log.info("request_refused why=%s", code)
    fallback = request.app[keys.FALLBACK]
    urgent = fallback.urgent_reply(refused.text, refused.choice) if refused.text or refused.choice else None
    if urgent and request.path.startswith("/api/"):
        return web.json_response(urgent)  # danger is answered, however much or long it was
    ring = fallback.what_to_ring(refused.text)
    if wants_page(request):
        return await error_page(request, code, ring, headers)
    return problem_response(code, ring, headers)


def wants_page(request: web.Request) -> bool:
    """Say whether a person looks at the answer: a browser asks, and not for the JSON contract."""
    return "text/html" in request.headers.get("Accept", "") and not request.path.startswith(("/api/", "/openreferral/"))
