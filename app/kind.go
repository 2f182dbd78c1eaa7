package app

import "dateline/article"

// KindInfo is how a kind of entity is shown.
type KindInfo struct {
	Kind       article.Kind
	One, Many  string // the words for one entity and for several
	SchemaType string // the type in schema.org's words
	Accent     string // the colour in CSS, light and dark
	Glyph      glyphShape
}

// kindTable has a row for each of article.Kinds.
var kindTable = []KindInfo{
	{article.KindPerson, "Person", "People", "Person", "var(--person)", disc},
	{article.KindCountry, "Country", "Countries", "Country", "var(--place)", square},
	{article.KindPlace, "Place", "Places", "Place", "var(--place)", ring},
	{article.KindOrganisation, "Organisation", "Organisations", "Organization", "var(--organisation)", triangle},
	{article.KindEvent, "Event", "Events", "Event", "var(--event)", diamond},
	{article.KindDocument, "Document", "Documents", "CreativeWork", "var(--document)", oblong},
	{article.KindGroup, "Group", "Groups", "Thing", "var(--organisation)", triangleDown}, // a group of people need be no organisation
}

// KindInfoOf finds the row of a kind. It panics for a kind that has none: the parser
// lets none of those through.
func KindInfoOf(k article.Kind) *KindInfo {
	for i := range kindTable {
		if kindTable[i].Kind == k {
			return &kindTable[i]
		}
	}
	panic("app: no row for the kind " + string(k))
}

// KindWord names what a card is about.
func KindWord(k article.Kind) string { return KindInfoOf(k).One }

// KindsWord is the heading over several entities of a kind.
func KindsWord(k article.Kind) string { return KindInfoOf(k).Many }

// glyph is the sign of a kind.
func glyph(k article.Kind, r float64) string { return KindInfoOf(k).Glyph(r) }
