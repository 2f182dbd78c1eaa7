// Package server serves a bundle over HTTP.
//
// It prepares every response before the first request: it holds each file of the
// bundle in memory in every coding (brotli, gzip, none), with the header fields of
// that coding. A request then costs one look-up by path, a parse of Accept-Encoding
// and a write. The package looks paths up and never joins or cleans them, so that
// none can lead out of the bundle.
//
// [Site] is the handler. [Server] runs it with limits against slow and hostile
// clients, and stops it gracefully.
package server
