# Everything runs in .venv, from the locked versions. Needs Python 3.11 or later and make.
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11 python3.14,$(if $(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes),$(p))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# pip would compile every module, tests of numpy and all, on one core. Ours too: where Python may write no bytecode, every
# process would compile them anew.
COMPILE := $(BIN)/python -m compileall -qq -j 0 -x '/tests?/' $(VENV)/lib jejaring graph loaders queries >/dev/null 2>&1 || true

.PHONY: demo test lint style types layers fetch lock clean

demo: $(VENV)/.installed  ## load the examples, say where the page is
	@mkdir -p demo
	$(BIN)/jejaring load examples/reports --db demo/jejaring.db --view demo/jejaring.html

test: $(VENV)/.installed-test  ## everything that the tests need, then all tests
	$(MAKE) -j 2 lint fetch
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: types style layers

style: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-test
	$(BIN)/mypy

layers: $(VENV)/.installed-test
	$(BIN)/lint-imports

fetch: $(VENV)/.installed-test
	$(BIN)/python -m tests.prepare

lock: $(VENV)/.installed-test  ## new exact versions of all dependencies
	$(BIN)/pip-compile --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --quiet --no-header \
		-o requirements.lock pyproject.toml
	$(BIN)/pip-compile --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --quiet --no-header \
		--allow-unsafe --extra neo4j-server --extra browser --extra cluster --extra communities --extra documents --extra links --extra notebook --extra test -c requirements.lock -o requirements-test.lock pyproject.toml

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later found; install one, or say PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(PIP) install --no-compile --require-hashes -r requirements.lock
	$(PIP) install --no-deps -e .
	$(COMPILE)
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed requirements-test.lock
	$(PIP) install --no-compile --require-hashes -r requirements-test.lock
	$(COMPILE)
	@touch $@

clean:
	rm -rf $(VENV) demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
