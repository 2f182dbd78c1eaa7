// Package draft is where a plain text becomes the first draft of a story's file:
// its names linked, a card for each, and on the cards what the text says of them,
// with the words that say it. The text itself stays as it is, to the letter.
//
// Nothing is learnt from elsewhere: the rules are those of a careful reader who
// knows the countries and their capitals but has read nothing else. Each stands
// in the file of its noun. What they cannot be sure of is marked as a guess, for
// a human to confirm; see package article on guesses.
//
// The rules are for English. In other languages the text is divided rightly, and
// of names those are found that the language shows: countries by what Unicode's
// CLDR calls them, and words with a capital letter within a sentence, unless the
// language begins all nouns with one.
package draft
