package prerender

import (
	"reflect"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// TestFields fails when a new go-app has changed what this package reads.
func TestFields(t *testing.T) {
	if fieldsChanged != nil {
		t.Fatal(fieldsChanged)
	}
	s := &stage{scene: app.Elem("a").XMLNS("urn:n").ID("i").Text("t")}
	if err := app.NewTestEngine().Load(s); err != nil {
		t.Fatal(err)
	}
	e := elementOf(rendered(reflect.ValueOf(s)))
	if e.tag != "a" || e.xmlns != "urn:n" || e.attributes.Len() != 1 || e.children.Len() != 1 {
		t.Fatalf("read %+v", e)
	}
	if got := e.children.Index(0).Elem().Elem().FieldByName("value").String(); got != "t" {
		t.Errorf("read text %q, want t", got)
	}
}
