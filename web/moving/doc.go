// Package moving holds what a reader does on a site of several stories, as tests
// in a real browser.
package moving
