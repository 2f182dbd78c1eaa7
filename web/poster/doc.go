// Package poster draws the picture that other sites show of a link to a story: its
// headline over a map of where it takes place, 1200 by 630 pixels. The same story
// gives the same bytes.
//
// The headline is set in STIX Two Text, which has Latin, Greek and Cyrillic
// letters. A headline in another script is left to the site that shows the
// picture, which writes it beside; the map then has all the room.
package poster
