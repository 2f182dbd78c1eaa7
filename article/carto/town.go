package carto

// Town is a town that the story does not name, or a landmark, for a reader who has
// come close: it is shown from a zoom on, and only with its name.
type Town struct {
	Name string  `json:"name"`
	X    float64 `json:"x"` // picture units
	Y    float64 `json:"y"`
	Zoom float64 `json:"zoom"` // how many times larger than at first the picture is shown
	// Landmark tells a landmark from a town.
	Landmark bool `json:"landmark,omitempty"`
}

// Rank is how much the town matters among the marks of its map.
func (t Town) Rank() Rank {
	if t.Landmark {
		return Spotted
	}
	return Nearby
}
