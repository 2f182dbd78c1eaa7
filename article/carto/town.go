package carto

// Town is a town that the story does not name, for a reader who has come close:
// it is shown from a zoom on, and only with its name.
type Town struct {
	Name string  `json:"name"`
	X    float64 `json:"x"` // picture units
	Y    float64 `json:"y"`
	Zoom float64 `json:"zoom"` // how many times larger than at first the picture is shown
}
