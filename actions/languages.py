"""Other languages: a message in one of them is noticed and answered with one sentence in it, and English beside it.

Nothing is translated and nothing more is claimed than the records say: an interpreter can be asked for on the phone. Danger
cannot be heard in another language, so 999 stands in every such answer. The letters and words that tell a language are in
`languages.yml`; the sentences in `domain.yml` must be reviewed by native speakers (docs/conversation-design.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import numbers, reasons, replies, topics
from actions.memory import Turn, keep
from directory import Directory

TOPIC = "other_languages_and_formats"
ENOUGH_WORDS, ENOUGH_SHARE = 2, 0.34
"""So many words of a language, and this share of the message: a name or a greeting in an English message is no language."""
ENOUGH_LETTERS = 2
SPEAKS = re.compile(
    r"\b(interpret(er|ers|ing|ation)?|translat(e|or|ors|ion|ing)"
    r"|(don'?t|doesn'?t|do not|does not|can'?t|cannot|no|little|poor|bad|not good|not much) (speak |understand |read )?"
    r"(much |any |good |very good |a lot of )?english|english (is )?(not|isn'?t|n'?t|bad|poor)"
    r"|(my|our|her|his|their) (own )?language|first language|mother tongue|only speaks?|speaks? only)\b"
)
NOT_SPOKEN = re.compile(r"\b(bsl|sign(s|ing)?|deaf|blind|lip|hearing|sight|braille|easy read|large print|big print)\b")
"""How somebody asks for their language who does not name it; signs and print are another matter."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Language:
    """One language that is answered; patterns are None where the table has none."""

    id: str
    name: str
    response: str | None
    letters: re.Pattern[str] | None
    script: re.Pattern[str] | None
    never: re.Pattern[str] | None
    words: frozenset[str]


@cache
def languages() -> tuple[Language, ...]:
    """Return `languages.yml` in its order: of two that share a script, the one with letters of its own comes first."""
    rows = yaml.safe_load((Path(__file__).parent / "languages.yml").read_text("utf-8"))
    return tuple(_language(one_id, row) for one_id, row in rows.items())


def language_of(text: str) -> Language | None:
    """Return the language of a message when it is one of those answered here, None for English and all others."""
    letters = [letter for letter in text if letter.isalpha()]
    foreign = [one for one in languages() if one.script and len(one.script.findall(text)) > len(letters) / 2]
    if letters and foreign:
        return next(one for one in foreign if _may_be(one, text))
    said = [word.lower() for word in _WORD.findall(text)]
    scored = [(sum(word in one.words for word in said) + _marked(one, said), one) for one in languages() if one.words]
    most, language = max(scored, key=lambda pair: pair[0])
    enough = ENOUGH_WORDS if len(said) > 1 or not _marked(language, said, also_known=True) else 1
    return language if most >= enough and most >= ENOUGH_SHARE * len(said) else None


def named(text: str) -> Language | None:
    """Return the language that is named in English ("my mother only speaks Punjabi"), None when none of those here is."""
    said = text.lower()
    return next((one for one in languages() if one.name and re.search(rf"\b{one.name.lower()}\b", said)), None)


def takes(turn: Turn) -> bool:
    """Whether the message is in another language, or asks for help in one by its name."""
    return not turn.choice and not turn.urgent and bool(turn.text) and _meant(turn) is not None


def _meant(turn: Turn) -> Language | None:
    said = turn.typed
    spoken = turn.intent == TOPIC and SPEAKS.search(said) and not NOT_SPOKEN.search(said)
    return language_of(turn.text) or (named(turn.text) if turn.intent == TOPIC else None) or (_NOT_NAMED if spoken else None)


def _council(directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Return the council's own line for the place, which must find somebody who speaks the language."""
    own = directory.area(turn.person.place).adult_social_care if turn.person.place else None
    service = directory.service(own) if own else None
    return [replies.card(service, reasons.reason_of(service), now)] if service and service.phone else []


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Say in the language how to get an interpreter, then in English whom to ring."""
    language = _meant(turn)
    assert language
    ids = ("nhs-111", "emergency-999")
    cards = [replies.card(service, reasons.reason_of(service), now) for service in map(directory.service, ids)]
    cards = [*numbers.front_door(directory, turn, now), *_council(directory, turn, now), *cards]
    if language.response:
        replies.say(dispatcher, language.response)
    replies.say(
        dispatcher,
        "utter_language_english" if language.response else "utter_language_any" if language is _NOT_NAMED else "utter_language_other",
        understood=replies.understood(turn, TOPIC),
        services=cards,
        facts=[replies.fact(record) for record in directory.facts(TOPIC, "nhs_111_interpreter", on=now.date(), area=turn.person.place)],
        choices=[topics.PERSON],
        language=language.name,
        emergency=cards[-1]["phone"] or "",
    )
    if turn.last.get("topic"):
        return keep(turn, question=turn.question)
    # How to be understood is no need of its own: "how much is it" and a place are about the people who help next.
    return keep(turn, topic="carers_hub", services=[card["id"] for card in cards[: -len(ids)]], question=turn.question)


def _may_be(language: Language, text: str) -> bool:
    """Whether a text in this language's script may be in it: it has the letters of its own, and none it never has."""
    own = language.letters is None or language.letters.search(text)
    return bool(own) and not (language.never and language.never.search(text))


def _marked(language: Language, said: list[str], *, also_known: bool = False) -> int:
    """Count words with a letter that only this language has; those of the table only when `also_known`."""
    if language.letters is None or language.script:
        return 0
    return sum(bool(language.letters.search(word)) for word in said if also_known or word not in language.words)


_NOT_NAMED = Language("not_named", "", None, None, None, None, frozenset())


def _language(one_id: str, row: dict[str, Any]) -> Language:
    letters, script, never = (re.compile(row[key]) if key in row else None for key in ("letters", "script", "never"))
    return Language(one_id, row["name"], row.get("response"), letters, script, never, frozenset(row.get("words", "").split()))
