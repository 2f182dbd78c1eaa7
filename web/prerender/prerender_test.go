package prerender_test

import (
	"strings"
	"testing"

	"dateline/web/prerender"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

const svgNS = "http://www.w3.org/2000/svg"

func svg(tag string, body ...app.UI) app.HTMLElem { return app.Elem(tag).XMLNS(svgNS).Body(body...) }

// greeting is a component in a component.
type greeting struct {
	app.Compo
	Name string
}

func (g *greeting) Render() app.UI {
	return app.P().Body(app.Text("Hello, "), &name{Text: g.Name}, app.Text("."))
}

type name struct {
	app.Compo
	Text string
}

func (n *name) Render() app.UI { return app.B().Text(n.Text) }

func TestHTML(t *testing.T) {
	for _, c := range []struct {
		name string
		ui   app.UI
		want string
	}{
		{"no white space between siblings", app.P().Body(app.A().Href("#p").Text("Putin"), app.Text(", who")),
			`<p><a href="#p">Putin</a>, who</p>`},
		{"components", &greeting{Name: "Ulaanbaatar"}, `<p>Hello, <b>Ulaanbaatar</b>.</p>`},
		{"sorted attributes", app.Div().Title("t").ID("i").DataSet("kind", "person").Class("a", "b").Aria("label", "l"),
			`<div aria-label="l" class="a b" data-kind="person" id="i" title="t"></div>`},
		{"true and false", app.Details().Open(true).Hidden(false).Body(app.Input().Disabled(true).ReadOnly(false).Value("x")),
			`<details open=""><input disabled="" value="x"/></details>`},
		{"void elements", app.P().Body(app.Text("a"), app.Br(), app.Text("b"), app.Img().Src("a.png")),
			`<p>a<br/>b<img src="a.png"/></p>`},
		{"names of SVG keep their case", svg("svg", svg("linearGradient").Attr("gradientUnits", "userSpaceOnUse")).Attr("viewBox", "0 0 8 4"),
			`<svg viewBox="0 0 8 4"><linearGradient gradientUnits="userSpaceOnUse"></linearGradient></svg>`},
		{"links and titles within SVG", svg("svg", svg("a", svg("title").Text("Moscow")).Attr("href", "#moscow")),
			`<svg><a href="#moscow"><title>Moscow</title></a></svg>`},
		{"a line break that leads preformatted text", app.Pre().Text("\nx"), "<pre>\n\nx</pre>"},
		{"a carriage return", app.P().Text("a\r\nb"), "<p>a&#13;\nb</p>"},
		{"links", app.P().Body(app.A().Href("https://example.org/a?b=c&d=e").Text("x"), app.A().Href("?panel=map#map").Text("y")),
			`<p><a href="https://example.org/a?b=c&amp;d=e">x</a><a href="?panel=map#map">y</a></p>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := prerender.HTML(c.ui)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// hostile is what an author's word, meant or not, may hold.
var hostile = []string{
	`"`, `'`, `"><script>alert(1)</script>`, `' onmouseover='alert(1)`, `</p></div></body>`, `</script>`, `<!--`, `-->`, `<![CDATA[`,
	`&`, `&amp;`, `&lt;b&gt;`, `&#0;`, `&notin`, `\`, `\"`, `\u003c`, "`", `{{.}}`, `%s`, `%!d(string=x)`,
	"a\u00a0b", "\u200b", "zero\u200bwidth\u200cjoiners\u200d", "\ufeffBOM", "\u202eright to left", "\u2028\u2029", "e\u0301", "Хүрэлсүх", "🐎",
	"tab\tline\nreturn\rend", " leading and trailing ", "\x01\x1f\x7f", "\u0080\u009f", "\ufffd\ufffe\uffff",
}

func TestHostileText(t *testing.T) {
	for _, s := range hostile {
		out, err := prerender.HTML(app.P().Title("x" + s + "x").Body(app.Text(s)))
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		p := parse(t, out)
		if got := p.FirstChild; got == nil || got != p.LastChild || got.Type != html.TextNode || got.Data != s {
			t.Errorf("text %q was written as %s", s, out)
		}
		if len(p.Attr) != 1 || p.Attr[0].Val != "x"+s+"x" {
			t.Errorf("attribute %q was written as %s", s, out)
		}
	}
}

// parse gives the one element that out is.
func parse(t *testing.T, out string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader("<!doctype html><body>" + out))
	if err != nil {
		t.Fatal(err)
	}
	body := doc.LastChild.LastChild
	if body.FirstChild == nil || body.FirstChild != body.LastChild {
		t.Fatalf("%s is not one element", out)
	}
	return body.FirstChild
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		ui   app.UI
		want string // a part of the error
	}{
		{"raw HTML", app.Div().ID("a").Body(app.Raw("<b>x</b>")), "div#a: app.Raw"},
		{"an empty text", app.P().Class("lead").Text(""), "p.lead: an empty text"},
		{"adjacent texts", app.P().Body(app.Text("a"), app.Text("b")), `would join the texts "a" and "b"`},
		{"NUL", app.P().Text("a\x00b"), "NUL"},
		{"NUL in an attribute", app.P().Title("a\x00b"), "attribute title: NUL"},
		{"invalid UTF-8", app.P().Text("a\xffb"), "invalid UTF-8"},
		{"a lone surrogate", app.P().Text("\xed\xa0\x80"), "invalid UTF-8"},
		{"invalid UTF-8 in an attribute", app.P().Title("\xc3"), "attribute title: invalid UTF-8"},
		{"a paragraph in a paragraph", app.P().Body(app.P().Text("x")), "<p> becomes 3 nodes"},
		{"a link in a link", app.A().Body(app.B().Body(app.A().Text("x"))), "becomes"},
		{"a form in a form", app.Div().ID("f").Body(app.Form().Body(app.Form())), "div#f: <form> becomes nothing"},
		{"a row without a table", app.Div().Body(app.Tr().Text("x")), "when parsed"},
		{"an HTML link in SVG", svg("svg", app.A().Text("x")), "<a> becomes svg <a>"},
		{"a name of SVG in the wrong case", svg("svg", svg("textpath")), "becomes svg <textPath>"},
		{"an HTML element in capitals", app.Elem("DIV"), "<DIV> becomes <div>"},
		{"a namespace of its own", app.Elem("x").XMLNS("urn:x"), `unknown namespace "urn:x"`},
		{"a script", app.Div().Body(app.Script().Text("alert(1)")), "<script> is not allowed"},
		{"a style", app.P().Style("color", "red"), "attribute style: the content security policy"},
		{"an event attribute", app.P().Attr("onclick", "alert(1)"), "attribute onclick"},
		{"a script as an address", app.A().Href("javascript:alert(1)"), "not http, https or mailto"},
		{"a script as an address, disguised", app.A().Href("java\nscript:alert(1)"), "attribute href"},
		{"an address that go-app rewrites", app.Img().Src("/web/a.png"), "go-app would rewrite"},
		{"a value that is no attribute", app.Textarea().Attr("value", "x"), "attribute value: it cannot be written"},
		{"a property that SVG does not have", svg("svg").Hidden(true), "attribute hidden: go-app sets it as a property"},
		{"a hostile attribute name", app.P().Attr(`x"><script>`, "y"), "when parsed"},
		{"a hostile element name", app.Elem("b onload=x"), "becomes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := prerender.HTML(c.ui)
			if err == nil {
				t.Fatalf("written as %s", got)
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q does not say %q", err, c.want)
			}
		})
	}
}

// FuzzHTML puts any text in every place an author's word can reach.
func FuzzHTML(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out, err := prerender.HTML(app.Section().Body(
			app.P().Title("t"+s).DataSet("x", "d"+s+".").Body(app.Text("."+s+".")),
			app.Pre().Text("."+s+"."),
			svg("svg", svg("text").Text("."+s+".")).Aria("label", "l"+s+"."),
		))
		if err != nil {
			if strings.ContainsRune(s, 0) || strings.ToValidUTF8(s, "") != s {
				return // refused, as it must be
			}
			t.Fatal(err)
		}
		section := parse(t, out)
		var texts []string
		for n := range section.Descendants() {
			if n.Type == html.TextNode {
				texts = append(texts, n.Data)
			}
		}
		if len(texts) != 3 {
			t.Fatalf("%q became %d texts in %s", s, len(texts), out)
		}
		for _, text := range texts {
			if text != "."+s+"." {
				t.Errorf("%q became %q", "."+s+".", text)
			}
		}
		if got := section.FirstChild.Attr[0]; got.Key != "data-x" || got.Val != "d"+s+"." {
			t.Errorf("attribute %q became %q", "d"+s+".", got.Val)
		}
	})
}
