package app_test

import (
	"maps"
	"testing"

	"dateline/app"
	"dateline/article"
)

func TestChoices(t *testing.T) {
	var none app.Choices
	if got := none.Of(app.Theme) + " " + none.Of(app.Context) + " " + none.Of(app.Lens); got != "system everything off" {
		t.Errorf("without a choice: %s", got)
	}
	dark := none.With(app.Theme, "dark")
	text := dark.With(app.Context, "text")
	for _, c := range []struct {
		does      string
		got, want app.Choices
	}{
		{"one choice", dark, app.Choices{app.Theme: "dark"}},
		{"another beside it", text, app.Choices{app.Theme: "dark", app.Context: "text"}},
		{"the usual is no choice", text.With(app.Theme, "system"), app.Choices{app.Context: "text"}},
		{"an unknown value", text.With(app.Theme, "pink"), text},
		{"an unknown choice", text.With("font", "comic"), text},
	} {
		if !maps.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.does, c.got, c.want)
		}
	}
	if none != nil || len(dark) != 1 {
		t.Errorf("choices changed in place: %v, %v", none, dark)
	}
}

// TestControlScenes shows what the reader handles, as the page is prerendered
// with it.
func TestControlScenes(t *testing.T) {
	a := readStory(t)
	scene(t, "search", &app.Search{Article: a})
	scene(t, "tools", &app.Tools{Article: a, Choices: app.Choices{app.Theme: "dark", app.Lens: "on"}})
	scene(t, "help", &app.Help{Article: &article.Article{}})
	scene(t, "lens-key", &app.LensKey{Article: a})
}
