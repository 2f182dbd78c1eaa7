package leanjson_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/leanjson"
	"dateline/article"
	"dateline/article/carto"
	"dateline/article/storytest"
)

// everything has a field of every type that can be read.
type everything struct {
	Text    string             `json:"text"`
	Truth   bool               `json:"truth,omitempty"`
	Count   int                `json:"count,omitempty"`
	Measure float64            `json:"measure"`
	Day     article.Date       `json:"day,omitzero"`
	Days    []article.Date     `json:"days"`
	Lists   [][]string         `json:"lists"`
	Pair    [2]int             `json:"pair"`
	Shares  map[string]float64 `json:"shares"`
	Named   map[article.ID]*everything
	Next    *everything `json:"next"`
	Left    string      `json:"-"`
	private int
}

func TestUnmarshal(t *testing.T) {
	day := article.Date{Year: 2024, Month: 9, Day: 3}
	for name, v := range map[string]everything{
		"nothing":    {},
		"escapes":    {Text: "\"\\/\b\f\n\r\t\x00\x1f</script>&\u2028\u00a0"},
		"scripts":    {Text: "Владимир Путин, Улаанбаатар ᠤᠯᠠᠭᠠᠨ, 🇲🇳"},
		"bad UTF-8":  {Text: "a\xffb"},
		"numbers":    {Count: -42, Pair: [2]int{1, -2}, Measure: 47.91999999999999},
		"small":      {Measure: 5e-324},
		"great":      {Measure: -1.7976931348623157e308, Count: 1<<63 - 1},
		"dates":      {Truth: true, Day: day, Days: []article.Date{day, {}, {Year: 1939}}},
		"empty":      {Days: []article.Date{}, Lists: [][]string{{}, nil, {""}}, Shares: map[string]float64{}},
		"maps":       {Shares: map[string]float64{"": 0, "a": 1, "ü\n": 2.5}, Named: map[article.ID]*everything{"x": {Count: 1}, "y": nil}},
		"within":     {Next: &everything{Next: &everything{Text: "[{\"}]"}}},
		"many":       {Lists: [][]string{strings.Fields(strings.Repeat("word ", 1000))}},
		"not in it":  {Left: "not written", private: 1},
		"white room": {Text: "  "},
	} {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var want, got everything
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(err)
		}
		if err := leanjson.Unmarshal(" "+string(b)+"\n", &got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %s gives\n%+v, want\n%+v", name, b, got, want)
		}
	}
}

func TestUnmarshalRefuses(t *testing.T) {
	for _, data := range []string{
		``, `{`, `}`, `[]`, `""`, `{}{}`, `{"text"}`, `{"text":`, `{"text":"`, `{"text":"\`, `{"text":"\u12`,
		`{"text":"\u12g4"}`, `{"text":"\x"}`, `{"text":1}`, `{"text":"a"`, `{"text":"a",}`, `{"text":"a""count":1}`,
		`{"Text":"a"}`, `{"count":1.5}`, `{"count":"1"}`, `{"count":}`, `{"measure":1e999}`, `{"measure":--1}`,
		`{"truth":"true"}`, `{"truth":tru}`, `{"lists":[[]`, `{"lists":[["a",]]}`, `{"days":["2024-13-01"]}`,
		`{"shares":{"a":true}}`, `{"shares":[1]}`, `{"pair":[1]}`, `{"pair":[1,2,3]}`, `{"-":"a"}`, `{"private":1}`, `{ "text":"a"}`,
	} {
		var v everything
		if err := leanjson.Unmarshal(data, &v); err == nil {
			t.Errorf("%s: no error", data)
		}
	}
}

// What the browser reads of a page is what the page was made from.
func TestEdition(t *testing.T) {
	e := edition(t)
	b, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var want, got app.Edition
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	if err := leanjson.Unmarshal(string(b), &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("encoding/json reads another edition")
	}
}

func edition(t testing.TB) *app.Edition {
	a := storytest.Visit(t)
	m, ok := carto.NewMap(a, func(code string) (string, article.Point, bool) {
		return code, article.Point{Lat: 47.5, Lon: 105.25}, true
	})
	if !ok {
		t.Fatal("no map")
	}
	return &app.Edition{Article: a, Map: m, MapFiles: app.MapFiles{Region: "map-region.1f2e3d4c.svg"}}
}

// No data makes it panic, and what it has read it reads again as encoding/json
// does.
func FuzzUnmarshal(f *testing.F) {
	f.Add(`{"text":"\u003ca\u003e","days":["2024"],"next":{"shares":{"a":1e3}}}`)
	f.Fuzz(func(t *testing.T, data string) {
		var read, got, want everything
		if leanjson.Unmarshal(data, &read) != nil {
			return
		}
		b, err := json.Marshal(read)
		if err != nil {
			t.Fatal(err)
		}
		if err := leanjson.Unmarshal(string(b), &got); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s gives\n%+v, want\n%+v", b, got, want)
		}
	})
}

func BenchmarkUnmarshal(b *testing.B) {
	data, err := json.Marshal(edition(b))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.Run("leanjson", func(b *testing.B) {
		for b.Loop() {
			if err := leanjson.Unmarshal(string(data), new(app.Edition)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		for b.Loop() {
			if err := json.Unmarshal(data, new(app.Edition)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
