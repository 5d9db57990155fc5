"""The tables that are ours alone: areas, places, conditions, facts, and the two tables that search reads.

HSDS has no term for any of these, so each is called `local_...`. HSDS tables are in `models.py`.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, BigInteger, ForeignKey, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.base import Base

_IN_ORDER = String().with_variant(String(collation="C"), "postgresql")
"""Text that both engines put in the same order."""


class LocalArea(Base):
    """A council's area, a region or a country, and the services that answer for it."""

    __tablename__ = "local_area"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    part_of: Mapped[str | None] = mapped_column(ForeignKey("local_area.id"), index=True)
    council: Mapped[str | None]
    adult_social_care: Mapped[str | None]
    children_social_care: Mapped[str | None]
    out_of_hours: Mapped[str | None]
    carers_service: Mapped[str | None]
    young_carers_service: Mapped[str | None]
    position: Mapped[int]


class LocalPlaceName(Base):
    """What people call a place of ours, and the areas it may be in, most likely first."""

    __tablename__ = "local_place_name"

    name: Mapped[str] = mapped_column(primary_key=True)
    also: Mapped[list[str]] = mapped_column(JSON)
    areas: Mapped[list[str]] = mapped_column(JSON)
    position: Mapped[int]


class LocalOutsidePlace(Base):
    """A place elsewhere in the country, with its council."""

    __tablename__ = "local_outside_place"

    name: Mapped[str] = mapped_column(primary_key=True)
    council: Mapped[str]
    also: Mapped[list[str]] = mapped_column(JSON)
    position: Mapped[int]


class LocalPostcode(Base):
    """An outward code with every council it may fall in; `elsewhere` names those outside our areas."""

    __tablename__ = "local_postcode"

    outward: Mapped[str] = mapped_column(primary_key=True)
    areas: Mapped[list[str]] = mapped_column(JSON)
    elsewhere: Mapped[list[str]] = mapped_column(JSON)
    covers: Mapped[dict[str, str]] = mapped_column(JSON)
    position: Mapped[int]


class LocalOutsidePostcodeArea(Base):
    """The letters that begin the postcodes of a part of the country."""

    __tablename__ = "local_outside_postcode_area"

    letters: Mapped[str] = mapped_column(primary_key=True)


class LocalNotPlace(Base):
    """A phrase in which the name of a place does not mean the place."""

    __tablename__ = "local_not_place"

    phrase: Mapped[str] = mapped_column(primary_key=True)


class LocalCondition(Base):
    """An illness or disability, with what people call it."""

    __tablename__ = "local_condition"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    words: Mapped[list[str]] = mapped_column(JSON)
    broader: Mapped[str | None] = mapped_column(ForeignKey("local_condition.id"))
    position: Mapped[int]


class LocalFact(Base):
    """An amount, age, rule or right, how long it holds, and where it is from."""

    __tablename__ = "local_fact"

    id: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(index=True)
    statement: Mapped[str]
    topics: Mapped[list[str]] = mapped_column(JSON)
    value: Mapped[str | None]
    unit: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None] = mapped_column(index=True)
    areas: Mapped[list[str]] = mapped_column(JSON)
    source: Mapped[str | None]
    source_url: Mapped[str | None]
    basis: Mapped[str]
    researched: Mapped[date | None]
    checked: Mapped[date | None]
    words: Mapped[list[str]] = mapped_column(JSON)
    position: Mapped[int]


class LocalSetting(Base):
    """What the directory remembers about itself: the revision and the hash of the seed that was loaded."""

    __tablename__ = "local_setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class LocalDocument(Base):
    """A service as it leaves the directory, in one piece, so that an answer needs one read and no joins.

    `text` is what free words are looked for in: the name on the first line, then everything else, in lower case and
    without plurals. `number` is its place in the full-text index; none for a service that is not signposted to.
    """

    __tablename__ = "local_document"

    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), primary_key=True)
    body: Mapped[str]
    text: Mapped[str]
    number: Mapped[int | None] = mapped_column(BigInteger)


class LocalWord(Base):
    """A word of some service, without its plural."""

    __tablename__ = "local_word"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: Mapped[str] = mapped_column(_IN_ORDER, primary_key=True)


class LocalSpelling(Base):
    """What is left of a word when a letter or two are dropped, by which a misspelt one is known (`wordmeaning.py`)."""

    __tablename__ = "local_spelling"
    __table_args__ = ({"sqlite_with_rowid": False},)

    rest: Mapped[str] = mapped_column(_IN_ORDER, primary_key=True)
    word: Mapped[str] = mapped_column(_IN_ORDER, primary_key=True)


class LocalShown(Base):
    """How often a service was shown to carers in a month such as "2026-11". Nothing of who asked, or what."""

    __tablename__ = "local_shown"

    service_id: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]


class LocalMatch(Base):
    """Where search looks: one row for each topic, area and condition that a signposted service answers for.

    `topic` is `*` for any need. `condition` is empty for a service that is for everybody; a service for certain
    conditions has a row for each and one for `*`. The primary key is the search order: within one topic, area and
    condition the best standing comes last. `audience` is a set of bits (see `audience.py`); an open age is 0 or 200.
    """

    __tablename__ = "local_match"
    __table_args__ = ({"sqlite_with_rowid": False},)

    topic: Mapped[str] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(primary_key=True)
    condition: Mapped[str] = mapped_column(primary_key=True)
    standing: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(
        _IN_ORDER,
        ForeignKey("service.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    )
    directness: Mapped[int] = mapped_column(SmallInteger)
    audience: Mapped[int] = mapped_column(SmallInteger)
    minimum_age: Mapped[int] = mapped_column(SmallInteger)
    maximum_age: Mapped[int] = mapped_column(SmallInteger)
