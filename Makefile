# Two targets matter: `make demo` shows why401 on real 401s, `make test` checks everything. Both install what is missing.

VERSION := $(shell sed -n 's/^  "version": "\(.*\)",/\1/p' manifest.json)
GO_LINT := go tool -modfile=tools/go.mod golangci-lint
FUZZTIME ?= 30s

# Where go.dev's archive puts Go, for those whose shell does not look there.
export PATH := $(PATH):/usr/local/go/bin

.PHONY: help demo build test lint unit js e2e packages bench fuzz generate release release-test clean

help:
	@echo 'make demo      build, and walk through real 401s in a real Chromium (ARGS=... are passed on)'
	@echo 'make test      every check: lint, unit tests with -race, JavaScript, end to end'
	@echo 'make release   archives, packages and the packed extension for every system, into dist/'
	@echo 'make release-test   check all of a release, built twice; make test does so for this machine only'
	@echo 'make bench     the figures: host, engine, replay, the way to the card, cost of pages without a 401'
	@echo 'make fuzz      every fuzz target for FUZZTIME ($(FUZZTIME)) each'
	@echo 'make generate  write the files that are generated from Go'

demo: build
	@.ci/need chromium
	bin/why401 demo $(ARGS)

build:
	@.ci/need go
	CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o bin/why401 .

test: lint unit js e2e packages
	@echo 'all checks passed (why401 $(VERSION))'

lint:
	@.ci/need go gcc
	$(GO_LINT) run --allow-parallel-runners ./...
	go mod tidy -diff

unit:
	@.ci/need go gcc chromium chromium-headless-shell firefox-esr flatpak
	go test -race $$(go list ./... | grep -v -e /e2e -e /release)
	WHY401_BROWSER=chromium-headless-shell go test -race -skip KilledHost ./inspector/replay

js: extension/node_modules/.package-lock.json
	@.ci/need chromium
	cd extension && npm run --silent check

# One package after the other: on two cores the browsers of the one would keep those of the other waiting.
e2e: build e2e/testdata/replay/express/node_modules/.package-lock.json
	@.ci/need go chromium chromium-headless-shell firefox-esr apache2 nginx php-cgi Xvfb wine64 x86_64-w64-mingw32-gcc
	go test -p 1 -timeout 10m ./e2e/...

# The package is really installed for a moment, so nothing else that looks for browsers' registrations may run meanwhile.
packages release-test: extension/node_modules/.package-lock.json
	@.ci/need go git chromium dpkg lintian man rpm rpm2archive
	go test -count=1 -timeout 30m $(if $(filter packages,$@),-short) ./release

release:
	@.ci/need go git
	go run ./release $(ARGS)

bench: build extension/node_modules/.package-lock.json inspector/replay/bench/node_modules/.package-lock.json
	@.ci/need go chromium chromium-headless-shell
	go test -run '^$$' -bench . -benchmem ./...
	go run ./inspector/replay/bench
	cd extension && npm run --silent bench

# Each fuzz target is run by itself, because go test fuzzes one at a time.
fuzz:
	@.ci/need go
	@for package in $$(go list ./...); do \
	  for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
	  done; \
	done

generate:
	@.ci/need go
	go generate ./...

%/node_modules/.package-lock.json: %/package-lock.json
	@.ci/need node npm
	cd $* && npm ci --no-audit --no-fund
	@touch $@

clean:
	rm -rf bin dist extension/node_modules inspector/replay/bench/node_modules e2e/testdata/replay/express/node_modules
