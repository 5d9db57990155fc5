"""Marked details are sent through every process; then each log, database, file, figure and page is searched for them."""

from __future__ import annotations

import re
import sqlite3
import urllib.request
from pathlib import Path

import pytest

from tests.assistant import Assistant, Person, call

pytestmark = pytest.mark.conversation

SAID = (
    "My name is Zebulon Quartzmann and I look after my mum, she has dementia",
    "ring me on 07700 900461 or write to zebulon.q@example.org",
    "mum lives at 17 Marzipan Street, NG18 9ZX",
    "her NHS number is 943 476 5919 and my NI number is AB 12 34 56 C",
    "she was born on 23/11/1937, my card is 4111 1111 1111 1111, sort code 60-83-71 account 98765432",
    "thanks, Sandra Quartzmann",
    "it's Margaret here, you can call me Zilpah, and I look after Theophilus",
    "ring 07700_900 462 or oh seven seven double oh nine double oh four six three",
    "zilpah dot quimby at example dot org, or zquimby at gmail",
    "we live on Frangipani Avenue, 12-14, postcode N G 1 8 9 Z Y",
    "he was born the twenty-ninth of February nineteen thirty-six, nhs 943.476.5919",
    "account GB29 NWBK 6016 1331 9268 19, amex 3782 822463 10005, our car is FX12 ZQJ",
    "it's doreen from next door, ask for Clarence on 0115 496 0987, his nhs no is 943/476/5919",
    "my dad Zbygniew, my husband Joost van der Quillen and our Zaylen can't manage",
    "number plate Y421 ZKQ, key safe code is 908174, insta zilly_q77, password is hunter2zq!",
    "born 3rd of the 3rd 42, ref is CA/87654321/AB, 14 the paddock, what3words filled.count.soapzq",
    "poor Barbara is worse, c/o Quarmby, 9 The Zinnias, sortcode 608371",
)
MARKS = (
    *(
        "Zebulon",
        "Quartzmann",
        "07700 900461",
        "07700900461",
        "Marzipan",
        "NG18 9ZX",
        "943 476",
        "9434765919",
        "12 34 56",
        "23/11/1937",
        "4111 1111",
    ),
    *("60-83-71", "98765432", "Sandra", "example.org"),
    *(
        "Zilpah",
        "Theophilus",
        "900 462",
        "900_462",
        "nine double oh",
        "quimby",
        "Frangipani",
        "9 Z Y",
        "thirty-six",
        "943.476",
        "1331 9268",
    ),
    *("822463", "FX12 ZQJ"),
    *("doreen", "Clarence", "496 0987", "943/476", "Zbygniew", "Quillen", "Zaylen", "Y421", "908174", "zilly_q", "hunter2zq", "3rd 42"),
    *("87654321", "the paddock", "soapzq", "Quarmby", "Zinnias", "608371"),
)
WORDS = "I keep my walrus in the greenhouse"


@pytest.fixture(scope="module")
def talked(assistant: Assistant) -> Person:
    """Somebody who has told all of that, to an assistant whose log is at its most talkative in the parts we write."""
    person = assistant.person()
    for text in (*SAID, WORDS):
        person.says(text)
    return person


def _files() -> list[Path]:
    kept = [file for file in Path("var").rglob("*") if file.is_file() and "pycache" not in file.parts and "models" not in file.parts]
    return [file for file in kept if file.suffix not in (".onnx",)]


def test_no_detail_is_in_any_file(talked: Person) -> None:
    """Logs, databases with their write-ahead logs, copies of numbers: nothing that names a person is anywhere."""
    found = {
        (str(file), mark) for file in _files() for data in [file.read_bytes().lower()] for mark in MARKS if mark.lower().encode() in data
    }

    assert found == set()


def test_what_was_said_is_in_one_file_only(talked: Person) -> None:
    """The words (masked) are in the web's store, for the page; the engine and every log do without them."""
    holding = {file.name for file in _files() if b"walrus" in file.read_bytes()}

    assert holding <= {"web.sqlite3", "web.sqlite3-wal"}


def test_a_dump_of_every_database_has_no_detail(talked: Person) -> None:
    dumps = ""
    for file in Path("var").glob("*.sqlite3"):
        with sqlite3.connect(file) as db:
            dumps += "\n".join(db.iterdump()).lower()

    said = re.sub(r"\d+\.\d+e[+-]\d+", "", dumps)  # times: among thousands, the digits of one may be those of a mark
    assert [mark for mark in MARKS if mark.lower() in said] == []


def test_no_figure_and_no_health_page_has_a_word(talked: Person, assistant: Assistant) -> None:
    for path in ("/metrics", "/readyz", "/healthz"):
        with urllib.request.urlopen(f"{assistant.url}{path}", timeout=10) as response:
            text = response.read().decode().lower()
        assert not [mark for mark in (*MARKS, "walrus", "greenhouse") if mark.lower() in text]


def test_the_answer_still_used_the_district(talked: Person) -> None:
    """The value goes, the place stays: tell it once."""
    assert talked.says("I need a break")["understood"]["place"] == "mansfield"


def test_after_forgetting_nothing_is_in_any_file(assistant: Assistant) -> None:
    """DELETE means gone: from the web's store, the engine's, and their write-ahead logs."""
    person = assistant.person()
    person.says("I have a rhinoceros named in no record and live in Newark")
    conversation = _id_of(person)
    assert any(conversation.encode() in file.read_bytes() for file in _files())

    status, _ = call("DELETE", f"{assistant.url}/api/v1/conversations", token=person.token)

    assert status == 204
    assert call("POST", f"{assistant.url}/api/v1/messages", {"text": "hello"}, person.token)[0] == 401
    holding = [file.name for file in _files() for data in [file.read_bytes()] if b"rhinoceros" in data or conversation.encode() in data]
    assert holding == []


def _id_of(person: Person) -> str:
    return person.token.split(".")[1]
