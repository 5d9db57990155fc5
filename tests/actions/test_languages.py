"""Other languages are noticed and answered; English with a foreign word in it is English."""

from __future__ import annotations

import pytest

from actions import languages
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import RunAction, knows

SAID = {
    "polish": ["Dzień dobry, potrzebuję pomocy", "opiekuje sie moja mama i potrzebuje pomocy", "cześć"],
    "romanian": ["Am nevoie de ajutor", "îngrijesc mama mea bolnavă", "buna ziua, am nevoie de ajutor"],
    "urdu": ["مجھے مدد چاہیے", "mujhe madad chahiye", "میری والدہ بیمار ہیں"],
    "punjabi": ["ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ", "mainu madad chahidi hai"],
    "arabic": ["أحتاج إلى مساعدة", "أمي مريضة"],
    "chinese": ["我需要帮助", "我照顧我媽媽"],
    "ukrainian": ["мені потрібна допомога", "я доглядаю за мамою"],
    "bengali": ["আমার সাহায্য দরকার", "আমি আমার মাকে দেখাশোনা করি"],
    "other": ["мне нужна помощь, она очень больна, мы устали", "χρειάζομαι βοήθεια", "من به کمک نیاز دارم گفت"],
}
ENGLISH = [
    "I look after my mama and my baba",
    "my mother only speaks Punjabi",
    "hai there",
    "ta duck, ta ra",
    "am i a carer?",
    "mum's café fiancé came",
    "Mrs Kowalska from next door needs help",
    "me mam has dementia",
    "cześć, my mum is Polish, is there a group in Mansfield",
    "🙂 thanks",
    "???",
    "12",
    "",
]


@pytest.mark.parametrize(("language", "text"), [(one, text) for one, texts in SAID.items() for text in texts])
def test_each_is_known_by_its_letters_or_words(language: str, text: str) -> None:
    """Eight languages spoken here, also in English letters where people write so; any other script is noticed too."""
    found = languages.language_of(text)

    assert found and found.id == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays_english(text: str) -> None:
    """Somebody with a name or a word of another language is not sent to an interpreter."""
    assert languages.language_of(text) is None


@pytest.mark.parametrize("language", [one for one in languages.languages() if one.response])
async def test_the_answer_has_one_sentence_in_it_and_english_with_999(run_action: RunAction, language: languages.Language) -> None:
    """Danger cannot be heard in another language, so the number for it is always there."""
    answer = await run_action(ActionSay, "not_understood", text=SAID[language.id][0], slots=knows(place="mansfield"))

    assert answer.said == [language.response, "utter_language_english"]
    assert f"{language.name}" in answer.messages[1].text
    assert {"emergency-999", "nhs-111", "carers-hub"} <= set(answer.services)
    assert answer.understood["topic"] == "other_languages_and_formats"


@pytest.mark.parametrize(("text", "name"), [("my mother only speaks Punjabi", "Punjabi"), ("do you have this in URDU", "Urdu")])
async def test_a_language_that_is_asked_for_by_name(run_action: RunAction, text: str, name: str) -> None:
    """Also when the message is in English, about another language."""
    answer = await run_action(ActionFindServices, "other_languages_and_formats", text=text)

    assert answer.said[-1] == "utter_language_english"
    assert f"{name} interpreter" in answer.text


async def test_a_language_named_in_passing_is_no_request(run_action: RunAction) -> None:
    """A Polish club is not an interpreter."""
    answer = await run_action(ActionFindServices, "peer_support", text="is there a polish group for carers")

    assert answer.said[0] == "utter_peer_support"


async def test_danger_that_was_heard_is_answered_as_danger(run_action: RunAction) -> None:
    """Urgent first, whatever the language of the rest."""
    answer = await run_action(ActionUrgentHelp, "suicide_or_self_harm", text="chcę umrzeć, i want to die", urgent="suicide_or_self_harm")

    assert answer.said == ["utter_suicide_or_self_harm"]


@pytest.mark.parametrize("text", ["i need an interpreter", "my mum doesn't speak english", "can they talk to her in her own language"])
async def test_a_language_that_is_not_named_brings_no_service_for_deaf_or_blind_people(
    run_action: RunAction, shipped: Directory, text: str
) -> None:
    """An interpreter is asked for on the phone, and the council must find one."""
    said = {"text": text, "directory": shipped, "slots": knows(place="leicester", place_name="Leicester")}
    answer = await run_action(ActionFindServices, "other_languages_and_formats", **said)

    assert answer.said == ["utter_language_any"]
    assert "interpreter, please, and the name of your language" in answer.text
    assert "leicester-adult-social-care" in answer.services
    assert not {"rnib", "relay-uk", "vista-sight-loss", "nottinghamshire-deaf-society"} & set(answer.services)


async def test_an_interpreter_for_sign_language_is_another_matter(run_action: RunAction, shipped: Directory) -> None:
    """Somebody who signs gets those who sign."""
    answer = await run_action(ActionFindServices, "other_languages_and_formats", text="i need a bsl interpreter", directory=shipped)

    assert "utter_language_any" not in answer.said
