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

// answer returns the body that a preview sends for a path.
func answer(p *Preview, at string) string {
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest("GET", at, nil))
	return w.Body.String()
}

// Every page of a bundle but 404.html has the panel and its script, and the service
// worker unregisters itself.
func TestEveryPageHasThePanel(t *testing.T) {
	p := New(t.Context(), "/news/")
	o := server.Options{Base: "/news/"}
	if err := p.Show(bundle, []Problem{{"a.md:1:2", "<b> is no card", "mend it", false}, {"", "a picture is missing", "", true}}, o); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/news/", "/news/visit/"} {
		got := answer(p, at)
		for _, part := range []string{
			`<script src="/news/~preview/preview.js" defer data-events="/news/~preview/events"></script>`,
			`<summary>1 problem, 1 warning <small>The page shows the last valid version.</small></summary>`,
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
	if got := answer(p, "/news/~preview/preview.css"); got != string(style) {
		t.Errorf("the style: %s", got)
	}
}

// A version that cannot be built leaves the last one in place.
func TestLastBuiltVersionStays(t *testing.T) {
	p := New(t.Context(), "/")
	show := func(built bool, problems ...Problem) string {
		t.Helper()
		var err error
		if built {
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

// A stream sends the current version and each later one, and ends with the preview.
func TestStream(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	p := New(ctx, "/")
	if err := p.Show(bundle, nil, server.Options{}); err != nil {
		t.Fatal(err)
	}
	previews := httptest.NewServer(p)
	defer previews.Close()
	response, err := http.Get(previews.URL + "/~preview/events")
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
