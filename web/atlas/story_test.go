package atlas

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"

	"dateline/article"
	"dateline/article/carto"
)

// points are a story's places.
func points(a *article.Article) (at []article.Point) {
	for _, e := range a.Places() {
		at = append(at, *e.At)
	}
	return at
}

// shown lists the countries of a story that its map draws by themselves.
func shown(a *article.Article) []string {
	codes := slices.Clone(a.Map.Countries)
	for _, e := range a.Entities {
		if e.Kind == article.KindCountry && e.Country != "" && !slices.Contains(codes, e.Country) {
			codes = append(codes, e.Country)
		}
	}
	return codes
}

// weight is how many bytes of a file are sent.
func weight(t *testing.T, file []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	if _, err := w.Write(file); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// shapes reads a file back: its paths by id, as lines of points in the picture.
// Anything but paths of the kind that the package draws is an error.
func shapes(t *testing.T, file []byte) map[string][]orb.LineString {
	t.Helper()
	found := make(map[string][]orb.LineString)
	d := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local == "svg" {
			continue
		}
		values := make(map[string]string)
		for _, a := range e.Attr {
			values[a.Name.Local] = a.Value
		}
		if e.Name.Local != "path" || values["id"] == "" || values["style"] != "" || values["class"] != "" {
			t.Fatalf("%s %v: not a bare path", e.Name.Local, e.Attr)
		}
		if _, twice := found[values["id"]]; twice {
			t.Fatalf("%s is there twice", values["id"])
		}
		found[values["id"]] = read(t, values["d"])
	}
}

// read reads path data.
func read(t *testing.T, d string) []orb.LineString {
	t.Helper()
	lines := []orb.LineString{}
	var at orb.Point
	command := byte(0)
	for len(d) > 0 {
		if strings.IndexByte("MLlhzZ", d[0]) >= 0 {
			command, d = d[0], d[1:]
			if command == 'z' || command == 'Z' {
				last := &lines[len(lines)-1]
				at = (*last)[0]
				*last = append(*last, at)
			}
			continue
		}
		var x, y float64
		if x, d = number(t, d); command == 'h' {
			at[0] += x
			lines[len(lines)-1] = append(lines[len(lines)-1], at)
			continue
		}
		y, d = number(t, d)
		if command == 'l' {
			at = orb.Point{at[0] + x, at[1] + y}
		} else {
			at = orb.Point{x, y}
		}
		if command == 'M' {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], at)
	}
	return lines
}

func number(t *testing.T, d string) (float64, string) {
	t.Helper()
	d = strings.TrimPrefix(d, " ")
	end, point := 0, false
	for end < len(d) && (d[end] >= '0' && d[end] <= '9' || d[end] == '-' && end == 0 || d[end] == '.' && !point) {
		point = point || d[end] == '.'
		end++
	}
	v, err := strconv.ParseFloat(d[:end], 64)
	if err != nil {
		t.Fatalf("path data %.20q: %v", d, err)
	}
	return v, d[end:]
}

// covers reports whether rings, filled by the even-odd rule, cover a place.
func covers(rings []orb.LineString, f carto.Frame, at article.Point) bool {
	q := f.Projection.Forward(at)
	in := false
	for _, r := range rings {
		for i := 1; i < len(r); i++ {
			a, b := r[i-1], r[i]
			if (a[1] > q.Y) != (b[1] > q.Y) && q.X < a[0]+(q.Y-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
				in = !in
			}
		}
	}
	return in
}
