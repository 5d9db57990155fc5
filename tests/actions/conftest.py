"""One way to run an action: `run_action`, with what was understood of a message in, and the whole answer out."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import topics
from actions.base import CarersAction
from actions.change_place import ActionChangePlace
from actions.choose import ActionChoose
from actions.say import ActionSay
from directory import Directory, load_directory, open_directory
from tests.builders import MONDAY_MORNING, a_rule
from tests.fakes import FakeDirectory

ROOT = Path(__file__).parents[2]
KINDS_OF_CHOICE = {"topic", "place", "do", "answer"}


@cache
def domain() -> dict[str, Any]:
    """Read `domain.yml`."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    return found


@cache
def contract() -> dict[str, list[str]]:
    """Read the topic ids of `contract/topics.yml` by group."""
    found = yaml.safe_load((ROOT / "contract" / "topics.yml").read_text("utf-8"))
    return {group: list(found[group]) for group in ("support", "urgent", "conversation")}


@dataclass(frozen=True)
class Message:
    """One message of an answer; `text` is the wording of its response that comes next, with all values put in."""

    response: str
    text: str
    choices: list[dict[str, str]]
    services: list[dict[str, Any]]
    facts: list[dict[str, Any]]
    understood: dict[str, Any] | None


@dataclass(frozen=True)
class Answer:
    """What an action said, and the slots after it."""

    messages: list[Message]
    events: list[dict[str, Any]]
    slots: dict[str, Any]
    explained: dict[str, Any] | None

    @property
    def said(self) -> list[str]:
        """The names of the responses, in order."""
        return [message.response for message in self.messages]

    @property
    def text(self) -> str:
        """All words, in order."""
        return "\n".join(message.text for message in self.messages)

    @property
    def services(self) -> list[str]:
        """The ids of all services shown, in order."""
        return [service["id"] for message in self.messages for service in message.services]

    @property
    def phones(self) -> list[str]:
        """All numbers to ring, in order."""
        return [service["phone"] for message in self.messages for service in message.services if service["phone"]]

    @property
    def facts(self) -> list[str]:
        """The ids of all facts told, in order."""
        return [fact["id"] for message in self.messages for fact in message.facts]

    @property
    def choices(self) -> list[str]:
        """The ids of all choices offered, in order."""
        return [choice["id"] for message in self.messages for choice in message.choices]

    @property
    def understood(self) -> dict[str, Any]:
        """What the reply says was understood: the last message that says so, as the channel takes it."""
        return [message.understood for message in self.messages if message.understood][-1]


RunAction = Callable[..., Awaitable[Answer]]


@pytest.fixture
def run_action() -> RunAction:
    """Run an action on a message as Rasa would call it.

    `entities` are as the engine sends them; `slots` is the memory before (an `Answer.slots`), so that a talk of several
    turns can be told in one test. Whatever is answered must be sendable as JSON, use responses of `domain.yml` with all
    their values, and offer only choices that the engine can take.
    """

    async def run(
        action: type[CarersAction],
        intent: str,
        *entities: dict[str, Any],
        directory: Any = None,
        now: datetime = MONDAY_MORNING,
        slots: dict[str, Any] | None = None,
        text: str = "",
        topics: list[str] | None = None,
        urgent: str | None = None,
        choice: str | None = None,
        metadata: dict[str, Any] | None = None,
        danger_possible: bool = False,
        ranking: dict[str, float] | None = None,
        confidence: float = 0.9,
    ) -> Answer:
        before = {**dict.fromkeys(domain()["slots"]), **(slots or {})}
        message = {
            "text": text,
            "intent": {"name": intent, "confidence": confidence},
            "entities": list(entities),
            "intent_ranking": [{"name": name, "confidence": p} for name, p in (ranking or {intent: 0.9}).items()],
            "danger_possible": danger_possible,
            "topics": topics if topics is not None else [intent],
            "metadata": metadata or {},
            **({"urgent": urgent} if urgent else {}),
            **({"choice": choice} if choice else {}),
        }
        dispatcher = CollectingDispatcher()
        tracker = Tracker.from_dict({"sender_id": "somebody", "slots": before, "latest_message": message, "events": []})
        made = action(FakeDirectory() if directory is None else directory, now=lambda: now)
        events = await made.run(dispatcher, tracker, {})
        return _answer(dispatcher.messages, events, before)

    return run


def heard(entity: str, value: Any, role: str | None = None, **more: Any) -> dict[str, Any]:
    """Make an entity as the engine sends it."""
    return {"entity": entity, "value": value, "start": 0, "end": 1, **({"role": role} if role else {}), **more}


def pressed_place(area_id: str) -> dict[str, Any]:
    """Make the entity that pressing a choice of a place gives."""
    return heard("place", area_id, extractor="choice")


def knows(**person: Any) -> dict[str, Any]:
    """Make the memory of a conversation in which this was said before."""
    return {"person": person}


def _answer(sent: list[dict[str, Any]], events: list[dict[str, Any]], before: dict[str, Any]) -> Answer:
    sent, events = json.loads(json.dumps([sent, events]))
    assert all(event["event"] == "slot" for event in events), events
    after = {**before, **{event["name"]: event["value"] for event in events}}
    messages = [_message(one) for one in sent]
    assert any(message.understood for message in messages), "the reply does not say what was understood"
    explained = next((one["custom"]["explained"] for one in sent if one["custom"].get("explained")), None)
    return Answer(messages, events, after, explained)


def _message(sent: dict[str, Any]) -> Message:
    response, custom = sent["response"], sent["custom"]
    wordings = domain()["responses"][response]
    wording = wordings[sent["wording"] % len(wordings)]["text"]
    for choice in custom["choices"]:
        kind, _, value = choice["id"].partition(":")
        assert kind in KINDS_OF_CHOICE or kind in contract()["conversation"], choice
        assert kind != "topic" or value in topics.table(), choice
        assert choice["title"].strip(), choice
    text = wording.format(**{key: value for key, value in sent.items() if isinstance(value, str)})
    return Message(response, text, custom["choices"], custom["services"], custom["facts"], custom.get("understood"))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give the directory made from the records the project ships."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'directory.sqlite3'}"
    load_directory(url)
    directory = open_directory(url)
    yield directory
    directory.close()


GUIDE_FACTS = [
    a_rule("assessment-duty", topics=("carers_assessment",), statement="The council must look at your needs."),
    a_rule("carers-allowance-hours", topics=("benefits",), statement="You must care for 35 hours a week or more."),
    a_rule("young-carer-assessment", topics=("young_carers",), statement="The council must find out what help a young carer needs."),
    a_rule("carers-credit-hours", topics=("benefits",), statement="From 20 hours a week.", basis="remembered"),
]
Talk = Callable[..., Awaitable[Answer]]


@pytest.fixture
def talk(run_action: RunAction) -> Talk:
    """Say or press one thing after another; the answer is that to the last."""
    directory = FakeDirectory(facts=GUIDE_FACTS)

    async def go(*turns: Any, slots: dict[str, Any] | None = None, intent: str = "not_understood") -> Answer:
        answer = None
        for turn in turns:
            said, *entities = turn if isinstance(turn, tuple) else (turn,)
            before = answer.slots if answer else slots
            if said.startswith(("do:", "answer:")):
                answer = await run_action(ActionChoose, "choose", choice=said, slots=before, directory=directory)
            elif said.startswith("place:"):
                place = heard("place", said.removeprefix("place:"), extractor="choice")
                answer = await run_action(ActionChangePlace, "change_place", place, choice=said, slots=before, directory=directory)
            else:
                answer = await run_action(ActionSay, intent, *entities, text=said, slots=before, directory=directory)
        assert answer
        return answer

    return go
