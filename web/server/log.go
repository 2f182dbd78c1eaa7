package server

import (
	"log/slog"
	"net/http"
	"time"
)

// Logged wraps h so that it logs each request.
func Logged(h http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		counted := &counter{ResponseWriter: w, status: http.StatusOK}
		h.ServeHTTP(counted, r)
		log.Info("request",
			"method", r.Method,
			"target", r.RequestURI,
			"status", counted.status,
			"bytes", counted.bytes,
			"took", time.Since(start),
			"from", r.RemoteAddr,
			"agent", r.UserAgent())
	})
}

// counter records the status and size of a response.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64 // of the body
}

// WriteHeader records the status.
func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

// Write counts the bytes written.
func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap gives [http.ResponseController] access to the wrapped writer.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }
