// Package picture removes metadata from authors' pictures: place, time, camera, author
// and thumbnails, which may show what the author cropped. Cameras write their position
// into pictures, which can endanger the people in them.
//
// The package never encodes pixels again. It copies only the parts of a file that a
// browser needs to draw it, with its colour profile. Of EXIF, it copies the orientation
// alone. It refuses a file that it cannot parse completely, because an unknown part may
// contain anything.
package picture
