# Every target sets up what it needs; `make help` lists them.
PYTHON ?= python3
PY := .venv/bin/python
UV_VERSION := 0.13.9
UV := .venv/bin/uv
EXTRAS := --extra local --extra pandas --extra polars
STAMP := .venv/.ready
# Python keeps what it has compiled: tests start a thousand processes, each of which would compile all that it imports.
export PYTHONDONTWRITEBYTECODE :=
LOCKED := $(UV) pip compile --quiet --upgrade --universal --generate-hashes --no-annotate --no-emit-index-url \
    --no-header --python-version 3.11

help:  ## Show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-12s %s\n", $$1, $$2}'

setup: $(STAMP)  ## Create .venv with everything for development

$(STAMP): pyproject.toml requirements-dev.txt | $(UV)
	$(UV) pip install --quiet --python $(PY) --no-config --no-deps --require-hashes --requirement requirements-dev.txt
	$(UV) pip install --quiet --python $(PY) --no-deps --editable .
	@touch $@

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "lakewire needs Python 3.11 or later: make PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

lock: $(UV)  ## Update requirements-dev.txt and docs/deploy/*.txt: the newest allowed versions, with their hashes
	$(LOCKED) $(EXTRAS) --group dev pyproject.toml --output-file requirements-dev.txt
	$(LOCKED) --extra prometheus pyproject.toml --output-file docs/deploy/requirements.txt
	$(LOCKED) --extra local --extra tls pyproject.toml --output-file docs/deploy/requirements-local.txt
	$(LOCKED) --group build --output-file docs/deploy/requirements-build.txt

generate: setup  ## Regenerate specs/ and generated/ from the pinned databricks-sdk
	$(PY) -m codegen extract
	$(PY) -m codegen generate

upgrade: setup  ## Change to another release of databricks-sdk: make upgrade VERSION=0.162.0
	$(PY) -m codegen upgrade $(VERSION)
	@echo "now: make lock setup parity test"

diff: setup  ## Print what changed in the API: make diff OLD=0.140.0 NEW=.
	@$(PY) -m codegen diff $(OLD) $(NEW)

parity: setup  ## Compare every operation with the installed databricks-sdk
	$(PY) -m codegen parity

check: setup  ## Check format, lint, types on three systems, and that generated code is as committed
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy --platform linux
	.venv/bin/mypy --platform darwin --cache-dir .mypy_cache/darwin src
	.venv/bin/mypy --platform win32 --cache-dir .mypy_cache/win32 src
	.venv/bin/pyright
	$(PY) -m codegen check

test: setup  ## Run the tests in up to four processes, each with its own local workspace
	$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

lowest:  ## Run the tests with the oldest versions that pyproject.toml allows, in .venv-lowest
	$(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	.venv-lowest/bin/uv pip install --quiet --python .venv-lowest --resolution lowest-direct \
	    --editable '.[local,pandas,polars]' --group test --group bench --group codegen --group docs
	.venv-lowest/bin/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

audit: setup  ## Look up known vulnerabilities of everything in requirements-dev.txt and in the image
	$(UV) tool run pip-audit --strict --disable-pip --no-config --no-deps --require-hashes \
	    --requirement requirements-dev.txt --requirement docs/deploy/requirements.txt \
	    --requirement docs/deploy/requirements-local.txt

stress: setup  ## Run the long tests: 2,000 random fault sequences, 1,000 of downloads, 64 threads, 500 forks, 20,000 values written, 200 killed writers, a workspace killed 500 times, on a clock that is set back, with slow clients, 200 requests for each operation of it, a million labels joined, a worker within its pod, 5,000 statements and 5,000 calls of functions beside real Spark
	LAKEWIRE_STRESS=1 $(PY) -m pytest tests/wire/test_beliefs.py tests/wire/test_process.py tests/wire/test_pace.py
	LAKEWIRE_STRESS=1 $(PY) -m pytest --numprocesses 2 tests/wire/sql/test_downloads.py
	LAKEWIRE_STRESS=1 $(PY) -m pytest --numprocesses 2 tests/behaviour/delta/test_values.py
	LAKEWIRE_STRESS=1 $(PY) -m pytest tests/stress tests/behaviour/delta/test_scd2.py
	LAKEWIRE_STATEMENTS=5000 $(PY) -m pytest tests/conformance/test_fuzz.py

mutation: setup  ## Mutate the retry and error modules; the tests must detect at least 85 %
	$(UV) pip install --quiet --python $(PY) --group mutation
	rm -rf mutants
	$(PY) -m mutmut run
	$(PY) -m tests.mutation

demo: setup  ## Run the demo on a local workspace
	$(PY) -m lakewire.demo

bench: setup  ## Measure lakewire beside other clients and print ratios; with LAKEWIRE_STRESS=1 also 2,000 slow chunks
	$(PY) -m tests.bench

pictures: setup  ## Make the pictures of the documentation from real runs, light and dark; after make bench
	$(UV) pip install --quiet --python $(PY) --group pictures
	$(PY) -m tests.pictures

conformance: setup  ## Run clients of other projects against the local workspace, and its tests on real Spark
	$(PY) -m pytest tests/conformance

airflow: setup  ## Run the tests of lakewire.airflow, in an environment with Airflow and its Databricks provider
	$(PY) -m tests.conformance.airflow_python -m pytest -W default \
	    --numprocesses auto --maxprocesses 4 --dist loadfile tests/airflow

release: setup  ## Build dist/ and check it: the same bytes again, metadata, bill of materials, installed into empty environments
	rm -rf dist
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(UV) build --quiet --out-dir dist
	$(UV) tool run --quiet twine check --strict dist/*.whl dist/*.tar.gz
	$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --no-header \
	    --python-version 3.11 pyproject.toml | $(UV) tool run --quiet --from cyclonedx-bom cyclonedx-py requirements \
	    --pyproject pyproject.toml --output-reproducible --output-file dist/lakewire.cdx.json -
	$(PY) -m pytest tests/release

judge: setup  ## Ask real Spark what the statements of tests/judge/*.sql give, and write its answers beside them
	$(PY) -m tests.conformance.spark_python -m tests.judge.record

docs: setup  ## Build the site of the documentation into build/site, and check its links and its reference
	rm -rf build/site
	$(PY) -m sphinx --quiet --jobs auto --fresh-env --nitpicky --fail-on-warning --keep-going --doctree-dir build/doctrees docs build/site
	$(PY) docs/ext/check_site.py build/site

clean:  ## Remove .venv and caches
	rm -rf .venv .venv-lowest build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis mutants

.PHONY: help setup lock generate upgrade diff parity check test lowest audit stress mutation demo bench pictures conformance airflow judge release docs clean
.DEFAULT_GOAL := help
