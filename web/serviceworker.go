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

// precache lists the files that a reader's device stores, as addresses relative to
// the start page.
type precache struct {
	files   []string // required: without one of them the page is not stored
	extras  []string // optional: pictures, icons, detail of the map
	stories string   // the version of all stories of a site of several, else ""
}

// newPrecache returns the files to store for the start page. Of the map, the page
// requires only the two pictures that it shows at first.
func newPrecache(e *app.Edition, names assets) *precache {
	k := &precache{
		files: []string{
			"./", names.Early, names.Style, names.Loader, names.Offline, names.WasmExec, names.Adopt, names.Wasm,
		},
		extras: []string{manifestFile},
	}
	for _, i := range names.icons() {
		k.extras = append(k.extras, i.Src)
	}
	if e.Map != nil {
		k.files = append(k.files, e.MapFiles.Region, e.MapFiles.World)
		if e.MapFiles.Towns != "" {
			k.extras = append(k.extras, e.MapFiles.Towns)
		}
		for _, w := range e.Map.Windows {
			k.extras = append(k.extras, w.File)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(e.Pictures)) {
		if file := e.Pictures[id].File; !slices.Contains(k.extras, file) {
			k.extras = append(k.extras, file)
		}
	}
	return k
}

// worker returns the script sw.js for a version of the start page.
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
	// Two workers that share a cache would overwrite each other's files. The cache's
	// name is therefore a hash of everything in which workers differ.
	sum := sha256.Sum256(fmt.Appendf(nil, "%s%s%s%s", version, k.stories, lists, script))
	return fmt.Appendf(nil, "const version=%q,name=%q,several=%t,[files,extras]=%s;%s\n",
		version, hex.EncodeToString(sum[:6]), k.stories != "", lists, script), nil
}
