"""Builders of the directory's records for tests outside the directory: right in all ways, changed where a test says so."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from directory import LONDON, Area, FactRecord, PhoneRecord, PlaceAnswer, ScheduleRecord, ServiceRecord

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=LONDON)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, 30, tzinfo=LONDON)
CHRISTMAS_MORNING = datetime(2026, 12, 25, 10, 0, tzinfo=LONDON)

ALL_DAY = (ScheduleRecord(tuple(range(7)), time(0), time(23, 59)),)
OFFICE_HOURS = (ScheduleRecord(tuple(range(5)), time(9), time(17)),)
NIGHTS = (ScheduleRecord(tuple(range(5)), time(17), time(9)), ScheduleRecord((5, 6), time(0), time(23, 59)))


def a_service(service_id: str = "a-service", *, phone: str | None = "", text: str | None = None, **changes: Any) -> ServiceRecord:
    """Make a service for adult carers of Nottinghamshire that is open in office hours, with a number of its own.

    `phone=None` leaves the number out; `text` adds a number to text.
    """
    number = a_number(service_id) if phone == "" else phone
    phones = [PhoneRecord(number)] if number else []
    fields: dict[str, Any] = {
        "id": service_id,
        "name": service_id.replace("-", " ").capitalize(),
        "organization": f"{service_id} organization",
        "description": "Somebody who listens and helps. They know what is there.",
        "topics": ("short_breaks",),
        "audience": ("adult_carer",),
        "areas": ("nottinghamshire",),
        "phones": (*phones, *([PhoneRecord(text, "text")] if text else [])),
        "schedules": OFFICE_HOURS,
        "url": f"https://{service_id}.example",
    }
    return ServiceRecord(**{**fields, **changes})


def a_number(service_id: str) -> str:
    """Make a phone number of its own for each id."""
    return f"0115 9{sum(ord(letter) * place for place, letter in enumerate(service_id, 1)) % 100000:05d}0"


def a_fact(fact_id: str = "a-fact", **changes: Any) -> FactRecord:
    """Make an amount that holds in the tax year 2026 to 2027."""
    fields: dict[str, Any] = {
        "id": fact_id,
        "topics": ("benefits",),
        "subject": "carers_allowance_rate",
        "statement": "Carer's Allowance is £86.45 a week.",
        "value": "86.45",
        "unit": "GBP per week",
        "valid_from": date(2026, 4, 6),
        "valid_to": date(2027, 4, 5),
        "areas": ("england",),
        "source": "gov.uk",
        "source_url": "https://www.gov.uk/carers-allowance",
        "words": ("how much", "rate", "a week"),
    }
    return FactRecord(**{**fields, **changes})


def a_rule(fact_id: str = "a-rule", **changes: Any) -> FactRecord:
    """Make a right without an amount, which holds until it is changed."""
    fields: dict[str, Any] = {
        "topics": ("short_breaks",),
        "subject": "breaks_after_assessment",
        "statement": "You can ask the council for a break after a carer's assessment.",
        "value": None,
        "unit": None,
        "valid_from": None,
        "valid_to": None,
        "words": ("break",),
    }
    return a_fact(fact_id, **{**fields, **changes})


def an_area(area_id: str, *around: Area, **changes: Any) -> Area:
    """Make an area inside others; what it has no service of its own for, it inherits, as in the directory."""
    inherited = ("adult_social_care", "children_social_care", "out_of_hours", "carers_service", "young_carers_service")
    name = changes.pop("name", area_id.replace("-", " ").title())
    own = {key: next((getattr(outer, key) for outer in around if getattr(outer, key)), None) for key in inherited}
    covers = (area_id, *(outer.id for outer in around))
    return Area(area_id, name, changes.pop("kind", "district"), covers=covers, **{**own, **changes})


UK = an_area("uk", name="United Kingdom", kind="country", carers_service="carers-uk-helpline", young_carers_service="childline")
ENGLAND = an_area("england", UK, kind="country")
NOTTINGHAM = an_area(
    "nottingham",
    ENGLAND,
    UK,
    kind="city",
    council="Nottingham City Council",
    adult_social_care="city-social-care",
    children_social_care="city-children",
    out_of_hours="city-duty-team",
    carers_service="carers-hub",
    young_carers_service="young-carers",
)
NOTTINGHAMSHIRE = an_area(
    "nottinghamshire",
    ENGLAND,
    UK,
    kind="county",
    council="Nottinghamshire County Council",
    adult_social_care="county-social-care",
    children_social_care="county-children",
    out_of_hours="county-duty-team",
    carers_service="carers-hub",
    young_carers_service="young-carers",
)
MANSFIELD = an_area("mansfield", NOTTINGHAMSHIRE, ENGLAND, UK)
GEDLING = an_area("gedling", NOTTINGHAMSHIRE, ENGLAND, UK)
BASSETLAW = an_area("bassetlaw", NOTTINGHAMSHIRE, ENGLAND, UK)
RUSHCLIFFE = an_area("rushcliffe", NOTTINGHAMSHIRE, ENGLAND, UK)
LEICESTER = an_area("leicester", ENGLAND, UK, kind="city", carers_service="leicester-carers")
AREAS = (UK, ENGLAND, NOTTINGHAM, NOTTINGHAMSHIRE, MANSFIELD, GEDLING, BASSETLAW, RUSHCLIFFE, LEICESTER)


def a_place(said: str, *areas: Area, outside: str | None = None, covers: dict[str, str] | None = None) -> PlaceAnswer:
    """Make what the directory answers for a place: with more than one possible council, it says to ask."""
    return PlaceAnswer(areas, said, outside, ask=len(areas) > 1 or bool(areas and outside), covers=covers or {})


PLACES = (
    a_place("Mansfield", MANSFIELD),
    a_place("Worksop", BASSETLAW),
    a_place("Bulwell", NOTTINGHAM),
    a_place("Nottingham", NOTTINGHAM),
    a_place("West Bridgford", RUSHCLIFFE),
    a_place("Leicester", LEICESTER),
    a_place("Mapperley", NOTTINGHAM, GEDLING),
    a_place("NG2", NOTTINGHAM, RUSHCLIFFE, covers={"nottingham": "the Meadows", "rushcliffe": "West Bridgford"}),
    a_place("S80", BASSETLAW, outside="Derbyshire County Council", covers={"bassetlaw": "Worksop"}),
    a_place("NG18", MANSFIELD),
    a_place("Derby", outside="Derby City Council"),
    a_place("TR1", outside="Your own council"),
)


def a_world() -> tuple[ServiceRecord, ...]:
    """Make the services a small but whole assistant needs: local and national ones, day and night, for all in danger."""
    city, county, both, uk = ("nottingham",), ("nottinghamshire",), ("nottingham", "nottinghamshire"), ("uk",)
    harm, breakdown = ("abuse_or_neglect",), ("carer_breakdown",)
    return (
        a_service("carers-hub", topics=("carers_hub", "short_breaks", "talk_to_a_person", "peer_support"), areas=both),
        a_service("mansfield-sitters", areas=("mansfield",)),
        a_service("county-breaks", topics=("short_breaks", "carers_assessment"), areas=county),
        a_service("county-day-centre", topics=("short_breaks",), areas=county),
        a_service("county-respite-home", topics=("short_breaks",), areas=county),
        a_service("city-breaks", topics=("short_breaks", "carers_assessment"), areas=city),
        a_service("leicester-carers", topics=("carers_hub", "short_breaks", "talk_to_a_person"), areas=("leicester",)),
        a_service("young-carers", topics=("young_carers",), audience=("young_carer",), maximum_age=17, areas=both),
        a_service("closed-breaks", areas=both, status="inactive"),
        a_service("carers-uk-helpline", topics=("carers_hub", "short_breaks", "benefits", "talk_to_a_person"), areas=uk),
        a_service("city-social-care", topics=("support_for_cared_for", *breakdown), areas=city),
        a_service("county-social-care", topics=("support_for_cared_for", *breakdown), areas=county),
        a_service("city-duty-team", topics=breakdown, areas=city, schedules=NIGHTS),
        a_service("county-duty-team", topics=breakdown, areas=county, schedules=NIGHTS),
        a_service("county-safeguarding", topics=harm, areas=county),
        a_service("city-safeguarding", topics=harm, areas=city),
        a_service("county-night-safeguarding", topics=harm, areas=county, schedules=NIGHTS),
        a_service("county-crisis-line", topics=("suicide_or_self_harm",), areas=county, schedules=ALL_DAY),
        a_service("county-refuge", topics=("domestic_abuse",), areas=county, schedules=ALL_DAY),
        a_service("emergency-999", phone="999", topics=("medical_emergency",), areas=uk, schedules=ALL_DAY, audience=("anyone",)),
        a_service("nhs-111", phone="111", topics=("medical_emergency",), areas=("england",), schedules=ALL_DAY, audience=("anyone",)),
        a_service("nhs-111-mental-health", phone="111", topics=("suicide_or_self_harm",), areas=("england",), schedules=ALL_DAY),
        a_service("samaritans", topics=("suicide_or_self_harm",), areas=uk, schedules=ALL_DAY, audience=("anyone",)),
        a_service("national-domestic-abuse-helpline", topics=("domestic_abuse",), areas=("england",), schedules=ALL_DAY),
        a_service("hourglass", topics=harm, areas=uk, schedules=ALL_DAY),
        a_service("nspcc-helpline", topics=harm, areas=uk, schedules=ALL_DAY),
        a_service("childline", topics=("young_carers",), areas=uk, audience=("young_carer",), maximum_age=18, schedules=ALL_DAY),
    )
