"""The last component: settles the intent from the ranking, the urgent detector and the thresholds."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.danger import LISTEN_AT, Witnesses, settle
from bot.understanding.decision import Ranking, decide
from urgent import TOPICS, hear


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TopicDecision(IntentClassifier, GraphComponent):
    """Sets the intent that the dialogue acts on and `topics`, the needs heard or to be offered; `or_else`, what else may be meant."""

    @classmethod
    def required_components(cls) -> list[type]:
        """A classifier must have ranked the topics."""
        return [IntentClassifier]

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicDecision:
        """Make the component; it keeps nothing."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Settle each message's intent."""
        for message in messages:
            ranking = _pairs(message.get("intent_ranking") or [])
            parts = [_pairs(part) for part in message.get("part_rankings") or []]
            danger = settle(
                message.get("urgent_outright"),
                message.get("urgent_words"),
                message.get("danger"),
                length=_length(message),
                parts=_witnesses(message.get("parts") or [], parts),
            )
            message.set("urgent", danger.topic, add_to_output=True)
            message.set("urgent_because", danger.because, add_to_output=True)
            message.set("danger_possible", danger.possible, add_to_output=True)
            decision = decide(ranking, danger.topic, parts, surely=danger.surely)
            message.set(INTENT, {"name": decision.intent, "confidence": decision.confidence}, add_to_output=True)
            message.set("topics", decision.topics, add_to_output=True)
            message.set("or_else", decision.or_else, add_to_output=True)
        return messages


def _pairs(rows: list[dict[str, Any]]) -> list[tuple[str, float]]:
    return [(row["name"], row["confidence"]) for row in rows]


def _witnesses(texts: list[str], parts: list[Ranking]) -> list[Witnesses]:
    """Return both witnesses of the parts in which the topic model hears danger at all: words alone do not reach the thresholds."""
    heard = [(text, _urgent(part)) for text, part in zip(texts, parts, strict=False)]
    return [(hear(text).score, model) for text, model in heard if sum(model.values()) >= LISTEN_AT]


def _urgent(ranking: Ranking) -> dict[str, float]:
    return {topic: p for topic, p in ranking if topic in TOPICS}


def _length(message: Message) -> int:
    return len((message.get(TEXT) or "").split())
