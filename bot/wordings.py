"""Which wording of a response is said: the one the action asks for by number, so that none comes twice in a row.

Rasa picks one at random, and by chance a carer reads the same sentence again. The actions remember which wording was said
last (`actions/variation.py`) and send the number of the next; an action that sends none gets the first. `endpoints.yml`
names this class.
"""

from __future__ import annotations

import copy
from typing import Any

from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig


class WordingsInTurn(TemplatedNaturalLanguageGenerator):
    """Rasa's own generator with the choice taken out of chance's hands."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        """Take the responses of the domain; the agent replaces them when it loads another model."""
        super().__init__(domain.responses if domain else {})

    def generate_from_slots(
        self, utter_action: str, filled_slots: dict[str, Any], output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """Return the response with its values put in; `wording` is the number of the wording wanted."""
        wanted = int(kwargs.pop("wording", 0))
        if utter_action not in self.responses:
            return None
        found = ResponseVariationFilter(self.responses).responses_for_utter_action(utter_action, output_channel, filled_slots)
        if not found:
            return None
        return self._fill_response(copy.deepcopy(found[wanted % len(found)]), {}, **kwargs)
