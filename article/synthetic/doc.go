// Package synthetic writes stories of any size, for tests and measurements of
// the time that long stories take. Their words are made of syllables and mean
// nothing. The size alone determines every byte.
package synthetic
