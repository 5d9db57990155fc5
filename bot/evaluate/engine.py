"""The trained model as the engine runs it: Rasa's graph behind the rules of our channel, without network or actions."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.evaluate.examples import EvaluationError

WARM_UP = ("hello", "where do I start", "my mum in Mansfield has alzimers and I'm shattered, I'm 54")


@dataclass(frozen=True)
class Understood:
    """What was made of a message.

    `topics` are the needs heard, or those offered when the reply asks which was meant; `or_else` are offered beside an
    answer that is unsure ("Or did you mean ...?").
    """

    intent: str
    topics: tuple[str, ...]
    or_else: tuple[str, ...]
    ranking: tuple[tuple[str, float], ...]
    urgent: str | None
    because: str | None
    entities: tuple[dict[str, Any], ...]
    milliseconds: float
    processor: float  # milliseconds of processor time, all threads: what is left when others do not share the machine

    @property
    def confidence(self) -> float:
        """Probability of the most probable topic."""
        return self.ranking[0][1] if self.ranking else 0.0


class Engine:
    """Understands one message at a time."""

    def __init__(self, model: Path) -> None:
        """Load the model as `bot/serving.py` does: every lever in force, and what was loaded left alone by the garbage collector.

        Raises:
            EvaluationError: There is no model, or Rasa cannot load it.
        """
        if not model.is_file():
            raise EvaluationError(f"There is no trained model at {model}: run `make train`.")
        from bot import levers

        levers.apply()

        from rasa.core.agent import Agent

        from bot.channels.choices import parse_command
        from bot.levers import quick_start, quick_turns

        quick_turns.apply()

        self._parse_command = parse_command
        self._agent = Agent()
        try:
            self._agent.load_model(str(model))
        except Exception as error:  # whatever Rasa or a component raises: this model does not fit this code
            raise EvaluationError(f"The model {model} cannot be loaded: train again with `make train`. ({error})") from error
        self._loop = asyncio.new_event_loop()
        for text in WARM_UP:
            self.understand(text)
        quick_start.loaded()

    def understand(self, text: str) -> Understood:
        """Return what is understood of a message typed by a carer, as `bot/channels/carers.py` passes it on."""
        began, busy = time.perf_counter(), time.process_time()
        parsed = self._parse_command(text)
        if parsed is None:
            parsed = self._loop.run_until_complete(self._agent.parse_message(text.strip().lstrip("/ ") or "?"))
        took, worked = (time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000
        return Understood(
            intent=parsed["intent"]["name"],
            topics=tuple(parsed.get("topics") or ()),
            or_else=tuple(parsed.get("or_else") or ()),
            ranking=tuple((row["name"], float(row["confidence"])) for row in parsed.get("intent_ranking") or ()),
            urgent=parsed.get("urgent"),
            because=parsed.get("urgent_because") or ("model" if parsed.get("urgent") else None),
            entities=tuple(parsed.get("entities") or ()),
            milliseconds=took,
            processor=worked,
        )
