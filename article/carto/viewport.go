package carto

// Viewport is the visible part of a sheet after the reader has moved it.
type Viewport struct {
	Unit          float64 // px to a picture unit
	Center        XY      // picture units
	Width, Height float64 // px
	Blocks        []Box   // px; boxes that lie over it
}

// view returns the visible part of the sheet, turned clockwise by degrees about
// the picture's origin.
func (s *Viewport) view(turn float64) View {
	const edge = 2 // px kept free
	c := s.Center.turned(turn)
	left, top := c.X*s.Unit-s.Width/2, c.Y*s.Unit-s.Height/2
	v := View{Unit: s.Unit, Beyond: true}
	v.Box = Box{left + edge, top + edge, left + s.Width - edge, top + s.Height - edge}
	for _, b := range s.Blocks {
		v.Blocks = append(v.Blocks, Box{left + b.Left, top + b.Top, left + b.Right, top + b.Bottom})
	}
	return v
}
