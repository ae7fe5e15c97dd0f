# Two commands do everything on a machine with Python >= 3.11 and make:
#   make demo    set up, build a graph from the examples, check it, and ask it
#   make test    set up, then lint, types, import contract and tests
# Others: make check (the same checks without setting up again), make bench, make lock, make clean.

VENV := .venv
BIN := $(VENV)/bin
DEMO := out/demo-store
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

.PHONY: setup demo test check lint types contract tests bench lock clean

setup: $(VENV)/.ready

# The lock gives every machine the same versions; the project itself is installed editable, without asking for anything more.
$(VENV)/.ready: pyproject.toml requirements.lock
	@test -n "$(PYTHON)" || { echo "kg needs Python >= 3.11 with venv and pip (Debian: apt-get install python3 python3-venv)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What the README shows: a graph from the documents in examples/, checked, and asked for what it holds, with the words that say so.
demo: setup
	$(BIN)/kg build examples --fresh --store $(DEMO)
	$(BIN)/kg check --store $(DEMO)
	$(BIN)/kg verify --store $(DEMO)
	$(BIN)/kg query meetings --store $(DEMO)
	$(BIN)/kg query decisions --store $(DEMO)
	$(BIN)/kg query mandate-chain --store $(DEMO) --param from=rapport-services --param to="WT/MIN(98)/DEC/2"

test: setup check

check: lint types contract tests

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

contract:
	$(BIN)/lint-imports --no-cache

tests:
	$(BIN)/pytest

# Figures of speed and quality, each a command of its own; nothing here is a test.
bench: setup
	$(BIN)/python bench/corpus.py

# Rewrites requirements.lock for Python 3.11 to 3.14, with hashes and without index lines.
lock:
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) out build dist
