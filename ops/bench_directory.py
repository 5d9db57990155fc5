"""Measure search in a directory of national size: `make bench-directory`, or with `SERVICES=1000000`.

A directory of made services is written for each engine (kept in `var/bench`, so that the next run need not write it again),
then distinct questions with place, topic and words are asked one after the other. Beside it stands the naive way: the same
question as one join with LIKE. The table is printed, all figures go to `var/bench/directory.json`.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from directory import LONDON, Directory, Query, load_directory, settle_memory
from directory.bulk import write_services
from directory.engine import make_engine, reading
from directory.gazetteer import load_gazetteer
from directory.wording import TOPIC_WORDS
from ops.bench_services import Ground, ground, questions, services
from ops.postgres import NoServer, running_server

FOLDER = Path("var/bench")
NOW = datetime(2026, 11, 24, 11, 0, tzinfo=LONDON)
BARS = {100_000: 2.0, 1_000_000: 10.0}
"""The most milliseconds that 99 of 100 questions may take."""
_WARM_UP = 200
_NAIVE_SECONDS = 30.0
_NAIVE = """
SELECT s.id FROM service s
 JOIN service_area a ON a.service_id = s.id JOIN attribute x ON x.link_id = s.id JOIN taxonomy_term t ON t.id = x.taxonomy_term_id
 WHERE s.status = 'active' AND s.local_state = 'current' AND t.code = {mark} AND a.local_area IN ({mark}, 'england', 'uk')
   AND (lower(s.name) LIKE {mark} OR lower(s.description) LIKE {mark}) ORDER BY s.name LIMIT 3
"""

Say = Callable[[str], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns 1 when a bar was not met."""
    parser = argparse.ArgumentParser(description="Measure search in a directory of national size.")
    parser.add_argument("--services", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=2_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), action="append", help="by default both")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the databases are kept; a million services take 12 GB")
    parser.add_argument("--anew", action="store_true", help="write the services again")
    options = parser.parse_args(arguments)
    progress = Console(stderr=True, highlight=False)
    results = {}
    for name in options.engine or ("sqlite", "postgresql"):
        try:
            with _database(name, options.services, options.anew, options.folder) as url:
                progress.print(f"[bold]{name}[/bold]")
                results[name] = _measure(url, options.services, options.questions, progress.print)
        except NoServer as missing:
            progress.print(f"{name} was left out: {missing}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "directory.json").write_text(json.dumps({"services": options.services, **results}, indent=1) + "\n", encoding="utf-8")
    _print(options.services, results)
    bar = BARS.get(options.services)
    return int(bar is not None and any(found["p99_ms"] > bar for found in results.values()))


@contextmanager
def _database(engine: str, count: int, anew: bool, folder: Path) -> Iterator[str]:
    folder.mkdir(parents=True, exist_ok=True)
    if engine == "sqlite":
        file = folder / f"directory_{count}.sqlite3"
        if anew:
            for end in ("", "-wal", "-shm"):
                file.with_name(file.name + end).unlink(missing_ok=True)
        yield f"sqlite:///{file}"
    else:
        with running_server("shared_buffers=512MB", "work_mem=32MB", "maintenance_work_mem=256MB", "max_wal_size=4GB", "jit=off") as url:
            yield url


def _measure(url: str, count: int, asked: int, say: Say) -> dict[str, Any]:
    say("loading the seed")
    load_directory(url)
    engine = make_engine(url)
    directory = Directory(engine)
    on, written = _ground(engine)
    began = time.perf_counter()
    if written < count:
        if written:
            raise SystemExit(f"{url} holds another number of services: use --anew.")

        def told(number: int) -> None:
            if number % 50_000 == 0 or number == count:
                say(f"{number:,} services written after {time.perf_counter() - began:.0f} s")

        with seldom_tidied():
            write_services(engine, on.made, services(count, on), told)
    seconds = time.perf_counter() - began
    say(f"asking {asked} questions")
    settle_memory()  # as the action server does
    timings, found = _ask(directory, list(questions(_WARM_UP + asked, on)))
    naive = _ask_naively(engine, list(questions(20, on, seed=3)))
    directory.close()
    return {
        "p50_ms": round(_share(timings, 0.5), 3),
        "p99_ms": round(_share(timings, 0.99), 3),
        "worst_ms": round(max(timings), 3),
        "questions_a_second": round(1000 * len(timings) / sum(timings)),
        "answered": round(found / len(timings), 3),
        "naive_p50_ms": round(_share(naive, 0.5), 1),
        "naive_worst_ms": round(max(naive), 1),
        "naive_questions": len(naive),
        "seconds_to_write": round(seconds, 1),
    }


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """Let Python look for what it can forget far less often: nearly all that is made here goes by itself."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    yield
    gc.set_threshold(*before)


def _ground(engine: Any) -> tuple[Ground, int]:
    with reading(engine) as connection:
        gazetteer = load_gazetteer(connection)
        written = connection.exec_driver_sql("SELECT count(*) FROM service WHERE local_origin = 'generated'").scalar()
    councils = [place.council for place in gazetteer.outside]
    areas = [
        area for area in gazetteer.areas.values() if area.council not in councils or area.part_of != "england" or area.adult_social_care
    ]
    return ground(areas, councils, list(TOPIC_WORDS), list(gazetteer.conditions)), int(written or 0)


def _ask(directory: Directory, asked: list[Query]) -> tuple[list[float], int]:
    """Ask one after the other; the first ones only warm up. Give milliseconds, and how many had an answer."""
    timings, answered = [], 0
    for number, query in enumerate(asked):
        began = time.perf_counter()
        matches = directory.search(query, NOW)
        if number >= _WARM_UP:
            timings.append(1000 * (time.perf_counter() - began))
            answered += bool(matches)
    return timings, answered


def _ask_naively(engine: Any, asked: list[Query]) -> list[float]:
    timings: list[float] = []
    with reading(engine) as connection:
        mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        statement = _NAIVE.format(mark=mark)
        for query in asked:
            if sum(timings) > 1000 * _NAIVE_SECONDS:
                break
            like = f"%{(query.words or '').lower()}%"
            began = time.perf_counter()
            connection.exec_driver_sql(statement, (query.topics[0], query.place, like, like)).all()
            timings.append(1000 * (time.perf_counter() - began))
    return timings


def _share(timings: list[float], share: float) -> float:
    return sorted(timings)[min(len(timings) - 1, int(share * len(timings)))]


def _print(count: int, results: dict[str, dict[str, Any]]) -> None:
    bar = BARS.get(count)
    table = Table(title=f"{count:,} services: place, topic and words", title_justify="left")
    for heading in ("engine", "p50", "p99", "bar", "worst", "questions/s", "answered", "naive p50", "naive worst", "written in"):
        table.add_column(heading, justify="left" if heading == "engine" else "right")
    for name, one in results.items():
        met = "" if bar is None else f"{bar:g} ms {'met' if one['p99_ms'] <= bar else 'MISSED'}"
        cells = (f"{one['p50_ms']:.2f} ms", f"{one['p99_ms']:.2f} ms", met, f"{one['worst_ms']:.1f} ms", f"{one['questions_a_second']:,}")
        more = (
            f"{one['answered']:.0%}",
            f"{one['naive_p50_ms']:,.0f} ms",
            f"{one['naive_worst_ms']:,.0f} ms",
            f"{one['seconds_to_write']:.0f} s",
        )
        table.add_row(name, *cells, *more)
    Console(width=None if Console().is_terminal else 150).print(table)


if __name__ == "__main__":
    sys.exit(main())
