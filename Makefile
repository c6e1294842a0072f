# `make site` and `make test` do all the set-up on a machine that has only Python >= 3.11 and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site test check bench nightly guide words screenshots schema clean

# What is only out of date is told by the check and by the site itself, and stops no build.
site: $(VENV)/installed            ## our own roadmap, checked and built into site/
	-$(BIN)/milepost check
	$(BIN)/milepost build

test: $(VENV)/test-tools           ## the whole suite, browser tests included
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/check-tools         ## lint, types, layers
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/test-tools          ## ratios, measured side by side, and other tools on the same roadmaps: half an hour on two cores
	$(BIN)/python -m benchmarks.check_speed
	$(BIN)/python -m benchmarks.find_speed
	$(BIN)/python -m benchmarks.page_speed
	$(BIN)/python -m benchmarks.hostile_speed
	$(BIN)/python -m benchmarks.diff_speed
	$(BIN)/python -m benchmarks.serve_speed
	$(BIN)/python -m benchmarks.build_speed

nightly: $(VENV)/test-tools        ## the whole suite in its long forms: more examples, trees and combinations, and a picture of each page
	MILEPOST_NIGHTLY=1 $(BIN)/python -m pytest -n auto --dist worksteal

guide: $(VENV)/installed           ## fills the generated parts of content/pages/guide
	$(BIN)/python generator/guide.py

words: $(VENV)/installed           ## brings the catalogs of all languages up to date with what the site says
	$(BIN)/python generator/catalogs.py

screenshots: $(VENV)/test-tools    ## the pictures of our own site that the guide shows
	$(BIN)/python -m generator.screenshots

schema: $(VENV)/installed
	$(BIN)/milepost schema

clean:
	rm -rf $(VENV) .bench site .site.* .pytest_cache .mypy_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/test-tools: pyproject.toml tests/install_tools.py | $(VENV)/installed
	$(BIN)/python tests/install_tools.py test
	touch $@

$(VENV)/check-tools: pyproject.toml | $(VENV)/test-tools
	$(BIN)/python tests/install_tools.py check
	touch $@
