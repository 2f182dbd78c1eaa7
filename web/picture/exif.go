package picture

import (
	"bytes"
	"encoding/binary"
)

// orientationTag is the number of EXIF's tag for the orientation, in its first directory.
const orientationTag = 0x0112

// orientation reads the orientation from EXIF, which is TIFF. It returns 1, upright, if
// EXIF has none or is malformed.
func orientation(tiff []byte) int {
	tiff = bytes.TrimPrefix(tiff, []byte(exifHeader))
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	switch string(tiff[:4]) {
	case "II*\x00":
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return 1
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for n := order.Uint16(tiff[at:]); n > 0 && len(entries) >= 12; n-- {
		e := entries[:12]
		entries = entries[12:]
		const short = 3
		if order.Uint16(e) != orientationTag || order.Uint16(e[2:]) != short || order.Uint32(e[4:]) != 1 {
			continue
		}
		if turned := order.Uint16(e[8:]); turned >= 1 && turned <= 8 {
			return int(turned)
		}
		return 1
	}
	return 1
}

// exifHeader precedes EXIF in JPEG, and in WebP files of some programs.
const exifHeader = "Exif\x00\x00"

// newEXIF returns EXIF with an orientation and nothing else.
func newEXIF(orientation int) []byte {
	return []byte{
		'M', 'M', 0, '*', 0, 0, 0, 8,
		0, 1,
		orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, byte(orientation), 0, 0,
		0, 0, 0, 0,
	}
}
