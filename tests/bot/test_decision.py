"""Answer, ask or refuse: each kind of error has its price, and the thresholds follow from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.decision import FALLBACK, Decision, decide
from bot.understanding.parts import MOST, spans


def test_answers_what_is_clear():
    """A carer who says plainly what is needed is not asked again."""
    decision = decide([("short_breaks", 0.96), ("wellbeing", 0.03)])

    assert decision == Decision("short_breaks", 0.96, ["short_breaks"])


def test_asks_with_at_most_three_choices_when_it_cannot_tell():
    """A question with the right choice in it beats a wrong answer."""
    decision = decide([("benefits", 0.22), ("paying_for_care", 0.2), ("direct_payments", 0.18), ("housing", 0.1)])

    assert decision.intent == FALLBACK
    assert decision.topics == ["benefits", "paying_for_care", "direct_payments"]


def test_never_offers_small_talk_as_a_choice():
    """ "Did you mean: goodbye?" helps nobody."""
    decision = decide([("benefits", 0.22), ("goodbye", 0.2), ("housing", 0.18), ("greet", 0.1)])

    assert decision.topics == ["benefits", "housing"]


def test_an_unsure_answer_offers_what_else_may_be_meant():
    """When the first guess is wrong, the right topic is one tap away; it is not claimed to be heard."""
    decision = decide([("benefits", 0.5), ("paying_for_care", 0.15), ("direct_payments", 0.1)])

    assert decision.topics == ["benefits"]
    assert decision.or_else == ["paying_for_care", "direct_payments"]


def test_danger_found_by_the_detector_is_never_overruled():
    """Urgent first, whatever the model thinks."""
    decision = decide([("greet", 0.99)], urgent="medical_emergency")

    assert decision == Decision("medical_emergency", 1.0, ["medical_emergency"])


def test_an_alarm_that_may_be_false_offers_what_else_was_meant():
    """Whoever is in no danger gets to the answer with one tap; where danger is beyond doubt nothing stands beside the numbers."""
    ranking = [("carer_breakdown", 0.5), ("short_breaks", 0.3), ("wellbeing", 0.1)]

    assert decide(ranking, urgent="carer_breakdown").or_else == ["short_breaks", "wellbeing"]
    assert decide(ranking, urgent="carer_breakdown", surely=True).or_else == []


def test_a_refusal_offers_the_need_it_may_have_missed():
    """ "Not for us" is the dearest mistake: the likeliest need is offered with it."""
    assert decide([("out_of_scope", 0.5), ("housing", 0.3)]).or_else == ["housing"]


def test_danger_is_decided_before_and_not_by_the_ranking():
    """An ordinary worry is not answered with 999."""
    decision = decide([("carer_breakdown", 0.5), ("short_breaks", 0.4)])

    assert decision.intent == "short_breaks"
    assert decision.confidence == pytest.approx(0.8)


def test_refuses_when_nothing_here_fits():
    """Bins and football are said to be elsewhere; both kinds of "not for us" count together."""
    decision = decide([("out_of_scope", 0.3), ("not_understood", 0.2), ("housing", 0.3)])

    assert decision.intent == "out_of_scope"
    assert decision.topics == ["out_of_scope"]


def test_no_ranking_is_not_understood():
    """A message without words gets the reply with a number to ring."""
    assert decide([]).intent == "not_understood"


def test_hears_a_second_need_that_has_a_part_of_its_own():
    """Two needs in one message: the second is not lost."""
    whole = [("hospital", 0.6), ("housing", 0.1), ("benefits", 0.1)]

    decision = decide(whole, parts=[[("hospital", 0.9)], [("benefits", 0.8), ("housing", 0.1)]])

    assert decision.topics == ["hospital", "benefits"]


def test_does_not_hear_a_second_need_on_a_hunch():
    """A word in passing is no need."""
    decision = decide([("hospital", 0.6), ("benefits", 0.1)], parts=[[("hospital", 0.9)], [("benefits", 0.4)]])

    assert decision.topics == ["hospital"]


def test_splits_where_a_second_need_may_begin():
    """Short bits ("thanks") are no parts; a message of one piece has none."""
    text = "Hello. I need a weekend off, and is there help with the gas bill? Thanks"

    assert [text[start:end] for start, end in spans(text)] == ["Hello. I need a weekend off", "and is there help with the gas bill? Thanks"]
    assert spans("is there a group in Arnold") == []


TOPICS = ["greet", "housing", "out_of_scope", "carer_breakdown", "benefits"]


@given(st.lists(st.tuples(st.sampled_from(TOPICS), st.floats(0, 1)), max_size=6))
def test_always_decides_something(ranking):
    """No ranking, however odd, leaves a carer without a reply."""
    decision = decide(ranking)

    assert decision.intent
    assert 1 <= len(decision.topics) <= 3


@given(st.text(max_size=400))
def test_any_text_can_be_split(text):
    """What people paste never breaks a reply."""
    found = spans(text)

    assert len(found) != 1
    assert len(found) <= MOST
    assert all(0 <= start <= end <= len(text) for start, end in found)
