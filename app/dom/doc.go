// Package dom is what the live page does in the browser beside rendering: it
// finds elements, sets attributes, listens, scrolls, moves the focus, and keeps
// the address and the device's storage. It knows go-app and nothing of Dateline,
// so both the components and the map use it.
//
// All of it runs in the browser alone, but for [SVG] and the numbers, which
// components render with.
package dom
