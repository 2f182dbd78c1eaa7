// Package prerender writes a tree of go-app components as HTML: exactly the nodes
// that go-app would create in a browser, so that it can adopt the written ones
// there instead of creating its own.
//
// go-app's own encoder cannot serve. It quotes attribute values as Go strings
// do, so that a quotation mark in an author's text ends the attribute; it adds
// line breaks between siblings; it writes hidden="false", which hides. This one
// reads the mounted tree, writes it with golang.org/x/net/html, parses what it
// wrote, and refuses a tree that does not come back the same.
package prerender
