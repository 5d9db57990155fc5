"""What stands in two places must say the same: the domain, the actions, the rules, the contract and the slots."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions import asides, danger_kinds, feelings, follow_up, follow_up_about, reach, slots, topics
from actions.base import CarersAction
from directory.wording import TOPIC_WORDS
from tests.actions.conftest import ROOT, contract, domain

NO_ACTION = {"__init__", "__main__"}
OWN_INTENTS = {"choose", "nlu_fallback"}
"""Intents that no message has by itself: a pressed step of the assistant, and Rasa's name for "not sure"."""

RULES: list[dict[str, Any]] = [
    rule for path in sorted((ROOT / "data/rules").glob("*.yml")) for rule in yaml.safe_load(path.read_text("utf-8"))["rules"]
]
RULE_OF = {rule["steps"][0]["intent"]: rule["steps"][1]["action"] for rule in RULES}
POLICIES = yaml.safe_load((ROOT / "config.yml").read_text("utf-8"))["policies"]


def action_classes() -> dict[str, type[CarersAction]]:
    """Find every action in the package by the name it gives itself."""
    found: dict[str, type[CarersAction]] = {}
    for path in (ROOT / "actions").glob("*.py"):
        if path.stem not in NO_ACTION:
            module = importlib.import_module(f"actions.{path.stem}")
            own = [one for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__]
            found |= {one().name(): one for one in own if issubclass(one, CarersAction) and one is not CarersAction}
    return found


def test_every_action_of_the_domain_has_a_class_and_every_class_is_in_the_domain() -> None:
    """An action that Rasa asks for and nobody has ends in no reply."""
    assert sorted(action_classes()) == sorted(domain()["actions"])


@pytest.mark.parametrize("name", domain()["actions"])
def test_an_action_is_found_where_its_name_says(name: str) -> None:
    """`action_find_services` is `ActionFindServices` in `actions/find_services.py`."""
    found = action_classes()[name]
    expected = "".join(part.title() for part in name.split("_"))

    assert (found.__name__, found.__module__) == (expected, f"actions.{name.removeprefix('action_')}")


def test_the_domain_names_nothing_twice() -> None:
    """The second would silently win."""
    listed = Counter([*domain()["intents"], *domain()["actions"]])

    assert [name for name, times in listed.items() if times > 1] == []


def test_the_intents_are_the_topics_of_the_contract() -> None:
    """Ids are kept: the directory, the replies and the tests all speak of the same topics."""
    promised = {topic for group in contract().values() for topic in group}

    assert set(domain()["intents"]) == promised | OWN_INTENTS


def test_there_is_one_rule_for_every_intent() -> None:
    """Whatever is understood has an answer, and only one."""
    ruled = Counter(rule["steps"][0]["intent"] for rule in RULES)

    assert dict(ruled) == dict.fromkeys(domain()["intents"], 1)


def test_every_rule_leads_to_an_action_of_the_domain_and_every_action_is_reached() -> None:
    """No action is there for nothing."""
    fallback = {policy["core_fallback_action_name"] for policy in POLICIES if "core_fallback_action_name" in policy}

    assert set(RULE_OF.values()) | fallback == set(domain()["actions"])


def test_a_need_leads_to_services_and_danger_to_urgent_help() -> None:
    """Urgent first, in every state: the rules have no conditions."""
    assert {RULE_OF[topic] for topic in contract()["support"]} == {"action_find_services"}
    assert {RULE_OF[topic] for topic in contract()["urgent"]} == {"action_urgent_help"}
    assert all(set(rule) == {"rule", "steps"} and len(rule["steps"]) == 2 for rule in RULES)


def _responses_in(module: Path) -> tuple[set[str], bool]:
    """Give the responses a module names outright, and whether it also makes names from a topic."""
    tree = ast.parse(module.read_text("utf-8"))
    built = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    named = {node.value for node in strings if id(node) not in built and re.fullmatch(r"utter_\w+", node.value)}
    return named, any(id(node) in built and node.value.startswith("utter_") for node in strings)


MADE_FROM_A_TOPIC = {
    "signposting": contract()["support"],
    "danger": [*contract()["urgent"], *(f"again_{topic}" for topic in contract()["urgent"])],
    "danger_talk": [f"after_{kind.id}" for kind in danger_kinds.kinds()],
    "follow_up_steps": [f"simple_{topic}" for topic in contract()["support"]],
    "reach": [f"reach_{kind}" for kind in reach.table()],
    "say": [
        *(intent for intent, action in RULE_OF.items() if action == "action_say"),
        *(f"aside_{kind}" for kind in asides.table()),
    ],
    "answer_yes_or_no": ["affirm", "deny"],
    "follow_up_about": [
        *(f"about_{asked}" for asked in follow_up.table()["about"] if asked not in (*follow_up_about.NEXT, "hours")),
        *(f"hours_{state}" for state in ("open", "closed", "unknown")),
    ],
    "feelings": [f"feeling_{kind}" for kind in feelings.table()],
}
"""The modules that make the name of a response, and from what."""


def test_every_response_that_is_used_exists_and_every_one_that_exists_is_used() -> None:
    """A missing one is silence to a carer; an unused one is approved wording that nobody ever reads."""
    found = {path.stem: _responses_in(path) for path in (ROOT / "actions").glob("*.py")}
    tables = {name for path in (ROOT / "actions").glob("*.yml") for name in re.findall(r"\butter_\w*[a-z]\b", path.read_text("utf-8"))}
    named = {name for names, _ in found.values() for name in names} | tables
    made = {f"utter_{topic}" for module in MADE_FROM_A_TOPIC for topic in MADE_FROM_A_TOPIC[module]}

    assert {module for module, (_, builds) in found.items() if builds} == set(MADE_FROM_A_TOPIC)
    assert named | made == set(domain()["responses"])


@pytest.mark.parametrize("name", sorted(domain()["responses"]))
def test_all_wordings_of_a_response_take_the_same_values(name: str) -> None:
    """One wording with a place and one without would lose it by chance; a brace never reaches a carer."""
    wanted = {frozenset(re.findall(r"\{(\w+)\}", wording["text"])) for wording in domain()["responses"][name]}

    assert len(wanted) == 1


@pytest.mark.parametrize("name", sorted(domain()["responses"]))
def test_no_wording_is_there_twice(name: str) -> None:
    """A variation that does not vary."""
    texts = [wording["text"] for wording in domain()["responses"][name]]

    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("topic", contract()["urgent"])
def test_words_for_danger_do_not_vary(topic: str) -> None:
    """Fixed, approved words: one wording each."""
    assert len(domain()["responses"][f"utter_{topic}"]) == 1


def test_slots_are_named_once() -> None:
    """`slots.py` and the domain say the same, and no slot steers Rasa by itself."""
    named = {value for key, value in vars(slots).items() if key.isupper()}

    assert named == set(domain()["slots"])
    assert not any(slot["influence_conversation"] for slot in domain()["slots"].values())


def test_every_topic_that_can_be_chosen_has_a_title() -> None:
    """`actions/topics.yml` against the contract."""
    assert set(topics.table()) == {*contract()["support"], *contract()["urgent"], "talk_to_a_person", "what_can_you_do"}
    assert set(topics.URGENT) == set(contract()["urgent"])


@pytest.mark.parametrize("topic", contract()["support"])
def test_every_need_leads_on_to_others(topic: str) -> None:
    """Two or three next steps, none of them back to itself."""
    following = topics.table()[topic]["next"]

    assert 2 <= len(following) == len(set(following)) <= 3
    assert set(following) <= set(topics.table()) - {topic, *contract()["urgent"]}


def test_no_two_choices_have_the_same_title() -> None:
    """A person could not tell them apart."""
    titles = [row["title"] for row in topics.table().values()]

    assert len(titles) == len(set(titles))


def test_the_directory_has_words_for_every_topic_a_service_can_have() -> None:
    """A reason with a raw id in it would reach a carer."""
    assert {*contract()["support"], *contract()["urgent"]} <= set(TOPIC_WORDS)


def test_the_entities_are_those_that_the_memory_takes_in() -> None:
    """What the engine hears and nobody reads would be lost; what is read and never heard is dead code."""
    declared = {name for entity in domain()["entities"] for name in ([entity] if isinstance(entity, str) else entity)}
    memory = {
        node.value
        for node in ast.walk(ast.parse((ROOT / "actions/memory.py").read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert declared - {"choice"} <= memory
