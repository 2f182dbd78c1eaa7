package web

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

// budget is the most that files of the default story's bundle may weigh
// together, in bytes as brotli sends them.
type budget struct {
	files *regexp.Regexp // their names without hashes
	most  int
}

var budgets = []budget{
	{regexp.MustCompile(`^index\.html$`), 48 << 10}, // with every panel and the article's data
	{regexp.MustCompile(`^style\.css$`), 12 << 10},
	{regexp.MustCompile(`^(early|adopt|loader|offline|sw)\.js$`), 6 << 10}, // all that is written by hand
	{regexp.MustCompile(`^wasm_exec\.js$`), 4 << 10},
	{regexp.MustCompile(`^app\.wasm$`), 1900 << 10},
	{regexp.MustCompile(`^map-region\.svg$`), 60 << 10},
	{regexp.MustCompile(`^map-world\.svg$`), 40 << 10},
	{regexp.MustCompile(`^map-window-\d+\.svg$`), 55 << 10},
}

// TestSizes weighs what a first visit loads. Run it with -v, or by make bench,
// for the table.
func TestSizes(t *testing.T) {
	b, err := defaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	weights := make([]int, len(budgets))
	hash := regexp.MustCompile(`\.[0-9a-f]{8}\.`)
	t.Logf("%-18s %10s %10s %10s", "bytes", "as it is", "gzip", "brotli")
	for _, p := range b.Paths() {
		if ext := path.Ext(p); ext == ".br" || ext == ".gz" {
			continue
		}
		name := hash.ReplaceAllString(p, ".")
		br := len(b.folder[p+".br"])
		t.Logf("%-18s %10d %10d %10d", name, len(b.folder[p]), len(b.folder[p+".gz"]), br)
		for i, limit := range budgets {
			if limit.files.MatchString(name) {
				weights[i] += br
			}
		}
	}
	for i, limit := range budgets {
		name := strings.NewReplacer("^", "", "$", "", `\`, "").Replace(limit.files.String())
		switch {
		case weights[i] == 0:
			t.Errorf("the bundle has no %s", name)
		case weights[i] > limit.most:
			t.Errorf("%s weighs %d bytes in brotli, %d too many", name, weights[i], weights[i]-limit.most)
		}
	}
}
