"""An answer given before is put right in words, in the middle of the guided questions and after the result."""

from __future__ import annotations

from typing import Any

import pytest

from actions.find_services import ActionFindServices
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import Answer, RunAction, Talk, heard

FATHER, MOTHER, AUNT = heard("relation", "father"), heard("relation", "mother"), heard("relation", "aunt")
BEGUN = ["do:guide", ("my dad", FATHER)]
AT_HELP = [*BEGUN, "58"]
AT_WEEK = [*AT_HELP, "meals", "25 hours"]


def answers(answer: Answer) -> dict[str, list[str]]:
    """Return what the guided questions remember."""
    found: dict[str, list[str]] = answer.slots["guide"].get("answers", {})
    return found


@pytest.mark.parametrize(
    "said", ["no wait it is my mum", "sorry I meant my mum", "oops it's my mum", "actually it's my mum", "no, it's my mum", "my mum"]
)
async def test_who_it_is_can_be_put_right_at_a_later_question(talk: Talk, said: str) -> None:
    """It is changed, said to be, and the open question is asked again."""
    answer = await talk(*BEGUN, (said, MOTHER))

    assert answer.said == ["utter_guide_changed", "utter_guide_age"]
    assert answer.slots["person"]["relation"] == "mother"
    assert "My mum or dad" in answer.text


async def test_when_two_are_named_the_new_one_counts(talk: Talk) -> None:
    """ "Not my dad, my aunt"."""
    answer = await talk(*AT_HELP, ("sorry, not my dad, my aunt", FATHER, AUNT))

    assert answers(answer)["who"] == ["family"]
    assert answer.slots["person"]["relation"] == "aunt"
    assert answer.said == ["utter_guide_changed", "utter_guide_help"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("actually more like 40", "most"),
        ("sorry, it should be 15 hours", "few"),
        ("I said 25 but really it's more", "most"),
        ("i said 25 but it's less than that", "few"),
        ("hang on, make that forty", "most"),
        ("on second thoughts it's all day and all night", "always"),
        ("I put 25 hours, it should be 38", "most"),
        ("come to think of it, it's 24/7", "always"),
    ],
)
async def test_the_hours_can_be_put_right_at_a_later_question(talk: Talk, said: str, expected: str) -> None:
    """With a number, with words, or only with more or less."""
    answer = await talk(*AT_WEEK, said)

    assert answers(answer)["hours"] == [expected]
    assert answer.said == ["utter_guide_changed", "utter_guide_week"]


async def test_a_number_corrects_the_last_number_that_was_told(talk: Talk) -> None:
    """At "what do you help with" it is the age."""
    answer = await talk(*AT_HELP, "actually more like 66")

    assert answer.slots["person"]["age"] == 66
    assert answer.said == ["utter_guide_changed", "utter_guide_help"]


async def test_a_correcting_word_before_an_answer_to_the_open_question_is_an_answer(talk: Talk) -> None:
    """ "Actually, about 20" when the hours are asked."""
    answer = await talk(*AT_HELP, "meals", "actually more like 20")

    assert answers(answer)["hours"] == ["some"]
    assert answer.said == ["utter_guide_week"]


async def test_somebody_named_beside_an_answer_is_not_the_one_looked_after(talk: Talk) -> None:
    """ "My son does the shopping, I wash him"."""
    answer = await talk(*AT_HELP, ("my son does the shopping, I wash him", heard("relation", "son")))

    assert answer.slots["person"]["relation"] == "father"
    assert answers(answer)["who"] == ["parent"]
    assert answer.said == ["utter_guide_hours"]


async def test_a_second_person_looked_after_is_added(talk: Talk) -> None:
    """Nobody is lost by "too"."""
    answer = await talk(*AT_HELP, ("washing him, and I look after my aunt too", AUNT))

    assert answers(answer)["who"] == ["parent", "family"]


async def test_after_the_result_a_correction_gives_it_anew(talk: Talk) -> None:
    """Not the start of something else."""
    done = await talk(*AT_WEEK, "none of these", "up and down", "skip")
    answer = await talk("actually it's more like 40 hours", slots=done.slots, intent="am_i_a_carer")

    assert done.said[-1] == "utter_guide_steps"
    assert answer.said[:2] == ["utter_guide_changed", "utter_guide_result"]
    assert "utter_guide_opens_allowance" in answer.said


@pytest.mark.parametrize("said", ["that's wrong", "I got something wrong", "one of them is wrong", "can i change an answer"])
async def test_after_the_result_it_is_asked_what_was_wrong(talk: Talk, said: str) -> None:
    """With every question that was answered to press, or to name."""
    done = await talk(*AT_WEEK, "none of these", "up and down", "skip")
    listed = await talk(said, slots=done.slots)
    answer = await talk("how many hours", slots=listed.slots)

    assert listed.said == ["utter_guide_change"]
    assert answer.said == ["utter_guide_change_this", "utter_guide_hours"]


@pytest.mark.parametrize("said", ["change my last answer", "go back", "that's wrong", "oops wrong button", "undo that", "I made a mistake"])
async def test_going_back_loses_nothing(talk: Talk, said: str) -> None:
    """The answer before is asked again, and stays until it is answered anew."""
    answer = await talk(*AT_WEEK, said)
    after = await talk("skip", slots=answer.slots)

    assert answer.said == ["utter_guide_back", "utter_guide_hours"]
    assert answers(answer) == answers(await talk(*AT_WEEK))
    assert answers(after)["hours"] == ["some"]


@pytest.mark.parametrize(
    ("said", "asked"),
    [("change my age", "utter_guide_age"), ("can I change who it is", "utter_guide_who"), ("the hours are wrong", "utter_guide_hours")],
)
async def test_the_answer_to_change_can_be_named(talk: Talk, said: str, asked: str) -> None:
    """Without a list in between."""
    assert (await talk(*AT_WEEK, said)).said == ["utter_guide_change_this", asked]


async def test_a_changed_answer_is_confirmed_and_the_questions_go_on_where_they_were(talk: Talk) -> None:
    """Pressed or typed."""
    listed = await talk(*AT_WEEK, "change an answer")
    answer = await talk("do:change_age", "65 or over", slots=listed.slots)

    assert answer.said == ["utter_guide_changed", "utter_guide_week"]
    assert "65 or over" in answer.text


async def test_what_is_taken_off_takes_its_detail_with_it(talk: Talk) -> None:
    """Who presses "I have a job" by mistake is no working carer."""
    on = await talk(*AT_WEEK, "answer:week:job")
    off = await talk("answer:week:job", "answer:week:children", "answer:week:done", slots=on.slots)

    assert on.slots["person"]["work"] == "in_work"
    assert "work" not in off.slots["person"]


@pytest.mark.parametrize(
    "said", ["go on", "carry on then", "continue please", "where were we", "ok back to the questions", "right, carry on", "I'm back"]
)
async def test_words_lead_back_also_when_the_aside_asked_for_a_place(talk: Talk, run_action: RunAction, said: str) -> None:
    """The place is asked again when its turn comes."""
    asked = await talk(*BEGUN)
    aside = await run_action(ActionFindServices, "short_breaks", text="how do I get a break?", slots=asked.slots)
    answer = await talk(said, slots={**aside.slots, "question": {"ask": "place", "topic": "short_breaks"}})

    assert answer.said == ["utter_guide_going_on", "utter_guide_age"]


@pytest.mark.parametrize(
    ("steps", "said", "question", "expected"),
    [
        (AT_HELP, "I do her meals and her tablets and I'm up with her in the night", "help", ["meals", "medicines", "night"]),
        (AT_HELP, "bits of everything", "help", ["washing", "meals", "medicines", "money", "safe", "company", "night"]),
        (AT_HELP, "all of them", "help", ["washing", "meals", "medicines", "money", "safe", "company", "night"]),
        (AT_HELP, "evrything rly", "help", ["washing", "meals", "medicines", "money", "safe", "company", "night"]),
        ([*AT_HELP, "skip"], "few hours", "hours", ["few"]),
        ([*AT_HELP, "skip"], "about 30, is that ok?", "hours", ["some"]),
        ([*AT_WEEK, "skip"], "not gd", "coping", ["badly"]),
        (AT_HELP, "she can't be left on her own", "help", ["safe"]),
        (AT_HELP, "when she wakes at night I go to her", "help", ["night"]),
        ([*AT_HELP, "skip"], "24/7", "hours", ["always"]),
        ([*AT_HELP, "skip"], "twenty-five", "hours", ["some"]),
        ([*AT_HELP, "skip"], "only weekends", "hours", ["few"]),
        ([*AT_HELP, "skip"], "before and after school", "hours", ["few"]),
        ([*AT_HELP, "skip"], "about 40 hours, more at weekends", "hours", ["most"]),
        ([*AT_HELP, "skip"], "an hour in the morning and two hours at night", "hours", ["some"]),
        ([*AT_HELP, "skip"], "since she fell", "hours", ["varies"]),
        (AT_WEEK, "I'm retired now", "week", ["neither"]),
        (AT_WEEK, "got 2 kids n a job at asda", "week", ["children", "job"]),
        (AT_WEEK, "gave up my job last year", "week", ["neither"]),
        (AT_WEEK, "I don't work, got three kids", "week", ["children"]),
        (AT_WEEK, "just the caring", "week", ["neither"]),
        ([*AT_WEEK, "skip"], "mustn't grumble", "coping", ["well"]),
        ([*AT_WEEK, "skip"], "I just cry all the time", "coping", ["badly"]),
        ([*AT_WEEK, "skip"], "just about managing", "coping", ["hard"]),
    ],
)
async def test_answers_in_peoples_own_words(talk: Talk, steps: list[Any], said: str, question: str, expected: list[str]) -> None:
    """Several things in one sentence, numbers in words, and what people say instead of a number."""
    assert answers(await talk(*steps, said))[question] == expected


@pytest.mark.parametrize(
    "said", ["prefer not to say", "I'd rather not say", "none really", "I don't really know", "that's private", "do I have to answer that?"]
)
async def test_what_people_say_to_leave_a_question_out(talk: Talk, said: str) -> None:
    """The next one comes, without a word about it."""
    assert (await talk(*AT_HELP, said)).said == ["utter_guide_hours"]


@pytest.mark.parametrize("said", ["why do you ask?", "why do you need to know that", "what has that got to do with it"])
async def test_who_asks_why_is_told(talk: Talk, said: str) -> None:
    """And may leave it out."""
    assert (await talk(*BEGUN, said)).said == ["utter_guide_why", "utter_guide_age"]


@pytest.mark.parametrize("said", ["I'm not a carer", "don't call me a carer", "I don't like that word", "I wouldn't call myself a carer"])
async def test_nobody_needs_the_name(talk: Talk, said: str) -> None:
    """No label needed."""
    assert (await talk(*AT_HELP, said)).said == ["utter_guide_no_name", "utter_guide_help"]


async def test_whose_caring_has_ended_is_not_asked_for_the_hours(talk: Talk, run_action: RunAction) -> None:
    """It was told before the questions began."""
    told = await run_action(ActionFindServices, "life_after_caring", heard("relation", "husband"), text="my husband died in May")
    answer = await talk("ask me the questions", slots=told.slots)

    assert answer.said == ["utter_guide_begin", "utter_guide_where_young"]


@pytest.mark.parametrize(
    ("said", "expected"), [("I'm her husband", "partner"), ("i'm his daughter", "parent"), ("I'm her mum", "grown_child")]
)
async def test_who_says_what_they_are_to_them_says_who_it_is(talk: Talk, said: str, expected: str) -> None:
    """Turned round: her husband looks after his wife."""
    assert answers(await talk("do:guide", said))["who"] == [expected]


async def test_a_question_answered_meanwhile_is_not_asked_again(talk: Talk) -> None:
    """An answer heard beside something else counts."""
    begun = await talk("do:guide")
    answer = await talk("I shall be 82 in January", slots={**begun.slots, "person": {"relation": "wife"}})

    assert answer.said == ["utter_guide_help"]
    assert answer.slots["person"]["age"] == 82


async def test_after_the_list_the_new_answer_itself_can_be_typed(talk: Talk) -> None:
    """Nobody has to press first which one it is."""
    listed = await talk(*AT_WEEK, "change an answer")
    answer = await talk("it's about 40 hours", slots=listed.slots)

    assert answers(answer)["hours"] == ["most"]
    assert answer.said == ["utter_guide_changed", "utter_guide_week"]


async def test_an_answer_that_names_its_question_is_an_answer(talk: Talk) -> None:
    """ "About 20 hours", when the hours are asked anew."""
    asked = await talk(*AT_WEEK, "change the hours")
    answer = await talk("about 40 hours", slots=asked.slots)

    assert answer.said == ["utter_guide_changed", "utter_guide_week"]


@pytest.mark.parametrize("said", ["what", "???", "I don't understand the question", "what do you mean?"])
async def test_who_does_not_understand_the_question_is_helped_with_it(talk: Talk, said: str) -> None:
    """Not sent to ring somebody about the answer before."""
    assert (await talk(*BEGUN, said, intent="explain_simpler")).said == ["utter_guide_unclear", "utter_guide_age"]


async def test_how_somebody_is_may_be_told_in_any_words(talk: Talk) -> None:
    """What is heard as a need of their own health is an answer when it is asked how they are."""
    before = await talk(*AT_WEEK, "skip")
    answer = await talk("my head is all over the place", slots=before.slots, intent="wellbeing")

    assert answers(answer)["coping"] == ["hard"]


async def test_a_bare_number_is_not_taken_for_another_question(talk: Talk) -> None:
    """ "3", when it was asked who it is, may be anything."""
    assert (await talk("do:guide", "3")).said == ["utter_guide_again", "utter_guide_who"]


@pytest.mark.parametrize("said", ["I'm happy with it", "leave it as it is", "nothing", "never mind"])
async def test_after_the_list_nothing_need_be_changed(talk: Talk, said: str) -> None:
    """All answers stay, and the open question comes again."""
    listed = await talk(*AT_WEEK, "change an answer")
    answer = await talk(said, slots=listed.slots)

    assert answer.said == ["utter_guide_going_on", "utter_guide_week"]
    assert answers(answer) == answers(listed)


async def test_what_is_taken_back_in_one_breath_does_not_count(talk: Talk) -> None:
    """ "30 hours, no, actually more like 40"."""
    spoken = heard("hours", 30)
    answer = await talk(*AT_HELP, "meals", ("30 hours a week, no actually more like 40", spoken))

    assert answers(answer)["hours"] == ["most"]
    assert answer.slots["person"]["hours"] == 40


async def test_after_danger_the_answer_to_the_next_question_goes_on(talk: Talk, run_action: RunAction) -> None:
    """Who it is was told in the words for danger: it is not asked again."""
    begun = await talk("do:guide")
    urgent = await run_action(ActionUrgentHelp, "medical_emergency", MOTHER, urgent="medical_emergency", slots=begun.slots)
    answer = await talk("40", slots=urgent.slots)

    assert answer.said == ["utter_guide_help"]


@pytest.mark.parametrize("said", ["hang on", "I need to think", "just a minute", "let me think about it"])
async def test_nobody_is_rushed(talk: Talk, said: str) -> None:
    """Time to think is no answer and no need."""
    assert (await talk(*BEGUN, said)).said == ["utter_guide_wait", "utter_guide_age"]


async def test_of_two_named_in_one_breath_the_last_counts(talk: Talk) -> None:
    """ "My brother, no wait, my cousin"."""
    both = (heard("relation", "brother"), heard("relation", "cousin"))
    answer = await talk("do:guide", ("my brother, no wait my cousin", *both))

    assert answer.slots["person"]["relation"] == "cousin"


async def test_a_helper_named_beside_the_one_looked_after_changes_nothing(talk: Talk) -> None:
    """ "My son helps me with my dad"."""
    both = (heard("relation", "son"), FATHER)
    answer = await talk(*AT_HELP, ("washing, and my son helps me with my dad", *both))

    assert answer.slots["person"]["relation"] == "father"
    assert answer.said == ["utter_guide_hours"]


async def test_not_this_number_but_that_one(talk: Talk) -> None:
    """The number taken back says which answer is meant."""
    answer = await talk(*AT_HELP, "skip", "it's not 58 it's 67")

    assert answer.slots["person"]["age"] == 67
    assert answer.said == ["utter_guide_changed", "utter_guide_hours"]


@pytest.mark.parametrize(("said", "expected"), [("41", "grown"), ("he's ten", "under")])
async def test_how_old_the_child_is_may_be_a_number(talk: Talk, said: str, expected: str) -> None:
    """When it is asked whether they are under 18."""
    answer = await talk("do:guide", ("my son", heard("relation", "son")), said)

    assert answers(answer)["child_age"] == [expected]


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("actually can I get a break", "short_breaks"),
        ("actually I need help with his meals", "support_for_cared_for"),
        ("sorry, is there anything for his nights", "short_breaks"),
        ("they never answer the phone at that time", "advocacy_and_complaints"),
        ("can you change the time of the visit from the carers", "advocacy_and_complaints"),
    ],
)
async def test_a_need_after_the_result_is_no_correction(talk: Talk, run_action: RunAction, said: str, intent: str) -> None:
    """It is answered as what it is."""
    done = await talk(*AT_WEEK, "none of these", "up and down", "skip")
    answer = await run_action(ActionFindServices, intent, text=said, slots=done.slots)

    assert answer.said[0] == f"utter_{intent}"
    assert answers(answer) == answers(done)


async def test_say_that_again_is_about_what_was_said_last(talk: Talk, run_action: RunAction) -> None:
    """The question while it is open; after an aside, the aside."""
    asked = await talk(*BEGUN)
    aside = await run_action(ActionFindServices, "short_breaks", text="how do I get a break?", slots=asked.slots)

    assert (await talk("say that again", slots=asked.slots)).said[-1] == "utter_guide_age"
    assert (await talk("say that again", slots=aside.slots)).said[0] != "utter_guide_going_on"


async def test_an_answer_with_a_small_question_at_its_end_is_an_answer(talk: Talk) -> None:
    """ "71, why?"."""
    answer = await talk(*BEGUN, "71, why?")

    assert answer.slots["person"]["age"] == 71
    assert answer.said == ["utter_guide_help"]


async def test_what_about_something_is_no_answer(talk: Talk, run_action: RunAction) -> None:
    """However it is spelled."""
    asked = await talk(*AT_HELP)
    answer = await run_action(ActionFindServices, "benefits", text="wot about money", slots=asked.slots)

    assert answer.said[0] == "utter_benefits"


@pytest.mark.parametrize("said", ["the hours", "hours", "how many hours", "what I said about the hours"])
async def test_the_answer_to_change_is_named_in_short(talk: Talk, said: str) -> None:
    """As it stands on the choice, or shorter."""
    listed = await talk(*AT_WEEK, "can I change something")

    assert (await talk(said, slots=listed.slots)).said == ["utter_guide_change_this", "utter_guide_hours"]
