package server

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
)

// serveOn runs a Server on a listener until the test ends.
func serveOn(t *testing.T, s *Server, address string) net.Addr {
	t.Helper()
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	s.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, secret) })
	s.Log = slog.New(slog.DiscardHandler)
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan error, 1)
	go func() { stopped <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-stopped; err != nil {
			t.Error(err)
		}
	})
	return l.Addr()
}

// A page of the web whose name points to this machine cannot read what is served
// to this machine alone.
func TestLocal(t *testing.T) {
	addr := serveOn(t, &Server{Names: []string{"news.example.org"}}, "127.0.0.1:0")
	for _, test := range []struct {
		name, request string // a line end becomes CRLF
		want          int
	}{
		{"localhost", "GET / HTTP/1.1\nHost: localhost\n\n", 200},
		{"any port", "GET / HTTP/1.1\nHost: localhost:1\n\n", 200},
		{"an empty port", "GET / HTTP/1.1\nHost: localhost:\n\n", 200},
		{"upper case", "GET / HTTP/1.1\nHost: LocalHost:8000\n\n", 200},
		{"a full name", "GET / HTTP/1.1\nHost: localhost.:8000\n\n", 200},
		{"below localhost", "GET / HTTP/1.1\nHost: draft.localhost\n\n", 200},
		{"IPv4", "GET / HTTP/1.1\nHost: 127.0.0.1:8000\n\n", 200},
		{"another of 127", "GET / HTTP/1.1\nHost: 127.9.8.7\n\n", 200},
		{"IPv6", "GET / HTTP/1.1\nHost: [::1]:8000\n\n", 200},
		{"IPv6 without port", "GET / HTTP/1.1\nHost: [::1]\n\n", 200},
		{"the site's own name", "GET / HTTP/1.1\nHost: News.example.org\n\n", 200},
		{"absolute form", "GET http://localhost/ HTTP/1.1\nHost: localhost\n\n", 200},

		{"another name", "GET / HTTP/1.1\nHost: evil.example\n\n", 421},
		{"another name with port", "GET / HTTP/1.1\nHost: evil.example:8000\n\n", 421},
		{"another method", "POST / HTTP/1.1\nHost: evil.example\nContent-Length: 0\n\n", 421},
		{"localhost at the beginning", "GET / HTTP/1.1\nHost: localhost.evil.example\n\n", 421},
		{"localhost at the end", "GET / HTTP/1.1\nHost: evillocalhost\n\n", 421},
		{"localhost for a port", "GET / HTTP/1.1\nHost: evil.example:localhost\n\n", 421},
		{"an address at the beginning", "GET / HTTP/1.1\nHost: 127.0.0.1.evil.example\n\n", 421},
		{"an address of the network", "GET / HTTP/1.1\nHost: 192.168.0.1\n\n", 421},
		{"all addresses", "GET / HTTP/1.1\nHost: 0.0.0.0:8000\n\n", 421},
		{"below the site's name", "GET / HTTP/1.1\nHost: a.news.example.org\n\n", 421},
		{"absolute form of another", "GET http://evil.example/ HTTP/1.1\nHost: localhost\n\n", 421},
		{"an empty name", "GET / HTTP/1.1\nHost:\n\n", 421},
		{"HTTP/1.0 without a name", "GET / HTTP/1.0\n\n", 421},
		{"HTTP/1.0 of another", "GET / HTTP/1.0\nHost: evil.example\n\n", 421},
		{"HTTP/1.1 without a name", "GET / HTTP/1.1\n\n", 400},
		{"two names", "GET / HTTP/1.1\nHost: localhost\nHost: evil.example\n\n", 400},
		{"a second request", "GET / HTTP/1.1\nHost: evil.example\n\nGET / HTTP/1.1\nHost: localhost\n\n", 421},
	} {
		t.Run(test.name, func(t *testing.T) {
			request := strings.ReplaceAll(test.request, "\n", "\r\n")
			statuses, all := say(t, addr, request)
			if len(statuses) != 1 || statuses[0] != test.want {
				t.Errorf("answered %v, want [%d]", statuses, test.want)
			}
			if strings.Contains(all, secret) != (test.want == 200) || strings.Contains(all, "evil") {
				t.Errorf("answered\n%s", all)
			}
			if test.want == 421 && !strings.Contains(all, "open it as localhost") {
				t.Errorf("no sentence says what to do:\n%s", all)
			}
		})
	}
}

// A server that others reach answers to all names, for it cannot know its own.
func TestPublicAnswersToAll(t *testing.T) {
	_, port, err := net.SplitHostPort(serveOn(t, &Server{}, "0.0.0.0:0").String())
	if err != nil {
		t.Fatal(err)
	}
	to, err := net.ResolveTCPAddr("tcp", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		t.Fatal(err)
	}
	if statuses, all := say(t, to, "GET / HTTP/1.1\r\nHost: news.example.org\r\nConnection: close\r\n\r\n"); len(statuses) != 1 || statuses[0] != 200 {
		t.Errorf("answered %v\n%s", statuses, all)
	}
}
