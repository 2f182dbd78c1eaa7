// Package app is the story as go-app components, one noun per file, and the
// state of the page they share.
//
// Page holds an [Edition] and the reader's [Selection], and is the only writer
// of both: fields go down to the views, links come up. Rendered in plain Go the
// tree becomes the page's HTML; rendered again in the browser from the same
// edition it is equal to that HTML, node for node, and adopts it.
//
// On a site of several stories Front is their index, and a router goes from page to
// page. Package dom is what the page does in the browser beside rendering, and
// package mapview makes the map move.
//
// # Attributes first, then the render
//
// A selection shows in two steps. To render the page takes longer than a reader
// should wait, so [Page] first sets the few attributes by which the style sheet
// shows the selection: which card is open, which panel shows, which mentions are
// marked. The browser paints them in the next frame. In the frame after, the page
// renders, which changes what a reader looks at last: the count of mentions, the
// links of the open card, the current tab.
//
// So some attributes have two writers. Each falls into one of three groups:
//
//   - The render sets it to the same value: data-open of a card. go-app compares
//     with what it rendered last and sets it a second time, which changes nothing.
//   - Nothing renders it again: data-lit, data-current and data-marked in the text,
//     the attributes of [dom.Highlight], and those of <html>. Story, Chronicle,
//     Claims and Graph render once, and <html> lies outside of the tree.
//   - The render alone sets it: aria-current of a tab, the words of a card.
//
// What the attributes say depends on the selection alone and never on how the reader
// came to it, but for data-current, which shows where the reader has stepped to. A
// page that moves from selection to selection therefore equals one that is opened at
// the same address. TestSelectionsAgreeWithAFreshPage in web/reading compares them.
package app
