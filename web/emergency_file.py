"""Make the committed `web/emergency.json` again from the seed records: `python -m web.emergency_file`.

Run it after a change to the seed or to the urgent words of `domain.yml`; a test says when.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from directory import load_directory, open_directory
from web.emergency import COMMITTED, Numbers, copy_numbers, urgent_words, write_numbers

DOMAIN = Path(__file__).parent.parent / "domain.yml"


def from_seed() -> Numbers:
    """Return the numbers that the seed records hold."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/seed.sqlite3"
        load_directory(url)
        directory = open_directory(url)
        try:
            return copy_numbers(directory, urgent_words(DOMAIN))[0]
        finally:
            directory.close()


def main() -> int:
    """Write the file; returns the exit code."""
    write_numbers(COMMITTED, from_seed())
    print(f"wrote {COMMITTED}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
