"""Style, script and icon over HTTP: their names change with their content, so that a browser keeps them for good."""

from __future__ import annotations

from aiohttp import web

from web import keys


async def asset(request: web.Request) -> web.Response:
    """`GET /assets/...`: style, script and icon; their names change with their content, so they may be kept for good."""
    found = request.app[keys.RENDERER].assets.get(request.path)
    if found is None:
        raise web.HTTPNotFound
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return web.Response(
            body=found.packed, content_type=found.content_type, charset="utf-8", headers={**headers, "Content-Encoding": "gzip"}
        )
    return web.Response(body=found.body, content_type=found.content_type, charset="utf-8", headers=headers)
