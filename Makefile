# Dateline. The binary holds everything it serves, so the browser's part is
# built first, into web/built, and embedded from there.

ADDR  ?= localhost:8000
STORY ?=
GO    ?= go

BUILT   := web/built/app.wasm.br web/built/wasm_exec.js.br
SOURCES := go.mod go.sum $(shell find app article cmd web -name '*.go' ! -name '*_test.go')
FILES   := $(shell find article/stories web -type f ! -path 'web/built/*' ! -name '*.go' ! -path '*/testdata/*')

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: bin/dateline ## build everything and serve the story on http://$(ADDR)
	bin/dateline serve --addr $(ADDR) $(STORY)

.PHONY: build
build: bin/dateline ## build the program into bin/

.PHONY: bundle
bundle: bin/dateline ## build the published folder into dist/
	bin/dateline build -o dist $(STORY)

.PHONY: test
test: $(BUILT) chromium ## run every test, in a real browser too
	$(GO) test ./...

.PHONY: check
check: $(BUILT) ## format, vet and lint
	@test -z "$$(gofmt -l app article cmd web)" || { gofmt -l app article cmd web; echo 'run gofmt -w on these'; exit 1; }
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./app/... ./article/ ./cmd/wasm
	$(GO) tool staticcheck ./...

.PHONY: bench
bench: bin/dateline ## print what the page weighs
	$(GO) test ./web -run 'TestSizes' -count 1 -v

.PHONY: clean
clean: ## remove everything that was built
	rm -rf bin dist testdata-failures
	find web/built -type f ! -name README -delete

bin/dateline: $(BUILT) $(SOURCES) $(FILES)
	CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -ldflags '-s -w' -o $@ ./cmd/dateline

# The wasm depends on what the browser's program imports alone, but to ask the
# go command which files those are takes as long as to let it find that nothing
# has changed. So it always builds, and what did not change keeps its time.
web/built/app.wasm: $(SOURCES)
	GOOS=js GOARCH=wasm $(GO) build -trimpath -buildvcs=false -ldflags '-s -w' -o $@.new ./cmd/wasm
	cmp -s $@.new $@ && rm $@.new || mv $@.new $@

web/built/wasm_exec.js: go.mod
	cp "$$($(GO) env GOROOT)/lib/wasm/wasm_exec.js" $@

%.br: % web/compress/compress.go
	$(GO) run ./web/pack $<
