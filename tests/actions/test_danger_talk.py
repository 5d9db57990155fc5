"""What is said after the words for danger: each worry gets its own answer, and the danger stays the topic."""

from __future__ import annotations

import pytest

from actions import danger_kinds, danger_talk, topics
from actions.change_place import ActionChangePlace
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import Answer, RunAction, heard

ABUSE = "domestic_abuse"


async def afraid(run_action: RunAction, directory: Directory, topic: str = ABUSE) -> Answer:
    """Danger was told in Mansfield and answered."""
    return await run_action(ActionUrgentHelp, topic, heard("place", "Mansfield"), urgent=topic, directory=directory)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("he checks my phone", "watched"),
        ("she reads all my messages", "watched"),
        ("I don't want the police", "police"),
        ("I don't want to get him into trouble", "police"),
        ("what happens if I ring", "ring"),
        ("who answers", "ring"),
        ("what do I say", "say"),
        ("will they take the kids away", "away"),
        ("can i text someone", "no_talk"),
        ("where would I go", "leave"),
        ("would anyone know I rang", "tell"),
        ("I'd have nowhere to live if I leave", "leave"),
        ("it's the illness, not him", "doubt"),
        ("can I do it without talking", "no_talk"),
        ("he listens to my calls", "watched"),
        ("what about my little boy", "children"),
        ("will I get into trouble", "away"),
        ("will they tell him", "tell"),
        ("is it confidential", "tell"),
        ("I can't leave, he needs me", "leave"),
        ("I've nowhere to go", "leave"),
        ("what about the kids", "children"),
        ("its only since his dementia", "doubt"),
        ("maybe it's my fault", "doubt"),
        ("I can't talk, he's in the next room", "no_talk"),
        ("no one will believe me", "believed"),
        ("i'm a man", "man"),
        ("I'm a woman", "woman"),
        ("say it simpler", "simpler"),
    ],
)
async def test_each_worry_has_its_own_answer(run_action: RunAction, shipped: Directory, text: str, kind: str) -> None:
    """Not the whole block again, and never off the thread; also when danger is heard in the words again."""
    first = await afraid(run_action, shipped)
    unclear = await run_action(ActionSay, "not_understood", text=text, slots=first.slots, directory=shipped)
    urgent = await run_action(ActionUrgentHelp, ABUSE, text=text, urgent=ABUSE, slots=first.slots, directory=shipped)

    assert unclear.said == urgent.said == [f"utter_after_{kind}"]
    assert (unclear.understood["topic"], unclear.understood["urgent"]) == (ABUSE, ABUSE)
    assert "emergency-999" in unclear.services
    assert len(unclear.services) == 2


async def test_few_words_more_about_the_two_of_them_stay_with_it(run_action: RunAction, shipped: Directory) -> None:
    """Whatever the topic model took them for; a question, or a need that is named, is another matter."""
    first = await afraid(run_action, shipped)
    more = await run_action(ActionFindServices, "wellbeing", text="he gets so angry", slots=first.slots, directory=shipped)
    need = await run_action(ActionFindServices, "short_breaks", text="i need a break from him", slots=first.slots, directory=shipped)
    ask = await run_action(ActionFindServices, "benefits", text="what can he claim", slots=first.slots, directory=shipped)

    assert more.said == ["utter_after_more"]
    assert "topic:wellbeing" in more.choices
    assert (need.understood["topic"], ask.understood["topic"]) == ("short_breaks", "benefits")


async def test_two_worries_after_one_another_keep_the_danger(run_action: RunAction, shipped: Directory) -> None:
    """The thread holds for the whole talk, also past one other answer."""
    first = await afraid(run_action, shipped)
    second = await run_action(ActionSay, "not_understood", text="what happens if I ring", slots=first.slots, directory=shipped)
    aside = await run_action(ActionFindServices, "benefits", text="what money can i get", slots=second.slots, directory=shipped)
    back = await run_action(ActionSay, "not_understood", text="but he checks my phone", slots=aside.slots, directory=shipped)

    assert back.said == ["utter_after_watched"]
    assert back.slots["last"]["topic"] == ABUSE


async def test_another_danger_in_between_does_not_lose_the_first(run_action: RunAction, shipped: Directory) -> None:
    """Words of being lost were taken for despair; what she says next is about him all the same."""
    first = await afraid(run_action, shipped)
    despair = "suicide_or_self_harm"
    taken = await run_action(ActionUrgentHelp, despair, text="i've no one", urgent=despair, slots=first.slots, directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="he needs me", slots=taken.slots, directory=shipped)

    assert answer.said == ["utter_after_leave"]
    assert answer.understood["urgent"] == ABUSE


async def test_new_danger_is_answered_in_full_and_in_other_words(run_action: RunAction, shipped: Directory) -> None:
    """The same words twice sound like a machine; another danger has its own fixed words."""
    first = await afraid(run_action, shipped)
    again = await run_action(ActionUrgentHelp, ABUSE, text="he hit me again", urgent=ABUSE, slots=first.slots, directory=shipped)
    ill = "medical_emergency"
    other = await run_action(ActionUrgentHelp, ill, text="I can't breathe", urgent=ill, slots=again.slots, directory=shipped)

    assert again.said == ["utter_again_domestic_abuse"]
    assert again.services == first.services
    assert other.said == ["utter_medical_emergency"]


async def test_a_man_keeps_the_lines_for_men(run_action: RunAction, shipped: Directory) -> None:
    """Once he has said it, he is not sent to the lines for women first."""
    first = await afraid(run_action, shipped)
    man = await run_action(ActionSay, "not_understood", text="I'm a man", slots=first.slots, directory=shipped)
    again = await run_action(ActionUrgentHelp, ABUSE, text="she hit me again", urgent=ABUSE, slots=man.slots, directory=shipped)

    assert man.services[0] == "mens-advice-line"
    assert again.services.index("mens-advice-line") < again.services.index("national-domestic-abuse-helpline")
    assert "equation-mens-service" in again.services


async def test_a_place_given_in_danger_brings_no_word_twice(run_action: RunAction, shipped: Directory) -> None:
    """The numbers of the place, with other words."""
    first = await run_action(ActionUrgentHelp, "carer_breakdown", urgent="carer_breakdown", directory=shipped)
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Leicester"), slots=first.slots, directory=shipped)

    assert first.said == ["utter_carer_breakdown", "utter_ask_place"]
    assert answer.said == ["utter_again_carer_breakdown"]
    assert answer.services[0] == "leicester-adult-social-care"


async def test_facts_about_a_line_come_with_that_line_only(run_action: RunAction, shipped: Directory) -> None:
    """ "The women who answer" is nothing for a man."""
    said = {"text": "my wife hits me", "urgent": ABUSE, "directory": shipped}
    man = await run_action(ActionUrgentHelp, ABUSE, **said)
    rings = await run_action(ActionSay, "not_understood", text="what happens if I ring", slots=man.slots, directory=shipped)
    woman = await run_action(
        ActionSay, "not_understood", text="what happens if I ring", slots=(await afraid(run_action, shipped)).slots, directory=shipped
    )

    assert rings.facts == []
    assert woman.facts == ["helpline-women-listen"]


@pytest.mark.parametrize(
    "text",
    [
        "I might hurt him",
        "I slapped her and I hate myself",
        "i nearly pushed mum down the stairs today",
        "I'm scared I'll hurt her",
        "i've been too rough with him",
        "I lashed out at my dad",
        "I shouted at mum and grabbed her arm, I'm so ashamed",
    ],
)
async def test_who_hurt_or_nearly_hurt_someone_is_not_judged(run_action: RunAction, shipped: Directory, text: str) -> None:
    """They asked for help: the people who can take over come first, and 999 stands by."""
    topic = "abuse_or_neglect"
    answer = await run_action(ActionUrgentHelp, topic, heard("place", "Mansfield"), text=text, urgent=topic, directory=shipped)

    assert answer.said == ["utter_after_harm"]
    assert answer.understood["urgent"] == topic
    assert answer.services[0] == "nottinghamshire-adult-social-care"
    assert answer.services[-1] == "emergency-999"


async def test_where_nobody_heard_danger_in_it_it_is_heard_all_the_same(run_action: RunAction, shipped: Directory) -> None:
    """And the place is asked after the numbers: only the council can send somebody."""
    answer = await run_action(ActionFindServices, "wellbeing", text="i nearly hit mum today", directory=shipped)

    assert answer.said == ["utter_after_harm", "utter_ask_place"]
    assert answer.understood["urgent"] == danger_talk.HARM_TOPIC


@pytest.mark.parametrize(
    "text",
    [
        "I would never hurt him",
        "I saw the carer hit her",
        "he hit me and hurt my arm",
        "I hurt my back lifting him",
        "my mum hit her head and i pushed her wheelchair home",
        "i don't want to hurt her feelings",
    ],
)
def test_other_words_about_hurting_are_no_confession(text: str) -> None:
    """Whoever tells of somebody else's blow, or of their own back, is answered as before."""
    harm = next(kind for kind in danger_kinds.kinds() if kind.id == danger_talk.HARM)

    assert not harm.words.search(text.lower())


async def test_words_of_wanting_to_die_are_never_taken_for_less(run_action: RunAction, shipped: Directory) -> None:
    """Suicide is answered first, whatever else is said with it."""
    topic = "suicide_or_self_harm"
    text = "i hit mum and i want to die"
    answer = await run_action(ActionUrgentHelp, topic, text=text, urgent=topic, directory=shipped)

    assert answer.said[0] == f"utter_{topic}"


async def test_none_of_it_is_read_where_there_was_no_danger(run_action: RunAction, shipped: Directory) -> None:
    """A woman who asks for a break and says that she is one has no need of a helpline."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="I'm a woman", slots=first.slots, directory=shipped)

    assert not any(said.startswith("utter_after_") for said in answer.said)


@pytest.mark.parametrize("text", ["what if she finds out i rang", "can i ring in secret"])
async def test_fear_of_being_found_out_is_heard_after_something_else_was_answered(
    run_action: RunAction, shipped: Directory, text: str
) -> None:
    """He is still afraid of her: a plan for emergencies, or the council's front desk, is no answer."""
    man = await run_action(ActionUrgentHelp, ABUSE, text="my wife hits me", urgent=ABUSE, directory=shipped)
    aside = await run_action(ActionFindServices, "benefits", text="what money can i get", slots=man.slots, directory=shipped)
    answer = await run_action(ActionFindServices, "emergency_planning", text=text, slots=aside.slots, directory=shipped)

    assert answer.said == ["utter_after_tell"]
    assert answer.services == ["mens-advice-line", "emergency-999"]


async def test_a_man_who_asks_for_men_gets_their_line_also_long_after(run_action: RunAction, shipped: Directory) -> None:
    """Also when he said since that no one is in danger; a choir for men is not what he asks for."""
    man = await run_action(ActionUrgentHelp, ABUSE, text="my wife hits me", urgent=ABUSE, directory=shipped)
    safe = await run_action(ActionSay, "deny", choice=topics.SAFE["id"], slots=man.slots, directory=shipped)
    slots = safe.slots
    for need in ("benefits", "short_breaks", "housing", "transport"):
        slots = (await run_action(ActionFindServices, need, slots=slots, directory=shipped)).slots
    answer = await run_action(ActionFindServices, "peer_support", text="is there somewhere for men", slots=slots, directory=shipped)
    again = await run_action(ActionUrgentHelp, ABUSE, text="she hit me again", urgent=ABUSE, slots=slots, directory=shipped)

    assert answer.said == ["utter_after_man"]
    assert answer.services == ["mens-advice-line", "emergency-999"]
    assert "mens-advice-line" in again.services


@pytest.mark.parametrize("urgent", ["abuse_or_neglect", "domestic_abuse", "suicide_or_self_harm", "medical_emergency"])
@pytest.mark.parametrize(
    "text",
    [
        "i put a pillow over her face last night but stopped",
        "i want to smother her",
        "i locked mum in her room all day",
        "i tied him to the bed so he couldn't get out",
        "i left her in her own mess all morning",
        "sometimes i want to kill my husband",
    ],
)
async def test_a_confession_is_heard_in_whatever_danger_was_heard(
    run_action: RunAction, shipped: Directory, text: str, urgent: str
) -> None:
    """ "No one should be hurt" would shut the one mouth that spoke up."""
    answer = await run_action(ActionUrgentHelp, urgent, heard("place", "Mansfield"), text=text, urgent=urgent, directory=shipped)

    assert answer.said == ["utter_after_harm"]
    assert answer.services[0] == "nottinghamshire-adult-social-care"
    assert "emergency-999" in answer.services


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("i want to smother her and then kill myself", "suicide_or_self_harm"),
        ("i put a pillow over her face and she's not breathing", "medical_emergency"),
        ("i'm frightened of what i'll do to myself", "suicide_or_self_harm"),
        ("i've been hurting my own body so i can feel", "suicide_or_self_harm"),
        ("i'm scared of what i might do", "suicide_or_self_harm"),
        ("can't get him to wake, i gave him two of my sleeping tablets", "medical_emergency"),
    ],
)
async def test_a_confession_never_hides_danger_to_life(run_action: RunAction, shipped: Directory, text: str, urgent: str) -> None:
    """Somebody who is dying, or wants to die, comes before everything."""
    answer = await run_action(ActionUrgentHelp, urgent, text=text, urgent=urgent, directory=shipped)

    assert answer.said[0] == f"utter_{urgent}"


@pytest.mark.parametrize(
    "text", ["i gave her extra sleeping tablets so i can sleep", "i crushed up tablets and gave him some to keep him quiet"]
)
async def test_tablets_given_to_get_some_sleep_bring_the_health_line_first(run_action: RunAction, shipped: Directory, text: str) -> None:
    """Too much medicine may be harm by tonight: NHS 111 can tell, and nobody is judged."""
    answer = await run_action(
        ActionUrgentHelp, "abuse_or_neglect", heard("place", "Mansfield"), text=text, urgent="abuse_or_neglect", directory=shipped
    )

    assert answer.said == ["utter_after_dosed"]
    assert answer.services[0] == "nhs-111"
    assert "nottinghamshire-adult-social-care" in answer.services


@pytest.mark.parametrize(
    "text",
    [
        "i gave her two tablets by mistake",
        "i lock the door so she can't wander",
        "i locked myself out",
        "the doctor said i can give her extra tablets",
    ],
)
def test_mistakes_and_locked_doors_are_no_confession(text: str) -> None:
    """They are answered as what they are."""
    confessions = [kind for kind in danger_kinds.kinds() if kind.id in danger_talk.CONFESSIONS]

    assert not any(kind.words.search(text) for kind in confessions)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the house is on fire", "fire"),
        ("she says she will burn the house down", "burning"),
        ("i can smell gas", "gas"),
        ("mum left the gas on", "gas_left_on"),
        ("mum with dementia has gone missing now", "missing"),
        ("she's gone missing now", "missing"),
        ("I can't find my husband, he wandered off", "missing"),
    ],
)
async def test_danger_that_is_no_illness_has_its_own_words(run_action: RunAction, shipped: Directory, text: str, kind: str) -> None:
    """An ambulance does not put out a fire, and does not look for somebody who is lost."""
    topic = "medical_emergency"
    answer = await run_action(ActionUrgentHelp, topic, text=text, urgent=topic, directory=shipped)

    assert answer.said == [f"utter_after_{kind}"]
    assert "ambulance" not in answer.text
    assert answer.services[0] == "emergency-999"


async def test_things_that_are_gone_are_no_missing_person(run_action: RunAction, shipped: Directory) -> None:
    """Money that a carer took is harm done to the person."""
    topic = "abuse_or_neglect"
    answer = await run_action(ActionUrgentHelp, topic, text="mum's rings are missing since the carer came", urgent=topic, directory=shipped)

    assert answer.said[0] == "utter_abuse_or_neglect"


async def test_who_is_found_again_is_a_relief(run_action: RunAction, shipped: Directory) -> None:
    """ "Ring 999 if you have not yet" is a cold answer to good news, whatever danger is heard in it."""
    topic = "medical_emergency"
    missing = await run_action(ActionUrgentHelp, topic, text="mum has gone missing", urgent=topic, directory=shipped)
    found = await run_action(ActionUrgentHelp, topic, text="found her", urgent=topic, slots=missing.slots, directory=shipped)
    hurt = await run_action(ActionUrgentHelp, topic, text="found her on the floor", urgent=topic, slots=missing.slots, directory=shipped)
    typed = await run_action(ActionSay, "not_understood", text="he's back home now", slots=missing.slots, directory=shipped)

    assert found.said[0] == typed.said[0] == "utter_found_again"
    assert hurt.said == ["utter_again_medical_emergency"]


@pytest.mark.parametrize(
    "text",
    ["they make fun of me because i have to push my mum in her wheelchair", "i could murder my husband some days, we laugh about it"],
)
async def test_a_wheelchair_or_a_figure_of_speech_is_no_confession(run_action: RunAction, shipped: Directory, text: str) -> None:
    """A child who is teased at school must not be told that nobody will judge them."""
    answer = await run_action(ActionFindServices, "young_carers", text=text, directory=shipped)

    assert "utter_after_harm" not in answer.said


async def test_a_partner_who_threatens_fire_is_danger_at_home(run_action: RunAction, shipped: Directory) -> None:
    """The people who keep her safe from him are wanted, besides 999."""
    answer = await run_action(
        ActionUrgentHelp, ABUSE, text="he threatened to burn the house down with us in it", urgent=ABUSE, directory=shipped
    )

    assert answer.said == ["utter_domestic_abuse"]
