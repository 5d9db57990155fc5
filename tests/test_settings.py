"""Every setting that the code reads is on docs/settings.md and in .env.example, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

ENTRIES = ("bot/__main__.py", "bot/channels/carers.py", "actions/__main__.py", "actions/desk.py")
READ_IN = ("web/settings.py", "directory/settings.py", *ENTRIES)
READ_BY_OPS = ("ops/processes.py", "ops/run.py")
NOT_OURS = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONUNBUFFERED", "OMP_NUM_THREADS"}


def _read_by_code() -> set[str]:
    pattern = re.compile(r"environ(?:\.get\(|\[|, )\s*\"([A-Z_]+)\"")
    return {name for file in (*READ_IN, *READ_BY_OPS) for name in pattern.findall(Path(file).read_text(encoding="utf-8"))} - NOT_OURS


def _documented() -> set[str]:
    page = Path("docs/settings.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE))


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    """Staff who look a setting up find it, and none that does nothing."""
    assert _documented() == _read_by_code()


def test_the_example_file_lists_them_all() -> None:
    example = Path(".env.example").read_text(encoding="utf-8")

    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == _documented()


def test_the_example_file_has_no_secret() -> None:
    """Nobody goes into production with a secret that everybody can read."""
    example = Path(".env.example").read_text(encoding="utf-8")

    assert re.findall(r"^[A-Z_]*(?:SECRET|TOKEN)=(.+)$", example, re.MULTILINE) == []


def test_settings_are_read_in_one_place_of_each_process() -> None:
    """Only these modules of the service look at the environment."""
    allowed = {*READ_IN, "web/__main__.py", "directory/api.py", "directory/feed.py", "directory/commands/common.py", "web/feedback.py"}
    reading = {
        str(file)
        for room in ("web", "actions", "directory", "urgent")
        for file in Path(room).rglob("*.py")
        if "os.environ" in file.read_text(encoding="utf-8")
    }

    assert reading <= allowed
