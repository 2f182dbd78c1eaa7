package atlas

import (
	"reflect"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"
)

// message is a town as the package's file has it.
func message(name, kind string, people, lon, lat int) []byte {
	m := protowire.AppendString(protowire.AppendTag(nil, 2, protowire.BytesType), name)
	m = protowire.AppendString(protowire.AppendTag(m, 7, protowire.BytesType), kind)
	m = protowire.AppendVarint(protowire.AppendTag(m, 9, protowire.VarintType), uint64(people))
	m = protowire.AppendVarint(protowire.AppendTag(m, 10, protowire.VarintType), protowire.EncodeZigZag(int64(lon)))
	m = protowire.AppendVarint(protowire.AppendTag(m, 11, protowire.VarintType), protowire.EncodeZigZag(int64(lat)))
	return protowire.AppendBytes(nil, m)
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
		{data[:len(data)-3], "town 6: unexpected EOF"},
		{[]byte{1, 0x10}, "field 2 of town 1: unexpected EOF"},
		{[]byte{2, 0x15, 1}, "field 2 of town 1 has wire type 5"},
	} {
		if _, err := readTowns(c.data, 0); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: got %v, want %q", c.data, err, c.want)
		}
	}
}
