package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"html/template"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"dateline/article"
	"dateline/web/e2e/browsertest"
	"dateline/web/e2e/browsertest/trial"
	"dateline/web/prerender"
	"dateline/web/server"
	"dateline/web/wasmbuild"

	"github.com/andybalholm/brotli"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// trialBuilt builds the trial page's program, once for all tests, with the
// compiler that make has used last. It is compressed fast rather than well.
var trialBuilt = sync.OnceValues(func() (fstest.MapFS, error) {
	p, err := wasmbuild.Read(Built())
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "trial")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	// The same library as the story's page has.
	modfile, err := filepath.Abs("../bin/goapp/wasm.mod")
	if err != nil {
		return nil, err
	}
	args := []string{"build", "-ldflags=-s -w", "-o", filepath.Join(dir, "app.wasm")}
	if p.Small() {
		args = []string{"run", "dateline/web/tinygo", "build", "-o", dir}
	}
	build := exec.Command("go", append(args, "-modfile", modfile, "dateline/web/e2e/browsertest/trial/testdata/program")...)
	build.Stderr = os.Stderr
	if !p.Small() {
		build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	}
	if err := build.Run(); err != nil {
		return nil, err
	}
	if p.Wasm, err = os.ReadFile(filepath.Join(dir, "app.wasm")); err != nil {
		return nil, err
	}
	var br, gz bytes.Buffer
	toBrotli := brotli.NewWriterLevel(&br, 0)
	toBrotli.Write(p.Wasm)
	toBrotli.Close()
	toGzip, _ := gzip.NewWriterLevel(&gz, gzip.BestSpeed)
	toGzip.Write(p.Wasm)
	toGzip.Close()
	p.Brotli, p.Gzip = br.Bytes(), gz.Bytes()
	return builtOf(p), nil // wasm_exec.js is the compiler's, the same for every program
})

// trialSite serves the trial page with the shell and scripts of every page.
// WebAssembly waits for the gate to open.
type trialSite struct {
	url  string
	page string // the prerendered HTML, unspoilt
	open func() // the gate
}

// newTrialSite serves the trial page; spoil changes its HTML, and each of
// handlers answers in place of the one before, which it is given.
func newTrialSite(t *testing.T, spoil func(string) string, handlers ...func(http.Handler) http.Handler) *trialSite {
	t.Helper()
	built, err := trialBuilt()
	if err != nil {
		t.Fatal(err)
	}
	f := make(memFS)
	names, err := f.addShared(built)
	if err != nil {
		t.Fatal(err)
	}
	page, err := prerender.HTML(new(trial.Page))
	if err != nil {
		t.Fatal(err)
	}
	style := f.addAsset("trial.css", []byte(`
		#scroller { height: 5rem; overflow: auto; }
		#moving { width: 4rem; animation: turn 600s linear; }
		@keyframes turn { to { rotate: 360deg; } }`))
	var b bytes.Buffer
	err = shellTemplate.Execute(&b, shell{
		Lang: "en", Title: "Trial", Panels: "map cast", Policy: metaPolicy(new(article.Article)),
		Early: names.Early, Style: style, Loader: names.Loader,
		Exec: names.WasmExec, Adopt: names.Adopt, Wasm: names.Wasm, WasmSize: names.WasmSize,
		Links: links(names.Icon, names.IconTouch, names.Manifest, names.Feed), Words: english, Page: template.HTML(spoil(page)), Edition: "{}",
	})
	if err != nil {
		t.Fatal(err)
	}
	f["index.html"] = b.Bytes()
	var handler http.Handler
	if handler, err = server.New(f, server.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, with := range handlers {
		handler = with(handler)
	}
	gate := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	open := sync.OnceFunc(func() { close(gate) })
	t.Cleanup(open)
	return &trialSite{s.URL + "/", page, open}
}

func unspoilt(page string) string { return page }

// TestAdoptKeepsState puts the page into every state that a reader can leave it
// in, and lets WebAssembly take over.
func TestAdoptKeepsState(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	tab := browsertest.Open(t, s.url)
	browsertest.Eval[any](tab, `(() => {
		const id = (i) => document.getElementById(i);
		scrollTo(0, 300);
		id('scroller').scrollTop = 70;
		id('shut').open = true;
		id('opened').open = false;
		id('typed').value = 'half a wo';
		id('bound').value = 'changed';
		id('ticked').checked = false;
		id('long').value = 'a\nb';
		id('chosen').value = 'b';
		id('popover').showPopover();
		window.nodes = [...document.querySelectorAll('#page, #page *')];
		window.turning = id('moving').getAnimations()[0];
		id('typed').focus({ preventScroll: true });
		id('typed').setSelectionRange(2, 6);
		getSelection().setBaseAndExtent(id('prose').firstChild, 2, id('prose').lastChild, 1);
		id('typed').focus({ preventScroll: true });
		window.turning.currentTime = 5000;
	})()`)
	before := `[scrollY, scroller.scrollTop, shut.open, opened.open, typed.value, bound.value, ticked.checked, long.value, chosen.value,
		popover.matches(':popover-open'), document.activeElement.id, typed.selectionStart, typed.selectionEnd, getSelection().toString()]`
	var want any
	if err := json.Unmarshal([]byte(browsertest.Eval[string](tab, "JSON.stringify("+before+")")), &want); err != nil {
		t.Fatal(err)
	}
	if got := want.([]any); got[0].(float64) < 300 || got[1] != 70.0 || got[4] != "half a wo" || got[9] != true || got[10] != "typed" {
		t.Fatalf("the page did not take the states: %v", got)
	}
	s.open()
	tab.WaitLive()
	tab.Want(before, want)
	tab.Want(`turning.currentTime >= 5000 && moving.getAnimations()[0] === turning`, true)
	tab.Want(`nodes.every((n, i) => n === document.querySelectorAll('#page, #page *')[i])`, true)
	tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
	tab.Want(`adoption.hits > 200`, true)
	tab.Want(`document.getElementById('progress')`, nil)

	tab.Wait(`count.textContent === '0'`)
	browsertest.Eval[any](tab, `count.click()`)
	tab.Wait(`count.textContent === '1'`)
	// Everything that was replaced for the time of the first mount is back.
	tab.Want(`[Node.prototype.appendChild, Node.prototype.replaceChild, Element.prototype.setAttribute, Reflect.set,
		document.createElement, document.createElementNS, document.createTextNode].every((f) => /\[native code\]/.test(f))`, true)
}

// TestAdoptKeepsSelection has a selection in the text, which something has split.
func TestAdoptKeepsSelection(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	tab := browsertest.Open(t, s.url)
	browsertest.Eval[any](tab, `prose.firstChild.splitText(3); getSelection().setBaseAndExtent(prose.firstChild, 2, prose.lastChild, 1)`)
	s.open()
	tab.WaitLive()
	tab.Want(`adoption.reason`, "")
	tab.Want(`getSelection().toString()`, "e, two and three;")
}

// TestAdoptRepairs spoils the prerendered page: what go-app then creates must
// make it right, and the misses must tell.
func TestAdoptRepairs(t *testing.T) {
	t.Parallel()
	replace := func(old, new string) func(string) string {
		return func(page string) string {
			if strings.Count(page, old) != 1 {
				t.Fatalf("%q is %d times in the page", old, strings.Count(page, old))
			}
			return strings.Replace(page, old, new, 1)
		}
	}
	for _, c := range []struct {
		name   string
		spoil  func(string) string
		reason string
	}{
		{"another text", replace("<em>two</em>", "<em>too</em>"), `"two" is "too" in the page`},
		{"another element", replace("<em>two</em>", "<i>two</i>"), `em is i in the page`},
		{"an element less", replace("<em>two</em>", ""), `"One, " is "One,  and " in the page`},
		{"an element more", replace("<em>two</em>", "<em>two</em><b>b</b>"), `" and " is b in the page`},
		{"an element more at the end", func(page string) string { return strings.TrimSuffix(page, "</div>") + "<b>b</b></div>" }, `2 nodes are left over in the page`},
		{"everything after a point missing", func(page string) string { return page[:strings.Index(page, "<strong>")] }, `" and " is " and \n" in the page`},
		{"another nesting", replace("<stop></stop></linearGradient>", "</linearGradient><stop></stop>"), `stop stands elsewhere in the page`},
		{"another attribute", replace(`<p id="shown">`, `<p id="shewn">`), `p has another id in the page`},
		{"another page", func(string) string { return "<main>Nothing of it</main>" }, `div is main in the page`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newTrialSite(t, c.spoil)
			s.open()
			tab := browsertest.Open(t, s.url)
			tab.WaitLive()
			reason := browsertest.Eval[string](tab, `adoption.reason`)
			if !strings.Contains(reason, c.reason) {
				t.Errorf("reason is %q, want %q", reason, c.reason)
			}
			tab.Want(`adoption.misses + adoption.changes > 0`, true)
			right, err := json.Marshal(s.page)
			if err != nil {
				t.Fatal(err)
			}
			// What go-app sets as a property of a new element is no attribute.
			tab.Want(`((html) => {
				const right = new DOMParser().parseFromString(html, 'text/html').getElementById('page');
				const got = document.getElementById('page').cloneNode(true);
				for (const page of [right, got]) {
					for (const name of ['value', 'checked', 'selected']) {
						for (const n of page.querySelectorAll('[' + name + ']')) n.removeAttribute(name);
					}
				}
				return got.isEqualNode(right);
			})(`+string(right)+`)`, true)
			browsertest.Eval[any](tab, `count.click()`)
			tab.Wait(`count.textContent === '1'`)
		})
	}
}

// TestAdoptStory has a whole story taken over at the addresses and on the
// devices that a reader may come by. What is built must be of this source.
func TestAdoptStory(t *testing.T) {
	t.Parallel()
	b, err := visitBundle()
	if err != nil {
		t.Fatal(err)
	}
	handler, err := server.New(b, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(handler)
	t.Cleanup(s.Close)
	for _, c := range []struct {
		name, at string
		option   browsertest.Option
	}{
		{"wide", "/", browsertest.Window(1280, 800)},
		{"phone", "/", browsertest.Phone},
		{"card", "/#vladimir-putin", browsertest.Window(1280, 800)},
		{"sentence with a card", "/index.html?card=mongolia#p1-s2", browsertest.Window(1280, 800)},
		{"panel", "/?panel=cast#cast", browsertest.Phone},
		{"choices", "/?utm=1", browsertest.Before(`localStorage.setItem('dateline', '{"theme":"dark","text":"large"}')`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			tab := browsertest.Open(t, s.URL+c.at, c.option)
			tab.WaitLive()
			tab.Want(`[adoption.misses, adoption.changes, adoption.reason]`, []any{0, 0, ""})
			tab.Want(`adoption.hits > 1000`, true)
		})
	}
}

// TestAdoptText has something of the story's text changed, or something before it.
// The text is not go-app's, so the one is no miss; after the other go-app must
// write it anew.
func TestAdoptText(t *testing.T) {
	t.Parallel()
	b, err := visitBundle()
	if err != nil {
		t.Fatal(err)
	}
	page, err := b.ReadFile("index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, old, new string
		misses         float64
		kept           bool
	}{
		{"in the text", `<span [^>]*id="p1-s1"[^>]*>`, `$0<u id="added">added</u>`, 0, true},
		{"before it", `<div class="story"`, `<b id="added"></b>$0`, 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := maps.Clone(b.memFS)
			f["index.html"] = regexp.MustCompile(c.old).ReplaceAll(page, []byte(c.new))
			if bytes.Equal(f["index.html"], page) {
				t.Fatalf("the page has no %s", c.old)
			}
			delete(f, "index.html.br")
			delete(f, "index.html.gz")
			handler, err := server.New(f, server.Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := httptest.NewServer(handler)
			t.Cleanup(s.Close)
			tab := browsertest.Open(t, s.URL)
			whole := browsertest.Eval[string](tab, `document.querySelector(".story").textContent.replace("added", "")`)
			tab.WaitLive()
			tab.Want(`Math.min(adoption.misses, 1)`, c.misses)
			tab.Want(`document.getElementById("added") !== null`, c.kept)
			tab.Want(`document.querySelectorAll(".story").length`, 1)
			tab.Want(`document.querySelector(".story").textContent.replace("added", "")`, whole)
		})
	}
}
