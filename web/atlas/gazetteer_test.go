package atlas

import (
	"testing"

	"dateline/article"
	"dateline/article/carto"
)

// TestGazetteer finds a name's largest town first, and says which country it is in.
func TestGazetteer(t *testing.T) {
	var g Gazetteer
	towns := g.Towns("London")
	if len(towns) < 2 || carto.Distance(towns[0], article.Point{Lat: 51.5, Lon: -0.1}) > 20 {
		t.Fatalf("London is at %v", towns)
	}
	if code := g.Country(towns[0]); code != "GB" {
		t.Errorf("London is in %q", code)
	}
	if site, ok := g.Site("MN"); !ok || g.Country(site) != "MN" {
		t.Errorf("Mongolia is at %v, in %q", site, g.Country(site))
	}
	if towns := g.Towns("london"); towns != nil {
		t.Errorf("london is at %v", towns)
	}
	if _, ok := g.Site(""); ok {
		t.Error("a country without a code has a site")
	}
	if code := g.Country(article.Point{Lat: 0, Lon: -30}); code != "" {
		t.Errorf("the Atlantic is in %q", code)
	}
}
