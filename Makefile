# make run    build, load the sample articles, serve them on localhost
# make test   everything that must hold, with the race detector
# make lint   format, vet, staticcheck
# make explorer  the web explorer alone, where npm is; build does it too
# make check-explorer  its lint, its types, its unit tests
# make browser  the built program in a browser: Chromium, from Debian's package
# make bench  the benchmarks of docs/benchmarks.md
# make accuracy  the tables of docs/accuracy.md

GO      ?= go
LISTEN  ?= 127.0.0.1:8080
STORE   ?= claimgraph.db
VERSION ?= $(shell git describe --tags --always 2>/dev/null || echo unknown)

WEB      := server/explorer/web
EXPLORER := server/explorer/dist/app/index.html
MODULES  := $(WEB)/node_modules/.package-lock.json

.PHONY: build run test lint bench accuracy explorer check-explorer browser

build: explorer
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o claimgraph ./cmd/claimgraph

# Without npm the program is built all the same; its page then says what is missing.
ifeq ($(shell command -v npm 2>/dev/null),)
explorer:
	@echo "npm is not here: building without the explorer; the API is whole" >&2
else
explorer: $(EXPLORER)
endif

$(MODULES): $(WEB)/package.json $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund --silent
	touch $@

$(EXPLORER): $(MODULES) schema/schema.graphql docs/api.md $(shell find $(WEB) -path '*/node_modules' -prune -o -path '*/browser' -prune -o -type f -print)
	cd $(WEB) && npm run --silent build

run: build
	./claimgraph load --store $(STORE) docs/samples
	./claimgraph query --store $(STORE) "$$(cat docs/samples/question.graphql)"
	./claimgraph serve --store $(STORE) --listen $(LISTEN)

test:
	$(GO) test -race -count=1 -timeout 20m ./...

check-explorer: $(MODULES)
	cd $(WEB) && npm run --silent lint && npm test --silent

browser: build
	command -v chromium >/dev/null || { echo "chromium is not here: apt-get install chromium" >&2; exit 1; }
	cd $(WEB) && npm run --silent browser

lint:
	@test -z "$$(gofmt -l -s $$(git ls-files '*.go') | tee /dev/stderr)"
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./graph/... ./loader/... ./schema/... ./server/...

accuracy: build
	sed -i '/^<!-- below: make accuracy -->$$/q' docs/accuracy.md
	{ echo; echo '```'; python3 ../shared/score/scoreboard.py --bin ./claimgraph; echo '```'; \
	  echo; echo '```'; $(GO) test -count=1 -v -run QuotesOnly ./loader/speech | sed -n 's/^.*_test.go:[0-9]*: //p'; echo '```'; \
	  echo; echo '```'; $(GO) run ./loader/claim/train -report; echo '```'; \
	  echo; echo '```'; $(GO) run ./loader/syntax/train -report; echo '```'; \
	  echo; echo '```'; $(GO) test -count=1 -run NONE -bench News -benchtime 586x -cpu 1,2 ./loader | grep -E '^cpu|News'; echo '```'; \
	  echo; echo '```'; $(GO) test -count=1 -v -run 'ModelsAreSmall|TakesLittleMemory' -bench Language -benchtime 3x -cpu 1 ./loader | \
	    grep -E 'tokens|MB'; echo '```'; } >> docs/accuracy.md
