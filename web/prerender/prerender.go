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

// HTML mounts ui, which must not be mounted yet, and writes it as HTML with sorted
// attributes and without added white space. An error names the element. HTML refuses
// content that would yield other nodes in the browser: raw HTML, empty or adjacent
// texts, NUL, invalid UTF-8, and nesting that the HTML parser changes, such as a
// paragraph in a paragraph. It also refuses what the page's content security policy
// forbids: style and on... attributes, scripts, and addresses with schemes other than
// http, https and mailto.
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

// stage is a component that renders any tree, because go-app loads only components.
type stage struct {
	app.Compo
	scene app.UI
}

func (s *stage) Render() app.UI { return s.scene }

// nodeOf converts a mounted go-app node to the node that a browser would create.
func nodeOf(v reflect.Value) (*html.Node, error) {
	if !v.IsValid() {
		return nil, errors.New("a component rendered nothing")
	}
	switch formOf(v.Type()).kind {
	case text:
		return textNode(v.Elem().FieldByName("value").String())
	case raw:
		return nil, errors.New("app.Raw: the page cannot adopt raw HTML; build it from elements")
	case component:
		return nodeOf(rendered(v))
	case htmlElement:
		return elementNode(elementOf(v))
	}
	return nil, fmt.Errorf("%v is neither text, element nor component", v.Type())
}

func textNode(s string) (*html.Node, error) {
	if s == "" {
		return nil, errors.New("an empty text: the parser would omit it")
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
		return nil, fmt.Errorf("<%s> is not allowed in the page's tree", e.tag)
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

// refused lists elements whose content some parsers do not read as markup, and elements
// that affect the whole document.
var refused = map[string]bool{
	"base": true, "embed": true, "iframe": true, "link": true, "meta": true, "noembed": true, "noframes": true,
	"noscript": true, "object": true, "plaintext": true, "script": true, "style": true, "template": true, "xmp": true,
}

// booleans lists the attributes that go-app sets as boolean properties.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "autoplay": true, "checked": true, "default": true, "defer": true,
	"disabled": true, "hidden": true, "ismap": true, "loop": true, "multiple": true, "muted": true, "open": true,
	"readonly": true, "required": true, "reversed": true, "selected": true,
}

// addresses lists the attributes with a URL.
var addresses = map[string]bool{
	"action": true, "cite": true, "data": true, "formaction": true, "href": true, "poster": true, "src": true,
}

// attribute returns the value of an attribute in HTML. ok is false if the attribute must
// be omitted.
func attribute(n *html.Node, name, value string) (v string, ok bool, err error) {
	switch {
	case name == "style" || name == "srcdoc" || strings.HasPrefix(strings.ToLower(name), "on"):
		return "", false, errors.New("the content security policy forbids it")
	case booleans[name] && n.Namespace != "":
		return "", false, errors.New("go-app sets it as a property, which this element does not have")
	case booleans[name]:
		on, _ := strconv.ParseBool(value) // as go-app does: an invalid value means false
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
		return fmt.Errorf("go-app would rewrite %q: use a folder name other than web", s)
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

// writable reports why s cannot be part of an HTML document; nil if it can.
func writable(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("invalid UTF-8")
	}
	if strings.ContainsRune(s, 0) {
		return errors.New("NUL cannot be written in HTML")
	}
	return nil
}

// label returns the name of an element for errors: p#p1, svg, a.mention.
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
