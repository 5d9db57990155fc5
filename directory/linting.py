"""What is wrong, or looks wrong, in the records: number, address, hours, reading age, duplicates. Nothing is changed here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from directory.documents import simplified
from directory.errors import SeedError
from directory.postcodes import find_whole
from directory.records import ScheduleRecord, ServiceRecord
from directory.seedfields import Reader, check_phone, email, url
from directory.seedfiles import Mark

HIGHEST_GRADE = 9
"""A description above this Flesch-Kincaid grade is too hard: names and long words of law are allowed for."""
MOST_WORDS = 25
"""A sentence of a description with more words than this is too long."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a record that staff should look at; an error is certain, a warning is likely."""

    service_id: str
    field: str
    words: str
    error: bool = False


def problems(services: Iterable[ServiceRecord], charity_numbers: dict[str, str] | None = None) -> list[Problem]:
    """Give all problems, those of one service together; only of services that carers may be sent to.

    `charity_numbers` has the number of each organization, by its name.
    """
    every = list(services)
    shown = [service for service in every if service.signposted]
    found = [problem for service in shown for problem in _of_one(service)]
    found += _heirs(every)
    found += _doubles(shown)
    found += _charities(shown, charity_numbers or {})
    return sorted(found, key=lambda problem: (problem.service_id, problem.field, problem.words))


def reading_grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of a text; names (words with a capital inside a sentence) count as one syllable."""
    sentences = _sentences(text)
    words = [word for sentence in sentences for word in _words(sentence)]
    if not words:
        return 0.0
    syllables = sum(1 if name else _syllables(word) for word, name in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _of_one(service: ServiceRecord) -> Iterator[Problem]:
    def wrong(field: str, words: str, *, error: bool = False) -> Problem:
        return Problem(service.id, field, words, error)

    for phone in service.phones:
        if reason := _refused(phone.number, partial(check_phone, kind=phone.type)):
            yield wrong("phones", reason, error=True)
    for field, reader in (("url", url), ("email", email)):
        value = getattr(service, field)
        if value and (reason := _refused(value, reader)):
            yield wrong(field, reason, error=True)
    if not (service.phones or service.url or service.email):
        yield wrong("phones", "no number, page or e-mail address: carers are never sent here")
    for field in ("access", "contact_note"):
        for code in find_whole(getattr(service, field) or ""):
            if not _POSTCODE.fullmatch(code):
                yield wrong(field, f"{code!r} is not written like a postcode")
    yield from (wrong("schedules", words, error=True) for words in _hours(service.schedules))
    if not service.schedules and re.search(r"\b24[ -]?hours?\b|day and night", service.hours_note or "", re.I):
        yield wrong("schedules", "the note says 24 hours, but no opening hours are set")
    if service.minimum_age is not None and service.maximum_age is not None and service.minimum_age > service.maximum_age:
        yield wrong("maximum_age", f"nobody is between {service.minimum_age} and {service.maximum_age}", error=True)
    grade = round(reading_grade(service.description))
    if grade > HIGHEST_GRADE:
        yield wrong("description", f"hard to read: grade {grade}, at most {HIGHEST_GRADE} is wanted")
    longest = max((len(_words(sentence)) for sentence in _sentences(service.description)), default=0)
    if longest > MOST_WORDS:
        yield wrong("description", f"a sentence of {longest} words; at most {MOST_WORDS} are wanted")


_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}")


def _refused(value: str, reader: Reader[str]) -> str:
    """Say why a reader of the seed refuses a value; nothing when it does not."""
    try:
        reader(Mark(Path("record"), 1, value))
    except SeedError as error:
        return error.reason
    return ""


def _hours(schedules: Iterable[ScheduleRecord]) -> Iterator[str]:
    """Find weekly spans that hold on the same day and run into each other."""
    weekly = [span for span in schedules if span.kind == "weekly" and not span.valid_from and not span.valid_to]
    for place, span in enumerate(weekly):
        for other in weekly[place + 1 :]:
            both = set(span.days) & set(other.days)
            overnight = span.closes_at <= span.opens_at or other.closes_at <= other.opens_at
            if both and not overnight and span.opens_at < other.closes_at and other.opens_at < span.closes_at:
                yield "two spans of hours run into each other on the same day"


def _heirs(services: list[ServiceRecord]) -> Iterator[Problem]:
    shown = {service.id for service in services if service.signposted}
    for service in services:
        if service.replaced_by and service.replaced_by not in shown:
            yield Problem(service.id, "replaced_by", f"{service.replaced_by!r} took over, but carers are not sent there either", error=True)


def _doubles(services: list[ServiceRecord]) -> Iterator[Problem]:
    """Find services of one name in one area, and of one number for the same first need in one area."""
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    numbered: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for service in services:
        for area in service.areas:
            named[simplified(service.name), area].append(service.id)
            if service.phone:
                numbered[re.sub(r"\D", "", service.phone), area, service.topics[0], service.audience].append(service.id)
    seen: set[tuple[str, ...]] = set()
    for ids in named.values():
        yield from _once(ids, "name", "has the name of", seen)
    for ids in numbered.values():
        yield from _once(ids, "phones", "has the number and first need of", seen)


def _once(ids: list[str], field: str, words: str, seen: set[tuple[str, ...]]) -> Iterator[Problem]:
    if len(ids) > 1 and (field, *ids) not in seen:
        seen.add((field, *ids))
        first, *others = ids
        yield from (Problem(other, field, f"{words} {first}: is it there twice?") for other in others)


def _charities(services: list[ServiceRecord], numbers: dict[str, str]) -> Iterator[Problem]:
    """Find organizations under two names that have one charity number."""
    names: dict[str, set[str]] = defaultdict(set)
    for name, number in numbers.items():
        names[re.sub(r"\W", "", number)].add(name)
    for service in services:
        number = re.sub(r"\W", "", numbers.get(service.organization, ""))
        others = sorted(names.get(number, set()) - {service.organization}) if number else []
        if others:
            yield Problem(service.id, "organization", f"charity number {number} is that of {others[0]} too: is it one organization?")


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text.strip()) if sentence]


def _words(sentence: str) -> list[tuple[str, bool]]:
    """Give the words of a sentence, each with whether it looks like a name."""
    found = re.findall(r"[A-Za-z][A-Za-z'’-]*", sentence)
    return [(word, place > 0 and word[0].isupper()) for place, word in enumerate(found)]


def _syllables(word: str) -> int:
    plain = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)
