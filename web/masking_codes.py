"""Finds what opens a door or an account, and where somebody can be found online: codes, passwords, handles, places on a map.

Each stands behind a word that says what it is ("the key safe is 1937", "insta: zilly.q"); a bare number of four digits is a year or an
amount, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_numbers import Span

_IS = r"\s*(?:\b(?:is|was|number|no|code|are)\b|['’]s\b|[:=#.-])?\s*(?:\b(?:is|was)\b|[:=#-])?\s*"
_SECRET_NUMBER = re.compile(
    rf"\b(?:cv[vc]2?|security (?:code|number)|pin|key ?(?:safe|box|pad)|(?:door|gate|entry|alarm|access) code|pass ?code|ext(?:ension)?\.?|"
    rf"extn\.?){_IS}(?P<value>\d{{3,8}})(?![\d%])",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"\b(?:pass ?word|pass ?phrase|log ?in|user ?name|user ?id)\b\s*(?:is|was|['’]s|[:=-])?\s*(?P<value>(?=\S*[\d_!$%&*#])[^\s,;]{4,})",
    re.IGNORECASE,
)
_APP = (
    r"(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|messenger|whats ?app|discord|telegram|threads|bluesky|reddit|youtube|"
    r"skype|linkedin|nextdoor)"
)
_CALLED = r"(?:[\s:=,-]|\b(?:is|as|at|under|name|handle|user(?:name)?|account|id|called|it['’]?s|i['’]?m|am|i)\b){1,14}"
_HANDLES = (
    re.compile(rf"\b{_APP}\b{_CALLED}(?P<value>(?=[\w.-]*[\d_.]\w)[A-Za-z][\w.-]{{2,29}})", re.IGNORECASE),
    re.compile(
        rf"\b(?:my|his|her|our|their) {_APP}(?: (?:name|handle|user(?:name)?|account|id))?\s?(?:is|['’]s|:|=)\s?(?P<value>[\w.-]{{3,30}})"
        r"(?=\s*(?:[,;!?\n]|\.(?:\s|$)|$|and\b))",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:wa|t|m)\.me/(?P<value>[\w+.-]+)", re.IGNORECASE),
    re.compile(r"\b(?:instagram|snapchat|tiktok|youtube|threads|x)\.(?:com|net)/(?P<value>[@\w./-]+)", re.IGNORECASE),
)
_ON_A_MAP = (
    re.compile(r"(?:///|\bwhat ?(?:3|three) ?words?\W{0,3}(?:(?:is|are)\s)?)(?P<value>[a-z]+\.[a-z]+\.[a-z]+)\b", re.IGNORECASE),
    re.compile(r"(?<![\d.])(?P<value>(?:4|5|6)\d\.\d{3,}°?\s?[NS]?\s?,?\s{0,2}[-\u2212]?\d?\d\.\d{3,}°?)(?!\d)"),
    re.compile(r"\b(?:lat|long?|lng)(?:itude)?\W{1,3}(?P<value>[-\u2212]?\d{1,2}\.\d{3,})(?!\d)", re.IGNORECASE),
)
_WORDS = frozenset(
    [
        "full",
        "down",
        "slow",
        "great",
        "good",
        "bad",
        "rubbish",
        "useless",
        "public",
        "private",
        "off",
        "on",
        "blocked",
        "gone",
        "deleted",
        "wrong",
        "forgotten",
        "not",
    ]
)


def find_codes(text: str) -> Iterator[Span]:
    """Yield codes and passwords, handles, and places on a map."""
    for pattern, instead in ((_SECRET_NUMBER, "[number]"), (_PASSWORD, "[password]")):
        for match in pattern.finditer(text):
            yield match.start("value"), match.end("value"), instead
    for pattern in _HANDLES:
        for match in pattern.finditer(text):
            if match["value"].lower() not in _WORDS:
                yield match.start("value"), match.end("value"), "[name]"
    for pattern in _ON_A_MAP:
        for match in pattern.finditer(text):
            yield match.start("value"), match.end("value"), "[address]"
