"""Measure one assistant: every part by itself, so that one that fails leaves the others standing."""

from __future__ import annotations

import subprocess
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

import aiohttp

from ops import bench_load
from ops.bench_errors import BenchError, NoReply
from ops.bench_messages import Example, drawn, some
from ops.bench_processes import memory
from ops.bench_report import Results
from ops.bench_talkers import Talker, connected

Say = Callable[[str], None]
"""Tells the person at the terminal what is being done."""


@dataclass(frozen=True)
class Counts:
    """How much is sent, and how long each part may take at most."""

    single: int = 300
    at_once: int = 2000
    people: int = 50
    long_conversations: int = 12
    late_turn: int = 200
    scored: int | None = None
    seconds: float = 90.0
    """For each part but the long conversations and the score, which may take four times as long."""


QUICK = Counts(single=12, at_once=40, people=5, long_conversations=2, late_turn=12, scored=24, seconds=20.0)
"""Only to see whether everything works: the figures say nothing."""


async def measure(
    results: Results, talker_for: Callable[[aiohttp.ClientSession], Talker], counts: Counts, among: Sequence[Example], seed: int, *,
    long: bool, say: Say,
) -> None:  # fmt: skip
    """Put every figure that comes from talking into `results`; everything said is forgotten at the end."""
    every = [example.text for example in among]
    support = [example.text for example in among if example.family == "support"] or every
    async with connected(max(counts.people, counts.long_conversations)) as session:
        talker = talker_for(session)

        async def single() -> None:
            replies = await bench_load.one_at_a_time(talker, drawn(every, counts.single, seed), counts.seconds)
            results.values |= {"reply_p50": replies.percentile(50), "reply_p95": replies.percentile(95)}
            _complete(results, "one at a time", replies, counts.single)

        async def at_once() -> None:
            replies = await bench_load.at_once(talker, drawn(every, counts.at_once, seed + 1), counts.people, counts.seconds)
            results.values |= {"replies_per_second": replies.per_second, "at_once_p95": replies.percentile(95)}
            _complete(results, f"{counts.people} conversations at once", replies, counts.at_once)

        async def turns() -> None:
            # Messages about support only: "start again" would empty the memory that is to grow.
            texts = drawn(support, len(support), seed + 2)
            early, late = await bench_load.early_and_late(talker, texts, counts.long_conversations, counts.late_turn, 4 * counts.seconds)
            first, last = bench_load.median(early), bench_load.median(late)
            results.values |= {"early_turn": first, "late_turn": last, "turn_growth": last / first}
            failed = early.failed + late.failed
            if failed:
                results.troubles.append(f"Measured long conversations: {failed} of {early.asked + late.asked} timed messages got no reply.")

        async def score() -> None:
            asked = some(among, counts.scored, seed)
            found, unanswered = await bench_load.score(talker, asked, 4, 4 * counts.seconds)
            if unanswered:
                results.troubles.append(f"Measured the score: {unanswered} of {len(asked)} messages got no reply and count as wrong.")
            results.values |= {f"score_{family}": 100 * right / count for family, (right, count) in found.items()}
            results.values["score"] = 100 * sum(right for right, _ in found.values()) / len(asked)

        await _part(results, say, f"replies one at a time ({counts.single} messages)", single)
        await _part(results, say, f"replies with {counts.people} conversations at once ({counts.at_once} messages)", at_once)
        if long:
            await _part(results, say, f"turn {counts.late_turn} against turn 5 ({counts.long_conversations} conversations)", turns)
        await _part(results, say, f"score ({counts.scored or len(among)} messages)", score)
        await talker.forget()


def measure_memory(results: Results, processes: Mapping[str, subprocess.Popen[bytes]]) -> None:
    """Put what each process holds in memory into `results`."""
    for name, process in processes.items():
        try:
            results.values[f"memory_{name}_pss"], results.values[f"memory_{name}_rss"] = memory(process)
        except BenchError as error:
            results.troubles.append(f"Not measured: memory of the {name} process: {error}.")


def _complete(results: Results, what: str, replies: bench_load.Replies, wanted: int) -> None:
    if replies.failed:
        results.troubles.append(f"Measured {what}: {replies.failed} of {replies.asked} messages got no reply ({replies.reason}).")
    if replies.asked < wanted:
        results.notes.append(f"Measured {what}: time was up after {replies.asked} of {wanted} messages ({replies.seconds:.0f} s).")


async def _part(results: Results, say: Say, what: str, work: Callable[[], Awaitable[None]]) -> None:
    say(f"measuring {what} ...")
    try:
        await work()
    except (BenchError, NoReply) as error:
        results.troubles.append(f"Not measured: {what}: {error}.")
