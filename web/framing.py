"""Which pages may stand inside a council's page, and which files other sites may load: added to the headers of `security.py`.

The widget's script may be loaded by any page; our pages may be framed by ourselves and by the origins of the setting
`ALLOWED_PARENTS`, and by nobody else. A form may lead to the neutral site of `words.py` and nowhere else outside.
"""

from __future__ import annotations

import re

from aiohttp import web

from web import keys, words

_ANCESTORS = re.compile(r"frame-ancestors [^;]*")
_ACTIONS = re.compile(r"form-action [^;]*")
FOR_ANY_SITE = "/widget.js"


async def allow(request: web.Request, response: web.StreamResponse) -> None:
    """Widen two headers where that is meant; runs after `security.add_headers`."""
    if request.path == FOR_ANY_SITE:
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return
    policy = response.headers.get("Content-Security-Policy")
    if policy and response.content_type == "text/html":
        parents = request.app[keys.SETTINGS].allowed_parents
        policy = _ANCESTORS.sub(lambda found: " ".join((found.group(), *parents)), policy)
        response.headers["Content-Security-Policy"] = _ACTIONS.sub(f"form-action 'self' {words.NEUTRAL_ORIGIN}", policy)
