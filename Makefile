# make run | test | test-model | lint | bench | lock | reliability | sbom        (PYTHON=python3.12 make run to choose an interpreter)

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check \
	--require-hashes --no-deps --only-binary :all:
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate

.PHONY: run test test-model lint bench lock reliability sbom
.DELETE_ON_ERROR:

run: .venv/run.stamp
	@$(BIN)/python -m knowledge build
	@$(BIN)/python app.py $(ARGS)

test: lint
	$(BIN)/python -m pytest -n 2 $(ARGS)

# With a model server of your own: make test-model MODEL_URL=http://127.0.0.1:8080/v1
test-model: .venv/dev.stamp
	@MODEL_URL=$(MODEL_URL) MODEL_NAME=$(MODEL_NAME) $(BIN)/python -m pytest -q -s \
		tests/real_model.py $(ARGS)

lint: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/run.stamp
	@$(BIN)/python -m evals bench $(ARGS)

# A look at everything; SCALE=10 for 10,000 lines and files and 20,000 turns
reliability: .venv/dev.stamp
	$(BIN)/python -m tests.reliability --scale $(or $(SCALE),1) --out docs/reliability.md $(ARGS)

sbom: .venv/dev.stamp
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible \
		--output-file sbom.cdx.json requirements.txt

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: install it and run this again."; exit 1; }
	$(COMPILE) -o requirements.txt
	$(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt

.venv/run.stamp: requirements.txt | $(BIN)/python
	$(INSTALL) -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt | $(BIN)/python
	$(INSTALL) -r requirements-dev.txt
	@touch $@ .venv/run.stamp

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Redress needs Python 3.11 or newer; name one with PYTHON=... make run."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
		{ echo "Python's venv module is missing; on Debian: apt-get install python3-venv."; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }
