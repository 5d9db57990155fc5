#!/usr/bin/env bash
# Every test. The engine's own tests run in its Python 3.10; all others in the service's. `make test` calls this.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
echo "== the engine's tests (Python 3.10)"
PYTHONPATH=. bot/.venv/bin/python -m pytest -q -rs -p no:cacheprovider -c bot/pytest.ini tests/bot || failed=1
echo "== Rasa's own check of domain, rules and stories"
PYTHONPATH=. bot/.venv/bin/python -m bot validate || failed=1
echo "== all other tests"
.venv/bin/python -m pytest -rs tests || failed=1
exit $failed
