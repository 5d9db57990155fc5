"""Each process is killed while people write: no message is lost, none is answered twice, and all is well within 5 seconds.

Run by hand, `python -m tests.faults.under_load` also kills the spares, and prints the table of docs/faults.md.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from ops.processes import Ports, Running, engines_wanted, parts
from tests.faults.under_load import Person, Row, kill_under_load, listens, make_run

pytestmark = pytest.mark.conversation
LOG = Path("var/faults.log")


@pytest.fixture(scope="module")
def started() -> Iterator[tuple[subprocess.Popen[bytes], Running]]:
    """What `make run` starts, with its spares loaded."""
    with make_run(LOG) as (run, running):
        time.sleep(14)
        yield run, running


@pytest.mark.parametrize("name", parts(Ports(0, 0, 0, engines=engines_wanted())))
@pytest.mark.parametrize("how", ["killed", "stopped", "hangs"])
def test_a_process_killed_or_hanging_loses_and_doubles_nothing(
    how: str, name: str, started: tuple[subprocess.Popen[bytes], Running]
) -> None:
    """A carer at three in the morning notices at most a pause."""
    row = asyncio.run(kill_under_load(*started, name, seconds=8, how=how))

    assert (row.lost, row.doubled, row.urgent_missed, row.forgot) == (0, 0, 0, 0), row.line()
    assert row.answered == row.sent > 30
    assert row.recovered <= 5, row.line()
    assert started[0].poll() is None
    time.sleep(10)  # until the next spare is loaded


def test_a_stop_lets_the_message_in_hand_be_answered(started: tuple[subprocess.Popen[bytes], Running]) -> None:
    """Staff can stop the service at any time: whoever has pressed Send gets the answer, and nothing is left running."""
    run, running = started
    row = Row("stop")

    async def write_while_it_stops() -> list[int]:
        async with aiohttp.ClientSession() as http:
            people = [Person(http, running.url, row, number) for number in range(10)]
            await asyncio.gather(*(person.begin() for person in people))
            in_hand = [asyncio.create_task(_status(person)) for person in people]
            await asyncio.sleep(0.01)
            run.send_signal(signal.SIGTERM)
            return await asyncio.gather(*in_hand)

    ports = (running.ports.web, running.ports.engine, running.ports.actions)
    pids = [listens(port) for port in ports]
    statuses = asyncio.run(write_while_it_stops())

    assert statuses == [200] * 10
    assert run.wait(20) == 0
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


async def _status(person: Person) -> int:
    headers = {"Authorization": f"Bearer {person.token}"}
    async with person.http.post(f"{person.url}/api/v1/messages", json={"text": "my mum has dementia"}, headers=headers) as response:
        await response.read()
        return response.status


def test_when_the_watcher_is_killed_nothing_is_left_that_holds_its_ports() -> None:
    """Whatever starts the service again (systemd, a person) finds the ports free."""
    with make_run(LOG, SPARES="0") as (run, running):
        pids = [listens(port) for port in (running.ports.web, running.ports.engine, running.ports.actions)]
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        end = time.monotonic() + 15
        while time.monotonic() < end and any(_alive(pid) for pid in pids):
            time.sleep(0.1)

    assert not [pid for pid in pids if _alive(pid)]


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_without_a_usable_model_the_page_answers_with_numbers(tmp_path: Path) -> None:
    """Danger is answered, everybody gets a number, and /readyz says which part is down."""
    import json
    import sys
    import urllib.error
    import urllib.request

    from ops.processes import Ports
    from tests.assistant import call

    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"no model")
    ports = Ports.free()
    settings = {"PORT": str(ports.web), "ENGINE_PORT": str(ports.engine), "ACTIONS_PORT": str(ports.actions), "CARERS_MODEL": str(broken)}
    with LOG.open("wb") as log:
        run = subprocess.Popen([sys.executable, "-m", "ops.run"], env={**os.environ, **settings, "SPARES": "0"}, stdout=log, stderr=log)
    try:
        url = f"http://127.0.0.1:{ports.web}"
        end = time.monotonic() + 60
        while b"answers with numbers" not in LOG.read_bytes():
            assert time.monotonic() < end and run.poll() is None, LOG.read_text()[-1000:]
            time.sleep(0.2)
        try:
            urllib.request.urlopen(f"{url}/readyz", timeout=5)
            raise AssertionError("ready without a model")
        except urllib.error.HTTPError as error:
            parts = json.loads(error.read())["parts"]
        _, begun = call("POST", f"{url}/api/v1/conversations", {})
        status, danger = call("POST", f"{url}/api/v1/messages", {"text": "I want to end my life"}, begun["token"])
        calm_status, calm = call("POST", f"{url}/api/v1/messages", {"text": "my mum has dementia"}, begun["token"])
    finally:
        run.send_signal(signal.SIGTERM)
        run.wait(20)

    assert (parts["engine"], parts["actions"], parts["directory"]) == ("down", "ready", "ready")
    assert status == calm_status == 200
    assert danger["understood"]["urgent"] == "suicide_or_self_harm"
    assert calm["messages"][0]["services"][0]["phone"]
    assert b"train again with `make train`" in LOG.read_bytes()
