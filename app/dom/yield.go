package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// breath is how long the page is mounted without a pause. go-app mounts it in one
// go, which would keep the browser from drawing and from answering the reader for
// a second on a slow phone.
const breath = 50 * time.Millisecond

// breathing is embedded in the components that are many or large: where one of
// them begins, the first mount may pause. Later mounts answer the reader and do
// not.
type breathing struct{}

// mounting is when the browser last had its turn, while the page is mounted for
// the first time; zero before and after that.
var mounting time.Time

// OnInit pauses if it is time to.
func (breathing) OnInit() { breathe() }

// OnInit begins the first mount, once the browser has had a turn since the edition
// was read. A page that was moved to is there before the browser has its turn: it
// goes on to scroll.
func (p *Page) OnInit() {
	if app.IsClient && stand.came == "" {
		pause()
	}
}

// breathe pauses within the first mount if it is time to. What takes up the
// mounted page begins with it, too.
func breathe() {
	if !mounting.IsZero() && time.Since(mounting) > breath {
		pause()
	}
}

// pause gives the browser its turn: while no goroutine runs, JavaScript does. To
// sleep for a moment would not do, because on a slow machine that is over before
// Go looks whether anything else is to run.
func pause() {
	turn := make(chan struct{}, 1)
	done := app.FuncOf(func(app.Value, []app.Value) any {
		turn <- struct{}{}
		return nil
	})
	app.Window().Call("setTimeout", done)
	<-turn
	done.Release()
	mounting = time.Now()
}
