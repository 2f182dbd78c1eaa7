package web

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/web/server"
)

// headers returns the file _headers, with the header fields that our own server
// sends. Some static hosts read it. A host may answer with 404.html, whose content
// is missing, at any address. So the policy for all addresses allows that page's
// style. The paths are those of all files except _headers and the checksums.
func headers(paths []string, missing []byte, policy string) []byte {
	o := server.Options{Policy: policy}
	var b strings.Builder
	own := map[string]bool{"Cache-Control": true, "Content-Type": true, "Cross-Origin-Resource-Policy": true} // differ by file
	b.WriteString("/*\n")
	for _, field := range server.Fields("404.html", missing, o) {
		if !own[field[0]] {
			fmt.Fprintf(&b, "  %s: %s\n", field[0], field[1])
		}
	}
	write := func(address, name string) {
		fmt.Fprintln(&b, (&url.URL{Path: "/" + address}).EscapedPath())
		for _, field := range server.Fields(name, nil, o) {
			if own[field[0]] {
				fmt.Fprintf(&b, "  %s: %s\n", field[0], field[1])
			}
		}
	}
	write("", "index.html")
	for _, p := range slices.Concat(paths, []string{"_headers", checksums}) {
		if ext := path.Ext(p); ext == ".br" || ext == ".gz" {
			continue
		}
		if folder, ok := strings.CutSuffix(p, "/index.html"); ok {
			write(folder+"/", p)
		}
		write(p, p)
	}
	return []byte(b.String())
}

// robots is the file robots.txt, which allows everything. Crawlers read it only at
// the root of a host. A site with a sitemap adds its address.
const robots = "User-agent: *\nAllow: /\n"
