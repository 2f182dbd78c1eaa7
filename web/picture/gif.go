package picture

import "encoding/binary"

// cleanGIF copies the frames, their durations and the number of repetitions. It drops
// everything after the end of the picture.
func cleanGIF(b []byte) ([]byte, Info, error) {
	info := Info{Orientation: 1}
	const head = 13
	if len(b) < head {
		return nil, info, truncated()
	}
	if v := string(b[:6]); v != "GIF87a" && v != "GIF89a" {
		return nil, info, broken("it is of a version that browsers do not read")
	}
	info.Width, info.Height = int(binary.LittleEndian.Uint16(b[6:])), int(binary.LittleEndian.Uint16(b[8:]))
	at := head + gifColors(b[10])
	if at > len(b) {
		return nil, info, truncated()
	}
	clean, drawn := append([]byte{}, b[:at]...), false
	for {
		if at >= len(b) {
			return nil, info, truncated()
		}
		begin := at
		switch b[at] {
		case ';':
			if !drawn {
				return nil, info, broken("it has no pixels")
			}
			return append(clean, ';'), info, nil
		case ',':
			const descriptor = 10
			if at+descriptor > len(b) {
				return nil, info, truncated()
			}
			at += descriptor + gifColors(b[at+9]) + 1 // and the code size
			end, err := gifBlocks(b, at)
			if err != nil {
				return nil, info, err
			}
			clean, drawn, at = append(clean, b[begin:end]...), true, end
		case '!':
			if at+2 > len(b) {
				return nil, info, truncated()
			}
			kind, data := b[at+1], at+2
			end, err := gifBlocks(b, data)
			if err != nil {
				return nil, info, err
			}
			const control, application = 0xf9, 0xff
			switch {
			case kind == control && end-data == 6 && b[data] == 4:
				clean = append(clean, b[begin:end]...)
			case kind == application && end-data >= 16 && string(b[data:data+12]) == "\x0bNETSCAPE2.0" && b[data+12] == 3 && b[data+13] == 1:
				clean = append(append(clean, b[begin:data+16]...), 0)
			}
			at = end
		default:
			return nil, info, broken("it has a block that browsers do not read")
		}
	}
}

// gifColors returns the length of a colour table, by its flags.
func gifColors(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

// gifBlocks returns the end of the data blocks that begin at an offset.
func gifBlocks(b []byte, at int) (end int, err error) {
	for at < len(b) {
		size := int(b[at])
		at += 1 + size
		if size == 0 {
			return at, nil
		}
	}
	return 0, truncated()
}
