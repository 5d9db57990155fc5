"""Reads a service of an Open Referral UK feed, as feeds really are: wrong types, markup, numbers nobody can ring.

What makes a record useless is refused; what is only wrong in one place is left out and noted. A service whose terms or area
are not known is kept but not shown. Nothing a feed says about checking makes a record count as checked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from directory.base import stable_id
from directory.incoming import (
    LONGEST_LINE,
    Incoming,
    Notes,
    Refused,
    age_of,
    date_of,
    email_of,
    id_of,
    listed,
    number_of,
    once,
    phones_of,
    row_id,
    text_of,
    time_of,
    url_of,
)
from directory.meanings import Meanings
from directory.records import PhoneRecord, ScheduleRecord, ServiceRecord
from directory.vocabulary import STATUSES
from directory.whereabouts import Whereabouts

Raw = Mapping[str, Any]

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PHONE_TYPES = {"text": "text", "sms": "text", "textphone": "textphone", "minicom": "textphone", "tty": "textphone"}
_COLUMNS = ("alternate_name", "fees", "fees_description", "accreditations", "eligibility_description", "alert")
_COLUMNS_TOO = ("interpretation_services", "application_process", "wait_time", "licenses")
_NOT_OURS = frozenset({"fax"})


class OrukReader:
    """Reads the services of one feed; `area` is where they work when a service does not say."""

    def __init__(self, meanings: Meanings, source: str, area: str | None = None) -> None:
        self._meanings, self._source, self._area = meanings, source, area
        self._places: dict[str, Raw] = {}
        self._ties: dict[str, str] = {}

    def read(self, raw: Any) -> Incoming:
        """Read one service.

        Raises:
            Refused: It has no usable id or name.
        """
        if not isinstance(raw, dict):
            raise Refused("it is no record")
        service_id, notes = id_of(raw.get("id")), Notes()
        name = text_of(raw.get("name"), "name", notes, LONGEST_LINE)
        if not name:
            raise Refused("it has no name")
        organization = next(iter(listed(raw.get("organization"), "organization", notes)), {})
        meaning = self._meanings.of_terms(_terms(raw, notes))
        locations = self._shared(service_id, _locations(service_id, raw, notes))
        areas = self._areas(raw, locations, notes)
        minimum, maximum = (age_of(raw.get(key), key, notes) for key in ("minimum_age", "maximum_age"))
        if minimum is not None and maximum is not None and minimum > maximum:
            notes.add(f"nobody is between {minimum} and {maximum}: the ages were left out")
            minimum = maximum = None
        unsure = self._unsure(meaning.topics, areas, meaning.unknown)
        schedules, hours = _schedules(raw, notes)
        record = ServiceRecord(
            id=service_id,
            name=name,
            organization=text_of(organization.get("name"), "organization", notes, LONGEST_LINE) or name,
            description=text_of(raw.get("description"), "description", notes) or "",
            topics=meaning.topics,
            conditions=meaning.conditions,
            audience=meaning.audience or ("anyone",),
            minimum_age=minimum,
            maximum_age=maximum,
            areas=areas,
            phones=_phones(raw, notes),
            schedules=schedules,
            hours_note=hours,
            email=email_of(raw.get("email"), notes),
            url=url_of(raw.get("url"), notes),
            cost=_cost(raw, notes),
            source=self._source,
            source_date=_source_date(raw),
            confidence="medium",
            status=_status(raw.get("status"), notes),
            local_state="unknown" if unsure else "current",
        )
        return Incoming(
            record=record,
            columns={key: text_of(raw.get(key), key, notes) for key in (*_COLUMNS, *_COLUMNS_TOO)},
            organization=_organization(organization, notes),
            whereabouts=Whereabouts(locations, _contacts(service_id, raw, notes), _languages(service_id, raw, notes)),
            notes=tuple(notes.lines),
            terms=meaning.unknown,
            unsure=unsure,
        )

    def _areas(self, raw: Raw, locations: Iterable[Raw], notes: Notes) -> tuple[str, ...]:
        found: list[str] = []
        for entry in listed(raw.get("service_areas"), "service_areas", notes):
            words = text_of(entry.get("service_area") or entry.get("name"), "a service area", notes, LONGEST_LINE)
            known = self._meanings.of_area(words) if words else ()
            found += known
            if words and not known:
                notes.add(f"the area {words[:60]!r} is not one of ours")
        if not found and not raw.get("service_areas"):
            found += [area for place in locations for address in place["addresses"] for area in self._at(address)]
        if not found and self._area:
            found.append(self._area)
        return once(found)

    def _shared(self, service_id: str, locations: tuple[Raw, ...]) -> tuple[Raw, ...]:
        """Let services share a place, as it was first described, but never the tie to it."""
        kept = []
        for place in locations:
            owner = self._ties.setdefault(place["tie"], service_id)
            tie = place["tie"] if owner == service_id else stable_id("service_at_location", service_id, place["id"])
            kept.append({**self._places.setdefault(place["id"], place), "tie": tie})
        return tuple(kept)

    def _at(self, address: Raw) -> tuple[str, ...]:
        return self._meanings.of_postcode(address["postal_code"]) if address["postal_code"] else ()

    @staticmethod
    def _unsure(topics: tuple[str, ...], areas: tuple[str, ...], unknown: tuple[str, ...]) -> str | None:
        if not topics:
            return f"no known term ({', '.join(unknown[:3])})" if unknown else "it has no terms"
        return None if areas else "no known area"


def _terms(raw: Raw, notes: Notes) -> Iterable[tuple[str, str]]:
    for tie in listed(raw.get("attributes"), "attributes", notes):
        term = tie.get("taxonomy_term")
        term = term if isinstance(term, dict) else {}
        code, name = term.get("code"), term.get("term") or term.get("name") or tie.get("label")
        if isinstance(name, str) or isinstance(code, str):
            yield code if isinstance(code, str) else "", name if isinstance(name, str) else ""


def _phones(raw: Raw, notes: Notes) -> tuple[PhoneRecord, ...]:
    """Gather numbers: the service's own, then those of the people to ask for (where the UK profile puts them)."""
    entries = list(listed(raw.get("phones"), "phones", notes))
    for contact in listed(raw.get("contacts"), "contacts", notes):
        entries += listed(contact.get("phones"), "phones", notes)
    phones: list[PhoneRecord] = []
    for entry in entries:
        kind = str(entry.get("type") or "voice").strip().lower()
        if kind in _NOT_OURS:
            continue
        kind = _PHONE_TYPES.get(kind, "voice")
        said = text_of(entry.get("description"), "a phone's description", notes, LONGEST_LINE)
        for number, asked_for in phones_of(entry.get("number"), kind, notes):
            if number.replace(" ", "") not in {phone.number.replace(" ", "") for phone in phones}:
                phones.append(PhoneRecord(number, kind, said or asked_for))
    return tuple(phones)


def _schedules(raw: Raw, notes: Notes) -> tuple[tuple[ScheduleRecord, ...], str | None]:
    spans: list[ScheduleRecord] = []
    words: list[str] = []
    for entry in listed(raw.get("schedules"), "schedules", notes):
        said = text_of(entry.get("description"), "opening hours", notes, LONGEST_LINE)
        if said:
            words.append(said)
        days = _days(entry)
        opens, closes = time_of(entry.get("opens_at")), time_of(entry.get("closes_at"))
        if closes is not None and opens is not None and closes == opens and (opens.hour, opens.minute) == (0, 0):
            closes = closes.replace(hour=23, minute=59)
        if not days and opens is None and closes is None:
            continue
        if not days or opens is None or closes is None or opens == closes or entry.get("freq") not in (None, "", "WEEKLY"):
            notes.add("some opening hours could not be read and were left out")
            continue
        span = ScheduleRecord(days, opens, closes, date_of(entry.get("valid_from")), date_of(entry.get("valid_to")))
        if span not in spans:
            spans.append(span)
    return tuple(spans), "; ".join(once(words))[:1000] or None


def _days(entry: Raw) -> tuple[int, ...]:
    byday = entry.get("byday")
    codes = byday.upper().replace(";", ",").split(",") if isinstance(byday, str) else []
    return tuple(sorted({_DAYS.index(code.strip()[-2:]) for code in codes if code.strip()[-2:] in _DAYS}))


def _cost(raw: Raw, notes: Notes) -> str | None:
    for option in listed(raw.get("cost_options"), "cost_options", notes):
        words = text_of(option.get("amount_description") or option.get("option"), "cost", notes, LONGEST_LINE)
        amount = number_of(option.get("amount"), 0, 1_000_000)
        if words:
            return words if not amount else f"£{amount:.2f} {words}"
        if amount is not None:
            return "free" if amount == 0 else f"£{amount:.2f}"
    return text_of(raw.get("fees"), "fees", notes, LONGEST_LINE)


def _status(value: Any, notes: Notes) -> str:
    status = value.strip().lower() if isinstance(value, str) else ""
    if status in STATUSES:
        return status
    notes.add(f"its status {str(value)[:30]!r} is not one of the standard's, so it is inactive")
    return "inactive"


def _source_date(raw: Raw) -> str | None:
    found = date_of(raw.get("assured_date")) or date_of(raw.get("last_modified"))
    return found.isoformat() if found else None


def _organization(raw: Raw, notes: Notes) -> dict[str, Any]:
    return {
        "alternate_name": text_of(raw.get("alternate_name"), "organization", notes, LONGEST_LINE),
        "description": text_of(raw.get("description"), "organization", notes) or "",
        "email": email_of(raw.get("email"), notes),
        "website": url_of(raw.get("website") or raw.get("url"), notes),
        "logo": url_of(raw.get("logo"), notes),
        "uri": url_of(raw.get("uri"), notes),
    }


def _locations(service_id: str, raw: Raw, notes: Notes) -> tuple[dict[str, Any], ...]:
    found: list[dict[str, Any]] = []
    for tie in listed(raw.get("service_at_locations"), "service_at_locations", notes):
        for place in listed(tie.get("location"), "location", notes):
            location_id = row_id("location", place.get("id"), service_id, len(found))
            latitude, longitude = number_of(place.get("latitude"), 49, 61), number_of(place.get("longitude"), -9, 2.5)
            if place.get("latitude") is not None and (latitude is None or longitude is None):
                notes.add("a place's position is not in the UK and was left out")
                latitude = longitude = None
            found.append(
                {
                    "tie": row_id("service_at_location", tie.get("id"), service_id, location_id),
                    "id": location_id,
                    "location_type": text_of(place.get("location_type"), "location", notes, 30) or "physical",
                    "name": text_of(place.get("name"), "location", notes, LONGEST_LINE),
                    "description": text_of(place.get("description"), "location", notes),
                    "latitude": latitude,
                    "longitude": longitude,
                    "addresses": _addresses(location_id, place, notes),
                }
            )
    return tuple({place["id"]: place for place in found}.values())


def _addresses(location_id: str, place: Raw, notes: Notes) -> list[dict[str, Any]]:
    rows = []
    for number, entry in enumerate(listed(place.get("addresses"), "addresses", notes)):
        row: dict[str, Any] = {
            key: text_of(entry.get(key), "address", notes, LONGEST_LINE) or ""
            for key in ("address_1", "city", "state_province", "postal_code", "country", "address_type")
        }
        row["id"] = stable_id("address", location_id, number)
        row["country"] = row["country"] or "GB"
        row["address_type"] = row["address_type"] or "physical"
        if row["address_1"] or row["postal_code"]:
            rows.append(row)
    return rows


def _contacts(service_id: str, raw: Raw, notes: Notes) -> tuple[dict[str, Any], ...]:
    rows = []
    for number, entry in enumerate(listed(raw.get("contacts"), "contacts", notes)):
        row: dict[str, Any] = {key: text_of(entry.get(key), "contact", notes, LONGEST_LINE) for key in ("name", "title", "department")}
        if any(row.values()):
            row["id"] = stable_id("contact", service_id, number)
            row["email"] = email_of(entry.get("email"), notes)
            rows.append(row)
    return tuple(rows)


def _languages(service_id: str, raw: Raw, notes: Notes) -> tuple[dict[str, Any], ...]:
    rows = []
    for number, entry in enumerate(listed(raw.get("languages"), "languages", notes)):
        row: dict[str, Any] = {key: text_of(entry.get(key), "language", notes, LONGEST_LINE) for key in ("name", "code", "note")}
        if any(row.values()):
            rows.append({**row, "id": stable_id("language", service_id, number)})
    return tuple(rows)
