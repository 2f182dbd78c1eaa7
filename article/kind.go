package article

// Kind is what an entity is.
type Kind string

// The kinds that the program treats in ways of their own.
const (
	KindPerson       Kind = "person"
	KindCountry      Kind = "country"
	KindPlace        Kind = "place"
	KindOrganisation Kind = "organisation"
	KindEvent        Kind = "event"
	KindDocument     Kind = "document"
	KindGroup        Kind = "group"
)

// Kinds lists the kinds of entity in the order in which who's who sets them.
// Package app has a table of how each is shown.
var Kinds = []Kind{
	KindPerson,
	KindCountry,
	KindPlace,
	KindOrganisation,
	KindEvent,
	KindDocument,
	KindGroup,
}
