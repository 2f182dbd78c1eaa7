// Package browsertest runs tests in headless Chromium.
//
// A package's tests share one browser, which TestMain closes:
//
//	func TestMain(m *testing.M) { browsertest.Main(m) }
//
// Each test opens a tab with a profile of its own, waits for conditions, never
// for time, and fails by itself when the page has logged an error, violated its
// content security policy or asked another origin for something:
//
//	func TestMention(t *testing.T) {
//		tab := browsertest.Open(t, url)
//		tab.WaitLive()
//		tab.Click(`a[href="#mongolia"]`)
//		tab.Wait(`document.querySelector("#mongolia[data-open]")`)
//	}
//
// Tests run beside each other if they call t.Parallel, each as if it alone had the
// focus. Those that trace the browser, or hold the pointer still for a time, do not.
//
// When a test fails, a picture of its tab is left in testdata-failures at the
// top of the module. Without Chromium every test fails.
package browsertest
