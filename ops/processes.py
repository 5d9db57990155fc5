"""The three processes as this project starts them: commands, settings, secrets, and waiting until they answer."""

from __future__ import annotations

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
    ready: str


@dataclass
class Ports:
    """Where the three processes listen; all on the loopback address unless `host` says otherwise for the web."""

    web: int
    engine: int
    actions: int
    host: str = "127.0.0.1"

    @classmethod
    def from_env(cls) -> Ports:
        """Read `HOST`, `PORT`, `ENGINE_PORT` and `ACTIONS_PORT`."""
        return cls(
            web=int(os.environ.get("PORT", "8080")),
            engine=int(os.environ.get("ENGINE_PORT", "5105")),
            actions=int(os.environ.get("ACTIONS_PORT", "5155")),
            host=os.environ.get("HOST", "127.0.0.1"),
        )

    @classmethod
    def free(cls) -> Ports:
        """Find three ports that nothing listens on."""
        sockets = [socket.socket() for _ in range(3)]
        for s in sockets:
            s.bind(("127.0.0.1", 0))
        numbers = [s.getsockname()[1] for s in sockets]
        for s in sockets:
            s.close()
        return cls(*numbers)

    def taken(self) -> str | None:
        """Return a sentence about the first port that is taken, if any is."""
        for name, number in (("PORT", self.web), ("ENGINE_PORT", self.engine), ("ACTIONS_PORT", self.actions)):
            with socket.socket() as s:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    s.bind((self.host if name == "PORT" else "127.0.0.1", number))
                except OSError as error:
                    return f"Port {number} cannot be used ({error.strerror}): stop what listens there, or set {name} to another."
        return None


def kept_secrets() -> dict[str, str]:
    """Return the secrets of this installation, made at the first run and readable by its owner only."""
    if SECRETS.is_file():
        found: dict[str, str] = json.loads(SECRETS.read_text())
        return found
    made = {"CARERS_SECRET": secrets.token_urlsafe(32), "SESSION_SECRET": secrets.token_urlsafe(32)}
    VAR.mkdir(exist_ok=True)
    descriptor = os.open(SECRETS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(made, file)
    return made


def environment(ports: Ports) -> dict[str, str]:
    """Return the settings that all three processes are started with.

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
        "ACTIONS_PORT": str(ports.actions),
        "PYTHONUNBUFFERED": "1",
        "OMP_NUM_THREADS": "1",
    }


def parts(ports: Ports) -> dict[str, Part]:
    """Return the three processes by name, in the order in which they are started."""
    engine, service = "bot/.venv/bin/python", sys.executable
    return {
        "actions": Part("actions", [service, "-m", "actions"], f"http://127.0.0.1:{ports.actions}/ready"),
        "engine": Part("engine", [engine, "-m", "bot", "serve"], f"http://127.0.0.1:{ports.engine}/webhooks/carers/ready"),
        "web": Part("web", [service, "-m", "web"], f"http://127.0.0.1:{ports.web}/healthz"),
    }


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

    def start(self, names: tuple[str, ...] = ("actions", "engine", "web")) -> None:
        """Start the named processes, not yet waiting for them."""
        for name in names:
            self.processes[name] = self.spawn(name)

    def spawn(self, name: str, *, stand_by: bool = False) -> subprocess.Popen[bytes]:
        """Start a process; one that stands by loads everything and listens only when a line is written to its input."""
        environment = {**self.environment, **({"STAND_BY": "1"} if stand_by else {})}
        return subprocess.Popen(
            parts(self.ports)[name].command,
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
        port = {"web": self.ports.web, "engine": self.ports.engine, "actions": self.ports.actions}[name]
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
        for name in ("web", "engine", "actions"):
            process = self.processes.get(name)
            if process is None or process.poll() is not None:
                continue
            process.send_signal(signal.SIGTERM)
            process.send_signal(signal.SIGCONT)  # one that is stopped hears nothing else
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
