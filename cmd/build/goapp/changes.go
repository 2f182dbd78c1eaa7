package goapp

import (
	"bytes"
	"fmt"
)

// change replaces an expression that occurs exactly once in a file of the
// library.
type change struct{ file, from, to string }

// changes are the expressions that TinyGo would evaluate differently from Go.
var changes = []change{
	// Its functions are not told apart by their pointers.
	{"event.go",
		"reflect.ValueOf(h.goHandler).Pointer() == reflect.ValueOf(v.goHandler).Pointer()",
		"sameHandler(h.goHandler, v.goHandler)"},
	{"event.go", `import "reflect"`, ""},
}

// changed makes the changes of a file.
func changed(name string, source []byte) ([]byte, error) {
	for _, c := range changes {
		if c.file != name {
			continue
		}
		if n := bytes.Count(source, []byte(c.from)); n != 1 {
			return nil, fmt.Errorf("it has %d times what is to be changed: %s", n, c.from)
		}
		source = bytes.Replace(source, []byte(c.from), []byte(c.to), 1)
	}
	return source, nil
}
