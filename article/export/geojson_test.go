package export_test

import (
	"encoding/json"
	"testing"

	"dateline/article/export"

	"github.com/peterstace/simplefeatures/geom"
)

// TestGeoJSONReadBack reads the places back with a library of geometry.
func TestGeoJSONReadBack(t *testing.T) {
	all := both(t)
	var features geom.GeoJSONFeatureCollection
	if err := json.Unmarshal(write(t, export.GeoJSON, all, ""), &features); err != nil {
		t.Fatal(err)
	}
	n, ids := 0, map[any]bool{}
	for _, a := range all {
		for _, e := range a.Places() {
			f := features.Features[n]
			n++
			at, ok := f.Geometry.MustAsPoint().XY()
			if !ok || at.X != e.At.Lon || at.Y != e.At.Lat {
				t.Errorf("%s is at %v, want %v", e.ID, at, *e.At)
			}
			if f.Properties["name"] != e.Name || f.Properties["card"] != string(e.ID) || f.Properties["story"] != a.Slug ||
				f.Properties["mentions"] != float64(len(a.Mentions(e.ID))) || f.Properties["from"] != e.When.From.String() {
				t.Errorf("%s: %v", e.ID, f.Properties)
			}
			for name, value := range f.Properties {
				switch value.(type) {
				case string, float64:
				default:
					t.Errorf("%s: %s is %v, no plain value", e.ID, name, value)
				}
			}
			ids[f.ID] = true
		}
	}
	if n != len(features.Features) || len(ids) != n || n < 10 {
		t.Errorf("%d features with %d ids, want %d", len(features.Features), len(ids), n)
	}
}
