"""Rasa's own check of the domain, the training messages, the rules and the stories; a warning is a failure.

Left out: the check that every response stands in a story. Ours are said by actions; `tests/actions/` holds the two
together.
"""

from __future__ import annotations

import sys
import warnings

NO_MESSAGES = frozenset({"choose"})
"""Intents that no typed message has: they come from pressing a choice (`bot/channels/choices.py`)."""


def validate() -> int:
    """Check all that Rasa loads; returns the exit code."""
    from rasa.shared.importers.importer import TrainingDataImporter
    from rasa.validator import Validator

    importer = TrainingDataImporter.load_from_config("config.yml", "domain.yml", ["data"])
    validator = Validator.from_importer(importer)
    checks = {
        "domain": validator.verify_domain_validity,
        "intents": lambda: validator.verify_intents(ignore_warnings=False),
        "repeated messages": lambda: validator.verify_example_repetition_in_intents(ignore_warnings=False),
        "intents in rules and stories": lambda: validator.verify_intents_in_stories(ignore_warnings=False),
        "actions in rules and stories": validator.verify_actions_in_stories_rules,
        "slots": validator.verify_slot_mappings,
        "contradictions": lambda: validator.verify_story_structure(ignore_warnings=False, max_history=5),
    }
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        failed = [name for name, check in checks.items() if not check()]
    warned = [str(one.message) for one in raised if issubclass(one.category, UserWarning) and not _expected(str(one.message))]
    for text in warned:
        print(text, file=sys.stderr)
    failed += ["warnings"] if warned else []
    print(f"Rasa's check failed for: {', '.join(failed)}" if failed else "Rasa's check: no errors and no warnings", file=sys.stderr)
    return 1 if failed else 0


def _expected(text: str) -> bool:
    """Return whether a warning is about an intent that has no messages by design."""
    return any(f"The intent '{intent}' is listed in the domain file, but is not found" in text for intent in NO_MESSAGES)
