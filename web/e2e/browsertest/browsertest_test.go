package browsertest_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"dateline/web/e2e/browsertest"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// TestFaults holds the harness itself to what every other test relies on.
func TestFaults(t *testing.T) {
	other := httptest.NewServer(http.NotFoundHandler())
	defer other.Close()
	for _, c := range []struct{ name, page, want string }{
		{"nothing", `<p>fine`, ""},
		{"console error", `<script>console.error("no", 1)</script>`, "console error: no 1"},
		{"exception", `<script>setTimeout(() => { throw new Error("no") })</script>`, "exception: Uncaught Error: no"},
		{"rejection", `<script>Promise.reject(new Error("no"))</script>`, "exception: Uncaught (in promise) Error: no"},
		{"missing file", `<img src="none.png">`, "network error: Failed to load resource"},
		{"policy", `<meta http-equiv="Content-Security-Policy" content="style-src 'none'"><p style="color:red">`, "Content Security Policy"},
		{"other origin", `<img src="` + other.URL + `/a.png">`, "request to another origin: " + other.URL + "/a.png"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/" {
					http.NotFound(w, r)
					return
				}
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, `<!doctype html><link rel="icon" href="data:,">`+c.page)
			}))
			defer s.Close()
			tab := browsertest.Open(t, s.URL+"/")
			if c.want != "" {
				tab.WaitFault(c.want)
			}
			browsertest.Allow("404")(tab) // of the other origin
		})
	}
}

// TestWait waits for what comes later, and in another page.
func TestWait(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><link rel="icon" href="data:,"><script>
			if (location.search) setTimeout(() => { window.later = {n: 2} }, 50);
			else setTimeout(() => { location.search = "?next" }, 50);
		</script>`)
	}))
	defer s.Close()
	tab := browsertest.Open(t, s.URL+"/")
	tab.Wait(`window.later`)
	tab.Want(`later`, map[string]int{"n": 2})
	if got := browsertest.Eval[int](tab, `Promise.resolve(later.n + 1)`); got != 3 {
		t.Errorf("a promise gives %d, want 3", got)
	}
	if n := len(tab.Requests()); n != 2 {
		t.Errorf("%d requests, want 2: %q", n, tab.Requests())
	}
}

// TestLongestTask tells a page at work from one at rest.
func TestLongestTask(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><link rel="icon" href="data:,">`)
	}))
	defer s.Close()
	tab := browsertest.Open(t, s.URL+"/")
	longest := func(ms int) float64 {
		return tab.LongestTask(func() {
			browsertest.Eval[any](tab, fmt.Sprintf(`new Promise((done) => setTimeout(() => {
				for (const began = performance.now(); performance.now() - began < %d; );
				done();
			}))`, ms))
		})
	}
	rest, work := longest(0), longest(400)
	if rest >= work || work > 450 {
		t.Errorf("a task of 400 ms took %v ms of the processor, and at rest %v", work, rest)
	}
}
