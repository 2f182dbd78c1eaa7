// Package mapview makes the prerendered map move. It finds the sheets, marks and
// names that the page has already and sets attributes on them: nothing here
// renders.
//
// A [View] holds one sheetView for the region and, where the story has one, one for
// the world. Gestures move a sheet's camera, at once or by a zoomAnimation. The
// sheet then moves its base layer, its marks, labels and scale bar. At rest it
// places the labels anew and asks for what there is to see at that zoom: detail
// windows, towns and a publisher's tiles. The hoverLink ties the map to the text.
package mapview
