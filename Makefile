# Two commands do all set-up: "make site" and "make test".

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
# The shipped season is that of 2021-2022; leave TODAY empty to build for the real day.
TODAY ?= 2021-09-01

.PHONY: site test html fuzz bench golden handbook pictures editor lock clean

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
	$(BIN)/python -m tests.project_sheet theme/screenshots/projects.png
	$(BIN)/python tests/animation.py theme/screenshots/change.gif
	$(BIN)/python tests/icons.py theme/assets

# What npm states of a package is its SHA-512: $(call fetch,name,version,SHA-512,into,folders to strip,files)
define fetch
	@command -v npm >/dev/null || { echo "make: npm?" >&2; exit 1; }
	rm -rf $4 && mkdir $4
	cd $4 && npm pack --silent $1@$2 >/dev/null
	test "$$(openssl dgst -sha512 -binary $4/$1-$2.tgz | openssl base64 -A)" = "$3" \
	  || { rm -rf $4; echo "$1-$2.tgz: SHA-512?" >&2; exit 1; }
	tar -xzf $4/$1-$2.tgz -C $4 --strip-components=$5 $(addprefix package/,$6)
	rm $4/$1-$2.tgz
	touch $@
endef

# The forms of "loa edit": Decap CMS, one file; never committed.
DECAP := 3.16.3
DECAP_SHA512 := hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==

editor: .editor/decap-$(DECAP).stamp

.editor/decap-$(DECAP).stamp:
	$(call fetch,decap-cms,$(DECAP),$(DECAP_SHA512),.editor,2,dist/decap-cms.js dist/decap-cms.js.LICENSE.txt)

# Is every page valid HTML? The Nu checker needs Java; "make test" asks it too where it was fetched once.
VNU := 26.9.27
VNU_SHA512 := TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==

html: site $(VENV)/test.stamp .vnu/vnu-$(VNU).stamp
	@command -v java >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq default-jre-headless >/dev/null; }
	$(BIN)/python tests/nu.py site
	$(BIN)/pytest tests/rendering/test_html.py

.vnu/vnu-$(VNU).stamp:
	$(call fetch,vnu-jar,$(VNU),$(VNU_SHA512),.vnu,3,build/dist/vnu.jar)

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
