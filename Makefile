# citegraph: `make run` does the main job, `make test` checks everything, `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PIPELINE ?= pipelines/ml-systems
# The sizes of the maps that are timed; PAPERS="1000 10000" takes two minutes.
PAPERS ?= 1000 10000 100000 1000000

PACKAGES := libcurl4-openssl-dev libsqlite3-dev libgraphviz-dev graphviz zlib1g-dev pkg-config \
  libcmark-gfm-dev libcmark-gfm-extensions-dev librsvg2-dev fonts-dejavu-core git ca-certificates
BUILD := --explicit-target-dependency-import-check error

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: run
run: build ## build and run the bundled pipeline, without a network
	@.build/release/citegraph run $(PIPELINE) --offline

.PHONY: build
build: setup ## build the release binary
	@swift build -c release --product citegraph $(BUILD)

.PHONY: test
test: build lint ## lint and run the tests
	@swift build --build-tests $(BUILD)
	@CITEGRAPH=$(CURDIR)/.build/release/citegraph swift test --skip-build

.PHONY: benchmark
benchmark: build ## time graph kernels, communities and layouts beside other libraries, on the same graphs
	@python3 Tests/Benchmarks/benchmark.py --binary .build/release/citegraph
	@python3 Tests/Benchmarks/leiden_peers.py --binary .build/release/citegraph --pipeline $(PIPELINE)
	@python3 Tests/Benchmarks/layout_peers.py --binary .build/release/citegraph --papers $(PAPERS)
	@python3 Tests/Benchmarks/layout_peers.py --binary .build/release/citegraph \
	  --kinds communities --papers 10000

.PHONY: explorer-test
explorer-test: build ## use the explorer page in headless Chromium, also with 20,000 papers
	@.build/release/citegraph run $(PIPELINE) --offline >/dev/null || [ $$? = 1 ]
	@test -x .build/pictures/bin/python || python3 -m venv .build/pictures
	@.build/pictures/bin/pip install --quiet playwright numpy pillow
	@for papers in "" "--papers 20000"; do .build/pictures/bin/python \
	    Tests/Core/Drawing/explore_in_chromium.py output/$(notdir $(PIPELINE))/7-render/explorer.html $$papers; done

.PHONY: commonmark
commonmark: setup ## fetch the examples of the Markdown specification and check their links
	@mkdir -p .build/commonmark && cd .build/commonmark && apt-get download -qq cmark-gfm && \
	  dpkg-deb -x cmark-gfm_*.deb . && zcat usr/share/doc/cmark-gfm/spec.txt.gz > spec.txt
	@COMMONMARK_SPEC=$(CURDIR)/.build/commonmark/spec.txt swift test --filter CommonMarkTests

.PHONY: kill
kill: build ## kill the program at random moments and compare the results
	@python3 Tests/Reliability/kill.py --binary .build/release/citegraph --pipeline $(PIPELINE)

.PHONY: faults
faults: build ## run against emulated sources with 0, 5 and 30 % faults and compare the results
	@swift build -c release --product emulator $(BUILD)
	@python3 Tests/Reliability/faults.py --binary .build/release/citegraph \
	  --emulator .build/release/emulator --pipeline $(PIPELINE)

.PHONY: lint
lint: ## check the format of all Swift files
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: format
format: ## format all Swift files
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

.PHONY: setup
setup: # the toolchain and the Debian packages, installed when missing
	@command -v swift >/dev/null || { \
	  echo "make: Swift 6.3 or newer is needed; see https://www.swift.org/install/linux" >&2; exit 2; }
	@missing=$$(for p in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	  [ -z "$$missing" ] || { \
	    echo "Installing: "$$missing; \
	    if [ "$$(id -u)" = 0 ]; then as=; \
	    elif sudo -n true 2>/dev/null || [ -t 0 ]; then as=sudo; \
	    else echo "make: not root; install these first: apt-get install" $$missing >&2; exit 2; fi; \
	    $$as apt-get update -qq && \
	    $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; }

.PHONY: clean
clean: ## remove what was built and what was made
	@rm -rf .build && git clean -fdxq output
