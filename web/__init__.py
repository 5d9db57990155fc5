"""The public face: the chat page and the HTTP contract. Everything here may be reached by anybody.

`web` talks to the engine over HTTP only, and imports nothing of ours but `directory` and `urgent`. Importing it does no
work; `python -m web` starts it.
"""
