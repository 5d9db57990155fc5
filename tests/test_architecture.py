"""Which room may import which: the arrows of the README's picture, read from the code itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOMS = {"bot", "actions", "directory", "web", "urgent", "ops", "tests"}
MAY_IMPORT = {
    "bot": {"urgent"},
    "actions": {"directory"},
    "directory": set(),
    "web": {"directory", "urgent"},
    "urgent": set(),
    "ops": {"directory", "urgent"},
}
ONLY_IN = {"rasa": {"bot"}, "rasa_sdk": {"actions"}, "sqlalchemy": {"directory", "web"}}


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def _modules(room: str) -> list[Path]:
    return [path for path in Path(room).rglob("*.py") if ".venv" not in path.parts]


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_what_it_may(room: str) -> None:
    """A newcomer can trust the picture: no hidden road leads from one room to another."""
    wrong = {str(path): seen for path in _modules(room) if (seen := (_imports(path) & ROOMS) - MAY_IMPORT[room] - {room})}

    assert wrong == {}


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_stays_in_its_rooms(library: str) -> None:
    """Rasa's old releases are behind glass only as long as nobody else imports them."""
    rooms = {room for room in MAY_IMPORT for path in _modules(room) if library in _imports(path)}

    assert rooms <= ONLY_IN[library]


TABLES = {"tables", "versions"}
"""Folders of phrase tables and of migrations, which are data."""


def test_modules_are_short_enough_to_read() -> None:
    """A module of more than 450 lines has a second purpose; most have under 200."""
    modules = [path for room in MAY_IMPORT for path in _modules(room) if not TABLES & set(path.parts)]
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in modules}

    assert {path: lines for path, lines in lengths.items() if lines > 450} == {}
