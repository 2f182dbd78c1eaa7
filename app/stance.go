package app

import (
	"slices"
	"strconv"

	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// stanceWords name the stances, also the one of a claim that has none.
var stanceWords = map[article.Stance]string{
	article.Critical:   english.Critical,
	article.Neutral:    english.Neutral,
	article.Supportive: english.Supportive,
	"":                 english.NotMarked,
}

// stances are the stances that claims have, from critical to supportive.
func stances(claims []article.Claim) []article.Stance {
	all := []article.Stance{article.Critical, article.Neutral, article.Supportive, ""}
	return slices.DeleteFunc(all, func(s article.Stance) bool {
		return !slices.ContainsFunc(claims, func(c article.Claim) bool { return c.Fact.Stance == s })
	})
}

// stanceSign sets a stance as a word with a sign: which of three places it takes.
func stanceSign(a *article.Article, s article.Stance) app.UI {
	sign := app.Span().Class("stance").DataSet("stance", string(s))
	if lang := ours(a); lang != "" {
		sign = sign.Lang(lang).Dir("ltr")
	}
	return sign.Text(stanceWords[s])
}

// Spread is a picture of the stances: one mark for every claim, those of the
// outlet itself hollow.
type Spread struct {
	app.Compo
	Article *article.Article
}

// Render draws a row for every stance.
func (s *Spread) Render() app.UI {
	claims := s.Article.Claims()
	own := slices.ContainsFunc(claims, func(c article.Claim) bool { return c.Speaker == "" })
	var rows []app.UI
	for _, stance := range stances(claims) {
		var quoted, outlet int
		for _, c := range claims {
			switch {
			case c.Fact.Stance != stance:
			case c.Speaker == "":
				outlet++
			default:
				quoted++
			}
		}
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(stanceWords[stance]),
			app.Td().Body(marks(quoted, outlet)),
			app.Td().Class("count").Text(strconv.Itoa(quoted)),
			app.If(own, func() app.UI { return app.Td().Class("count").Text(strconv.Itoa(outlet)) }),
		))
	}
	head := []app.UI{
		app.Th().Scope("col").Body(app.Span().Class("unseen").Text(english.Stance)),
		app.Th().Scope("col").Body(app.Span().Class("unseen").Text(english.OneMark)),
		app.Th().Scope("col").Class("count").Text(english.Others),
	}
	if own {
		head = append(head, app.Th().Scope("col").Class("count").Text(english.OutletColumn))
	}
	return app.Table().Class("spread").Lang(ours(s.Article)).Body(
		app.Caption().Class("unseen").Text(english.ClaimsByStance),
		app.THead().Body(app.Tr().Body(head...)),
		app.TBody().Body(rows...),
	)
}

// marks draws so many full squares and so many hollow ones.
func marks(full, hollow int) app.UI {
	const step, size = 14, 10
	var body []app.UI
	for i := range full + hollow {
		mark := dom.SVG("rect").Attr("x", strconv.Itoa(step*i+1)).Attr("y", "1").
			Attr("width", strconv.Itoa(size)).Attr("height", strconv.Itoa(size))
		if i >= full {
			mark = mark.Class("hollow")
		}
		body = append(body, mark)
	}
	width, height := strconv.Itoa(max(step*(full+hollow), step)), strconv.Itoa(size+2)
	return dom.SVG("svg").Attr("viewBox", "0 0 "+width+" "+height).Attr("width", width).Attr("height", height).
		Attr("aria-hidden", "true").Body(body...)
}
