# Protokollant. Every target sets up what it needs; a second call does no work that the first one did.
PYTHON ?= python3
VENV := .venv/bin
export PYTHONUTF8 := 1

.PHONY: help setup setup-models setup-checks setup-tests setup-packages demo run test check bench soak package package-twice \
  package-test bundle lock translations screenshots

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 16

setup:
	@$(PYTHON) packaging/bootstrap.py

setup-models:
	@$(PYTHON) packaging/bootstrap.py --models

setup-checks:
	@$(PYTHON) packaging/bootstrap.py --test-tools

setup-tests:
	@$(PYTHON) packaging/bootstrap.py --models --compact-models --test-tools

demo: setup-models ## the bundled sample dictation through the whole pipeline
	@rm -rf build/demo && mkdir -p build/demo
	@$(VENV)/protokollant process resources/samples/beratung.flac --template beratungsprotokoll --today 2026-11-12 \
	  --out build/demo/Beratungsprotokoll.docx --out build/demo/Beratungsprotokoll.txt
	@cat build/demo/Beratungsprotokoll.txt
	@echo; echo "DOCX: $(CURDIR)/build/demo/Beratungsprotokoll.docx"

run: setup-models ## the window
	@$(VENV)/protokollant

test: setup-tests ## the whole test suite
	@$(VENV)/python -m pytest

check: setup-checks ## lint, format check, types, layers
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .
	@$(VENV)/mypy
	@$(VENV)/lint-imports
	@$(VENV)/python packaging/licences/licences.py --check

bench: setup-tests ## the benchmarks: one table, and bench.json
	@$(VENV)/python -m tests.bench

soak: setup-tests ## what takes hours: noise, recording, kills, failing disks, 100,000 fuzzed inputs, 500 dictations
	@$(VENV)/python -m pytest -m soak

setup-packages:
	@$(PYTHON) packaging/bootstrap.py --package-tools

package: setup-packages ## the program without Python, as .deb and as .tar.gz, in dist/
	@$(VENV)/python packaging/linux/package.py $(SIGN)

package-twice: setup-packages ## are two builds of this commit the same?
	@$(VENV)/python packaging/linux/compare.py

package-test: setup-tests setup-packages ## builds the .deb and tests it in a bare Debian (as root; a few minutes)
	@$(VENV)/python -m pytest -m package tests/package

bundle: setup-models ## the offline set for IT: installers of dist/, models, manifest, licences (PROFILE=, KEY=)
	@rm -rf dist/bundle
	@$(VENV)/python packaging/bundle/make_bundle.py $(if $(PROFILE),--profile $(PROFILE)) $(if $(KEY),--key $(KEY))

screenshots: setup-tests ## the pictures of docs/images, of every page and dialog
	@$(VENV)/python packaging/screenshots.py

lock: ## pin the requirements anew (needs uv)
	@cd packaging/requirements && for f in pip build runtime dev freeze; do \
	  uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --allow-unsafe \
	    --python-version 3.11 $$f.in -o $$f.txt || exit 1; done

translations: setup-checks ## collect the texts to be translated
	@$(VENV)/python packaging/translations.py
