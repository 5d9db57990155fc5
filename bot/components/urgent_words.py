"""Words of danger, looked for before anything else: what is said outright cannot be overruled by what comes after."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from urgent import hear


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class UrgentWords(GraphComponent):
    """Sets `urgent_outright`, the danger said in plain words (left out when there is none), and `urgent_words`, the scorer's score.

    Hears the message as it was typed and with its typing errors repaired, and keeps the graver of the two.
    """

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> UrgentWords:
        """Make the component; it keeps nothing."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Look at each message."""
        for message in messages:
            texts = dict.fromkeys((message.get(TEXT), message.get("repaired")))  # as typed first, once when nothing was repaired
            heard = [hear(text) for text in texts if text]
            outright = next((one.outright for one in heard if one.outright), None)
            if outright:
                message.set("urgent_outright", outright)
            scores = [one.score for one in heard if one.score]
            message.set("urgent_words", max(scores, key=lambda score: score.danger) if scores else None)
        return messages
