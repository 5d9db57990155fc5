"""Three hundred hostile texts, and bodies of every broken kind, through the API and the page.

Whatever is sent: no failure of ours, no markup from it in a page, nothing unseen in what the engine hears, no line of it in
a log, and the talk goes on.
"""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

CORPUS: dict[str, list[Any]] = yaml.safe_load(Path(__file__).with_name("corpus.yml").read_text(encoding="utf-8"))


def texts(kind: str) -> list[str]:
    """Return the texts of a kind; long ones are written as what is repeated, and how often."""
    return [item if isinstance(item, str) else item["text"] * item["times"] for item in CORPUS[kind]]


class Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, and where links lead: what a payload must not change."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.tongues: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]
        self.tongues += [f"{name}={value}" for name, value in attrs if name in ("lang", "dir")]


LINKS = {("a", ("class", "href")), ("a", ("href",)), ("a", ("href", "rel")), ("a", ("class", "href", "rel"))}
TONGUES = {("p", ("dir", "lang")), ("p", ("class", "dir", "lang")), ("span", ("dir", "lang"))}
FROM_TEXT = {*LINKS, *TONGUES, ("span", ("class",)), ("br", ()), ("p", ())}
"""Tags that a harmless text may bring: what looks like a number can be rung, another language is marked as that."""


def unseen(text: str) -> set[str]:
    """Return the characters of a text that cannot be seen."""
    return {char for char in text if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn")}


def test_the_corpus_is_large_enough() -> None:
    every = [text for kind in CORPUS for text in texts(kind)]

    assert len(every) >= 300
    assert len(set(every)) > 0.97 * len(every)


@pytest.mark.parametrize("kind", CORPUS)
async def test_through_the_api(kind, chat, parrot, caplog):
    """Answered or refused in words, and heard by the engine without what cannot be seen."""
    caplog.set_level(logging.DEBUG, "web")
    wrong = []
    for text in texts(kind):
        begun = await (await chat.post("/api/v1/conversations")).json()
        headers = {"Authorization": f"Bearer {begun['token']}"}
        parrot.asked.clear()
        response = await chat.post("/api/v1/messages", json={"text": text}, headers=headers)
        answer = await response.json(content_type=None)
        heard = parrot.asked[0]["text"] if parrot.asked else ""
        if response.status not in (200, 422) or unseen(heard) or (response.status == 422 and "01632" not in answer["detail"]):
            wrong.append((response.status, text, heard))
        if (await chat.post("/api/v1/messages", json={"text": "hello"}, headers=headers)).status != 200:
            wrong.append(("the talk did not go on", text, heard))

    logged = [record.getMessage() for record in caplog.records]
    assert wrong == []
    assert [line for line in logged if "\n" in line or "forged" in line or "evil" in line or "DROP" in line] == []


async def _page(chat: Any, text: str) -> tuple[int, str, str]:
    """Send a text with the form of a fresh page, by script and without it; return the status and both pages."""
    chat.session.cookie_jar.clear()
    first = await (await chat.get("/", headers={"Accept": "text/html"})).text()
    fields = {name: re.search(rf'name="{name}" value="([^"]+)"', first)[1] for name in ("form_token", "message_id")}  # type: ignore[index]
    script = await chat.post("/", data={**fields, "text": text}, headers={"Accept": "text/html;fragment=turn"})
    fragment = await script.text()
    page = await chat.get("/", headers={"Accept": "text/html"})
    return script.status, fragment, await page.text()


@pytest.mark.parametrize("kind", CORPUS)
async def test_through_the_page(kind, chat):
    """The page with a hostile text has the tags of the page with a harmless one, and links nowhere else."""
    _, plain_fragment, plain_page = await _page(chat, "a plain word")
    wrong = []
    for text in texts(kind):
        status, fragment, page = await _page(chat, text)
        if status == 422:
            continue  # nothing was left of it
        for name, html, plain in (("fragment", fragment, plain_fragment), ("page", page, plain_page)):
            found, wanted = Skeleton(html), Skeleton(plain)
            tags = [tag for tag in found.tags if tag not in wanted.tags]
            links = [link for link in found.links if not re.match(r"(/|https?://|tel:|mailto:|#)", link) or link.startswith("//")]
            odd = [one for one in found.tongues if not re.fullmatch(r"lang=[a-z]{2}(-GB)?|dir=(ltr|rtl|auto)", one)]
            if status != 200 or set(tags) - FROM_TEXT or links or odd or unseen(html):
                wrong.append((name, status, text, tags, links, odd))

    assert wrong == []


BODIES = {
    "UTF-16": '{"text": "hello"}'.encode("utf-16"),
    "UTF-32": '{"text": "hello"}'.encode("utf-32"),
    "UTF-7": b'{"text": "+ADw-script+AD4-"}',
    "Latin-1": '{"text": "café"}'.encode("latin-1"),
    "an overlong slash": b'{"text": "\xc0\xaf"}',
    "a surrogate in UTF-8": b'{"text": "\xed\xa0\x80"}',
    "a byte order mark": b'\xef\xbb\xbf{"text": "hello"}',
    "bytes": bytes(range(256)),
    "null bytes": b"\x00" * 1000,
    "deep arrays": b'{"text": ' + b"[" * 30_000,
    "deep objects": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "deep and closed": b'{"text": "x", "more": ' + b"[" * 900 + b"]" * 900 + b"}",
    "many keys": json.dumps({str(number): number for number in range(5_000)}).encode(),
    "the same key twice": b'{"text": "a", "text": "b"}',
    "a number of 60,000 digits": b'{"text": ' + b"9" * 60_000 + b"}",
    "an exponent": b'{"text": 1e999999}',
    "infinity": b'{"text": Infinity}',
    "a comment": b'{"text": "a" /* x */}',
    "single quotes": b"{'text': 'a'}",
    "a trailing comma": b'{"text": "a",}',
    "XML": b"<?xml version='1.0'?><text>a</text>",
    "a form": b"text=a",
    "multipart": b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n--x--',
    "pickle": b"\x80\x04\x95\x0b",
    "YAML": b"text: !!python/object/apply:os.system ['id']",
    "proto": b'{"__proto__": {"text": "a"}}',
    "half a character": b'{"text": "\xe2\x82"}',
    "half an escape": b'{"text": "\\u12"}',
    "half a pair": b'{"text": "\\ud83d"}',
    "only half a body": b'{"text": "a',
    "a list of bodies": b'[{"text": "a"}]',
    "60 kB": b'{"text": "' + b"a" * 60_000 + b'"}',
    "65 kB": b'{"text": "' + b"a" * 66_000 + b'"}',
    "1 MB": b'{"text": "' + b"a" * 1_000_000 + b'"}',
}


@pytest.mark.parametrize("kind", BODIES)
@pytest.mark.parametrize("path", ["/api/v1/messages", "/api/v1/conversations", "/", "/forget"])
async def test_broken_bodies(kind, path, chat):
    """Refused in words or taken as what it is; never a failure, and the next request is answered."""
    begun = await (await chat.post("/api/v1/conversations")).json()
    headers = {"Authorization": f"Bearer {begun['token']}", "Content-Type": "application/json"}
    if not path.startswith("/api"):
        headers["Content-Type"] = "application/x-www-form-urlencoded"

    response = await chat.post(path, data=BODIES[kind], headers=headers)

    assert response.status < 500
    assert "Traceback" not in await response.text()
    assert (await chat.get("/healthz")).status == 200


HEADERS = [
    {"Authorization": "Bearer " + "a" * 7000},
    {"Authorization": "Bearer api.\u00e9.x"},
    {"Content-Type": "text/html"},
    {"Content-Type": "application/json; charset=utf-16"},
    {"Content-Encoding": "gzip"},
    {"Content-Encoding": "br"},
    {"Accept": "text/html;q=x,,,;;"},
    {"Cookie": "chat=" + "a" * 7000},
    {"Cookie": 'chat="\\"; chat=x; __Host-chat=y'},
    {"Origin": "https://evil.example"},
    {"Host": "evil.example"},
    {"X-Forwarded-For": "1.2.3.4, " * 500},
    {"X-Forwarded-Host": "evil.example"},
    {"X-Http-Method-Override": "DELETE"},
    {"Message-Id": "a b"},
    {"Message-Id": "../../x"},
    {"Range": "bytes=0-1"},
    {"If-None-Match": "*"},
    {"Expect": "100-continue"},
    {"Upgrade": "websocket", "Connection": "Upgrade"},
]


@pytest.mark.parametrize("sent", HEADERS, ids=[next(iter(header)) + str(at) for at, header in enumerate(HEADERS)])
@pytest.mark.parametrize("path", ["/", "/api/v1/messages", "/api/v1/conversations"])
async def test_broken_headers(sent, path, chat):
    """No header opens a way in, names another host in the answer, or breaks anything."""
    response = await chat.post(path, data=b'{"text": "hello"}', headers=sent)

    assert response.status < 500
    assert "evil.example" not in await response.text()
    assert not any("evil.example" in value for value in response.headers.values())


async def test_a_form_without_our_token_changes_nothing(chat, parrot):
    """CSRF: another site can send a form, and it does nothing."""
    for fields in ({}, {"form_token": ""}, {"form_token": "x"}, {"form_token": "a" * 43}):
        for path in ("/", "/forget"):
            response = await chat.post(path, data={"text": "hello", **fields}, allow_redirects=False)
            assert response.status == 403
    cross = await chat.post("/", data={"text": "hello"}, headers={"Sec-Fetch-Site": "cross-site"}, allow_redirects=False)

    assert cross.status == 403
    assert parrot.asked == []
