"""What pressing a choice means, as Rasa's parse data. `web/` has checked that this conversation was offered it.

A choice's id is `kind:value` or a bare conversation topic:

- `topic:short_breaks` asks about a topic;
- `place:mansfield` names a district or city;
- `answer:<question>:<value>` answers a guided question;
- `do:<something>` asks for one of the assistant's own steps (`do:guide`, `do:go_on`);
- `affirm`, `deny`, `more_options` and the like are conversation topics.
"""

from __future__ import annotations

import re
from typing import Any

from urgent import detect

COMMAND = re.compile(
    r"""\s*/[\s/]*[a-z_]+\s*(\{.*\})?\s*           # an intent: /restart, /greet{"name": "x"}
      | [\s/]*EXTERNAL:.*                          # what Rasa writes for an intent that a program triggers
      | [\s/]*(action|utter|validate)_\w+\s*       # the name of an action""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""What Rasa or its users would take for a command."""


def parse_command(text: str) -> dict[str, Any] | None:
    """Return parse data for typed text that looks like a command, None for any other text.

    A carer has no commands, so it is words that were not understood; unless they are words of danger.
    """
    if not COMMAND.fullmatch(text):
        return None
    found = detect(text)
    intent = found.topic if found else "not_understood"
    ranking = [{"name": intent, "confidence": 1.0}]
    parsed = {"text": text, "intent": ranking[0], "entities": [], "intent_ranking": ranking, "topics": [intent]}
    return {**parsed, "urgent": found.topic} if found else parsed


def parse_choice(choice: str) -> dict[str, Any]:
    """Return Rasa's parse data for the choice with this id."""
    kind, _, value = choice.partition(":")
    intent, entities = kind, []
    if kind == "topic":
        intent = value
    elif kind == "place":
        intent, entities = "change_place", [_entity("place", value)]
    elif kind in ("answer", "do"):
        intent, entities = "choose", [_entity("choice", choice)]
    return {
        "text": "",
        "intent": {"name": intent, "confidence": 1.0},
        "entities": entities,
        "intent_ranking": [{"name": intent, "confidence": 1.0}],
        "topics": [intent],
        "choice": choice,
    }


def _entity(name: str, value: str) -> dict[str, Any]:
    return {"entity": name, "value": value, "start": 0, "end": 0, "extractor": "choice"}
