package carto

// Town is a town that the story does not name, or a landmark. The map shows it
// only from a zoom on, and only together with its name.
type Town struct {
	Name string  `json:"name"`
	X    float64 `json:"x"` // picture units
	Y    float64 `json:"y"`
	Zoom float64 `json:"zoom"` // the least magnification at which the map shows it
	// Landmark is true for a landmark and false for a town.
	Landmark bool `json:"landmark,omitempty"`
}

// Rank is the town's importance among the marks of its map.
func (t Town) Rank() Rank {
	if t.Landmark {
		return Spotted
	}
	return Nearby
}
