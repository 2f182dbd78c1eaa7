package atlas

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"dateline/article"
	"dateline/article/carto"
	"dateline/article/storytest"
)

func TestTowns(t *testing.T) {
	a := storytest.Visit(t)
	f, _ := carto.Region(a)
	list := Towns(f, points(a), a.Map.Landmarks)
	names := make(map[string]carto.Town)
	for i, town := range list {
		names[town.Name] = town
		if town.Landmark {
			continue
		}
		for _, other := range list[:i] {
			if other.Landmark {
				continue // they stand where they stand
			}
			if d := math.Hypot(town.X-other.X, town.Y-other.Y); d < townGap/max(town.Zoom, other.Zoom)-0.1 {
				t.Errorf("%s and %s are %.1f units apart", town.Name, other.Name, d)
			}
		}
	}
	for _, want := range []string{"Tula", "Erdenet", "Darhan", "Tianjin", "Haiphong", "Rotterdam"} {
		if _, ok := names[want]; !ok {
			t.Errorf("no %s", want)
		}
	}
	for _, own := range []string{"Moscow", "Ulaanbaatar", "Ulan Bator", "Kyiv", "Beijing", "Tokyo"} {
		if _, ok := names[own]; ok {
			t.Errorf("%s is there twice", own)
		}
	}
	if tula, p := names["Tula"], f.Projection.Forward(at(54.19, 37.62)); math.Hypot(tula.X-p.X, tula.Y-p.Y) > 0.3 {
		t.Errorf("Tula is at %v, %v, want %v", tula.X, tula.Y, p)
	}
	for name, p := range map[string]article.Point{"Sheremetyevo airport": at(55.9726, 37.4146), "Sükhbaatar Square": at(47.9189, 106.9175)} {
		q, l := f.Projection.Forward(p), names[name]
		if !l.Landmark || l.Zoom != landmarksFrom || math.Hypot(l.X-q.X, l.Y-q.Y) > 0.01 {
			t.Errorf("%s is %+v, want a landmark at %v", name, l, q)
		}
	}
	file, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	if n := weight(t, file); n > 8<<10 || len(list) > 240 {
		t.Errorf("%d towns weigh %d bytes", len(list), n)
	}
	t.Logf("%d towns, %d bytes, %d packed", len(list), len(file), weight(t, file))
	if got := Towns(carto.World(), points(a), a.Map.Landmarks); got != nil {
		t.Errorf("the world has %d towns", len(got))
	}
}

// All of the data is read, the largest town first, every capital and no section
// of a town.
func TestTownsOfTheWorld(t *testing.T) {
	has := func(name string) bool {
		return slices.ContainsFunc(towns(), func(t town) bool { return t.name == name })
	}
	if n := len(towns()); n < 30000 || towns()[0].name != "Shanghai" {
		t.Errorf("%d towns, the first %s", n, towns()[0].name)
	}
	for name, want := range map[string]bool{
		"Ulaanbaatar": true, "Astana": true, "Longyearbyen": true, "Vaduz": true,
		"Nur-Sultan": false, "Ulan Bator": false, "Biryulëvo": false, "Зуунмод": false,
	} {
		if has(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	// A place by itself, somewhere else.
	santiago := at(-33.45, -70.67)
	if list := Towns(frameOf(santiago), []article.Point{santiago}, nil); len(list) < 10 || list[0].Zoom != 10 {
		t.Errorf("about Santiago: %v", list)
	}
}
