# make run    build, load the sample articles, serve them on localhost
# make test   everything that must hold, with the race detector
# make lint   format, vet, staticcheck
# make bench  the benchmarks of docs/benchmarks.md
# make accuracy  the tables of docs/accuracy.md

GO      ?= go
LISTEN  ?= 127.0.0.1:8080
STORE   ?= claimgraph.db
VERSION ?= $(shell git describe --tags --always 2>/dev/null || echo unknown)

.PHONY: build run test lint bench accuracy

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o claimgraph ./cmd/claimgraph

run: build
	./claimgraph load --store $(STORE) docs/samples
	./claimgraph query --store $(STORE) "$$(cat docs/samples/question.graphql)"
	./claimgraph serve --store $(STORE) --listen $(LISTEN)

test:
	$(GO) test -race -count=1 ./...

lint:
	@test -z "$$(gofmt -l -s . | tee /dev/stderr)"
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./graph/... ./loader/... ./schema/... ./server/...

accuracy: build
	sed -i '/^<!-- below: make accuracy -->$$/q' docs/accuracy.md
	{ echo; echo '```'; python3 ../shared/score/scoreboard.py --bin ./claimgraph; echo '```'; \
	  echo; echo '```'; $(GO) run ./loader/syntax/train -report; echo '```'; } >> docs/accuracy.md
