"""The sentence encoder as a Rasa dense featurizer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.parts import spans
from bot.understanding.sentence_encoder import SentenceEncoder, build, is_current


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeatures(DenseFeaturizer, GraphComponent):
    """Adds one sentence vector to each message and sets `repaired`, its text as it was meant.

    `graph` is the ONNX file, built when it is not there.
    """

    def __init__(self, config: dict[str, Any], name: str) -> None:
        """Load the encoder."""
        super().__init__(name, config)
        graph = Path(config["graph"])
        if not is_current(graph):
            build(graph)
        self._encoder = SentenceEncoder(graph)

    @classmethod
    def required_components(cls) -> list[type]:
        """Rasa wants tokens before any featurizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return where the graph is kept."""
        return {**DenseFeaturizer.get_default_config(), "graph": "var/encoder/minilm-int8.onnx"}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceFeatures:
        """Make the component for training or for serving; both are the same."""
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Any path will do: a missing graph is built."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add vectors to all training messages, in batches."""
        with_text = [message for message in training_data.training_examples if message.get(TEXT)]
        texts = [self._encoder.repaired(message.get(TEXT)) for message in with_text]
        for message, text, row in zip(with_text, texts, self._encoder.encode(texts), strict=True):
            self._add(message, text, row)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add vectors to messages that have text, and one for each part of a message that has several."""
        for message in messages:
            if message.get(TEXT):
                text = self._encoder.repaired(message.get(TEXT))
                places = spans(text)
                row, parts = self._encoder.encode_parts(text, places)
                self._add(message, text, row[0])
                if places:
                    message.set("parts", [text[start:end] for start, end in places])
                    message.set("part_vectors", parts)
        return messages

    def _add(self, message: Message, text: str, row: np.ndarray) -> None:
        message.set("repaired", text)
        message.add_features(Features(row[None, :], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
