package web

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync"
	"testing"

	"dateline/web/e2e/browsertest"
	"dateline/web/server"
)

// answer lets a handler of its own answer for files whose names match a pattern.
func answer(pattern string, with http.HandlerFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if ok, _ := path.Match(pattern, path.Base(r.URL.Path)); ok {
				with(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// TestNotLive has the program not arrive, in several ways: the page stays as it
// was and says so quietly.
func TestNotLive(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		handler func(http.Handler) http.Handler
		option  browsertest.Option
	}{
		{"blocked", nil, browsertest.Block("*://*:*/*.wasm")},
		{"scripts blocked", nil, browsertest.Block("*://*:*/adopt.*.js")},
		{"not found", answer("*.wasm", http.NotFound), browsertest.Allow("Failed to load resource")},
		{"damaged", answer("*.wasm", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			w.Write([]byte("\x00asm\x01\x00\x00\x00damaged"))
		}), nil},
		{"broken off", answer("*.wasm", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			w.Header().Set("Content-Length", "1000")
			w.Write([]byte("\x00asm\x01\x00\x00\x00"))
		}), browsertest.Allow("ERR_CONTENT_LENGTH_MISMATCH")},
		{"no WebAssembly", nil, browsertest.Before("delete window.WebAssembly")},
	} {
		t.Run(c.name, func(t *testing.T) {
			var handlers []func(http.Handler) http.Handler
			if c.handler != nil {
				handlers = append(handlers, c.handler)
			}
			s := newTrialSite(t, unspoilt, handlers...)
			s.open()
			var options []browsertest.Option
			if c.option != nil {
				options = append(options, c.option)
			}
			tab := browsertest.New(t, options...)
			tab.Load(s.url)
			tab.WaitFault("Live features are off")
			tab.Want(`[notice.hidden, notice.firstChild.data]`, []any{false, english.Failed})
			tab.Want(`document.getElementById('progress')`, nil)
			tab.Want(`document.getElementById('page').outerHTML === new DOMParser().parseFromString(`+quote(t, s.page)+`, 'text/html').getElementById('page').outerHTML`, true)
			tab.Want(`document.getElementById('page').isConnected && getComputedStyle(page).display`, "block")
			tab.Click(`#notice button`)
			tab.Want(`[notice.hidden, document.querySelector('#notice button').getAttribute('aria-label')]`, []any{true, english.Dismiss})
		})
	}
}

// TestPlainHost takes the program from a host that does not know its type.
func TestPlainHost(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				r.Header.Del("Accept-Encoding")
				w = &typed{w, "application/octet-stream"}
			}
			next.ServeHTTP(w, r)
		})
	})
	s.open()
	tab := browsertest.Open(t, s.url)
	tab.WaitLive()
	tab.Want(`adoption.misses`, 0)
}

// typed changes the content type of a response.
type typed struct {
	http.ResponseWriter
	to string
}

func (w *typed) WriteHeader(status int) {
	w.Header().Set("Content-Type", w.to)
	w.ResponseWriter.WriteHeader(status)
}

// TestProgress watches the bar while the program arrives compressed, in two parts.
func TestProgress(t *testing.T) {
	t.Parallel()
	rest := make(chan struct{})
	s := newTrialSite(t, unspoilt, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				w = &halting{ResponseWriter: w, until: rest, gone: r.Context().Done()}
			}
			next.ServeHTTP(w, r)
		})
	})
	tab := browsertest.Open(t, s.url, browsertest.Before(`
		window.values = [];
		document.addEventListener('DOMContentLoaded', () => {
			const bar = document.getElementById('progress');
			new MutationObserver(() => values.push(bar.value)).observe(bar, { attributeFilter: ['value'] });
		});`))
	tab.Wait(`!progress.hidden`)
	s.open()
	tab.Wait(`values.at(-1) > 0 && values.at(-1) < 100`)
	close(rest)
	tab.WaitLive()
	tab.Want(`values.length > 1 && values.every((v, i) => v > 0 && v <= 100 && (i === 0 || v >= values[i - 1]))`, true)
	tab.Want(`values.at(-1)`, 100)
	tab.Want(`performance.getEntriesByType('resource').filter((e) => /wasm$/.test(e.name)).map((e) => e.encodedBodySize < e.decodedBodySize)`, []bool{true})
}

// halting sends a part of a response, and the rest after a while.
type halting struct {
	http.ResponseWriter
	until, gone <-chan struct{}
	sent        bool
}

func (h *halting) Write(b []byte) (int, error) {
	if h.sent || len(b) < 2 {
		return h.ResponseWriter.Write(b)
	}
	h.sent = true
	n, err := h.ResponseWriter.Write(b[:len(b)/2])
	if err != nil {
		return n, err
	}
	if err := http.NewResponseController(h.ResponseWriter).Flush(); err != nil {
		return n, err
	}
	select {
	case <-h.until:
	case <-h.gone:
	}
	m, err := h.ResponseWriter.Write(b[len(b)/2:])
	return n + m, err
}

// TestEnded has the program end on the way: the page goes back to its links.
func TestEnded(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	s.open()
	tab := browsertest.Open(t, s.url)
	tab.WaitLive()
	tab.Click("#end")
	tab.WaitFault("Live features are off")
	if builtSmall(t) {
		tab.WaitFault("unreachable")
	} else {
		tab.WaitFault("exit code: 2")
	}
	tab.Want(`['live' in document.documentElement.dataset, notice.hidden]`, []bool{false, false})
	tab.Click("#count")
	tab.Click("#within")
	tab.Want(`location.hash`, "#far")
	tab.Want(`scrollY > 500`, true)
}

// TestLinks follows links of the live page: those within it are go-app's, the
// rest the browser's.
func TestLinks(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	s.open()
	tab := browsertest.Open(t, s.url)
	tab.WaitLive()
	browsertest.Eval[any](tab, `window.same = true; window.pushed = 0; {
		const push = history.pushState;
		history.pushState = function (...a) { pushed++; push.apply(this, a); };
		document.getElementById('within').scrollIntoView({ block: 'center' });
	}`)
	before := browsertest.Eval[float64](tab, `scrollY`)
	tab.Click("#within")
	tab.Wait(`location.hash === "#far"`)
	tab.Want(`[window.same, pushed, scrollY]`, []any{true, 1, before})

	// With a key held down the browser opens a link elsewhere.
	tab.Want(`['ctrlKey', 'shiftKey', 'altKey', 'metaKey'].map((key) => {
		let reached = false;
		const stay = (e) => e.preventDefault(), note = () => { reached = true; };
		document.addEventListener('click', stay);
		window.addEventListener('click', note);
		within.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
		document.removeEventListener('click', stay);
		window.removeEventListener('click', note);
		return reached;
	})`, []bool{false, false, false, false})
	tab.Click("#elsewhere")
	tab.Wait(`location.pathname === "/elsewhere"`)
	tab.WaitFault("404")
	tab.Want(`window.same === undefined`, true)
}

// TestScrollStays is at a fragment when the program arrives, but the reader has
// scrolled on.
func TestScrollStays(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	tab := browsertest.Open(t, s.url+"#far")
	tab.Wait(`scrollY > 500`)
	browsertest.Eval[any](tab, `scrollTo(0, 10)`)
	s.open()
	tab.WaitLive()
	browsertest.Eval[any](tab, `count.click()`)
	tab.Wait(`count.textContent === '1'`)
	tab.Want(`scrollY`, 10)
}

// TestPercent is at addresses that Go's URL parser does not take.
func TestPercent(t *testing.T) {
	t.Parallel()
	s := newTrialSite(t, unspoilt)
	s.open()
	tab := browsertest.Open(t, s.url+"?q=5%#50%")
	tab.WaitLive()
	tab.Want(`location.search + location.hash`, "?q=5%#50%25")
	browsertest.Eval[any](tab, `location.hash = '100%&%20'`)
	tab.Wait(`location.hash === '#100%25&%20'`)
	browsertest.Eval[any](tab, `count.click()`)
	tab.Wait(`count.textContent === '1'`)
}

// serveStory serves the test story, whose program is none.
func serveStory(t *testing.T) string {
	t.Helper()
	handler, err := server.New(newTestBundle(t, newStory()), server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(handler)
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// TestCardBeforeLive opens cards by address alone.
func TestCardBeforeLive(t *testing.T) {
	t.Parallel()
	url := serveStory(t)
	tab := browsertest.Open(t, url+"?card=guest#p1-s1", browsertest.Allow("Live features are off"))
	tab.Wait(`!notice.hidden`)
	open := `[...document.querySelectorAll('.card')].filter((c) => c.checkVisibility()).map((c) => c.id)`
	tab.Want(open, []string{"guest"})
	for _, step := range []struct {
		do   string
		want []string
	}{
		{`location.hash = 'ulaanbaatar'`, []string{"ulaanbaatar"}},
		{`location.hash = 'reading'`, []string{}},
		{`location.hash = 'p1-s2'`, []string{"guest"}},
	} {
		browsertest.Eval[any](tab, step.do)
		tab.Wait(`JSON.stringify(` + open + `) === ` + quote(t, quote(t, step.want)))
	}
	tab.Load(url + "?card=none")
	tab.Wait(`!notice.hidden`)
	tab.Want(open, []string{})
}

// TestStyleIsNotKeptWaiting has the first script arrive only once the style sheet
// has been asked for: a script in a page with a policy keeps the browser from looking
// ahead, and would double the time to the first paint on a slow network.
func TestStyleIsNotKeptWaiting(t *testing.T) {
	t.Parallel()
	next, err := server.New(newTestBundle(t, newStory()), server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	asked, ended := make(chan struct{}), make(chan struct{})
	once := sync.OnceFunc(func() { close(asked) })
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch name := path.Base(r.URL.Path); {
		case strings.HasPrefix(name, "style."):
			once()
		case strings.HasPrefix(name, "early."):
			select {
			case <-asked:
			case <-ended:
			}
		}
		next.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	t.Cleanup(func() { close(ended) })
	tab := browsertest.Open(t, s.URL+"/", browsertest.Allow("Live features are off"))
	tab.Want(`document.documentElement.dataset.scripts`, "on")
}

// TestEarly looks at what the first paint depends on.
func TestEarly(t *testing.T) {
	t.Parallel()
	url := serveStory(t)
	for _, c := range []struct {
		name, query, stored string
		want                map[string]string
	}{
		{"first visit", "", ``, map[string]string{"panel": "map"}},
		{"a panel", "?panel=cast", ``, map[string]string{"panel": "cast"}},
		{"no such panel", "?panel=%22%3E", ``, map[string]string{"panel": "map"}},
		{"choices", "", `{"theme":"dark","text":"large","context":"names","other":"x"}`,
			map[string]string{"panel": "map", "theme": "dark", "text": "large", "context": "names"}},
		{"wrong choices", "", `{"theme":"dark\" x","text":7,"context":null}`, map[string]string{"panel": "map"}},
		{"no choices", "", `null`, map[string]string{"panel": "map"}},
		{"something else", "", `{`, map[string]string{"panel": "map"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tab := browsertest.Open(t, url+c.query, browsertest.Allow("Live features are off"),
				browsertest.Before(`if (`+quote(t, c.stored)+`) localStorage.setItem('dateline', `+quote(t, c.stored)+`)`))
			tab.Want(`document.documentElement.dataset.scripts`, "on")
			tab.Want(`(({ panels, version, wasm, scripts, ...rest }) => rest)({ ...document.documentElement.dataset })`, c.want)
		})
	}
	t.Run("no storage", func(t *testing.T) {
		tab := browsertest.Open(t, url, browsertest.Allow("Live features are off"),
			browsertest.Before(`Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })`))
		tab.Want(`document.documentElement.dataset.panel`, "map")
	})
}

// quote writes a value as JavaScript.
func quote(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
