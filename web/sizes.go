package web

import (
	"path"
	"regexp"
)

// FileSize is the size of a file of a bundle, in bytes.
type FileSize struct {
	Name  string // without its hash
	Plain int    // not compressed
	Gzip  int    // 0 if it has no gzip form
	Sent  int    // as browsers receive it: in brotli if there is that form
}

var hashInName = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// Sizes lists the files of a bundle, sorted by path, with the sizes of their
// compressed forms.
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
