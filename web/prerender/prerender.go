package prerender

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTML mounts ui, which must be fresh, and writes it as HTML with sorted
// attributes and no white space of its own. It gives an error that names the
// element for what would not be the same nodes in the browser: raw HTML, empty
// or adjacent texts, nesting that the HTML parser undoes such as a paragraph in
// a paragraph, NUL and invalid UTF-8; and for what the page's content security
// policy forbids: style and on... attributes, scripts, addresses of another
// scheme than http, https and mailto.
func HTML(ui app.UI) (string, error) {
	if fieldsChanged != nil {
		return "", fieldsChanged
	}
	s := &stage{scene: ui}
	if err := app.NewTestEngine().Load(s); err != nil {
		return "", fmt.Errorf("mount: %w", err)
	}
	root, err := nodeOf(rendered(reflect.ValueOf(s)))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := html.Render(&b, root); err != nil {
		return "", err
	}
	if err := comesBack(b.String(), root); err != nil {
		return "", err
	}
	return b.String(), nil
}

// stage lets any tree be loaded, not only a component.
type stage struct {
	app.Compo
	scene app.UI
}

func (s *stage) Render() app.UI { return s.scene }

// nodeOf turns a mounted go-app node into the node a browser would have.
func nodeOf(v reflect.Value) (*html.Node, error) {
	if !v.IsValid() {
		return nil, errors.New("a component that rendered nothing")
	}
	switch formOf(v.Type()).kind {
	case text:
		return textNode(v.Elem().FieldByName("value").String())
	case raw:
		return nil, errors.New("app.Raw: raw HTML cannot be adopted; build it of elements")
	case component:
		return nodeOf(rendered(v))
	case htmlElement:
		return elementNode(elementOf(v))
	}
	return nil, fmt.Errorf("%v is neither text, element nor component", v.Type())
}

func textNode(s string) (*html.Node, error) {
	if s == "" {
		return nil, errors.New("an empty text: the parser would leave it out")
	}
	if err := writable(s); err != nil {
		return nil, fmt.Errorf("text %q: %w", s, err)
	}
	return &html.Node{Type: html.TextNode, Data: s}, nil
}

func elementNode(e element) (*html.Node, error) {
	n := &html.Node{Type: html.ElementNode, Data: e.tag, DataAtom: atom.Lookup([]byte(e.tag))}
	switch e.xmlns {
	case "":
	case "http://www.w3.org/2000/svg":
		n.Namespace = "svg"
	case "http://www.w3.org/1998/Math/MathML":
		n.Namespace = "math"
	default:
		return nil, fmt.Errorf("<%s>: unknown namespace %q", e.tag, e.xmlns)
	}
	if refused[strings.ToLower(e.tag)] {
		return nil, fmt.Errorf("<%s> has no place in the page's tree", e.tag)
	}
	attributes := make(map[string]string, e.attributes.Len())
	for it := e.attributes.MapRange(); it.Next(); {
		attributes[it.Key().String()] = it.Value().String()
	}
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		value, ok, err := attribute(n, name, attributes[name])
		if err != nil {
			return nil, fmt.Errorf("%s: attribute %s: %w", label(n), name, err)
		}
		if ok {
			n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
		}
	}
	for i := range e.children.Len() {
		child, err := nodeOf(e.children.Index(i).Elem())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", label(n), err)
		}
		if last := n.LastChild; last != nil && last.Type == html.TextNode && child.Type == html.TextNode {
			return nil, fmt.Errorf("%s: the parser would join the texts %q and %q", label(n), last.Data, child.Data)
		}
		n.AppendChild(child)
	}
	return n, nil
}

// refused are the elements whose content is not markup to every parser, or that
// act on the whole document.
var refused = map[string]bool{
	"base": true, "embed": true, "iframe": true, "link": true, "meta": true, "noembed": true, "noframes": true,
	"noscript": true, "object": true, "plaintext": true, "script": true, "style": true, "template": true, "xmp": true,
}

// booleans are the attributes that go-app sets as properties, true or false.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "autoplay": true, "checked": true, "default": true, "defer": true,
	"disabled": true, "hidden": true, "ismap": true, "loop": true, "multiple": true, "muted": true, "open": true,
	"readonly": true, "required": true, "reversed": true, "selected": true,
}

// addresses are the attributes that hold a URL.
var addresses = map[string]bool{
	"action": true, "cite": true, "data": true, "formaction": true, "href": true, "poster": true, "src": true,
}

// attribute gives the value that an attribute has in HTML; ok is false if it is
// to be left out.
func attribute(n *html.Node, name, value string) (v string, ok bool, err error) {
	switch {
	case name == "style" || name == "srcdoc" || strings.HasPrefix(strings.ToLower(name), "on"):
		return "", false, errors.New("the content security policy forbids it")
	case booleans[name] && n.Namespace != "":
		return "", false, errors.New("go-app sets it as a property, which this element does not have")
	case booleans[name]:
		on, _ := strconv.ParseBool(value) // as go-app reads it: what is neither true nor false is false
		return "", on, nil
	case name == "value" && (n.Data == "textarea" || n.Data == "select"):
		return "", false, errors.New("it cannot be written in HTML")
	case addresses[name]:
		err = address(value)
	}
	return value, true, errors.Join(err, writable(value))
}

func address(s string) error {
	if p := strings.TrimPrefix(s, "/"); p == "web" || strings.HasPrefix(p, "web/") {
		return fmt.Errorf("go-app would rewrite %q: name no folder web", s)
	}
	u, err := url.Parse(s)
	if err != nil {
		return err
	}
	switch u.Scheme {
	case "", "http", "https", "mailto":
		return nil
	}
	return fmt.Errorf("%q is not http, https or mailto", s)
}

// writable reports whether s can stand in an HTML document.
func writable(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("invalid UTF-8")
	}
	if strings.ContainsRune(s, 0) {
		return errors.New("NUL cannot be written in HTML")
	}
	return nil
}

// label names an element in an error: p#p1, svg, a.mention.
func label(n *html.Node) string {
	s := n.Data
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			return n.Data + "#" + a.Val
		case "class":
			s = n.Data + "." + strings.ReplaceAll(a.Val, " ", ".")
		}
	}
	return s
}
