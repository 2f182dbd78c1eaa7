// Package prerender writes a tree of go-app components as HTML. The HTML has exactly the
// nodes that go-app would create in a browser, so that the page can adopt them there.
//
// go-app's own encoder is unsuitable. It quotes attribute values like Go strings, so a
// quotation mark in an author's text ends the attribute. It adds line breaks between
// siblings. It writes hidden="false", which hides the element. This package reads the
// mounted tree, writes it with golang.org/x/net/html, and parses the result. It refuses
// a tree that the parser changes.
package prerender
