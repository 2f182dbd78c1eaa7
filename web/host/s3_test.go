package host

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/article/storytest/site"
	"dateline/web"
	"dateline/web/server"
)

// aws is a command that stores what it is given in the folder $STORE: each file
// with its fields beside it, and the order of all. It fails for the key $BROKEN.
const aws = `#!/bin/sh
set -eu
[ "$1 $2" = 's3 cp' ]
from=$3 key=${4#s3://bucket/visit/}
shift 4
[ "$key" != "$BROKEN" ]
mkdir -p "$(dirname "$STORE/files/$key")" "$(dirname "$STORE/fields/$key")"
cp "$from" "$STORE/files/$key"
for option; do printf '%s\n' "$option"; done >"$STORE/fields/$key"
printf '%s\n' "$key" >>"$STORE/order"
cat # what is left to read is not for this command
`

// store is what a store has been given.
type store string

// copied runs s3.sh on a folder, with a key that cannot be stored, "" for none.
func copied(t *testing.T, dir, broken string) (store, string, error) {
	t.Helper()
	bin, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(bin, "aws"), aws, 0o777)
	command := exec.Command("./s3.sh", dir, "s3://bucket/visit/", "--endpoint-url", "https://store.example")
	command.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "STORE="+to, "BROKEN="+broken)
	out, err := command.CombinedOutput()
	return store(to), string(out), err
}

// order lists the keys in the order that they came in.
func (s store) order(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(string(s), "order"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}

// sent is what of an answer matters here.
type sent struct{ body, kind, lasting, coding, rest string }

// get gives what a reader gets from the store.
func (s store) get(key string) (sent, error) {
	body, err := os.ReadFile(filepath.Join(string(s), "files", key))
	if err != nil {
		return sent{}, err
	}
	options, err := os.ReadFile(filepath.Join(string(s), "fields", key))
	if err != nil {
		return sent{}, err
	}
	got := sent{body: string(body)}
	lines := strings.Split(strings.TrimSuffix(string(options), "\n"), "\n")
	for pair := range slices.Chunk(lines, 2) {
		switch value := pair[len(pair)-1]; pair[0] {
		case "--content-type":
			got.kind = value
		case "--cache-control":
			got.lasting = value
		case "--content-encoding":
			got.coding = value
		default:
			got.rest += strings.Join(pair, " ")
		}
	}
	return got, nil
}

// shelfBundle is a site of several stories. One slug has a space in it and is of
// another script.
func shelfBundle(t *testing.T) *web.Bundle {
	t.Helper()
	stories := site.Stories(t)
	stories[0].Slug = "найман гол"
	bundle, err := web.NewBundle(stories, web.Options{Pictures: site.FS, Site: "https://example.org/visit/"})
	if err != nil {
		t.Fatal(err)
	}
	return bundle
}

// TestS3 copies a site of several stories. A reader gets from the store what our
// own server sends.
func TestS3(t *testing.T) {
	bundle := shelfBundle(t)
	dir := filepath.Join(t.TempDir(), "a folder")
	if err := web.Write(dir, bundle, false); err != nil {
		t.Fatal(err)
	}
	ours, err := server.New(bundle, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, out, err := copied(t, dir, "")
	if err != nil || out != "" {
		t.Fatalf("%v\n%s", err, out)
	}

	var names []string
	for _, name := range bundle.Paths() {
		if ext := path.Ext(name); ext == ".br" || ext == ".gz" {
			continue
		}
		names = append(names, name)
		request := httptest.NewRequest(http.MethodGet, (&url.URL{Path: "/" + name}).EscapedPath(), nil)
		request.Header.Set("Accept-Encoding", "br")
		answer := httptest.NewRecorder()
		ours.ServeHTTP(answer, request)
		h := answer.Header()
		want := sent{answer.Body.String(), h.Get("Content-Type"), h.Get("Cache-Control"), h.Get("Content-Encoding"), "--endpoint-url https://store.example"}
		got, err := s.get(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if got.body != want.body {
			t.Errorf("%s has %d bytes that are not the server's %d", name, len(got.body), len(want.body))
		}
		if got.body, want.body = "", ""; got != want {
			t.Errorf("%s is sent with %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"feed.xml", "sitemap.xml", "найман гол/index.html", "_headers", "checksums.txt"} {
		if !slices.Contains(names, name) {
			t.Errorf("the site has no %s", name)
		}
	}

	order := s.order(t)
	if sorted := slices.Sorted(slices.Values(order)); !slices.Equal(sorted, names) {
		t.Errorf("it copies %q, want %q", sorted, names)
	}
	last := 0
	for _, name := range order {
		turn := 0 // what pages need
		switch {
		case strings.HasSuffix(name, "/index.html"):
			turn = 1
		case name == "index.html":
			turn = 2
		case name == "feed.xml", name == "sitemap.xml":
			turn = 3
		case name == "sw.js":
			turn = 4
		case name == "checksums.txt":
			turn = last
		}
		if turn < last {
			t.Errorf("%s comes too late in %q", name, order)
		}
		last = turn
	}
}

// TestS3Stops breaks off where a file cannot be copied: no page comes whose files
// are not there.
func TestS3Stops(t *testing.T) {
	dir := t.TempDir()
	headers := ""
	var sums strings.Builder
	for _, name := range []string{"a.1f2e3d4c.css", "index.html", "checksums.txt"} {
		write(t, filepath.Join(dir, name), name, 0o666)
		headers += "/" + name + "\n  Cache-Control: no-cache\n  Content-Type: text/plain\n"
		if name != "checksums.txt" {
			sums.WriteString(strings.Repeat("0", 64) + "  " + name + "\n")
		}
	}
	write(t, filepath.Join(dir, "checksums.txt"), sums.String(), 0o666)
	write(t, filepath.Join(dir, "_headers"), headers, 0o666)
	s, out, err := copied(t, dir, "index.html")
	if want := "s3.sh: copying stopped at index.html; run this again\n"; err == nil || out != want {
		t.Errorf("%v, said %q, want %q", err, out, want)
	}
	if got := s.order(t); !slices.Equal(got, []string{"a.1f2e3d4c.css"}) {
		t.Errorf("it copied %q", got)
	}

	write(t, filepath.Join(dir, "checksums.txt"), sums.String()+strings.Repeat("0", 64)+"  b.txt\n", 0o666)
	if _, out, err := copied(t, dir, ""); err == nil || out != "s3.sh: _headers has no type and lifetime for b.txt; build the folder again\n" {
		t.Errorf("%v, said %q", err, out)
	}
	if _, out, err := copied(t, t.TempDir(), ""); err == nil || out != "s3.sh: the folder has no _headers; build it with dateline build\n" {
		t.Errorf("%v, said %q", err, out)
	}
}

func write(t *testing.T, name, content string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
}
