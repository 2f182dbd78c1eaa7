package article

// Claim is what somebody says, as the story or a source reports it.
type Claim struct {
	Speaker ID // "" where the outlet speaks in its own voice
	Fact    *Fact
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
