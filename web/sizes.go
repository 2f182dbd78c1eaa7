package web

import (
	"path"
	"regexp"
)

// FileSize is what a file of a bundle weighs, in bytes.
type FileSize struct {
	Name  string // without its hash
	Plain int    // as it is
	Gzip  int    // 0 if it is not compressed
	Sent  int    // as browsers get it: in brotli, or as it is
}

var hashInName = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// Sizes lists the files of a bundle, sorted, each with its compressed forms.
func (b *Bundle) Sizes() []FileSize {
	var list []FileSize
	for _, p := range b.Paths() {
		if ext := path.Ext(p); ext == ".br" || ext == ".gz" {
			continue
		}
		w := FileSize{hashInName.ReplaceAllString(p, "."), len(b.memFS[p]), len(b.memFS[p+".gz"]), len(b.memFS[p+".br"])}
		if w.Sent == 0 {
			w.Sent = w.Plain
		}
		list = append(list, w)
	}
	return list
}
