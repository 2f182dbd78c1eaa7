package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience bounds what a test waits for; no test waits that long unless it fails.
const patience = 2 * time.Minute

// serving runs dateline serve with more arguments until the test ends, and gives
// the URL that it prints. Stop ends it and returns the exit code and what went to
// standard error.
func serving(t testing.TB, args ...string) (page string, stop func() (int, string)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	stdout, printed := io.Pipe()
	var stderr bytes.Buffer
	code := 0
	ended := make(chan struct{})
	go func() {
		code = run(ctx, append([]string{"serve", "--addr", "localhost:0"}, args...), printed, &stderr)
		printed.Close()
		close(ended)
	}()
	stop = sync.OnceValues(func() (int, string) {
		cancel()
		<-ended
		return code, stderr.String()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		code, said := stop()
		t.Fatalf("it printed %q and no URL; exit %d\n%s", line, code, said)
	}
	return strings.TrimSuffix(line, "\n"), stop
}

// get asks for a page and gives its status and body.
func get(t *testing.T, client *http.Client, page string) (int, string) {
	t.Helper()
	response, err := client.Get(page)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func TestServe(t *testing.T) {
	enterFiles(t)
	page, stop := serving(t, "story.md")
	if u, err := url.Parse(page); err != nil || u.Scheme != "http" || u.Hostname() != "localhost" || u.Path != "/" {
		t.Errorf("serves at %s", page)
	}
	if status, body := get(t, http.DefaultClient, page); status != 200 || !strings.Contains(body, "A visit to the harbour") {
		t.Errorf("%d: %.200s", status, body)
	}
	http.DefaultClient.CloseIdleConnections()
	code, said := stop()
	if want := "Serving “A visit to the harbour”. Ctrl-C stops.\n"; code != exitOK || said != want {
		t.Errorf("exit %d, %q; want 0, %q", code, said, want)
	}
}

// TestServeSameAsBuild compares every file that is served with that of a folder
// built from the same story.
func TestServeSameAsBuild(t *testing.T) {
	enterFiles(t)
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"build", "-o", "dist", "story.md"}, &stdout, &stderr); code != exitOK {
		t.Fatalf("exit %d\n%s", code, stderr.String())
	}
	page, _ := serving(t, "--base", "/any/where", "story.md")
	if !strings.HasSuffix(page, "/any/where/") {
		t.Errorf("serves at %s", page)
	}
	plain := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	defer plain.CloseIdleConnections()
	files, err := os.ReadDir("dist")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		built, err := os.ReadFile("dist/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		if status, served := get(t, plain, page+file.Name()); status != 200 || served != string(built) {
			t.Errorf("%s: status %d, %d bytes served, %d built", file.Name(), status, len(served), len(built))
		}
	}
}

func TestServeLog(t *testing.T) {
	enterFiles(t)
	page, stop := serving(t, "--log=json", "story.md")
	get(t, http.DefaultClient, page+"nothing")
	http.DefaultClient.CloseIdleConnections()
	_, said := stop()
	lines := strings.Split(strings.TrimSpace(said), "\n")
	var request struct {
		Target string
		Status int
	}
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &request); err != nil || request.Target != "/nothing" || request.Status != 404 {
		t.Errorf("%v, %+v; logged:\n%s", err, request, said)
	}
}

func TestServeTLS(t *testing.T) {
	enterFiles(t)
	certificate := writeCertificate(t, "cert.pem", "key.pem")
	page, _ := serving(t, "--tls-cert", "cert.pem", "--tls-key", "key.pem", "story.md")
	if !strings.HasPrefix(page, "https://localhost:") {
		t.Errorf("serves at %s", page)
	}
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}, ForceAttemptHTTP2: true}}
	defer client.CloseIdleConnections()
	if status, body := get(t, client, page); status != 200 || !strings.Contains(body, "A visit to the harbour") {
		t.Errorf("%d: %.200s", status, body)
	}
}

// TestServeRefuses does not begin what cannot go well, and says why in one line.
func TestServeRefuses(t *testing.T) {
	enterFiles(t)
	writeCertificate(t, "cert.pem", "key.pem")
	writeCertificate(t, "other.pem", "other-key.pem")
	taken, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	address := taken.Addr().String()
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"--addr", address, "story.md"},
			"listen on " + address + ": the port is in use; stop the program that uses it, or choose another with --addr"},
		{[]string{"--addr", "192.0.2.1:8000", "story.md"},
			"listen on 192.0.2.1:8000: cannot assign requested address"},
		{[]string{"--tls-cert", "cert.pem", "--tls-key", "other-key.pem", "story.md"},
			"read the certificate cert.pem with the key other-key.pem: tls: private key does not match public key"},
		{[]string{"--tls-cert", "none.pem", "--tls-key", "key.pem", "story.md"},
			"read the certificate none.pem with the key key.pem: open none.pem: no such file or directory"},
		{[]string{"--tls-cert", "story.md", "--tls-key", "key.pem", "story.md"},
			"read the certificate story.md with the key key.pem: tls: failed to find any PEM data in certificate input"},
		{[]string{"--acme-host", "example.org", "--acme-cache", "story.md", "--addr", "localhost:0", "story.md"},
			"keep certificates in story.md: not a directory"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), append([]string{"serve"}, test.args...), &stdout, &stderr)
		if code != exitFailure || stderr.String() != "dateline: "+test.want+"\n" || stdout.Len() > 0 {
			t.Errorf("serve %s: exit %d, printed %q, said\n%swant\n%s", strings.Join(test.args, " "), code, stdout.String(), stderr.String(), test.want)
		}
	}
}

// TestServeACME takes connections for the host it has, without asking anybody,
// and turns away those for others.
func TestServeACME(t *testing.T) {
	enterFiles(t)
	page, stop := serving(t, "--acme-host", "news.example", "--acme-cache", "certificates", "story.md")
	if page != "https://news.example/" {
		t.Errorf("serves at %s", page)
	}
	if at, err := os.Stat("certificates"); err != nil || at.Mode().Perm() != 0o700 {
		t.Errorf("the folder of certificates: %v, %v", at, err)
	}
	stop()
	config, err := (&certificates{hosts: []string{"news.example"}, cache: "certificates"}).config()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := config.GetCertificate(&tls.ClientHelloInfo{ServerName: "other.example"}); err == nil || !strings.Contains(err.Error(), "not configured") {
		t.Errorf("a certificate for another host: %v", err)
	}
}

// TestSignals ends the program itself by a signal, while a connection is open.
func TestSignals(t *testing.T) {
	enterFiles(t)
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			command, stdout := start(t, "serve", "--log=text", "--addr", "localhost:0", "story.md")
			page, err := bufio.NewReader(stdout).ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if status, _ := get(t, http.DefaultClient, strings.TrimSpace(page)); status != 200 {
				t.Errorf("status %d", status)
			}
			if err := command.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if err := command.Wait(); err != nil {
				t.Errorf("it ended with %v", err)
			}
			if said := command.Stderr.(*bytes.Buffer).String(); strings.Contains(said, "cut off") {
				t.Errorf("it waited for an idle connection: %s", said)
			}
			http.DefaultClient.CloseIdleConnections()
		})
	}
}

// start runs the command as a process of its own.
func start(t *testing.T, args ...string) (*exec.Cmd, io.Reader) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	command := exec.CommandContext(ctx, program, args...)
	t.Cleanup(func() {
		cancel()
		command.Wait() // a second time where the test has waited itself
	})
	command.Env = append(os.Environ(), asCommand+"=1")
	command.Stderr = new(bytes.Buffer)
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		cancel()
		t.Fatal(err)
	}
	return command, stdout
}

func TestReached(t *testing.T) {
	for _, test := range []struct{ scheme, asked, port, want string }{
		{"http", "localhost:8000", "8000", "localhost:8000"},
		{"http", ":8000", "8000", "localhost:8000"},
		{"http", "0.0.0.0:8000", "8000", "localhost:8000"},
		{"http", "[::]:8000", "8000", "localhost:8000"},
		{"http", "[::1]:8000", "8000", "[::1]:8000"},
		{"http", "127.0.0.1:0", "34567", "127.0.0.1:34567"},
		{"http", "news.example:80", "80", "news.example"},
		{"http", "[::1]:80", "80", "[::1]"},
		{"http", ":443", "443", "localhost:443"},
		{"https", ":443", "443", "localhost"},
		{"https", "news.example:80", "80", "news.example:80"},
	} {
		address, err := net.ResolveTCPAddr("tcp", "127.0.0.1:"+test.port)
		if err != nil {
			t.Fatal(err)
		}
		if got := displayHost(test.scheme, test.asked, address); got != test.want {
			t.Errorf("%s on %s: %s, want %s", test.scheme, test.asked, got, test.want)
		}
	}
}
