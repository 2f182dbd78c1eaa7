package derive

import "dateline/article"

// Article fills in the derived fields of an article that the checker has
// passed. Repeating it changes nothing.
func Article(a *article.Article) {
	a.Legs = legs(a)
	a.Graph = graph(a)
	a.Wordings = wordings(a) // before the keys, which cover these words too
	a.Keys = keys(a)
}
