# Everything a person does here. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PY := .venv/bin/python
ENGINE := bot/.venv/bin/python

.PHONY: help
help: ## list these targets
	@echo "Service (Python 3.11 or newer) and engine (Python 3.10) are set up as needed by each target."
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

.PHONY: install service engine load train
install: service engine ## set up both Python environments

service:
	@ops/setup.sh service

engine:
	@ops/setup.sh engine

load: service ## load the seed records into the directory, when they changed
	@$(PY) -m directory load --quiet

train: service engine load ## train the bot, when what it learns from changed
	@$(PY) -m ops.train

.PHONY: run shell
run: train ## start the assistant: web page, bot and actions; prints the address
	@exec $(PY) -m ops.run

shell: train ## talk to the bot in a terminal, with what it understood; reads piped lines too
	@exec $(PY) -m ops.shell

.PHONY: test check bench bench-directory evaluate evaluate-public
test: train ## run every test; says what was skipped and why
	@ops/test.sh

check: service engine ## lint, types and the fast tests
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy
	@$(PY) -m pytest -q -m "not conversation and not browser and not postgres" tests

bench: train ## speed: replies, start-up, memory, training; STOCK=1 measures the stock Rasa pipeline beside it
	@$(PY) -m ops.bench $(if $(STOCK),--stock)

bench-directory: service ## speed of search among 100,000 services on both databases; SERVICES=1000000 for a million
	@$(PY) -m ops.bench_directory $(if $(SERVICES),--services $(SERVICES)) $(ARGS)

evaluate: train ## score what is understood on the project's own test set
	@PYTHONPATH=. $(ENGINE) -m bot.evaluate $(ARGS)

# make hands a PATH from its command line to every recipe as the shell's search path. So the folder takes another name, and
# the search path is taken back from the environment that make itself was started with.
ifneq ($(filter evaluate-public,$(MAKECMDGOALS)),)
ifeq ($(origin PATH),command line)
BENCHMARKS := $(PATH)
MAKEOVERRIDES :=
override PATH := $(shell p=$$(/usr/bin/tr '\0' '\n' </proc/$$PPID/environ 2>/dev/null | /usr/bin/sed -n 's/^PATH=//p'); \
	echo "$${p:-$$(/usr/bin/getconf PATH)}")
export PATH
endif
endif
BENCHMARKS ?= ../shared/data/benchmarks

evaluate-public: engine ## ours and the stock pipeline on public sets; PATH=folder of the sets; ARGS=--no-stock leaves the stock one out
	@PYTHONPATH=. $(ENGINE) -m bot.evaluate_public "$(BENCHMARKS)" $(ARGS)

.PHONY: content-sheet
content-sheet: service ## write docs/content-sheet.md anew: every sentence with its source, for approval
	@$(PY) -m ops.content_sheet

.PHONY: lock clean
lock: install ## write both lock files anew
	@ops/lock.sh

clean: ## remove what the project made (environments, database, model)
	rm -rf .venv bot/.venv var .pytest_cache .mypy_cache .ruff_cache .rasa
