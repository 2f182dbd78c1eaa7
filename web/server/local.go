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

// local wraps a handler for a listener that only this machine reaches. A browser
// on this machine reaches it too, for any web page whose name its owner lets point
// here, and takes the answers for that page's own. So requests for other names
// than this machine's and the given ones are refused. A request without a name is
// refused as well: no browser sends one.
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

// misdirected tells what to do. It does not repeat the name, which anyone may
// have chosen.
const misdirected = "This server answers on this machine alone; ask for it as localhost. Behind a proxy, give it the public address with --site.\n"

// hostname is the name in a Host field, in the form that names are compared in:
// without port, brackets and the dot at the end of a full name.
func hostname(host string) string {
	return strings.ToLower(strings.TrimSuffix((&url.URL{Host: host}).Hostname(), "."))
}

// loopbackName reports whether a browser takes a name for this machine whatever
// a name server says.
func loopbackName(name string) bool {
	if ip, err := netip.ParseAddr(name); err == nil {
		return ip.IsLoopback()
	}
	return name == "localhost" || strings.HasSuffix(name, ".localhost")
}

// onLoopback reports whether a listener is for this machine alone.
func onLoopback(l net.Listener) bool {
	tcp, ok := l.Addr().(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
