package article

// Kinds lists the kinds of entity in the order in which who's who sets them.
var Kinds = []Kind{Person, Country, Settlement, Organisation, Happening, Document, Group}

// KindGroup is the cards of one kind, in the author's order.
type KindGroup struct {
	Kind     Kind
	Entities []*Entity
}

// Cast is who's who: all cards by kind. A kind without cards is left out.
func (a *Article) Cast() []KindGroup {
	var cast []KindGroup
	for _, kind := range Kinds {
		group := KindGroup{Kind: kind}
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
