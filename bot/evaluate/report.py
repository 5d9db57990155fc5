"""Everything one evaluation found, gathered in one object that the tables, the page and the next run read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evaluate import heard, measures
from bot.evaluate.scoring import ASKED_RIGHT, ASKED_WRONG, BESIDE, Scored, Share, share


@dataclass(frozen=True)
class Report:
    """The results of one run; `mistyped` are the messages with two typing errors each, scored again, round by round."""

    scored: Sequence[Scored]
    mistyped: Sequence[Scored]
    kinds: Sequence[heard.Kind]
    misheard: Sequence[heard.Mistake]
    rounds: int

    @property
    def carers(self) -> list[Scored]:
        """Messages with a need for support."""
        return measures.carers_messages(self.scored)

    @property
    def first(self) -> Share:
        """Right or acceptable at the first answer."""
        return share(self.carers, lambda one: one.right)

    @property
    def offered(self) -> Share:
        """Right at the first answer, or asked with a right one among at most three choices."""
        return share(self.carers, lambda one: one.among_offered)

    @property
    def beside(self) -> Share:
        """Answered wrong, with a right one offered beside the answer."""
        return share(self.carers, lambda one: one.outcome == BESIDE)

    @property
    def asked(self) -> Share:
        """Asked which was meant."""
        return share(self.carers, lambda one: one.outcome in (ASKED_RIGHT, ASKED_WRONG))

    @property
    def first_mistyped(self) -> Share:
        """Right at the first answer with two typing errors in each message, over all rounds."""
        return share(measures.carers_messages(self.mistyped), lambda one: one.right)

    @property
    def lost_to_typos(self) -> float:
        """Share of the messages that two typing errors turn from right to wrong, less those they turn right."""
        return self.first.value - self.first_mistyped.value

    @property
    def missed(self) -> list[Scored]:
        """Danger not answered as danger."""
        return [one for one in self.scored if one.missed]

    @property
    def missed_mistyped(self) -> list[Scored]:
        """The same, with two typing errors in each message."""
        return [one for one in self.mistyped if one.missed]

    @property
    def raised(self) -> list[Scored]:
        """Ordinary words answered as danger."""
        return [one for one in self.scored if one.raised]

    @property
    def danger_missed(self) -> Share:
        """How much of the danger was missed."""
        return share(measures.danger(self.scored), lambda one: one.missed)

    @property
    def danger_mistyped(self) -> Share:
        """How much of the danger was missed with two typing errors in each message."""
        return share(measures.danger(self.mistyped), lambda one: one.missed)

    @property
    def danger_named(self) -> Share:
        """How much of the danger was answered with the right urgent topic."""
        return share(measures.danger(self.scored), lambda one: one.right)

    @property
    def ordinary_raised(self) -> Share:
        """How many ordinary messages were raised."""
        return share(measures.ordinary(self.scored), lambda one: one.raised)

    @property
    def outside_caught(self) -> Share:
        """How much of what is out of scope was answered so."""
        return share(measures.strangers(self.scored), lambda one: one.outside)

    @property
    def inside_refused(self) -> Share:
        """How many messages in scope were turned away."""
        return share(measures.needs(self.scored), lambda one: one.outside and not one.right)

    @property
    def two_needs(self) -> measures.TwoNeeds:
        """How messages with two needs were answered."""
        return measures.two_needs(self.scored)

    @property
    def speed(self) -> measures.Speed:
        """How long a message took."""
        return measures.speed(self.scored)

    @property
    def calibration_error(self) -> float:
        """How far confidence and score are apart."""
        return measures.calibration_error(measures.calibration(self.carers))

    @property
    def files(self) -> list[measures.Row]:
        """Score by test file."""
        return measures.rows(self.scored, "file")

    @property
    def topics(self) -> list[measures.Row]:
        """Score by topic, lowest first."""
        return sorted(measures.rows(self.scored, "topic"), key=lambda row: (row.first.value, row.offered.value))

    @property
    def confused(self) -> Counter[tuple[str, str]]:
        """Right topic and answered topic, counted."""
        return measures.confusions(self.scored)
