package web

import (
	"regexp"
	"strings"
	"testing"
)

// budget is the most that files of the default story's bundle may weigh, in bytes
// as brotli sends them.
type budget struct {
	files *regexp.Regexp // their names without hashes
	all   int            // together
	each  int            // 0 for no limit
}

// smallWasm is the most that app.wasm may weigh where TinyGo has built it.
const smallWasm = 360_000

// A file that none of these names needs a line here.
var budgets = []budget{
	{regexp.MustCompile(`^index\.html$`), 38_500, 0}, // with every panel and the article's data
	{regexp.MustCompile(`^style\.css$`), 12 << 10, 0},
	{regexp.MustCompile(`^(early|adopt|loader|offline|sw)\.js$`), 6 << 10, 0}, // all that is written by hand
	{regexp.MustCompile(`^wasm_exec\.js$`), 4 << 10, 0},
	{regexp.MustCompile(`^app\.wasm$`), 1_000_000, 0},
	{regexp.MustCompile(`^map-region\.svg$`), 60 << 10, 0},
	{regexp.MustCompile(`^map-world\.svg$`), 40 << 10, 0},
	{regexp.MustCompile(`^map-window-\d+\.svg$`), 55 << 10, 12 << 10},
	{regexp.MustCompile(`^map-towns\.json$`), 12 << 10, 0}, // fetched when the reader comes close
	{regexp.MustCompile(`^icon.*\.(svg|png)$`), 32 << 10, 0},
	{regexp.MustCompile(`^poster(-tall)?\.png$`), 400 << 10, 0}, // for those who share or install the story, never loaded by the page
	{regexp.MustCompile(`^(404\.html|_headers|checksums\.txt|manifest\.webmanifest|robots\.txt)$`), 16 << 10, 0},
}

// TestBudgets weighs the files of the default story's bundle. make bench prints
// what they weigh.
func TestBudgets(t *testing.T) {
	b, err := defaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	weights := make([]int, len(budgets))
	for _, w := range b.Sizes() {
		planned := false
		for i, limit := range budgets {
			if !limit.files.MatchString(w.Name) {
				continue
			}
			planned = true
			weights[i] += w.Sent
			if limit.each > 0 && w.Sent > limit.each {
				t.Errorf("%s weighs %d bytes in brotli, %d too many", w.Name, w.Sent, w.Sent-limit.each)
			}
		}
		if !planned {
			t.Errorf("%s, %d bytes in brotli, has no budget", w.Name, w.Sent)
		}
	}
	small := builtSmall(t)
	for i, limit := range budgets {
		if small && limit.files.MatchString("app.wasm") {
			limit.all = smallWasm
		}
		name := strings.NewReplacer("^", "", "$", "", `\`, "").Replace(limit.files.String())
		switch {
		case weights[i] == 0:
			t.Errorf("the bundle has no %s", name)
		case weights[i] > limit.all:
			t.Errorf("%s weighs %d bytes in brotli, %d too many", name, weights[i], weights[i]-limit.all)
		}
	}
}
