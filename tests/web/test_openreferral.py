"""The directory as other systems read it: Open Referral UK 3.0, held to the standard's own schemas."""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import web_fakes as fakes
from feed_server import AT_PLACE, PLACE, add_place, serving, settings_for
from jsonschema import Draft202012Validator, FormatChecker

from directory import load_directory
from directory.seedreading import read_seed
from web.app import init_app
from web.openapi import SCHEMAS, load_openapi

PLACED = "carers-hub-service"


@pytest.fixture(scope="module")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('feed') / 'directory.sqlite3'}"
    load_directory(url)
    add_place(url, PLACED)
    return url


@pytest.fixture(scope="module")
def address(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(settings_for(database_url, tmp_path_factory.mktemp("var"))) as found:
        yield found


@pytest.fixture
async def http(address: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(address, auto_decompress=False, headers={"Accept-Encoding": "identity"}) as session:
        yield session


async def get(http: aiohttp.ClientSession, path: str, **query: Any) -> Any:
    async with http.get(f"/openreferral/v3{path}", params=query) as response:
        assert response.status == 200, await response.text()
        return json.loads(await response.read())


def ids(page: dict[str, Any]) -> list[str]:
    return [entry["id"] for entry in page["contents"]]


def standard(name: str) -> Draft202012Validator:
    """The standard's schema, unchanged but for one thing we declare: a service's id is no UUID."""
    schemas = json.loads(SCHEMAS.read_text("utf-8"))
    del schemas["service"]["properties"]["id"]["format"]
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}, format_checker=FormatChecker()
    )


def mistakes(name: str, record: object) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message}" for error in standard(name).iter_errors(record)]


def empty_values(value: Any, path: str = "") -> list[str]:
    if isinstance(value, dict):
        return [found for key, entry in value.items() for found in empty_values(entry, f"{path}/{key}")]
    if isinstance(value, list) and value:
        return [found for entry in value for found in empty_values(entry, path)]
    return [path] if value in (None, "", [], {}) else []


async def test_every_service_is_right_by_the_standard(http: aiohttp.ClientSession) -> None:
    """Another council's system can read every record, not just the first."""
    page = await get(http, "/services", per_page=500, full="true")

    wrong = {entry["id"]: found for entry in page["contents"] if (found := mistakes("service", entry))}
    assert wrong == {}
    assert page["total_items"] == page["size"] == len(page["contents"]) > 200


@pytest.mark.parametrize("kind", ["service", "service_at_location", "taxonomy", "taxonomy_term"])
async def test_every_list_and_every_record_is_right_by_the_standard(http: aiohttp.ClientSession, kind: str) -> None:
    """What a list shows can be fetched by its id, and both are what the standard says."""
    path = {"taxonomy": "/taxonomies"}.get(kind, f"/{kind}s")
    page = await get(http, path, per_page=20)

    assert page["contents"]
    for entry in page["contents"]:
        record = await get(http, f"{path}/{entry['id']}")
        assert [mistakes(kind, entry), mistakes(kind, record)] == [[], []]
        assert record["id"] == entry["id"]
        assert empty_values(record) == []


async def test_the_first_page_names_the_standard(http: aiohttp.ClientSession, address: str) -> None:
    """A validator starts here."""
    for path in ("", "/"):
        page = await get(http, path)
        assert page["version"] == "HSDS-UK-3.0"
        assert page["openapi_url"] == f"{address}/openreferral/v3/openapi.json"


async def test_only_services_carers_may_be_sent_to_are_listed(http: aiohttp.ClientSession) -> None:
    """A closed service must not be signposted by somebody else's system either."""
    listed = set(ids(await get(http, "/services", per_page=500)))
    records = [service.record for service in read_seed().services]

    assert listed == {record.id for record in records if record.signposted}
    for record in records:
        if not record.signposted:
            assert (await get(http, f"/services/{record.id}"))["status"] != "active", record.id


async def test_phones_and_opening_hours_arrive(http: aiohttp.ClientSession) -> None:
    """The UK profile has nowhere for a phone; a directory without phones helps nobody."""
    service = await get(http, "/services/carers-hub-sitting-and-breaks")

    assert service["phones"][0]["number"] == "0808 802 1777"
    assert service["schedules"][0]["opens_at"] == "09:00"
    assert {area["name"] for area in service["service_areas"]} == {"Nottingham", "Nottinghamshire"}
    assert "short_breaks" in [tie["taxonomy_term"]["code"] for tie in service["attributes"]]
    assert "assured_date" not in service


async def test_the_person_who_confirmed_is_not_named(http: aiohttp.ClientSession) -> None:
    """A member of staff did not ask to be published."""
    page = await get(http, "/services", per_page=500, full="true")

    assert "assurer_email" not in json.dumps(page)


async def test_pages_hold_every_service_once(http: aiohttp.ClientSession) -> None:
    """A harvest page by page misses nothing and takes nothing twice."""
    everything = ids(await get(http, "/services", per_page=500))
    found: list[str] = []
    page: dict[str, Any] = {"last_page": False}
    number = 0
    while not page["last_page"]:
        number += 1
        page = await get(http, "/services", per_page=40, page=number)
        assert (page["page_number"], page["first_page"], page["size"]) == (number, number == 1, len(page["contents"]))
        found += ids(page)

    assert found == everything
    assert number == page["total_pages"]


async def test_a_page_past_the_end_is_empty(http: aiohttp.ClientSession) -> None:
    """A harvest that goes one page too far is told so, not failed."""
    page = await get(http, "/services", page=9999)

    assert (page["empty"], page["last_page"], page["first_page"], page["size"], page["contents"]) == (True, True, False, 0, [])


async def test_search_wants_every_word(http: aiohttp.ClientSession) -> None:
    """Two words narrow; they do not widen."""
    both = ids(await get(http, "/services", search="Sitting breaks"))

    assert "carers-hub-sitting-and-breaks" in both
    assert set(both) <= set(ids(await get(http, "/services", search="breaks", per_page=500)))
    assert ids(await get(http, "/services", search="zzzz")) == []
    assert ids(await get(http, "/services", search="%_")) == []


async def test_a_term_can_be_asked_for_by_id_or_code(http: aiohttp.ClientSession) -> None:
    """People know the code; machines know the id."""
    terms = (await get(http, "/taxonomy_terms", per_page=500))["contents"]
    short_breaks = next(term for term in terms if term.get("code") == "short_breaks")

    by_id = ids(await get(http, "/services", taxonomy_term_id=short_breaks["id"], per_page=500))
    by_code = ids(await get(http, "/services", taxonomy_term_id="short_breaks", per_page=500))
    assert by_id == by_code
    assert set(by_id) == {
        service.record.id for service in read_seed().services if "short_breaks" in service.record.topics and service.record.signposted
    }


async def test_filters_add_up(http: aiohttp.ClientSession) -> None:
    """HSDS: query parameters are cumulative."""
    records = [one.record for one in read_seed().services if one.record.signposted]
    young = {one.id for one in records if one.maximum_age is not None and one.maximum_age <= 18}

    assert set(ids(await get(http, "/services", maximum_age=18, per_page=500))) == young
    some = set(ids(await get(http, "/services", maximum_age=18, taxonomy_term_id="young_carers", per_page=500)))
    assert some == {one.id for one in records if one.id in young and "young_carers" in one.topics}


async def test_day_and_times_must_hold_in_one_span(http: aiohttp.ClientSession) -> None:
    """Open on Saturday, and open late on Tuesday, is not open late on Saturday."""
    for entry in (await get(http, "/services", day="Saturday", start_time="09:00", end_time="16:00", full="true"))["contents"]:
        assert any("SA" in span["byday"] and span["opens_at"] >= "09:00" and span["closes_at"] <= "16:00" for span in entry["schedules"])
    assert ids(await get(http, "/services", day="SA")) == ids(await get(http, "/services", day="Saturday"))


async def test_a_postcode_gives_the_services_that_hold_there(http: aiohttp.ClientSession) -> None:
    """Somebody in Mansfield is not sent to Southend."""
    found = set(ids(await get(http, "/services", postcode="ng18 1aa", per_page=500)))
    areas = {one.record.id: set(one.record.areas) for one in read_seed().services}

    assert found
    assert all(areas[service] & {"mansfield", "nottinghamshire", "england", "uk"} for service in found)
    abroad = set(ids(await get(http, "/services", postcode="ZE1 0AA", per_page=500)))
    assert all(areas[service] & {"england", "uk"} for service in abroad)


async def test_proximity_measures_from_the_postcode(http: aiohttp.ClientSession) -> None:
    """Where a place is known, near means near."""
    for path, wanted in (("/service_at_locations", AT_PLACE), ("/services", PLACED)):
        assert ids(await get(http, path, postcode="NG19 7BH", proximity="500")) == [wanted]
    async with http.get("/openreferral/v3/service_at_locations?postcode=LE1+1AA&proximity=500") as response:
        assert (response.status, (await response.json(content_type=None))["detail"]) == (
            404,
            "Where LE1 lies is not known to this directory: leave proximity out.",
        )
    async with http.get("/openreferral/v3/services?proximity=500") as response:
        assert (response.status, (await response.json(content_type=None))["detail"]) == (409, "Send postcode with proximity.")


async def test_a_service_at_a_place_brings_both(http: aiohttp.ClientSession) -> None:
    """One answer holds what to print on a card."""
    entry = await get(http, f"/service_at_locations/{AT_PLACE}")

    assert entry["location"]["name"] == PLACE["name"]
    assert entry["location"]["addresses"][0]["postal_code"] == "NG19 7BH"
    assert entry["service"]["contacts"][0]["name"] == "The welcome desk"
    assert entry["service"]["eligibility_description"] == "Anyone over 18 who looks after someone."


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("page=0", "Send page as a whole number from 1 to 1000000."),
        ("page=one", "Send page as a whole number from 1 to 1000000."),
        ("page=99999999999999999999999", "Send page as a whole number"),
        ("page=%D9%A1", "Send page as a whole number"),
        ("per_page=501", "Send per_page as a whole number from 1 to 500."),
        ("page=1&page=2", "Send page once."),
        ("minimum_age=old", "Send minimum_age as a number from 0 to 130."),
        ("minimum_age=nan", "Send minimum_age as a number"),
        ("day=Someday", "Send day as one of MO"),
        ("start_time=9am", "'9am' cannot be start_time: send a time such as 09:00."),
        ("postcode=here", "'here' cannot be postcode: send a UK postcode such as NG18 1AA."),
        ("full=yes", "Send full as true or false."),
        ("modified_after=yesterday", "send a moment such as 2026-11-01T00:00:00Z"),
        ("search=", "Send search as 1 to 200 characters."),
        ("search=%00", "search has a character that text cannot have."),
        ("perpage=10", "There is no parameter 'perpage'. Is per_page meant?"),
    ],
)
async def test_a_bad_parameter_is_refused_in_one_sentence(http: aiohttp.ClientSession, query: str, told: str) -> None:
    """Whoever wrote the other system finds the slip; a filter silently left out would list wrong services."""
    async with http.get(f"/openreferral/v3/services?{query}", headers={"Accept": "text/html"}) as response:
        body = json.loads(await response.read())

    assert (response.status, response.content_type) == (400, "application/problem+json")
    assert told in body["detail"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "/services/nobody",
        "/service_at_locations/x",
        "/taxonomies/x",
        "/taxonomy_terms/x",
        "/services/%00",
        "/services/a%2Fb",
        "/organizations",
    ],
)
async def test_what_is_not_there_is_not_found(http: aiohttp.ClientSession, path: str) -> None:
    """Never a traceback, never another record."""
    async with http.get(f"/openreferral/v3{path}") as response:
        body = json.loads(await response.read())

    assert (response.status, response.content_type, body["status"]) == (404, "application/problem+json", 404)


async def test_an_unchanged_page_costs_nothing(http: aiohttp.ClientSession) -> None:
    """Others may ask every hour."""
    async with http.get("/openreferral/v3/services") as response:
        tag = response.headers["ETag"]
    async with http.get("/openreferral/v3/services", headers={"If-None-Match": f'"other", {tag}'}) as again:
        assert (again.status, await again.read(), again.headers["ETag"]) == (304, b"", tag)
    async with http.get("/openreferral/v3/services?page=2", headers={"If-None-Match": tag}) as other:
        assert other.status == 200


async def test_answers_are_packed_for_those_who_can_unpack(http: aiohttp.ClientSession) -> None:
    """A whole directory is a tenth of the size."""
    async with http.get("/openreferral/v3/services", headers={"Accept-Encoding": "gzip"}) as response:
        packed = await response.read()
    async with http.get("/openreferral/v3/services", headers={"Accept-Encoding": "identity"}) as response:
        plain = await response.read()

    assert gzip.decompress(packed) == plain
    assert len(packed) < len(plain) / 3


async def test_who_says_that_gzip_is_not_wanted_gets_it_plain(http: aiohttp.ClientSession) -> None:
    """A weight of 0 refuses; old clients that say so cannot unpack it."""
    async with http.get("/openreferral/v3/services", headers={"Accept-Encoding": "gzip;q=0, identity"}) as response:
        assert "Content-Encoding" not in response.headers
    async with http.get("/openreferral/v3/services", headers={"Accept-Encoding": "br, gzip;q=0.5"}) as response:
        assert response.headers["Content-Encoding"] == "gzip"


async def test_any_site_may_read_it(http: aiohttp.ClientSession) -> None:
    """It is public data; the chat stays closed to other sites."""
    async with http.options("/openreferral/v3/services", headers={"Origin": "https://example.org"}) as response:
        assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (204, "*")
        assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]
    async with http.head("/openreferral/v3/services") as response:
        assert (response.status, response.headers["Cross-Origin-Resource-Policy"]) == (200, "cross-origin")
    async with http.get("/healthz") as response:
        assert "Access-Control-Allow-Origin" not in response.headers


async def test_it_cannot_be_written_to(http: aiohttp.ClientSession) -> None:
    """Read-only means read-only."""
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        async with http.request(method, "/openreferral/v3/services") as response:
            assert response.status == 405


async def test_without_a_directory_it_says_so(tmp_path: Path, aiohttp_client: Any) -> None:
    """The chat goes on without it."""
    settings = settings_for(f"sqlite:///{tmp_path}/none.sqlite3", tmp_path / "var")
    client = await aiohttp_client(init_app(settings, open_directory=fakes.SmallDirectory, detect=fakes.detect))

    response = await client.get("/openreferral/v3/services")
    assert (response.status, response.content_type, response.headers["Retry-After"]) == (503, "application/problem+json", "60")
    assert "none.sqlite3" not in await response.text()


async def test_people_can_read_what_the_feed_has(http: aiohttp.ClientSession) -> None:
    """Somebody at another council sees every address and filter without a tool."""
    async with http.get("/openreferral/v3/openapi.html") as response:
        text = await response.text()

    assert response.content_type == "text/html"
    for path, known in load_openapi().parameters.items():
        assert f"/openreferral/v3{path}</code>" in text
        assert all(f"<code>{name}</code>" in text for name in known)
    assert "service.phones" in text


def test_the_page_adds_to_the_standard_only_what_it_says() -> None:
    """What differs from the UK profile is declared, each with a reason in its description."""
    ours = load_openapi().document["components"]["schemas"]
    schemas = json.loads(SCHEMAS.read_text("utf-8"))
    added = {(name, key) for name, schema in schemas.items() for key in ours[name]["properties"].keys() - schema["properties"].keys()}

    assert added == {
        ("service", "phones"),
        ("service", "eligibility_description"),
        ("service_at_location", "service"),
        ("phone", "type"),
        ("language", "name"),
        ("language", "code"),
        ("language", "note"),
        ("taxonomy_term", "code"),
    }
