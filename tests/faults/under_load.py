"""People who write while a process is killed, and what became of each of their messages.

`python -m tests.faults.under_load` prints the table for docs/faults.md; `test_killed_under_load.py` holds its bars.
"""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from ops.processes import Ports, Running, engines_wanted, environment, parts

PEOPLE = 12
PAUSE = 0.2
"""Seconds between a person's messages: together some fifty messages a second."""
PATIENCE = 5.0
"""Seconds in which a person's page sends a message again that got no answer."""
SAID = (
    "my mum has dementia and I need a break",
    "what about money",
    "I live in Mansfield",
    "who can I talk to",
    "I am so tired",
    "can I get carers allowance",
)
URGENT = "I can't go on, I want to end my life"


@dataclass
class Row:
    """What became of the messages."""

    process: str
    how: str = "killed"
    killed_at: float = 0.0
    sent: int = 0
    answered: int = 0
    calm: int = 0
    lost: int = 0
    doubled: int = 0
    recovered: float = 0.0
    slowest: float = 0.0
    urgent_missed: int = 0
    forgot: int = 0
    """Whole answers that did not know any more where the person lives."""
    answers: list[tuple[float, float, bool]] = field(default_factory=list)
    """When each message was sent, when it was answered, and whether by the whole assistant."""

    def line(self) -> str:
        """Return the row of a Markdown table."""
        cells = (self.process, self.how, self.sent, self.answered, self.calm, self.doubled, self.lost, self.forgot)
        return f"| {' | '.join(map(str, cells))} | {self.recovered:.1f} s | {self.slowest:.1f} s |"


HEAD = (
    "| process | how | messages sent | answered | of them with calm words and a number | doubled | lost | forgot the person | "
    "recovered after | longest wait |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


@dataclass
class Person:
    """Somebody who writes, and whose page sends a message again when nothing comes back."""

    http: aiohttp.ClientSession
    url: str
    row: Row
    number: int
    token: str = ""
    said: int = 0
    told_where: bool = False

    async def begin(self) -> None:
        """Begin a conversation."""
        async with self.http.post(f"{self.url}/api/v1/conversations", json={}) as response:
            self.token = (await response.json())["token"]

    async def write_until(self, end: float) -> None:
        """Write messages until a moment of `time.monotonic`."""
        await asyncio.sleep(PAUSE * self.number / PEOPLE)
        while time.monotonic() < end:
            text = URGENT if self.said % 10 == 9 else SAID[(self.said + self.number) % len(SAID)]
            await self.write(text)
            await asyncio.sleep(PAUSE)

    async def write(self, text: str) -> None:
        """Write one message, and again until it is answered or patience ends."""
        self.said += 1
        self.row.sent += 1
        began = time.monotonic()
        headers = {"Authorization": f"Bearer {self.token}", "Message-Id": f"m{self.number}-{self.said}"}
        while time.monotonic() - began < PATIENCE:
            try:
                timeout = aiohttp.ClientTimeout(total=10)
                async with self.http.post(f"{self.url}/api/v1/messages", json={"text": text}, headers=headers, timeout=timeout) as response:
                    answer = await response.json(content_type=None)
                    if response.status == 200:
                        self._count(text, answer, began)
                        return
            except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
                pass
            await asyncio.sleep(0.1)
        self.row.lost += 1

    def _count(self, text: str, answer: dict[str, Any], began: float) -> None:
        calm = (
            answer["understood"]["confidence"] == 0.0
            and answer["understood"]["topic"] is None
            and len(answer["messages"][0]["services"]) == 1
        )
        calm = calm and "can't look things up" in answer["messages"][0]["text"]
        self.row.answered += 1
        self.row.calm += calm
        self.row.slowest = max(self.row.slowest, time.monotonic() - began)
        self.row.answers.append((began, time.monotonic(), not calm))
        place = answer["understood"]["place"]
        self.row.forgot += self.told_where and not calm and text != URGENT and place != "mansfield"
        self.told_where = self.told_where or place == "mansfield"
        if text == URGENT and answer["understood"]["urgent"] is None:
            self.row.urgent_missed += 1


@contextmanager
def make_run(log: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[bytes], Running]]:
    """Start what `make run` starts, on free ports, and stop it as an operator does."""
    ports = Ports.free(engines_wanted())
    running = Running(ports, environment(ports))
    named = {"PORT": str(ports.web), "ENGINE_PORT": str(ports.engine), "ACTIONS_PORT": str(ports.actions)}
    with log.open("wb") as output:
        run = subprocess.Popen([sys.executable, "-m", "ops.run"], env={**os.environ, **named, **settings}, stdout=output, stderr=output)
    try:
        end = time.monotonic() + 90
        while b"The assistant is ready" not in log.read_bytes():
            if run.poll() is not None or time.monotonic() > end:
                raise AssertionError(log.read_text()[-2000:])
            time.sleep(0.1)
        yield run, running
    finally:
        if run.poll() is None:
            run.send_signal(signal.SIGTERM)
            try:
                run.wait(20)
            except subprocess.TimeoutExpired:
                run.kill()


PTRACE_ATTACH = 16
WALL = 0x40000000


def hang(pid: int) -> None:
    """Have the main thread of a process hang for good, as it does in a deadlock: no signal but SIGKILL gets it out of that."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(PTRACE_ATTACH, pid, 0, 0):
        raise OSError(ctypes.get_errno(), f"process {pid} cannot be made to hang")


def let_go(pids: list[int]) -> None:
    """Take note that processes which hung have been killed: until then their parent cannot."""
    for pid in pids:
        with suppress(ChildProcessError):
            os.waitpid(pid, WALL | os.WNOHANG)


FALLS: dict[str, Callable[[int], None]] = {
    "killed": lambda pid: os.kill(pid, signal.SIGKILL),
    "stopped": lambda pid: os.kill(pid, signal.SIGSTOP),
    "hangs": hang,
}
"""What happens to a process: SIGKILL; SIGSTOP; or its main thread never goes on."""


def listens(port: int) -> int:
    """Return the id of the process that listens on a port of the loopback address."""
    inodes = {
        cells[9]
        for cells in (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])
        if cells[3] == "0A" and int(cells[1].rpartition(":")[2], 16) == port
    }
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            if any(os.readlink(file) in {f"socket:[{inode}]" for inode in inodes} for file in (folder / "fd").iterdir()):
                return int(folder.name)
        except OSError:
            continue
    raise AssertionError(f"nothing listens on {port}")


MODULES = {"engine": "bot", "engine-2": "bot", "web": "web", "actions": "actions"}


def all_of(name: str, run: subprocess.Popen[bytes], running: Running) -> list[int]:
    """Return the ids of the serving process and its spare."""
    port = f"ENGINE_PORT={parts(running.ports)[name].port}".encode()
    found = []
    for pid in Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split():
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        settings = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        if MODULES[name].encode() in words and (MODULES[name] != "bot" or port in settings):
            found.append(int(pid))
    return found


async def kill_under_load(
    run: subprocess.Popen[bytes],
    running: Running,
    *names: str,
    spare_too: bool = False,
    seconds: float = 9.0,
    how: str = "killed",
) -> Row:
    """Have people write for some seconds, make processes fall a third of the way in, and return what became of their messages."""
    row = Row(" and ".join(names) + (f" and {'its spare' if len(names) == 1 else 'their spares'}" if spare_too else ""), how)
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as http:
        people = [Person(http, running.url, row, number) for number in range(PEOPLE)]
        await asyncio.gather(*(person.begin() for person in people))
        began = time.monotonic()
        writing = asyncio.gather(*(person.write_until(began + seconds) for person in people))
        await asyncio.sleep(seconds / 3)
        known = parts(running.ports)
        victims = [pid for name in names for pid in (all_of(name, run, running) if spare_too else [listens(known[name].port)])]
        for victim in victims:
            FALLS[how](victim)
        killed = time.monotonic()
        row.killed_at = killed - began
        while not writing.done():
            let_go(victims)
            await asyncio.sleep(0.02)
        await writing
    row.recovered = max(0.0, since_all_is_well(row, killed) - killed)
    row.doubled = doubled(people, Path("var/web.sqlite3"))
    return row


def since_all_is_well(row: Row, killed: float) -> float:
    """Return when the first message was answered as usual that was sent after the kill, and after which none was calm."""
    calm = max((sent for sent, _, real in row.answers if not real), default=killed)
    return min((answered for sent, answered, real in row.answers if real and sent >= max(calm, killed)), default=killed + 99)


def doubled(people: list[Person], database: Path) -> int:
    """Return how many messages more were answered than people sent, by what is kept of their conversations."""
    from web.sessions import Sessions

    sessions = Sessions(environment(Ports(0, 0, 0))["SESSION_SECRET"])
    more = 0
    with sqlite3.connect(database) as db:
        for person in people:
            conversation = sessions.read("api", person.token)
            rows = db.execute("SELECT message_id FROM turns WHERE conversation = ? AND said IS NOT NULL", (conversation,)).fetchall()
            more += len(rows) - len(set(rows))
            more += max(0, len(rows) - person.said)
    return more


CASES = (
    (("web",), False),
    (("web",), True),
    (("engine",), False),
    (("engine",), True),
    (("engine-2",), True),
    (("engine", "engine-2"), False),
    (("engine", "engine-2"), True),
    (("actions",), False),
    (("actions",), True),
    (("actions", "engine"), False),
    (("actions", "engine"), True),
    (("actions", "engine", "engine-2"), False),
    (("web", "actions", "engine", "engine-2"), False),
)
"""What falls at the same time, and whether its spares fall with it."""


def main() -> None:
    """Print the table, or of it what happens in the ways named (`killed`, `stopped`, `hangs`)."""
    print(HEAD, flush=True)
    for how in sys.argv[1:] or FALLS:
        for names, spare_too in CASES:
            if "engine-2" in names and engines_wanted() < 2:
                continue
            with make_run(Path("var/faults.log")) as (run, running):
                time.sleep(14)
                row = asyncio.run(kill_under_load(run, running, *names, spare_too=spare_too, seconds=12, how=how))
                print(row.line(), f" load {os.getloadavg()[0]:.0f}", flush=True)


if __name__ == "__main__":
    main()
