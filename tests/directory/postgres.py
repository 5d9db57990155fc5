"""A PostgreSQL server for tests: the one of `TEST_POSTGRES_URL`, or one of our own that lives as long as the tests."""

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

import psycopg
from sqlalchemy import make_url

from directory.engine import make_engine, migrate


class NoServer(Exception):
    """There is no PostgreSQL on this machine."""


class Server:
    """A running server that makes databases: empty ones with the tables in them, as copies of one that was migrated."""

    def __init__(self, url: str) -> None:
        self._url, self._made = make_url(url).set(drivername="postgresql"), 0
        self._template = f"carers_template_{os.getpid()}"
        self._run(f"DROP DATABASE IF EXISTS {self._template}", f"CREATE DATABASE {self._template}")
        engine = make_engine(self._of(self._template))
        migrate(engine)
        engine.dispose()

    @contextmanager
    def database(self) -> Iterator[str]:
        """Make a database and give its URL; it is dropped afterwards."""
        self._made += 1
        name = f"carers_test_{os.getpid()}_{self._made}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {self._template}")
        try:
            yield self._of(name)
        finally:
            self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _run(self, *statements: str) -> None:
        with psycopg.connect(self._url.render_as_string(hide_password=False), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


@contextmanager
def server_url() -> Iterator[str]:
    """Give the URL of an empty database."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        yield url
        return
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="carers-postgres-"))
    user = _user()
    if user:
        shutil.chown(folder, user.pw_uid, user.pw_gid)
    port = _free_port()
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    try:
        _run(user, programs / "initdb", "-D", folder / "data", "-U", "carers", "-A", "trust", "-E", "UTF8")
        _run(user, programs / "pg_ctl", "-D", folder / "data", "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://carers@127.0.0.1:{port}/postgres"
        finally:
            _run(user, programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
    identity = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
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
