"""What became of a message, and shares of messages with their confidence intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt

from bot.evaluate.engine import Understood
from bot.evaluate.examples import NOT_A_NEED, Example
from bot.understanding.decision import FALLBACK

RIGHT, BESIDE, ASKED_RIGHT, ASKED_WRONG, REFUSED, ALARMED, WRONG = (
    "right",
    "wrong, right one offered beside",
    "asked, right one offered",
    "asked, right one not offered",
    "refused",
    "urgent by mistake",
    "wrong",
)
SURE = 1.96
"""Standard deviations on either side of a share: 95% of such intervals hold the true share."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; nan of none."""
        return self.hits / self.of if self.of else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval (E. B. Wilson 1927), which holds for few messages and for shares near 0 and 1."""
        if not self.of:
            return 0.0, 1.0
        middle = (self.value + SURE**2 / (2 * self.of)) / (1 + SURE**2 / self.of)
        half = SURE / (1 + SURE**2 / self.of) * sqrt(self.value * (1 - self.value) / self.of + SURE**2 / (4 * self.of**2))
        return max(0.0, middle - half), min(1.0, middle + half)

    @property
    def interval_written(self) -> str:
        """The interval as people read it."""
        low, high = self.interval
        return f"{low:.1%} to {high:.1%}"

    def __str__(self) -> str:
        return f"{self.value:.1%} ({self.hits} of {self.of}; {self.interval_written})" if self.of else "none"


@dataclass(frozen=True)
class Scored:
    """A test message, what was understood of it, and what became of it."""

    example: Example
    understood: Understood
    outcome: str
    group: str | None  # of the example's topic: support, urgent, conversation; None where only details are tested
    urgent: str | None  # the urgent topic that is answered, whoever found it
    offered: bool = False  # a right topic is offered beside a wrong answer, a refusal or a false alarm

    @property
    def right(self) -> bool:
        """Answered with a right or acceptable topic at once."""
        return self.outcome == RIGHT

    @property
    def among_offered(self) -> bool:
        """Answered right at once, or a right one is among at most three topics asked about or offered beside the answer."""
        return self.offered or self.outcome in (RIGHT, ASKED_RIGHT)

    @property
    def probable(self) -> float:
        """Probability of the most probable accepted topic, 0 when it is not in the ranking."""
        return max((p for topic, p in self.understood.ranking if topic in self.example.accepted), default=0.0)

    @property
    def badness(self) -> float:
        """How bad the reply is, to sort by: wrong and sure of it first, then refusals, then questions without the right choice."""
        step = {WRONG: 3.0, ALARMED: 3.0, REFUSED: 2.0, ASKED_WRONG: 1.5, BESIDE: 1.0, ASKED_RIGHT: 0.0, RIGHT: -1.0}[self.outcome]
        return (5.0 if self.missed else step) + (self.understood.confidence - self.probable) / 2

    @property
    def missed(self) -> bool:
        """Danger that was not answered as danger."""
        return self.group == "urgent" and self.urgent is None

    @property
    def raised(self) -> bool:
        """Ordinary words answered as danger."""
        return self.group != "urgent" and self.urgent is not None and self.urgent not in self.example.accepted

    @property
    def outside(self) -> bool:
        """Answered as not for us, or as not understood."""
        return self.understood.intent in NOT_A_NEED


def score(example: Example, understood: Understood, groups: dict[str, str]) -> Scored:
    """Say what became of a message; `groups` tells the group of each topic."""
    intent, accepted = understood.intent, example.accepted
    group = groups.get(example.topic or "")
    urgent = understood.urgent or (intent if groups.get(intent) == "urgent" else None)
    if intent in accepted:
        outcome = RIGHT
    elif intent == FALLBACK:
        outcome = ASKED_RIGHT if accepted & set(understood.topics[:3]) else ASKED_WRONG
    elif urgent and group != "urgent":
        outcome = ALARMED
    elif groups.get(intent) == "support" and accepted & set(_offered_beside(understood)):
        outcome = BESIDE
    else:
        outcome = REFUSED if intent in NOT_A_NEED else WRONG
    offered = outcome in (BESIDE, ALARMED, REFUSED) and bool(accepted & set(_offered_beside(understood)))
    return Scored(example, understood, outcome, group, urgent, offered)


def _offered_beside(understood: Understood) -> tuple[str, ...]:
    """Return what an answer offers for one more tap: with the answer itself at most three topics."""
    return (*understood.topics[1:], *understood.or_else)[:2]


def share(among: Iterable[Scored], holds: Callable[[Scored], bool]) -> Share:
    """Return for how many of the messages something holds."""
    answers = [holds(one) for one in among]
    return Share(sum(answers), len(answers))
