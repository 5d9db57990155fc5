"""How well messages are understood, scored on the project's own held-out messages: `make evaluate`.

Here: reading `tests/nlu/`, running each message through the trained Rasa graph as the engine does, scoring, the terminal
tables, the page in `var/evaluation/`, the bars of DESIGN 6. Not here: speed of the whole assistant (`ops/bench.py`), other
people's test sets (`bot/evaluate_public/`).
"""
