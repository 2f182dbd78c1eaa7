package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// Markers of JPEG. (ITU-T T.81, table B.1)
const (
	markSOF0 = 0xc0 // baseline
	markSOF2 = 0xc2 // progressive
	markDHT  = 0xc4
	markRST0 = 0xd0
	markRST7 = 0xd7
	markSOI  = 0xd8
	markEOI  = 0xd9
	markSOS  = 0xda
	markDQT  = 0xdb
	markDRI  = 0xdd
	markAPP0 = 0xe0
	markCOM  = 0xfe
)

// cleanJPEG copies the segments that decoding needs, the colour profile, and the density
// in JFIF without its thumbnail. It drops everything after the end of the picture, such
// as further pictures that some cameras append.
func cleanJPEG(b []byte) ([]byte, Info, error) {
	var jfif, rest []byte
	info := Info{Orientation: 1}
	turned, scanned := false, false
	for at := 2; ; {
		// Any number of fill bytes may precede a marker.
		begin := at
		for at < len(b) && b[at] == 0xff {
			at++
		}
		if at >= len(b) {
			return nil, info, truncated()
		}
		if at == begin {
			return nil, info, broken("a segment does not begin where the last one ends")
		}
		mark := b[at]
		at++
		if mark == markEOI {
			break
		}
		if at+2 > len(b) {
			return nil, info, truncated()
		}
		end := at + int(binary.BigEndian.Uint16(b[at:]))
		if end < at+2 {
			return nil, info, broken("a segment has no length")
		}
		if end > len(b) {
			return nil, info, truncated()
		}
		data := b[at+2 : end]
		at = end
		keep := false
		switch {
		case mark >= markSOF0 && mark <= markSOF2:
			if info.Width > 0 {
				return nil, info, broken("it holds several pictures in one")
			}
			if len(data) < 6 || data[0] != 8 {
				return nil, info, broken("its pixels are of a kind that browsers do not show")
			}
			info.Height, info.Width = int(binary.BigEndian.Uint16(data[1:])), int(binary.BigEndian.Uint16(data[3:]))
			if info.Width == 0 || info.Height == 0 {
				return nil, info, broken("it does not say how large it is")
			}
			keep = true
		case mark == markDHT || mark == markDQT || mark == markDRI || mark == markSOS:
			keep = true
		case mark == markAPP0:
			// Copy the version, the unit and the density; give the thumbnail no size.
			if bytes.HasPrefix(data, []byte("JFIF\x00")) && len(data) >= 14 && jfif == nil {
				jfif = segment(markAPP0, append(bytes.Clone(data[:12]), 0, 0))
			}
		case mark == markAPP0+1:
			if exif, ok := bytes.CutPrefix(data, []byte(exifHeader)); ok && !turned {
				info.Orientation, turned = orientation(exif), true
			}
		case mark == markAPP0+2:
			keep = bytes.HasPrefix(data, []byte("ICC_PROFILE\x00"))
		case mark == markAPP0+14:
			// Adobe's segment says how colours are coded.
			if bytes.HasPrefix(data, []byte("Adobe")) && len(data) >= 12 {
				rest = append(rest, segment(mark, data[:12])...)
			}
		case mark > markAPP0 && mark <= markAPP0+15 || mark == markCOM:
		default:
			return nil, info, broken(fmt.Sprintf("it has a segment %X, which browsers do not read", mark))
		}
		if keep {
			rest = append(rest, segment(mark, data)...)
		}
		if mark == markSOS {
			if info.Width == 0 {
				return nil, info, broken("its pixels come before their measures")
			}
			end := scanEnd(b, at)
			rest = append(rest, b[at:end]...)
			at, scanned = end, true
		}
	}
	if !scanned {
		return nil, info, broken("it has no pixels")
	}
	clean := append([]byte{0xff, markSOI}, jfif...)
	if info.Orientation != 1 {
		clean = append(clean, segment(markAPP0+1, append([]byte(exifHeader), newEXIF(info.Orientation)...))...)
	}
	clean = append(clean, rest...)
	return append(clean, 0xff, markEOI), info, nil
}

func segment(mark byte, data []byte) []byte {
	return append([]byte{0xff, mark, byte((len(data) + 2) >> 8), byte(len(data) + 2)}, data...)
}

// scanEnd returns the end of the coded pixels that begin at an offset: the next marker
// that is not part of them.
func scanEnd(b []byte, at int) int {
	for {
		next := bytes.IndexByte(b[at:], 0xff)
		if next < 0 || at+next+1 >= len(b) {
			return len(b)
		}
		at += next
		switch m := b[at+1]; {
		case m == 0 || m >= markRST0 && m <= markRST7:
			at += 2
		case m == 0xff:
			at++
		default:
			return at
		}
	}
}
