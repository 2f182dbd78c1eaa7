package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"dateline/app"
	"dateline/article"
)

// TestStylesFollowTheTables finds in the style sheet an accent for every kind, in
// colours that tokens.css has, and a place and a tab for every panel.
func TestStylesFollowTheTables(t *testing.T) {
	b, err := styleSheet()
	if err != nil {
		t.Fatal(err)
	}
	style := string(b)
	tokens, err := fs.ReadFile(static, "static/styles/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, k := range article.Kinds {
		accent := app.KindInfoOf(k).Accent
		want = append(want, "[data-kind="+string(k)+"]{--accent:"+accent)
		for _, token := range regexp.MustCompile(`var\((.*?)\)`).FindAllStringSubmatch(accent, -1) {
			if !strings.Contains(string(tokens), " "+token[1]+": ") {
				t.Errorf("the accent of %s is %s, which tokens.css lacks", k, token[1])
			}
		}
	}
	for _, p := range article.Panels {
		id := string(p.ID)
		want = append(want, "html[data-panel="+id+"] #"+id,
			"html[data-panel="+id+"] .tabs [data-panel="+id+"]",
			"html[data-scripts]:not([data-panel="+id+"]) #"+id)
	}
	for _, rule := range want {
		if !strings.Contains(style, rule) {
			t.Errorf("the style sheet lacks %s", rule)
		}
	}
	if left := regexp.MustCompile(`\b(KIND|ACCENT|PANEL)\b`).FindString(style); left != "" {
		t.Errorf("the style sheet still has %s", left)
	}
}
