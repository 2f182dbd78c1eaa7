package english

import (
	"strconv"
	"strings"
)

// count sets a number with its noun: "1 line", "51 lines". Another language may have
// more forms than one and other (Unicode CLDR, plural rules).
func count(n int, one, other string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + other
}

// Mentions counts the mentions of a card in the text.
func Mentions(n int) string { return count(n, "mention", "mentions") }

// MentionOf is the place of a mention among all of a card, from 1.
func MentionOf(i, n int) string { return "Mention " + strconv.Itoa(i) + " of " + strconv.Itoa(n) }

// Lines counts the lines of the graph.
func Lines(n int) string { return count(n, "line", "lines") }

// LineOf is the place of a line among those of the graph, from 1.
func LineOf(i, n int) string { return "Line " + strconv.Itoa(i) + " of " + strconv.Itoa(n) }

// AllConnections is the heading over the list of connections.
func AllConnections(n int) string {
	if n == 1 {
		return "The connection"
	}
	return "All " + strconv.Itoa(n) + " connections"
}

// GraphShows says how many of the names the graph has.
func GraphShows(n, of int) string {
	return "Shown are the " + strconv.Itoa(n) + " names with the most connections, of " + strconv.Itoa(of) + "; the list has them all."
}

// MoreBelow counts the facts behind a line that only the list has.
func MoreBelow(n int) string { return " (and " + strconv.Itoa(n) + " more in the list below)" }

// ClaimsShown counts the claims, and those of them that the reader has chosen.
func ClaimsShown(n, of int) string {
	if n < of {
		return strconv.Itoa(n) + " of " + strconv.Itoa(of) + " claims"
	}
	return count(of, "claim", "claims")
}

// StoriesNewestFirst is the line under the title of an index. The number is written
// out with its separators.
func StoriesNewestFirst(n string) string { return n + " stories, newest first" }

// MinutesToRead is how long the text takes to read.
func MinutesToRead(n int) string { return strconv.Itoa(n) + " min read" }

// ContinueAt offers the place where the reader left off.
func ContinueAt(sign string) string { return "Continue where you left off, " + sign }

// CloseCard is what the button that closes a card does.
func CloseCard(name string) string { return "Close " + name }

// EvidenceIn says where the evidence of a fact stands.
func EvidenceIn(block string) string { return "Evidence: " + block }

// Paragraph names a paragraph by its number.
func Paragraph(number string) string { return "paragraph " + number }

// Heading names a subheading by its number.
func Heading(number string) string { return "heading " + number }

// MapOf is the text in place of the small map of a story.
func MapOf(places string) string { return "Map: " + places }

// MapOfWorldWith is the text in place of the map of the world with an overlay.
func MapOfWorldWith(overlay string) string { return MapOfWorld + " with the " + overlay }

// AreApart says how far the ends of the route are apart.
func AreApart(from, to, distance string) string {
	return ". " + from + " and " + to + " are about " + distance + " apart"
}

// RouteIs explains the line of the route.
func RouteIs(from, to, distance string) string {
	return from + " to " + to + ", about " + distance + " along the great circle"
}

// AsOf sets a name with the date for which it holds.
func AsOf(name, date string) string { return name + " as of " + date }

// TimeThere is the time at a place.
func TimeThere(time string) string { return time + " there" }

// AboutFrom says how far a place is from another.
func AboutFrom(distance, name string) string { return About(distance) + " from " + name }

// FromPlace heads the distances from a place.
func FromPlace(name string) string { return "From " + name }

// NotToScale says how to read the axis of the timeline, whose grain is a noun such as
// month.
func NotToScale(grain string) string {
	return "Not to scale: one step for every " + grain + " on which something is dated."
}

// NothingFound answers a query that finds nothing.
func NothingFound(query string) string { return "Nothing found for “" + query + "”. " }

// CardOpened announces an open card.
func CardOpened(name string) string { return "Card opened: " + name }

// SentenceMarked announces a marked sentence.
func SentenceMarked(block string) string { return "Sentence marked in " + block }

// PanelChosen announces a panel.
func PanelChosen(title string) string { return "Panel: " + title }

// HoldToZoom says how the wheel zooms the map.
func HoldToZoom(key string) string { return "Hold " + key + " and turn the wheel to zoom the map" }

// More counts what a list leaves out.
func More(n int) string { return strconv.Itoa(n) + " more" }

// AndMore ends a list that leaves some out.
func AndMore(n int) string { return "and " + More(n) }

// BestOf heads the best answers of a kind, of all that there are.
func BestOf(heading string, n, of int) string {
	return heading + " · " + strconv.Itoa(n) + " of " + strconv.Itoa(of)
}

// About sets a measure that is not exact.
func About(measure string) string { return "about " + measure }

// List sets names as a list within a sentence: a, b and c.
func List(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
