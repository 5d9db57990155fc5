"""The processes as this project starts them: commands, settings, secrets, and waiting until they answer.

There may be several engines, on ports that follow one another (`ENGINES`); of the web page and the actions there is one.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

VAR = Path("var")
SECRETS = VAR / "secrets.json"


@dataclass(frozen=True)
class Part:
    """One process: how it is started, and the address that says it is ready."""

    name: str
    command: list[str]
    port: int
    ready: str
    settings: dict[str, str] = field(default_factory=dict)


@dataclass
class Ports:
    """Where the processes listen; all on the loopback address unless `host` says otherwise for the web."""

    web: int
    engine: int
    actions: int
    host: str = "127.0.0.1"
    engines: int = 1
    """How many engines there are: the first on port `engine`, the others on those that follow."""

    @classmethod
    def from_env(cls) -> Ports:
        """Read `HOST`, `PORT`, `ENGINE_PORT`, `ENGINES` and `ACTIONS_PORT`.

        Raises:
            SystemExit: One of them cannot be used; with a sentence that says which.
        """
        return cls(
            web=_number("PORT", 8080),
            engine=_number("ENGINE_PORT", 5105),
            actions=_number("ACTIONS_PORT", 5155),
            host=os.environ.get("HOST", "127.0.0.1"),
            engines=engines_wanted(),
        )

    @classmethod
    def free(cls, engines: int = 1) -> Ports:
        """Find ports that nothing listens on."""
        while True:
            with contextlib.ExitStack() as held:
                sockets = [held.enter_context(socket.socket()) for _ in range(3)]
                for s in sockets:
                    s.bind(("127.0.0.1", 0))
                web, engine, actions = (s.getsockname()[1] for s in sockets)
            found = cls(web, engine, actions, engines=engines)
            if found.taken() is None:
                return found

    @property
    def engine_ports(self) -> range:
        """The ports of the engines."""
        return range(self.engine, self.engine + self.engines)

    def taken(self) -> str | None:
        """Return a sentence about the first port that is taken, if any is."""
        wanted = [("PORT", self.web), *(("ENGINE_PORT", port) for port in self.engine_ports), ("ACTIONS_PORT", self.actions)]
        for name, number in wanted:
            with socket.socket() as s:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    s.bind((self.host if name == "PORT" else "127.0.0.1", number))
                except OSError as error:
                    return f"Port {number} cannot be used ({error.strerror}): stop what listens there, or set {name} to another."
        return None


def engines_wanted() -> int:
    """Return how many engines to start: `ENGINES`, or as many as there are cores, at most two (docs/adr/0013)."""
    return _number("ENGINES", min(2, os.cpu_count() or 1), most=16)


def _number(name: str, default: int, most: int = 65535) -> int:
    value = os.environ.get(name) or str(default)
    if not value.isdecimal() or not 1 <= int(value) <= most:
        raise SystemExit(f"{name} is {value!r}: set it to a whole number from 1 to {most}.")
    return int(value)


def kept_secrets() -> dict[str, str]:
    """Return the secrets of this installation, made at the first run and readable by its owner only.

    Raises:
        SystemExit: The file is there and cannot be read, as it was written to a full disk; with a sentence that says what to do.
    """
    if SECRETS.is_file():
        try:
            found: dict[str, str] = json.loads(SECRETS.read_text())
            return {name: str(found[name]) for name in ("CARERS_SECRET", "SESSION_SECRET")}
        except (OSError, ValueError, KeyError, TypeError):
            raise SystemExit(f"{SECRETS} cannot be read: delete it, and new secrets are made. Chats that are open end.") from None
    made = {"CARERS_SECRET": secrets.token_urlsafe(32), "SESSION_SECRET": secrets.token_urlsafe(32)}
    VAR.mkdir(exist_ok=True)
    descriptor = os.open(SECRETS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(made, file)
    return made


def environment(ports: Ports) -> dict[str, str]:
    """Return the settings that all processes are started with.

    Compiled Python goes to `var/` and is always kept: compiling all of Rasa anew takes six of the nine seconds in which
    the engine would otherwise start.
    """
    kept = kept_secrets()
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPYCACHEPREFIX": str((VAR / "pycache").absolute()),
        **inherited,
        "HOST": ports.host,
        "PORT": str(ports.web),
        "ENGINE_PORT": str(ports.engine),
        "ENGINES": str(ports.engines),
        "ACTIONS_PORT": str(ports.actions),
        "PYTHONUNBUFFERED": "1",
        "OMP_NUM_THREADS": "1",
    }


def parts(ports: Ports) -> dict[str, Part]:
    """Return the processes by name, in the order in which they are started: `actions`, `engine` (and `engine-2`, ...), `web`."""
    service = sys.executable
    started = [Part("actions", [service, "-m", "actions"], ports.actions, f"http://127.0.0.1:{ports.actions}/ready")]
    for number, port in enumerate(ports.engine_ports, start=1):
        name = "engine" if number == 1 else f"engine-{number}"
        ready = f"http://127.0.0.1:{port}/webhooks/carers/ready"
        started.append(Part(name, ["bot/.venv/bin/python", "-m", "bot", "serve"], port, ready, {"ENGINE_PORT": str(port)}))
    started.append(Part("web", [service, "-m", "web"], ports.web, f"http://127.0.0.1:{ports.web}/healthz"))
    return {part.name: part for part in started}


def _stop_when_parent_dies() -> None:
    """Ask Linux to send this process SIGTERM when its parent ends, however it ends (prctl 1: PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


@dataclass
class Running:
    """Started processes; `stop` ends them all in good order."""

    ports: Ports
    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    output: int | None = None
    die_with_parent: bool = False
    """Whether the processes are told to stop when the one that started them is killed, so that nothing holds its ports."""

    @property
    def url(self) -> str:
        """The address of the web page."""
        return f"http://{self.ports.host}:{self.ports.web}"

    def start(self, names: tuple[str, ...] | None = None) -> None:
        """Start all processes (or those named), not yet waiting for them."""
        for name in names or tuple(parts(self.ports)):
            self.processes[name] = self.spawn(name)

    def spawn(self, name: str, *, stand_by: bool = False) -> subprocess.Popen[bytes]:
        """Start a process; one that stands by loads everything and listens only when a line is written to its input."""
        part = parts(self.ports)[name]
        environment = {**self.environment, **part.settings, **({"STAND_BY": "1"} if stand_by else {})}
        return subprocess.Popen(
            part.command,
            env=environment,
            start_new_session=True,
            stdin=subprocess.PIPE if stand_by else subprocess.DEVNULL,
            stdout=self.output,
            stderr=self.output,
            preexec_fn=_stop_when_parent_dies if self.die_with_parent else None,
        )

    def wait_until_ready(self, seconds: float = 60.0, names: tuple[str, ...] | None = None) -> str | None:
        """Wait until all started processes (or those named) answer; returns a sentence when one does not."""
        end = time.monotonic() + seconds
        for name in names or tuple(self.processes):
            while not self.answers(name):
                code = self.processes[name].poll()
                if code is not None:
                    return f"The {name} process stopped with exit code {code}; the lines above say why."
                if time.monotonic() > end:
                    return f"The {name} process did not answer within {seconds:.0f} seconds."
                time.sleep(0.05)
        return None

    def listens(self, name: str) -> bool:
        """Return whether anything takes connections where the process should; never waits long."""
        port = parts(self.ports)[name].port
        host = self.ports.host if name == "web" and self.ports.host not in ("0.0.0.0", "::") else "127.0.0.1"
        with socket.socket() as s:
            s.settimeout(0.2)
            return s.connect_ex((host, port)) == 0

    def responds(self, name: str, seconds: float) -> bool:
        """Return whether anything at all comes back from the process within so many seconds, be it that it is not ready."""
        try:
            with urllib.request.urlopen(self._question(name), timeout=seconds):
                return True
        except urllib.error.HTTPError:
            return True
        except (OSError, ValueError, HTTPException):
            return False

    def _question(self, name: str) -> urllib.request.Request:
        return urllib.request.Request(parts(self.ports)[name].ready, headers={"X-Carers-Secret": self.environment["CARERS_SECRET"]})

    def answers(self, name: str) -> bool:
        """Return whether the process says that it is ready."""
        try:
            with urllib.request.urlopen(self._question(name), timeout=2) as response:
                said = json.loads(response.read() or b"{}")
                return bool(said.get("ready", True)) if isinstance(said, dict) else True
        except (urllib.error.URLError, OSError, ValueError):
            return False

    def stop(self, seconds: float = 8.0) -> None:
        """End all processes: asked first, then made to. The web process goes first, so that no message is cut off."""
        for name in reversed(self.processes):
            process = self.processes[name]
            if process.poll() is not None:
                continue
            process.send_signal(signal.SIGTERM)
            process.send_signal(signal.SIGCONT)  # one that is stopped hears nothing else
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
