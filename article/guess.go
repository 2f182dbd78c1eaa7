package article

import "slices"

// Guessed reports whether nobody has confirmed the value of a key of the front
// matter, such as "published".
func (a *Article) Guessed(key string) bool { return slices.Contains(a.Guesses, key) }

// Guessed reports whether nobody has confirmed the value of a key of the card, such
// as "kind".
func (e *Entity) Guessed(key string) bool { return slices.Contains(e.Guesses, key) }

// Title names the story wherever its page is not shown: its headline, after
// "Draft: " if the story has guesses.
func (a *Article) Title() string { return title(a.Headline, a.HasGuesses()) }

// Title is that of the story; see [Article.Title].
func (t *Teaser) Title() string { return title(t.Headline, t.Draft) }

func title(headline string, draft bool) string {
	if draft {
		return "Draft: " + headline
	}
	return headline
}

// HasGuesses reports whether anything in the story is a guess that nobody has
// confirmed.
func (a *Article) HasGuesses() bool {
	guess := func(f Fact) bool { return f.Guess }
	return len(a.Guesses) > 0 || slices.ContainsFunc(a.OwnVoice, guess) || slices.ContainsFunc(a.Entities, func(e Entity) bool {
		return len(e.Guesses) > 0 || slices.ContainsFunc(e.Facts, guess)
	})
}
