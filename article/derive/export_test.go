package derive

// Legible is for the tests that read a story, which import this package.
var Legible = legible
