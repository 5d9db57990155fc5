"""The urgent detector as the first thing that looks at a message: nothing after it can overrule what it finds."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from urgent import detect


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class UrgentWords(GraphComponent):
    """Sets `urgent` to the urgent topic found in the text, and leaves it out when there is none."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> UrgentWords:
        """Make the component; it keeps nothing."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Look at each message."""
        for message in messages:
            found = detect(message.get(TEXT) or "")
            if found:
                message.set("urgent", found.topic, add_to_output=True)
                message.set("urgent_because", found.because, add_to_output=True)
        return messages
