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

// Limits on a client. A phone that loads the whole bundle at 10 KB/s stays within them.
const (
	headerTime  = 10 * time.Second // for the client to send the header of a request
	requestTime = 20 * time.Second // for the client to send the whole request
	answerTime  = 5 * time.Minute  // for the client to receive a response
	idleTime    = 2 * time.Minute  // between two requests of a connection
	headerSize  = 16 << 10         // in bytes, with the request line; net/http allows 4 KB more
)

// grace is the time that requests have to finish when the server stops.
const grace = 4 * time.Second

// Server runs a handler on a listener.
type Server struct {
	Handler http.Handler
	TLS     *tls.Config  // nil for plain HTTP
	Names   []string     // public host names, for a loopback address behind a proxy
	Log     *slog.Logger // for errors on connections
}

// Serve accepts connections until ctx ends. It then gives current requests a few
// seconds to finish, and returns nil. On a loopback address it answers only requests
// for this machine's names and Names. HTTPS needs no such check, because the
// certificate proves the name.
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
		s.Log.Warn("cut off requests that did not finish in time", "after", grace)
		server.Close() // its error concerns the listener, which Shutdown closed
	}
	return nil
}

// limited returns a server of the standard library with our limits.
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
		// The handler refuses OPTIONS * like any other method.
		DisableGeneralOptionsHandler: true,
	}
}

// faults logs a panic in a handler as an error. net/http logs everything at one level,
// but a panic is our fault, while a broken handshake is the client's.
type faults struct{ slog.Handler }

// Enabled reports whether the log takes errors, the higher of the two levels.
func (f faults) Enabled(ctx context.Context, _ slog.Level) bool {
	return f.Handler.Enabled(ctx, slog.LevelError)
}

// Handle logs a line of net/http.
func (f faults) Handle(ctx context.Context, record slog.Record) error {
	if strings.HasPrefix(record.Message, "http: panic") {
		record.Level = slog.LevelError
	}
	if !f.Handler.Enabled(ctx, record.Level) {
		return nil
	}
	return f.Handler.Handle(ctx, record)
}
