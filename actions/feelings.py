"""Feelings are heard first: one short human sentence before the help, varied, and never a list of sympathies.

What is heard stands in `feelings.yml`, what is said in `domain.yml` (`utter_feeling_<kind>`). Danger is answered by
`urgent_help.py` with its own words, and the guided questions have theirs.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import replies
from actions.memory import Turn

HAS_ITS_OWN = frozenset({"utter_life_after_caring", "utter_end_of_life", "utter_needed_no"})
"""Answers whose own words are the human sentence: no second one is put before them."""
OWN_SENTENCES = ("_after_", "_reach_")
"""What stands in the names of the responses of `danger_talk.py` and `reach.py`: they are human sentences too."""
NEED = {"grief": "life_after_caring", "angry": "carers_hub"}
"""The need to answer when a feeling is all that was understood of a message; of any other feeling it is `wellbeing`."""


@cache
def table() -> dict[str, re.Pattern[str]]:
    """Return `feelings.yml` with each kind's patterns as one."""
    rows = yaml.safe_load((Path(__file__).parent / "feelings.yml").read_text("utf-8"))
    return {kind: re.compile("|".join(f"(?:{one})" for one in patterns)) for kind, patterns in rows.items()}


def heard(text: str) -> str | None:
    """Return the kind of feeling somebody tells of themselves, None when there is none."""
    said = re.sub(r"\s+", " ", text.lower().replace("’", "'"))
    return next((kind for kind, pattern in table().items() if pattern.search(said)), None)


def hear_first(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """Put one sentence before the answer when a feeling was told, unless the same one was answered lately."""
    if turn.choice or turn.urgent:
        return
    kind = heard(turn.text)
    response = f"utter_feeling_{kind}"
    given = {str(message.get("response")) for message in dispatcher.messages}
    if kind is None or response in turn.said or HAS_ITS_OWN & given or any(part in one for one in given for part in OWN_SENTENCES):
        return
    replies.say(dispatcher, response)
    dispatcher.messages.insert(0, dispatcher.messages.pop())
