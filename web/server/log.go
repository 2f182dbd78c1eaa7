package server

import (
	"log/slog"
	"net/http"
	"time"
)

// Logged logs each request that h answers.
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

// counter notes what passes through a ResponseWriter.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64 // of the body
}

// WriteHeader notes the status.
func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

// Write notes the bytes that went out.
func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap gives what is counted to those who want more of it than to write.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }
