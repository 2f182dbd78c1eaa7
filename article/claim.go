package article

// Claim is a statement of somebody, reported by the story or a source.
type Claim struct {
	Speaker ID // "" if the outlet speaks in its own voice
	Fact    *Fact
}

// Outlet is the name of the speaker for claims in the outlet's own voice.
const Outlet = "The outlet"

// SpeakerName returns the name of the speaker of a card's claims; [Outlet] for
// "".
func (a *Article) SpeakerName(card ID) string {
	if e := a.Entity(card); e != nil {
		return e.Name
	}
	return Outlet
}

// Verb returns the verb of a claim, in English and in small letters: said,
// denied. It is "says" for the outlet's claims without a mode.
func (f *Fact) Verb() string {
	if f.Mode == "" {
		return "says"
	}
	return string(f.Mode)
}

// IsClaim reports whether a fact on a card is a claim. Facts in the outlet's
// own voice are claims even without a mode.
func IsClaim(card ID, f *Fact) bool { return f.Mode != "" || card == "" }

// ClaimWords returns a fact of a card as plain text, a claim after its speaker:
// "Kenneth Roth said: The visit ...".
func (a *Article) ClaimWords(card ID, f *Fact) string {
	if !IsClaim(card, f) {
		return PlainText(f.Text)
	}
	return a.SpeakerName(card) + " " + f.Verb() + ": " + PlainText(f.Text)
}

// Claims lists the claims of every card in the author's order, then those of
// the outlet.
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
