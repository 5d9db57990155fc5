"""The staff command line. Its commands stand in `directory/commands/`, a small module each; this is only the way in.

Everything goes through the same front desk as the bot's questions. What goes wrong is one sentence and exit code 1; a
wrong use of a command is exit code 2.
"""

from __future__ import annotations

import click

from directory.commands import Commands


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Keep the directory of services, and see what a carer would be told.

    The database is DATABASE_URL, or var/directory.sqlite3 when that is not set.
    """
