package server

import (
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// local wraps a handler for a listener on a loopback address, against DNS rebinding: a
// web page whose name resolves to this machine could read our responses as its own. So
// local refuses requests for names other than this machine's and the given ones. It
// also refuses requests without a name, which no browser sends.
func local(h http.Handler, names []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := hostname(r.Host)
		if loopbackName(name) || slices.ContainsFunc(names, func(n string) bool { return hostname(n) == name }) {
			h.ServeHTTP(w, r)
			return
		}
		header := w.Header()
		header.Set("Connection", "close")
		header.Set("Cache-Control", "no-store")
		header.Set("Content-Type", "text/plain; charset=utf-8")
		header.Set("X-Content-Type-Options", "nosniff")
		w.WriteHeader(http.StatusMisdirectedRequest)
		if r.Method != http.MethodHead {
			io.WriteString(w, misdirected)
		}
	})
}

// misdirected says what to do. It does not repeat the requested name, which an attacker
// may have chosen.
const misdirected = "This server answers only on this machine: open it as localhost. Behind a proxy, pass the public address with --site.\n"

// hostname returns the name in a Host field in a form for comparison: in lower case,
// without port, brackets and final dot.
func hostname(host string) string {
	return strings.ToLower(strings.TrimSuffix((&url.URL{Host: host}).Hostname(), "."))
}

// loopbackName reports whether browsers resolve a name to this machine without DNS.
func loopbackName(name string) bool {
	if ip, err := netip.ParseAddr(name); err == nil {
		return ip.IsLoopback()
	}
	return name == "localhost" || strings.HasSuffix(name, ".localhost")
}

// onLoopback reports whether only this machine can reach a listener.
func onLoopback(l net.Listener) bool {
	tcp, ok := l.Addr().(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
