package picture

import (
	"encoding/binary"
	"hash/crc32"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// pngKept lists the chunks to copy: pixels, colours, density and animation. (PNG, third
// edition)
var pngKept = map[string]bool{
	"IHDR": true, "PLTE": true, "IDAT": true, "IEND": true, "tRNS": true,
	"cHRM": true, "gAMA": true, "iCCP": true, "sBIT": true, "sRGB": true, "cICP": true, "mDCV": true, "cLLI": true,
	"bKGD": true, "pHYs": true, "acTL": true, "fcTL": true, "fdAT": true,
}

// cleanPNG copies the chunks that drawing needs. It drops everything after the end of the
// picture.
func cleanPNG(b []byte) ([]byte, Info, error) {
	info := Info{Orientation: 1}
	var before, pixels []byte // the chunks before the first pixels, and from there on
	last := false
	for at, first := len(pngSignature), true; !last; first = false {
		if len(b)-at < 12 {
			return nil, info, truncated()
		}
		size := binary.BigEndian.Uint32(b[at:])
		if uint64(size) > uint64(len(b)-at-12) {
			return nil, info, truncated()
		}
		end := at + 12 + int(size)
		chunk, name, data := b[at:end], string(b[at+4:at+8]), b[at+8:end-4]
		if crc32.ChecksumIEEE(b[at+4:end-4]) != binary.BigEndian.Uint32(b[end-4:]) {
			return nil, info, broken("its checksums do not fit")
		}
		at = end
		switch {
		case first != (name == "IHDR"):
			return nil, info, broken("it does not begin with its measures")
		case name == "IHDR":
			if len(data) != 13 {
				return nil, info, broken("it does not say how large it is")
			}
			w, h := binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])
			info.Width, info.Height = int(min(w, 1<<30)), int(min(h, 1<<30))
		case name == "eXIf":
			info.Orientation = orientation(data)
		case !pngKept[name] && name[0]&0x20 == 0:
			return nil, info, broken("it has a chunk that browsers do not read")
		}
		switch {
		case !pngKept[name]:
		case name == "IDAT" || pixels != nil:
			pixels = append(pixels, chunk...)
		default:
			before = append(before, chunk...)
		}
		last = name == "IEND"
	}
	if pixels == nil {
		return nil, info, broken("it has no pixels")
	}
	clean := append([]byte(pngSignature), before...)
	if info.Orientation != 1 {
		clean = append(clean, pngChunk("eXIf", newEXIF(info.Orientation))...)
	}
	return append(clean, pixels...), info, nil
}

func pngChunk(name string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}
