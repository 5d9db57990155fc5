"""The HSDS 3.0 tables, named letter for letter as in the standard's schema.

A column that HSDS does not have begins with `local_`. Tables that are ours alone are in `local_models.py`; nothing here
decides what is shown to a carer. `service.id` is the public id of the seed record, not a UUID.
"""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from directory.base import Base


class Organization(Base):
    """Who runs services."""

    __tablename__ = "organization"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    alternate_name: Mapped[str | None]
    description: Mapped[str] = mapped_column(default="", server_default="")
    email: Mapped[str | None]
    website: Mapped[str | None]
    tax_status: Mapped[str | None]
    tax_id: Mapped[str | None]
    year_incorporated: Mapped[int | None]
    legal_status: Mapped[str | None]
    logo: Mapped[str | None]
    uri: Mapped[str | None]
    parent_organization_id: Mapped[str | None] = mapped_column(ForeignKey("organization.id"))

    services: Mapped[list[Service]] = relationship(back_populates="organization")


class Service(Base):
    """Something a carer can turn to. An import never sets `assured_date`: only a person confirms a service."""

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[str] = mapped_column(ForeignKey("organization.id"), index=True)
    program_id: Mapped[str | None]
    name: Mapped[str]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    url: Mapped[str | None]
    email: Mapped[str | None]
    status: Mapped[str]
    interpretation_services: Mapped[str | None]
    application_process: Mapped[str | None]
    fees_description: Mapped[str | None]
    wait_time: Mapped[str | None]
    fees: Mapped[str | None]
    accreditations: Mapped[str | None]
    eligibility_description: Mapped[str | None]
    minimum_age: Mapped[int | None]
    maximum_age: Mapped[int | None]
    assured_date: Mapped[date | None]
    assurer_email: Mapped[str | None]
    licenses: Mapped[str | None]
    alert: Mapped[str | None]
    last_modified: Mapped[datetime | None]

    local_state: Mapped[str]
    local_replaced_by: Mapped[str | None]
    local_confidence: Mapped[str | None]
    local_source: Mapped[str | None]
    local_source_date: Mapped[str | None]
    local_hours_note: Mapped[str | None]
    local_hours_check: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    local_contact_note: Mapped[str | None]
    local_access: Mapped[str | None]
    local_mended: Mapped[str | None]
    local_origin: Mapped[str]
    local_checksum: Mapped[str | None]

    organization: Mapped[Organization] = relationship(back_populates="services")
    phones: Mapped[list[Phone]] = relationship(order_by="Phone.local_position", cascade="all, delete-orphan")
    schedules: Mapped[list[Schedule]] = relationship(order_by="Schedule.local_position", cascade="all, delete-orphan")
    service_areas: Mapped[list[ServiceArea]] = relationship(order_by="ServiceArea.local_position", cascade="all, delete-orphan")
    cost_options: Mapped[list[CostOption]] = relationship(cascade="all, delete-orphan")
    attributes: Mapped[list[Attribute]] = relationship(
        primaryjoin="and_(Service.id == foreign(Attribute.link_id), Attribute.link_entity == 'service')",
        order_by="Attribute.local_position",
        cascade="all, delete-orphan",
    )


class Location(Base):
    """Where a service is given, or where its post goes."""

    __tablename__ = "location"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_type: Mapped[str]
    url: Mapped[str | None]
    organization_id: Mapped[str | None] = mapped_column(ForeignKey("organization.id"), index=True)
    name: Mapped[str | None]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    transportation: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    external_identifier: Mapped[str | None]
    external_identifier_type: Mapped[str | None]


class ServiceAtLocation(Base):
    """One service at one place."""

    __tablename__ = "service_at_location"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    location_id: Mapped[str] = mapped_column(ForeignKey("location.id"), index=True)
    description: Mapped[str | None]


class Address(Base):
    """A postal or street address of a location."""

    __tablename__ = "address"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    attention: Mapped[str | None]
    address_1: Mapped[str]
    address_2: Mapped[str | None]
    city: Mapped[str]
    region: Mapped[str | None]
    state_province: Mapped[str]
    postal_code: Mapped[str]
    country: Mapped[str]
    address_type: Mapped[str]


class Contact(Base):
    """A named person or team to ask for."""

    __tablename__ = "contact"

    id: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[str | None] = mapped_column(ForeignKey("organization.id"), index=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    service_at_location_id: Mapped[str | None] = mapped_column(ForeignKey("service_at_location.id"), index=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    name: Mapped[str | None]
    title: Mapped[str | None]
    department: Mapped[str | None]
    email: Mapped[str | None]


class Phone(Base):
    """A number to ring or text; `type` is voice, text or textphone."""

    __tablename__ = "phone"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    organization_id: Mapped[str | None] = mapped_column(ForeignKey("organization.id"), index=True)
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    service_at_location_id: Mapped[str | None] = mapped_column(ForeignKey("service_at_location.id"), index=True)
    number: Mapped[str] = mapped_column(index=True)
    extension: Mapped[int | None]
    type: Mapped[str | None]
    description: Mapped[str | None]
    local_position: Mapped[int] = mapped_column(default=0, server_default="0")


class Schedule(Base):
    """Opening hours: `byday` such as "MO,TU", between `opens_at` and `closes_at`, Europe/London.

    `local_kind` is weekly, bank_holidays or exception (from `valid_from` to `valid_to`, in place of all others; without
    times it is closed then): HSDS has no term for either.
    """

    __tablename__ = "schedule"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    service_at_location_id: Mapped[str | None] = mapped_column(ForeignKey("service_at_location.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    dtstart: Mapped[date | None]
    timezone: Mapped[float | None]
    until: Mapped[date | None]
    count: Mapped[int | None]
    wkst: Mapped[str | None]
    freq: Mapped[str | None]
    interval: Mapped[int | None]
    byday: Mapped[str | None]
    byweekno: Mapped[str | None]
    bymonthday: Mapped[str | None]
    byyearday: Mapped[str | None]
    description: Mapped[str | None]
    opens_at: Mapped[time | None]
    closes_at: Mapped[time | None]
    schedule_link: Mapped[str | None]
    attending_type: Mapped[str | None]
    notes: Mapped[str | None]
    local_kind: Mapped[str] = mapped_column(default="weekly", server_default="weekly")
    local_position: Mapped[int] = mapped_column(default=0, server_default="0")


class ServiceArea(Base):
    """Where a service works; `local_area` is the id of the area in our tree."""

    __tablename__ = "service_area"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    name: Mapped[str | None]
    description: Mapped[str | None]
    extent: Mapped[str | None]
    extent_type: Mapped[str | None]
    uri: Mapped[str | None]
    local_area: Mapped[str] = mapped_column(ForeignKey("local_area.id"), index=True)
    local_position: Mapped[int] = mapped_column(default=0, server_default="0")


class CostOption(Base):
    """What a service costs; `amount` only where it is known for certain."""

    __tablename__ = "cost_option"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    option: Mapped[str | None]
    currency: Mapped[str | None]
    amount: Mapped[float | None]
    amount_description: Mapped[str | None]


class Language(Base):
    """A language a service, place or line is given in."""

    __tablename__ = "language"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    phone_id: Mapped[str | None] = mapped_column(ForeignKey("phone.id"), index=True)
    name: Mapped[str | None]
    code: Mapped[str | None]
    note: Mapped[str | None]


class Accessibility(Base):
    """How a location can be reached and used."""

    __tablename__ = "accessibility"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_id: Mapped[str | None] = mapped_column(ForeignKey("location.id"), index=True)
    description: Mapped[str | None]
    details: Mapped[str | None]
    url: Mapped[str | None]


class Taxonomy(Base):
    """A list of terms: needs (the topics of the contract), conditions, audience."""

    __tablename__ = "taxonomy"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str]
    uri: Mapped[str | None]
    version: Mapped[str | None]


class TaxonomyTerm(Base):
    """One term of a taxonomy; `code` is the id the rest of the project uses."""

    __tablename__ = "taxonomy_term"
    __table_args__ = (Index("ix_taxonomy_term_taxonomy_id_code", "taxonomy_id", "code", unique=True),)

    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    name: Mapped[str]
    description: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("taxonomy_term.id"))
    taxonomy: Mapped[str | None]
    language: Mapped[str | None]
    taxonomy_id: Mapped[str] = mapped_column(ForeignKey("taxonomy.id"))
    term_uri: Mapped[str | None]


class Attribute(Base):
    """Ties a term to a record; the order of a service's topics is `local_position`, most direct first."""

    __tablename__ = "attribute"
    __table_args__ = (Index("ix_attribute_link", "link_entity", "link_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    link_id: Mapped[str]
    taxonomy_term_id: Mapped[str] = mapped_column(ForeignKey("taxonomy_term.id"), index=True)
    link_type: Mapped[str | None]
    link_entity: Mapped[str]
    value: Mapped[str | None]
    local_position: Mapped[int] = mapped_column(default=0, server_default="0")

    taxonomy_term: Mapped[TaxonomyTerm] = relationship()


class Metadata(Base):
    """Who changed which field of which record, when, from what to what.

    What was done in one go has the same `local_change`, by which it can be undone.
    """

    __tablename__ = "metadata"
    __table_args__ = (Index("ix_metadata_resource", "resource_type", "resource_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str]
    resource_type: Mapped[str]
    last_action_date: Mapped[datetime]
    last_action_type: Mapped[str]
    field_name: Mapped[str]
    previous_value: Mapped[str]
    replacement_value: Mapped[str]
    updated_by: Mapped[str]

    local_change: Mapped[str | None] = mapped_column(index=True)
