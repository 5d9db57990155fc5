"""Makes `contract/openreferral/hsds_uk_3.0.json`: the schemas of Open Referral UK 3.0 in one file.

    python -m ops.hsds_uk <checkout of openreferral/specification, 3.0> <checkout of OpenReferralUK/uk-profile>

The UK profile is a set of JSON merge patches (RFC 7396) on HSDS 3.0's schemas; a patch that is `null` takes a table away.
What only describes CSV files is left out. The file is committed, so nobody needs this to run or test anything.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path("contract/openreferral/hsds_uk_3.0.json")
_CSV_ONLY = ("name", "path", "datapackage_metadata", "constraints", "core", "tabular_required", "example", "title", "order")
_NOT_OBJECTS = ("openapi", "meta_table_description")


def merge_patch(target: Any, patch: Any) -> Any:
    """Apply a JSON merge patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = merge_patch(merged.get(key), value)
    return merged


def uk_schemas(standard: Path, profile: Path) -> dict[str, Any]:
    """Read the standard's schemas with the UK's patches, each under its name, pointing at each other inside one file."""
    schemas: dict[str, Any] = {}
    for file in sorted((standard / "schema").glob("*.json")):
        patch_file = profile / "profile" / file.name
        patch = json.loads(patch_file.read_text("utf-8")) if patch_file.exists() else {}
        if patch is not None and file.stem not in _NOT_OBJECTS:
            schemas[file.stem] = merge_patch(json.loads(file.read_text("utf-8")), patch)
    return {name: _plain(schema, schemas.keys()) for name, schema in schemas.items()}


def _plain(value: Any, known: Any, *, properties: bool = False) -> Any:
    if isinstance(value, list):
        return [_plain(entry, known) for entry in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return {"$ref": f"#/components/schemas/{Path(value['$ref']).stem}"}
    kept = {key: entry for key, entry in value.items() if properties or key not in _CSV_ONLY}
    if properties:  # a property of a table that the profile took away goes with it
        kept = {key: entry for key, entry in kept.items() if _table_of(entry) in (None, *known)}
    return {key: _plain(entry, known, properties=key == "properties") for key, entry in kept.items()}


def _table_of(entry: Any) -> str | None:
    reference = entry.get("$ref") or (entry.get("items") or {}).get("$ref")
    return Path(reference).stem if reference else None


def main(arguments: list[str]) -> int:
    """Write the file; returns the exit code."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    schemas = uk_schemas(Path(arguments[0]), Path(arguments[1]))
    TARGET.write_text(json.dumps(schemas, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(schemas)} schemas")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
