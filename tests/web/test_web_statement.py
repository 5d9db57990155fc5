"""The accessibility statement: reached from every page, honest, in plain words."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import textstat
import web_fakes as fakes


@pytest.mark.parametrize("path", ["/", "/plan", "/leaving", "/mistake?service=carers-break", "/accessibility"])
async def test_it_is_reached_from_every_page(path, visitor):
    assert 'href="/accessibility">Accessibility statement</a>' in await visitor.look(path)


async def test_it_says_what_is_not_known_and_whom_to_ring(visitor):
    """A statement that only praises helps nobody; its limits are those of docs/accessibility.md."""
    page = await visitor.look("/accessibility")
    kept = Path("docs/accessibility.md").read_text("utf-8")

    for here, there in (
        ("No disabled people have tested it yet", "no\ntest with disabled people has been done yet"),
        ("Nobody outside the project has checked", "Nobody outside the project has audited it"),
        ("one browser only, Chromium", "none in browsers other than\n  Chromium"),
        ("It is in English", "The words are English only"),
        ("WCAG 2.2, level AA", "WCAG 2.2 level AA"),
    ):
        assert here in page
        assert there.replace("\n ", "").replace("\n", " ") in re.sub(r"\s+", " ", kept)
    assert f'href="tel:{fakes.HUB_PHONE.replace(" ", "")}"' in page
    assert 'href="tel:999"' in page


async def test_it_is_in_plain_words(visitor):
    """Reading age 9, sentences of at most 20 words, as everywhere else."""
    page = await visitor.look("/accessibility")
    main = page[page.index("<main") : page.index("</main>")]
    blocks = re.findall(r"<(?:p|li)[^>]*>(.*?)</(?:p|li)>", main, re.S)
    said = [unescape(re.sub(r"<[^>]+>", "", block)) for block in blocks]
    sentences = [one for block in said for one in re.split(r"(?<=[.:?]) ", block) if one.strip()]

    assert [one for one in sentences if len(one.split()) > 20] == []
    assert textstat.flesch_kincaid_grade(" ".join(said)) <= 6
