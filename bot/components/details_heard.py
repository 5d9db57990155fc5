"""What a message says about the people in it, as Rasa entities: place, condition, relation, age, hours, work."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.details import Details


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class DetailsHeard(GraphComponent, EntityExtractorMixin):
    """Finds details with the directory's gazetteer, which is kept inside the trained model."""

    def __init__(self, gazetteer: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        """Build the matchers from the gazetteer."""
        self._gazetteer, self._storage, self._resource = gazetteer, storage, resource
        self._details = Details(gazetteer)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return where `make train` puts the directory's export."""
        return {"gazetteer": "var/gazetteer.json"}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> DetailsHeard:
        """Read the gazetteer for training."""
        return cls(json.loads(Path(config["gazetteer"]).read_text("utf-8")), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the gazetteer in Rasa's model storage; there is nothing to learn."""
        with self._storage.write_to(self._resource) as folder:
            (folder / "gazetteer.json").write_text(json.dumps(self._gazetteer), "utf-8")
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> DetailsHeard:
        """Read the gazetteer back from the model."""
        with model_storage.read_from(resource) as folder:
            return cls(json.loads((folder / "gazetteer.json").read_text("utf-8")), model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after this component learns from details."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the details heard to each message as entities."""
        for message in messages:
            heard = [
                {"entity": h.entity, "value": h.value, "start": h.start, "end": h.end, **({"role": h.role} if h.role else {})}
                for h in self._details.hear(message.get(TEXT) or "")
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + self.add_extractor_name(heard), add_to_output=True)
        return messages
