"""Talk to the trained bot in a terminal: `make shell`.

Each reply is followed by what was understood and which services were ranked and why. Lines can be piped in; Ctrl-D or
the end of the pipe ends it. A choice is pressed by its number; `/new` begins a new conversation.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from ops.processes import Ports, Running, environment

LOG = Path("var/shell.log")
"""What the bot and the actions print while the shell runs."""

INTRODUCTION = "Type a message and press Enter. A number presses a choice, /new begins again, Ctrl-D ends."


def main() -> int:
    """Start the bot and the actions, then talk; returns the exit code."""
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 110)
    ports = Ports.free()
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("wb") as log:
        running = Running(ports, environment(ports), output=log.fileno())
        running.start(("actions", "engine"))
    try:
        trouble = running.wait_until_ready()
        if trouble:
            print(f"{LOG.read_text(errors='replace')}{trouble}", file=sys.stderr)
            return 1
        talk(console, running)
    except KeyboardInterrupt:
        pass
    finally:
        running.stop()
    console.print()
    return 0


def talk(console: Console, running: Running) -> None:
    """Read lines until there are no more."""
    conversation = f"shell-{uuid.uuid4().hex}"
    offered: list[dict[str, str]] = []
    if sys.stdin.isatty():
        console.print(f"[dim]{INTRODUCTION}[/dim]")
    while True:
        try:
            line = console.input("\n[bold]you >[/bold] ").strip() if sys.stdin.isatty() else _next_line(console)
        except (EOFError, UnicodeDecodeError):
            return
        if not line:
            continue
        if line == "/new":
            conversation, offered = f"shell-{uuid.uuid4().hex}", []
            console.print("[dim]a new conversation[/dim]")
            continue
        pressed = offered[int(line) - 1]["id"] if line.isdigit() and 0 < int(line) <= len(offered) else None
        try:
            answer = ask(running, conversation, **({"choice": pressed} if pressed else {"text": line[:2000]}))
        except (urllib.error.URLError, OSError) as error:
            console.print(f"[red]no reply: {escape(str(error))}[/red]")
            continue
        offered = show(console, answer)


def _next_line(console: Console) -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    if line.strip():
        console.print(f"\n[bold]you >[/bold] {escape(line.strip())}")
    return line.strip()


def ask(running: Running, conversation: str, **message: str) -> dict[str, Any]:
    """Send one message to the engine and return its whole answer."""
    body = json.dumps({"conversation": conversation, "explain": True, **message}).encode()
    headers = {"Content-Type": "application/json", "X-Carers-Secret": running.environment["CARERS_SECRET"]}
    address = f"http://127.0.0.1:{running.ports.engine}/webhooks/carers/reply"
    with urllib.request.urlopen(urllib.request.Request(address, body, headers), timeout=20) as response:
        found: dict[str, Any] = json.loads(response.read())
        return found


def show(console: Console, answer: dict[str, Any]) -> list[dict[str, str]]:
    """Print a reply and what was understood; returns the choices that were offered."""
    offered: list[dict[str, str]] = []
    for message in answer["messages"]:
        if message["text"]:
            console.print(Text(message["text"]))
        for fact in message["facts"]:
            until = f", until {fact['valid_to']}" if fact.get("valid_to") else ""
            console.print(Text(f"  • {fact['text']}"), Text(f"({fact['source']}{until})", style="dim"))
        for service in message["services"]:
            console.print()
            console.print(Text(f"  {service['name']}", style="bold"), Text(service["phone"] or "", style="bold green"))
            console.print(Text(f"    {service['why']}"))
            rest = [service["open"], service["cost"], service["email"], service["url"]]
            rest.append(f"checked {service['checked']}" if service["checked"] else "not yet checked by a person")
            console.print(Text("    " + " · ".join(str(part) for part in rest if part), style="dim"))
        for choice in message["choices"]:
            offered.append(choice)
            console.print(Text(f"  [{len(offered)}] {choice['title']}", style="cyan"))
    console.print(_explained(answer))
    return offered


def _explained(answer: dict[str, Any]) -> Table:
    """Return what was understood and how the services were ranked, as a table."""
    understood, explained = answer["understood"], answer.get("explained") or {}
    table = Table(show_header=False, box=None, padding=(0, 1), style="dim")
    table.add_row("understood", Text(", ".join(f"{key}={value}" for key, value in understood.items() if value not in (None, []))))
    if explained.get("ranking"):
        table.add_row("topics", Text("  ".join(f"{name} {probability:.2f}" for name, probability in explained["ranking"])))
    if explained.get("person"):
        table.add_row("remembered", Text(", ".join(f"{key}={value}" for key, value in explained["person"].items())))
    for number, service in enumerate(explained.get("services", []), 1):
        table.add_row(f"ranked {number}", Text(f"{service['id']} {service['score']}: {'; '.join(service['reasons'])}"))
    table.add_row("took", Text(f"{answer['timing']['engine_ms']} ms"))
    return table


if __name__ == "__main__":
    os.environ.setdefault("LOG_LEVEL", "ERROR")
    sys.exit(main())
