package watch

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dateline/web"
	"dateline/web/server"
)

const page = `<!doctype html><html><head></head><body><div id="page"></div></body></html>`

var bundle = web.Files(map[string][]byte{
	"index.html":       []byte(page),
	"visit/index.html": []byte(page),
	"404.html":         []byte(page),
	"sw.js":            []byte("keep()"),
	"checksums.txt":    []byte("one"),
})

// answer gives what a proof answers at a path.
func answer(p *Preview, at string) string {
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest("GET", at, nil))
	return w.Body.String()
}

// Every page of a bundle has the panel and its script, and no page for an address
// that has none; the worker is one that goes.
func TestEveryPageIsBound(t *testing.T) {
	p := New(t.Context(), "/news/")
	o := server.Options{Base: "/news/"}
	if err := p.Show(bundle, []Problem{{"a.md:1:2", "<b> is no card", "mend it", false}, {"", "a picture is missing", "", true}}, o); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/news/", "/news/visit/"} {
		got := answer(p, at)
		for _, part := range []string{
			`<script src="/news/~proof/proof.js" defer data-events="/news/~proof/events"></script>`,
			`<summary>1 problem, 1 warning <small>The page shows the last version without.</small></summary>`,
			`<li><code>a.md:1:2</code> &lt;b&gt; is no card; mend it</li>`,
			`<li class="warning">Warning: a picture is missing</li>`,
			`<body><div id="page"></div><aside`,
		} {
			if !strings.Contains(got, part) {
				t.Errorf("%s has no %s:\n%s", at, part, got)
			}
		}
	}
	if got := answer(p, "/news/404.html"); got != page {
		t.Errorf("the page for what is not there: %s", got)
	}
	if got := answer(p, "/news/sw.js"); !strings.Contains(got, "unregister") || strings.Contains(got, "keep()") {
		t.Errorf("the worker: %s", got)
	}
	if got := answer(p, "/news/~proof/proof.css"); got != string(style) {
		t.Errorf("the style: %s", got)
	}
}

// With problems alone the last bundle stays, and once there is a sound one it is
// shown.
func TestLastSoundVersionStays(t *testing.T) {
	p := New(t.Context(), "/")
	show := func(sound bool, problems ...Problem) string {
		t.Helper()
		var err error
		if sound {
			err = p.Show(bundle, problems, server.Options{})
		} else {
			err = p.Show(nil, problems, server.Options{})
		}
		if err != nil {
			t.Fatal(err)
		}
		return answer(p, "/")
	}
	wrong := Problem{What: "it is wrong"}
	if got := show(false, wrong); !strings.Contains(got, "cannot be shown yet") || !strings.Contains(got, "it is wrong") {
		t.Errorf("before there is one: %s", got)
	}
	if got := show(true); !strings.Contains(got, `<div id="page">`) || strings.Contains(got, "it is wrong") {
		t.Errorf("the first: %s", got)
	}
	if got := show(false, wrong); !strings.Contains(got, `<div id="page">`) || !strings.Contains(got, "it is wrong") {
		t.Errorf("after it: %s", got)
	}
}

// A stream tells of the version that is there and of those that come, and ends
// when the proof does.
func TestStream(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	p := New(ctx, "/")
	if err := p.Show(bundle, nil, server.Options{}); err != nil {
		t.Fatal(err)
	}
	proofs := httptest.NewServer(p)
	defer proofs.Close()
	response, err := http.Get(proofs.URL + "/~proof/events")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Errorf("it is %s", kind)
	}
	lines := bufio.NewScanner(response.Body)
	next := func() string {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return data
			}
		}
		return "the end"
	}
	if got := next(); !strings.Contains(got, `"sum":""`) {
		t.Errorf("the first version: %s", got)
	}
	if err := p.Show(nil, []Problem{{What: "it is wrong"}}, server.Options{}); err != nil {
		t.Fatal(err)
	}
	if got := next(); !strings.Contains(got, "it is wrong") {
		t.Errorf("the second version: %s", got)
	}
	end()
	if got := next(); got != "the end" {
		t.Errorf("after the end: %s", got)
	}
}
