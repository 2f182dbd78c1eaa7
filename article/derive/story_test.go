package derive_test

import (
	"reflect"
	"testing"

	"dateline/article/derive"
	"dateline/article/storytest"
)

// A parsed story has all that is derived. Deriving it again changes nothing.
func TestParsedStoryIsWhole(t *testing.T) {
	a, again := storytest.Visit(t), storytest.Visit(t)
	derive.Article(again)
	if a.Legs == nil || a.Graph == nil || a.Keys == nil {
		t.Errorf("legs %v, graph %v, %d keys", a.Legs, a.Graph, len(a.Keys))
	}
	if !reflect.DeepEqual(a, again) {
		t.Error("derived again it is another")
	}
	derive.Legible(t, a.Graph.Narrow, 320)
	derive.Legible(t, a.Graph.Wide, 560)
}
