package main

import (
	_ "embed"
	"errors"
	"fmt"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
)

//go:embed observe.js
var observe string

// visit is one opening of a page: what a test is to browsertest.
type visit struct {
	name   string
	errs   []error
	ending []func()
}

// stopped is what a visit panics with when it cannot go on.
type stopped struct{}

func (v *visit) Helper()          {}
func (v *visit) Name() string     { return v.name }
func (v *visit) Failed() bool     { return len(v.errs) > 0 }
func (v *visit) Cleanup(f func()) { v.ending = append(v.ending, f) }
func (v *visit) Logf(format string, args ...any) {
	v.errs = append(v.errs, fmt.Errorf(format, args...))
}
func (v *visit) Errorf(format string, args ...any) { v.Logf(format, args...) }
func (v *visit) Error(args ...any)                 { v.Logf("%s", fmt.Sprint(args...)) }
func (v *visit) Fatal(args ...any)                 { v.Error(args...); panic(stopped{}) }
func (v *visit) Fatalf(format string, args ...any) { v.Logf(format, args...); panic(stopped{}) }

// attempt does something in the browser, closes what it has opened there, and
// gives what went wrong.
func attempt(name string, f func(*visit)) (err error) {
	v := &visit{name: name}
	func() {
		defer func() {
			for _, end := range v.ending {
				end()
			}
		}()
		defer func() {
			if p := recover(); p != nil && p != any(stopped{}) {
				panic(p)
			}
		}()
		f(v)
	}()
	if err := errors.Join(v.errs...); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// open opens a page that tells how it starts.
func open(v *visit, url string, options ...browsertest.Option) *browsertest.Tab {
	return browsertest.Open(v, url, append(options, browsertest.Before(observe))...)
}

// beginning is how a page has started, in milliseconds and bytes.
type beginning struct {
	FCP, LCP, CLS  float64
	Live           float64 // 0 for a page that never is
	Longest        float64 // task until the page is live and rests
	Heap, WasmHeap float64
}

// begin waits until the page has started, and rests.
func begin(tab *browsertest.Tab, becomesLive bool) beginning {
	if becomesLive {
		tab.WaitLive()
	}
	tab.Wait(`bench.rested()`)
	began := browsertest.Eval[beginning](tab, `({
		FCP: bench.fcp, LCP: bench.lcp, CLS: bench.cls, Live: bench.live, Longest: bench.longest, WasmHeap: bench.memory?.buffer.byteLength ?? 0,
	})`)
	browsertest.Call(tab, heapprofiler.CollectGarbage, cdp.Empty{})
	began.Heap = browsertest.Call(tab, runtime.GetHeapUsage, cdp.Empty{}).UsedSize
	return began
}

// shown does something that ends with an event of a kind in the page, and gives
// the milliseconds from the event to the paint that shows what comes of it.
func shown(tab *browsertest.Tab, event, condition string, do func()) float64 {
	browsertest.Eval[any](tab, `bench.await("`+event+`", () => `+condition+`)`)
	do()
	return browsertest.Eval[float64](tab, `bench.awaited`)
}
