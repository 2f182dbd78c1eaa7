// Package search finds words in a story: in the names of its cards, in its sentences
// and in the facts on its cards. The browser runs it, so it uses no library that
// knows Unicode; see [Words] for what counts as a word and [PlainKey] for how words
// are compared.
package search
