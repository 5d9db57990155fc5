"""Faults other than a process that falls, while people write: `python -m tests.faults.other_faults` prints the rows of docs/faults.md.

The disk is filled only when `var/` is a small file system of its own (`mount -t tmpfs -o size=260m tmpfs var`).
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import aiohttp

from ops.processes import Ports, Running, environment
from tests.faults.under_load import HEAD, PEOPLE, Person, Row, doubled, listens, make_run, since_all_is_well
from web.sessions import Sessions

VAR = Path("var")
SMALL = 2**30
"""A file system of fewer bytes may be filled."""
Act = Callable[[], None]


async def under(running: Running, what: str, fault: Act, undo: Act | None = None, *, people: int = PEOPLE, seconds: float = 12) -> Row:
    """Have people write, let a fault happen a third of the way in and end two thirds in, and print what became of the messages."""
    row = Row(what, "")
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        writers = [Person(http, running.url, row, number) for number in range(people)]
        await asyncio.gather(*(writer.begin() for writer in writers))
        began = time.monotonic()
        writing = asyncio.gather(*(writer.write_until(began + seconds) for writer in writers))
        await asyncio.sleep(seconds / 3)
        await asyncio.to_thread(fault)
        fell = time.monotonic()
        row.killed_at = fell - began
        await asyncio.sleep(seconds / 3)
        if undo:
            await asyncio.to_thread(undo)
        await writing
    row.recovered = max(0.0, since_all_is_well(row, fell) - fell)
    with suppress(sqlite3.DatabaseError):
        row.doubled = doubled(writers, VAR / "web.sqlite3")
    print(row.line(), flush=True)
    return row


def fill() -> None:
    """Write until the disk takes nothing more."""
    filler = os.open(VAR / "filler", os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while True:
            os.write(filler, b"x" * 4096)
    os.close(filler)


def overwrite(*, start: int = 0, size: int = 2**16) -> None:
    """Put noise into the files of both stores."""
    for name in ("web.sqlite3", "conversations.sqlite3"):
        with (VAR / name).open("r+b") as file:
            file.seek(start)
            file.write(os.urandom(size))


def take_the_model_away(engine: int) -> None:
    """Move every model file, and kill the engine that has loaded one."""
    for file in (VAR / "models").iterdir():
        file.rename(VAR / f"gone-{file.name}")
    os.kill(engine, signal.SIGKILL)


def give_the_model_back() -> None:
    """Undo `take_the_model_away`."""
    for file in VAR.glob("gone-*"):
        file.rename(VAR / "models" / file.name.removeprefix("gone-"))


def half_open(port: int, held: list[socket.socket], count: int = 400) -> None:
    """Begin requests that are never ended."""
    for number in range(count):
        held.append(socket.create_connection(("127.0.0.1", port)))
        held[-1].sendall(b"POST /api/v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n" + (b'\r\n{"te' if number % 2 else b""))


async def at_the_same_time(url: str) -> None:
    """Send one message six times at once, and delete a conversation while a message is in hand; print what came of it."""
    sessions = Sessions(environment(Ports(0, 0, 0))["SESSION_SECRET"])
    same, kept, ends, left = 0, Counter[int](), Counter[tuple[int, ...]](), 0
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:

        async def call(method: str, path: str, token: str = "", body: object = None, **headers: str) -> tuple[int, object]:
            whose = {"Authorization": f"Bearer {token}"} if token else {}
            async with http.request(method, f"{url}/api/v1/{path}", json=body, headers={**whose, **headers}) as response:
                return response.status, await response.json(content_type=None) if response.status != 204 else None

        async def begin() -> str:
            _, begun = await call("POST", "conversations", body={})
            return str(begun["token"])  # type: ignore[index]

        for number in range(20):
            token = await begin()
            said = {"text": "my mum has dementia and I need a break"}
            answers = await asyncio.gather(*(call("POST", "messages", token, said, **{"Message-Id": "one"}) for _ in range(6)))
            same += all(answer == answers[0] and answer[0] == 200 for answer in answers)
            kept[_rows("web.sqlite3", "turns WHERE said IS NOT NULL AND conversation", sessions.read("api", token))] += 1
            token = await begin()
            saying = asyncio.create_task(call("POST", "messages", token, {"text": "I keep a walrus"}))
            await asyncio.sleep(number / 1000)
            deleted = await call("DELETE", "conversations", token)
            ends[(await saying)[0], deleted[0]] += 1
            for file, rows in (("web.sqlite3", "turns WHERE conversation"), ("conversations.sqlite3", "conversation WHERE id")):
                left += _rows(file, rows, sessions.read("api", token))
    print(f"one message sent six times at once, in 20 chats: the same answer in {same}; turns kept in a chat: {dict(kept)}")
    print(f"deleted while a message was in hand, 20 times: (message, DELETE) answered {dict(ends)}; rows left: {left}", flush=True)


def _rows(file: str, where: str, value: str | None) -> int:
    with sqlite3.connect(VAR / file) as db:
        return int(db.execute(f"SELECT count(*) FROM {where} = ?", (value,)).fetchone()[0])


def main() -> None:
    """Print the rows."""
    print(HEAD)
    now = VAR / "now"
    with make_run(VAR / "faults.log", TEST_CLOCK="1") as (_, running):
        time.sleep(14)
        held: list[socket.socket] = []
        asyncio.run(at_the_same_time(running.url))
        named = {"PORT": str(running.ports.web), "ENGINE_PORT": str(running.ports.engine), "ACTIONS_PORT": str(running.ports.actions)}
        second = subprocess.run([sys.executable, "-m", "ops.run"], env={**os.environ, **named}, capture_output=True, text=True, check=False)
        print(f"started a second time: exit {second.returncode}, {second.stderr.strip()}")
        asyncio.run(under(running, "400 half-open clients", lambda: half_open(running.ports.web, held)))
        for one in held:
            one.close()
        asyncio.run(under(running, "200 people at once", lambda: None, people=200, seconds=15))
        jump = ("2016-01-01T03:00:00", "2050-07-01T12:00:00")
        asyncio.run(under(running, "clock back to 2016, on to 2050", lambda: _set(now, jump[0]), lambda: _set(now, jump[1])))
        now.unlink()
        engine = listens(running.ports.engine)
        asyncio.run(under(running, "model removed, engine killed", lambda: take_the_model_away(engine), give_the_model_back))
        if shutil.disk_usage(VAR).total < SMALL:
            asyncio.run(under(running, "disk full for 4 s", fill, (VAR / "filler").unlink))
        asyncio.run(under(running, "pages of both stores overwritten", lambda: overwrite(start=4096)))
        asyncio.run(under(running, "both stores overwritten", overwrite))


def _set(file: Path, moment: str) -> None:
    file.write_text(moment, encoding="utf-8")


if __name__ == "__main__":
    main()
