package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// scheduler requests renders two frames from now, so that the browser paints the
// attributes that were set directly before Go goes on.
type scheduler struct {
	render  app.Func
	request app.Value // JavaScript alone calls it, so that the first frame paints without waking Go
	pending int       // frames that will call render
	stopped bool
}

// start makes render what is scheduled.
func (s *scheduler) start(render func()) {
	s.render = app.FuncOf(func(app.Value, []app.Value) any {
		if s.pending--; !s.stopped {
			render()
		} else if s.pending == 0 {
			s.render.Release()
		}
		return nil
	})
	s.request = app.Window().Get("requestAnimationFrame").Call("bind", nil, s.render)
}

// schedule requests a render two frames from now.
func (s *scheduler) schedule() {
	s.pending++
	app.Window().Call("requestAnimationFrame", s.request)
}

// stop has nothing render any more.
func (s *scheduler) stop() {
	if s.stopped = true; s.pending == 0 {
		s.render.Release()
	}
}
