"""Start the action server: `python -m actions`, on loopback, answering only calls that carry the shared secret.

Settings come from the environment and are read here only: `ACTIONS_PORT`, `CARERS_SECRET`, `LOG_LEVEL`, and the
directory's own `DATABASE_URL` and `TEST_CLOCK`. `STAND_BY=1` makes a spare of it, which waits to be told to listen.
"""

from __future__ import annotations

import logging
import os
import sys

from actions.server import RequestIds, serve


def main() -> int:
    """Serve until stopped; returns the exit code."""
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "WARNING"), format="%(levelname)s %(name)s request=%(request)s %(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(RequestIds())
    secret = os.environ.get("CARERS_SECRET", "")
    if not secret:
        print("CARERS_SECRET is not set: start the assistant with `make run`, which makes one.", file=sys.stderr)
        return 2
    return serve(port=int(os.environ.get("ACTIONS_PORT", "5155")), secret=secret, stand_by=os.environ.get("STAND_BY") == "1")


if __name__ == "__main__":
    sys.exit(main())
