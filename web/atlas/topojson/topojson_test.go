package topojson

import (
	"strings"
	"testing"
)

// Two squares side by side that share an arc, and a line: the example that the
// format's specification is explained with, made smaller.
const squares = `{"type":"Topology",
"transform":{"scale":[0.5,0.5],"translate":[10,20]},
"objects":{
	"lands":{"type":"GeometryCollection","geometries":[
		{"type":"Polygon","id":"1","properties":{"name":"West"},"arcs":[[0,1]]},
		{"type":"MultiPolygon","id":"2","properties":{"name":"East"},"arcs":[[[2,-1]]]}]},
	"road":{"type":"LineString","arcs":[0]}},
"arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]]}`

func TestDecode(t *testing.T) {
	top, err := Decode([]byte(squares))
	if err != nil {
		t.Fatal(err)
	}
	lands := top.Objects["lands"]
	if len(lands) != 2 || lands[0].ID != "1" || lands[1].Properties["name"] != "East" {
		t.Fatalf("lands: got %+v", lands)
	}
	west := Join(top.Arcs, lands[0].Polygons[0][0])
	if len(west) != 5 || west[0] != west[4] || west[0] != [2]float64{11, 20} || west[2] != [2]float64{10, 21} {
		t.Errorf("west: got %v", west)
	}
	east := Join(top.Arcs, lands[1].Polygons[0][0])
	if len(east) != 5 || east[0] != east[4] || east[2] != [2]float64{12, 21} {
		t.Errorf("east: got %v", east)
	}
	if road := top.Objects["road"]; len(road) != 1 || len(road[0].Lines) != 1 {
		t.Errorf("road: got %+v", road)
	}
}

func TestEncode(t *testing.T) {
	top, err := Decode([]byte(squares))
	if err != nil {
		t.Fatal(err)
	}
	first, err := top.Encode(0.25)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Decode(first)
	if err != nil {
		t.Fatal(err)
	}
	second, err := again.Encode(0.25)
	if err != nil || string(first) != string(second) {
		t.Errorf("not the same bytes (%v):\n%s\n%s", err, first, second)
	}
	if !strings.Contains(string(first), `"arcs":[[[44,80],[0,4]],`) {
		t.Errorf("got %s", first)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{`{`, "read topology"},
		{`{"type":"FeatureCollection"}`, "not a quantized topology"},
		{`{"type":"Topology","transform":{"scale":[1,1]},"objects":{"a":{"type":"Point"}}}`, `object "a": a geometry of type "Point"`},
		{`{"type":"Topology","transform":{"scale":[1,1]},"objects":{"a":{"type":"Polygon","arcs":[[7]]}}}`, `object "a": arc 7 of 0`},
	} {
		if _, err := Decode([]byte(c.data)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.data, err, c.want)
		}
	}
}
