"""The feed's OpenAPI page as data, and the reading of query parameters by what that page says of them.

The page is `openreferral.yml` together with the standard's schemas in `contract/openreferral/`. One table for both means
that what the page promises is what the feed does.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

PAGE = Path(__file__).with_name("openreferral.yml")
SCHEMAS = Path(__file__).parent.parent / "contract" / "openreferral" / "hsds_uk_3.0.json"


class BadParameter(Exception):
    """A query parameter cannot be used; `str()` of it is one sentence that says what to send."""


@dataclass(frozen=True, slots=True)
class OpenApi:
    """The page, ready to be sent, and for each path the schemas of its parameters."""

    document: Mapping[str, Any]
    parameters: Mapping[str, Mapping[str, Mapping[str, Any]]]
    additions: Mapping[str, str]
    """What is added to the UK profile, as `object.property`, with what it is."""

    def read(self, path: str, query: Iterable[tuple[str, str]]) -> dict[str, Any]:
        """Read the query of a request.

        Raises:
            BadParameter: One is not known, is there twice, or its value is not of the kind the page names.
        """
        known = self.parameters[path]
        found: dict[str, Any] = {}
        for name, text in query:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                meant = f"Is {near[0]} meant?" if near else f"There are: {', '.join(known) or 'none here'}."
                raise BadParameter(f"There is no parameter {name[:50]!r}. {meant}")
            if name in found:
                raise BadParameter(f"Send {name} once.")
            found[name] = _value(name, text, known[name])
        return found


def load_openapi() -> OpenApi:
    """Read the page and put the standard's schemas into it."""
    document: dict[str, Any] = yaml.safe_load(PAGE.read_text(encoding="utf-8"))
    standard: dict[str, Any] = json.loads(SCHEMAS.read_text(encoding="utf-8"))
    additions: dict[str, str] = {}
    for name, addition in document.pop("additions").items():
        _lay_over(standard[name], addition)
        additions |= {f"{name}.{key}": about.get("description", "") for key, about in addition["properties"].items()}
    document["components"]["schemas"] = {**standard, **document["components"]["schemas"]}
    shared = document["components"]["parameters"]
    parameters = {
        path: {
            entry["name"]: entry["schema"]
            for entry in (shared[listed["$ref"].rpartition("/")[2]] for listed in methods["get"].get("parameters", ()))
            if entry["in"] == "query"
        }
        for path, methods in document["paths"].items()
    }
    return OpenApi(document, parameters, additions)


def _lay_over(target: dict[str, Any], addition: Mapping[str, Any]) -> None:
    for key, value in addition.items():
        if value is None:
            target.pop(key, None)
        elif isinstance(value, dict) and isinstance(target.get(key), dict):
            _lay_over(target[key], value)
        else:
            target[key] = value


def _value(name: str, text: str, schema: Mapping[str, Any]) -> Any:
    if schema["type"] in ("integer", "number"):
        return _number(name, text, schema)
    if schema["type"] == "boolean":
        if text not in ("true", "false"):
            raise BadParameter(f"Send {name} as true or false.")
        return text == "true"
    if not schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", 200):
        raise BadParameter(f"Send {name} as {schema.get('minLength', 0)} to {schema.get('maxLength', 200)} characters.")
    if "enum" in schema and text not in schema["enum"]:
        raise BadParameter(f"Send {name} as one of {', '.join(schema['enum'])}.")
    if "\x00" in text or any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        raise BadParameter(f"{name} has a character that text cannot have.")
    if "pattern" in schema and not re.fullmatch(schema["pattern"], text, re.ASCII | re.DOTALL):
        raise BadParameter(f"{text[:30]!r} cannot be {name}: {_example(name)}.")
    if name in ("start_time", "end_time"):
        return time.fromisoformat(text)
    return _moment(name, text) if schema.get("format") == "date-time" else text


def _number(name: str, text: str, schema: Mapping[str, Any]) -> float:
    whole = schema["type"] == "integer"
    form = r"[+-]?[0-9]{1,20}" if whole else r"[+-]?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?"
    value = float(text) if re.fullmatch(form, text, re.ASCII) else math.nan
    if not schema["minimum"] <= value <= schema["maximum"]:
        kind = "whole number" if whole else "number"
        raise BadParameter(f"Send {name} as a {kind} from {schema['minimum']} to {schema['maximum']}.")
    return int(text) if whole else value


def _moment(name: str, text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))  # a + in an address that was not escaped arrives as a space
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadParameter(f"{text[:40]!r} cannot be {name}: {_example(name)}.") from None


def _example(name: str) -> str:
    examples = {"postcode": "send a UK postcode such as NG18 1AA", "modified_after": "send a moment such as 2026-11-01T00:00:00Z"}
    return examples.get(name, "send a time such as 09:00")
