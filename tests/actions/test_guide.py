"""The guided questions: for people who look after somebody and never call it anything."""

from __future__ import annotations

from typing import Any

import pytest

from actions import guide_words
from actions.ask_which import ActionAskWhich
from actions.find_services import ActionFindServices
from actions.guide_state import CONDITIONS
from actions.guide_table import questions
from actions.say import ActionSay
from actions.start_again import ActionStartAgain
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, Talk, domain, heard, knows

SKIP_ALL = [f"answer:{question}:skip" for question in ("who", "age", "help", "hours", "week", "coping", "where")]


async def test_the_first_choice_beside_am_i_a_carer_is_to_find_out(run_action: RunAction) -> None:
    """Who describes caring without asking is offered the questions."""
    answer = await run_action(ActionFindServices, "am_i_a_carer", heard("relation", "husband"))

    assert answer.choices[0] == "do:guide"


@pytest.mark.parametrize("text", ["i look after my mam", "I do everything for my husband", "I've been helping my neighbour since june"])
async def test_who_only_tells_what_they_do_is_offered_the_questions(run_action: RunAction, text: str) -> None:
    """However unsure the topic is: they never ask, because they never call it anything."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", text=text, topics=["working_carers", "wellbeing"])

    assert answer.said[0] == "utter_am_i_a_carer"
    assert answer.choices[0] == "do:guide"


@pytest.mark.parametrize("text", ["can somebody look after my mam", "how do I get help looking after my dad", "the house"])
async def test_who_asks_is_asked_which_was_meant(run_action: RunAction, text: str) -> None:
    """A question is a need."""
    assert (await run_action(ActionAskWhich, "nlu_fallback", text=text, topics=["housing"])).said == ["utter_ask_which_topic"]


async def test_it_begins_with_who_it_is_and_may_be_skipped(talk: Talk) -> None:
    """One plain question at a time."""
    answer = await talk("do:guide")

    assert answer.said == ["utter_guide_begin", "utter_guide_who"]
    assert answer.choices[-1] == "answer:who:skip"
    assert answer.understood["topic"] == "am_i_a_carer"


async def test_it_can_be_asked_for_in_words(talk: Talk) -> None:
    """Not only by a button."""
    assert (await talk("can you ask me some questions")).said[0] == "utter_guide_begin"


async def test_what_is_known_is_never_asked(talk: Talk) -> None:
    """Relation, age, place, hours and work were told before."""
    known = knows(relation="husband", age=70, place="mansfield", hours=40, work="not_in_work")
    answer = await talk("do:guide", "answer:help:washing", "answer:help:done", "answer:coping:well", slots=known)

    assert "utter_guide_result" in answer.said


async def test_there_are_at_most_seven_questions(talk: Talk) -> None:
    """Four to seven, whatever is answered."""
    answer = await talk("do:guide", *SKIP_ALL)

    assert "utter_guide_result_little" in answer.said
    assert answer.phones


async def test_the_word_carer_comes_only_with_the_result() -> None:
    """No label needed: neither in a question nor on a choice."""
    said = [domain()["responses"][response][0]["text"] for question in questions().values() for response in question.asks.values()]
    titles = [title for question in questions().values() for o in question.options.values() for title in (o.title, o.title_young)]

    assert not [text for text in said + titles if "carer" in text.lower()]


async def test_several_kinds_of_help_are_chosen_one_by_one(talk: Talk) -> None:
    """A second press takes it off again, and says so: nobody thinks that they picked it twice."""
    answer = await talk(
        "do:guide", "answer:who:partner", "answer:age:26_to_64", "answer:help:washing", "answer:help:meals", "answer:help:washing"
    )

    assert answer.said == ["utter_guide_changed", "utter_guide_more"]
    titles = {choice["id"]: choice["title"] for choice in answer.messages[-1].choices}
    assert titles["answer:help:meals"] == "✓ Meals and shopping (take this off)"
    assert titles["answer:help:washing"] == "Getting up and washing"


@pytest.mark.parametrize(
    ("question", "said", "entities", "expected"),
    [
        ("who", "it's my husband", [heard("relation", "husband")], ["partner"]),
        ("who", "a friend", [], ["friend"]),
        ("who", "my mum and my son", [heard("relation", "mother"), heard("relation", "son")], ["parent", "grown_child"]),
        ("who", "I'm a teacher, it's a girl in my class", [], ["for_child"]),
        ("who", "I'm paid to look after a lady", [], ["paid"]),
        ("age", "72", [], ["65_and_over"]),
        ("age", "in my fifties", [], ["26_to_64"]),
        ("age", "i'm seventeen", [], ["under_18"]),
        ("help", "I wash him and do his tablets", [], ["washing", "medicines"]),
        ("help", "everything", [], ["washing", "meals", "medicines", "money", "safe", "company", "night"]),
        ("hours", "about 20", [], ["some"]),
        ("hours", "5 hours a day", [], ["most"]),
        ("hours", "most of the day", [], ["always"]),
        ("hours", "ever since she fell", [], ["varies"]),
        ("hours", "he passed away in May", [], ["ended"]),
        ("week", "I work full time and have two kids", [heard("work", "in_work")], ["job", "children"]),
        ("week", "I'm retired", [heard("work", "not_in_work")], ["neither"]),
        ("coping", "not too bad", [], ["well"]),
        ("coping", "really not coping", [], ["badly"]),
        ("coping", "up and down", [], ["hard"]),
        ("where", "200 miles away", [], ["far"]),
    ],
)
async def test_free_words_are_read(talk: Talk, question: str, said: str, entities: list[Any], expected: list[str]) -> None:
    """Nobody has to press a button."""
    before = {"guide": {"open": True, "at": question}, "question": {"ask": "guide"}}
    answer = await talk((said, *entities), slots=before)

    kept = answer.slots["guide"].get("answers", {}).get(question)
    assert kept == expected or (expected == ["paid"] and answer.said == ["utter_guide_paid"])


@pytest.mark.parametrize("said", ["skip", "I don't know", "rather not say", "pass", "not sure"])
async def test_any_question_can_be_skipped_in_words(talk: Talk, said: str) -> None:
    """And is not asked again."""
    answer = await talk("do:guide", said)

    assert answer.said == ["utter_guide_age"]


@pytest.mark.parametrize("said", ["go back", "change that"])
async def test_one_can_go_back(talk: Talk, said: str) -> None:
    """The question before, asked anew, and it is said that nothing is lost."""
    answer = await talk("do:guide", "answer:who:partner", "answer:age:26_to_64", said)

    assert answer.said == ["utter_guide_back", "utter_guide_age"]
    assert (await talk("80", slots=answer.slots)).slots["person"]["age"] == 80


async def test_an_answer_can_be_changed_after_the_result(talk: Talk) -> None:
    """With the result told anew."""
    done = await talk("do:guide", *SKIP_ALL)
    listed = await talk("do:change", slots=done.slots)
    answer = await talk("do:change_hours", "answer:hours:most", slots=done.slots)

    assert "do:change_hours" in listed.choices
    assert "utter_guide_opens_allowance" in answer.said
    assert "utter_guide_opens_allowance" not in done.said


async def test_another_question_is_answered_and_then_one_can_go_on(talk: Talk, run_action: RunAction) -> None:
    """Nothing is lost by asking something else."""
    asked = await talk("do:guide", "answer:who:partner")
    aside = await run_action(ActionFindServices, "short_breaks", text="how do I get a break?", slots=asked.slots)
    answer = await talk("do:go_on", slots=aside.slots)

    assert aside.said[0] == "utter_short_breaks"
    assert aside.choices[-1] == "do:go_on"
    assert answer.said == ["utter_guide_going_on", "utter_guide_age"]


async def test_after_an_aside_a_yes_goes_on_and_a_no_stops(talk: Talk, run_action: RunAction) -> None:
    """When the answer in between asked nothing itself."""
    asked = await talk("do:guide", "answer:who:partner")
    aside = await run_action(ActionSay, "thanks", text="thanks", slots=asked.slots)

    assert (await talk("yes", slots=aside.slots)).said == ["utter_guide_age"]
    assert (await talk("no", slots=aside.slots)).said == ["utter_guide_stopped"]


async def test_nobody_is_nagged_to_go_on(talk: Talk, run_action: RunAction) -> None:
    """After three other things the questions wait until they are asked for."""
    slots = (await talk("do:guide")).slots
    for _ in range(4):
        aside = await run_action(ActionSay, "thanks", text="thanks", slots=slots)
        slots = aside.slots

    assert "do:go_on" not in aside.choices
    assert (await talk("go on with the questions", slots=slots)).said == ["utter_guide_going_on", "utter_guide_who"]


async def test_danger_stops_everything_and_the_answers_are_kept(talk: Talk, run_action: RunAction) -> None:
    """Urgent first, in every state; and nobody tells it twice."""
    asked = await talk("do:guide", "answer:who:partner")
    urgent = await run_action(ActionUrgentHelp, "suicide_or_self_harm", urgent="suicide_or_self_harm", slots=asked.slots)
    answer = await talk("go on with the questions", slots=urgent.slots)

    assert urgent.said == ["utter_suicide_or_self_harm"]
    assert "do:go_on" not in urgent.choices
    assert answer.said == ["utter_guide_going_on", "utter_guide_age"]


async def test_the_choice_that_says_danger_gets_999_at_once(talk: Talk) -> None:
    """Before any further question."""
    answer = await talk("do:guide", "answer:who:partner", "answer:coping:danger")

    assert answer.said == ["utter_urgent"]
    assert answer.services == ["emergency-999"]


async def test_stop_stops_and_one_can_come_back(talk: Talk) -> None:
    """With a number to ring, and without losing the place."""
    stopped = await talk("do:guide", "answer:who:partner", "stop")
    answer = await talk("do:go_on", slots=stopped.slots)

    assert stopped.said == ["utter_guide_stopped"]
    assert stopped.phones
    assert stopped.slots["question"] is None
    assert answer.said == ["utter_guide_going_on", "utter_guide_age"]


async def test_start_again_clears_the_answers(talk: Talk, run_action: RunAction) -> None:
    """Somebody else may sit down next."""
    asked = await talk("do:guide", "answer:who:partner")
    answer = await run_action(ActionStartAgain, "start_again", text="start again", slots=asked.slots)

    assert answer.slots["guide"] is None


async def test_what_was_not_read_names_a_number_and_asks_again(talk: Talk) -> None:
    """Never a dead end."""
    answer = await talk("do:guide", "blah blah")

    assert answer.said == ["utter_guide_again", "utter_guide_who"]
    assert answer.phones


async def test_a_young_person_gets_short_words_childline_first_and_nothing_about_money(talk: Talk) -> None:
    """Fourteen, in Bulwell."""
    asked = await talk("do:guide", "answer:who:parent", "answer:age:under_18")
    answer = await talk("answer:help:meals", "answer:help:done", "answer:coping:hard", "place:nottingham", slots=asked.slots)

    assert asked.said == ["utter_guide_help_young"]
    assert "answer:help:money" not in asked.choices
    assert answer.said == ["utter_guide_result_young", "utter_guide_opens_young_assessment", "utter_guide_steps_young"]
    assert answer.services == ["childline", "young-carers"]


async def test_a_teacher_is_asked_about_the_child(talk: Talk) -> None:
    """The same questions, for the child."""
    turns = ["do:guide", "answer:who:for_child", "answer:years:11_to_15", "answer:help:skip", "answer:coping:skip", "place:nottingham"]
    answer = await talk(*turns)

    assert answer.said == ["utter_guide_result_child", "utter_guide_opens_child_assessment", "utter_guide_steps_child"]
    assert answer.services == ["childline", "young-carers"]


async def test_a_child_told_of_before_is_not_asked_about_again(talk: Talk, run_action: RunAction) -> None:
    """A daughter of 11 who helps look after her brother: who it is has been told."""
    text = "my daughter is 11 and helps look after her brother"
    entities = [heard("relation", "daughter"), heard("age", 11, "cared_for")]
    first = await run_action(ActionFindServices, "young_carers", *entities, text=text)

    assert (await talk("do:guide", slots=first.slots)).said == ["utter_guide_begin", "utter_guide_help_child"]


async def test_paid_work_ends_kindly_elsewhere(talk: Talk) -> None:
    """Care Act 2014 s.10(9): care for pay or as a volunteer is something else."""
    answer = await talk("do:guide", "answer:who:paid")

    assert answer.said == ["utter_guide_paid"]
    assert answer.phones
    assert (await talk("do:change_who", slots=answer.slots)).said == ["utter_guide_who"]


async def test_who_copes_badly_hears_of_support_for_themselves_first(talk: Talk) -> None:
    """Before anything about the person they look after."""
    known = knows(relation="mother", age=50, hours=10, work="not_in_work", place="mansfield")
    answer = await talk("do:guide", "answer:help:skip", "answer:home:none", "answer:coping:badly", slots=known)

    assert answer.said[0] == "utter_guide_hard"
    assert answer.messages[0].services
    assert len(answer.services) <= 3


async def test_whose_caring_has_ended_is_asked_no_more_about_it(talk: Talk) -> None:
    """Only where they live themselves, for help near them."""
    answer = await talk("do:guide", "answer:who:parent", "answer:age:26_to_64", "answer:help:skip", "answer:hours:ended")

    assert answer.said == ["utter_guide_where_young"]
    assert "utter_guide_result_former" in (await talk("skip", slots=answer.slots)).said


async def test_far_away_then_asks_for_the_town_once(talk: Talk) -> None:
    """The council there decides."""
    known = knows(relation="mother", age=50, hours=10, work="in_work")
    far = await talk("do:guide", "answer:help:skip", "answer:home:children", "answer:coping:well", "answer:where:far", slots=known)
    answer = await talk("place:mansfield", slots=far.slots)

    assert far.said == ["utter_guide_town"]
    assert "a sandwich carer and a distance carer" in answer.text


async def test_a_right_without_a_fact_that_may_be_quoted_is_not_told(talk: Talk) -> None:
    """While the directory has only a remembered fact on Carer's Credit it is silent: true or silent."""
    answer = await talk("do:guide", "answer:who:partner", "answer:hours:some", *SKIP_ALL[1:3], *SKIP_ALL[4:])

    assert "utter_guide_opens_assessment" in answer.said
    assert "utter_guide_opens_credit" not in answer.said


@pytest.mark.parametrize("said", ["how much is carers allowance?", "can I get help with the shopping", "what about a blue badge"])
def test_a_question_is_no_answer(said: str) -> None:
    """It is answered by the rest of the assistant."""
    assert guide_words.is_asking(guide_words.plain(said))


def test_every_question_of_the_table_has_its_words_and_condition() -> None:
    """A name that nothing has would end a talk."""
    assert {response for q in questions().values() for response in q.asks.values()} <= set(domain()["responses"])
    assert {q.only_if for q in questions().values() if q.only_if} <= set(CONDITIONS)
    assert all(len(option.title) <= 60 for q in questions().values() for option in q.options.values())


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("I shall be eighty-four in March", "65_and_over"),
        ("forty two i think", "26_to_64"),
        ("just turned 19", "18_to_25"),
        ("15 lol", "under_18"),
    ],
)
async def test_an_age_is_read_out_of_a_sentence(talk: Talk, said: str, group: str) -> None:
    """People do not answer in numbers alone."""
    answer = await talk("do:guide", "answer:who:friend", said)

    assert answer.understood["age_group"] == group


async def test_an_answer_to_a_later_question_is_noted(talk: Talk) -> None:
    """And the open question is asked again, once."""
    answer = await talk("do:guide", "answer:who:partner", "everything really, from the moment she wakes")

    assert answer.said == ["utter_guide_noted", "utter_guide_age"]
    assert {"help", "hours"} <= set(answer.slots["guide"]["answers"])


async def test_what_is_not_understood_twice_is_left_out(talk: Talk) -> None:
    """Nobody is held at a question."""
    answer = await talk("do:guide", "answer:who:partner", "well now", "as it were")

    assert answer.said == ["utter_guide_leave_out", "utter_guide_help"]


async def test_an_answer_after_words_for_danger_goes_on(talk: Talk, run_action: RunAction) -> None:
    """They need not find the way back by themselves."""
    asked = await talk("do:guide", "answer:who:partner", "answer:age:26_to_64")
    danger = await run_action(ActionUrgentHelp, "carer_breakdown", urgent="carer_breakdown", slots=asked.slots)
    answer = await talk("washing and cooking", slots=danger.slots)

    assert answer.said == ["utter_guide_hours"]
