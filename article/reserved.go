package article

import "slices"

// ReservedIDs lists the ids that cards may not have, beside those of Panels. These are
// the ids of the page's other elements, and fs, process and path: the Go runtime in the
// browser looks for globals of those names, and an element of that id would break it.
// Ids of the page with an underscore are not listed, since no card's id has one.
var ReservedIDs = []ID{
	"fs", "process", "path",
	"page", "reading", "story", "search", "cards", "desk", "help", "progress", "edition", "notice", "tools", "sheet",
}

// Reserved reports whether a card may not have an id: it is one of ReservedIDs
// or a panel's, or of the form that blocks and sentences have, such as p1, h1 or p1-s2.
func Reserved(id ID) bool {
	return slices.Contains(ReservedIDs, id) || isBlockID(string(id)) ||
		slices.ContainsFunc(Panels, func(p Panel) bool { return p.ID == id })
}

// isBlockID reports whether an id is a kind of block and a number, optionally
// followed by "-s" and the number of a sentence.
func isBlockID(id string) bool {
	for _, kind := range [...]BlockKind{Paragraph, Subheading, Quotation, Item, Figure} {
		if len(id) <= len(kind) || id[:len(kind)] != string(kind) {
			continue
		}
		rest := withoutDigits(id[len(kind):])
		if rest == id[len(kind):] {
			continue
		}
		if rest == "" {
			return true
		}
		if len(rest) > 2 && rest[:2] == "-s" && withoutDigits(rest[2:]) == "" {
			return true
		}
	}
	return false
}

func withoutDigits(s string) string {
	for s != "" && s[0] >= '0' && s[0] <= '9' {
		s = s[1:]
	}
	return s
}
