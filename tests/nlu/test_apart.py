"""The held-out messages are apart from the training messages, and there are enough of both.

A score on messages the model has learnt by heart says nothing about the next carer who writes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz, process

ROOT = Path(__file__).parents[2]

ALIKE = 90
"""From this rapidfuzz ratio on, two messages are one."""

REACH = (200 - ALIKE) / ALIKE
"""How much longer than another a text can be and still reach that ratio."""

SHORT, LONG = 4, 8
"""Below SHORT words only the same words are a copy ("reset please" is not "rest please"). From LONG on, words in another order
are a copy too, when at least SHARED of them are the same."""

SHARED = 0.75
SHARED_IN_TRAINING = 0.85

NOT_A_NEED = {"out_of_scope", "not_understood"}
LEAST_TO_LEARN = {"support": 150, "urgent": 200, "conversation": 60}
LEAST_NOT_A_NEED = 600
LEAST_TO_TEST, LEAST_URGENT, LEAST_HARD = 10, 150, 150


@dataclass(frozen=True)
class Written:
    """One message, the topic it is filed under ("" for none) and every topic its row names."""

    text: str
    topic: str
    file: str
    named: tuple[str, ...] = ()


@cache
def topics() -> dict[str, str]:
    """Return every topic with its group."""
    groups = yaml.safe_load((ROOT / "contract/topics.yml").read_text("utf-8"))
    return {topic: group for group in LEAST_TO_LEARN for topic in groups[group]}


@cache
def learnt() -> tuple[Written, ...]:
    """Return every message the model learns from."""
    found = []
    for path in sorted((ROOT / "data/nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            lines = (line.strip() for line in (block["examples"] or "").splitlines())
            found += [Written(line.removeprefix("- ").strip(), block["intent"], path.name) for line in lines if line]
    return tuple(found)


@cache
def held_out() -> tuple[Written, ...]:
    """Return every test message; of two needs the first is its topic."""
    found = []
    for path in sorted((ROOT / "tests/nlu").rglob("*.yml")):
        for row in yaml.safe_load(path.read_text("utf-8")):
            named = (*([row["topic"]] if "topic" in row else row.get("topics", [])), *row.get("also", []))
            found.append(Written(row["text"], named[0] if named else "", path.name, named))
    return tuple(found)


def simplified(text: str) -> str:
    """Return the words alone, in small letters; a text without any word, such as an emoji, stays as it is."""
    plain = re.sub("['’‘`´]", "", unicodedata.normalize("NFKC", text).lower())
    return " ".join(re.findall(r"[^\W_]+", plain)) or plain.strip()


class Known:
    """Messages among which the copies of another are looked for."""

    def __init__(self, texts: Iterable[str], shared: float) -> None:
        """Order the texts by length, and index the long ones by their rarest words; `shared` is the share that makes a copy."""
        self._shared = shared
        self._lines = set(map(simplified, texts))
        self._ordered = sorted((line for line in self._lines if len(line.split()) >= SHORT), key=len)
        self._lengths = [len(line) for line in self._ordered]
        self._words = {line: words for line in self._ordered if len(words := frozenset(line.split())) >= LONG}
        common = Counter(word for words in self._words.values() for word in words)
        self._with: dict[str, set[str]] = defaultdict(set)
        for line, words in self._words.items():
            # Who shares all but this share of the words shares at least one of these.
            for word in sorted(words, key=lambda word: (common[word], word))[: int(len(words) * (1 - shared)) + 1]:
                self._with[word].add(line)

    def copies(self, text: str) -> set[str]:
        """Return the known lines that `text` is a copy of."""
        line = simplified(text)
        return ({line} & self._lines) | self._alike(line, len(line) / REACH) | self._same_words(line)

    def own_copies(self) -> dict[str, set[str]]:
        """Return the known lines that have copies among the others."""
        found = {line: (self._alike(line, len(line)) | self._same_words(line)) - {line} for line in self._ordered}
        return {line: others for line, others in found.items() if others}

    def _alike(self, line: str, shortest: float) -> set[str]:
        if len(line.split()) < SHORT:
            return set()
        near = self._ordered[bisect_left(self._lengths, shortest) : bisect_right(self._lengths, len(line) * REACH)]
        return {other for other, _, _ in process.extract(line, near, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)}

    def _same_words(self, line: str) -> set[str]:
        words = frozenset(line.split())
        if len(words) < LONG:
            return set()
        near = set().union(*(self._with.get(word, ()) for word in words))
        enough = (other for other in near if len(words & self._words[other]) >= self._shared * max(len(words), len(self._words[other])))
        return {other for other in enough if fuzz.token_set_ratio(line, other) >= ALIKE}


def test_no_test_message_is_learnt_by_heart() -> None:
    """A copy, or a near copy, of a test message among the training messages would flatter every figure."""
    known = Known((one.text for one in learnt()), SHARED)
    copies = {f"{one.file}: {one.text}": found for one in held_out() if (found := known.copies(one.text))}

    assert copies == {}


def test_no_two_training_messages_are_one() -> None:
    """A message said twice counts twice and teaches nothing; many of them smell of a template."""
    twice = [text for text, times in Counter(one.text.casefold() for one in learnt()).items() if times > 1]
    alike = Known((one.text for one in learnt()), SHARED_IN_TRAINING).own_copies()

    assert (twice, alike) == ([], {})


def test_no_test_message_stands_twice() -> None:
    """The same message in two places would count twice in the score."""
    twice = [text for text, times in Counter(simplified(one.text) for one in held_out()).items() if times > 1]

    assert twice == []


def test_no_training_message_is_under_two_topics() -> None:
    """The model cannot be right about both."""
    filed: dict[str, set[str]] = defaultdict(set)
    for one in learnt():
        filed[simplified(one.text)].add(one.topic)

    assert {text: names for text, names in filed.items() if len(names) > 1} == {}


def test_only_topics_of_the_contract_are_named() -> None:
    """A misspelt topic would be a topic of its own, never answered."""
    named = {one.topic for one in learnt()} | {topic for one in held_out() for topic in one.named}

    assert named - set(topics()) == set()


@pytest.mark.parametrize("topic", sorted(set(topics()) - NOT_A_NEED))
def test_a_topic_has_messages_enough(topic: str) -> None:
    """The lever is many messages a topic; with fewer than ten held out a topic's score means nothing."""
    to_learn = sum(one.topic == topic for one in learnt())
    to_test = sum(one.topic == topic for one in held_out())

    assert to_learn >= LEAST_TO_LEARN[topics()[topic]]
    assert to_test >= LEAST_TO_TEST


def test_what_is_no_need_has_messages_enough() -> None:
    """Paid care jobs, doses, bins: near misses must be seen often to be told apart."""
    to_learn = sum(one.topic in NOT_A_NEED for one in learnt())
    to_test = Counter(one.topic for one in held_out())

    assert to_learn >= LEAST_NOT_A_NEED
    assert min(to_test[topic] for topic in NOT_A_NEED) >= LEAST_TO_TEST


def test_danger_and_what_only_looks_like_it_are_held_out() -> None:
    """No miss among few messages would prove nothing; nor would no false alarm."""
    files = Counter(one.file for one in held_out())

    assert files["urgent.yml"] >= LEAST_URGENT
    assert files["hard_negatives.yml"] >= LEAST_HARD
    assert {topics()[one.topic] for one in held_out() if one.file == "urgent.yml"} == {"urgent"}
    assert "urgent" not in {topics()[one.topic] for one in held_out() if one.file == "hard_negatives.yml"}


def test_the_data_sheet_tells_how_many() -> None:
    """Staff read the sheet, not the files: its table may lag behind them by a tenth, not more."""
    rows = re.findall(r"^\| (\w+) \| `(\w+)` \| (\d+) \| (\d+) \|$", (ROOT / "docs/training-data.md").read_text("utf-8"), re.MULTILINE)
    counted = [Counter(one.topic for one in among) for among in (learnt(), held_out())]
    stale = [
        (topic, written, counts[topic])
        for _, topic, *numbers in rows
        for written, counts in zip(map(int, numbers), counted, strict=True)
        if abs(written - counts[topic]) > max(2, counts[topic] / 10)
    ]

    assert {topic: group for group, topic, *_ in rows} == topics()
    assert stale == []
