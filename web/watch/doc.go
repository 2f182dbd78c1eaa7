// Package proof serves a story to its author while it is being written: the page
// that readers will get, with two things more. A small script goes to the next
// version as soon as there is one, and stays where the author was; and a panel lists
// what is wrong with the story, above the last version that was sound.
//
// The page is loaded anew for each version and nothing in it is exchanged, so that
// what the author sees is what a reader will. As the browser keeps the compiled
// program, that takes a tenth of a second or two.
package watch
