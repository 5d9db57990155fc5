"""The content sheet: every sentence the assistant can say, with its source, for a council officer to approve.

`python -m ops.content_sheet` writes `docs/content-sheet.md` from `domain.yml`, the tables of `actions/` and the facts of the
directory's seed; a test fails when the page and its sources differ. Nothing is worded here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

SHEET = Path("docs/content-sheet.md")
FACTS = Path("directory/seed/facts.yml")
ACTIONS = Path("actions")

HEAD = """# Content sheet

Every sentence the assistant can say, for a council officer to read and approve. Made from `domain.yml`, the tables in
`actions/` and `directory/seed/facts.yml` by `make content-sheet`; a test fails when this page and they differ. Change a sentence
there, not here. `{name}` stands for what is put in from a record: a service, a place, a number.

What each kind rests on: **words** are the project's own, approved by nobody yet; **facts** are quoted from the source named
beside them and only while they hold; **sections of Acts**
were compared with the text of legislation.gov.uk in November 2026, except Children Act 1989 s.17ZD, Employment Rights Act 1996
s.80J and Care Act 2014 ss.10(9) and 31, which came from pages about them (**to be checked**); **names, numbers, hours
and costs** of services stand in the records of `directory/seed/services/`, each with its own source.
"""

DANGER = ("urgent", "going_on", "still_here", "no_danger", "danger_check")
GROUPS = (
    ("In danger", lambda name, urgent, support: name in urgent or name.startswith(DANGER)),
    ("The first words about each need", lambda name, urgent, support: name in support),
    ("In other languages (a native speaker must review each before this is public)", lambda name, *_: name.startswith("language_")),
    ("Feelings, heard first", lambda name, *_: name.startswith("feeling_")),
    ("The questions for people who look after someone", lambda name, *_: name.startswith("guide_")),
    ("The check of what money may fit", lambda name, *_: name.startswith("money_")),
    ("About the services shown", lambda name, *_: name.startswith("about_")),
    ("Things that are named in few words", lambda name, *_: name.startswith("named_")),
    ("A friendly word aside", lambda name, *_: name.startswith("aside_")),
    ("About the conversation", lambda *_: True),
)
SOURCES = {
    "guide_opens_assessment": "Care Act 2014 s.10",
    "guide_opens_young_assessment": "Children Act 1989 s.17ZA",
    "guide_opens_child_assessment": "Children Act 1989 s.17ZA",
    "guide_opens_parent_assessment": "Children Act 1989 s.17ZD",
    "guide_opens_leave": "Carer's Leave Act 2023; Employment Rights Act 1996 s.80J",
    "guide_paid": "Care Act 2014 s.10(9)",
    "carers_assessment": "Care Act 2014 s.10",
    "support_for_cared_for": "Care Act 2014 s.9",
    "direct_payments": "Care Act 2014 s.31",
    "working_carers": "Carer's Leave Act 2023; Employment Rights Act 1996 s.80F",
    "parent_carers": "Children Act 1989 s.17ZD",
    "named_blue_badge": "record `blue-badge-nottinghamshire`",
    "named_money_after_death": "fact `carers-allowance-report-death`",
    "named_papers_after_death": "fact `tell-us-once`",
    "named_carers_passport": "facts `carers-passport-llr`, `emergency-card-what`",
    "named_day_centre": "record `nottinghamshire-day-opportunities`",
    "named_continence": "record `nhs-111`",
    "named_deputy": "Nottinghamshire committee papers of 14 March 2022 (record `nottinghamshire-appointeeship-deputyship`)",
    "named_debt": "record `stepchange`",
    "named_hardship": "records of Citizens Advice and `turn2us`",
    "reach_no_credit": "record `samaritans`",
}
"""The law behind words that speak of a right (how each was read: `HEAD`); amounts and rules are facts, below."""


def sheet() -> str:
    """Return the whole page."""
    domain = _read(Path("domain.yml"))
    topics = _read(Path("contract/topics.yml"))
    parts = [HEAD, *_responses(domain["responses"], set(topics["urgent"]), set(topics["support"]))]
    parts += [_facts(_read(FACTS)), _choices(), _kinds(), _reasons()]
    return "\n".join(part.rstrip() + "\n" for part in parts)


def main() -> int:
    """Write the page; returns the exit code."""
    SHEET.write_text(sheet(), "utf-8")
    print(f"wrote {SHEET}")
    return 0


def _responses(responses: dict[str, list[dict[str, str]]], urgent: set[str], support: set[str]) -> Iterator[str]:
    left = dict(responses)
    for title, belongs in GROUPS:
        names = [name for name in left if belongs(name.removeprefix("utter_"), urgent, support)]
        rows = [(f"`{name}`", row["text"], SOURCES.get(name.removeprefix("utter_"), "words")) for name in names for row in left.pop(name)]
        yield f"## {title}\n\n{_table(('reply', 'what is said', 'source'), rows)}"


def _facts(facts: list[dict[str, Any]]) -> str:
    rows = [
        (f"`{fact['id']}`", fact["statement"], _until(fact), fact.get("source", ""), fact.get("source_url", ""))
        for fact in facts
        if fact["basis"] == "seen"
    ]
    unsaid = [(f"`{fact['id']}`", fact["statement"], fact["basis"]) for fact in facts if fact["basis"] != "seen"]
    told = _table(("fact", "what is said", "holds", "source", "link"), rows)
    kept = _table(("fact", "not said", "why"), unsaid)
    return (
        f"## Facts, quoted while they hold\n\n{told}\n## Facts kept but never quoted\n\nNobody has seen these on their page yet.\n\n{kept}"
    )


def _choices() -> str:
    rows = [(f"`{topic}`", row["title"], "a need") for topic, row in _read(ACTIONS / "topics.yml").items()]
    for topic, talk in _read(ACTIONS / "talks.yml").items():
        rows += [(f"`{one}`", ask["title"], f"asked next about {topic}: {', '.join(ask['facts'])}") for one, ask in talk["ask"].items()]
    for file in ("guide_questions.yml", "money_questions.yml"):
        for question in _read(ACTIONS / file):
            rows += [(f"`{question['id']}:{one}`", option["title"], question["name"]) for one, option in question["options"].items()]
    return f"## What stands on choices\n\n{_table(('choice', 'words', 'where'), rows)}"


def _kinds() -> str:
    kinds = [(f"`{one}`", row["name"], row["source"]) for one, row in _read(ACTIONS / "carer_kinds.yml")["kinds"].items()]
    rights = [(f"`{one}`", f"`{row['say']}`", row["source"]) for one, row in _read(ACTIONS / "carer_kinds.yml")["rights"].items()]
    rules = [(f"`{one}`", f"`{row['say']}`", row["source"]) for one, row in _read(ACTIONS / "money_rules.yml")["rules"].items()]
    table = _table(("rule", "what is said", "source"), [*kinds, *rights, *rules])
    return f"## Kinds of carer, what may open, and what money may fit\n\n{table}"


def _reasons() -> str:
    table = _read(ACTIONS / "reasons.yml")
    rows = [(f"`{group}:{one}`", words, "words") for group in ("service", "urgent") for one, words in table[group].items()]
    rows += [(f"`{one}`", table[one], "words") for one in ("front", "start")]
    return f"## Why a service is named when no search chose it\n\n{_table(('service', 'what is said', 'source'), rows)}"


def _until(fact: dict[str, Any]) -> str:
    first, last = fact.get("valid_from"), fact.get("valid_to")
    return f"{first or ''} to {last or 'now'}" if first or last else "until changed"


def _table(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    titles = list(head)
    lines = [_row(titles), _row("---" for _ in titles), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(str(cell).replace('|', '/').strip() for cell in cells)} |"


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
