"""What is left out of a turn changes no reply: each short cut gives what Rasa's own way gives."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import levers

levers.apply()

from rasa.core.policies.rule_policy import RulePolicy  # noqa: E402
from rasa.engine.exceptions import GraphRunError  # noqa: E402
from rasa.engine.graph import GraphSchema, SchemaNode  # noqa: E402
from rasa.engine.runner.dask import DaskGraphRunner  # noqa: E402
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered  # noqa: E402
from rasa.shared.core.slots import AnySlot  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity  # noqa: E402

from bot.levers import action_calls, quick_turns  # noqa: E402


def _node(**needs: str) -> SchemaNode:
    return SchemaNode(needs=needs, uses=object, constructor_name="x", fn="x", config={})  # type: ignore[arg-type]


SCHEMA = GraphSchema(
    {
        "last": _node(left="left", right="right"),
        "left": _node(message="first"),
        "right": _node(message="first", given="__message__"),
        "first": _node(message="__message__"),
        "apart": _node(),
    }
)


def _runner(**wrong: Exception) -> Any:
    asked: list[str] = []

    def node(name: str) -> Any:
        def called(*inputs: tuple[str, Any]) -> tuple[str, Any]:
            asked.append(name)
            if name in wrong:
                raise wrong[name]
            return name, f"{name}({','.join(value for _, value in inputs)})"

        return called

    runner = DaskGraphRunner.__new__(DaskGraphRunner)
    runner._graph_schema, runner._execution_context = SCHEMA, None
    runner._instantiated_nodes = {name: node(name) for name in SCHEMA.nodes}
    runner.asked = asked  # type: ignore[attr-defined]
    return runner


def test_the_graph_gives_what_dask_gives() -> None:
    """Each node once, after those it needs, and none that nobody needs."""
    theirs, ours = _runner(), _runner()

    wanted = DaskGraphRunner.run(theirs, {"__message__": "hello"}, ["last"]) if DaskGraphRunner.run is not quick_turns._run else None
    found = quick_turns._run(ours, {"__message__": "hello"}, ["last"])

    assert found == {"last": "last(left(first(hello)),right(first(hello),hello))"}
    assert wanted in (None, found)
    assert sorted(ours.asked) == ["first", "last", "left", "right"]


def test_a_node_that_fails_is_an_error_of_the_graph() -> None:
    """Rasa's own error, so that the channel answers as before and the carer gets the calm reply."""
    with pytest.raises(GraphRunError):
        quick_turns._run(_runner(left=RuntimeError("broken")), {"__message__": "hello"}, ["last"])


def _policy() -> Any:
    intents, actions = ("short_breaks", "greet", "thanks"), ("action_find_services", "action_say")
    rules = {}
    for intent, action in itertools.product(intents, actions):
        heard = {"prev_action": {"action_name": "action_listen"}, "user": {"intent": intent}}
        rules[json.dumps([heard])] = action
        rules[json.dumps([heard, {"prev_action": {"action_name": action}, "user": {"intent": intent}}])] = "action_listen"
    rules[json.dumps([{"prev_action": {"action_name": "action_say"}, "slots": {"asked": [1.0]}}])] = "action_listen"
    policy = RulePolicy.__new__(RulePolicy)
    policy.lookup = {"rules": rules}
    return policy


def test_the_rules_that_fit_are_those_that_rasa_finds() -> None:
    """For every conversation of up to three steps, twice: the second time from what was kept."""
    policy = _policy()
    steps: list[dict[str, Any]] = [{}]
    for action, intent in itertools.product(("action_listen", "action_say", "action_find_services"), ("greet", "short_breaks", "other")):
        steps.append({"prev_action": {"action_name": action}, "user": {"intent": intent, "entities": ("place",)}})
    steps.append({"prev_action": {"action_name": "action_say"}, "slots": {"asked": (1.0,)}})
    talks = [list(talk) for length in (0, 1, 2, 3) for talk in itertools.product(steps, repeat=length)]

    different = [
        talk
        for talk in [*talks, *talks]
        if quick_turns._get_possible_keys(policy, policy.lookup["rules"], talk)
        != quick_turns._possible_keys(policy, policy.lookup["rules"], talk)
    ]

    assert different == []


def test_rules_that_name_no_words_are_not_asked_about_words() -> None:
    """They would be asked twice for each message, and the first time for nothing."""
    nobody = SimpleNamespace()

    assert quick_turns._find_action_from_rules(_policy(), nobody, nobody, use_text_for_last_user_input=True) == (None, None, False)


def test_a_copied_conversation_is_the_same_and_stands_alone() -> None:
    """An action that fails must leave no trace in what is remembered."""
    tracker = DialogueStateTracker("someone", [AnySlot("person", [{"type": "custom"}])])
    for turn in range(3):
        tracker.update(UserUttered("hello", {"name": "greet"}, [], {"text": "hello", "intent": {"name": "greet"}, "entities": []}))
        tracker.update(SlotSet("person", {"turn": turn}))
        tracker.update(BotUttered("hello"))
        tracker.update(ActionExecuted("action_say"))
    before = tracker.current_state(EventVerbosity.ALL)

    twin, theirs = quick_turns._twin(tracker), quick_turns._copy(tracker)

    assert twin.current_state(EventVerbosity.ALL) == theirs.current_state(EventVerbosity.ALL) == before
    twin.update(SlotSet("person", {"turn": 99}))
    assert tracker.current_state(EventVerbosity.ALL) == before


def test_what_is_left_out_is_left_out_where_messages_are_answered() -> None:
    """Rasa's own way would come back unnoticed, and with it half of each carer's wait."""
    code = (
        "from bot import levers; levers.apply(); from bot.levers import quick_turns; quick_turns.apply();"
        "from rasa.shared.core.events import Event, SlotSet; from rasa.shared.core.trackers import DialogueStateTracker;"
        "found = [Event.resolve_by_type('slot') is SlotSet for _ in range(2)];"
        "print(found, Event.resolve_by_type.cache_info().hits, DialogueStateTracker.copy is quick_turns._twin)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    serving = (Path(__file__).parents[2] / "bot" / "__main__.py").read_text(encoding="utf-8")

    assert said.strip() == "[True, True] 1 True"
    assert "quick_turns.apply()" in serving


SOUND = [
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "timestamp": None, "name": "last", "value": None}], "responses": [{"text": "hello"}]},
]
BROKEN = [
    None,
    [],
    {"events": []},
    {"events": "none", "responses": []},
    {"events": [{"event": "slot", "value": 1}], "responses": []},
    {"events": [{"event": "slot", "name": "last"}], "responses": []},
    {"events": [{"event": "slot", "name": 3, "value": 1}], "responses": []},
    {"events": [{"event": "slot", "name": "last", "value": 1, "timestamp": "now"}], "responses": []},
    {"events": [{"event": "restart"}], "responses": []},
    {"events": ["slot"], "responses": []},
    {"events": [], "responses": ["hello"]},
]


@pytest.mark.parametrize("reply", SOUND)
def test_a_sound_reply_of_our_actions_passes_both_checks(reply: Any) -> None:
    assert action_calls.slots_and_responses(reply)
    action_calls.validator().validate(reply)


@pytest.mark.parametrize("reply", BROKEN)
def test_any_other_reply_is_left_to_the_whole_check(reply: Any) -> None:
    """Fast must not mean unchecked."""
    assert not action_calls.slots_and_responses(reply)
