"""Start Rasa with our levers: `python -m bot serve`, train: `python -m bot train`, or check: `python -m bot validate`.

Settings come from the environment and are read here only: `ENGINE_PORT`, `ACTIONS_PORT`, `CARERS_SECRET`,
`CARERS_MODEL` (a model file), `LOG_LEVEL`, and `STAND_BY=1`, which makes a spare of it: it loads everything and waits for a
line on its standard input before it listens (`ops/run.py`).
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

log = logging.getLogger("bot")


def main() -> int:
    """Run the command given; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="answer messages on the loopback address")
    commands.add_parser("validate", help="check domain, training messages, rules and stories; warnings fail")
    train = commands.add_parser("train", help="train a model from config.yml, domain.yml and data/")
    train.add_argument("--out", default="var/models/carers.tar.gz", help="the model file to write")
    train.add_argument("--config", default="config.yml")
    arguments = parser.parse_args()
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "WARNING"), format="%(levelname)s %(name)s request=%(request)s %(message)s")

    from bot import levers
    from bot.answering import RequestIds

    for handler in logging.getLogger().handlers:
        handler.addFilter(RequestIds())

    if arguments.command == "serve":
        from bot.levers import quick_start

        quick_start.before_loading()
    levers.apply()
    if arguments.command == "serve":
        from bot.levers import quick_turns
        from bot.serving import serve

        quick_turns.apply()

        return serve(
            model=Path(os.environ.get("CARERS_MODEL", "var/models/carers.tar.gz")),
            port=int(os.environ.get("ENGINE_PORT", "5105")),
            actions_url=f"http://127.0.0.1:{os.environ.get('ACTIONS_PORT', '5155')}/webhook",
            secret=os.environ.get("CARERS_SECRET", ""),
            stand_by=os.environ.get("STAND_BY") == "1",
        )
    if arguments.command == "validate":
        from bot.validating import validate

        return validate()
    from bot.training import train as train_model

    return train_model(Path(arguments.out), Path(arguments.config))


if __name__ == "__main__":
    sys.exit(main())
