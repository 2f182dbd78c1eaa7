package article

import "slices"

// Whereabouts is the place and time of a block of the text: the places,
// countries and events that the block names, each once, in reading order.
type Whereabouts struct {
	Places []ID
	Events []ID
}

// Whereabouts returns the whereabouts of a block, empty if the story has no
// block of that id.
func (a *Article) Whereabouts(block ID) Whereabouts {
	var w Whereabouts
	for i := range a.Blocks {
		if a.Blocks[i].ID != block {
			continue
		}
		for _, s := range a.Blocks[i].Sentences {
			for _, run := range s.Runs {
				e := a.Entity(run.Card)
				switch {
				case e == nil:
				case e.At != nil || e.Kind == KindCountry:
					w.Places = appendNew(w.Places, e.ID)
				case e.Kind == KindEvent || !e.When.IsZero():
					w.Events = appendNew(w.Events, e.ID)
				}
			}
		}
	}
	return w
}

func appendNew(ids []ID, id ID) []ID {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}
