package shrink

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// What is where in the tables: see pcHeader and moduledata in runtime/symtab.go,
// _func in runtime/runtime2.go, and internal/abi/symtab.go. Numbers are little
// endian, and an offset is from the beginning of what holds it.

// magic begins pcHeader: the tables' version, the size of the smallest
// instruction and that of a pointer.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Offsets in pcHeader, of fields of 8 bytes.
const (
	functionCount = 8
	unitTable     = 40 // files of a compilation unit, as offsets into the next
	fileTable     = 48
	pcTable       = 56
	functionTable = 64
)

// Offsets in _func, of fields of 4 bytes but the last.
const (
	pcToStack     = 16
	pcToFile      = 20
	pcToLine      = 24
	pcDataCount   = 28
	unit          = 32
	startLine     = 36
	funcDataCount = 43 // one byte
	functionSize  = 44 // then the offsets of pcdata and of funcdata, of 4 bytes each
)

// What is read for tracebacks alone: where functions are inlined, and the values
// of arguments.
var (
	tracebackPCData   = map[int]bool{2: true, 3: true}          // PCDATA_InlTreeIndex, PCDATA_ArgLiveIndex
	tracebackFuncData = map[int]bool{3: true, 5: true, 6: true} // FUNCDATA_InlTree, FUNCDATA_ArgInfo, FUNCDATA_ArgLiveInfo
)

var errTables = errors.New("its function tables are not as expected")

// emptyTables empties the tables that only tracebacks read. Without a table the
// runtime reports no line, and nothing inlined.
func emptyTables(memory []byte) (err error) {
	defer func() {
		if wrong := recover(); wrong != nil { // an offset that leads nowhere
			err = fmt.Errorf("%w: %v", errTables, wrong)
		}
	}()
	if bytes.Count(memory, magic) != 1 {
		return fmt.Errorf("%w: %d of them", errTables, bytes.Count(memory, magic))
	}
	t := tables{memory[bytes.Index(memory, magic):]}
	functions, pcs := t.slice(functionTable), t.slice(pcTable)
	pcs.bytes = pcs.bytes[:t.long(functionTable)-t.long(pcTable)]
	used := make([]bool, len(pcs.bytes))
	for i := range t.long(functionCount) {
		f := tables{functions.bytes[functions.word(8*i+4):]}
		for _, offset := range f.emptied() {
			if err := pcs.markTable(offset, used); err != nil {
				return err
			}
		}
	}
	for i := range pcs.bytes {
		if !used[i] {
			pcs.bytes[i] = 0
		}
	}
	clear(t.bytes[t.long(unitTable):t.long(pcTable)])
	return nil
}

// tables is memory that begins with a table.
type tables struct{ bytes []byte }

func (t tables) long(at int) int { return int(binary.LittleEndian.Uint64(t.bytes[at:])) }

func (t tables) word(at int) int { return int(binary.LittleEndian.Uint32(t.bytes[at:])) }

func (t tables) setWord(at int, v uint32) { binary.LittleEndian.PutUint32(t.bytes[at:], v) }

// slice is the table to which a field of pcHeader leads.
func (t tables) slice(field int) tables { return tables{t.bytes[t.long(field):]} }

// emptied empties what only tracebacks read of a function, and gives the offsets
// of the other tables that lead from its instructions to a value.
func (t tables) emptied() (kept []int) {
	for _, field := range []int{pcToFile, pcToLine, unit, startLine} {
		t.setWord(field, 0)
	}
	kept = append(kept, t.word(pcToStack))
	at := functionSize
	for i := range t.word(pcDataCount) {
		if tracebackPCData[i] {
			t.setWord(at, 0)
		}
		kept = append(kept, t.word(at))
		at += 4
	}
	for i := range int(t.bytes[funcDataCount]) {
		if tracebackFuncData[i] {
			t.setWord(at, ^uint32(0))
		}
		at += 4
	}
	return kept
}

// markTable marks the bytes of the table at an offset, where 0 is none. It is
// pairs of differences, of the value and of the instruction, and ends with a
// value that does not differ; only the first may not.
func (t tables) markTable(offset int, used []bool) error {
	if offset == 0 || used[offset] {
		return nil
	}
	for at, first := offset, true; ; first = false {
		value, n := binary.Uvarint(t.bytes[at:])
		if n <= 0 {
			return errTables
		}
		if value == 0 && !first {
			mark(used[at : at+n])
			return nil
		}
		_, more := binary.Uvarint(t.bytes[at+n:])
		if more <= 0 {
			return errTables
		}
		mark(used[at : at+n+more])
		at += n + more
	}
}

func mark(used []bool) {
	for i := range used {
		used[i] = true
	}
}
