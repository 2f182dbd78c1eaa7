package shrink

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func program(t *testing.T) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "program.wasm")
	build := exec.Command("go", "build", "-trimpath", "-o", name, "./testdata/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// shrunk gives the module smaller, or the first error of either step.
func shrunk(b []byte) ([]byte, error) {
	m, err := readModule(b)
	if err != nil {
		return nil, err
	}
	if err := shrinkTables(m, layout); err != nil {
		return nil, err
	}
	return m.bytes(), nil
}

// A new version of Go, or tables that are not as expected, stop no build: the
// program is written with its tables, and a warning says so.
func TestUnknownLayout(t *testing.T) {
	b := program(t)
	for name, test := range map[string]struct {
		version string
		b       []byte
	}{
		"new Go":      {"go1.27.1", b},
		"other magic": {layout, bytes.ReplaceAll(b, magic[:4], []byte{0xf2, 0xff, 0xff, 0xff})},
	} {
		m := read(t, test.b)
		before := bytes.Clone(m.memory)
		if err := shrinkTables(m, test.version); err == nil || !bytes.Equal(before, m.memory) {
			t.Errorf("%s: error %v, memory changed: %v", name, err, !bytes.Equal(before, m.memory))
		}
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.wasm"), filepath.Join(dir, "out.wasm")
	if err := os.WriteFile(in, bytes.ReplaceAll(b, magic[:4], []byte{0xf2, 0xff, 0xff, 0xff}), 0o666); err != nil {
		t.Fatal(err)
	}
	var warnings strings.Builder
	if err := File(in, out, &warnings); err != nil || !strings.Contains(warnings.String(), "the function tables stay") {
		t.Errorf("error %v, warnings %q", err, warnings.String())
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(in)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(read(t, written).memory, read(t, source).memory) {
		t.Error("the written program has other data")
	}
}

// The tables of a program by function: what a traceback needs is gone, all else
// is as it was.
func TestShrunk(t *testing.T) {
	before := program(t)
	after, err := shrunk(before)
	if err != nil {
		t.Fatal(err)
	}
	was, is := read(t, before), read(t, after)
	for i, s := range was.sections {
		if s.id != dataSection && !bytes.Equal(s.body, is.sections[i].body) {
			t.Errorf("section %d has changed", s.id)
		}
	}
	whole, emptied := describe(was.memory), describe(is.memory)
	if len(whole) < 1000 || len(whole) != len(emptied) {
		t.Fatalf("%d functions, then %d", len(whole), len(emptied))
	}
	lines := 0
	for i, f := range whole {
		if f.kept != emptied[i].kept {
			t.Fatalf("function %d:\n%s\nthen\n%s", i, f.kept, emptied[i].kept)
		}
		if emptied[i].line != 0 {
			t.Fatalf("function %d still has lines", i)
		}
		if f.line != 0 {
			lines++
		}
	}
	if lines < len(whole)/2 {
		t.Errorf("only %d of %d functions had lines", lines, len(whole))
	}
	// Nothing but the tables has changed, and they hold nothing new.
	start, end := bytes.Index(was.memory, magic), 0
	h := tables{was.memory[start:]}
	end = start + h.long(functionTable) + h.slice(functionTable).word(8*(len(whole)-1)+4) + 100
	for i, b := range is.memory {
		if b != was.memory[i] && b != 0 && b != 0xff || b != was.memory[i] && (i < start || i > end) {
			t.Fatalf("byte %d was %#x and is %#x; the tables lie from %d to %d", i, was.memory[i], b, start, end)
		}
	}
	again, err := shrunk(after)
	if err != nil || !bytes.Equal(after, again) {
		t.Errorf("shrunk again it is another (%v)", err)
	}
}

func read(t *testing.T, b []byte) *module {
	t.Helper()
	m, err := readModule(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// function is what the tables say of one.
type function struct {
	kept string // what the program needs as it runs
	line int    // offset of its table of lines
}

func describe(memory []byte) []function {
	h := tables{memory[bytes.Index(memory, magic):]}
	table, pcs := h.slice(functionTable), h.slice(pcTable)
	values := func(offset int) []byte {
		if offset == 0 {
			return nil
		}
		used := make([]bool, len(pcs.bytes))
		if err := pcs.markTable(offset, used); err != nil {
			return []byte(err.Error())
		}
		n := 0
		for used[offset+n] {
			n++
		}
		return pcs.bytes[offset : offset+n]
	}
	all := make([]function, h.long(functionCount))
	for i := range all {
		f := tables{table.bytes[table.word(8*i+4):]}
		kept := fmt.Sprintf("entry %d, name %d, arguments %d, deferred %d, stack %x, id %x",
			f.word(0), f.word(4), f.word(8), f.word(12), values(f.word(pcToStack)), f.bytes[40:44])
		at := functionSize
		for n := range f.word(pcDataCount) {
			if n != 2 && n != 3 {
				kept += fmt.Sprintf(", pcdata %d %x", n, values(f.word(at)))
			}
			at += 4
		}
		for n := range int(f.bytes[funcDataCount]) {
			if n != 3 && n != 5 && n != 6 {
				kept += fmt.Sprintf(", funcdata %d %d", n, f.word(at))
			}
			at += 4
		}
		all[i] = function{kept, f.word(pcToLine)}
	}
	return all
}

func TestRefuses(t *testing.T) {
	b := program(t)
	for name, b := range map[string][]byte{
		"nothing":   nil,
		"text":      []byte("#!/bin/sh"),
		"no data":   header,
		"cut short": b[:len(b)/2],
		"other version": bytes.ReplaceAll(b, magic[:4],
			[]byte{0xf2, 0xff, 0xff, 0xff}),
		"no Go": append(bytes.Clone(header), dataSection, 7, 1, 0, i32Const, 8, end, 1, 'x'),
	} {
		if _, err := shrunk(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	broken := append(bytes.Clone(magic), bytes.Repeat([]byte{0xff}, 100)...)
	if err := emptyTables(broken); !errors.Is(err, errTables) {
		t.Errorf("offsets that lead nowhere: %v", err)
	}
}

// Written and read again, memory is the same, whatever runs of zeros it has.
func TestSegments(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var memory []byte
		for range random.IntN(6) {
			memory = append(memory, make([]byte, random.IntN(3*zeros))...)
			for range random.IntN(100) {
				memory = append(memory, byte(random.IntN(4)))
			}
		}
		memory = append(bytes.TrimRight(memory, "\x00"), 1)
		r := reader{rest: segments(memory)}
		if got := r.segments(); r.err != nil || !bytes.Equal(got, memory) {
			t.Fatalf("%d bytes come back as %d (%v)", len(memory), len(got), r.err)
		}
	}
	for _, n := range []int64{0, 1, 63, 64, 8191, 8192, 1 << 27} {
		r := reader{rest: appendSigned(nil, n)}
		if got := r.signed(); got != n {
			t.Errorf("%d comes back as %d", n, got)
		}
	}
}
