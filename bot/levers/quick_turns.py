"""Leave out what Rasa 3.6.21 does at each message and nobody sees: a quarter of the engine's time, with the same replies.

Measured by turns on a busy machine: 15.5 ms of processor time a message before, 12 ms after (docs/adr/0012).

- The graph is run by dask, which plans it anew and keeps a queue of its tasks, three times a message. The plan never
  changes: here the nodes are called one after another in an order found once.
- The rule policy asks all rules whether they fit, once for the words of a message, which no rule of ours names, and once for its
  intent. What can make a difference are the few features that rules name: here the answer for the same features is kept.
- Before an action runs, Rasa makes a second tracker and has it live through the whole conversation again: here it is copied.
- The class of an event is looked for among all of them, each time it is read: here it is kept.
- Copies are made for lines of the log that are never written, and all slots listed in them: here they are not.
- A message's intent and entities are looked for in the domain, to warn when they are not there, and an empty domain is built each
  time to compare ours with: `bot validate` looks once.

In force where messages are answered only (`bot/__main__.py`); training and checking are Rasa's own.
"""

from __future__ import annotations

import copy
import functools
from types import SimpleNamespace
from typing import Any

import rasa.core.policies.rule_policy
import rasa.core.processor
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.constants import PREVIOUS_ACTION, USER
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

MOST_KEPT = 10_000
"""Answers of the rules that are kept: some hundred features come up at all."""

_find_action = RulePolicy._find_action_from_rules
_possible_keys = RulePolicy._get_possible_keys
_copy = DialogueStateTracker.copy


def order(schema: GraphSchema, targets: list[str]) -> list[str]:
    """Return the nodes that the targets need, each after those it needs itself; inputs of the graph are no nodes."""
    found: list[str] = []

    def visit(name: str) -> None:
        if name in schema.nodes and name not in found:
            for parent in schema.nodes[name].needs.values():
                visit(parent)
            found.append(name)

    for target in targets:
        visit(target)
    return found


def _run(self: DaskGraphRunner, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
    wanted = targets or self._graph_schema.target_names
    plans: dict[tuple[str, ...], list[str]] = self.__dict__.setdefault("_plans", {})
    plan = plans.get(tuple(wanted))
    if plan is None:
        plan = plans[tuple(wanted)] = order(self._graph_schema, wanted)
    done: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
    try:
        for name in plan:
            needs = self._graph_schema.nodes[name].needs.values()
            done[name] = self._instantiated_nodes[name](*(done.get(parent, parent) for parent in needs))
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error
    return dict(done[target] for target in wanted)


class _Asked:
    """What the rules of a lookup name: which features of a state, how many states back; and whether one names words."""

    def __init__(self, policy: RulePolicy, lookup: dict[str, str]) -> None:
        rules = [policy._rule_key_to_state(key) for key in lookup]
        self.features = sorted(
            {(kind, name) for rule in rules for state in rule for kind, sub_state in state.items() for name in sub_state}
        )
        self.longest = max(map(len, rules), default=0)
        self.words = any("text" in state.get(USER, {}) for rule in rules for state in rule)
        self.kept: dict[Any, frozenset[str]] = {}

    def of(self, states: list[dict[str, Any]]) -> tuple[Any, ...]:
        """Return all of the last states that can make a difference to the rules."""
        return tuple(
            (bool(state.get(PREVIOUS_ACTION)), *(state.get(kind, {}).get(name) for kind, name in self.features))
            for state in states[-self.longest :]
        )


def _asked(policy: RulePolicy, lookup: dict[str, str]) -> _Asked:
    kept: dict[int, tuple[dict[str, str], _Asked]] = policy.__dict__.setdefault("_asked", {})
    if id(lookup) not in kept:
        kept[id(lookup)] = (lookup, _Asked(policy, lookup))
    return kept[id(lookup)][1]


def _find_action_from_rules(self: RulePolicy, tracker: Any, domain: Any, use_text_for_last_user_input: bool) -> Any:
    if use_text_for_last_user_input and not _asked(self, self.lookup["rules"]).words:
        return None, None, False
    return _find_action(self, tracker, domain, use_text_for_last_user_input)


def _get_possible_keys(self: RulePolicy, lookup: dict[str, str], states: list[dict[str, Any]]) -> set[str]:
    asked = _asked(self, lookup)
    try:
        features = asked.of(states)
        found = asked.kept.get(features)
    except TypeError:  # a feature that is a list: not one of ours
        return set(_possible_keys(self, lookup, states))
    if found is None:
        if len(asked.kept) >= MOST_KEPT:
            asked.kept.clear()
        found = asked.kept[features] = frozenset(_possible_keys(self, lookup, states))
    return set(found)


def _twin(self: DialogueStateTracker) -> DialogueStateTracker:
    if type(self.slots) is not dict:
        return _copy(self)
    twin = copy.copy(self)
    twin.events = copy.copy(self.events)
    twin.slots = {name: copy.copy(slot) for name, slot in self.slots.items()}
    twin.active_loop = copy.copy(self.active_loop)
    return twin


def apply() -> None:
    """Replace what is slow; after `levers.apply`, as this module imports Rasa."""
    DaskGraphRunner.run = _run
    RulePolicy._find_action_from_rules = _find_action_from_rules
    RulePolicy._get_possible_keys = _get_possible_keys
    DialogueStateTracker.copy = _twin
    if not hasattr(Event.resolve_by_type, "cache_info"):
        Event.resolve_by_type = staticmethod(functools.lru_cache(maxsize=None)(Event.resolve_by_type))
    MessageProcessor._check_for_unseen_features = lambda self, parse_data: None
    MessageProcessor._log_slots = staticmethod(lambda tracker: None)
    no_copies = SimpleNamespace(deepcopy=lambda value: value)  # both modules copy for `structlogger.debug` only
    rasa.core.processor.copy = no_copies
    rasa.core.policies.rule_policy.copy = no_copies
