"""What all tests share: the running assistant, and the rule that nothing is skipped when CI says so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ops.processes import Ports, Running, environment
from tests.assistant import CLOCK, MONDAY_MORNING, Assistant

settings.register_profile("any-machine", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def assistant() -> Iterator[Assistant]:
    """Start the three processes on free ports with the test clock on; all whole conversations share them."""
    CLOCK.parent.mkdir(exist_ok=True)
    CLOCK.write_text(MONDAY_MORNING)
    ports = Ports.free()
    with Path("var/tests.log").open("wb") as log:
        running = Running(ports, {**environment(ports), "TEST_CLOCK": "1", "LOG_LEVEL": "INFO"}, output=log.fileno())
        running.start()
    trouble = running.wait_until_ready(90)
    if trouble:
        running.stop()
        pytest.fail(f"{trouble}\n{Path('var/tests.log').read_text()[-3000:]}")
    yield Assistant(running)
    running.stop()
    CLOCK.unlink(missing_ok=True)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """With CI=true a skipped test is a failed test: a test that never runs protects nobody."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
