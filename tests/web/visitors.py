"""A person with a browser that runs no script, for the tests of the pages."""

from __future__ import annotations

import re
from typing import Any


class Visitor:
    """Looks at pages and sends the forms on them."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.html = ""

    async def look(self, path: str = "/", *, status: int = 200, headers: dict[str, str] | None = None) -> str:
        """Open a page and remember it."""
        response = await self.client.get(path, headers={"Accept": "text/html", **(headers or {})})
        assert response.status == status
        self.html = await response.text()
        return self.html

    def field(self, name: str) -> str:
        """Return the value of a hidden field of the page last looked at."""
        found = re.search(rf'name="{name}" value="([^"]+)"', self.html)
        return found.group(1) if found else ""

    async def send(self, path: str = "/", *, headers: dict[str, str] | None = None, **fields: str) -> Any:
        """Send the form of the page last looked at."""
        data = {"form_token": self.field("form_token"), "message_id": self.field("message_id"), **fields}
        headers = {"Accept": "text/html", **(headers or {})}
        return await self.client.post(path, data=data, headers=headers, allow_redirects=False)

    async def ask(self, text: str = "my mum has dementia") -> str:
        """Say something and look at the answer."""
        await self.look()
        assert (await self.send(text=text)).status == 303
        return await self.look()
