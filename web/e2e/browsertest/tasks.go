package browsertest

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// traced is an event of Chromium's trace.
type traced struct {
	Name     string  `json:"name"`
	Process  int     `json:"pid"`
	Thread   int     `json:"tid"`
	Duration float64 `json:"tdur"` // of the thread's processor time, μs
	Args     struct {
		ElementCount int `json:"elementCount"` // of UpdateLayoutTree
	} `json:"args"`
}

// LongestTask does something, and gives the longest time for which the page
// answers nobody meanwhile: the processor time of its longest task, in
// milliseconds. A busy machine stretches that little.
func (tab *Tab) LongestTask(do func()) float64 {
	tab.t.Helper()
	longest := 0.0
	for _, e := range tab.traced(do, "toplevel") {
		if strings.HasSuffix(e.Name, "RunTask") {
			longest = max(longest, e.Duration/1e3)
		}
	}
	if longest == 0 {
		tab.t.Fatal("no event of the trace is a task of the page")
	}
	return longest
}

// Styled does something, and gives how many elements the browser styles for it.
func (tab *Tab) Styled(do func()) int {
	tab.t.Helper()
	styled := 0
	for _, e := range tab.traced(do, "devtools.timeline") {
		if e.Name == "UpdateLayoutTree" {
			styled += e.Args.ElementCount
		}
	}
	if styled == 0 {
		tab.t.Fatal("the trace tells of no element that was styled")
	}
	return styled
}

// traced does something, and gives the events of a category that the trace has of
// the page's thread.
func (tab *Tab) traced(do func(), category string) []traced {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	var events []traced
	ended := make(chan struct{})
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *tracing.EventDataCollected:
			for _, v := range e.Value {
				var one traced
				if json.Unmarshal(v, &one) == nil { // other events have other fields
					events = append(events, one)
				}
			}
		case *tracing.EventTracingComplete:
			close(ended)
		}
	})
	if err != nil {
		tab.t.Fatal(err)
	}
	Call(tab, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{
		IncludedCategories: []string{category, "blink.user_timing"}, ExcludedCategories: []string{"*"},
	}})
	const mark = "the page's thread"
	Eval[any](tab, `performance.mark("`+mark+`")`)
	do()
	// What do has waited for may have come within a task: that ends before another.
	Eval[any](tab, `new Promise((done) => setTimeout(done))`)
	Call(tab, tracing.End, cdp.Empty{})
	select {
	case <-ended:
	case <-ctx.Done():
		tab.t.Fatal("the trace has no end")
	}
	var page traced
	for _, e := range events {
		if e.Name == mark {
			page = e
		}
	}
	return slices.DeleteFunc(events, func(e traced) bool { return e.Process != page.Process || e.Thread != page.Thread })
}
