// Package regexp stands in for regexp: Dateline's only route is a path.
package regexp

// Regexp matches nothing.
type Regexp struct{}

// MustCompile panics.
func MustCompile(pattern string) *Regexp {
	panic("route " + pattern + ": regular expressions are left out of the browser's program")
}

// MatchString reports false.
func (*Regexp) MatchString(string) bool { return false }
