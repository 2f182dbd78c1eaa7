package parse

import (
	"strings"
	"unicode/utf8"

	"dateline/article/search"
)

// mostSuggestions is the largest number of unknown names of a story that get a
// suggestion: beyond it, something other than spelling is wrong.
const mostSuggestions = 200

// suggest returns the remedy for an unknown name: the most similar known name,
// or else otherwise.
func (r *reader) suggest(name string, known []string, otherwise string) string {
	if near := r.near(name, known); near != "" {
		return "did you mean " + quoted(near) + "?"
	}
	return otherwise
}

// near is nearest, limited to mostSuggestions.
func (r *reader) near(name string, known []string) string {
	if r.suggested++; r.suggested > mostSuggestions {
		return ""
	}
	return nearest(name, known)
}

// nearest returns the known name with the fewest changes from a misspelt one,
// at most one for every three letters. Failing that, it returns the only known
// name that contains it (vladimir-putin for putin). It is "" if there is none.
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

// list formats words for a message: kind, role or zone.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// words returns the values of a string type, such as the kinds, as strings.
func words[W ~string](values []W) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}
