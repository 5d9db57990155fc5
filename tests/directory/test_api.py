"""The front desk: shared by threads, and never behind the database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from directory import DirectoryUnavailable, Query, ServiceNotFound, open_directory
from tests.directory.builders import TUESDAY_MORNING, a_service
from tests.directory.changes import CHECKED_ON, assure
from tests.directory.conftest import MakeDirectory

BREAKS = Query(topics=("short_breaks",), place="mansfield")


def test_a_service_is_given_by_its_id_whatever_its_state(directory_of: MakeDirectory) -> None:
    """A carer who kept last month's plan can still ask about it."""
    directory = directory_of(a_service("closed", local_state="closed", name="Gone"))

    assert directory.service("closed").name == "Gone"


def test_an_unknown_service_is_an_error_that_names_it(directory_of: MakeDirectory) -> None:
    """A typing slip in a staff command is found by reading."""
    with pytest.raises(ServiceNotFound, match="no service with the id 'nowhere'"):
        directory_of().service("nowhere")


def test_a_change_is_seen_at_the_next_question(load: Callable[..., Any], database_url: str, directory_of: MakeDirectory) -> None:
    """A corrected phone number must not wait for a restart."""
    directory = directory_of(a_service("one"))
    assert directory.service("one").name == "One"

    load(a_service("one", name="Two", conditions=["stroke"]))
    assert directory.service("one").name == "Two"

    assure(database_url, "one")
    assert directory.search(BREAKS, TUESDAY_MORNING)[0].service.assured_date == CHECKED_ON


def test_many_threads_may_ask_while_the_directory_is_loaded(load: Callable[..., Any], directory_of: MakeDirectory) -> None:
    """Fifty carers at once, and a reload in between: nobody gets an error or a mixed record."""
    directory = directory_of(*(a_service(f"s-{number}", name="Name 0") for number in range(5)))
    stop = threading.Event()

    def ask() -> set[frozenset[str]]:
        seen = set()
        while not stop.is_set():
            matches = directory.search(BREAKS, TUESDAY_MORNING)
            seen.add(frozenset(match.service.name for match in matches))
            directory.find_place("mansfeild")
        return seen

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
        for turn in (1, 2, 3):
            load(*(a_service(f"s-{number}", name=f"Name {turn}") for number in range(5)))
        stop.set()
        seen = set().union(*(answers.result() for answers in asked))

    assert seen <= {frozenset({f"Name {turn}"}) for turn in range(4)}


def test_a_directory_that_was_never_loaded_says_so(database_url: str) -> None:
    """No services is not the same as no help."""
    with pytest.raises(DirectoryUnavailable, match="run `directory load`"):
        open_directory(database_url).areas()
