// Package site serves a bundle over HTTP.
//
// Whatever can be known about a response is worked out before the first
// request: every file of the bundle is kept in memory in each form it can be
// sent in (brotli, gzip, as it is), beside the header fields of that form. A
// request then costs one look-up by path, a glance at Accept-Encoding and a
// write. Paths are looked up, never joined or cleaned, so that none can lead
// out of the bundle.
//
// [Site] is the handler; [Server] runs it, with limits against slow and hostile
// clients, and stops it gracefully.
package server
