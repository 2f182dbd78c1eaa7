// Package picture takes out of authors' pictures what they tell beside what they
// show: where and when one was taken, with which camera, by whom, and what it
// showed before it was cut. A camera writes its position into each picture, which
// can endanger the people in it.
//
// Pixels are never encoded anew. The parts of a file that a browser draws with are
// copied, its colour profile among them, and all others are left out. Of EXIF a
// picture keeps by which side it is to be turned. A file that is not understood to
// its end is refused, since nobody knows what it holds.
package picture
