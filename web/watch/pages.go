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

// pages maps paths to the files of a bundle.
type pages map[string][]byte

// read loads a bundle into memory.
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

// sum returns a hash of the bundle, made of its checksums.
func (p pages) sum() string {
	sum := sha256.Sum256(p["checksums.txt"])
	return hex.EncodeToString(sum[:6])
}

// withPanel returns the bundle with a panel, its script and its style in every page.
// It replaces the service worker, which would keep showing an old version, by one
// that unregisters itself.
func (p pages) withPanel(panel *panel) (fs.FS, error) {
	head, foot, err := panel.render()
	if err != nil {
		return nil, err
	}
	all := maps.Clone(p)
	for name, b := range p {
		switch {
		case path.Base(name) == "sw.js":
			all[name] = unregister
		case path.Ext(name) == ".html" && name != "404.html":
			b = bytes.Replace(b, []byte("</head>"), slices.Concat(head, []byte("</head>")), 1)
			all[name] = bytes.Replace(b, []byte("</body>"), slices.Concat(foot, []byte("</body>")), 1)
		}
	}
	all[previewFolder+"preview.js"], all[previewFolder+"preview.css"] = script, style
	return web.Files(all), nil
}
