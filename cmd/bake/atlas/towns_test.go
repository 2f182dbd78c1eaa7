package atlas

import (
	"reflect"
	"strings"
	"testing"
)

// field appends a field of a message: a text, or a signed number in zigzag.
func field(message []byte, tag byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return append(append(message, tag<<3|2, byte(len(v))), v...)
	case int:
		z := uint64(v<<1) ^ uint64(v>>63)
		return varint(append(message, tag<<3), z)
	}
	return message
}

func varint(b []byte, v uint64) []byte {
	for ; v > 127; v >>= 7 {
		b = append(b, byte(v)|128)
	}
	return append(b, byte(v))
}

func message(name, kind string, people, lon, lat int) []byte {
	m := field(field(nil, 2, name), 7, kind)
	m = varint(append(m, 9<<3), uint64(people))
	m = field(field(m, 10, lon), 11, lat)
	return append([]byte{byte(len(m))}, m...)
}

func TestReadTowns(t *testing.T) {
	var data []byte
	for _, m := range [][]byte{
		message("Ville", "PPL", 12000, 650000, -1000),
		message("Hamlet", "PPL", 900, 10, 10),
		message("Capital", "PPLC", 500, -650010, 0),
		message("Quarter", "PPLX", 50000, 0, 0),
		message("Город", "PPL", 90000, 0, 0),
		message("Ulan Bator", "PPLC", 800000, 10688000, 4790000),
	} {
		data = append(data, m...)
	}
	got, err := readTowns(data, 10000)
	if err != nil {
		t.Fatal(err)
	}
	want := []town{
		{"Ulaanbaatar", "PPLC", 800000, 47.8901, 106.88},
		{"Ville", "PPL", 12000, -0.01, 6.5},
		{"Capital", "PPLC", 500, -0.0099, 0},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := string(table(want)), "Ulaanbaatar\t47.89\t106.88\nVille\t-0.01\t6.50\nCapital\t-0.01\t0.00\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, c := range []struct {
		data []byte
		want string
	}{
		{data[:len(data)-3], "cut short"},
		{[]byte{2, 0x10}, "cut short"},
		{[]byte{2, 0x15, 1}, "field 2 has the form 5"},
	} {
		if _, err := readTowns(c.data, 0); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: got %v, want %q", c.data, err, c.want)
		}
	}
}
