package app

import (
	"dateline/app/dom"
	"dateline/app/english"
	"dateline/article"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Voices shows who says what, speaker by speaker, and apart from them what the
// outlet says in its own voice.
type Voices struct {
	app.Compo
	Article   *article.Article
	Selection Selection

	claims []article.Claim
	items  []dom.Highlight // of every claim
}

// Render draws the panel.
func (v *Voices) Render() app.UI {
	return VoicesPanel.section(v.Article,
		&Claims{Article: v.Article},
	)
}

// OnMount finds the claims that can light up.
func (v *Voices) OnMount(app.Context) {
	dom.YieldIfDue()
	v.claims = v.Article.Claims()
	v.items = dom.Highlights(v.JSValue(), ".voice li")
	v.light()
}

// OnUpdate lights up what the reader has selected.
func (v *Voices) OnUpdate(app.Context) { v.light() }

func (v *Voices) light() {
	for i := range v.items {
		v.items[i].Show(dom.StateSelected.When(v.Selection.Highlights(v.claims[i].Speaker, v.claims[i].Fact)))
	}
}

// Claims is what the voices say, narrowed down by the reader.
type Claims struct {
	app.Compo
	Article *article.Article

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
func (c *Claims) Render() app.UI {
	claims := c.Article.Claims()
	var voices []app.UI
	shown := 0
	for rest := claims; len(rest) > 0; {
		n := 1 // how many of the same speaker follow one another
		for n < len(rest) && rest[n].Speaker == rest[0].Speaker {
			n++
		}
		voice, some := c.voice(rest[:n])
		voices = append(voices, voice)
		shown += some
		rest = rest[n:]
	}
	return app.Div().Class("claims").Lang(theirs(c.Article)).Body(append([]app.UI{
		app.P().Class("note").Lang(ours(c.Article)).Text(english.VoicesNote),
		&Spread{Article: c.Article},
		c.filters(claims, shown),
	}, voices...)...)
}

// voice draws the claims of one speaker, and counts those that are shown.
func (c *Claims) voice(claims []article.Claim) (ui app.UI, shown int) {
	var items []app.UI
	for _, claim := range claims {
		show := c.shows(claim)
		if show {
			shown++
		}
		items = append(items, &ClaimEntry{Article: c.Article, Claim: claim, Hide: !show})
	}
	voice := app.Section().Class("voice").Hidden(shown == 0)
	speaker := c.Article.Entity(claims[0].Speaker)
	if speaker == nil {
		return voice.Class("outlet").Body(
			app.H3().Lang(ours(c.Article)).Text(english.OwnVoice),
			app.P().Class("note").Body(c.outlet()...),
			app.Ul().Body(items...),
		), shown
	}
	return voice.DataSet("kind", string(speaker.Kind)).Body(
		app.H3().Body(app.A().Href("#"+string(speaker.ID)).Text(speaker.Name)),
		app.If(speaker.Role != "", func() app.UI {
			return app.P().Class("role").Body(guessable(c.Article, speaker.Role, speaker.Guessed("role"))...)
		}),
		app.Ul().Body(items...),
	), shown
}

// outlet tells whose voice it is and what that means.
func (c *Claims) outlet() []app.UI {
	var l line
	if c.Article.Credit != "" {
		l.add(app.Strong().Text(c.Article.Credit))
		l.text(". ")
	}
	l.ours(c.Article, english.OwnVoiceNote)
	return l.elements()
}

func (c *Claims) shows(claim article.Claim) bool {
	return (c.stance == everything || c.stance == stanceValue(claim.Fact.Stance)) &&
		(c.speaker == everything || c.speaker == speakerValue(claim.Speaker))
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
func (c *Claims) filters(claims []article.Claim, shown int) app.UI {
	stanceOptions := []app.UI{app.Option().Lang(ours(c.Article)).Text(english.AllStances)}
	for _, s := range stances(claims) {
		stanceOptions = append(stanceOptions, app.Option().Value(stanceValue(s)).Lang(ours(c.Article)).Text(stanceWords[s]))
	}
	speakerOptions := []app.UI{app.Option().Lang(ours(c.Article)).Text(english.AllSpeakers)}
	for i, claim := range claims {
		if i > 0 && claim.Speaker == claims[i-1].Speaker {
			continue
		}
		option := app.Option().Value(speakerValue(claim.Speaker))
		if e := c.Article.Entity(claim.Speaker); e != nil {
			option = option.Text(e.Name)
		} else {
			option = option.Lang(ours(c.Article)).Text(english.OutletItself)
		}
		speakerOptions = append(speakerOptions, option)
	}
	return app.Form().Class("filters").Class("live-only").AutoComplete(false).OnChange(c.onFilter).OnReset(c.onReset).Body(
		app.Label().Body(app.Span().Lang(ours(c.Article)).Text(english.Stance), app.Select().Name("stance").Body(stanceOptions...)),
		app.Label().Body(app.Span().Lang(ours(c.Article)).Text(english.Speaker), app.Select().Name("speaker").Body(speakerOptions...)),
		app.P().Class("count").Role("status").Lang(ours(c.Article)).Text(english.ClaimsShown(shown, len(claims))),
		app.Button().Type("reset").Disabled(c.stance == everything && c.speaker == everything).Lang(ours(c.Article)).Text(english.ShowAll),
	)
}

func (c *Claims) onFilter(_ app.Context, e app.Event) {
	chosen := e.Get("target")
	value := everything // the first option; an empty value would not reach the page
	if chosen.Get("selectedIndex").Int() > 0 {
		value = chosen.Get("value").String()
	}
	switch chosen.Get("name").String() {
	case "stance":
		c.stance = value
	case "speaker":
		c.speaker = value
	}
}

func (c *Claims) onReset(app.Context, app.Event) {
	c.stance, c.speaker = everything, everything
}

// ClaimEntry is what somebody says, once.
type ClaimEntry struct {
	app.Compo
	dom.Yielding
	Article *article.Article
	Claim   article.Claim
	Hide    bool // the filters leave it out
}

// Render draws the claim: its stance and date, and then who says what.
func (c *ClaimEntry) Render() app.UI {
	fact := c.Claim.Fact
	var how, what line
	how.add(stanceSign(c.Article, fact.Stance))
	if !fact.When.IsZero() {
		how.text(" ")
		how.add(when(c.Article, fact.When))
	}
	what.attribution(c.Article, c.Claim.Speaker, fact)
	what.statement(c.Article, fact, Selection{})
	return app.Li().Hidden(c.Hide).Body(
		app.P().Class("how").Body(how.elements()...),
		app.P().Body(what.elements()...),
	)
}
