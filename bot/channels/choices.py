"""What pressing a choice means, as Rasa's parse data. `web/` has checked that this conversation was offered it.

A choice's id is `kind:value` or a bare conversation topic:

- `topic:short_breaks` asks about a topic;
- `place:mansfield` names a district or city;
- `answer:<question>:<value>` answers a guided question;
- `do:<something>` asks for one of the assistant's own steps (`do:guide`, `do:go_on`);
- `affirm`, `deny`, `more_options` and the like are conversation topics.
"""

from __future__ import annotations

from typing import Any


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
