"""Danger heard by words alone: what `web/` falls back on, and what the engine weighs with the meaning of a sentence."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urgent import TOPICS, detect, hear, scorer, undisguised, winner
from urgent.normalise import words


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I want to kill myself", "suicide_or_self_harm"),
        ("my husband says he wants to end his life", "suicide_or_self_harm"),
        ("help hes not breathing", "medical_emergency"),
        ("she has just taken all her tablets", "medical_emergency"),
        ("my husband hits me", "domestic_abuse"),
        ("I slapped mum last night and I'm ashamed", "abuse_or_neglect"),
        ("I can't do this any more", "carer_breakdown"),
        ("what benefits can I get, and I can't cope another night", "carer_breakdown"),
        ("can you send the blue badge form he punched me in the kitchen", "domestic_abuse"),
        ("which bus goes to the day centre. im terrified of my husband", "domestic_abuse"),
        ("need a sitter before i hit her", "abuse_or_neglect"),
        ("one of the carers slaps my nan and i want to complain", "abuse_or_neglect"),
        ("attendance allowance? mum is stood on the bridge", "suicide_or_self_harm"),
        ("stairlift grant, his face has dropped", "medical_emergency"),
    ],
)
def test_danger_said_outright_needs_no_model(text: str, topic: str) -> None:
    """The plainest words are heard even when everything that was learnt is missing."""
    assert hear(text).outright == topic
    assert detect(text).topic == topic  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "this form is killing me",
        "killing myself laughing at this letter",
        "dying for a brew",
        "she had a stroke two years ago",
        "he passed away in March and I don't know what to do with his clothes",
        "I nearly died of embarrassment at the day centre",
        "is there a suicide bereavement group",
        "I need help with my dad",
        "how much is carer's allowance",
        "I could murder a curry after that assessment",
        "he used to hit me years ago, is there counselling",
        "my brother beats me at darts every week, is there a club",
        "I do all the cooking for my mum",
        "how do I tell the children grandad is going to die",
        "mum tried to take her life in 2015 and is well now, I need a break",
    ],
)
def test_ordinary_messages_are_not_raised(text: str) -> None:
    """A carer who asks for a form must not be met with a crisis line."""
    assert hear(text).outright is None
    assert detect(text) is None


def test_fear_for_a_person_is_no_plain_word_of_danger() -> None:
    """Who fears a fall asks for a rail: fear of a person is another thing, and the model weighs the rest."""
    assert hear("I'm scared of him falling when I'm at work").outright is None
    assert hear("I'm scared of him, he shouts").outright == "domestic_abuse"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("i w4nt to d i e", "i want to die"),
        ("s e l f  h a r m", "self  harm"),
        ("k.i.l.l  m.y.s.e.l.f", "kill  myself"),
        ("ѕuісіdе", "suicide"),
        ("su\u200bici\u200bde", "suicide"),
        ("ｓｕｉｃｉｄｅ", "suicide"),
        ("he h1t me", "he hit me"),
    ],
)
def test_a_disguise_is_taken_off(hidden: str, shown: str) -> None:
    """Young people write round the filters they know."""
    assert undisguised(hidden) == shown


@pytest.mark.parametrize(
    "text",
    ["NG17 4AB", "12 y.o. e.g. B&B", "sue.b@example.com", "b12 jabs, 35hrs on 5/6 for £50", "P45 or P60?", "covid19", "My mum's 84."],
)
def test_what_is_no_disguise_stays_as_it_was(text: str) -> None:
    """A postcode or an address turned into words would be lost to everything that reads after."""
    assert undisguised(text) == text


def test_shortened_words_and_people_are_written_out() -> None:
    """One pattern then fits "me nan can't" and "my husband cannot" alike."""
    assert words("me nan can't") == ["my", "KIN", "can", "not"]
    assert words("my husband cannot") == ["my", "PARTNER", "can", "not"]


def test_a_masked_detail_says_nothing() -> None:
    """A name taken out must neither hide a danger nor make one."""
    assert words("her [name] rang [phone number], born [date of birth]") == words("her rang , born")


def test_danger_to_life_comes_first_unless_another_is_much_more_likely() -> None:
    """The written rule for messages that show several dangers."""
    close = [0.0] * len(TOPICS)
    close[TOPICS.index("medical_emergency")], close[TOPICS.index("domestic_abuse")] = 0.3, 0.5
    far = [0.0] * len(TOPICS)
    far[TOPICS.index("medical_emergency")], far[TOPICS.index("domestic_abuse")] = 0.1, 0.8

    assert (winner(close), winner(far)) == ("medical_emergency", "domestic_abuse")


def test_danger_is_heard_when_the_weights_are_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A broken file must not silence the alarm, and must not stop an ordinary message."""
    broken = tmp_path / "weights.json.gz"
    broken.write_bytes(gzip.compress(b"{"))
    monkeypatch.setattr(scorer, "WEIGHTS", broken)
    scorer.weights.cache_clear()
    try:
        heard, ordinary = detect("I want to kill myself"), detect("how do I get a blue badge")
    finally:
        monkeypatch.undo()
        scorer.weights.cache_clear()

    assert heard is not None
    assert heard.topic == "suicide_or_self_harm"
    assert ordinary is None


def test_a_long_message_is_read_to_its_end() -> None:
    """The sentence that matters is often the last."""
    assert detect("I filled in the form and waited. " * 400 + "I want to kill myself.") is not None


@settings(deadline=None)  # the first example reads the weights
@given(st.text(max_size=400))
def test_no_text_makes_the_detector_raise(text: str) -> None:
    """Whatever is typed, a carer gets an answer."""
    detect(text)
    undisguised(text)


@settings(deadline=None)  # the first example reads the weights
@given(st.text(max_size=200))
def test_the_shares_of_the_dangers_add_up(text: str) -> None:
    """They are compared with each other, so they must be of one whole."""
    assert sum(scorer.score(words(text)).shares) == pytest.approx(1)
