# Dateline is one program that holds all it serves, including the browser's
# program. make builds that one first, into web/built, and embeds it from there.

ADDR  ?= localhost:8000
STORY ?=
ONLY  ?=
BASE  ?=
JSON  ?= bin/bench/results.json
GO    ?= go

# The compiler of the browser's program: go, or tinygo, which make tinygo makes.
WASM ?= go
ifeq ($(filter go tinygo,$(WASM)),)
$(error WASM is the compiler of the browser's program, go or tinygo, not $(WASM))
endif

# Same source, same bytes: no paths and no clock in what is built.
# Functions are inlined in the browser too: -gcflags=all=-l shrinks app.wasm from
# 917 to 865 KB in brotli, but starting then takes 1.6 times the processor time
# (523, 562 and 504 ms of script, inlined 312, 373 and 324, runs in turns).
BUILD := $(GO) build -trimpath -buildvcs=false -ldflags '-s -w'

PROGRAMS := bin/go bin/tinygo
PARTS    := app.wasm app.wasm.br app.wasm.gz wasm_exec.js compiler.txt
BUILT    := $(PARTS:%=web/built/%)
# TinyGo's program is measured beside Go's.
BESIDE   := $(if $(filter tinygo,$(WASM)),$(PARTS:%=bin/go/%))
PREBUILT := web/built/story.zip
SOURCES  := go.mod go.sum $(shell find app article cmd web -name '*.go' ! -name '*_test.go')
FILES    := $(shell find article/stories web -type f ! -name '*.go' ! -path 'web/built/*' ! -path '*/testdata/*')

# Tests in a browser run one package after another: each uses all processors.
BROWSER := ./web/e2e/browsertest ./web ./web/e2e ./cmd/dateline
UNIT    := $(GO) list ./... | grep -vxE 'dateline/(web/e2e/browsertest|web|web/e2e|cmd/dateline)'

# The race detector makes everything ten times slower, so it looks at the packages
# that do several things at once, and at the tests of the command that do.
RACES   := ./web/server ./web/watch
RACING  := ^Test(Shelve|Watch(ListsProblems|Pictures|Ends))$$

.PHONY: help run build bundle test test-short test-matrix check bench figures seen tinygo icons clean chromium always

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

run: bin/dateline ## build everything and serve the story on localhost:8000
	bin/dateline serve --addr $(ADDR) $(STORY)

build: bin/dateline ## build the program into bin/

bundle: bin/dateline ## build the folder to publish into dist/
	bin/dateline build -o dist $(STORY)

test: $(PREBUILT) chromium ## run all tests, in a real browser too
	$(GO) test $$($(UNIT))
	$(GO) test -p 1 -timeout 30m $(BROWSER)
	@if [ $(WASM) = tinygo ]; then echo '$(GO) test -tags small ./cmd/build/tinygo' && $(GO) test -tags small ./cmd/build/tinygo; fi
	@if command -v gcc >/dev/null; then \
		echo '$(GO) test -race $(RACES)' && $(GO) test -race $(RACES) && \
		echo '$(GO) test -race -run $(RACING) ./cmd/dateline' && $(GO) test -race -run '$(RACING)' ./cmd/dateline; \
	else echo 'no race detector without a C compiler (Debian: apt-get install gcc libc6-dev)'; fi
	@if command -v nginx >/dev/null && ls /etc/nginx/modules-enabled 2>/dev/null | grep -q brotli-static && command -v caddy >/dev/null; then \
		echo '$(GO) test -tags hosts ./web/host' && $(GO) test -tags hosts ./web/host; \
	else echo 'nginx with its brotli module and Caddy are not here to try web/host on (Debian: apt-get install nginx libnginx-mod-http-brotli-static caddy)'; fi

test-short: $(BUILT) ## run the tests that need no browser, in less than a minute
	$(GO) test $$($(UNIT))

test-matrix: $(PREBUILT) chromium ## run what takes long or needs rights, or ONLY=TestLargeSite/100_stories
	$(GO) test -tags scale -p 1 -timeout 60m -v -run '$(or $(ONLY),^TestLarge)' ./web/e2e
	@if [ -z '$(ONLY)' ]; then echo '$(GO) test -tags disk -run TestFullDisk ./cmd/dateline' && $(GO) test -tags disk -run TestFullDisk ./cmd/dateline; fi

check: $(BUILT) ## format, vet and lint
	@bad=$$(gofmt -l app article cmd web); [ -z "$$bad" ] || { echo "not formatted, run gofmt -w:" $$bad; exit 1; }
	$(GO) vet -tags disk,hosts,scale,small ./...
	GOOS=js GOARCH=wasm $(GO) vet ./cmd/wasm ./app ./article
	$(GO) tool staticcheck ./...

bench: bin/dateline bin/bench/app.wasm.br $(BESIDE) chromium ## measure it all, or ONLY=start,map; compare with BASE=FILE
	$(GO) run ./cmd/bench --only '$(ONLY)' --base '$(BASE)' --json '$(JSON)'

figures: ## print how well a draft matches what was annotated by hand
	$(GO) test -count 1 -run '^TestFigures$$' -v ./cmd/dateline

seen: $(BUILT) chromium ## print how long it takes from saving a story to seeing it
	$(GO) test -run '^$$' -bench '^BenchmarkSaveToSeen$$' -benchtime 10x ./cmd/dateline

tinygo: ## build TinyGo, with which WASM=tinygo makes run, build, bundle, test and bench
	$(GO) run ./cmd/build tinygo install

icons: ## draw the icons anew
	$(GO) run ./cmd/bake icons

clean: ## remove all that was built
	rm -rf bin dist testdata-failures
	find web/built -type f ! -name README -delete

bin/dateline: $(PREBUILT) $(SOURCES) $(FILES)
	CGO_ENABLED=0 $(BUILD) -o $@ ./cmd/dateline

# The browser's program has a smaller go-app, so it has a module file of its own.
bin/goapp/wasm.mod: go.mod go.sum $(shell find cmd/build/goapp -name '*.go' ! -name '*_test.go')
	$(GO) run ./cmd/build goapp $(@D)

bin/go/linked.wasm: bin/goapp/wasm.mod $(SOURCES)
	GOOS=js GOARCH=wasm $(BUILD) -modfile=$< -o $@ ./cmd/wasm

bin/go/new/app.wasm: bin/go/linked.wasm
	@mkdir -p $(@D)
	$(GO) run ./cmd/build shrink $< $@

# The control of the measurements: the same program with the unchanged go-app.
bin/bench/app.wasm: go.mod go.sum $(shell find app article cmd/wasm -name '*.go' ! -name '*_test.go')
	@mkdir -p $(@D)
	GOOS=js GOARCH=wasm $(BUILD) -o $@ ./cmd/wasm

# It must come from the Go that has built app.wasm.
bin/go/new/wasm_exec.js: bin/go/new/app.wasm
	cp "$$($(GO) env GOROOT)/lib/wasm/wasm_exec.js" $@

bin/tinygo/new/app.wasm: bin/goapp/wasm.mod $(SOURCES) $(wildcard cmd/build/tinygo/*.go cmd/build/tinygo/patches/*)
	$(GO) run ./cmd/build tinygo build -modfile $< -o $(@D) ./cmd/wasm

bin/tinygo/new/wasm_exec.js: bin/tinygo/new/app.wasm ;

# Compressing app.wasm takes half a minute, so unchanged files keep their time.
keep = @cmp -s $< $@ || { echo cp $< $@; cp $< $@; }

$(PROGRAMS:%=%/app.wasm): %/app.wasm: %/new/app.wasm
	$(keep)

$(PROGRAMS:%=%/wasm_exec.js): %/wasm_exec.js: %/new/wasm_exec.js
	$(keep)

NAME_go     = Go $$($(GO) env GOVERSION | sed 's/^go//')
NAME_tinygo = $$($(GO) run ./cmd/build tinygo version)

$(PROGRAMS:%=%/compiler.txt): %/compiler.txt: %/app.wasm %/wasm_exec.js
	$(GO) run ./cmd/build stamp $(@D) "$(NAME_$(notdir $(@D)))"

$(PROGRAMS:%=%/app.wasm.gz): %.gz: %.br ;

# All embedded files come from one compiler, the last one requested.
bin/compiler: always
	@echo $(WASM) | cmp -s - $@ || { mkdir -p $(@D); echo $(WASM) >$@; }

$(BUILT): web/built/%: bin/$(WASM)/% bin/compiler
	$(keep)

# With this file a server of the default story starts at once.
$(PREBUILT): $(BUILT) $(SOURCES) $(FILES)
	$(GO) run ./cmd/build prebuilt $@

%.br: % web/compress/compress.go
	$(GO) run ./cmd/build precompress $<

chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || { \
		set -e; echo 'The tests need Chromium.'; \
		command -v apt-get >/dev/null || { echo 'Install it, then run make test again.'; exit 1; }; \
		[ "$$(id -u)" = 0 ] || command -v sudo >/dev/null || { echo 'As root: apt-get install chromium'; exit 1; }; \
		as=; [ "$$(id -u)" = 0 ] || as=sudo; \
		$$as apt-get update -q; $$as apt-get install -q -y --no-install-recommends chromium; }
