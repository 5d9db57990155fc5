"""Asks the web address of each service whether it is still there: politely, and so that it can be stopped and gone on with.

One request at a time and a pause for each host, a few hosts at once, and a name to see in their logs. Each answer is
written to a file at once; what was asked lately is not asked again. Nothing in the directory is changed.
"""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

AGENT = "carers-signposting-link-check (a council's directory; one request at a time)"


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What came of one address; `status` is None when nobody answered, and `moved_to` is where it leads for good."""

    url: str
    at: str
    status: int | None
    words: str
    moved_to: str | None = None

    @property
    def broken(self) -> bool:
        """Whether a carer would find nothing there."""
        return self.status is None or self.status in (404, 410) or self.status >= 500


@dataclass(frozen=True, slots=True)
class Manners:
    """How gently to ask."""

    hosts_at_once: int = 8
    pause: float = 1.0
    timeout: float = 20.0
    fresh: timedelta = timedelta(days=7)


MANNERS = Manners()


def known_answers(file: Path) -> dict[str, LinkAnswer]:
    """Read the answers of earlier runs, the newest for each address; a line cut off by a break is left out."""
    found: dict[str, LinkAnswer] = {}
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return found
    for line in lines:
        try:
            answer = LinkAnswer(**json.loads(line))
        except (ValueError, TypeError):
            continue
        found[answer.url] = answer
    return found


def still_to_ask(urls: Iterable[str], known: Mapping[str, LinkAnswer], now: datetime, fresh: timedelta) -> list[str]:
    """Give the addresses that were not asked lately, each once."""
    return [url for url in dict.fromkeys(urls) if url not in known or now - datetime.fromisoformat(known[url].at) >= fresh]


async def ask_all(urls: Iterable[str], file: Path, manners: Manners = MANNERS, told: Callable[[LinkAnswer], None] = lambda _: None) -> None:
    """Ask every address and write each answer down as it comes."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).netloc].append(url)
    file.parent.mkdir(parents=True, exist_ok=True)
    gate = asyncio.Semaphore(manners.hosts_at_once)
    timeout = aiohttp.ClientTimeout(total=manners.timeout)
    async with aiohttp.ClientSession(timeout=timeout, headers={"User-Agent": AGENT}) as session:

        async def one_host(some: list[str]) -> None:
            async with gate:
                for place, url in enumerate(some):
                    if place:
                        await asyncio.sleep(manners.pause)
                    answer = await _ask(session, url)
                    with file.open("a", encoding="utf-8") as output:
                        output.write(f"{json.dumps(asdict(answer))}\n")
                    told(answer)

        await asyncio.gather(*(one_host(some) for some in by_host.values()))


async def _ask(session: aiohttp.ClientSession, url: str) -> LinkAnswer:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        async with session.get(url, allow_redirects=True, max_redirects=5) as response:
            for_good = any(step.status in (301, 308) for step in response.history)
            moved = str(response.url) if for_good and urlsplit(str(response.url)).netloc != urlsplit(url).netloc else None
            return LinkAnswer(url, at, response.status, response.reason or "", moved)
    except aiohttp.TooManyRedirects:
        return LinkAnswer(url, at, None, "leads round in a circle")
    except TimeoutError:
        return LinkAnswer(url, at, None, "no answer in time")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return LinkAnswer(url, at, None, type(error).__name__)
