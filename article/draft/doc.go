// Package draft makes the first draft of a story's file from a plain text. It
// links the names, makes a card for each, and puts the statements of the text
// about it on the card, with the words as evidence. It changes no letter of the
// text.
//
// The package has no trained model: its rules are those of a careful reader who
// knows the countries and their capitals and nothing else. Each rule stands in
// the file of its noun. The package marks uncertain results as guesses, for a
// person to confirm; see package article on guesses.
//
// The rules are for English. In other languages the package still divides the
// text into sentences. It finds countries by their names in Unicode's CLDR, and
// other names by a capital letter within a sentence, unless the language begins
// all nouns with one.
package draft
