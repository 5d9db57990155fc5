"""Talking to an assistant in the four ways that are measured. Knows nothing of processes or tables."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from ops.bench_errors import BenchError, NoReply
from ops.bench_messages import Example
from ops.bench_talkers import Talker

WARM_UP = 20
MESSAGES_A_CONVERSATION = 6
EARLY_TURN = 5
AROUND = 2
"""Turns 3 to 7 stand for turn 5, and as many around the late turn: one turn alone is one message's chance."""


@dataclass
class Replies:
    """What came back: milliseconds of each reply, how many messages got none, and how long it all took."""

    milliseconds: list[float] = field(default_factory=list)
    failed: int = 0
    seconds: float = 0.0
    reason: str = ""

    @property
    def asked(self) -> int:
        """How many messages were sent."""
        return len(self.milliseconds) + self.failed

    @property
    def per_second(self) -> float:
        """Replies in a second."""
        return len(self.milliseconds) / self.seconds if self.seconds else 0.0

    def percentile(self, percent: float) -> float:
        """Return the time within which this share of the replies came (nearest rank)."""
        ranked = sorted(self.milliseconds)
        return ranked[min(len(ranked) - 1, max(0, -int(-len(ranked) * percent // 100) - 1))]

    def usable(self) -> Replies:
        """Return itself.

        Raises:
            BenchError: Not one message got a reply.
        """
        if not self.milliseconds:
            raise BenchError(f"none of {self.failed} messages got a reply ({self.reason or 'no time was left'})")
        return self


async def one_at_a_time(talker: Talker, texts: Sequence[str], seconds: float) -> Replies:
    """Send the texts one after another, a new conversation every few messages; the first ones warm up and do not count."""
    replies, end = Replies(), time.monotonic() + seconds
    conversation = await talker.begin()
    for text in texts[:WARM_UP]:
        await _timed(talker, conversation, text, Replies())
    began = time.perf_counter()
    for number, text in enumerate(texts):
        if time.monotonic() > end:
            break
        if number % MESSAGES_A_CONVERSATION == 0:
            conversation = await talker.begin()
        await _timed(talker, conversation, text, replies)
    replies.seconds = time.perf_counter() - began
    return replies.usable()


async def at_once(talker: Talker, texts: Sequence[str], people: int, seconds: float) -> Replies:
    """Let `people` conversations share the texts, each sending its next message when it has its reply."""
    replies, end = Replies(), time.monotonic() + seconds

    async def talk(conversation: str, own: Sequence[str]) -> None:
        for text in own:
            if time.monotonic() > end:
                return
            await _timed(talker, conversation, text, replies)

    conversations = [await talker.begin() for _ in range(people)]
    began = time.perf_counter()
    await asyncio.gather(*(talk(conversation, texts[number::people]) for number, conversation in enumerate(conversations)))
    replies.seconds = time.perf_counter() - began
    return replies.usable()


async def early_and_late(talker: Talker, texts: Sequence[str], conversations: int, late: int, seconds: float) -> tuple[Replies, Replies]:
    """Time the turns around turn 5 and around turn `late` of the same conversations, one message at a time.

    The same messages come early and late, so that only the length of the conversation differs; between them each
    conversation goes on with the other texts, all conversations at once, untimed.

    Raises:
        BenchError: There was no time to reach the late turn.
    """
    early, later, end = Replies(), Replies(), time.monotonic() + seconds
    width = 2 * AROUND + 1
    first = EARLY_TURN - AROUND - 1
    between = late + AROUND - first - 2 * width
    if between < 0:
        raise BenchError(f"turn {late} is too near turn {EARLY_TURN}")
    begun = [await talker.begin() for _ in range(conversations)]

    async def go_on(number: int, turns: int, start: int) -> None:
        for turn in range(turns):
            if time.monotonic() > end:
                return
            await _timed(talker, begun[number], texts[(number * 31 + start + turn) % len(texts)], Replies())

    async def window(into: Replies) -> None:
        for number, conversation in enumerate(begun):
            for turn in range(width):
                await _timed(talker, conversation, texts[(number * width + turn) % len(texts)], into)

    await asyncio.gather(*(go_on(number, first, 0) for number in range(conversations)))
    await window(early)
    await asyncio.gather(*(go_on(number, between, first) for number in range(conversations)))
    if time.monotonic() > end:
        raise BenchError(f"turn {late} was not reached within {seconds:.0f} seconds")
    await window(later)
    return early.usable(), later.usable()


def median(replies: Replies) -> float:
    """Return the middle of the times."""
    return statistics.median(replies.milliseconds)


async def score(talker: Talker, among: Sequence[Example], at_a_time: int, seconds: float) -> tuple[dict[str, tuple[int, int]], int]:
    """Return for each family how many of its messages were understood rightly, of how many; and how many got no reply.

    A message without a reply counts as not understood.

    Raises:
        BenchError: Nothing was answered, or time ran out: a share of fewer messages would be another figure.
    """
    found = {example.family: [0, 0] for example in among}
    waiting, unanswered, reason = iter(among), 0, ""

    async def ask() -> None:
        nonlocal unanswered, reason
        for example in waiting:
            row = found[example.family]
            row[1] += 1
            try:
                topic = await talker.topic(example.text)
            except NoReply as error:
                unanswered, reason = unanswered + 1, str(error)
            else:
                row[0] += example.right(topic)

    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(ask() for _ in range(at_a_time)))
    except TimeoutError as error:
        raise BenchError(f"the {len(among)} test messages were not answered within {seconds:.0f} seconds") from error
    if unanswered == len(among):
        raise BenchError(f"none of {unanswered} messages got a reply ({reason})")
    return {family: (right, asked) for family, (right, asked) in found.items()}, unanswered


async def _timed(talker: Talker, conversation: str, text: str, into: Replies) -> None:
    began = time.perf_counter()
    try:
        await talker.say(conversation, text)
    except NoReply as error:
        into.failed += 1
        into.reason = str(error)
    else:
        into.milliseconds.append((time.perf_counter() - began) * 1000)
