"""`python -m web` as a process: it starts, serves, stops when told, and says in one sentence why it can't."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

SECRETS = {"CARERS_SECRET": "0123456789abcdef" * 2, "SESSION_SECRET": "fedcba9876543210" * 2}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def start(tmp_path: Path, **environ: str) -> subprocess.Popen[str]:
    settings = {
        "PATH": os.environ["PATH"],
        "CARERS_VAR": str(tmp_path / "var"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3",
        "ENGINE_PORT": str(free_port()),
        "ACTIONS_PORT": str(free_port()),
        **environ,
    }
    return subprocess.Popen([sys.executable, "-m", "web"], env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_serves_and_stops_when_told(tmp_path):
    """Alone, without engine, actions or directory, it still answers."""
    port = free_port()
    process = start(tmp_path, PORT=str(port), **SECRETS)
    try:
        assert process.stdout
        assert process.stdout.readline() == f"web_ready http://127.0.0.1:{port}\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            assert b"Rather talk to a person?" in page.read()
    finally:
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("environ", "code", "words"),
    [
        ({}, 2, "CARERS_SECRET is not set"),
        ({**SECRETS, "PORT": "x"}, 2, "PORT is 'x'"),
        ({**SECRETS, "CARERS_VAR": "/proc/none"}, 1, "Set CARERS_VAR"),
    ],
)
def test_it_says_in_one_sentence_why_it_cannot_start(environ, code, words, tmp_path):
    process = start(tmp_path, **{"PORT": str(free_port()), **environ})
    _, said = process.communicate(timeout=20)

    assert process.returncode == code
    assert words in said
    assert "Traceback" not in said


def test_a_taken_port_is_named(tmp_path):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        process = start(tmp_path, PORT=str(port), **SECRETS)
        _, said = process.communicate(timeout=20)

    assert process.returncode == 1
    assert f"127.0.0.1:{port}" in said
    assert "Traceback" not in said
