"""Three witnesses of danger are weighed: plain words, how words sound, what the sentence means."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.danger import CHECK_AT, RAISE_AT, evidence, settle
from urgent import TOPICS, Score
from urgent.learning import digest, messages
from urgent.scorer import weights

EVEN = tuple(1 / len(TOPICS) for _ in TOPICS)
CALM = dict.fromkeys(TOPICS, 0.0005)
AFRAID = {**CALM, "domestic_abuse": 0.9}


def test_plain_words_are_not_overruled():
    """Somebody who says it outright is answered, whatever the models make of the rest."""
    assert settle("suicide_or_self_harm", Score(-9, EVEN), CALM).topic == "suicide_or_self_harm"


def test_what_both_witnesses_hear_is_raised():
    """Veiled words whose meaning is plain."""
    assert settle(None, Score(2, EVEN), AFRAID).topic == "domestic_abuse"


def test_an_ordinary_message_is_neither_raised_nor_checked():
    """A question about a form is just answered."""
    found = settle(None, Score(-5, EVEN), CALM)

    assert (found.topic, found.possible) == (None, False)


def test_what_cannot_be_ruled_out_is_checked():
    """Between raised and calm the need is answered, and what to do in danger is said beside it."""
    between = Score((RAISE_AT + CHECK_AT) / 2, EVEN)
    found = settle(None, between, None)

    assert found.topic is None
    assert found.possible == (CHECK_AT <= evidence(between, None) < RAISE_AT)


def test_one_witness_is_enough_to_be_heard():
    """The model or the weights may be missing; danger is still heard."""
    assert settle(None, None, AFRAID).topic == "domestic_abuse"
    assert settle(None, Score(4, EVEN), None).topic in TOPICS
    assert settle(None, None, None).topic is None


def test_the_weights_are_learnt_from_the_messages_of_danger_that_are_there():
    """A message added and not learnt would be danger that is written down and still missed: run `python -m urgent.learning`."""
    assert weights().learnt_from == digest(messages())


@given(st.floats(-30, 30), st.floats(0, 1))
def test_more_evidence_never_counts_for_less(words: float, meant: float):
    """Otherwise a plainer message could be missed where a veiled one is heard."""
    model = {**dict.fromkeys(TOPICS, 0.0), "carer_breakdown": meant}

    assert evidence(Score(words + 1, EVEN), model) >= evidence(Score(words, EVEN), model)
    assert not math.isnan(evidence(Score(words, EVEN), model))


def test_danger_beside_a_practical_question_is_heard():
    """ "Can I have the form, he hit me again": the form makes most of the message, and is not what matters."""
    part = (Score(3, EVEN), AFRAID)

    assert settle(None, Score(0, EVEN), CALM, parts=[(Score(-9, EVEN), CALM), part]).topic == "domestic_abuse"


def test_a_part_that_may_be_danger_is_checked():
    """Then what to do in danger is said before the answer."""
    unsure = (Score(4, EVEN), {**CALM, "domestic_abuse": 0.4})
    found = settle(None, Score(-5, EVEN), CALM, parts=[unsure])

    assert (found.topic, found.possible) == (None, True)


def test_danger_in_a_part_leaves_room_for_the_question():
    """Whoever also asked for the form is offered it beside the numbers."""
    found = settle(None, Score(0, EVEN), CALM, parts=[(Score(6, EVEN), AFRAID)])

    assert found.topic == "domestic_abuse"
    assert not found.surely
