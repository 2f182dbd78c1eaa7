// Package leanjson reads what encoding/json has written, in a twentieth of its
// code, which is what counts in a browser. It reads plain data: structs, slices,
// arrays, pointers, maps from strings, strings, booleans, numbers, and types that
// are written as text and implement Setter. Beyond that it is strict where
// encoding/json is lenient: a name must be that of a field, letter for letter,
// and white space may stand around the whole, not within.
package leanjson

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// Setter is a type with a text form, like flag.Value.
type Setter interface{ Set(text string) error }

// Unmarshal reads a value into the variable that v points to. Strings without
// escapes share the memory of data. The error tells at which byte reading ended.
func Unmarshal(data string, v any) error {
	d := decoder{data: strings.TrimSpace(data), fields: make(map[reflect.Type][]field)}
	err := d.value(reflect.ValueOf(v).Elem())
	if err == nil && d.at < len(d.data) {
		err = errors.New("more than one value")
	}
	if err != nil {
		return errors.New("JSON, byte " + strconv.Itoa(d.at) + ": " + err.Error())
	}
	return nil
}

type decoder struct {
	data   string
	at     int // index of the next byte
	fields map[reflect.Type][]field
}

// field is one that has a name in JSON.
type field struct {
	name  string
	index int
}

var errEnd = errors.New("unexpected end or character")

// next takes a character if it is the next one.
func (d *decoder) next(c byte) bool {
	if d.at < len(d.data) && d.data[d.at] == c {
		d.at++
		return true
	}
	return false
}

// word takes a word if it is the next one.
func (d *decoder) word(w string) bool {
	if strings.HasPrefix(d.data[d.at:], w) {
		d.at += len(w)
		return true
	}
	return false
}

func (d *decoder) value(v reflect.Value) error {
	if d.word("null") {
		v.SetZero()
		return nil
	}
	if v.Kind() != reflect.Pointer && v.CanAddr() {
		if t, ok := v.Addr().Interface().(Setter); ok {
			s, err := d.string()
			if err != nil {
				return err
			}
			return t.Set(s)
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		return d.object(v)
	case reflect.Slice:
		return d.slice(v)
	case reflect.Array:
		return d.array(v)
	case reflect.Map:
		return d.mapping(v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return d.value(v.Elem())
	case reflect.String:
		s, err := d.string()
		v.SetString(s)
		return err
	case reflect.Bool:
		v.SetBool(d.word("true"))
		if !v.Bool() && !d.word("false") {
			return errEnd
		}
		return nil
	case reflect.Int:
		n, err := strconv.Atoi(d.number())
		v.SetInt(int64(n))
		return err
	case reflect.Float64:
		n, err := strconv.ParseFloat(d.number(), 64)
		v.SetFloat(n)
		return err
	}
	return errors.New("no " + v.Type().String() + " can be read")
}

// list takes what stands between two brackets, part by part.
func (d *decoder) list(open, end byte, part func() error) error {
	if !d.next(open) {
		return errEnd
	}
	if d.next(end) {
		return nil
	}
	for {
		if err := part(); err != nil {
			return err
		}
		if d.next(end) {
			return nil
		}
		if !d.next(',') {
			return errEnd
		}
	}
}

// name takes the name of a value and the colon after it.
func (d *decoder) name() (string, error) {
	name, err := d.string()
	if err == nil && !d.next(':') {
		err = errEnd
	}
	return name, err
}

func (d *decoder) object(v reflect.Value) error {
	fields, last := d.fieldsOf(v.Type()), 0
	return d.list('{', '}', func() error {
		name, err := d.name()
		if err != nil {
			return err
		}
		// They come in the order of the struct, so this finds them at once.
		for i := range fields {
			f := fields[(last+i)%len(fields)]
			if f.name == name {
				last = (last + i + 1) % len(fields)
				return d.value(v.Field(f.index))
			}
		}
		return errors.New(v.Type().String() + " has no field " + name)
	})
}

func (d *decoder) fieldsOf(t reflect.Type) []field {
	if fields, ok := d.fields[t]; ok {
		return fields
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			name = f.Name
		}
		if f.IsExported() && name != "-" {
			fields = append(fields, field{name, i})
		}
	}
	d.fields[t] = fields
	return fields
}

func (d *decoder) array(v reflect.Value) error {
	n := 0
	err := d.list('[', ']', func() error {
		if n == v.Len() {
			return errors.New("more than fits into " + v.Type().String())
		}
		n++
		return d.value(v.Index(n - 1))
	})
	if err == nil && n < v.Len() {
		err = errors.New("less than " + v.Type().String())
	}
	return err
}

func (d *decoder) slice(v reflect.Value) error {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	return d.list('[', ']', func() error {
		n := v.Len()
		if n == v.Cap() {
			v.Grow(max(1, n))
		}
		v.SetLen(n + 1)
		v.Index(n).SetZero()
		return d.value(v.Index(n))
	})
}

func (d *decoder) mapping(v reflect.Value) error {
	v.Set(reflect.MakeMap(v.Type()))
	return d.list('{', '}', func() error {
		name, err := d.name()
		if err != nil {
			return err
		}
		key := reflect.New(v.Type().Key()).Elem()
		if key.Kind() != reflect.String {
			return errors.New("no " + v.Type().String() + " can be read")
		}
		key.SetString(name)
		element := reflect.New(v.Type().Elem()).Elem()
		if err := d.value(element); err != nil {
			return err
		}
		v.SetMapIndex(key, element)
		return nil
	})
}

func (d *decoder) number() string {
	start := d.at
	for d.at < len(d.data) && strings.IndexByte("+-.0123456789eE", d.data[d.at]) >= 0 {
		d.at++
	}
	return d.data[start:d.at]
}

func (d *decoder) string() (string, error) {
	if !d.next('"') {
		return "", errEnd
	}
	rest := d.data[d.at:]
	end := strings.IndexByte(rest, '"')
	if end < 0 {
		return "", errEnd
	}
	if s := rest[:end]; strings.IndexByte(s, '\\') < 0 {
		d.at += end + 1
		return s, nil
	}
	var b strings.Builder
	for {
		n := strings.IndexAny(d.data[d.at:], `"\`)
		if n < 0 {
			return "", errEnd
		}
		b.WriteString(d.data[d.at : d.at+n])
		d.at += n
		if d.next('"') {
			return b.String(), nil
		}
		r, err := d.escaped()
		if err != nil {
			return "", err
		}
		b.WriteRune(r)
	}
}

// escaped takes a backslash and what it stands for with what follows. Characters
// beyond \uffff are written as themselves, never as surrogates.
func (d *decoder) escaped() (rune, error) {
	if d.word(`\u`) {
		if len(d.data) < d.at+4 {
			return 0, errEnd
		}
		n, err := strconv.ParseUint(d.data[d.at:d.at+4], 16, 16)
		d.at += 4
		return rune(n), err
	}
	d.at++
	for i, c := range []byte(`"\/bfnrt`) {
		if d.next(c) {
			return rune("\"\\/\b\f\n\r\t"[i]), nil
		}
	}
	return 0, errEnd
}
