package shrink

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// module is a WebAssembly module, with its data as the memory it makes.
type module struct {
	sections []section
	memory   []byte
}

// section is one section as it is in the file; of the data section only the id.
type section struct {
	id   byte
	body []byte
}

const dataSection = 11

var header = []byte("\x00asm\x01\x00\x00\x00")

// Instructions of the constant expression that gives a segment's address.
const (
	i32Const = 0x41
	end      = 0x0b
)

func readModule(b []byte) (*module, error) {
	rest, ok := bytes.CutPrefix(b, header)
	if !ok {
		return nil, errors.New("not a WebAssembly module")
	}
	m := new(module)
	r := reader{rest: rest}
	for len(r.rest) > 0 {
		s := section{id: r.byte()}
		body := r.take(r.unsigned())
		if s.id == dataSection {
			d := reader{rest: body}
			m.memory = d.segments()
			r.err = errors.Join(r.err, d.err)
		} else {
			s.body = body
		}
		if r.err != nil {
			return nil, fmt.Errorf("section %d: %w", s.id, r.err)
		}
		m.sections = append(m.sections, s)
	}
	if m.memory == nil {
		return nil, errors.New("a module without data")
	}
	return m, nil
}

func (m *module) bytes() []byte {
	out := bytes.Clone(header)
	for _, s := range m.sections {
		if s.id == dataSection {
			s.body = segments(m.memory)
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(s.body)))
		out = append(out, s.body...)
	}
	return out
}

// zeros is the shortest run that parts two segments. With shorter ones the
// segments' addresses cost more than the zeros.
const zeros = 1 << 10

// segments writes memory as the body of a data section.
func segments(memory []byte) []byte {
	var out []byte
	count, at := 0, 0
	for at < len(memory) {
		n := bytes.Index(memory[at:], make([]byte, zeros))
		if n < 0 {
			n = len(memory) - at
		}
		if n > 0 {
			out = append(out, 0, i32Const) // of memory 0
			out = appendSigned(out, int64(at))
			out = append(out, end)
			out = binary.AppendUvarint(out, uint64(n))
			out = append(out, memory[at:at+n]...)
			count++
		}
		at += n
		for at < len(memory) && memory[at] == 0 {
			at++
		}
	}
	return append(binary.AppendUvarint(nil, uint64(count)), out...)
}

// appendSigned appends a signed LEB128 number, which encoding/binary does not
// know.
func appendSigned(b []byte, n int64) []byte {
	for {
		low := byte(n & 0x7f)
		n >>= 7
		if (n == 0 && low&0x40 == 0) || (n == -1 && low&0x40 != 0) {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}

// reader reads the binary format; after an error it reads zeros.
type reader struct {
	rest []byte
	err  error
}

var errShort = errors.New("ends too early")

func (r *reader) take(n uint64) []byte {
	if r.err != nil || uint64(len(r.rest)) < n {
		r.err, r.rest = errShort, nil
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.rest)
	r.take(uint64(max(n, 1)))
	return v
}

func (r *reader) signed() int64 {
	var v int64
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			return v << (57 - shift) >> (57 - shift)
		}
	}
	return v
}

// most is the largest memory that is believed, in bytes.
const most = 1 << 28

// segments reads the body of a data section, and gives the memory it makes.
func (r *reader) segments() []byte {
	memory := []byte{}
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		if r.byte() != 0 || r.byte() != i32Const {
			r.err = errors.New("a data segment of a kind that Go does not write")
			return nil
		}
		at := r.signed()
		if r.byte() != end || at < 0 || at > most {
			r.err = errors.New("a data segment without a place")
			return nil
		}
		data := r.take(r.unsigned())
		if missing := int(at) + len(data) - len(memory); missing > 0 {
			memory = append(memory, make([]byte, missing)...)
		}
		copy(memory[at:], data)
	}
	return memory
}
