"""How the pipeline does on other people's test sets, beside the stock `rasa init` pipeline: `make evaluate-public PATH=...`.

BANKING77 (ten messages an intent, and all of them) and CLINC150 with its out-of-scope part, from the folder given; the sets
are not in this repository. Not here: our own test set (`bot/evaluate/`).
"""
