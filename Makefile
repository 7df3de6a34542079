# Two commands do all set-up: "make site" and "make test".

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
# The shipped season is that of 2021-2022; leave TODAY empty to build for the real day.
TODAY ?= 2021-09-01

.PHONY: site test fuzz bench golden handbook pictures editor lock clean

site: $(VENV)/site.stamp
	$(BIN)/loa build $(if $(TODAY),--today $(TODAY))

# The forms of "loa edit" are tested where they can be had: that needs npm and, once, a network.
test: site $(VENV)/test.stamp
	@npm_config_fetch_retries=1 $(MAKE) --silent editor || echo "No editor, so its tests in the browser are skipped."
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist worksteal

# Make up thousands of projects and build them, spoil thousands of files and check them: other ones each time.
SEED ?= $(shell date +%s)
fuzz: $(VENV)/test.stamp
	$(BIN)/pytest -n 2 --dist worksteal tests/generated --projects 4000 --mutations 20000 --seed $(SEED)

bench: $(VENV)/bench.stamp
	$(BIN)/python tests/benchmark.py
	$(BIN)/python tests/lighthouse.py

# Write the golden files again; read the difference before committing it.
golden: $(VENV)/test.stamp
	$(BIN)/pytest --update-golden

# Write anew the pages of the handbook about problems and fields.
handbook: $(VENV)/test.stamp
	$(BIN)/python -m tests.handbook.write

# Draw anew the pictures in README, and the icons.
pictures: site $(VENV)/test.stamp
	$(BIN)/python tests/contact_sheet.py theme/screenshots/kit.png
	$(BIN)/python tests/screenshots.py theme/screenshots
	$(BIN)/python tests/animation.py theme/screenshots/change.gif
	$(BIN)/python tests/icons.py theme/assets

# The forms of "loa edit": Decap CMS, one file, as npm states its SHA-512; never committed.
DECAP := 3.16.3
DECAP_SHA512 := hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==

editor: .editor/decap-$(DECAP).stamp

.editor/decap-$(DECAP).stamp:
	@command -v npm >/dev/null || { echo "make editor: npm?" >&2; exit 1; }
	rm -rf .editor && mkdir .editor
	cd .editor && npm pack --silent decap-cms@$(DECAP) >/dev/null
	test "$$(openssl dgst -sha512 -binary .editor/decap-cms-$(DECAP).tgz | openssl base64 -A)" = "$(DECAP_SHA512)" \
	  || { rm -rf .editor; echo "decap-cms-$(DECAP).tgz: SHA-512?" >&2; exit 1; }
	tar -xzf .editor/decap-cms-$(DECAP).tgz -C .editor --strip-components=2 package/dist/decap-cms.js \
	  package/dist/decap-cms.js.LICENSE.txt
	rm .editor/decap-cms-$(DECAP).tgz
	touch $@

# Pin anew what is installed: names, versions, hashes.
lock: $(VENV)/site.stamp
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header pyproject.toml tests/build.in -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header tests/requirements.in -c requirements.lock -o tests/requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header tests/bench.in -c requirements.lock -o tests/bench.lock

# A site/ or a folder left by a killed build goes only with Loa's mark in it.
clean:
	rm -rf $(VENV) .loa-cache .site.lock
	for folder in site .site.new .site.old; do [ ! -f $$folder/.loa-site ] || rm -rf $$folder; done

# Debian keeps what makes virtual environments in a package of its own.
$(VENV)/bin/python:
	$(PYTHON) -c "import ensurepip" 2>/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv >/dev/null; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp tests/requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock
	command -v chromium >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium >/dev/null; }
	touch $@

# WeasyPrint, to compare with, needs Pango.
$(VENV)/bench.stamp: $(VENV)/site.stamp tests/bench.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/bench.lock
	$(BIN)/python -c "import weasyprint" 2>/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 >/dev/null; }
	touch $@
