// Package synthetic writes stories of any size, to see how long things take as a
// story grows. Their words are made of syllables and mean nothing; their order,
// like all else, follows from the size alone. Only tests and measurements use it.
package synthetic
