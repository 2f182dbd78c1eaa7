package article

// FrameWish holds the wishes of the front matter for the frame and projection
// of the map. The package carto chooses the rest and lists the names of
// projections.
type FrameWish struct {
	Projection string    `json:"projection,omitempty"`
	Parallels  []float64 `json:"parallels,omitempty"` // one or two standard parallels, of a conic projection
	Meridian   *float64  `json:"meridian,omitempty"`  // the meridian drawn upright
	Center     *Point    `json:"center,omitempty"`    // the place in the middle of the picture
	Width      float64   `json:"width,omitempty"`     // km from side to side through the middle
}

// Landmark is a spot within or near a place, such as an airport or a square,
// for readers who zoom in. It has no card.
type Landmark struct {
	Name string `json:"name"`
	At   Point  `json:"at"`
}

// Leg is the shortest way over the earth from one place to another, on the
// WGS84 ellipsoid.
type Leg struct {
	From ID      `json:"from"`
	To   ID      `json:"to"`
	Km   float64 `json:"km"` // precise to the metre
}

// Leg returns the way from an end of the story's route to another place; false
// if there is none.
func (a *Article) Leg(from, to ID) (Leg, bool) {
	for _, l := range a.Legs {
		if l.From == from && l.To == to {
			return l, true
		}
	}
	return Leg{}, false
}

// Places lists the entities that have a place on the map, in the author's
// order.
func (a *Article) Places() []*Entity {
	var places []*Entity
	for i := range a.Entities {
		if a.Entities[i].At != nil {
			places = append(places, &a.Entities[i])
		}
	}
	return places
}

// Mapped reports whether the map shows an entity: as a place, as a country, or
// as the set of countries of the overlay.
func (a *Article) Mapped(e *Entity) bool {
	return e.At != nil ||
		len(a.Places()) > 0 && (e.Kind == KindCountry && e.Country != "" || a.Overlay != nil && a.Overlay.Card == e.ID)
}

// Route returns the two ends of the route on the map; false if the story has no
// route between two places.
func (a *Article) Route() (from, to *Entity, ok bool) {
	if len(a.Map.Route) != 2 {
		return nil, nil, false
	}
	from, to = a.Entity(a.Map.Route[0]), a.Entity(a.Map.Route[1])
	return from, to, from != nil && to != nil && from.At != nil && to.At != nil
}
