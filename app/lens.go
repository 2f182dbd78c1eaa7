package app

import (
	"strings"

	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// LensKey explains the marks of the sources lens, while it is on.
type LensKey struct {
	app.Compo
	Article *article.Article
}

// Render draws the key, with an entry for every mark that the text has.
func (k *LensKey) Render() app.UI {
	count := map[string]int{}
	for _, at := range k.Article.Attributions() {
		for _, mark := range strings.Fields(lensMarks(at)) {
			count[mark]++
		}
	}
	var entries []app.UI
	for _, mark := range []string{"claim", "own", "cited"} {
		if count[mark] > 0 {
			entries = append(entries, app.Li().Body(
				app.Span().DataSet("lens", mark).Text(lensWords[mark])))
		}
	}
	if len(entries) == 0 {
		entries = append(entries, app.Li().Text(english.LensNothing))
	}
	return app.Aside().Class("lens-key").Lang(ours(k.Article)).Aria("label", english.LensKey).Body(
		app.Ul().Body(entries...),
		app.Button().Type("button").Class("live-only").DataSet("choice", string(Lens)).Value(off).Text(english.TurnOff),
	)
}

var lensWords = map[string]string{
	"claim": english.LensClaim,
	"own":   english.LensOwn,
	"cited": english.LensSource,
}

// lensMarks are the marks of a sentence, "" for none.
func lensMarks(at article.Attribution) string {
	var marks []string
	for _, m := range []struct {
		has  bool
		mark string
	}{{at.Claim, "claim"}, {at.Own, "own"}, {at.Cited, "cited"}} {
		if m.has {
			marks = append(marks, m.mark)
		}
	}
	return strings.Join(marks, " ")
}
