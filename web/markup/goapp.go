package markup

import (
	"fmt"
	"reflect"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app shows a mounted tree to nobody: what an element holds and what a
// component has rendered are private fields. They are read here by name, and
// nowhere else, through reflection, which can look at private fields but not
// change them.
var (
	composerType = reflect.TypeFor[app.Composer]()
	htmlType     = reflect.TypeFor[app.HTML]()
	compoType    = reflect.TypeFor[app.Compo]()
	textType     = reflect.TypeOf(app.Text(""))
	rawType      = reflect.TypeOf(app.Raw(""))
)

// fieldsChanged is nil as long as go-app has the private fields that this
// package reads.
var fieldsChanged = func() error {
	element, ok := reflect.TypeOf(app.Div()).Elem().FieldByName("htmlElement")
	if !ok {
		return missing(reflect.TypeOf(app.Div()), "htmlElement")
	}
	for _, f := range []struct {
		in   reflect.Type
		name string
		kind reflect.Kind
	}{
		{textType.Elem(), "value", reflect.String},
		{compoType, "rootElement", reflect.Interface},
		{element.Type, "attributes", reflect.Map},
		{element.Type, "children", reflect.Slice},
	} {
		if got, ok := f.in.FieldByName(f.name); !ok || got.Type.Kind() != f.kind {
			return missing(f.in, f.name)
		}
	}
	return nil
}()

func missing(t reflect.Type, field string) error {
	return fmt.Errorf("go-app's %v has no field %s as in v10.1.11: adapt package markup to this version", t, field)
}

// rendered gives what a mounted component has rendered.
func rendered(component reflect.Value) reflect.Value {
	for _, f := range reflect.VisibleFields(component.Elem().Type()) {
		if f.Type == compoType {
			return component.Elem().FieldByIndex(f.Index).FieldByName("rootElement").Elem()
		}
	}
	return reflect.Value{}
}

// element is what go-app keeps of an HTML or SVG element.
type element struct {
	tag, xmlns string
	attributes reflect.Value // map[string]string
	children   reflect.Value // []app.UI
}

func elementOf(v reflect.Value) element {
	e := v.Elem().FieldByName("htmlElement")
	return element{
		tag:        e.FieldByName("tag").String(),
		xmlns:      e.FieldByName("xmlns").String(),
		attributes: e.FieldByName("attributes"),
		children:   e.FieldByName("children"),
	}
}
