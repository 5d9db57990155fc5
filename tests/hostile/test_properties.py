"""What must hold for any input at all, tried with inputs nobody thought of."""

from __future__ import annotations

import contextlib
import time
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from web.incoming import LONGEST_TEXT, Refused, check_choice, check_message_id, check_text, clean_text, read_json, read_said
from web.limits import networks, whose
from web.logs import Json, Text
from web.masking import mask
from web.sessions import Sessions

SESSIONS = Sessions("a-secret-of-the-tests-that-is-long-enough")
ANY = st.text(st.characters(exclude_categories=[]), max_size=300)
PIECES = (
    *("my", "name is", "Sarah", "I'm", "im", "mum", "07700 900123", "NG18", "1AB", "12", "High Street", "born", "1/2/1950", "£40", "999"),
    *("flat 3", "Mrs", "Patel", "-", ",", ".", "\n", "it's", "@", "x@example.org", "943 476", "5919", "AB 12", "34 56", "C", "call me"),
)
CARERS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


@given(ANY)
def test_clean_text_leaves_nothing_unseen_and_is_done_at_once(text: str) -> None:
    clean = clean_text(text)

    assert not [char for char in clean if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn")]
    assert clean_text(clean) == clean
    assert clean == unicodedata.normalize("NFC", clean)


@given(st.binary(max_size=400))
def test_any_bytes_are_an_object_or_refused(body: bytes) -> None:
    try:
        assert isinstance(read_json(body), dict)
    except Refused as refused:
        assert refused.code in ("not_json", "not_an_object")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY, lambda inner: st.lists(inner) | st.dictionaries(ANY, inner), max_leaves=8
)


@given(st.dictionaries(st.sampled_from(["text", "choice", "message_id", "x"]), JSON), st.none() | ANY)
def test_any_object_is_a_message_or_refused(body: dict[str, object], header: str | None) -> None:
    try:
        said = read_said(body, header)
        assert (said.text is None) != (said.choice is None)
        assert len(said.text or "") <= LONGEST_TEXT
    except Refused:
        pass


@given(JSON)
def test_any_value_is_text_a_choice_an_id_or_refused(value: object) -> None:
    for check in (check_text, check_choice, check_message_id):
        with contextlib.suppress(Refused):
            check(value)


@settings(max_examples=300)
@given(CARERS)
def test_what_surely_names_a_person_is_masked_whatever_stands_around_it(text: str) -> None:
    masked = mask(text)

    for value in ("07700 900123", "x@example.org"):
        assert value not in masked


@given(ANY)
def test_masking_takes_any_text(text: str) -> None:
    assert len(mask(text)) <= 4 * len(text) + 40


@given(ANY, st.sampled_from(["api", "page"]))
def test_no_text_is_a_token(text: str, kind: str) -> None:
    assert SESSIONS.read(kind, text) is None  # type: ignore[arg-type]


@given(st.integers(0, 90), st.characters())
def test_no_altered_token_is_one(at: int, char: str) -> None:
    token = SESSIONS.token("api", SESSIONS.new_id())
    altered = token[:at] + char + token[at + 1 :]

    assert altered == token or SESSIONS.read("api", altered) is None


@given(st.none() | ANY, ANY)
def test_whose_address_it_is_can_be_told_of_anything(peer: str | None, forwarded: str) -> None:
    assert isinstance(whose(peer, forwarded, networks("127.0.0.1 ::1")), str)


@given(ANY)
def test_whatever_is_logged_is_one_line(text: str) -> None:
    import logging

    record = logging.LogRecord("web", logging.INFO, "", 0, "event value=%s", (text,), None)

    for form in (Text(), Json()):
        assert len(form.format(record).splitlines()) == 1


def test_masking_is_quick_for_any_text() -> None:
    """2,000 characters made to slow a pattern down cost no more than a blink: nobody waits for another's tricks."""
    pieces = [
        "a",
        "a.",
        "12 ",
        "a ",
        "0 ",
        "I'm ",
        "Mr A",
        "name ",
        "my ",
        "a@a.",
        "thanks ",
        "A-",
        "'s ",
        "1/1/",
        "phone ",
        "1-",
        "my name is ",
    ]
    slowest = 0.0
    for piece in pieces:
        text = (piece * 2000)[:2000]
        began = time.process_time()
        mask(text)
        slowest = max(slowest, time.process_time() - began)

    assert slowest < 0.1
