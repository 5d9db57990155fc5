"""Schemathesis asks the feed what nobody would, made from its own OpenAPI page; a fixed seed and few examples bound the time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from feed_server import add_place, serving, settings_for
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from directory import load_directory
from web.openapi import load_openapi

SCHEMA = schemathesis.openapi.from_dict(dict(load_openapi().document))
PATHS = sorted(load_openapi().document["paths"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("fuzz")
    url = f"sqlite:///{folder / 'directory.sqlite3'}"
    load_directory(url)
    add_place(url, "carers-hub-service")
    with serving(settings_for(url, folder / "var")) as found:
        yield found


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
@pytest.mark.parametrize("path", PATHS)
def test_no_question_breaks_the_feed(address: str, path: str, mode: GenerationMode) -> None:
    """Every answer is one that the page promises: right status, right type, right shape; never an error of ours."""
    operation = SCHEMA[path]["GET"]
    if mode is GenerationMode.NEGATIVE and not operation.query:
        return  # nothing can be wrong where nothing is asked
    seen = 0

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=20, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        nonlocal seen
        seen += 1
        case.call_and_validate(base_url=f"{address}/openreferral/v3")

    ask()
    assert seen > 0
