"""The three processes as this project starts them: commands, settings, secrets, and waiting until they answer."""

from __future__ import annotations

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
    """Return the settings that all three processes are started with."""
    kept = kept_secrets()
    return {
        **kept,
        **os.environ,
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


@dataclass
class Running:
    """Started processes; `stop` ends them all in good order."""

    ports: Ports
    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    output: int | None = None

    @property
    def url(self) -> str:
        """The address of the web page."""
        return f"http://{self.ports.host}:{self.ports.web}"

    def start(self, names: tuple[str, ...] = ("actions", "engine", "web")) -> None:
        """Start the named processes, not yet waiting for them."""
        for name in names:
            part = parts(self.ports)[name]
            self.processes[name] = subprocess.Popen(
                part.command, env=self.environment, start_new_session=True, stdout=self.output, stderr=self.output
            )

    def wait_until_ready(self, seconds: float = 60.0) -> str | None:
        """Wait until all started processes answer; returns a sentence when one does not."""
        end = time.monotonic() + seconds
        for name in self.processes:
            while not self.answers(name):
                code = self.processes[name].poll()
                if code is not None:
                    return f"The {name} process stopped with exit code {code}; the lines above say why."
                if time.monotonic() > end:
                    return f"The {name} process did not answer within {seconds:.0f} seconds."
                time.sleep(0.05)
        return None

    def answers(self, name: str) -> bool:
        """Return whether the process says that it is ready."""
        request = urllib.request.Request(parts(self.ports)[name].ready, headers={"X-Carers-Secret": self.environment["CARERS_SECRET"]})
        try:
            with urllib.request.urlopen(request, timeout=2) as response:
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
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
