"""Names of Rasa's slots, written once. `domain.yml` declares the same ones; a test holds the two together."""

PERSON = "person"
"""What is known of the people: see `memory.Person`."""

LAST = "last"
"""The last answer: its topic and the ids of the services shown."""

SHOWN = "shown"
"""Ids of what this conversation has been given, by topic; facts told are under `facts`."""

QUESTION = "question"
"""What the assistant asked and awaits an answer to, if anything."""

GUIDE = "guide"
"""The guided questions: what was answered and where they are, see `guide_state.State`."""

SAID = "said"
"""The responses said lately, and which wording of each, see `variation.py`."""
