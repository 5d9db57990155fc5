#!/usr/bin/env bash
# Make both Python environments from their locks. Does nothing when they are up to date.
#
#   ops/setup.sh service   .venv      Python >= 3.11: directory, actions, web, tests
#   ops/setup.sh engine    bot/.venv  Python 3.10: Rasa and what it loads
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# find NAME...: the first interpreter that starts, from PATH, pyenv, or uv.
find_python() { # $1: versions wanted, best first
  local version candidate
  for version in $1; do
    for candidate in "$(command -v "python$version" || true)" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version"*/bin/python; do
      [ -x "$candidate" ] && "$candidate" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null && { echo "$candidate"; return; }
    done
  done
  local uv
  uv=$(command -v uv || { [ -x .venv/bin/uv ] && echo .venv/bin/uv; } || true)
  if [ -n "$uv" ]; then
    for version in $1; do
      candidate=$("$uv" python find --no-project "$version" 2>/dev/null || true)
      [ -n "$candidate" ] && { echo "$candidate"; return; }
    done
    version=${1%% *}
    say "installing Python $version with uv ..."
    "$uv" python install --quiet "$version" 2>/dev/null && "$uv" python find --no-project "$version" && return
  fi
  return 1
}

make_environment() { # $1: folder, $2: lock, $3: versions wanted, $4: what to say when there is no interpreter
  local folder=$1 lock=$2 python stamp
  stamp="$folder/.made-from"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "$lock")" ]; then return; fi
  python=$(find_python "$3") || stop "$4"
  say "setting up $folder from $lock with $("$python" --version) ..."
  rm -rf "$folder"
  "$python" -m venv "$folder" 2>/dev/null || stop "Python cannot make a virtual environment: install the package python3-venv (apt-get install python3-venv), then try again."
  install_lock "$folder" "$lock"
  if [ "$folder" = .venv ]; then # gives the command `directory`; all that it needs is in the lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e . \
      || stop "The project could not be set up in .venv: the lines above say why."
  fi
  fingerprint "$lock" > "$stamp"
}

fingerprint() { cksum < "$1"; }

install_lock() { # $1: folder, $2: lock. uv takes a third of pip's time; both check every hash.
  local uv block
  uv=$(command -v uv || { [ -x .venv/bin/uv ] && echo .venv/bin/uv; } || true)
  if [ -z "$uv" ] && block=$(sed -n '/^uv==/,/^[^ ]/p' requirements.lock | sed '1!{/^[^ ]/d}') && [ -n "$block" ]; then
    printf '%s\n' "$block" > "$1/uv.lock"
    "$1/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1/uv.lock" 2>/dev/null && uv="$1/bin/uv"
  fi
  if [ -n "$uv" ] && "$uv" pip install --quiet --native-tls --python "$1/bin/python" --no-deps --require-hashes -r "$2"; then return; fi
  [ -n "$uv" ] && say "uv could not install; trying with pip ..."
  "$1/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$2" --progress-bar on \
    || stop "Packages could not be installed from $2: is there a connection to a Python package index? The lines above say which one failed."
}

case "${1:-}" in
  service)
    make_environment .venv requirements.lock "3.12 3.13 3.11 3.14" \
      "Python 3.11 or newer is needed and was not found: install it (apt-get install python3 python3-venv), or uv (pip install uv)."
    ;;
  engine)
    make_environment bot/.venv bot/requirements.lock "3.10" \
      "Python 3.10 is needed for Rasa and was not found on PATH or in pyenv: install it with 'pyenv install 3.10' or 'uv python install 3.10', then try again."
    ;;
  *) stop "usage: ops/setup.sh service|engine" ;;
esac
