package derive

import (
	"dateline/article"
	"dateline/article/search"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// keys returns the search keys of the article's words that are not plain.
func keys(a *article.Article) map[string]string {
	words := search.KeyedWords(a)
	if len(words) == 0 {
		return nil
	}
	keys := make(map[string]string, len(words))
	for _, w := range words {
		keys[w] = SearchKey(w)
	}
	return keys
}

// SearchKey returns the search key of a word. The browser computes the keys of
// a reader's words in the same steps; see the package app.
func SearchKey(word string) string {
	if key, ok := search.PlainKey(word); ok {
		return key
	}
	capitals := cases.Upper(language.Und)
	return norm.NFKC.String(capitals.String(search.StripMarks(norm.NFKD.String(word))))
}
