package article

// Claim is what somebody says, as the story or a source reports it.
type Claim struct {
	Speaker ID // "" where the outlet speaks in its own voice
	Fact    *Fact
}

// Outlet is the speaker of what the outlet says in its own voice.
const Outlet = "The outlet"

// SpeakerName names who makes the claims of a card; [Outlet] for "".
func (a *Article) SpeakerName(card ID) string {
	if e := a.Entity(card); e != nil {
		return e.Name
	}
	return Outlet
}

// Verb is how a claim is made, in English and in small letters: said, denied. What
// the outlet says without a mode it "says".
func (f *Fact) Verb() string {
	if f.Mode == "" {
		return "says"
	}
	return string(f.Mode)
}

// IsClaim reports whether a fact on a card is a claim. What stands under the
// outlet's own voice is one even without a mode.
func IsClaim(card ID, f *Fact) bool { return f.Mode != "" || card == "" }

// ClaimWords sets a fact of a card as plain text, a claim after its speaker: "Kenneth
// Roth said: The visit ...".
func (a *Article) ClaimWords(card ID, f *Fact) string {
	if !IsClaim(card, f) {
		return PlainText(f.Text)
	}
	return a.SpeakerName(card) + " " + f.Verb() + ": " + PlainText(f.Text)
}

// Claims lists who says what: the claims of every card in the author's order,
// then what the outlet says itself.
func (a *Article) Claims() []Claim {
	var claims []Claim
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			if e.Facts[j].Mode != "" {
				claims = append(claims, Claim{e.ID, &e.Facts[j]})
			}
		}
	}
	for i := range a.OwnVoice {
		claims = append(claims, Claim{"", &a.OwnVoice[i]})
	}
	return claims
}
