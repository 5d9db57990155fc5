"""Mistakes in records are found before a carer finds them, and web addresses are asked politely."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from click.testing import CliRunner

from directory import PhoneRecord, ScheduleRecord, ServiceRecord, load_directory
from directory.cli import main
from directory.linkcheck import LinkAnswer, Manners, ask_all, known_answers, still_to_ask
from directory.linting import problems, reading_grade
from directory.seedreading import read_seed
from tests.directory.builders import a_record, a_service, write_seed

QUICK = Manners(pause=0.05, timeout=0.5)


def wrong(*services: ServiceRecord, **more: Any) -> list[tuple[str, str]]:
    return [(problem.service_id, problem.field) for problem in problems(services, **more)]


def service(**changes: Any) -> ServiceRecord:
    return a_record(**{"topics": ("short_breaks",), "areas": ("mansfield",), "audience": ("adult_carer",), **changes})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"phones": (PhoneRecord("0115 12"),)}, "phones"),
        ({"url": "example.org"}, "url"),
        ({"email": "somebody at example"}, "email"),
        ({"phones": ()}, "phones"),
        ({"access": "In person at LE16FB"}, "access"),
        ({"hours_note": "Open 24 hours"}, "schedules"),
        ({"minimum_age": 40, "maximum_age": 30}, "maximum_age"),
        ({"description": "Multidisciplinary reablement facilitates personalised independence outcomes."}, "description"),
        ({"description": " ".join(["word"] * 30)}, "description"),
        ({"replaced_by": "nobody"}, "replaced_by"),
    ],
)
def test_a_mistake_is_found(changes: dict[str, Any], field: str) -> None:
    """Each of these has sent somebody wrong before."""
    assert (service().id, field) in wrong(service(**changes))


def test_a_good_record_has_nothing_to_say() -> None:
    """A list full of false alarms is not read."""
    good = service(
        description="They sit with your mum while you go out. Ring to ask.",
        schedules=(ScheduleRecord((0,), time(9), time(12)), ScheduleRecord((0,), time(13), time(17))),
        access="91 Granby Street, LE1 6FB",
    )

    assert wrong(good) == []


def test_hours_that_run_into_each_other_are_found() -> None:
    """One of the two was meant for another day."""
    assert wrong(service(schedules=(ScheduleRecord((0, 1), time(9), time(17)), ScheduleRecord((1,), time(16), time(20)))))


def test_a_service_that_is_there_twice_is_found_by_name_number_and_charity() -> None:
    """Two records of one service take two of the three places."""
    one, two = service(id="one", name="Age UK Notts"), service(id="two", name="Age UK, Notts", organization="Other")

    assert ("two", "name") in wrong(one, two)
    assert ("two", "phones") in wrong(one, two)
    assert ("two", "organization") in wrong(one, two, charity_numbers={"An organization": "1 067881", "Other": "1067881"})


def test_a_closed_service_is_not_complained_about() -> None:
    """Staff have enough to do."""
    assert wrong(service(local_state="closed", phones=())) == []


def test_nothing_is_certainly_wrong_in_what_ships() -> None:
    """The seed is held to what staff are held to."""
    found = problems(entry.record for entry in read_seed().services)

    assert [problem for problem in found if problem.error] == []


def test_plain_words_have_a_low_grade() -> None:
    """The figure must rank texts as a reader would."""
    plain = reading_grade("They sit with your mum. You can go out.")
    hard = reading_grade("Eligibility is determined following comprehensive multidisciplinary assessment of individual circumstances.")

    assert plain < 4 < 12 < hard


def test_check_ends_with_1_only_when_something_is_certainly_wrong(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A nightly job can tell."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    services = [a_service("hub", hours_note="24 hours"), a_service("old", replaced_by="shut"), a_service("shut", local_state="closed")]
    folder = write_seed(tmp_path / "seed", services)
    load_directory(database_url, folder, folder / "topics.yml")

    everything, one = CliRunner().invoke(main, ["check", "--json"]), CliRunner().invoke(main, ["check", "hub", "--json"])

    assert (everything.exit_code, one.exit_code) == (1, 0)
    assert {problem["service_id"] for problem in json.loads(everything.output)} == {"hub", "old"}
    assert "1 certainly wrong" in CliRunner().invoke(main, ["check"]).output


class Site:
    """A web site that answers, fails, moves and stalls, and remembers when it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, float]] = []
        self.at_once = self.most_at_once = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, asyncio.get_running_loop().time()))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(5 if request.path == "/slow" else 0.01)
        finally:
            self.at_once -= 1
        if request.path == "/loop":
            raise web.HTTPFound("/loop")
        return web.Response(status={"/gone": 404, "/ill": 503}.get(request.path, 200))


@pytest.fixture
async def site(tmp_path: Path) -> Any:
    known = Site()
    app = web.Application()
    app.router.add_get("/{path:.*}", known.answer)
    server = TestServer(app)
    await server.start_server()
    yield known, str(server.make_url("/")).rstrip("/")
    await server.close()


async def test_links_are_asked_one_at_a_time_with_a_pause_and_written_down(site: Any, tmp_path: Path) -> None:
    """A small charity's web site is not run over by a council."""
    known, base = site
    file = tmp_path / "links.jsonl"

    await ask_all([f"{base}{path}" for path in ("/good", "/gone", "/ill", "/slow", "/loop")], file, QUICK)

    answers = {answer.url.removeprefix(base): answer for answer in known_answers(file).values()}
    broken = {path for path, answer in answers.items() if answer.broken}
    assert (set(answers) - broken, broken) == ({"/good"}, {"/gone", "/ill", "/slow", "/loop"})
    assert known.most_at_once == 1
    first, second = known.asked[0][1], known.asked[1][1]
    assert second - first >= 0.05


async def test_a_break_loses_nothing_and_what_was_asked_is_not_asked_again(site: Any, tmp_path: Path) -> None:
    """Ten thousand links take hours; a laptop lid closes."""
    _, base = site
    file = tmp_path / "links.jsonl"
    await ask_all([f"{base}/good"], file, QUICK)
    file.write_text(f'{file.read_text()}{{"url": "cut o')
    now = datetime.now(UTC)

    known = known_answers(file)

    assert still_to_ask([f"{base}/good", f"{base}/new", f"{base}/new"], known, now, timedelta(days=7)) == [f"{base}/new"]
    assert still_to_ask([f"{base}/good"], known, now + timedelta(days=8), timedelta(days=7)) == [f"{base}/good"]


async def test_nobody_at_the_address_is_an_answer_too(tmp_path: Path) -> None:
    """A name that is gone is what this is for."""
    file = tmp_path / "links.jsonl"
    await ask_all(["http://127.0.0.1:9/"], file, QUICK)

    assert known_answers(file)["http://127.0.0.1:9/"].status is None


def test_a_page_that_refuses_robots_is_not_called_broken() -> None:
    """403 is what a person's browser may never see."""
    assert not LinkAnswer("https://example.org", "2026-11-24T00:00:00+00:00", 403, "Forbidden").broken
