"""A stock Rasa project on our data, written into a temporary folder: what `rasa init` gives, with our messages and rules."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from ops.bench_errors import BenchError

SITE = Path("bot/.venv/lib/python3.10/site-packages")
DEFAULTS = SITE / "rasa/engine/recipes/config_files/default_config.yml"
"""`rasa init` writes a config.yml without pipeline and policies; Rasa then takes both from this file of its own."""

ENDPOINTS = """action_endpoint:
  url: http://127.0.0.1:{port}/webhook
  headers:
    X-Carers-Secret: ${{CARERS_SECRET}}
"""


def write_project(folder: Path, root: Path, actions_port: int, examples_an_intent: int | None = None) -> None:
    """Write the project: our domain, messages and rules, the stock rest channel, our action server.

    `examples_an_intent` keeps only that many messages of each intent, to try the whole path quickly.

    Raises:
        BenchError: A file that it is made of cannot be read.
    """
    try:
        shutil.copy(root / "domain.yml", folder / "domain.yml")
        for part in ("nlu", "rules"):
            shutil.copytree(root / "data" / part, folder / "data" / part)
        if examples_an_intent is not None:
            for path in sorted((folder / "data" / "nlu").glob("*.yml")):
                _shorten(path, examples_an_intent)
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise BenchError(f"the stock project could not be written ({type(error).__name__}: {error})") from error
    (folder / "endpoints.yml").write_text(ENDPOINTS.format(port=actions_port), "utf-8")
    (folder / "credentials.yml").write_text("rest:\n", "utf-8")


def write_config(folder: Path, root: Path, epochs: int) -> Path:
    """Write Rasa's default pipeline and policies with so many epochs; returns the file.

    Raises:
        BenchError: Rasa's own file cannot be read.
    """
    try:
        config: dict[str, Any] = yaml.safe_load((root / DEFAULTS).read_text("utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise BenchError(f"Rasa's default pipeline cannot be read: {error}") from error
    config["assistant_id"] = "stock"
    for component in config["pipeline"] + config["policies"]:
        if "epochs" in component:
            component["epochs"] = epochs
    path = folder / f"config-{epochs}.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    return path


def _shorten(path: Path, count: int) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    for intent in data["nlu"]:
        if "examples" in intent:
            intent["examples"] = "\n".join(intent["examples"].splitlines()[:count]) + "\n"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
