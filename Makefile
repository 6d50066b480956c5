# `make demo` and `make test` set up all they need in .venv; nothing outside this folder is touched.

PYTHON3 ?= python3
PYTHON := .venv/bin/python
READY := .venv/.ready
EXAMPLE := examples/north-wales-example.toml
# More than there are cores: tests of the application and of LibreOffice wait now and then.
WORKERS ?= 5
PACKAGES := funding formulas scenarios exports tui
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard funding/locale/*/LC_MESSAGES/cyfran.po))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check wheel bench messages pictures clean

help:
	@echo 'make demo      split, explain and export the example Board, into out/'
	@echo 'make test      every check and test'
	@echo 'make check     only lint, types and layers'
	@echo 'make wheel     build dist/*.whl and check what is in it'
	@echo 'make bench     measure speed'
	@echo 'make pictures  draw the pictures of the guide anew'
	@echo 'make messages  bring the translation catalogues up to date with the source'
	@echo 'make clean     take away what was made, but for .venv'

$(READY): pyproject.toml
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'Cyfran needs Python 3.11 or newer. If you have one: make PYTHON3=python3.12' >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || $(PYTHON3) -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(PYTHON) -m pip install --quiet --editable . --group dev
	@touch $@

$(CATALOGUES) &: $(CATALOGUES:.mo=.po) hatch_build.py | $(READY)
	$(PYTHON) hatch_build.py

demo: $(READY) $(CATALOGUES)
	@mkdir -p out
	$(PYTHON) -m cyfran split $(EXAMPLE)
	$(PYTHON) -m cyfran explain $(EXAMPLE) wrexham
	$(PYTHON) -m cyfran export $(EXAMPLE) out/north-wales-example.xlsx

check: $(READY)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-logo

wheel: $(READY)
	rm -rf dist
	$(PYTHON) -m build --wheel --no-isolation --outdir dist .
	$(PYTHON) -m check_wheel_contents dist

test: check wheel $(CATALOGUES)
	$(PYTHON) -m pytest -n $(WORKERS) --dist worksteal

bench: $(READY)
	$(PYTHON) -m benchmarks

messages: $(READY)
	$(PYTHON) -m babel.messages.frontend --quiet extract --mapping-file funding/locale/babel.cfg --no-default-keywords \
	    --keywords _ --keywords plural:1,2 --add-comments Translators: --add-location file --sort-by-file \
	    --omit-header --output-file funding/locale/cyfran.pot $(PACKAGES)
	$(PYTHON) -m babel.messages.frontend --quiet update --domain cyfran --input-file funding/locale/cyfran.pot \
	    --output-dir funding/locale --no-fuzzy-matching --ignore-pot-creation-date
	$(PYTHON) hatch_build.py

pictures: $(READY) $(CATALOGUES)
	$(PYTHON) -m docs.make_pictures
	$(PYTHON) -m docs.make_workbook_picture

clean:
	rm -rf dist build out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	rm -f $(CATALOGUES)
	find $(PACKAGES) tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
