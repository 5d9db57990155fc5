"""The measurements themselves: what is drawn, sent, timed, counted and held to a bar, and what is said when a part fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web
from pytest_aiohttp import AiohttpServer
from rich.console import Console

from ops import bench, bench_load, bench_report, bench_stock
from ops.bench_errors import BenchError, NoReply
from ops.bench_measure import QUICK, measure, measure_memory
from ops.bench_messages import Example, drawn, examples, some
from ops.bench_processes import bounded, end, memory, seconds_to_ready
from ops.bench_report import Results
from ops.bench_stock_project import write_config, write_project
from ops.bench_talkers import OurTalker, StockTalker, connected
from tests.assistant import Assistant

TWO_FAMILIES = [
    Example("i need a break", "short_breaks"),
    Example("money", "benefits", ("paying_for_care",)),
    Example("ey up", "greet", (), "conversation"),
]


class FakeAssistant:
    """Answers the web contract: knows one topic for every message, and can lose its engine."""

    def __init__(self) -> None:
        self.topic: str | None = "short_breaks"
        self.engine_up = True
        self.conversations: dict[str, list[str]] = {}
        self.forgotten: list[str] = []

    def app(self) -> web.Application:
        """Return the server that answers."""
        app = web.Application()
        app.router.add_post("/api/v1/conversations", self.begin)
        app.router.add_delete("/api/v1/conversations", self.forget)
        app.router.add_post("/api/v1/messages", self.say)
        app.router.add_post("/webhooks/rest/webhook", self.rest)
        app.router.add_post("/model/parse", self.parse)
        return app

    async def begin(self, request: web.Request) -> web.Response:
        """Begin a conversation."""
        token = f"t{len(self.conversations)}"
        self.conversations[token] = []
        return web.json_response({"token": token, "messages": []}, status=201)

    async def forget(self, request: web.Request) -> web.Response:
        """Note that a conversation was to be forgotten."""
        self.forgotten.append(request.headers["Authorization"].removeprefix("Bearer "))
        return web.Response(status=204)

    async def say(self, request: web.Request) -> web.Response:
        """Answer a message; without the engine, as the web process does by itself."""
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.conversations[token].append((await request.json())["text"])
        return web.json_response({"messages": [], "understood": {"topic": self.topic, "confidence": 0.9 if self.engine_up else 0.0}})

    async def rest(self, request: web.Request) -> web.Response:
        """Answer as Rasa's rest channel; with nothing when the action failed."""
        return web.json_response([{"text": "hello"}] if self.engine_up else [])

    async def parse(self, request: web.Request) -> web.Response:
        """Answer as Rasa's HTTP API."""
        return web.json_response({"intent": {"name": self.topic, "confidence": 0.5}})


@pytest.fixture
def fake() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
async def talker(fake: FakeAssistant, aiohttp_server: AiohttpServer) -> AsyncIterator[OurTalker]:
    server = await aiohttp_server(fake.app())
    async with connected(5) as session:
        yield OurTalker(session, str(server.make_url("")).rstrip("/"))


@pytest.fixture
def asleep() -> Iterator[subprocess.Popen[bytes]]:
    """A process in a session of its own that does nothing."""
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    yield process
    end(process)


# What is sent


def test_draws_the_same_messages_at_every_run() -> None:
    """Two runs are only comparable when they send the same."""
    texts = [str(number) for number in range(10)]

    assert drawn(texts, 25, seed=3) == drawn(texts, 25, seed=3)
    assert drawn(texts, 25, seed=3) != drawn(texts, 25, seed=4)


def test_draws_no_message_again_before_all_have_come() -> None:
    """Otherwise whatever is remembered of a message would make the figures better than they are."""
    texts = [str(number) for number in range(10)]

    assert sorted(drawn(texts, 10, seed=3)) == sorted(texts)


def test_reads_all_held_out_messages_of_both_families() -> None:
    """The score is that of these two files, whole."""
    found = examples()

    assert {example.family for example in found} == {"support", "conversation"}
    assert len(found) > 500
    assert some(found, None, seed=1) == found


def test_says_which_file_of_messages_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "support.yml").write_text("- words: no text here\n")

    with pytest.raises(BenchError, match=r"support\.yml cannot be read"):
        examples(tmp_path)


# How it is timed


async def test_times_every_message_over_many_conversations(fake: FakeAssistant, talker: OurTalker) -> None:
    """A carer's conversation is short: the figure for one message at a time is over many of them."""
    replies = await bench_load.one_at_a_time(talker, drawn(["a", "b"], 13, 1), seconds=20)

    assert len(replies.milliseconds) == 13
    assert [len(said) for said in fake.conversations.values()] == [13, 6, 6, 1]  # the first is the warm-up


async def test_a_reply_given_without_the_engine_is_no_reply(fake: FakeAssistant, talker: OurTalker) -> None:
    """The web process answers by itself, and fast, when the engine is down: that must not count as speed."""
    fake.engine_up = False

    with pytest.raises(BenchError, match=r"none of 3 messages got a reply \(the web process answered without the engine"):
        await bench_load.one_at_a_time(talker, ["a", "b", "c"], seconds=20)


async def test_shares_the_messages_among_all_conversations_at_once(fake: FakeAssistant, talker: OurTalker) -> None:
    replies = await bench_load.at_once(talker, drawn(["a", "b"], 20, 1), people=5, seconds=20)

    assert [len(said) for said in fake.conversations.values()] == [4] * 5
    assert replies.per_second == pytest.approx(20 / replies.seconds)


async def test_stops_when_the_time_is_up(fake: FakeAssistant, talker: OurTalker) -> None:
    """A slow assistant is measured for a bounded time, not for all messages."""
    with pytest.raises(BenchError, match="no time was left"):
        await bench_load.at_once(talker, ["a"] * 20, people=5, seconds=-1)


async def test_the_same_messages_come_early_and_late(fake: FakeAssistant, talker: OurTalker) -> None:
    """Only the length of the conversation may differ between turn 5 and turn 200."""
    texts = [str(number) for number in range(40)]

    early, late = await bench_load.early_and_late(talker, texts, conversations=2, late=30, seconds=20)

    for said in fake.conversations.values():
        assert len(said) == 32
        assert said[2:7] == said[27:32]
    assert len(early.milliseconds) == len(late.milliseconds) == 10


async def test_scores_the_first_answer_against_topic_and_also(fake: FakeAssistant, talker: OurTalker) -> None:
    """An answer that a sensible adviser would accept is right; asking which was meant is not."""
    fake.topic = "paying_for_care"
    assert await bench_load.score(talker, TWO_FAMILIES, 2, seconds=20) == ({"support": (1, 2), "conversation": (0, 1)}, 0)

    fake.topic = None
    assert await bench_load.score(talker, TWO_FAMILIES, 2, seconds=20) == ({"support": (0, 2), "conversation": (0, 1)}, 0)


async def test_scores_messages_asked_at_the_same_time_each_once(fake: FakeAssistant, talker: OurTalker) -> None:
    """Counting across a wait would lose answers that come meanwhile."""
    assert await bench_load.score(talker, TWO_FAMILIES[:1] * 20, 5, seconds=20) == ({"support": (20, 20)}, 0)


def test_percentiles_are_times_that_were_measured() -> None:
    replies = bench_load.Replies(milliseconds=[float(number) for number in range(1, 101)])

    assert (replies.percentile(50), replies.percentile(95), replies.percentile(100)) == (50.0, 95.0, 100.0)


async def test_measuring_leaves_no_conversation_behind(fake: FakeAssistant, talker: OurTalker) -> None:
    """Measuring on a council's machine must not fill its stores."""
    results = Results()
    await measure(results, lambda session: talker, replace(QUICK, scored=None), TWO_FAMILIES, 1, long=True, say=lambda what: None)

    assert results.troubles == []
    assert {"reply_p50", "reply_p95", "replies_per_second", "turn_growth", "score", "score_support"} <= results.values.keys()
    assert sorted(fake.forgotten) == sorted(fake.conversations)


async def test_a_part_that_fails_is_told_and_the_others_go_on(fake: FakeAssistant, talker: OurTalker) -> None:
    fake.engine_up = False
    results = Results()
    await measure(results, lambda session: talker, replace(QUICK, scored=None), TWO_FAMILIES, 1, long=True, say=lambda what: None)

    assert len(results.troubles) == 4
    assert results.values == {}
    assert results.troubles[0].startswith("Not measured: replies one at a time (12 messages): none of 12 messages got a reply")


async def test_talks_to_a_stock_rasa(fake: FakeAssistant, aiohttp_server: AiohttpServer) -> None:
    """A failed action makes a stock Rasa answer with nothing: that is no reply either."""
    server = await aiohttp_server(fake.app())
    async with connected(1) as session:
        stock = StockTalker(session, str(server.make_url("")).rstrip("/"))
        await stock.say(await stock.begin(), "hello")
        assert await stock.topic("hello") == "short_breaks"
        fake.engine_up = False
        with pytest.raises(NoReply):
            await stock.say(await stock.begin(), "hello")


# Processes


def test_reads_the_memory_of_a_process(asleep: subprocess.Popen[bytes]) -> None:
    time.sleep(0.3)
    pss, rss = memory(asleep)

    assert 0 < pss <= rss


def test_says_that_a_process_stopped_before_it_was_ready() -> None:
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"], start_new_session=True)

    with pytest.raises(BenchError, match="the web process stopped with exit code 3"):
        seconds_to_ready({"web": process}, lambda name: False, time.monotonic())


def test_ends_a_command_that_takes_too_long_with_all_that_it_started(tmp_path: Path) -> None:
    """A training that hangs must not hold the machine for ever, nor leave its helpers behind."""
    pid = tmp_path / "pid"
    script = f"sleep 60 & echo $! > {pid}; wait"

    with pytest.raises(BenchError, match="the test took longer than 1 seconds and was ended"):
        bounded(["bash", "-c", script], tmp_path, os.environ, 1.0, "the test")

    time.sleep(0.2)
    status = Path("/proc") / pid.read_text().strip() / "status"
    assert not status.exists() or "State:\tZ" in status.read_text()


# The stock pipeline


def test_the_stock_project_is_rasas_own_pipeline_on_our_data(tmp_path: Path) -> None:
    """Same messages, same rules, same actions; all else as Rasa ships it."""
    write_project(tmp_path, Path.cwd(), 5155)
    config = yaml.safe_load(write_config(tmp_path, Path.cwd(), 7).read_text())

    names = [component["name"] for component in config["pipeline"]]
    assert names[0] == "WhitespaceTokenizer" and "DIETClassifier" in names and names.count("CountVectorsFeaturizer") == 2
    assert [p["name"] for p in config["policies"]] == ["MemoizationPolicy", "RulePolicy", "UnexpecTEDIntentPolicy", "TEDPolicy"]
    assert {c["epochs"] for c in config["pipeline"] + config["policies"] if "epochs" in c} == {7}
    assert sorted(p.name for p in (tmp_path / "data/nlu").iterdir()) == sorted(p.name for p in Path("data/nlu").glob("*"))
    assert (tmp_path / "domain.yml").read_bytes() == Path("domain.yml").read_bytes()
    assert yaml.safe_load((tmp_path / "endpoints.yml").read_text())["action_endpoint"] == {
        "url": "http://127.0.0.1:5155/webhook",
        "headers": {"X-Carers-Secret": "${CARERS_SECRET}"},
    }


def test_a_quick_stock_project_keeps_a_few_messages_of_each_intent(tmp_path: Path) -> None:
    write_project(tmp_path, Path.cwd(), 5155, examples_an_intent=2)

    for path in (tmp_path / "data" / "nlu").glob("*.yml"):
        for intent in yaml.safe_load(path.read_text())["nlu"]:
            assert len(intent["examples"].splitlines()) <= 2


@pytest.mark.parametrize(("minutes", "epochs"), [(12, 45), (1, 3), (60, 100)])
def test_trains_with_as_many_epochs_as_fit_the_budget(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, minutes: int, epochs: int) -> None:
    """Twenty seconds to begin with and twelve an epoch: the whole training would take 20 minutes."""
    now = [0.0]

    def fake_training(folder: Path, root: Path, epochs: int, seconds: float) -> float:
        took = 20.0 + 12.0 * epochs
        assert took <= seconds
        now[0] += took
        return took

    monkeypatch.setattr(bench_stock, "_train", fake_training)
    monkeypatch.setattr(bench_stock.time, "monotonic", lambda: now[0])

    trained = bench_stock.train(tmp_path, tmp_path, minutes * 60.0, lambda what: None)

    assert trained.epochs == pytest.approx(epochs, abs=5)
    assert trained.whole == pytest.approx(20.0 + 12.0 * 100)
    assert now[0] <= max(minutes * 60, 88)


def test_a_stock_pipeline_that_cannot_be_trained_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*arguments: Any) -> float:
        raise BenchError("training the stock pipeline with 1 epochs failed with exit code 1; var/bench.log says why")

    monkeypatch.setattr(bench_stock, "_train", failing)

    results = bench_stock.measure_stock(QUICK, TWO_FAMILIES, 1, 1.0, lambda what: None)

    assert results.troubles == [
        "Not measured: the stock pipeline: training the stock pipeline with 1 epochs failed with exit code 1; var/bench.log says why."
    ]


# The report


def test_holds_each_figure_to_its_bar(tmp_path: Path) -> None:
    """What is not met must be seen, in the table and in the file."""
    ours = Results({"reply_p50": 12.0, "reply_p95": 61.0, "replies_per_second": 120.0, "training": 70.0}, notes=["a note"])
    stock = Results({"reply_p50": 60.0, "replies_per_second": 30.0, "training": 1400.0}, troubles=["Not measured: x."])
    out, console = tmp_path / "bench.json", Console(width=150, record=True, file=open(os.devnull, "w"))  # noqa: SIM115

    bench_report.show(console, ours, stock)
    bench_report.write(out, {"cores": 2}, ours, stock)

    written = {row["id"]: row for row in json.loads(out.read_text())["figures"]}
    assert written["reply_p50"]["met"] and not written["reply_p95"]["met"]
    assert (written["replies_per_second"]["ratio"], written["replies_per_second"]["ratio_met"]) == (4.0, False)
    assert written["training"]["ratio_met"] is True
    lines = {line[1:].split("│")[0].strip(): line for line in console.export_text().splitlines() if "│" in line}
    assert "61.0 ms" in lines["reply, one at a time, p95"] and "not met" in lines["reply, one at a time, p95"]


def test_every_bar_of_the_brief_has_a_figure() -> None:
    assert {figure.id: figure.bar.text for figure in bench_report.FIGURES if figure.bar} == {
        "reply_p50": "<= 20 ms",
        "reply_p95": "<= 50 ms",
        "replies_per_second": ">= 100 /s",
        "turn_growth": "<= 1.25 x",
        "training": "<= 90 s",
    }


def test_says_what_to_do_when_there_is_no_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bench.signal, "signal", lambda number, handler: None)
    (tmp_path / "config.yml").touch()

    assert bench.main([]) == 1
    assert capsys.readouterr().err == "There is no trained model at var/models/carers.tar.gz: run `make train` first.\n"


@pytest.mark.conversation
async def test_measures_the_running_assistant(assistant: Assistant) -> None:
    """The client speaks the contract as it is, not as it was when this was written."""
    results = Results()
    await measure(results, lambda session: OurTalker(session, assistant.url), QUICK, examples(), 1, long=True, say=lambda what: None)
    measure_memory(results, assistant.running.processes)

    assert results.troubles == []
    assert results.values["score"] > 50
    assert all(results.values[f"memory_{name}_pss"] > 10 for name in ("actions", "engine", "web"))
