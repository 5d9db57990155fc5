"""Questions about what was just shown: answered from the records; everything else goes its usual way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.ask_which import ActionAskWhich
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import Answer, RunAction, heard
from tests.builders import a_world
from tests.fakes import FakeDirectory


@pytest.fixture
async def shown(run_action: RunAction) -> Answer:
    """Three services for a break in Mansfield have just been shown."""
    return await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text="i need a break, mansfield")


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("whats their number again", "utter_about_number"),
        ("What is number?", "utter_about_number"),
        ("What is the cost of such a thing?", "utter_about_cost"),
        ("how much it cost", "utter_about_cost"),
        ("they need me to fill a thing in?", "utter_about_unknown"),
        ("what about tuesday evenings", "utter_hours_open"),
        ("and weekends?", "utter_hours_open"),
        ("when r they open", "utter_hours_open"),
        ("where were we", "utter_again"),
        ("number for that", "utter_about_number"),
        ("I do not hold with computers. Is there a telephone number for them?", "utter_about_number"),
        ("And at what hours may one telephone?", "utter_hours_open"),
        ("That is most kind. Would there be any charge for the first of these?", "utter_about_cost"),
        ("How much money I pay", "utter_about_cost"),
        ("do they do it in the hols", "utter_about_unknown"),
        ("wheres it done", "utter_about_unknown"),
        ("number please", "utter_about_number"),
        ("when are they open?", "utter_hours_open"),
        ("are they open on sundays", "utter_hours_open"),
        ("is it free", "utter_about_cost"),
        ("do i have to pay", "utter_about_cost"),
        ("have they got a website", "utter_about_website"),
        ("how do i get in touch", "utter_about_number"),
        ("whats the tel no", "utter_about_number"),
        ("is anyone there at night", "utter_hours_open"),
        ("how much", "utter_about_cost"),
        ("any charge?", "utter_about_cost"),
        ("2", "utter_about_about"),
        ("option 2", "utter_about_about"),
        ("what is mansfield sitters", "utter_about_about"),
        ("what's the number for mansfield sitters", "utter_about_number"),
        ("tell me more about the second one", "utter_about_about"),
        ("the second one", "utter_about_about"),
    ],
)
async def test_a_question_about_them_is_answered_about_them(run_action: RunAction, shown: Answer, text: str, response: str) -> None:
    """However the classifier took it."""
    answer = await run_action(ActionSay, "not_understood", text=text, slots=shown.slots)

    assert answer.said[0] == response
    assert set(answer.services) <= set(shown.services)
    assert answer.understood["topic"] == "short_breaks"


@pytest.mark.parametrize(("text", "place"), [("the first one", 0), ("the second one", 1), ("whats the number of the last one", 2)])
async def test_the_one_that_is_meant_is_the_one_that_is_told(run_action: RunAction, shown: Answer, text: str, place: int) -> None:
    """By its place in the list."""
    answer = await run_action(ActionSay, "not_understood", text=text, slots=shown.slots)

    assert answer.services == [shown.services[place]]


async def test_it_is_said_which_are_open_and_of_which_nobody_knows(run_action: RunAction, shown: Answer) -> None:
    """“When are they open” is about all that were shown; each is in one of three groups."""
    answer = await run_action(ActionSay, "not_understood", text="when are they open", slots=shown.slots)

    assert set(answer.said) <= {"utter_hours_open", "utter_hours_closed", "utter_hours_unknown"}
    assert sorted(answer.services) == sorted(shown.services)
    assert all(service["open"].startswith("Open") for service in answer.messages[0].services)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("how do i apply", "utter_about_apply"),
        ("how do i get one", "utter_about_apply"),
        ("ok what do i do next", "utter_about_apply"),
        ("what do i say when i ring", "utter_ring_and_say"),
        ("i dont know what to say to them", "utter_ring_and_say"),
        ("is there a waiting list", "utter_about_wait"),
        ("when will they ring me", "utter_about_wait"),
        ("what will they ask me", "utter_about_asked"),
        ("what happens when i ring", "utter_about_asked"),
        ("so what happens now", "utter_about_asked"),
        ("how many time wait", "utter_about_wait"),
        ("how to ask", "utter_ring_and_say"),
        ("can my daughter ring for me", "utter_about_unknown"),
        ("what sort of things do they ask", "utter_about_asked"),
        ("roughly how long before someone comes", "utter_about_wait"),
        ("what do i put in the email", "utter_ring_and_say"),
        ("do i have to give my name", "utter_about_asked"),
        ("will they tell my husband", "utter_about_private"),
        ("is it confidential", "utter_about_private"),
    ],
)
async def test_what_comes_next_is_answered_for_the_need(run_action: RunAction, shown: Answer, text: str, response: str) -> None:
    """A number alone leaves somebody alone with the next step."""
    answer = await run_action(ActionFindServices, "benefits", text=text, slots=shown.slots)

    assert answer.said == [response]
    assert answer.understood["topic"] == "short_breaks"
    assert answer.phones


async def test_what_to_say_is_the_wish_of_the_need(run_action: RunAction, shipped: Directory) -> None:
    """The words under a number on the page, and those in an answer, are the same."""
    place, mother = heard("place", "Mansfield"), heard("relation", "mother")
    first = await run_action(ActionFindServices, "carers_assessment", place, mother, directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="what do i say when i ring", slots=first.slots, directory=shipped)

    assert "I look after my mum. I would like a carer's assessment, please." in answer.text


async def test_what_is_known_of_the_next_step_is_told(run_action: RunAction, shipped: Directory) -> None:
    """Which council to ask is the first thing to get right."""
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="how do i apply", slots=first.slots, directory=shipped)

    assert "assessment-which-council" in answer.facts


async def test_a_plain_question_gets_no_sentence_on_danger(run_action: RunAction, shown: Answer) -> None:
    """“Is there a waiting list” has nothing else in it."""
    plain = await run_action(ActionSay, "not_understood", text="is there a waiting list", slots=shown.slots, danger_possible=True)
    ranking = {"short_breaks": 0.3, "suicide_or_self_harm": 0.4}
    more = {"text": "what is the point of it all any more", "danger_possible": True, "ranking": ranking}
    other = await run_action(ActionFindServices, "short_breaks", slots=shown.slots, **more)

    assert plain.said == ["utter_about_wait"]
    assert other.said[0].startswith("utter_danger_check")


async def test_one_is_meant_by_its_name_too(run_action: RunAction, shown: Answer) -> None:
    """“What's the number for Mansfield Sitters?”: the one of that name, of those just shown."""
    answer = await run_action(ActionSay, "not_understood", text="what's the number for mansfield sitters", slots=shown.slots)

    assert answer.services == ["mansfield-sitters"]


@pytest.mark.parametrize(("text", "topic"), [("the first one", "short_breaks"), ("2", "benefits"), ("the last one", "benefits")])
async def test_a_topic_that_was_offered_can_be_named_by_its_place(run_action: RunAction, text: str, topic: str) -> None:
    """Who was asked which was meant may answer with a number."""
    asked = await run_action(ActionAskWhich, "nlu_fallback", topics=["short_breaks", "benefits"], text="mum")
    answer = await run_action(ActionSay, "not_understood", text=text, slots=asked.slots)

    assert answer.said[0] == f"utter_{topic}"


async def test_what_was_shown_last_stays_what_was_shown_last(run_action: RunAction, shown: Answer) -> None:
    """A second question is about the same services."""
    answer = await run_action(ActionSay, "not_understood", text="is it free", slots=shown.slots)

    assert answer.slots["last"] == shown.slots["last"]


async def test_a_cost_that_nobody_wrote_down_is_not_made_up(run_action: RunAction, shown: Answer) -> None:
    """True or silent."""
    directory = FakeDirectory([replace(one, cost="free") if one.id == "carers-hub" else one for one in a_world()])

    answer = await run_action(ActionSay, "not_understood", text="is it free", slots=shown.slots, directory=directory)

    reasons = {service["id"]: service["why"] for message in answer.messages for service in message.services}
    assert reasons["carers-hub"] == "What it costs: free."
    assert reasons["county-breaks"].startswith("I don't know")


@pytest.mark.parametrize(
    "text",
    [
        "whats the number for the council",
        "have you got the council's phone number",
        "can i have the number for childline",
        "what should i do first",
        "where do i start first",
        "i put myself last",
        "is day care free for people with dementia",
        "when will the blue badge office open for my wife",
        "i need some help with the cost of the care home",
    ],
)
async def test_a_new_question_is_not_taken_for_one_about_them(run_action: RunAction, shown: Answer, text: str) -> None:
    """The number of the council is not that of the sitting service."""
    answer = await run_action(ActionFindServices, "support_for_cared_for", text=text, slots=shown.slots)

    assert answer.said[0] in ("utter_support_for_cared_for", "utter_here_is_the_fact")


@pytest.mark.parametrize(
    ("text", "entities", "response"),
    [
        ("what about in Worksop?", [("place", "Worksop", 14)], "utter_now_for_place"),
        ("and Bulwell", [("place", "Bulwell", 4)], "utter_now_for_place"),
        ("sorry I meant Worksop", [("place", "Worksop", 14)], "utter_now_for_place"),
        ("she lives in Worksop", [("place", "Worksop", 13)], "utter_now_for_place"),
        ("anything nearer?", [], "utter_nearer_none"),
        ("is there one closer to home", [], "utter_nearer_none"),
        ("that's too far away", [], "utter_nearer_none"),
        ("not for me, for my sister", [("relation", "sister", 19)], "utter_now_for_them"),
        ("it's for my neighbour", [("relation", "neighbour", 12)], "utter_now_for_them"),
        ("explain that more simply", [], "utter_ring_and_say"),
        ("i don't understand", [], "utter_ring_and_say"),
        ("what do i say when i ring", [], "utter_ring_and_say"),
        ("too many words", [], "utter_ring_and_say"),
        ("say that again", [], "utter_again"),
        ("pardon?", [], "utter_again"),
        ("stop", [], "utter_stopped"),
        ("please stop", [], "utter_stopped"),
        ("who do i ring", [], "utter_about_number"),
        ("where are they", [], "utter_about_where"),
        ("is there a waiting list", [], "utter_about_wait"),
        ("do i need a referral", [], "utter_about_unknown"),
        ("can they come out to us", [], "utter_about_unknown"),
    ],
)
async def test_a_step_from_the_last_answer(
    run_action: RunAction, shown: Answer, text: str, entities: list[tuple[str, str, int]], response: str
) -> None:
    """Nobody tells their story twice: what was known stays, what is new replaces."""
    heard_ = [{**heard(kind, value), "start": start, "end": start + len(value)} for kind, value, start in entities]
    answer = await run_action(ActionSay, "not_understood", *heard_, text=text, slots=shown.slots)

    assert answer.said[-1] == response
    assert answer.phones


async def test_a_correction_replaces_and_the_need_is_answered_again(run_action: RunAction) -> None:
    """“He's not got dementia, it's Parkinson's”."""
    entities = (heard("place", "Mansfield"), heard("condition", "dementia"), heard("relation", "father"))
    first = await run_action(ActionFindServices, "short_breaks", *entities, text="my dad has dementia, i need a break")
    text = "he's not got dementia, it's Parkinson's"
    answer = await run_action(ActionFindServices, "condition_support", heard("condition", "parkinsons"), text=text, slots=first.slots)

    assert answer.said == ["utter_now_for_them"]
    assert (answer.understood["topic"], answer.understood["condition"], answer.understood["place"]) == (
        "short_breaks",
        "parkinsons",
        "mansfield",
    )


async def test_a_new_detail_is_no_correction(run_action: RunAction, shown: Answer) -> None:
    """“She's not well, she has MS”, where no illness was known: it is what it is about."""
    text = "she's not well, she has MS"
    answer = await run_action(ActionFindServices, "condition_support", heard("condition", "ms"), text=text, slots=shown.slots)

    assert answer.said[0] == "utter_condition_support"


async def test_going_back_leads_through_the_answers_before(run_action: RunAction, shown: Answer) -> None:
    """One step for each "go back"; at the first answer it stays there."""
    second = await run_action(ActionFindServices, "carers_assessment", slots=shown.slots)
    back = await run_action(ActionSay, "deny", text="go back", slots=second.slots)
    again = await run_action(ActionSay, "deny", text="go back", slots=back.slots)

    assert (back.services, back.slots["last"]["topic"]) == (shown.services, "short_breaks")
    assert again.slots["last"]["topic"] == "short_breaks"


async def test_where_she_lives_decides_and_not_where_the_carer_lives(run_action: RunAction) -> None:
    """The duty is with the council where the person looked after lives (Care Act 2014 s.10)."""
    asked = await run_action(ActionFindServices, "carers_assessment", text="how do i get a carers assessment")
    text = "she lives in Mansfield but I'm in Derby"
    places = [
        {**heard("place", "Mansfield", "cared_for"), "start": 13, "end": 22},
        {**heard("place", "Derby", "writer"), "start": 34, "end": 39},
    ]
    answer = await run_action(ActionSay, "not_understood", *places, text=text, slots=asked.slots)

    assert (answer.understood["topic"], answer.understood["place"]) == ("carers_assessment", "mansfield")
    assert "Derby" not in answer.text


async def test_before_anything_was_shown_there_is_nothing_to_ask_about(run_action: RunAction) -> None:
    """The usual answer is given."""
    answer = await run_action(ActionSay, "not_understood", text="is it free")

    assert answer.said == ["utter_not_understood"]


async def test_danger_is_never_taken_for_a_question_about_them(run_action: RunAction, shown: Answer) -> None:
    """Urgent first, whatever else the message asks."""
    answer = await run_action(
        ActionUrgentHelp, "carer_breakdown", text="i cant go on, are they open", slots=shown.slots, urgent="carer_breakdown"
    )

    assert answer.said == ["utter_carer_breakdown"]


async def test_the_one_that_was_picked_is_what_is_asked_about_next(run_action: RunAction, shown: Answer) -> None:
    """ "The second one." "Is it free?" is a question about the second."""
    picked = await run_action(ActionSay, "not_understood", text="the second one", slots=shown.slots)
    cost = await run_action(ActionSay, "not_understood", text="is it free?", slots=picked.slots)
    plainer = await run_action(ActionSay, "not_understood", text="in simpler words please", slots=picked.slots)

    assert picked.services == cost.services == plainer.services == [shown.services[1]]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("nobody answers", "utter_no_answer"),
        ("i rang and no one picked up", "utter_no_answer"),
        ("it just rings out", "utter_no_answer"),
        ("i can't get through", "utter_no_answer"),
        ("its wrong number", "utter_wrong_number"),
        ("the number is dead", "utter_wrong_number"),
        ("that number doesn't work", "utter_wrong_number"),
    ],
)
async def test_a_number_that_fails_brings_another(run_action: RunAction, shipped: Directory, text: str, response: str) -> None:
    """Sorry first; then one that was not tried, and the one that was with its hours and the way to report it."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)
    answer = await run_action(ActionSay, "deny", text=text, slots=first.slots, directory=shipped)

    assert answer.said == [response]
    assert "sorry" in answer.text
    assert answer.phones[0] != first.phones[0]
    assert answer.services[-1] == first.services[0]


async def test_the_other_one_is_the_one_not_spoken_of(run_action: RunAction, shipped: Directory) -> None:
    """ "No, the other one" after the first was picked, and back again."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)
    other = await run_action(ActionSay, "more_options", text="no the other one", slots=first.slots, directory=shipped)
    back = await run_action(ActionSay, "more_options", text="the other one", slots=other.slots, directory=shipped)

    assert other.services[0] == first.services[1]
    assert back.services[0] == first.services[0]


async def test_who_runs_it_is_about_the_service_and_not_about_the_computer(run_action: RunAction, shipped: Directory) -> None:
    """The organisation stands in the record."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)
    answer = await run_action(ActionSay, "are_you_a_bot", text="who runs it", slots=first.slots, directory=shipped)

    assert answer.said == ["utter_about_about"]


async def test_going_back_from_the_first_answer_says_that_it_is_the_first(run_action: RunAction, shipped: Directory) -> None:
    """Not the same again as if nothing had been asked."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="go back", slots=first.slots, directory=shipped)

    assert answer.said == ["utter_back_first"]
