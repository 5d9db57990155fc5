"""Who is at the page: the cookie, the form's own token, and whether the page is shown inside a council's page.

A page of its own keeps its conversation in a `SameSite=Lax` cookie. Inside another site's page that cookie is not sent,
so a frame has one of its own, kept apart for each site around it (`Partitioned`); and as some browsers take no cookie
there at all, a frame's forms carry the signed token too. Nothing is set before a page of ours is opened.
"""

from __future__ import annotations

from aiohttp import web

from web import keys
from web.incoming import Refused
from web.reading import read_form

FRAME_FIELD = "session"


async def read_own_form(request: web.Request) -> dict[str, str]:
    """Return the fields of a form; one that another site sends is refused without touching the cookie.

    Raises:
        Refused: Another site sent it, or it is no form of ours.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Refused("other_site")
    return await read_form(request)


def framed(request: web.Request, form: dict[str, str] | None = None) -> bool:
    """Say whether the page is shown inside another page: the browser says so, or the form was made for a frame."""
    return request.headers.get("Sec-Fetch-Dest") == "iframe" or FRAME_FIELD in (form or {})


def from_outside(request: web.Request) -> bool:
    """Say whether somebody comes to the page from elsewhere (another site, a new tab), and not from a page of ours."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"


def known(request: web.Request) -> str | None:
    """Return the conversation that the browser's cookie reaches, or None."""
    return next(iter(_cookies(request)), None)


def checked(request: web.Request, form: dict[str, str]) -> str | None:
    """Return the conversation of a form that our page made for it, or None."""
    sessions = request.app[keys.SESSIONS]
    carried = sessions.read("page", form.get(FRAME_FIELD))
    candidates = [*_cookies(request), *([carried] if carried else [])]
    token = form.get("form_token", "")
    return next((conversation for conversation in candidates if sessions.form_token_fits(conversation, token)), None)


def carried(request: web.Request, form: dict[str, str]) -> bool:
    """Say whether a frame's conversation is carried by its forms alone, as the browser keeps no cookie in that frame."""
    return framed(request, form) and not _cookies(request)


def remember(request: web.Request, response: web.Response, conversation: str, form: dict[str, str] | None = None) -> web.Response:
    """Put the conversation's cookie on a response."""
    _set(request, response, request.app[keys.SESSIONS].token("page", conversation), in_frame=framed(request, form))
    return response


def let_go(request: web.Request, response: web.Response) -> web.Response:
    """Take the cookies of this browser away."""
    for in_frame in (False, True):
        if _name(request, in_frame) in request.cookies:
            _set(request, response, "", in_frame=in_frame, more="; Max-Age=0")
    return response


def _set(request: web.Request, response: web.Response, value: str, *, in_frame: bool, more: str = "") -> None:
    """Put a cookie on a response by hand: Python knows `Partitioned` from 3.14 on only. `value` is a token or nothing."""
    secure = "; Secure" if in_frame or request.app[keys.SETTINGS].production else ""
    kind = "SameSite=None; Partitioned" if in_frame else "SameSite=Lax"
    response.headers.add("Set-Cookie", f"{_name(request, in_frame)}={value}{more}; Path=/; HttpOnly; {kind}{secure}")


def _cookies(request: web.Request) -> list[str]:
    """Return the conversations of this browser's cookies, the one for this kind of page first."""
    order = (True, False) if framed(request) else (False, True)
    found = [request.app[keys.SESSIONS].read("page", request.cookies.get(_name(request, in_frame))) for in_frame in order]
    return [conversation for conversation in found if conversation]


def _name(request: web.Request, in_frame: bool) -> str:
    name = "framed-chat" if in_frame else "chat"
    return f"__Host-{name}" if request.app[keys.SETTINGS].production else name
