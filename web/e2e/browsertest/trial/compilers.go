package trial

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Compilers has what the compilers of the browser's program may do otherwise than
// one another.
type Compilers struct {
	app.Compo
	swapped bool
	clicks  string // the letters of the handlers called
}

// Render draws a place for each.
func (c *Compilers) Render() app.UI {
	letter := c.onA
	if c.swapped {
		letter = c.onB
	}
	return app.Section().Body(
		app.Button().ID("letter").Type("button").Text("letter "+c.clicks).OnClick(letter),
		app.Button().ID("swap").Type("button").Text("swap").OnClick(c.onSwap),
		&Nest{Levels: Levels},
	)
}

func (c *Compilers) onA(app.Context, app.Event)    { c.clicks += "a" }
func (c *Compilers) onB(app.Context, app.Event)    { c.clicks += "b" }
func (c *Compilers) onSwap(app.Context, app.Event) { c.swapped = !c.swapped }

// Levels is how deep the trial page nests components, each with an element. The
// stack that go-app draws on must hold as many.
const Levels = 100

// Nest is a component within a component, and so on.
type Nest struct {
	app.Compo
	Levels int
}

// OnInit waits where the page is deepest. A timer then wakes Go within the mount.
func (n *Nest) OnInit() {
	if app.IsClient && n.Levels == 0 {
		time.Sleep(time.Millisecond)
	}
}

// Render draws one level.
func (n *Nest) Render() app.UI {
	if n.Levels == 0 {
		return app.Span().ID("innermost").Text("innermost")
	}
	return app.Div().Body(&Nest{Levels: n.Levels - 1})
}
