"""Small, explained changes to how Rasa 3.6.21 runs. Each module says what it changes, why, and what was measured.

`apply()` must run before anything else of Rasa is imported; `bot/__main__.py` is the one place that does it.
"""

from __future__ import annotations


def apply() -> None:
    """Put every lever in force, in the order in which they depend on one another."""
    from bot.levers import no_tensorflow

    no_tensorflow.apply()

    from bot.levers import action_calls, quiet

    quiet.apply()
    action_calls.apply()
