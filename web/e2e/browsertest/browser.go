package browsertest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// browser is the one that the tests of this program share.
var browser struct {
	sync.Once
	ctx   context.Context
	close func()
	err   error
}

// Main runs a package's tests and closes the browser after them, if one of them
// has opened it. It ends the program.
func Main(m *testing.M) {
	code := m.Run()
	Close()
	os.Exit(code)
}

// Close closes the browser, if it is open. No tab can be opened after it.
func Close() {
	if browser.close != nil {
		browser.close()
	}
}

// start gives the shared browser's context.
func start() (context.Context, error) {
	browser.Do(func() {
		path, err := find()
		if err != nil {
			browser.err = err
			return
		}
		options := append(chromedp.DefaultExecAllocatorOptions[:],
			chromedp.ExecPath(path),
			chromedp.DisableGPU,
			chromedp.Flag("disable-quic", true),
			chromedp.Flag("disable-component-update", true),
			// A mouse is at hand, of which headless Chromium would know nothing.
			chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"),
		)
		ctx, closeProcess := chromedp.NewExecAllocator(context.Background(), options...)
		ctx, closeBrowser := chromedp.NewContext(ctx)
		if err := chromedp.Do(ctx); err != nil {
			closeProcess()
			browser.err = fmt.Errorf("start %s: %w", path, err)
			return
		}
		browser.ctx, browser.close = ctx, func() {
			closeBrowser()
			closeProcess()
		}
	})
	return browser.ctx, browser.err
}

// find looks for Chromium under the names that systems give it.
func find() (string, error) {
	for _, name := range []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium on this machine: install it (Debian: apt-get install chromium), or run make test, which does")
}
