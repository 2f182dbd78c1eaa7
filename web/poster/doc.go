// Package poster draws a story's share image, which other sites show with a link: the
// headline over a map of the places. The same story yields the same bytes.
//
// The headline is set in STIX Two Text, which has Latin, Greek and Cyrillic letters. A
// poster omits a headline in another script, because other sites write the headline
// beside the picture anyway. The map then fills the picture.
package poster
