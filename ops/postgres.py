"""A PostgreSQL server of our own, from Debian's packages, that lives as long as it is needed: for tests and for measuring."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
"""Nothing here has to survive a power cut."""


class NoServer(Exception):
    """There is no PostgreSQL on this machine."""


@contextmanager
def running_server(*settings: str, folder: Path | None = None) -> Iterator[str]:
    """Start a server and give the URL of its empty database; settings are those of PostgreSQL, such as `jit=off`.

    Raises:
        NoServer: PostgreSQL is not installed.
    """
    programs = _programs()
    home = Path(tempfile.mkdtemp(prefix="carers-postgres-", dir=folder))
    user = _user()
    if user:
        shutil.chown(home, user.pw_uid, user.pw_gid)
    port = _free_port()
    more = " ".join(f"-c {setting}" for setting in (*_QUICK, *settings))
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 {more}"
    try:
        _run(user, programs / "initdb", "-D", home / "data", "-U", "carers", "-A", "trust", "-E", "UTF8")
        _run(user, programs / "pg_ctl", "-D", home / "data", "-o", options, "-l", home / "log", "-w", "start")
        try:
            yield f"postgresql://carers@127.0.0.1:{port}/postgres"
        finally:
            _run(user, programs / "pg_ctl", "-D", home / "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path:
    """Find where Debian keeps the programs of the newest version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    raise NoServer("PostgreSQL is not installed (Debian: apt-get install postgresql)")


def _user() -> pwd.struct_passwd | None:
    """Give who the server runs as: PostgreSQL refuses to run as root."""
    return pwd.getpwnam("postgres") if os.geteuid() == 0 else None


def _run(user: pwd.struct_passwd | None, *command: object) -> None:
    identity: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    # Output goes to a file: the server inherits it, and a pipe would never end.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run([str(part) for part in command], stdout=output, stderr=output, cwd="/", check=False, **identity)
        output.seek(0)
        if done.returncode:
            raise RuntimeError(output.read().decode(errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
