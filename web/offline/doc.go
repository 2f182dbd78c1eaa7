// Package offline holds what happens to a story that a reader keeps, as tests in
// a real browser: without network, through updates that go well or badly, beside
// other stories, and installed as an app.
package offline
