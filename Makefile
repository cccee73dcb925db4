# make site   installs what is needed and builds the whole site into site/
# make test   installs what is needed and runs every check and test
# make audit  what takes longer than a test may: every page, all fuzzing; its figures go into docs/
# make bench  measures bytes, times and growth, and writes docs/performance.md; FULL=1 up to 2 000 evaluations
# make reproduce  builds three times under other clocks, languages and folders, and compares every byte
# make check  lint, types, import direction, fresh schemas, content
# make serve  preview while you write
# make preview  builds the site with drafts into preview/
# make install  installs what is needed to build
# make sbom   writes what the program is made of, with licences and reasons, into docs/
# make lock   pins new versions in requirements/

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: site pdf preview install test audit reproduce sbom bench check serve schemas lock browser servers typesetter clean

site: $(VENV)/.site
	@$(BIN)/samsyn build

preview: $(VENV)/.site
	@$(BIN)/samsyn build --drafts

install: $(VENV)/.site

serve: $(VENV)/.site
	@$(BIN)/samsyn serve

# In a folder of its own for what is temporary: what another run left behind is never in the way.
TRIED = folder=$$(mktemp -d) && { TMPDIR=$$folder $(1); status=$$?; rm -rf $$folder; exit $$status; }

test: check browser servers typesetter
	@$(call TRIED,$(BIN)/pytest -n 2 --dist worksteal)

audit: $(VENV)/.dev browser typesetter
	@rm -rf .samsyn/audit .samsyn/trials
	@$(call TRIED,SAMSYN_AUDIT=1 $(BIN)/pytest -m audit -n 2 --dist worksteal)
	@$(BIN)/python tests/figures_to_docs.py
	@$(BIN)/python tests/trials_to_content.py

bench: $(VENV)/.dev browser
	@FULL=$(FULL) $(BIN)/python -m bench $(PARTS)

reproduce: $(VENV)/.dev
	@$(BIN)/pytest -m audit -s tests/test_reproduce.py

check: $(VENV)/.dev
	@$(BIN)/ruff format --check -q generator tests bench
	@$(BIN)/ruff check -q generator tests bench
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }
	@$(BIN)/samsyn schema --check
	@$(BIN)/samsyn check
	@$(BIN)/pytest -q --no-header tests/test_catalogue.py > $(VENV)/words.log || { cat $(VENV)/words.log; exit 1; }

schemas: $(VENV)/.site
	@$(BIN)/samsyn schema

# The browser tests need Chromium, from Debian's packages where we may install them.
browser:
	@command -v chromium > /dev/null || command -v chromium-browser > /dev/null || \
	{ echo "Chromium saknas; försöker installera det (apt-get install chromium)"; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; } || \
	echo "Chromium går inte att installera här. Installera det för hand: apt-get install chromium fonts-noto-core"

# Documents to print are set with the system's Pango.
typesetter:
	@$(BIN)/python -c 'from ctypes.util import find_library; import sys; sys.exit(not find_library("pangoft2-1.0"))' || \
	{ echo "Pango saknas; försöker installera det (apt-get install libpango-1.0-0 libpangoft2-1.0-0)"; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0; } || \
	echo "Pango går inte att installera här. Installera det för hand: apt-get install libpango-1.0-0 libpangoft2-1.0-0"

# The recipes for web servers are tried with real ones, from Debian's packages; they are not started as services.
servers:
	@PATH=$$PATH:/usr/sbin; { command -v nginx && command -v apache2; } > /dev/null || \
	{ echo "nginx och Apache saknas; försöker installera dem (apt-get install nginx-light apache2-bin)"; \
	  apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq --no-install-recommends nginx-light apache2-bin; } || \
	echo "Webbservrarna går inte att installera här. Installera dem för hand: apt-get install nginx-light apache2-bin"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 eller senare behövs"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Pythons modul venv saknas; installera den, till exempel: apt-get install python3-venv"; exit 1; }

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@echo "installerar det som behövs för att bygga"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

# Documents to print: of each evaluation, each theme and the whole comparison; the site then leads to them.
pdf: $(VENV)/.pdf typesetter
	@$(BIN)/samsyn pdf
	@$(BIN)/samsyn build

$(VENV)/.pdf: requirements/pdf.txt $(VENV)/.site
	@echo "installerar det som behövs för PDF"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements/pdf.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.site
	@echo "installerar det som behövs för att testa"
	@$(BIN)/python -m pip install -q --require-hashes -r requirements/dev.txt
	@touch $@

sbom: $(VENV)/.dev
	@$(BIN)/python tests/supply_to_docs.py

lock: $(VENV)/.dev
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip compile -q pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header -o requirements/site.txt
	@$(BIN)/uv pip compile -q pyproject.toml --group build --extra pdf --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header -c requirements/site.txt -o requirements/pdf.txt
	@$(BIN)/uv pip compile -q pyproject.toml --group build --group dev --extra pdf --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header -c requirements/pdf.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) site .samsyn .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
