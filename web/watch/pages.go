package watch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"path"
	"slices"

	"dateline/web"
)

// pages are the files of a bundle by their paths.
type pages map[string][]byte

// read loads a bundle.
func read(bundle fs.FS) (pages, error) {
	p := make(pages)
	err := fs.WalkDir(bundle, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		p[name], err = fs.ReadFile(bundle, name)
		return err
	})
	return p, err
}

// sum tells one bundle from another, by its checksums.
func (p pages) sum() string {
	sum := sha256.Sum256(p["checksums.txt"])
	return hex.EncodeToString(sum[:6])
}

// bound gives the bundle with a panel, and what that needs, in every page. In the
// place of a service worker, which would go on showing an old version, stands one
// that takes itself away.
func (p pages) bound(panel *panel) (fs.FS, error) {
	head, foot, err := panel.render()
	if err != nil {
		return nil, err
	}
	all := maps.Clone(p)
	for name, b := range p {
		switch {
		case path.Base(name) == "sw.js":
			all[name] = forget
		case path.Ext(name) == ".html" && name != "404.html":
			b = bytes.Replace(b, []byte("</head>"), slices.Concat(head, []byte("</head>")), 1)
			all[name] = bytes.Replace(b, []byte("</body>"), slices.Concat(foot, []byte("</body>")), 1)
		}
	}
	all[own+"proof.js"], all[own+"proof.css"] = script, style
	return web.Files(all), nil
}
