package dom

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// longestTask is how long the first mount goes on without a pause. go-app mounts
// the page in one go, which would keep the browser from drawing and from answering
// the reader for a second on a slow phone.
const longestTask = 50 * time.Millisecond

// mount is the page's first mount, while it lasts.
type mount struct {
	yielded time.Time // when the browser last had its turn; zero before and after the mount
}

// firstMount is a global because go-app makes and mounts components one by one and
// hands them nothing of the mount that they are part of; a program has one.
var firstMount mount

// Yielding is embedded in the components that are many or large: the first mount
// may pause where one of them begins. Later mounts answer the reader and never
// pause.
type Yielding struct{}

// OnInit pauses if it is time to.
func (Yielding) OnInit() { YieldIfDue() }

// BeginMount begins the first mount. The browser has its turn at once, since to
// read the edition took some time.
func BeginMount() { firstMount.yield() }

// YieldIfDue gives the browser its turn if the first mount has gone on for long.
// What a component does once it is mounted begins with it, too.
func YieldIfDue() {
	if !firstMount.yielded.IsZero() && time.Since(firstMount.yielded) > longestTask {
		firstMount.yield()
	}
}

// EndMount ends the first mount: from now on nothing pauses.
func EndMount() { firstMount = mount{} }

// yield gives the browser its turn: JavaScript runs while no goroutine does. A
// short sleep would not do: on a slow machine it is over before Go looks for
// something else to run.
func (m *mount) yield() {
	turn := make(chan struct{}, 1)
	done := app.FuncOf(func(app.Value, []app.Value) any {
		turn <- struct{}{}
		return nil
	})
	app.Window().Call("setTimeout", done)
	<-turn
	done.Release()
	m.yielded = time.Now()
}
