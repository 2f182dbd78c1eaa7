package web

import (
	"path"
	"regexp"
)

// Weight is what a file of a bundle weighs, in bytes.
type Weight struct {
	Name  string // without its hash
	Plain int    // as it is
	Gzip  int    // 0 if it is not compressed
	Sent  int    // as browsers get it: in brotli, or as it is
}

var hashInName = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// Weights lists the files of a bundle, sorted, each with its compressed forms.
func (b *Bundle) Weights() []Weight {
	var list []Weight
	for _, p := range b.Paths() {
		if ext := path.Ext(p); ext == ".br" || ext == ".gz" {
			continue
		}
		w := Weight{hashInName.ReplaceAllString(p, "."), len(b.folder[p]), len(b.folder[p+".gz"]), len(b.folder[p+".br"])}
		if w.Sent == 0 {
			w.Sent = w.Plain
		}
		list = append(list, w)
	}
	return list
}
