package server

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"
)

// Limits on a client. A phone on a bad network that loads the whole bundle at 10
// KB a second stays within them.
const (
	headerTime  = 10 * time.Second // to send the header of a request
	requestTime = 20 * time.Second // to send all of it
	answerTime  = 5 * time.Minute  // to take in one response
	idleTime    = 2 * time.Minute  // between two requests of a connection
	headerSize  = 16 << 10         // bytes, request line included; net/http grants 4 KB more
)

// grace is how long requests may go on once the server is to stop.
const grace = 4 * time.Second

// Server runs a handler on a listener.
type Server struct {
	Handler http.Handler
	TLS     *tls.Config  // nil for plain HTTP
	Names   []string     // hosts that readers ask for, where a proxy stands before a loopback address
	Log     *slog.Logger // what goes wrong on connections
}

// Serve answers connections until ctx ends. It then takes no more, lets requests
// under way finish for a few seconds, and returns nil. On a loopback address it
// answers to this machine's names and to Names alone, but for HTTPS, where the
// certificate says whose the answers are.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := s.limited()
	if s.TLS == nil && onLoopback(l) {
		server.Handler = local(s.Handler, s.Names)
	}
	return s.run(ctx, server, l, grace)
}

func (s *Server) run(ctx context.Context, server *http.Server, l net.Listener, grace time.Duration) error {
	stopped := make(chan error, 1)
	go func() {
		if s.TLS != nil {
			stopped <- server.ServeTLS(l, "", "")
		} else {
			stopped <- server.Serve(l)
		}
	}()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		s.Log.Warn("cut off the requests still under way", "after", grace)
		server.Close() // its error is of the listener, which Shutdown has closed
	}
	return nil
}

// limited is the server of the standard library, told when to lose patience.
func (s *Server) limited() *http.Server {
	return &http.Server{
		Handler:           s.Handler,
		TLSConfig:         s.TLS,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       requestTime,
		WriteTimeout:      answerTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    headerSize,
		ErrorLog:          slog.NewLogLogger(faults{s.Log.Handler()}, slog.LevelWarn),
		// OPTIONS * is a request like others: the handler says no.
		DisableGeneralOptionsHandler: true,
	}
}

// faults raises a panic to an error in a log of net/http, which knows no levels:
// a client's broken handshake is the client's affair, a panic is ours.
type faults struct{ slog.Handler }

// Enabled reports whether a line of either level is wanted.
func (f faults) Enabled(ctx context.Context, _ slog.Level) bool {
	return f.Handler.Enabled(ctx, slog.LevelError)
}

// Handle logs one line of net/http.
func (f faults) Handle(ctx context.Context, record slog.Record) error {
	if strings.HasPrefix(record.Message, "http: panic") {
		record.Level = slog.LevelError
	}
	if !f.Handler.Enabled(ctx, record.Level) {
		return nil
	}
	return f.Handler.Handle(ctx, record)
}
