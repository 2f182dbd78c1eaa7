package derive

import "dateline/article"

// Article fills the derived fields of a sound article, one that the checker has
// passed. Doing so again gives the same.
func Article(a *article.Article) {
	a.Legs = legs(a)
	a.Graph = graph(a)
	a.Wordings = wordings(a) // before the keys, which are of these words too
	a.Keys = keys(a)
}
