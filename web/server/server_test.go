package server

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// patience bounds what a test waits for; no test waits that long unless it fails.
const patience = 2 * time.Minute

// dial connects to a server under test.
func dial(t *testing.T, to net.Addr) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", to.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.SetDeadline(time.Now().Add(patience))
	return conn
}

// hungUp waits until the other end closes the connection.
func hungUp(conn net.Conn) error {
	_, err := io.Copy(io.Discard, conn)
	if e := net.Error(nil); errors.As(err, &e) && e.Timeout() {
		return fmt.Errorf("it holds on: %w", err)
	}
	return nil
}

func TestSlowClients(t *testing.T) {
	ok := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "ok") })
	endless := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	})
	const short = 50 * time.Millisecond
	t.Run("a header that never ends", func(t *testing.T) {
		conn := dial(t, start(t, ok, func(s *http.Server) { s.ReadHeaderTimeout = short }))
		io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nA: ")
		if err := hungUp(conn); err != nil {
			t.Error(err)
		}
	})
	t.Run("silence between requests", func(t *testing.T) {
		conn := dial(t, start(t, ok, func(s *http.Server) { s.IdleTimeout = short }))
		io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
		if err := hungUp(conn); err != nil {
			t.Error(err)
		}
	})
	t.Run("an answer that nobody takes in", func(t *testing.T) {
		gone := make(chan struct{})
		h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			endless(w, r)
			close(gone)
		})
		conn := dial(t, start(t, h, func(s *http.Server) { s.WriteTimeout = short }))
		io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
		select {
		case <-gone:
		case <-time.After(patience):
			t.Error("the handler still writes")
		}
	})
}

// TestSlowDownload takes in a response for longer than a request may take to
// arrive: the one limit must not cut the other short, nor the connection.
func TestSlowDownload(t *testing.T) {
	half := make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "first half")
		w.(http.Flusher).Flush()
		<-half
		io.WriteString(w, ", second half")
	})
	const readTime = 50 * time.Millisecond
	conn := dial(t, start(t, h, func(s *http.Server) { s.ReadTimeout, s.ReadHeaderTimeout = readTime, readTime }))
	reader := bufio.NewReader(conn)
	for i := range 2 {
		io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
		response, err := http.ReadResponse(reader, nil)
		if err != nil {
			t.Fatalf("response %d: %v", i+1, err)
		}
		if i == 0 {
			time.AfterFunc(4*readTime, func() { close(half) })
		}
		body, err := io.ReadAll(response.Body)
		if string(body) != "first half, second half" || err != nil {
			t.Fatalf("response %d: body %q, %v", i+1, body, err)
		}
	}
}

// held runs a server whose handler waits for the word, and returns once a
// request is in it.
func held(t *testing.T, grace time.Duration) (conn net.Conn, word chan<- struct{}, stop func(), stopped <-chan error, log *bytes.Buffer) {
	t.Helper()
	begun, say := make(chan struct{}), make(chan struct{})
	log = new(bytes.Buffer)
	s := &Server{Log: slog.New(slog.NewTextHandler(log, nil)), Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-say
		io.WriteString(w, "whole")
	})}
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	end := make(chan error, 1)
	go func() { end <- s.run(ctx, s.limited(), l, grace) }()
	conn = dial(t, l.Addr())
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	<-begun
	return conn, say, cancel, end, log
}

func TestStopLetsRequestsFinish(t *testing.T) {
	conn, word, stop, stopped, _ := held(t, patience)
	stop()
	for { // until the server takes no more
		other, err := net.Dial("tcp", conn.RemoteAddr().String())
		if err != nil {
			break
		}
		other.Close()
	}
	close(word)
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	if body, err := io.ReadAll(response.Body); string(body) != "whole" || err != nil {
		t.Errorf("body %q, %v", body, err)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestStopLosesPatience(t *testing.T) {
	conn, word, stop, stopped, log := held(t, time.Millisecond)
	defer close(word)
	stop()
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if err := hungUp(conn); err != nil {
		t.Error(err)
	}
	if !strings.Contains(log.String(), "cut off requests that did not finish in time") {
		t.Errorf("log: %s", log)
	}
}

func TestServeOnClosedListener(t *testing.T) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	s := &Server{Handler: http.NotFoundHandler(), Log: slog.New(slog.DiscardHandler)}
	if err := s.Serve(t.Context(), l); !errors.Is(err, net.ErrClosed) {
		t.Errorf("error %v, want %v", err, net.ErrClosed)
	}
}

// TestTLS asks over TLS and gets HTTP/2, its fields as over HTTP/1.1.
func TestTLS(t *testing.T) {
	borrowed := httptest.NewTLSServer(http.NotFoundHandler()) // for its certificate
	defer borrowed.Close()
	handler, err := New(oneStory, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Handler: handler, Log: slog.New(slog.DiscardHandler), TLS: &tls.Config{Certificates: borrowed.TLS.Certificates}}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan error, 1)
	go func() { stopped <- s.Serve(ctx, l) }()
	client := borrowed.Client()
	transport := client.Transport.(*http.Transport)
	transport.ForceAttemptHTTP2, transport.DisableCompression = true, true
	response, err := client.Get("https://" + l.Addr().String() + "/")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if response.ProtoMajor != 2 || response.StatusCode != 200 || err != nil || len(body) == 0 {
		t.Errorf("%s %d, body of %d bytes, %v", response.Proto, response.StatusCode, len(body), err)
	}
	response.Body.Close()
	client.CloseIdleConnections()
	stop()
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

// TestFaults logs what net/http says of a connection: a panic always, the
// client's own mistakes only for those who ask for warnings.
func TestFaults(t *testing.T) {
	for _, test := range []struct {
		level slog.Level
		want  string
	}{
		{slog.LevelError, "level=ERROR msg=\"http: panic serving x: oh\"\n"},
		{slog.LevelInfo, "level=WARN msg=\"http: TLS handshake error\"\nlevel=ERROR msg=\"http: panic serving x: oh\"\n"},
	} {
		var log strings.Builder
		untimed := func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		}
		s := &Server{Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: test.level, ReplaceAttr: untimed}))}
		server := s.limited()
		server.ErrorLog.Print("http: TLS handshake error")
		server.ErrorLog.Print("http: panic serving x: oh")
		if log.String() != test.want {
			t.Errorf("level %s: logged\n%swant\n%s", test.level, log.String(), test.want)
		}
	}
}
