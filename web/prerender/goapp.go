package prerender

import (
	"fmt"
	"reflect"
	"sync"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app keeps the content of elements and the output of components in private fields.
// Only this file reads them, by name, through reflection. Reflection can read private
// fields but not change them.
var (
	composerType = reflect.TypeFor[app.Composer]()
	htmlType     = reflect.TypeFor[app.HTML]()
	compoType    = reflect.TypeFor[app.Compo]()
	textType     = reflect.TypeOf(app.Text(""))
	rawType      = reflect.TypeOf(app.Raw(""))
)

// fieldsChanged is an error if go-app lacks a private field that this package reads.
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
	return fmt.Errorf("go-app's %v has no field %s as in v10.1.11: adapt package prerender to this version", t, field)
}

// kind is a kind of node in go-app.
type kind int

const (
	unknown kind = iota
	text
	raw
	component
	htmlElement
)

// form describes the nodes of a type.
type form struct {
	kind kind
	root []int // index of a component's field with its rendered root
}

// forms caches the form of each type. A page has thousands of nodes of few types, and
// inspecting a type is the slowest step.
var forms sync.Map

func formOf(t reflect.Type) form {
	if f, ok := forms.Load(t); ok {
		return f.(form)
	}
	f := newForm(t)
	forms.Store(t, f)
	return f
}

func newForm(t reflect.Type) form {
	switch {
	case t == textType:
		return form{kind: text}
	case t == rawType:
		return form{kind: raw}
	case t.Implements(composerType):
		f := form{kind: component}
		root, _ := compoType.FieldByName("rootElement")
		for _, field := range reflect.VisibleFields(t.Elem()) {
			if field.Type == compoType {
				f.root = append(field.Index, root.Index...)
				break
			}
		}
		return f
	case t.Implements(htmlType):
		return form{kind: htmlElement}
	}
	return form{}
}

// rendered returns the rendered root of a mounted component.
func rendered(component reflect.Value) reflect.Value {
	f := formOf(component.Type())
	if f.root == nil {
		return reflect.Value{}
	}
	return component.Elem().FieldByIndex(f.root).Elem()
}

// element is go-app's data of an HTML or SVG element.
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
