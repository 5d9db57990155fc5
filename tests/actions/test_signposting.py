"""The main job: from a need and a person to one to three right services, what to know, and what to ask next."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from actions.find_services import ActionFindServices
from directory import LONDON, DirectoryUnavailable
from tests.actions.conftest import RunAction, contract, heard, knows
from tests.builders import MONDAY_MORNING, a_fact, a_rule, a_service
from tests.fakes import BrokenDirectory, FakeDirectory


async def test_a_need_with_a_place_gets_up_to_three_services_each_with_a_reason_and_a_number(run_action: RunAction) -> None:
    """Few and right, not lists."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))

    assert answer.said == ["utter_short_breaks"]
    assert answer.services == ["carers-hub", "mansfield-sitters", "county-breaks"]
    assert all(service["why"] and service["phone"] for message in answer.messages for service in message.services)
    assert answer.understood["topic"] == "short_breaks"
    assert answer.understood["place"] == "mansfield"


async def test_a_need_without_a_place_gets_what_helps_anywhere_and_one_question(run_action: RunAction) -> None:
    """Nobody is sent away to answer a question first."""
    answer = await run_action(ActionFindServices, "short_breaks")

    assert answer.said == ["utter_short_breaks", "utter_ask_place"]
    assert answer.services == ["carers-uk-helpline"]
    assert answer.choices == ["place:nottingham", "place:nottinghamshire", "do:skip_place"]
    assert answer.slots["question"] == {"ask": "place", "topic": "short_breaks"}


async def test_the_place_is_asked_for_once(run_action: RunAction) -> None:
    """Somebody who would rather not say is not asked again."""
    first = await run_action(ActionFindServices, "short_breaks")
    second = await run_action(ActionFindServices, "benefits", slots=first.slots)

    assert second.said == ["utter_benefits"]
    assert second.slots["question"] is None


async def test_a_place_that_may_be_in_two_councils_is_asked_about_with_what_lies_where(run_action: RunAction) -> None:
    """The parts tell people which one is theirs without knowing their council."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "NG2"))

    assert answer.said == ["utter_short_breaks", "utter_ask_which_place"]
    assert [choice["title"] for choice in answer.messages[-1].choices] == ["Nottingham (the Meadows)", "Rushcliffe (West Bridgford)"]
    assert answer.slots["question"] == {"ask": "place", "topic": "short_breaks", "place_said": "NG2"}


async def test_a_new_place_that_may_be_in_two_councils_is_asked_about_too(run_action: RunAction) -> None:
    """Who knew Mansfield and now hears Mapperley must not go on with Mansfield as if nothing was said."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mapperley"), slots=knows(place="mansfield"))

    assert "utter_ask_which_place" in answer.said


async def test_on_a_border_with_a_place_elsewhere_both_sides_can_be_told(run_action: RunAction) -> None:
    """S80 is Bassetlaw or Derbyshire: a person in Derbyshire must be able to say so."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "S80"))

    assert "utter_ask_which_place" in answer.said
    assert "place:bassetlaw" in answer.choices
    assert len(answer.messages[-1].choices) >= 2


async def test_outside_our_areas_it_names_the_own_council_and_what_helps_anywhere(run_action: RunAction) -> None:
    """Anywhere else in the country gets national services and the way to its own council."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Derby"))

    assert answer.said == ["utter_outside", "utter_short_breaks"]
    assert "Derby City Council" in answer.text
    assert answer.services == ["carers-uk-helpline"]
    assert answer.slots["question"] is None


async def test_outside_our_areas_an_unknown_council_is_not_named(run_action: RunAction) -> None:
    """From a postcode elsewhere only "your own council" is known, which is no name."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "TR1"))

    assert "Your own council is Your own council" not in answer.text


async def test_two_needs_are_both_heard_and_the_second_is_offered(run_action: RunAction) -> None:
    """Nothing a person says is lost."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), topics=["short_breaks", "benefits"])

    assert answer.understood["topics"] == ["short_breaks", "benefits"]
    assert answer.said[-1] == "utter_also_heard"
    assert answer.choices == ["topic:benefits", "deny"]
    assert answer.slots["question"] == {"ask": "second_topic", "topic": "benefits"}


async def test_there_is_always_a_next_step_and_a_person(run_action: RunAction) -> None:
    """Something else, what people often need next, and somebody to talk to."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))

    assert answer.choices[0] == "more_options"
    assert answer.choices[-1] == "topic:talk_to_a_person"
    assert 3 <= len(answer.choices) <= 4


async def test_nothing_else_is_promised_when_there_is_one_service(run_action: RunAction) -> None:
    """A button that leads nowhere costs trust."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Derby"))

    assert "more_options" not in answer.choices


async def test_when_no_service_fits_somebody_is_still_named(run_action: RunAction) -> None:
    """Never a dead end."""
    answer = await run_action(ActionFindServices, "transport", heard("place", "Mansfield"))

    assert answer.said == ["utter_transport", "utter_ask_them"]
    assert answer.services == ["carers-hub", "carers-uk-helpline"]
    assert answer.phones


async def test_the_question_to_the_directory_carries_all_that_is_known(run_action: RunAction) -> None:
    """What a person told once is used in every search."""
    directory = FakeDirectory()
    known = knows(place="mansfield", condition="dementia", relation="mother", age=45)

    await run_action(ActionFindServices, "short_breaks", directory=directory, slots=known)

    query = directory.asked[0]
    assert (query.topics, query.place, query.condition) == (("short_breaks",), "mansfield", "dementia")
    assert (query.relation, query.age, query.audience) == ("mother", 45, "adult_carer")


async def test_a_child_is_never_sent_to_a_service_for_grown_ups(run_action: RunAction) -> None:
    """Fourteen, in Bulwell, looks after Dad."""
    answer = await run_action(ActionFindServices, "young_carers", heard("age", 14, "writer"), heard("place", "Bulwell"))

    assert answer.services == ["young-carers", "childline"]
    assert answer.understood["age_group"] == "under_18"


async def test_a_teacher_gets_what_is_for_the_pupil(run_action: RunAction) -> None:
    """The child's age decides, not the grown-up's."""
    directory = FakeDirectory()

    answer = await run_action(ActionFindServices, "young_carers", heard("age", 12), heard("place", "Bulwell"), directory=directory)

    assert answer.services == ["young-carers", "childline"]
    assert directory.asked[0].age == 12
    assert answer.understood["age_group"] is None


RATE = a_fact("rate-2026")
OLD_RATE = a_fact("rate-2025", statement="Carer's Allowance is £83.30 a week.", valid_from=date(2025, 4, 6), valid_to=date(2026, 4, 5))
LIMIT = a_fact("limit", subject="carers_allowance_earnings_limit", statement="You can earn up to £204 a week.", words=("earn", "job"))


async def test_an_amount_that_was_asked_for_is_told_with_its_source_and_nothing_is_asked(run_action: RunAction) -> None:
    """Carer's Allowance is the same in every place."""
    directory = FakeDirectory(facts=[OLD_RATE, RATE])

    answer = await run_action(ActionFindServices, "benefits", directory=directory, text="how much is carers allowance")

    assert answer.said == ["utter_here_is_the_fact"]
    assert answer.facts == ["rate-2026"]
    assert answer.messages[0].facts[0]["source"] == "gov.uk"
    assert "April 2026 to April 2027" in answer.messages[0].facts[0]["text"]


async def test_the_fact_that_was_asked_for_comes_first(run_action: RunAction) -> None:
    """Who asks what they may earn is not told the weekly rate first."""
    directory = FakeDirectory(facts=[RATE, LIMIT])

    answer = await run_action(ActionFindServices, "benefits", directory=directory, text="what can i earn in my job on carers allowance")

    assert answer.facts[0] == "limit"


async def test_a_right_that_only_shares_the_name_of_the_need_does_not_keep_the_place_from_being_asked(run_action: RunAction) -> None:
    """Who wants a carer's assessment needs the council that does it, not what an assessment is like."""
    words = "A carer's assessment costs you nothing."
    directory = FakeDirectory(facts=[a_rule("free", topics=("carers_assessment",), subject="carers_assessment_free", statement=words)])

    answer = await run_action(ActionFindServices, "carers_assessment", directory=directory, text="i want a carers assessment")

    assert answer.said[-1] == "utter_ask_place"


async def test_an_amount_past_its_date_is_not_quoted(run_action: RunAction) -> None:
    """Last year's figure would be wrong by hundreds of pounds a year."""
    directory = FakeDirectory(facts=[OLD_RATE, RATE])
    next_year = datetime(2027, 5, 10, 10, 0, tzinfo=LONDON)

    answer = await run_action(ActionFindServices, "benefits", directory=directory, text="how much is carers allowance", now=next_year)

    assert answer.facts == []


async def test_for_an_amount_past_its_date_the_link_to_its_source_is_given(run_action: RunAction) -> None:
    """A fact past its date is not quoted: the link to its source is given instead (DESIGN, principle 6)."""
    directory = FakeDirectory(facts=[OLD_RATE, RATE])
    next_year = datetime(2027, 5, 10, 10, 0, tzinfo=LONDON)

    answer = await run_action(ActionFindServices, "benefits", directory=directory, text="how much is carers allowance", now=next_year)

    told = [str(one) for message in answer.messages for one in (*message.facts, *message.services, message.text)]
    assert any("https://www.gov.uk/carers-allowance" in one for one in told)


async def test_an_amount_that_was_not_asked_for_is_not_told(run_action: RunAction) -> None:
    """Figures nobody asked for hide the help."""
    answer = await run_action(ActionFindServices, "benefits", directory=FakeDirectory(facts=[RATE]), text="money is tight")

    assert answer.facts == []


async def test_a_right_worth_knowing_is_told_once(run_action: RunAction) -> None:
    """The second time it is noise."""
    directory = FakeDirectory(facts=[a_rule(subject="break_kinds", words=())])

    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=directory, text="i need a rest")
    second = await run_action(ActionFindServices, "short_breaks", directory=directory, text="i need a rest", slots=first.slots)

    assert (first.facts, second.facts) == (["a-rule"], [])


async def test_another_councils_right_is_not_told(run_action: RunAction) -> None:
    """A rule of the city does not hold in the county."""
    directory = FakeDirectory(facts=[a_rule(areas=("nottingham",))])

    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=directory, text="a break")

    assert answer.facts == []


@pytest.mark.parametrize("topic", contract()["support"])
async def test_every_support_topic_has_an_answer_with_a_number(run_action: RunAction, topic: str) -> None:
    """Every topic of the contract, also where the directory has nothing for it."""
    answer = await run_action(ActionFindServices, topic, heard("place", "Mansfield"))

    assert answer.said[0] == f"utter_{topic}"
    assert answer.phones
    assert answer.slots["last"]["topic"] == topic


async def test_the_shell_is_told_the_reasons(run_action: RunAction) -> None:
    """Only when asked to explain: carers never see scores."""
    plain = await run_action(ActionFindServices, "short_breaks")
    told = await run_action(ActionFindServices, "short_breaks", metadata={"explain": True})

    assert plain.explained is None
    assert told.explained and told.explained["services"][0]["id"] == "carers-uk-helpline"


async def test_a_directory_that_does_not_answer_is_told_to_rasa(run_action: RunAction) -> None:
    """Then `web/` answers with numbers kept in a file; a half answer would look whole."""
    with pytest.raises(DirectoryUnavailable):
        await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=BrokenDirectory())


async def test_the_time_is_that_of_the_clock_given(run_action: RunAction) -> None:
    """Opening hours follow it."""
    answer = await run_action(ActionFindServices, "short_breaks", directory=FakeDirectory([a_service(areas=("uk",))]), now=MONDAY_MORNING)

    assert answer.messages[0].services[0]["open"] == "Open now until 5pm"


async def test_who_has_lost_somebody_is_not_asked_where_they_live(run_action: RunAction) -> None:
    """ "The person you look after" has died; a child lives with theirs."""
    grief = await run_action(ActionFindServices, "life_after_caring", text="I lost my husband in May")
    young = await run_action(ActionFindServices, "young_carers", slots=knows(age=14))

    assert grief.said[-1] == young.said[-1] == "utter_guide_where_young"
