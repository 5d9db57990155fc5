"""Other words for the same: what people say after danger, and of phones, in phrasings beside those of the first tests."""

from __future__ import annotations

import pytest

from actions import danger_kinds, reach

AFTER_DANGER = {
    "man": ["do they help husbands", "men get hit too", "any service for a dad"],
    "watched": ["he has my passwords", "she put cameras in the house", "he makes me show him my phone"],
    "no_talk": ["hes asleep next to me", "walls are thin", "i'm frightened to phone"],
    "police": ["will the police come", "not the cops", "do i have to report him"],
    "away": ["will they take the kids", "they'll split us up"],
    "tell": ["does anyone get told", "will my gp know", "does it show on the bill"],
    "leave": ["i cant just walk out", "i have no money to leave", "who'd feed him"],
    "believed": ["they'll think im lying", "what will people think"],
    "doubt": ["it only happens when hes drunk", "it was only a slap", "he always says sorry"],
    "say": ["i dont know where to begin", "what shall i tell them", "whats the first thing to say"],
    "ring": ["do they come round", "how long does the call take"],
    "tried": ["i rang them already", "they were no help", "on hold for an hour"],
    "harm": ["i pinched her", "i gave mum a slap", "i could have killed her", "i held her down"],
    "dosed": ["i put extra tablets in his tea", "i doubled his dose so i could sleep", "i drugged him"],
    "fire": ["the sofa is alight", "fire in the bedroom", "the chip pan has gone up"],
    "gas": ["theres a strong gas smell"],
    "missing": ["he walked out and hasnt come back", "my son with autism has run off", "mum didnt come home"],
}
OF_PHONES = {
    "deaf": ["my hearing is shot", "deaf in both ears"],
    "no_phone": ["phones scare me", "i get tongue tied on the phone", "i'm not ringing anyone"],
    "no_credit": ["i've no credit", "my phone has been cut off", "is it free to ring"],
    "battery": ["my phone is dying", "no battery left", "im on 3 percent"],
    "back": ["can you get someone to call me", "please call me"],
    "ask": ["what e-mail do I send it to", "can i do this by post", "any way to type to someone"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in AFTER_DANGER.items() for text in texts])
def test_a_worry_is_heard_in_other_words(kind: str, text: str) -> None:
    """Nobody in danger picks the words that somebody once wrote into a table."""
    words = next(one.words for one in danger_kinds.kinds() if one.id == kind)

    assert words.search(text)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in OF_PHONES.items() for text in texts])
def test_how_somebody_is_reached_is_heard_in_other_words(kind: str, text: str) -> None:
    """The first kind that fits is the one that is answered."""
    assert next((one for one, pattern in reach.table().items() if pattern.search(text)), None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "i've been dragging him up the bed by his armpits",
        "he broke his hip and never got back on his feet",
        "the smoke alarm went off again",
        "i pushed her wheelchair to the shops",
        "i gave her the tablets the doctor prescribed so she sleeps",
        "he went to work and hasnt been well since",
        "we had a gas fire fitted in the lounge",
    ],
)
def test_an_ordinary_day_is_no_danger_of_its_own(text: str) -> None:
    """Danger raised for nothing costs trust."""
    heard = [one.id for one in danger_kinds.kinds() if one.first and not one.heard and one.words.search(text)]

    assert heard == []
