package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"dateline/app"
)

// precache is what a reader's device keeps of a story, as addresses relative to the
// page.
type precache struct {
	files   []string // without which the page is not whole
	extras  []string // which it can be without: pictures, icons, detail of the map
	stories string   // the version of all stories of a site of several, else ""
}

// newPrecache tells what a device keeps of the start page; names are the bundle's, by
// the plain ones. Of the map it needs the two pictures that the page shows at first.
func newPrecache(e *app.Edition, names map[string]string) *precache {
	k := &precache{
		files:  []string{"./"},
		extras: []string{"manifest.webmanifest"},
	}
	for _, name := range []string{"early.js", "style.css", "loader.js", "offline.js", "wasm_exec.js", "adopt.js", "app.wasm"} {
		k.files = append(k.files, names[name])
	}
	for _, i := range icons {
		k.extras = append(k.extras, names[i.Src])
	}
	for _, name := range slices.Sorted(maps.Keys(e.Assets)) {
		if name == "map-region.svg" || name == "map-world.svg" {
			k.files = append(k.files, e.Assets[name])
		} else {
			k.extras = append(k.extras, e.Assets[name])
		}
	}
	for _, id := range slices.Sorted(maps.Keys(e.Pictures)) {
		if file := e.Pictures[id].File; !slices.Contains(k.extras, file) {
			k.extras = append(k.extras, file)
		}
	}
	return k
}

// worker writes sw.js for a version of a page.
func (k *precache) worker(version string) ([]byte, error) {
	source, err := fs.ReadFile(static, "static/scripts/sw.js")
	if err != nil {
		return nil, err
	}
	script, err := minified("application/javascript", source)
	if err != nil {
		return nil, fmt.Errorf("sw.js: %w", err)
	}
	lists, err := json.Marshal([][]string{k.files, k.extras})
	if err != nil {
		return nil, err
	}
	// Two workers that share a cache would spoil it for one another, so its name
	// is made of all that tells them apart.
	sum := sha256.Sum256(fmt.Appendf(nil, "%s%s%s%s", version, k.stories, lists, script))
	return fmt.Appendf(nil, "const version=%q,name=%q,several=%t,[files,extras]=%s;%s\n",
		version, hex.EncodeToString(sum[:6]), k.stories != "", lists, script), nil
}
