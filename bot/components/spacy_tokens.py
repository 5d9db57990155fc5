"""spaCy's English tokens for Rasa: a blank pipeline, as spaCy's downloadable models are on no package registry."""

from __future__ import annotations

from typing import Any

import spacy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SpacyTokens(Tokenizer):
    """Splits text with spaCy's English rules."""

    def __init__(self, config: dict[str, Any]) -> None:
        """Make the blank pipeline."""
        super().__init__(config)
        self._language = spacy.blank("en")

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings Rasa expects of a tokenizer."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @staticmethod
    def required_packages() -> list[str]:
        """Return what must be installed."""
        return ["spacy"]

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the message's tokens; text without any word is one token, as Rasa's featurizers need one."""
        text = message.get(attribute)
        tokens = [Token(token.text, token.idx, lemma=token.lower_) for token in self._language.make_doc(text) if not token.is_space]
        return tokens or [Token(text or " ", 0)]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave training messages as they are: nothing that learns from them reads tokens."""
        return training_data
