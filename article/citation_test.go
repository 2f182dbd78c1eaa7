package article_test

import (
	"testing"

	"dateline/article"
)

func TestCitation(t *testing.T) {
	for _, c := range []struct {
		article article.Article
		want    string
	}{
		{article.Article{Headline: "A bridge opens"}, "“A bridge opens”, https://example.org/"},
		{article.Article{Headline: "A bridge opens", Guesses: []string{"published"}}, "“Draft: A bridge opens”, https://example.org/"},
		{
			article.Article{Headline: "A bridge opens", Byline: "By Ana Ruiz", Credit: "The Associated Press", Lang: "en",
				Published: article.Date{Year: 2024, Month: 5, Day: 1}},
			"“A bridge opens”, By Ana Ruiz, The Associated Press, 1 May 2024, https://example.org/",
		},
	} {
		if got := c.article.Citation("https://example.org/"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
