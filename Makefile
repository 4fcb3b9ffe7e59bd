# README's two commands: `make demo` builds a graph and asks it, `make test` checks the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GRAPH := build/demo

.PHONY: demo test test-slow bench clean

demo: $(VENV)/installed
	$(BIN)/relgraph build data/articles --out $(GRAPH)
	@printf '\nWho invited whom, and was it accepted?\n'
	@$(BIN)/relgraph ask $(GRAPH) invitations
	@printf '\nMonuments: whom they honour, where, unveiled or planned\n'
	@$(BIN)/relgraph ask $(GRAPH) monuments

test: $(VENV)/developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

test-slow: $(VENV)/developing-slow
	$(BIN)/pytest -m slow

bench: $(VENV)/developing
	$(BIN)/python -m benchmarks

$(VENV)/bin/pip:
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo 'a virtual environment is needed: apt-get install python3-venv'; exit 1; }

$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/pip install --quiet --no-deps -r constraints.txt
	$(BIN)/pip install --quiet -e .
	touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/pip install --quiet --group dev
	touch $@

$(VENV)/developing-slow: $(VENV)/developing
	$(BIN)/pip install --quiet --group slow
	touch $@

clean:
	rm -rf $(VENV) build dist
