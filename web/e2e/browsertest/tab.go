package browsertest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Patience is how long a condition may take to come true. It ends a test whose
// condition never does, and is far beyond what a slow and busy machine takes. A
// program that measures for longer sets it before it opens a tab.
var Patience = 2 * time.Minute

// T is the test that a tab belongs to: a [testing.T], or a program that measures.
type T interface {
	Helper()
	Name() string
	Failed() bool
	Cleanup(func())
	Logf(format string, args ...any)
	Error(args ...any)
	Errorf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// Tab is a page in the browser, as one test sees it.
type Tab struct {
	t       T
	ctx     context.Context
	origin  string
	faults  faults
	allowed []string
}

// Option changes a tab before it loads its first page.
type Option func(*Tab)

// Open opens a tab of 1280 by 800 pixels and loads url in it. At the end of the
// test it closes the tab and reports what the page did wrong.
func Open(t T, url string, options ...Option) *Tab {
	t.Helper()
	tab := New(t, options...)
	tab.Load(url)
	return tab
}

// New opens a tab without loading a page.
func New(t T, options ...Option) *Tab {
	t.Helper()
	parent, err := start()
	if err != nil {
		t.Fatal(err)
	}
	tab := &Tab{t: t}
	ctx, closeTab := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithListener(tab.faults.listen))
	tab.ctx = ctx
	t.Cleanup(func() {
		t.Helper()
		for _, fault := range tab.Faults() {
			t.Error(fault)
		}
		if t.Failed() {
			tab.Picture(filepath.Join(moduleRoot(), "testdata-failures", strings.ReplaceAll(t.Name(), "/", "_")+".png"))
		}
		closeTab()
	})
	Window(1280, 800)(tab)
	// Each tab has the focus for itself, for others are at work beside it.
	Call(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	for _, option := range options {
		option(tab)
	}
	return tab
}

// Window sets the size of the tab in CSS pixels.
func Window(width, height int64) Option {
	return func(tab *Tab) { tab.Do(chromedp.EmulateViewport(width, height)) }
}

// Phone makes the tab a phone of 390 by 844 pixels with a touch screen.
func Phone(tab *Tab) {
	tab.Do(chromedp.EmulateViewport(390, 844, chromedp.EmulateScale(2), chromedp.EmulateMobile, chromedp.EmulateTouch))
}

// Media sets media features, such as prefers-color-scheme to dark.
func Media(feature, value string) Option {
	return func(tab *Tab) {
		Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
		})
	}
}

// NoScript switches the page's scripts off. Conditions are still evaluated.
func NoScript(tab *Tab) {
	Call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// Block lets requests for matching URLs fail. A pattern is a URLPattern, such as
// "*://*:*/*.wasm". That the page logs the failure is no fault.
func Block(pattern string) Option {
	return func(tab *Tab) {
		Call(tab, network.SetBlockedURLs, network.SetBlockedURLsParams{
			URLPatterns: []*network.BlockPattern{{URLPattern: pattern, Block: true}},
		})
		Allow("ERR_BLOCKED_BY_CLIENT")(tab)
	}
}

// Slow gives the tab a slow network, 1.6 Mbit/s with 150 ms to the first byte,
// and a quarter of the processor.
func Slow(tab *Tab) {
	Call(tab, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 750e3 / 8}},
	})
	Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
}

// Allow makes what is described with text no fault.
func Allow(text string) Option {
	return func(tab *Tab) { tab.allowed = append(tab.allowed, text) }
}

// Before runs a script in every page before its own.
func Before(script string) Option {
	return func(tab *Tab) {
		Call(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	}
}

// Load loads a page and waits for its load event. The origin of the first page
// is the only one that later ones may ask for anything.
func (tab *Tab) Load(url string) {
	tab.t.Helper()
	if tab.origin == "" {
		scheme, rest, _ := strings.Cut(url, "://")
		host, _, _ := strings.Cut(rest, "/")
		tab.origin = scheme + "://" + host
	}
	tab.Do(chromedp.Navigate(url))
}

// Do runs chromedp's actions.
func (tab *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tab.t.Fatal(err)
	}
}

// Call runs a command of the DevTools protocol.
func Call[P, R any](tab *Tab, command cdp.Command[P, R], params P) R {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		tab.t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// within limits the time of one step. The browser's first step of all must not
// be limited, but it has been made.
func (tab *Tab) within() (context.Context, context.CancelFunc) {
	if chromedp.FromContext(tab.ctx).Target == nil {
		return tab.ctx, func() {} // the step opens the tab, which would close with the limit
	}
	return context.WithTimeout(tab.ctx, Patience)
}

// Eval gives the value of a JavaScript expression, which may be a promise.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Wait waits until a JavaScript expression is true, across page loads.
func (tab *Tab) Wait(expression string) {
	tab.t.Helper()
	tab.until(expression, func(ctx context.Context) (bool, error) {
		return chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")"))
	})
}

// WaitFault waits until the page has done something wrong that is described
// with text, and allows it.
func (tab *Tab) WaitFault(text string) {
	tab.t.Helper()
	tab.until("a fault with "+text, func(context.Context) (bool, error) {
		return slices.ContainsFunc(tab.Faults(), func(f string) bool { return strings.Contains(f, text) }), nil
	})
	Allow(text)(tab)
}

// until looks again and again, until the condition is true.
func (tab *Tab) until(what string, condition func(context.Context) (bool, error)) {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	// The longer it takes, the less often to look: what is waited for needs the
	// processor too.
	for pause := 5 * time.Millisecond; ; pause = min(pause*5/4, 50*time.Millisecond) {
		ok, err := condition(ctx)
		if ok {
			return
		}
		select {
		case <-ctx.Done():
			tab.t.Fatalf("never true: %s (last error: %v; faults: %q)", what, err, tab.Faults())
		case <-time.After(pause):
		}
	}
}

// WaitLive waits until WebAssembly has taken over the page.
func (tab *Tab) WaitLive() {
	tab.t.Helper()
	tab.Wait(`"live" in document.documentElement.dataset`)
}

// Click clicks in the middle of the first element that fits the selector, as a
// mouse does, after scrolling it into view.
func (tab *Tab) Click(selector string) {
	tab.t.Helper()
	tab.Do(chromedp.Click(chromedp.CSS(selector)))
}

// Press presses keys, such as "\r" for Enter and "a". See package
// github.com/chromedp/chromedp/kb for others.
func (tab *Tab) Press(keys string) {
	tab.t.Helper()
	tab.Do(chromedp.KeyEvent(keys))
}

// Want fails the test unless a JavaScript expression has the value want, which
// is compared as JSON.
func (tab *Tab) Want(expression string, want any) {
	tab.t.Helper()
	got := Eval[string](tab, "JSON.stringify("+expression+") ?? 'null'")
	expected, err := json.Marshal(want)
	if err != nil {
		tab.t.Fatal(err)
	}
	var a, b any
	if err := errors.Join(json.Unmarshal([]byte(got), &a), json.Unmarshal(expected, &b)); err != nil {
		tab.t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		tab.t.Errorf("%s is %s, want %s", expression, got, expected)
	}
}

// Become waits until a JavaScript expression has the value want, as Want compares
// it. It is for what the page shows in the frame after the one that is drawn.
func (tab *Tab) Become(expression string, want any) {
	tab.t.Helper()
	expected, err := json.Marshal(want)
	if err != nil {
		tab.t.Fatal(err)
	}
	equal := fmt.Sprintf("JSON.stringify(%s) === JSON.stringify(%s)", expression, expected)
	tab.until(expression+" to be "+string(expected), func(ctx context.Context) (bool, error) {
		return chromedp.Run(ctx, chromedp.Evaluate[bool](equal))
	})
}

// Picture saves what the tab shows as a PNG file.
func (tab *Tab) Picture(name string) {
	tab.t.Helper()
	ctx, cancel := tab.within()
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.MkdirAll(filepath.Dir(name), 0o777)
	}
	if err == nil {
		err = os.WriteFile(name, png, 0o666)
	}
	if err != nil {
		tab.t.Errorf("picture of the tab: %v", err)
		return
	}
	tab.t.Logf("see %s", name)
}

// moduleRoot is the folder of go.mod. A test runs in its package's folder.
func moduleRoot() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(fmt.Sprintf("where tests run: %v", err))
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
	}
	return os.TempDir()
}
