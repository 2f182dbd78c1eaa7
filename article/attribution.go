package article

// Attribution is the basis of a sentence of the text beyond the plain report of
// the outlet.
type Attribution struct {
	Claim bool // the sentence reports a claim of somebody
	Own   bool // the outlet says it in its own voice: a judgement, not an event
	Cited bool // a source other than the story supports a fact of the sentence
}

// Attributions returns the attributions of the sentences that have a claim or a
// source.
func (a *Article) Attributions() map[ID]Attribution {
	all := map[ID]Attribution{}
	note := func(f *Fact, own bool) {
		for _, q := range f.Quotes {
			at := all[q.Sentence]
			at.Own = at.Own || own
			at.Claim = at.Claim || !own && f.Mode != ""
			at.Cited = at.Cited || len(f.Notes) > 0
			if at != (Attribution{}) {
				all[q.Sentence] = at
			}
		}
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			note(&e.Facts[j], false)
		}
	}
	for i := range a.OwnVoice {
		note(&a.OwnVoice[i], true)
	}
	return all
}
