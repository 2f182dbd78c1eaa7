package article

// CastGroup is the cards of one kind, in the author's order.
type CastGroup struct {
	Kind     Kind
	Entities []*Entity
}

// Cast lists all cards by kind for the panel who's who, without the kinds that
// have no card.
func (a *Article) Cast() []CastGroup {
	var cast []CastGroup
	for _, kind := range Kinds {
		group := CastGroup{Kind: kind}
		for i := range a.Entities {
			if a.Entities[i].Kind == kind {
				group.Entities = append(group.Entities, &a.Entities[i])
			}
		}
		if group.Entities != nil {
			cast = append(cast, group)
		}
	}
	return cast
}
