"""Said again, in the plainest words: whom to ring, the number, and what to say."""

from __future__ import annotations

from dataclasses import replace

from actions.explain_simpler import ActionExplainSimpler
from actions.find_services import ActionFindServices
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, heard, knows
from tests.builders import a_world
from tests.fakes import FakeDirectory


async def test_the_first_service_of_the_last_answer_is_said_again(run_action: RunAction) -> None:
    """What it is, in plainer words, then one number and what to say; not three numbers."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    answer = await run_action(ActionExplainSimpler, "explain_simpler", slots=first.slots)

    assert answer.said == ["utter_simple_short_breaks", "utter_ring_and_say"]
    assert answer.services == first.services[:1]
    assert answer.phones[0] in answer.text


async def test_what_it_was_about_is_not_lost(run_action: RunAction) -> None:
    """“Something else” after it still means breaks."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    answer = await run_action(ActionExplainSimpler, "explain_simpler", slots=first.slots)

    assert answer.understood["topics"] == ["explain_simpler", "short_breaks"]
    assert answer.slots["last"] == first.slots["last"]


async def test_before_any_answer_it_is_the_carers_service(run_action: RunAction) -> None:
    """There is always somebody to ring."""
    answer = await run_action(ActionExplainSimpler, "explain_simpler", slots=knows(place="mansfield"))

    assert answer.services == ["carers-hub"]


async def test_nobody_is_told_to_ring_where_there_is_no_number(run_action: RunAction) -> None:
    """Then somebody else is named who has one."""
    directory = FakeDirectory([replace(one, phones=()) if one.id == "carers-hub" else one for one in a_world()])

    answer = await run_action(ActionExplainSimpler, "explain_simpler", directory=directory, slots=knows(place="mansfield"))

    assert answer.said[-1] == "utter_ring_and_say"
    assert answer.services == ["carers-uk-helpline"]
    assert answer.phones


async def test_in_danger_it_stays_with_the_danger(run_action: RunAction) -> None:
    """“I don't understand” in a crisis gets the urgent words again, not "I look after someone, and I need some help"."""
    crisis = await run_action(ActionUrgentHelp, "medical_emergency")
    answer = await run_action(ActionExplainSimpler, "explain_simpler", slots=crisis.slots)

    assert answer.understood["urgent"] == "medical_emergency"
    assert answer.services[0] == "emergency-999"
