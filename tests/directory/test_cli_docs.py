"""docs/cli.md says what the commands say. `python -m tests.directory.test_cli_docs` writes it anew."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from directory.cli import main
from directory.commands import GROUPS

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
_HEAD = """# The staff command line

Made from the commands themselves by `python -m tests.directory.test_cli_docs`; a test holds it to them.

Every command reads the database of `DATABASE_URL` (`var/directory.sqlite3` when that is not set). `--json` prints data for
other programs. Exit code 1: it could not be done, and one sentence says why; 2: the command was used wrongly. Every change
is written down with the e-mail address of `--by` (or `DIRECTORY_BY`) and can be undone.

| setting | what | when not set |
| --- | --- | --- |
| `DIRECTORY_BY` | your e-mail address, instead of `--by` at each command | |
| `CHECKED_PHONE_DAYS` | for how many days the confirmation of a phone number holds | 90 |
| `CHECKED_HOURS_DAYS` | the same for opening hours | 90 |
| `CHECKED_TEXT_DAYS` | the same for everything else | 365 |
| `VISUAL`, `EDITOR` | the editor of `add` and `edit` | what the system has |
"""


def page() -> str:
    """Write the page."""
    parts = [_HEAD]
    for heading, commands in GROUPS.items():
        parts.append(f"\n## {heading}\n")
        for name in commands:
            help_text = CliRunner().invoke(main, [name, "--help"], prog_name="directory", terminal_width=100).output.rstrip()
            parts.append(f"\n### {name}\n```\n{help_text}\n```\n")
    return "".join(parts)


def test_the_page_says_what_the_commands_say() -> None:
    """Staff who read the page and staff who ask for help are told the same."""
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.directory.test_cli_docs"


@pytest.mark.parametrize("name", [name for commands in GROUPS.values() for name in commands])
def test_every_command_has_help_and_each_option_says_what_it_is(name: str) -> None:
    """A command without a word of help is found by nobody."""
    command = main.get_command(click.Context(main), name)  # type: ignore[attr-defined]

    assert command is not None
    assert command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
