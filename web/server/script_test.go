package server

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// oneStory is a bundle with a file of each sort. Its compressed files are short
// words instead, so that a test can tell them apart.
var oneStory = fstest.MapFS{
	"index.html":            {Data: []byte("<!doctype html><title>Story</title><p>Ulaanbaatar</p>")},
	"index.html.br":         {Data: []byte("brotli of index 18")},
	"index.html.gz":         {Data: []byte("gzip of index   18")},
	"style.1f2e3d4c.css":    {Data: []byte("p{}")},
	"app.0123456789ab.wasm": {Data: []byte("\x00asm")},
	"sw.js":                 {Data: []byte("self")},
	"manifest.webmanifest":  {Data: []byte("{}")},
	"card.png":              {Data: []byte("\x89PNG")},
	"globe.svg":             {Data: []byte("<svg/>")},
	"digits.txt":            {Data: []byte("0123456789")},
	"mongolia/index.html":   {Data: []byte("<!doctype html><title>Mongolia</title>")},
	"улаан/index.html":      {Data: []byte("<!doctype html><title>Улаан</title>")},
}

func TestScripts(t *testing.T) {
	own := fstest.MapFS{
		"index.html":  {Data: []byte("<!doctype html>")},
		"404.html":    {Data: []byte("<!doctype html><style>p{}</style><p>Gone fishing</p>")},
		"404.html.gz": {Data: []byte("gzip of 404")},
	}
	for _, test := range []struct {
		script  string
		bundle  fstest.MapFS
		options Options
	}{
		{"story.txt", oneStory, Options{}},
		{"base.txt", oneStory, Options{Base: "news"}},
		{"own-404.txt", own, Options{}},
	} {
		t.Run(test.script, func(t *testing.T) {
			s, err := New(test.bundle, test.options)
			if err != nil {
				t.Fatal(err)
			}
			runScript(t, filepath.Join("testdata", test.script), s)
		})
	}
}

// runScript sends the requests of a script to h. A script is blocks divided by
// empty lines; lines that begin with # are comments. A block is a request line,
// header fields ("Name: value"), and expectations:
//
//	status 200
//	header Name = value       or: contains value, lacks value, absent
//	body = value              or: contains value, empty
//	keep Name                 puts the response's field in place of {Name} from here on
//
// In a value, \n is a line end.
func runScript(t *testing.T, name string, h http.Handler) {
	script, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	kept := make(map[string]string)
	var block []string
	ran := 0
	for i, line := range strings.Split(string(script)+"\n", "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
		case line != "":
			for field, value := range kept {
				line = strings.ReplaceAll(line, "{"+field+"}", value)
			}
			block = append(block, line)
		case len(block) > 0:
			for _, problem := range runBlock(server.URL, block, kept) {
				t.Errorf("%s, block that ends in line %d: %s\n\t%s", name, i, block[0], problem)
			}
			block = nil
			ran++
		}
	}
	if ran == 0 {
		t.Errorf("%s: no requests", name)
	}
}

// runBlock sends one request and returns what is not as expected.
func runBlock(host string, block []string, kept map[string]string) (problems []string) {
	method, target, _ := strings.Cut(block[0], " ")
	request, err := http.NewRequest(method, host+target, nil)
	if err != nil {
		return []string{err.Error()}
	}
	expectations := block[1:]
	for len(expectations) > 0 {
		name, value, ok := strings.Cut(expectations[0], ": ")
		if !ok || strings.Contains(name, " ") {
			break
		}
		request.Header.Set(name, value)
		expectations = expectations[1:]
	}
	transport := &http.Transport{DisableCompression: true, DisableKeepAlives: true}
	response, err := transport.RoundTrip(request)
	if err != nil {
		return []string{err.Error()}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return []string{err.Error()}
	}
	for _, line := range expectations {
		if problem := expect(line, response, string(body), kept); problem != "" {
			problems = append(problems, line+": "+problem)
		}
	}
	return problems
}

// expect checks one expectation, and says what is there instead.
func expect(line string, response *http.Response, body string, kept map[string]string) string {
	subject, rest, _ := strings.Cut(line, " ")
	got := body
	switch subject {
	case "status":
		if got := strconv.Itoa(response.StatusCode); got != rest {
			return "got " + got
		}
		return ""
	case "keep":
		kept[rest] = response.Header.Get(rest)
		return ""
	case "header":
		var name string
		name, rest, _ = strings.Cut(rest, " ")
		if rest == "absent" {
			if values, ok := response.Header[http.CanonicalHeaderKey(name)]; ok {
				return fmt.Sprintf("got %q", values)
			}
			return ""
		}
		got = strings.Join(response.Header[http.CanonicalHeaderKey(name)], " | ")
	case "body":
	default:
		return "no such expectation"
	}
	relation, value, _ := strings.Cut(rest, " ")
	value = strings.ReplaceAll(value, `\n`, "\n")
	if holds(relation, got, value) {
		return ""
	}
	return fmt.Sprintf("got %q", got)
}

func holds(relation, got, value string) bool {
	switch relation {
	case "=":
		return got == value
	case "contains":
		return strings.Contains(got, value)
	case "lacks":
		return !strings.Contains(got, value)
	case "empty":
		return got == ""
	}
	return false
}
