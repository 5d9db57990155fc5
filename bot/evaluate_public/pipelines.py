"""The two pipelines that are compared, each as: learn from labelled messages, then give probabilities for others."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np
import yaml

from bot.evaluate_public.sets import Labelled

EPOCHS = 100
"""What `rasa init` trains with."""


class Pipeline(Protocol):
    """What both can do."""

    intents: list[str]
    note: str

    def learn(self, messages: Sequence[Labelled]) -> None:
        """Train from nothing."""

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return (texts, intents)."""


class Ours:
    """The sentence encoder and the topic model, as they are served."""

    def __init__(self, graph: Path) -> None:
        """Load the encoder, built when it is not there."""
        from bot.understanding.sentence_encoder import SentenceEncoder, build, is_current

        if not is_current(graph):
            build(graph)
        self._encoder = SentenceEncoder(graph)
        self.intents: list[str] = []
        self.note = ""

    def learn(self, messages: Sequence[Labelled]) -> None:
        """Encode the messages and fit the topic model."""
        from bot.understanding.topic_model import TopicModel

        texts = [self._encoder.repaired(text) for text, _ in messages]
        self._model = TopicModel.fit(texts, self._encoder.encode(texts), [label for _, label in messages])
        self.intents = self._model.topics

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return (texts, intents), one message at a time as they come from people."""
        meant = [self._encoder.repaired(text) for text in texts]
        rows = [self._model.probabilities([text], self._encoder.encode([text])) for text in meant]
        return np.vstack(rows)


class Stock:
    """The pipeline `rasa init` gives: DIET on sparse features, all of Rasa as it comes, TensorFlow included.

    Stops after `seconds` at the end of an epoch, so that a run on a small machine ends; `note` says after how many.
    """

    def __init__(self, seconds: float) -> None:
        """Keep the time that training may take."""
        self._seconds = seconds
        self.intents: list[str] = []
        self.note = ""

    def learn(self, messages: Sequence[Labelled]) -> None:
        """Train with Rasa's default pipeline."""
        import rasa.engine.recipes
        import structlog
        from rasa.core.agent import Agent
        from rasa.model_training import train_nlu

        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))  # else a line for each message
        defaults = Path(rasa.engine.recipes.__file__).parent / "config_files" / "default_config.yml"
        config: dict[str, Any] = yaml.safe_load(defaults.read_text("utf-8"))
        config = {"recipe": "default.v1", "assistant_id": "stock", "language": "en", "pipeline": config["pipeline"]}
        for component in config["pipeline"]:
            if "epochs" in component:
                component.update(epochs=EPOCHS, random_seed=0)
        self.intents = sorted({label for _, label in messages})
        # Rasa's file format knows marks within messages; the sets have none, so brackets are taken out.
        examples = [{"intent": name, "examples": [_plain(t) for t, label in messages if label == name]} for name in self.intents]
        epochs = _stop_after(self._seconds)
        with TemporaryDirectory(prefix="carers-public-") as name:
            folder = Path(name)
            nlu = {"version": "3.1", "nlu": [{**row, "examples": "".join(f"- {text}\n" for text in row["examples"])} for row in examples]}
            (folder / "nlu.yml").write_text(yaml.safe_dump(nlu, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")
            (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
            model = train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder), "stock")
            if model is None:
                raise RuntimeError("Rasa could not train its stock pipeline: see the lines above")
            self._agent = Agent()
            self._agent.load_model(model)
        self._loop = asyncio.new_event_loop()
        self.note = f"{len(epochs)} of {EPOCHS} epochs"

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return (texts, intents); Rasa keeps the ten most probable, the others are 0."""
        column = {name: number for number, name in enumerate(self.intents)}
        found = np.zeros((len(texts), len(column)))
        for row, text in enumerate(texts):
            parsed = self._loop.run_until_complete(self._agent.parse_message(text))
            for one in parsed["intent_ranking"]:
                if one["name"] in column:
                    found[row, column[one["name"]]] = one["confidence"]
        return found


def _plain(text: str) -> str:
    return " ".join(text.translate(str.maketrans("[]{}", "()()")).split())


def _stop_after(seconds: float) -> list[float]:
    """Make Rasa's trainings stop at the end of the epoch in which the time is up; the list grows by one an epoch."""
    import tensorflow as tf
    from rasa.utils import train_utils

    done: list[float] = []
    create = train_utils.create_common_callbacks

    class StopAfter(tf.keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_begin(self, logs: object = None) -> None:
            self._until = time.monotonic() + seconds

        def on_epoch_end(self, epoch: int, logs: object = None) -> None:
            done.append(time.monotonic())
            if time.monotonic() > self._until:
                print(f"stopped after {len(done)} epochs", file=sys.stderr)
                self.model.stop_training = True

    train_utils.create_common_callbacks = lambda *given, **named: [*create(*given, **named), StopAfter()]
    return done
