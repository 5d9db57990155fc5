"""The public face with a real directory behind it, served from a thread: for tests that ask over real HTTP."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import web_fakes as fakes
from aiohttp import web
from sqlalchemy.orm import Session

from directory.engine import make_engine, writing
from directory.indexing import reindex
from directory.models import Address, Contact, Location, Service, ServiceAtLocation
from web.app import init_app
from web.settings import Settings

PLACE = {"id": "3a19ff88-4620-4d17-9830-ac1d859eb5d5", "name": "The Civic Centre", "location_type": "physical"}
AT_PLACE = "e94c9f38-1e8f-4564-91d4-d53501ab1765"


def settings_for(database_url: str, var: Path) -> Settings:
    return Settings(fakes.SECRET, "a-session-secret-of-the-tests-0123456789", var=var, database_url=database_url)


def add_place(database_url: str, service_id: str) -> None:
    """Give a service a place, an address, a person to ask for, and what else the seed never has."""
    engine = make_engine(database_url)
    with writing(engine) as connection, Session(bind=connection) as session:
        service = session.get_one(Service, service_id)
        service.eligibility_description = "Anyone over 18 who looks after someone."
        service.alert = "Closed for painting until May."
        session.add(Location(**PLACE, latitude=53.1442, longitude=-1.1981))
        session.flush()
        address = {"address_1": "Chesterfield Road South", "city": "Mansfield", "state_province": "Nottinghamshire", "country": "GB"}
        session.add(
            Address(
                id="74706e55-df26-4b84-80fe-ecc30b5befb4",
                location_id=PLACE["id"],
                postal_code="NG19 7BH",
                address_type="physical",
                **address,
            )
        )
        session.add(ServiceAtLocation(id=AT_PLACE, service_id=service_id, location_id=PLACE["id"]))
        session.add(Contact(id="1e7efce3-639b-4880-940c-b95cd30cdb50", service_id=service_id, name="The welcome desk"))
        session.flush()
        reindex(session, [service_id])
        session.flush()
    engine.dispose()


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve the application on a free port from a thread of its own; give its address."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> tuple[web.AppRunner, int]:
        runner = web.AppRunner(init_app(settings, open_directory=fakes.SmallDirectory, detect=fakes.detect))
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return runner, site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]

    runner, port = asyncio.run_coroutine_threadsafe(start(), loop).result(20)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(20)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
