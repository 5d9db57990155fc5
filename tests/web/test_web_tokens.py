"""The colours of the look, measured: what is read has 4.5 to 1, what is worked with 3 to 1, in light and in dark."""

from __future__ import annotations

import re

import pytest

from web.rendering import COMPONENTS

CSS = (COMPONENTS / "page" / "tokens.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", part)) for part in CSS.split("@media"))
READ = [
    *((text, ground) for text in ("ink", "soft", "deep", "danger", "good") for ground in ("paper", "card")),
    ("ink", "you"),
    ("soft", "you"),
    ("deep", "you"),
    ("danger", "danger-tint"),
    ("on-deep", "deep"),
    ("on-band", "band"),
]
WORKED = [(edge, ground) for edge in ("edge", "deep", "danger", "ink") for ground in ("paper", "card")]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, {**LIGHT, **DARK}], ids=["light", "dark"])
def test_everything_can_be_read_and_seen(scheme: dict[str, str]) -> None:
    poor = [pair for pair in READ if contrast(scheme[pair[0]], scheme[pair[1]]) < 4.5]
    faint = [pair for pair in WORKED if contrast(scheme[pair[0]], scheme[pair[1]]) < 3]

    assert (poor, faint) == ([], [])


def test_colours_stand_in_one_file_only() -> None:
    """A council that wants its own look changes one file. What leads away stays red in every look."""
    elsewhere = {
        file.parent.name: found
        for file in COMPONENTS.glob("*/*.css")
        if file.name != "tokens.css"
        and file.parent.name not in ("demo", "leave")
        and (
            found := [
                c for c in re.findall(r"#[0-9a-f]{3,6}\b", file.read_text("utf-8")) if c not in ("#fff", "#000", "#333", "#555", "#777")
            ]
        )
    }

    assert elsewhere == {}
