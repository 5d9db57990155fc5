"""Rasa components, one a module, each a thin cover over a function or class of `bot/understanding/` or of `urgent/`."""
