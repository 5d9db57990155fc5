"""Something else: what was not shown yet, until there is nothing left; then a person."""

from __future__ import annotations

from actions.find_services import ActionFindServices
from actions.more_options import ActionMoreOptions
from actions.talk_to_person import ActionTalkToPerson
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, heard, knows
from tests.builders import a_service, a_world
from tests.fakes import FakeDirectory


async def test_something_else_is_something_else(run_action: RunAction) -> None:
    """The next ones in the ranking."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    answer = await run_action(ActionMoreOptions, "more_options", slots=first.slots)

    assert answer.said == ["utter_more_options"]
    assert answer.services
    assert not set(answer.services) & set(first.services)
    assert answer.understood["topics"] == ["more_options", "short_breaks"]


async def test_when_none_are_left_it_says_so_and_names_a_person(run_action: RunAction) -> None:
    """Never a dead end."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    for _ in range(5):
        answer = await run_action(ActionMoreOptions, "more_options", slots=answer.slots)

    assert answer.said == ["utter_more_options_none"]
    assert answer.phones
    assert "topic:talk_to_a_person" in answer.choices


async def test_nothing_comes_twice_however_often_it_is_asked(run_action: RunAction) -> None:
    """Also where there is much to show: in Mansfield there are 28 services for an illness and 20 for wellbeing."""
    many = [a_service(f"break-{number}", areas=("mansfield",)) for number in range(28)]
    directory = FakeDirectory([*many, *a_world()])
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=directory)
    seen = [*answer.services]
    for _ in range(14):
        answer = await run_action(ActionMoreOptions, "more_options", slots=answer.slots, directory=directory)
        if answer.said == ["utter_more_options_none"]:
            break
        seen += answer.services

    assert answer.said == ["utter_more_options_none"]
    assert len(seen) == len(set(seen))


async def test_after_a_crisis_it_is_still_a_crisis(run_action: RunAction) -> None:
    """“Anything else?” in danger gets the numbers again, not leisure."""
    crisis = await run_action(ActionUrgentHelp, "suicide_or_self_harm")
    answer = await run_action(ActionMoreOptions, "more_options", slots=crisis.slots)

    assert answer.understood["urgent"] == "suicide_or_self_harm"
    assert answer.services == crisis.services


async def test_after_a_person_to_talk_to_come_others(run_action: RunAction) -> None:
    """The number that was just given is no "something else"."""
    first = await run_action(ActionTalkToPerson, "talk_to_a_person", slots=knows(place="mansfield"))
    answer = await run_action(ActionMoreOptions, "more_options", slots=first.slots)

    assert answer.said == ["utter_more_options_none"] or not set(answer.services) & set(first.services)


async def test_asked_first_of_all_it_begins_with_the_carers_service(run_action: RunAction) -> None:
    """There is always an answer."""
    answer = await run_action(ActionMoreOptions, "more_options", slots=knows(place="mansfield"))

    assert answer.services[0] == "carers-hub"


async def test_something_else_for_a_new_place_is_of_that_place(run_action: RunAction) -> None:
    """“Something else, in Bulwell” takes both in."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    answer = await run_action(ActionMoreOptions, "more_options", heard("place", "Bulwell"), slots=first.slots)

    assert answer.services == ["city-breaks", "carers-uk-helpline"]
