"""Words of danger, looked for before anything else: what is said outright cannot be overruled by what comes after."""

from __future__ import annotations

import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from urgent import Score, said_outright, score

log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class UrgentWords(GraphComponent):
    """Sets `urgent_outright`, the danger said in plain words (left out when there is none), and `urgent_words`, the scorer's score."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> UrgentWords:
        """Make the component; it keeps nothing."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Look at each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            outright = said_outright(text)
            if outright:
                message.set("urgent_outright", outright)
            message.set("urgent_words", _score(text))
        return messages


def _score(text: str) -> Score | None:
    try:
        return score(text)
    except (OSError, ValueError, KeyError):
        log.exception("urgent_weights_unreadable")
        return None
