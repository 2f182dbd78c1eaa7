package article

// Panel is a view that the page has beside the text of a story that fills it.
type Panel struct {
	ID    ID     // of the page's element too, so no card may have it
	Title string // the heading and the text of the tab
	// Filled reports whether a story has anything to show here. The page asks at
	// every click, so this must not derive all that the panel shows.
	Filled func(*Article) bool
}

// Panels has all panels in the order of their tabs. Package app has their views.
var Panels = []Panel{
	{"map", "Map", func(a *Article) bool { return len(a.Places()) > 0 }},
	{"timeline", "Timeline", anyDate},
	{"voices", "Voices", anyClaim},
	{"connections", "Connections", anyConnection},
	{"cast", "Who’s who", func(a *Article) bool { return len(a.Entities) > 0 }},
}

// anyDate reports whether Timeline has an event.
func anyDate(a *Article) bool {
	for i := range a.Entities {
		if !a.Entities[i].When.IsZero() {
			return true
		}
	}
	return a.anyFact(func(_ ID, f *Fact) bool { return !f.When.IsZero() })
}

// anyClaim reports whether there are Claims.
func anyClaim(a *Article) bool {
	return a.anyFact(func(card ID, f *Fact) bool { return card == "" || f.Mode != "" })
}

// anyConnection reports whether there are Edges.
func anyConnection(a *Article) bool {
	return a.anyFact(func(card ID, f *Fact) bool {
		if card == "" || !f.InStory() {
			return false
		}
		for i := range f.Text {
			if other := f.Text[i].Card; other != card && a.Entity(other) != nil {
				return true
			}
		}
		return false
	})
}

// anyFact reports whether a fact of the story is as asked. What the outlet says in
// its own voice stands on no card.
func (a *Article) anyFact(is func(card ID, f *Fact) bool) bool {
	for i := range a.Entities {
		e := &a.Entities[i]
		for j := range e.Facts {
			if is(e.ID, &e.Facts[j]) {
				return true
			}
		}
	}
	for i := range a.OwnVoice {
		if is("", &a.OwnVoice[i]) {
			return true
		}
	}
	return false
}
