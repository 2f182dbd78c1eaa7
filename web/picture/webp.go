package picture

import (
	"encoding/binary"
	"iter"
)

// Flags of an extended WebP. (RFC 9649, section 2.7.1)
const (
	webpAnimated = 0x02
	webpEXIF     = 0x08
	webpAlpha    = 0x10
	webpICC      = 0x20
)

// cleanWebP copies the chunks that drawing needs and updates the flags that announce
// them. It drops everything after the end of the picture.
func cleanWebP(b []byte) ([]byte, Info, error) {
	info := Info{Orientation: 1}
	size := uint64(binary.LittleEndian.Uint32(b[4:]))
	if size+8 > uint64(len(b)) {
		return nil, info, truncated()
	}
	if size < 4 {
		return nil, info, broken("it does not say how long it is")
	}
	var extended, rest []byte // the header of an extended file; nil in others
	var profile, drawn bool
	for c, err := range webpChunks(b[12 : size+8]) {
		if err != nil {
			return nil, info, err
		}
		switch c.name {
		case "VP8X":
			if extended != nil || drawn || len(c.data) != 10 {
				return nil, info, broken("it does not begin with its measures")
			}
			extended = append(extended, c.data...)
			info.Width, info.Height = uint24(c.data[4:])+1, uint24(c.data[7:])+1
		case "EXIF":
			info.Orientation = orientation(c.data)
		case "ICCP":
			if extended == nil || profile || drawn {
				continue
			}
			profile = true
			rest = append(rest, c.whole()...)
		case "ALPH", "ANIM":
			if extended != nil && !drawn {
				rest = append(rest, c.whole()...)
			}
		case "VP8 ", "VP8L":
			if drawn {
				continue
			}
			w, h, ok := webpSize(c)
			if !ok {
				return nil, info, broken("its pixels do not say how many they are")
			}
			if extended == nil {
				info.Width, info.Height = w, h
			} else if w != info.Width || h != info.Height {
				return nil, info, broken("its measures are not those of its pixels")
			}
			drawn = true
			rest = append(rest, c.whole()...)
		case "ANMF":
			frame, err := cleanFrame(c.data)
			if err != nil {
				return nil, info, err
			}
			drawn = true
			rest = append(rest, webpChunk{"ANMF", frame}.whole()...)
		}
	}
	if !drawn {
		return nil, info, broken("it has no pixels")
	}
	if extended == nil {
		info.Orientation = 1 // a plain file has no orientation
	} else {
		extended[0] &= webpAlpha | webpAnimated
		clear(extended[1:4]) // reserved
		if profile {
			extended[0] |= webpICC
		}
		if info.Orientation != 1 {
			extended[0] |= webpEXIF
			rest = append(rest, webpChunk{"EXIF", newEXIF(info.Orientation)}.whole()...)
		}
		rest = append(webpChunk{"VP8X", extended}.whole(), rest...)
	}
	clean := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(rest)+4))
	return append(append(clean, "WEBP"...), rest...), info, nil
}

// cleanFrame copies the parts of an animation frame that drawing needs.
func cleanFrame(b []byte) ([]byte, error) {
	const head = 16
	if len(b) < head {
		return nil, truncated()
	}
	clean, drawn := append([]byte{}, b[:head]...), false
	for c, err := range webpChunks(b[head:]) {
		if err != nil {
			return nil, err
		}
		switch c.name {
		case "VP8 ", "VP8L":
			drawn = true
			fallthrough
		case "ALPH":
			clean = append(clean, c.whole()...)
		}
	}
	if !drawn {
		return nil, broken("it has a frame without pixels")
	}
	return clean, nil
}

// webpChunk is a part of a file.
type webpChunk struct {
	name string
	data []byte
}

// whole returns the chunk as in a file, padded to an even length.
func (c webpChunk) whole() []byte {
	b := binary.LittleEndian.AppendUint32([]byte(c.name), uint32(len(c.data)))
	b = append(b, c.data...)
	if len(b)%2 != 0 {
		b = append(b, 0)
	}
	return b
}

// webpChunks splits a file into chunks.
func webpChunks(b []byte) iter.Seq2[webpChunk, error] {
	return func(yield func(webpChunk, error) bool) {
		for len(b) > 0 {
			if len(b) < 8 {
				yield(webpChunk{}, truncated())
				return
			}
			size := uint64(binary.LittleEndian.Uint32(b[4:]))
			if size > uint64(len(b)-8) {
				yield(webpChunk{}, truncated())
				return
			}
			if !yield(webpChunk{string(b[:4]), b[8 : 8+size]}, nil) {
				return
			}
			b = b[min(8+size+size%2, uint64(len(b))):]
		}
	}
}

// webpSize reads the dimensions of coded pixels.
func webpSize(c webpChunk) (w, h int, ok bool) {
	b := c.data
	if c.name == "VP8 " {
		if len(b) < 10 || string(b[3:6]) != "\x9d\x01\x2a" {
			return 0, 0, false
		}
		return int(binary.LittleEndian.Uint16(b[6:]) & 0x3fff), int(binary.LittleEndian.Uint16(b[8:]) & 0x3fff), true
	}
	if len(b) < 5 || b[0] != 0x2f {
		return 0, 0, false
	}
	bits := binary.LittleEndian.Uint32(b[1:])
	return int(bits&0x3fff) + 1, int(bits>>14&0x3fff) + 1, true
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
