package server

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// secret lies beside the bundle that hostile requests are sent to; no answer may
// hold it.
const secret = "the secret beside the bundle"

// start runs a server for the test, and stops it after. Its log must stay free
// of panics.
func start(t *testing.T, h http.Handler, change func(*http.Server)) net.Addr {
	t.Helper()
	var log bytes.Buffer
	server := (&Server{Handler: h, Log: slog.New(slog.NewTextHandler(&log, nil))}).limited()
	if change != nil {
		change(server)
	}
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	stopped := make(chan struct{})
	go func() {
		server.Serve(l)
		close(stopped)
	}()
	t.Cleanup(func() {
		server.Close()
		<-stopped
		if strings.Contains(log.String(), "panic") {
			t.Errorf("the server panicked:\n%s", log.String())
		}
	})
	return l.Addr()
}

// say sends bytes as they are and returns the statuses of the responses that
// come before the server hangs up, with all that it sent.
func say(t *testing.T, to net.Addr, request string) (statuses []int, all string) {
	t.Helper()
	conn, err := net.Dial("tcp", to.String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patience))
	// The server may hang up before it has read all: a flood is not read to its
	// end. Then the write fails, and what it answered is still to be read.
	io.WriteString(conn, request)
	conn.(*net.TCPConn).CloseWrite()
	var sent bytes.Buffer
	reader := bufio.NewReader(io.TeeReader(conn, &sent))
	for {
		response, err := http.ReadResponse(reader, nil)
		if err != nil {
			return statuses, sent.String()
		}
		statuses = append(statuses, response.StatusCode)
		io.Copy(io.Discard, response.Body)
	}
}

func TestHostile(t *testing.T) {
	s, err := New(fstest.MapFS{"index.html": {Data: []byte("page")}, "a/index.html": {Data: []byte("folder")}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux() // what a request would reach if it got past the site
	mux.HandleFunc("/admin", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, secret) })
	addr := start(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host == "smuggled" {
			mux.ServeHTTP(w, r)
			return
		}
		s.ServeHTTP(w, r)
	}), nil)

	const smuggled = "GET /admin HTTP/1.1\nHost: smuggled\n\n"
	for _, test := range []struct {
		name    string
		request string // a line end becomes CRLF
		want    int
	}{
		// Out of the bundle.
		{"dots", "GET /../../etc/passwd HTTP/1.1\nHost: x\n\n", 404},
		{"dots, encoded", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\nHost: x\n\n", 404},
		{"dots, encoded twice", "GET /%252e%252e%252fetc HTTP/1.1\nHost: x\n\n", 404},
		{"dots behind an encoded slash", "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\nHost: x\n\n", 400},
		{"encoded slash", "GET /a%2findex.html HTTP/1.1\nHost: x\n\n", 400},
		{"encoded slash, upper case", "GET /a%2F HTTP/1.1\nHost: x\n\n", 400},
		{"backslashes", "GET /..\\..\\windows HTTP/1.1\nHost: x\n\n", 404},
		{"backslashes, encoded", "GET /..%5c..%5cwindows HTTP/1.1\nHost: x\n\n", 404},
		{"a file under a file", "GET /index.html/../../x HTTP/1.1\nHost: x\n\n", 404},
		{"a drive", "GET /C:/ HTTP/1.1\nHost: x\n\n", 404},
		{"overlong UTF-8", "GET /%c0%ae%c0%ae/ HTTP/1.1\nHost: x\n\n", 404},
		{"NUL, encoded", "GET /index.html%00.png HTTP/1.1\nHost: x\n\n", 404},
		{"NUL", "GET /\x00 HTTP/1.1\nHost: x\n\n", 400},
		{"DEL", "GET /\x7f HTTP/1.1\nHost: x\n\n", 400},
		{"broken escape", "GET /%zz HTTP/1.1\nHost: x\n\n", 400},
		{"line end, encoded", "GET /x%0d%0aSet-Cookie:%20a=b HTTP/1.1\nHost: x\n\n", 404},
		{"folder without slash at another host", "GET //evil.example/a/.. HTTP/1.1\nHost: x\n\n", 404},

		// Too much.
		{"9 KB of path", "GET /" + strings.Repeat("a", 9<<10) + " HTTP/1.1\nHost: x\n\n", 414},
		{"9 KB of query", "GET /?" + strings.Repeat("a", 9<<10) + " HTTP/1.1\nHost: x\n\n", 414},
		{"100 KB of path", "GET /" + strings.Repeat("a", 100<<10) + " HTTP/1.1\nHost: x\n\n", 431},
		{"a header of 1 MB", "GET / HTTP/1.1\nHost: x\nA: " + strings.Repeat("a", 1<<20) + "\n\n", 431},
		{"10,000 fields", "GET / HTTP/1.1\nHost: x\n" + strings.Repeat("A: a\n", 10_000) + "\n", 431},
		{"a line without end", "GET / HTTP/1.1\nHost: x\n" + strings.Repeat("a", 1<<20), 431},

		// No such method.
		{"unknown method", "BREW / HTTP/1.1\nHost: x\n\n", 405},
		{"lower case", "get / HTTP/1.1\nHost: x\n\n", 405},
		{"no method", " / HTTP/1.1\nHost: x\n\n", 400},
		{"CONNECT", "CONNECT evil.example:443 HTTP/1.1\nHost: x\n\n", 405},
		{"OPTIONS *", "OPTIONS * HTTP/1.1\nHost: x\n\n", 405},
		{"GET *", "GET * HTTP/1.1\nHost: x\n\n", 404},
		{"a method of 1,000 letters", strings.Repeat("A", 1000) + " / HTTP/1.1\nHost: x\n\n", 405},
		{"HTTP/2 upgrade", "GET /nothing HTTP/1.1\nHost: x\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABk\n\n", 404},

		// No such HTTP.
		{"no host", "GET / HTTP/1.1\n\n", 400},
		{"two hosts", "GET / HTTP/1.1\nHost: x\nHost: y\n\n", 400},
		{"a host with a slash", "GET / HTTP/1.1\nHost: x/y\n\n", 400},
		{"a space in a name", "GET / HTTP/1.1\nHost: x\nA b: c\n\n", 400},
		{"a space before the colon", "GET / HTTP/1.1\nHost: x\nA : c\n\n", 400},
		{"a field without name", "GET / HTTP/1.1\nHost: x\n: c\n\n", 400},
		{"NUL in a value", "GET / HTTP/1.1\nHost: x\nA: \x00\n\n", 400},
		{"TLS to a plain port", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n", 400},
		{"noise", "\xff\xfe\xfd\xfc\n\n", 400},

		// Ranges.
		{"range without end or start", "GET / HTTP/1.1\nHost: x\nRange: bytes=-\n\n", 416},
		{"range backwards", "GET / HTTP/1.1\nHost: x\nRange: bytes=3-1\n\n", 416},
		{"range beyond int64", "GET / HTTP/1.1\nHost: x\nRange: bytes=99999999999999999999-\n\n", 416},
		{"range of minus one", "GET / HTTP/1.1\nHost: x\nRange: bytes=--1\n\n", 416},
		{"range beyond the end", "GET / HTTP/1.1\nHost: x\nRange: bytes=4-\n\n", 416},

		// A second request in the first.
		{"a body", "GET / HTTP/1.1\nHost: x\nContent-Length: 39\n\n" + smuggled, 400},
		{"chunks", "GET / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n0\n\n" + smuggled, 400},
		{"chunks and a length", "GET / HTTP/1.1\nHost: x\nContent-Length: 4\nTransfer-Encoding: chunked\n\n0\n\n" + smuggled, 400},
		{"chunks in disguise", "GET / HTTP/1.1\nHost: x\nTransfer-Encoding: xchunked\n\n" + smuggled, 501},
		{"chunks twice", "GET / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nTransfer-Encoding: identity\n\n" + smuggled, 501},
		{"two lengths", "GET / HTTP/1.1\nHost: x\nContent-Length: 0\nContent-Length: 39\n\n" + smuggled, 400},
		{"a length with a sign", "GET / HTTP/1.1\nHost: x\nContent-Length: +39\n\n" + smuggled, 400},
		{"a length below zero", "GET / HTTP/1.1\nHost: x\nContent-Length: -1\n\n" + smuggled, 400},
		{"a body behind POST", "POST / HTTP/1.1\nHost: x\nContent-Length: 5\n\nabcde" + smuggled, 405},
		{"a bare line feed in a value", "GET / HTTP/1.1\nHost: x\nA: b\rGET /admin HTTP/1.1\n\n", 400},
	} {
		t.Run(test.name, func(t *testing.T) {
			statuses, all := say(t, addr, strings.ReplaceAll(test.request, "\n", "\r\n"))
			if len(statuses) != 1 || statuses[0] != test.want {
				t.Errorf("answered %v, want [%d]", statuses, test.want)
			}
			for _, leak := range []string{secret, "folder", "goroutine", "/root", "Set-Cookie"} {
				if strings.Contains(all, leak) {
					t.Errorf("the answer holds %q:\n%.500s", leak, all)
				}
			}
		})
	}
	if statuses, _ := say(t, addr, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"); fmt.Sprint(statuses) != "[200]" {
		t.Errorf("a good request after all that: answered %v", statuses)
	}
}
