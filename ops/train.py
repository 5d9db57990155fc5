"""Train the bot when something it learns from has changed; otherwise do nothing. `python -m ops.train`."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from directory import DirectoryError, open_directory

MODEL = Path("var/models/carers.tar.gz")
GAZETTEER = Path("var/gazetteer.json")
STAMP = Path("var/models/trained-from")
ENGINE = Path("bot/.venv/bin/python")

LEARNT_FROM = ("config.yml", "domain.yml", "bot/requirements.lock", "data/**/*.yml", "bot/components/*.py", "bot/understanding/*.py")
"""What a trained model depends on, besides the gazetteer."""


def fingerprint(root: Path = Path()) -> str:
    """Return a digest of everything a trained model depends on."""
    digest = hashlib.sha256()
    for pattern in LEARNT_FROM:
        for path in sorted(root.glob(pattern)):
            digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update((root / GAZETTEER).read_bytes())
    return digest.hexdigest()


def export_gazetteer() -> None:
    """Write what the bot needs of the directory's places and conditions, when it differs from what is there.

    Raises:
        DirectoryError: when the directory cannot be opened.
    """
    text = json.dumps(open_directory().gazetteer(), ensure_ascii=False, sort_keys=True, indent=1)
    GAZETTEER.parent.mkdir(parents=True, exist_ok=True)
    if not GAZETTEER.is_file() or GAZETTEER.read_text("utf-8") != text:
        GAZETTEER.write_text(text, "utf-8")


def main() -> int:
    """Train if needed; returns the exit code."""
    try:
        export_gazetteer()
    except DirectoryError as error:
        print(error, file=sys.stderr)
        return 1
    now = fingerprint()
    if MODEL.is_file() and STAMP.is_file() and STAMP.read_text() == now and "--force" not in sys.argv:
        return 0
    print("The bot is being trained: what it learns from has changed. This takes about a minute.", flush=True)
    code = subprocess.run([str(ENGINE), "-m", "bot", "train", "--out", str(MODEL)], check=False).returncode
    if code == 0:
        STAMP.write_text(now)
    return code


if __name__ == "__main__":
    sys.exit(main())
