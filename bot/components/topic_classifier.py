"""The topic model as a Rasa intent classifier: intents are the topic ids of `contract/topics.yml`."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.decision import URGENT
from bot.understanding.topic_model import TopicModel


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Ranks the topics by probability, also for the parts of a message in which a second need may hide."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: TopicModel | None = None) -> None:
        """Keep the model, when there is one already."""
        self._config, self._storage, self._resource, self._model = config, storage, resource, model

    @classmethod
    def required_components(cls) -> list[type]:
        """Sentence features must be there."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return how long rankings are."""
        return {"ranking_length": 10}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicClassifier:
        """Make an untrained classifier."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model and keep it in Rasa's model storage."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT) and example.get(INTENT)]
        texts = [example.get("repaired") for example in examples]
        self._model = TopicModel.fit(texts, _vectors(examples), [example.get(INTENT) for example in examples])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> TopicClassifier:
        """Read the fitted model back."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, TopicModel.load(folder))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the ranking and the most probable topic; a message without text is left alone."""
        for message in messages:
            if message.get(TEXT) and self._model:
                texts, vectors = [message.get("repaired")], _vectors([message])
                if message.get("parts"):  # all at once: the parts cost little beside the whole
                    texts, vectors = [*texts, *message.get("parts")], np.vstack([vectors, message.get("part_vectors")])
                whole, *parts = self._model.probabilities(texts, vectors)
                ranking = self._ranking(whole)
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set("intent_ranking", ranking, add_to_output=True)
                message.set("danger", {topic: float(whole[i]) for i, topic in enumerate(self._model.topics) if topic in URGENT})
                if parts:
                    message.set("part_rankings", [self._ranking(row) for row in parts])
        return messages

    def _ranking(self, row: np.ndarray) -> list[dict[str, Any]]:
        order = np.argsort(-row)[: self._config["ranking_length"]]
        return [{"name": self._model.topics[i], "confidence": round(float(row[i]), 4)} for i in order]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after this component learns from its guesses."""
        return training_data


def _vectors(messages: list[Message]) -> np.ndarray:
    return np.vstack([message.get_dense_features(TEXT, [])[1].features for message in messages])
