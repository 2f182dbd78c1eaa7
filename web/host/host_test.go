//go:build hosts

package host

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"dateline/article"
	"dateline/article/storytest"
	"dateline/web"
	"dateline/web/server"
)

// patience is how long a host may take to answer for the first time.
const patience = 2 * time.Minute

// TestHosts puts the same folder on nginx, on Caddy and on our own server. All
// three send the same bytes for the same address.
func TestHosts(t *testing.T) {
	bundle := newBundle(t)
	dir := filepath.Join(t.TempDir(), "dist")
	if err := web.Write(dir, bundle, false); err != nil {
		t.Fatal(err)
	}
	ours, err := server.New(bundle, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	own := httptest.NewServer(ours)
	t.Cleanup(own.Close)

	for _, c := range []struct {
		name  string
		start func(t *testing.T, dir string, port int)
	}{{"nginx", startNginx}, {"Caddy", startCaddy}} {
		t.Run(c.name, func(t *testing.T) {
			port := freePort(t)
			c.start(t, dir, port)
			url := "http://localhost:" + strconv.Itoa(port)
			waitFor(t, url)
			compare(t, own.URL, url, bundle)
		})
	}
}

// compare asks two hosts for all files of a bundle, in each coding.
func compare(t *testing.T, own, other string, bundle *web.Bundle) {
	addresses := []string{"", "?panel=map", "no/such/page"}
	for _, name := range bundle.Paths() {
		if ext := filepath.Ext(name); ext != ".br" && ext != ".gz" {
			addresses = append(addresses, name)
		}
	}
	for _, address := range addresses {
		for _, coding := range []string{"identity", "gzip", "br", "gzip, br"} {
			want, got := get(t, own, address, coding), get(t, other, address, coding)
			if want.status != got.status || !bytes.Equal(want.body, got.body) {
				t.Errorf("/%s in %s: status %d and %d bytes (%s), want %d and %d (%s)", address, coding,
					got.status, len(got.body), got.coding, want.status, len(want.body), want.coding)
			}
			if want.status == http.StatusOK && want.lasting != got.lasting {
				t.Errorf("/%s: Cache-Control %q, want %q", address, got.lasting, want.lasting)
			}
		}
	}
	for name, want := range map[string]string{"": "text/html", "manifest.webmanifest": "application/manifest+json", "sw.js": "javascript"} {
		if got := get(t, other, name, "br"); !strings.Contains(got.kind, want) || got.framing != "frame-ancestors 'self'" {
			t.Errorf("/%s: type %q, policy %q", name, got.kind, got.framing)
		}
	}
	wasm, err := fs.Glob(bundle, "app.*.wasm")
	if err != nil || len(wasm) != 1 {
		t.Fatalf("%q, %v", wasm, err)
	}
	if got := get(t, other, wasm[0], "br"); got.kind != "application/wasm" || got.coding != "br" {
		t.Errorf("%s: type %q in %q", wasm[0], got.kind, got.coding)
	}
}

// answer is what of a response matters here.
type answer struct {
	status                         int
	body                           []byte
	coding, kind, lasting, framing string
}

func get(t *testing.T, host, address, coding string) answer {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, host+"/"+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", coding)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	h := response.Header
	return answer{response.StatusCode, body, h.Get("Content-Encoding"), h.Get("Content-Type"), h.Get("Cache-Control"), h.Get("Content-Security-Policy")}
}

func startNginx(t *testing.T, dir string, port int) {
	conf := configuration(t, "nginx.conf", "listen 80;", fmt.Sprintf("listen %d;", port), "/srv/dateline", dir)
	home := t.TempDir()
	if err := os.Symlink("/usr/lib/nginx/modules", filepath.Join(home, "modules")); err != nil {
		t.Fatal(err) // Debian's configuration names them from here
	}
	whole := filepath.Join(home, "whole.conf")
	write(t, whole, `user root;
daemon off;
pid `+home+`/nginx.pid;
error_log stderr;
include /etc/nginx/modules-enabled/*.conf;
events {}
http {
	include /etc/nginx/mime.types;
	access_log off;
	include `+conf+`;
}
`, 0o666)
	start(t, "nginx", "-p", home, "-c", whole)
}

func startCaddy(t *testing.T, dir string, port int) {
	conf := configuration(t, "Caddyfile", "example.org {", fmt.Sprintf("http://localhost:%d {", port), "/srv/dateline", dir)
	write(t, conf, "{\n\tadmin off\n}\n"+read(t, conf), 0o666)
	start(t, "caddy", "run", "--adapter", "caddyfile", "--config", conf)
}

// configuration copies a configuration with the test's own port and folder.
func configuration(t *testing.T, name string, replace ...string) string {
	t.Helper()
	text := read(t, name)
	for i := 0; i < len(replace); i += 2 {
		if strings.Count(text, replace[i]) != 1 {
			t.Fatalf("%s has %q %d times", name, replace[i], strings.Count(text, replace[i]))
		}
	}
	copied := filepath.Join(t.TempDir(), name)
	write(t, copied, strings.NewReplacer(replace...).Replace(text), 0o666)
	return copied
}

// start runs a host until the test ends.
func start(t *testing.T, name string, args ...string) {
	t.Helper()
	var said bytes.Buffer
	command := exec.Command(name, args...)
	command.Stdout, command.Stderr = &said, &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		command.Process.Signal(syscall.SIGTERM)
		if err := command.Wait(); err != nil || t.Failed() {
			t.Logf("%s: %v\n%s", name, err, said.String())
		}
	})
}

// waitFor waits until a host answers.
func waitFor(t *testing.T, url string) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; {
		response, err := http.Get(url)
		if err == nil {
			response.Body.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatal(err)
		}
	}
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func newBundle(t *testing.T) *web.Bundle {
	t.Helper()
	bundle, err := web.NewBundle([]*article.Article{storytest.Visit(t)}, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return bundle
}
