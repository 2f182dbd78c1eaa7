package browsertest

import (
	"encoding/json"
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
}

// LongestTask does something, and gives the longest time for which the page
// answers nobody meanwhile: the processor time of its longest task, in
// milliseconds. A busy machine stretches that little.
func (tab *Tab) LongestTask(do func()) float64 {
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
		IncludedCategories: []string{"toplevel", "blink.user_timing"}, ExcludedCategories: []string{"*"},
	}})
	const mark = "the page's thread"
	Eval[any](tab, `performance.mark("`+mark+`")`)
	do()
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
	longest := 0.0
	for _, e := range events {
		if e.Process == page.Process && e.Thread == page.Thread && strings.HasSuffix(e.Name, "RunTask") {
			longest = max(longest, e.Duration/1e3)
		}
	}
	if longest == 0 {
		tab.t.Fatalf("none of %d events is a task of the page", len(events))
	}
	return longest
}
