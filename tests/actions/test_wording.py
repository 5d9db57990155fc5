"""The words of `domain.yml`: plain enough for a tired person, and with nothing in them that belongs to the directory."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import textstat

from actions import languages, topics
from directory import Directory
from tests.actions.conftest import ROOT, contract, domain

MOST_WORDS = 20
HARDEST = 5.0
WORTH_MEASURING = 8
"""Flesch-Kincaid says nothing about a sentence of a few words ("Hello." has grade 8): those count only in their reply."""

RESPONSES = [
    pytest.param(name, wording["text"], id=f"{name}-{number}")
    for name, wordings in domain()["responses"].items()
    for number, wording in enumerate(wordings, 1)
]
IN_OTHER_LANGUAGES = frozenset(language.response for language in languages.languages() if language.response)
ENGLISH = [one for one in RESPONSES if one.values[0] not in IN_OTHER_LANGUAGES]
"""Flesch-Kincaid is a measure of English: what is said in other languages is for native speakers to judge."""
PHONE = re.compile(r"\b0\d{2,}|(?:\d[ -]?){5,}|(?<![\w£.,-])(?:1\d\d|999)(?!\.?[\w-])")
AMOUNT = re.compile(r"£|\d\s*(?:%|p\b|pounds?|pence|hours?|weeks?|a week|months?|years?)", re.IGNORECASE)
DANGER = frozenset({f"utter_{topic}" for topic in contract()["urgent"]} | {"utter_urgent", "utter_going_on"})
UNHEARD = frozenset({"utter_language_english", "utter_language_other"})
"""Danger told in another language cannot be heard, so 999 stands in the answer to it."""
NAMES = ("carer's assessment", "Carer's Allowance")
"""Names of things that have the word in them; people are not called by it."""


def plain(text: str) -> str:
    """Leave out what the bar leaves out: names and numbers, which come in as placeholders or digits."""
    return re.sub(r"\{\w+\}|\d+", "", text).strip()


def sentences(text: str) -> list[str]:
    """Split a text into its sentences; what follows a colon is said in one breath with it."""
    return [sentence for sentence in re.split(r"(?<=[.?!])\s+", text.strip()) if sentence]


@pytest.fixture(scope="module")
def grade() -> Callable[[str], float]:
    """Measure a text in school years, to one place after the point."""
    try:
        textstat.flesch_kincaid_grade("A cat sat.")
    except LookupError:
        pytest.fail("This textstat fetches its syllables from the internet: pin textstat==0.7.8 in pyproject.toml.", pytrace=False)
    return lambda text: round(float(textstat.flesch_kincaid_grade(text)), 1)


@pytest.mark.parametrize(("name", "text"), RESPONSES)
def test_every_sentence_is_short(name: str, text: str) -> None:
    """At most 20 words: more do not stay in a tired head."""
    long = [sentence for sentence in sentences(text) if len(sentence.split()) > MOST_WORDS]

    assert long == []


@pytest.mark.parametrize(("name", "text"), ENGLISH)
def test_every_reply_can_be_read_at_nine(name: str, text: str, grade: Callable[[str], float]) -> None:
    """Flesch-Kincaid grade 5 at most, the reply as a whole and each of its longer sentences."""
    whole = plain(text)
    hard = {part: grade(part) for part in sentences(whole) if len(part.split()) >= WORTH_MEASURING}

    assert grade(whole) <= HARDEST
    assert {part: measured for part, measured in hard.items() if measured > HARDEST} == {}


@pytest.mark.parametrize("topic", sorted(topics.table()))
def test_every_choice_is_short_enough_for_a_button(topic: str) -> None:
    """Read at a glance, on a small screen."""
    assert len(topics.table()[topic]["title"]) <= 60


@pytest.mark.parametrize(("name", "text"), RESPONSES)
def test_no_number_or_amount_stands_in_the_wording(name: str, text: str) -> None:
    """They are records of the directory with source and date. Only 999 is fixed, in the words for danger.

    It must be said even when the directory does not answer, and `web/` reads these words from the file for that.
    """
    said = re.sub(r"\b[Rr]ing 999\b", "", text) if name in DANGER | UNHEARD else text

    assert (PHONE.findall(said), AMOUNT.findall(said)) == ([], [])


@pytest.mark.parametrize("module", sorted((ROOT / "actions").glob("*.py")), ids=lambda path: path.stem)
def test_no_number_or_amount_stands_in_the_code(module: Path, shipped: Directory) -> None:
    """Services are named by their ids; what people ring and get comes from their records."""
    ids = _service_ids(shipped)
    found = [text for text in _texts(module) if text not in ids and (PHONE.search(text) or AMOUNT.search(text))]

    assert found == []


def test_no_number_or_amount_stands_in_the_titles() -> None:
    """The same for what is written on buttons."""
    titles = [row["title"] for row in topics.table().values()]

    assert [title for title in titles if PHONE.search(title) or AMOUNT.search(title)] == []


@pytest.mark.parametrize(("name", "text"), RESPONSES)
def test_nobody_is_called_by_a_label(name: str, text: str) -> None:
    """No label needed: people are described by what they do. The assessment has a name of its own."""
    without_names = re.sub("|".join(NAMES), "", text)
    labels = re.findall(r"\b(?:carers?|caregivers?|service users?|clients?|patients?|cared.for)\b", without_names, re.I)

    assert labels == []


def _texts(module: Path) -> Iterator[str]:
    """Give every string in a module that is not a docstring."""
    tree = ast.parse(module.read_text("utf-8"))
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.value


def _service_ids(directory: Directory) -> set[str]:
    from directory.importing import SEED

    found = re.findall(r"^- id: (\S+)", "\n".join(path.read_text("utf-8") for path in SEED.glob("services/*.yml")), re.MULTILINE)
    return {service_id for service_id in found if directory.service(service_id)}
