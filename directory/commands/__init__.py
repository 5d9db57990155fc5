"""The staff commands, a small module each. This table is where a new one is registered; nothing else knows them all.

Modules are imported when their command is used, so that `directory load` at every start does not pay for the others.
"""

from __future__ import annotations

from importlib import import_module

import click

GROUPS: dict[str, dict[str, str]] = {
    "See what a carer would be told": {
        "search": "searching:search",
        "show": "showing:show",
    },
    "Keep the records true": {
        "stale": "assuring:stale",
        "assure": "assuring:assure",
        "check": "checking:check",
        "add": "editing:add",
        "edit": "editing:edit",
        "retire": "editing:retire",
        "history": "history:history",
        "undo": "history:undo",
    },
    "Set up and share": {
        "load": "loading:load",
        "import": "importing:import_",
        "export": "exporting:export",
        "gazetteer": "gazetteer:gazetteer",
    },
}
"""Each command under its heading, with the module of this folder and the function that is it."""


class Commands(click.Group):
    """A group whose commands are read from `GROUPS` and listed under their headings."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, in the order of the table."""
        return [name for commands in GROUPS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of a name."""
        where = next((commands[cmd_name] for commands in GROUPS.values() if cmd_name in commands), None)
        if where is None:
            return None
        module, _, function = where.partition(":")
        found: click.Command = getattr(import_module(f"{__name__}.{module}"), function)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands under their headings."""
        for heading, names in GROUPS.items():
            commands = [(name, command) for name in names if (command := self.get_command(ctx, name))]
            with formatter.section(heading):
                formatter.write_dl([(name, command.get_short_help_str(80)) for name, command in commands])
