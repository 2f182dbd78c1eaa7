package web

import (
	"slices"

	"dateline/article"
)

// landmarks are those that the map names. A question mark follows the name of one
// that is a guess, as that of a place whose coordinates are.
func landmarks(a *article.Article) []article.Landmark {
	if !a.Guessed("map") {
		return a.Map.Landmarks
	}
	marked := slices.Clone(a.Map.Landmarks)
	for i := range marked {
		marked[i].Name += " ?"
	}
	return marked
}
