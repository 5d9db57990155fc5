"""Stand-ins for what `web` talks to: an engine that is a real HTTP server, and a small directory with made-up numbers.

The numbers are those that Ofcom keeps free for drama, so that none of them rings anywhere.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from aiohttp import web

from directory import Area, Directory, DirectoryUnavailable, FactRecord, PhoneRecord, ScheduleRecord, ServiceNotFound, ServiceRecord

SECRET = "the-shared-secret-of-the-tests-0123456789"
HUB_PHONE = "01632 960001"
EMERGENCY_PHONE = "999"


def a_service(id: str, name: str | None = None, *, phone: str | None = None, **more: Any) -> ServiceRecord:
    """Build a service with a number to ring."""
    phones = (PhoneRecord(phone),) if phone else ()
    return ServiceRecord(
        id=id, name=name or f"The {id} line", organization="Somebody", description="They listen. They help.", phones=phones, **more
    )


class SmallDirectory(Directory):
    """Answers with a handful of services; `down` makes it fail as a lost database does."""

    def __init__(self) -> None:
        """Begin with what the emergency numbers need."""
        self.down = False
        listed = {
            "carers-hub-service": HUB_PHONE,
            "carers-uk-helpline": "01632 960002",
            "emergency-999": EMERGENCY_PHONE,
            "samaritans": "01632 960003",
            "nhs-111": "01632 960004",
            "nhs-111-mental-health": "01632 960005",
            "nspcc-helpline": "01632 960006",
            "national-domestic-abuse-helpline": "01632 960007",
            "mens-advice-line": "01632 960008",
            "county-day": "01632 960009",
            "county-night": "01632 960010",
            "leicester-carers": "01632 960011",
        }
        self.services = {id: a_service(id, phone=phone) for id, phone in listed.items()}
        weekdays = (ScheduleRecord((0, 1, 2, 3, 4), time(9), time(17)),)
        self.services["carers-break"] = a_service(
            "carers-break", "The break service", phone="01632 960100", schedules=weekdays, url="https://break.example.org/"
        )
        self.services["county-day"] = replace(self.services["county-day"], email="care@county.example.org")
        roles = {"adult_social_care": "county-day", "children_social_care": "county-day", "out_of_hours": "county-night"}
        self.listed_areas = (
            Area(
                "nottinghamshire",
                "Nottinghamshire",
                "county",
                council="The County Council",
                social_care_area="nottinghamshire",
                carers_service="carers-hub-service",
                **roles,
            ),
            Area("mansfield", "Mansfield", "district", social_care_area="nottinghamshire", carers_service="carers-hub-service", **roles),
            Area("leicester", "Leicester", "city", social_care_area="leicester", carers_service="leicester-carers"),
        )

    def areas(self) -> tuple[Area, ...]:
        """Give all areas."""
        self._check()
        return self.listed_areas

    def area(self, area_id: str) -> Area:
        """Give one area."""
        self._check()
        return next(area for area in self.listed_areas if area.id == area_id)

    def service(self, service_id: str) -> ServiceRecord:
        """Give one service."""
        self._check()
        if service_id not in self.services:
            raise ServiceNotFound(service_id)
        return self.services[service_id]

    def facts(self, topic: str | None = None, subject: str | None = None, *, on: date, area: str | None = None) -> list[FactRecord]:
        """Give one right, whatever the day."""
        self._check()
        duty = FactRecord("assessment-duty", "assessment_duty", "The council must look at your needs.", source="A law")
        return [duty] if subject == duty.subject else []

    def close(self) -> None:
        """Nothing to let go of."""

    def _check(self) -> None:
        if self.down:
            raise DirectoryUnavailable("The directory does not answer.")


def a_reply(text: str = "Here is who can help.", **understood: Any) -> dict[str, Any]:
    """Build a reply as the engine gives it: one service, one fact, two choices."""
    service = {
        "id": "carers-break",
        "name": "The break service",
        "why": "It covers Mansfield.",
        "phone": "01632 960100",
        "open": "Open now until 5pm",
        "url": "https://break.example.org/",
        "email": None,
        "cost": "Free",
        "checked": None,
    }
    fact = {"id": "a-fact", "text": "You can ask for a talk.", "source": "The council's page", "checked": None}
    choices = [{"id": "topic:benefits", "title": "Money and benefits"}, {"id": "place:mansfield", "title": "Mansfield"}]
    heard = {"topic": "short_breaks", "topics": ["short_breaks"], "confidence": 0.9, "urgent": None, "place": "mansfield"}
    heard |= {"condition": "dementia", "relation": "mother", "age_group": None, **understood}
    return {"messages": [{"text": text, "choices": choices, "services": [service], "facts": [fact]}], "understood": heard, "timing": {}}


@dataclass
class FakeEngine:
    """What the engine and the action server do, as far as `web` sees it; remembers what it was asked."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    message_ids: list[str] = field(default_factory=list)
    request_ids: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    before: list[float] = field(default_factory=list)
    oldest: float | None = None
    answer: Any = field(default_factory=a_reply)
    status: int = 200
    seconds: float = 0.0
    ready: bool = True

    def app(self) -> web.Application:
        """Build the server."""
        app = web.Application(middlewares=[_only_with_secret])
        app.add_routes(
            (
                web.post("/webhooks/carers/reply", self._reply),
                web.post("/webhooks/carers/forget", self._forget),
                web.get("/webhooks/carers/ready", self._ready),
                web.get("/health", self._ready),
            )
        )
        return app

    async def _reply(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.message_ids.append(asked.pop("message"))
        self.request_ids.append(request.headers["X-Request-Id"])
        self.asked.append(asked)
        await asyncio.sleep(self.seconds)
        if isinstance(self.answer, bytes):
            return web.Response(body=self.answer, status=self.status, content_type="application/json")
        return web.json_response(self.answer, status=self.status)

    async def _forget(self, request: web.Request) -> web.Response:
        if self.status != 200:
            return web.json_response({}, status=self.status)
        asked = await request.json()
        if "before" in asked:
            self.before.append(asked["before"])
            return web.json_response({"forgotten": 0, "oldest": self.oldest})
        self.forgotten.append(asked["conversation"])
        return web.json_response({"forgotten": 1})

    async def _ready(self, _: web.Request) -> web.Response:
        return web.json_response({"ready": self.ready})


@web.middleware
async def _only_with_secret(request: web.Request, handler: Any) -> web.StreamResponse:
    if request.headers.get("X-Carers-Secret") != SECRET:
        return web.json_response({"error": "not allowed"}, status=403)
    answer: web.StreamResponse = await handler(request)
    return answer


@dataclass(frozen=True)
class Danger:
    """What the urgent room finds."""

    topic: str


def detect(text: str) -> Danger | None:
    """Notice danger in the one way the tests use."""
    return Danger("suicide_or_self_harm") if "end it all" in text else None
