"""Training happens when, and only when, something the bot learns from has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ops.train import GAZETTEER, LEARNT_FROM, fingerprint


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small copy of what a model depends on."""
    for name in ("config.yml", "domain.yml", "data/nlu/a.yml", "bot/requirements.lock", "bot/components/a.py", str(GAZETTEER)):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_nothing_changed_means_no_training(project: Path) -> None:
    """A second `make run` starts in seconds."""
    assert fingerprint(project) == fingerprint(project)


@pytest.mark.parametrize("changed", ["domain.yml", "data/nlu/a.yml", "bot/components/a.py", str(GAZETTEER)])
def test_a_change_means_training(project: Path, changed: str) -> None:
    """Nobody talks to a bot that has not learnt what was written for it."""
    before = fingerprint(project)
    (project / changed).write_text("other")

    assert fingerprint(project) != before


def test_a_removed_file_means_training(project: Path) -> None:
    """Messages that were taken out are forgotten by the bot, too."""
    before = fingerprint(project)
    shutil.rmtree(project / "data")

    assert fingerprint(project) != before


def test_what_a_model_depends_on_is_there() -> None:
    """A renamed folder must not make training blind to its changes."""
    assert all(any(Path().glob(pattern)) for pattern in LEARNT_FROM)
