"""Where a conversation is in the guided questions: what was answered, what is open, what comes next.

Pure: nothing is said here. It is kept in the slot `guide` as plain JSON, option ids only and no words of the carer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from actions.guide_table import CARER, Question, questions
from actions.memory import Person
from actions.people import ADULT_AT, CHILD_RELATIONS

OWN_CHILD = CHILD_RELATIONS - {"grandchild"}
"""A parent carer looks after a child of their own: Children Act 1989 s.17ZD speaks of parental responsibility."""

ELDERS = frozenset(
    {"mother", "father", "parent", "grandmother", "grandfather", "grandparent", "aunt", "uncle", "mother_in_law", "father_in_law", "in_law"}
)
ASIDES = 3
"""So many answers to other things in a row offer to go on with the questions; then they wait until asked for."""


@dataclass(frozen=True)
class State:
    """The answers by question (option ids), and the open question `at`.

    `trail` are the questions asked, for going back; `done` says that the result was given; `asides` counts the answers to
    other things since the last question; `part` is the set of questions that is asked; `changing` says that the open question
    was answered before and is answered anew; `noted` is the question to which something else was told, once.
    """

    answers: dict[str, list[str]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    at: str | None = None
    open: bool = False
    done: bool = False
    asides: int = 0
    part: str = CARER
    changing: bool = False
    noted: str | None = None

    @classmethod
    def of(cls, slot: dict[str, Any] | None) -> State:
        """Read the slot."""
        return cls(**{key: value for key, value in (slot or {}).items() if key in cls.__dataclass_fields__})

    def kept(self) -> dict[str, Any]:
        """Return what the slot keeps: an answer of a question that says `keep: false` only while the questions are open."""
        answers = {question: options for question, options in self.answers.items() if self.open or questions()[question].keep}
        kept = asdict(replace(self, answers=answers))
        return {key: value for key, value in kept.items() if value not in (None, [], {}, False, 0, CARER)}

    def chose(self, question: str, option: str) -> bool:
        """Whether an option is among the answers."""
        return option in self.answers.get(question, ())

    def answer(self, question: str, options: list[str]) -> State:
        """Return the state with a question answered anew."""
        answers = {**self.answers, question: options} if options else {k: v for k, v in self.answers.items() if k != question}
        return replace(self, answers=answers, skipped=[q for q in self.skipped if q != question])

    def without_pay(self) -> State:
        """Return the state without the answers that are not to be kept."""
        return replace(self, answers={question: options for question, options in self.answers.items() if questions()[question].keep})

    def skip(self, question: str) -> State:
        """Return the state with a question left out."""
        return replace(self, skipped=[*(q for q in self.skipped if q != question), question])


def mode(state: State, person: Person) -> str:
    """Return whom the questions are asked of: `adult`, `young`, or `child` when somebody else asks for a child."""
    if state.chose("who", "for_child"):
        return "child"
    return "young" if person.age is not None and person.age < ADULT_AT else "adult"


def ended(state: State) -> bool:
    """Whether they no longer look after the person."""
    return state.chose("hours", "ended")


def looks_after_own_child(state: State, person: Person) -> bool:
    """Whether the person looked after is their son or daughter, of any age."""
    own = person.relation in OWN_CHILD or state.chose("who", "young_child") or state.chose("who", "grown_child")
    return own and not state.chose("who", "for_child")


def looks_after_elder(state: State, person: Person) -> bool:
    """Whether an older relative is looked after: one generation up or more."""
    return person.relation in ELDERS or state.chose("who", "parent")


CONDITIONS: dict[str, Callable[[State, Person], bool]] = {
    "looks_after_own_child": looks_after_own_child,
    "may_have_pay": lambda state, person: person.work != "not_in_work",
    "still_looks_after": lambda state, person: not ended(state),
    "work_known_and_looks_after_elder": lambda state, person: (
        person.work is not None
        and "week" not in state.trail
        and not state.chose("week", "children")
        and not ended(state)
        and looks_after_elder(state, person)
    ),
}
"""The names that `only_if` may have in `guide_questions.yml`."""


def next_question(state: State, person: Person) -> Question | None:
    """Return the first question that is still to be asked, None when all is known or was skipped."""
    whom, part = mode(state, person), [question for question in questions().values() if state.part in question.parts]
    if ended(state) and whom == "adult" and state.part == CARER:
        return None if is_known(questions()["where"], state, person) else questions()["where"]
    return next((q for q in part if applies(q, state, person) and not is_known(q, state, person)), None)


def applies(question: Question, state: State, person: Person) -> bool:
    """Whether a question is for this person at all."""
    return mode(state, person) in question.asks and (question.only_if is None or CONDITIONS[question.only_if](state, person))


def is_known(question: Question, state: State, person: Person) -> bool:
    """Whether a question needs no asking: it was answered or skipped, or a detail told before answers it."""
    if question.id in state.skipped:
        return True
    if question.known_by == "place":
        return person.knows_place
    if question.known_by and getattr(person, question.known_by) is not None:
        return True
    return bool(state.answers.get(question.id))
