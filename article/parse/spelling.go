package parse

import (
	"strings"
	"unicode/utf8"

	"dateline/article/search"
)

// mostSuggestions is how many unknown names of a story get a suggestion: beyond
// that, something other than spelling is wrong with it.
const mostSuggestions = 200

// suggest says which of the known names a misspelt one is likely to be, or else
// what to do without a likely one.
func (r *reader) suggest(name string, known []string, otherwise string) string {
	if near := r.near(name, known); near != "" {
		return "did you mean " + quoted(near) + "?"
	}
	return otherwise
}

// near is nearest, within the bounds of what helps.
func (r *reader) near(name string, known []string) string {
	if r.suggested++; r.suggested > mostSuggestions {
		return ""
	}
	return nearest(name, known)
}

// nearest finds the known name that takes the fewest changes to reach from a
// misspelt one, at most one for every three letters; failing that, the only one
// that has it for a part (putin for vladimir-putin). It is "" if there is none.
func nearest(name string, known []string) string {
	best, least := "", utf8.RuneCountInString(name)/3+1
	for _, k := range known {
		if n := search.EditDistance(strings.ToLower(name), strings.ToLower(k), least); n < least {
			best, least = k, n
		}
	}
	if best != "" || name == "" {
		return best
	}
	for _, k := range known {
		if strings.Contains("-"+k+"-", "-"+strings.ToLower(name)+"-") {
			if best != "" {
				return ""
			}
			best = k
		}
	}
	return best
}

// list sets words in a message: kind, role or zone.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// words gives the values of a type of words, such as the kinds, as strings.
func words[W ~string](values []W) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}
