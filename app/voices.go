package app

import (
	"strconv"

	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Voices shows who says what, speaker by speaker, and apart from them what the
// outlet says in its own voice.
type Voices struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	stance  string // shown alone; see the constants
	speaker string // shown alone
}

// Values of the filters that are no stance and no card. None of them is the id
// of a card: those have no spaces.
const (
	everything = ""
	unmarked   = "not marked"
	outlet     = "the outlet"
)

// Render draws the spread, the filters and the claims.
func (v *Voices) Render() app.UI {
	claims := v.Article.Claims()
	var voices []app.UI
	shown := 0
	for len(claims) > 0 {
		n := 1 // how many of the same speaker follow one another
		for n < len(claims) && claims[n].Speaker == claims[0].Speaker {
			n++
		}
		voice, some := v.voice(claims[:n])
		voices = append(voices, voice)
		shown += some
		claims = claims[n:]
	}
	return app.Section().Class("panel").ID(string(VoicesPanel)).Aria("label", VoicesPanel.Title()).Body(
		app.H2().Text(VoicesPanel.Title()),
		app.Div().Class("claims").Body(append([]app.UI{
			app.P().Class("note").Text("What the story or a source reports somebody as saying. " +
				"The stance is that of the words towards what the story tells of; it is no judgement of who is right."),
			&Spread{Article: v.Article},
			v.filters(shown),
		}, voices...)...),
	)
}

// voice draws the claims of one speaker, and counts those that are shown.
func (v *Voices) voice(claims []article.Claim) (ui app.UI, shown int) {
	var items []app.UI
	for _, c := range claims {
		show := v.shows(c)
		if show {
			shown++
		}
		items = append(items, &ClaimEntry{
			Article: v.Article, Fact: c.Fact, Hide: !show,
			Lit: v.Selection.Lights(c.Speaker, c.Fact),
		})
	}
	voice := app.Section().Class("voice").Hidden(shown == 0)
	speaker := v.Article.Entity(claims[0].Speaker)
	if speaker == nil {
		return voice.Class("outlet").Body(
			app.H3().Text("The outlet’s own voice"),
			app.P().Class("note").Body(v.outlet()...),
			app.Ul().Body(items...),
		), shown
	}
	return voice.DataSet("kind", string(speaker.Kind)).Body(
		app.H3().Body(app.A().Href("#"+string(speaker.ID)).Text(speaker.Name)),
		app.If(speaker.Role != "", func() app.UI { return app.P().Class("role").Text(speaker.Role) }),
		app.Ul().Body(items...),
	), shown
}

// outlet tells whose voice it is and what that means.
func (v *Voices) outlet() []app.UI {
	var l line
	if v.Article.Credit != "" {
		l.add(app.Strong().Text(v.Article.Credit))
		l.text(". ")
	}
	l.text("What the story says without naming anybody who says it.")
	return l.elements()
}

func (v *Voices) shows(c article.Claim) bool {
	return (v.stance == everything || v.stance == stanceValue(c.Fact.Stance)) &&
		(v.speaker == everything || v.speaker == speakerValue(c.Speaker))
}

func stanceValue(s article.Stance) string {
	if s == "" {
		return unmarked
	}
	return string(s)
}

func speakerValue(speaker article.ID) string {
	if speaker == "" {
		return outlet
	}
	return string(speaker)
}

// filters narrow the claims down, once the page is live. The form's own reset
// brings them all back.
func (v *Voices) filters(shown int) app.UI {
	claims := v.Article.Claims()
	stanceOptions := []app.UI{app.Option().Text("All stances")}
	for _, s := range stances(claims) {
		stanceOptions = append(stanceOptions, app.Option().Value(stanceValue(s)).Text(stanceWords[s]))
	}
	speakerOptions := []app.UI{app.Option().Text("All speakers")}
	for i, c := range claims {
		if i > 0 && c.Speaker == claims[i-1].Speaker {
			continue
		}
		name := "The outlet itself"
		if e := v.Article.Entity(c.Speaker); e != nil {
			name = e.Name
		}
		speakerOptions = append(speakerOptions, app.Option().Value(speakerValue(c.Speaker)).Text(name))
	}
	return app.Form().Class("filters").Class("live-only").AutoComplete(false).OnChange(v.onFilter).OnReset(v.onReset).Body(
		app.Label().Body(app.Span().Text("Stance"), app.Select().Name("stance").Body(stanceOptions...)),
		app.Label().Body(app.Span().Text("Speaker"), app.Select().Name("speaker").Body(speakerOptions...)),
		app.P().Class("count").Role("status").Text(countWords(shown, len(claims))),
		app.Button().Type("reset").Disabled(v.stance == everything && v.speaker == everything).Text("Show all"),
	)
}

// countWords tell how many of the claims are shown.
func countWords(shown, all int) string {
	switch {
	case shown < all:
		return strconv.Itoa(shown) + " of " + strconv.Itoa(all) + " claims"
	case all == 1:
		return "1 claim"
	}
	return strconv.Itoa(all) + " claims"
}

func (v *Voices) onFilter(_ app.Context, e app.Event) {
	chosen := e.Get("target")
	value := everything // the first option; an empty value would not reach the page
	if chosen.Get("selectedIndex").Int() > 0 {
		value = chosen.Get("value").String()
	}
	switch chosen.Get("name").String() {
	case "stance":
		v.stance = value
	case "speaker":
		v.speaker = value
	}
}

func (v *Voices) onReset(app.Context, app.Event) {
	v.stance, v.speaker = everything, everything
}

// ClaimEntry is what somebody says, once.
type ClaimEntry struct {
	app.Compo
	Article *article.Article
	Fact    *article.Fact
	Hide    bool // the filters leave it out
	Lit     bool
}

// Render draws the claim: how it is said, when, and what.
func (c *ClaimEntry) Render() app.UI {
	var how, what line
	how.mode(c.Fact)
	how.add(stanceSign(c.Fact.Stance))
	if !c.Fact.When.IsZero() {
		how.text(" ")
		how.add(when(c.Article, c.Fact.When))
	}
	what.statement(c.Article, c.Fact, Selection{})
	item := app.Li().Hidden(c.Hide)
	if c.Lit {
		item = item.DataSet("selected", true)
	}
	return item.Body(
		app.P().Class("how").Body(how.elements()...),
		app.P().Body(what.elements()...),
	)
}
