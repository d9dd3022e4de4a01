# Everything that this project does is one of these. `make demo` and `make test`
# are all that a newcomer needs; both install what they can and say what they cannot.
GO ?= go
NODE_OK := $(shell node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null && echo yes)
WEB := schema/explorer/web

.PHONY: demo test build explorer lint unit browser quality reliability model neo4j bench fuzz tidy

demo: explorer build ## load the sample articles and serve them
	bin/backchannel demo

test: explorer build lint unit ## everything, with the real Neo4j and browser where they can be had

build: ## bin/backchannel
	$(GO) build -o bin/backchannel ./cmd/backchannel

ifeq ($(NODE_OK),yes)
explorer: schema/explorer/dist/index.html ## the browser page, from its lock file
schema/explorer/dist/index.html: $(WEB)/node_modules/.package-lock.json $(shell find $(WEB) -path $(WEB)/node_modules -prune -o -type f -print 2>/dev/null)
	cd $(WEB) && npm run --silent build
$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json
else
explorer:
	@echo "Node 20 or newer is not here: the explorer is not built; the page at / says how to get it." >&2
endif

lint:
	@test -z "$$(gofmt -l cmd graph loaders queries schema)" || { gofmt -l cmd graph loaders queries schema; echo "run gofmt -w on these" >&2; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

# SQLite as translated from C is not ours to check for races, and checking it takes
# three quarters of the time of tests that use it.
RACE := -race -gcflags=modernc.org/sqlite/lib=-race=false -gcflags=modernc.org/libc/...=-race=false

# One package more than a machine of two cores has them, since those that test Neo4j
# take turns at it and wait. Lint has vetted before.
unit:
	$(GO) run ./graph/neo4j/server/run -- $(GO) test -vet=off $(RACE) -p 3 -shuffle=on -timeout 60m ./...

browser: explorer ## the explorer alone, in a real browser; EXPLORER_SHOTS=FOLDER takes pictures
	$(GO) test ./schema/explorer -v -timeout 30m

quality: ## score the extractor on the sample articles and write the report
	$(GO) test ./loaders/extract -run Quality -update

reliability: ## how far confidence can be trusted, on the samples and on GOLD=DIR
	@$(GO) test ./loaders/extract -count=1 -run 'Reliability$$' -v $(if $(GOLD),-gold $(abspath $(GOLD)))

model: ## train the parser again, byte for byte: make model TREEBANK=DIR
	$(GO) run ./loaders/extract/parse/train -treebank $(TREEBANK) -o loaders/extract/parse/model.bin

neo4j: ## a real Neo4j 5.26 at 127.0.0.1:7687, kept in .cache/neo4j
	$(GO) run ./graph/neo4j/server/run -listen 127.0.0.1:7687 -data .cache/neo4j

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## each fuzz test for ten seconds
	@for p in $$($(GO) list ./...); do for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
		$(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime 10s $$p || exit 1; done; done

tidy:
	$(GO) mod tidy
