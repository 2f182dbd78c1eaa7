// Package app is the story as go-app components, one noun per file, and the
// state of the page they share.
//
// Page holds an [Edition] and the reader's [Selection], and is the only writer
// of both: fields go down to the views, links come up. Rendered in plain Go the
// tree becomes the page's HTML; rendered again in the browser from the same
// edition it is equal to that HTML, node for node, and adopts it.
//
// On a site of several stories Front is their index, and the newsstand goes from
// page to page.
package app
