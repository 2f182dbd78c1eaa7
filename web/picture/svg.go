package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// The namespaces that drawing an SVG needs.
const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

const mostDeep = 256 // the deepest nesting of elements

// refused returns the fault of an SVG that could run code or load something.
func refused(what string) error {
	return &Fault{"is an SVG with " + what, "take that out of it, or save it as PNG"}
}

func looksLikeSVG(b []byte) bool {
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	return bytes.HasPrefix(b, []byte("<")) && bytes.Contains(b, []byte("svg"))
}

// mute lists elements that draw nothing and describe the author or the program.
var mute = map[string]bool{"metadata": true, "title": true, "desc": true}

// acting lists elements that run programs or show other documents.
var acting = map[string]bool{
	"script": true, "foreignObject": true, "handler": true, "listener": true, "iframe": true, "embed": true, "object": true,
	"audio": true, "video": true, "canvas": true, "link": true,
}

// svg is a picture while it is rewritten, element by element.
type svg struct {
	out    bytes.Buffer // everything after the attributes of the root element
	root   bytes.Buffer // those attributes
	info   Info
	spaces []map[string]string // namespaces by prefix, for each open element
	names  []xml.Name          // of the open elements, as written
	skip   int                 // number of omitted open elements, from the innermost
	styles []string            // the texts of a style element
	inside bool                // whether a style element is open
	begun  bool
}

// cleanSVG rewrites an SVG from its elements, attributes and text. It omits comments,
// instructions, metadata and everything that is not SVG. It refuses an SVG that could
// run code or load something, because a reader may open it as a document.
func cleanSVG(b []byte) ([]byte, Info, error) {
	s := &svg{info: Info{Orientation: 1}}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if bad := (*xml.SyntaxError)(nil); errors.As(err, &bad) {
			return nil, s.info, broken("line " + strconv.Itoa(bad.Line) + " of it is no XML: " + bad.Msg)
		}
		if err != nil {
			return nil, s.info, broken("it is not in UTF-8")
		}
		if err := s.take(t); err != nil {
			return nil, s.info, err
		}
	}
	if len(s.names) > 0 || !s.begun {
		return nil, s.info, truncated()
	}
	var clean bytes.Buffer
	clean.WriteString(`<svg xmlns="` + svgSpace + `" xmlns:xlink="` + xlinkSpace + `"`)
	clean.Write(s.root.Bytes())
	clean.Write(s.out.Bytes())
	clean.WriteByte('\n')
	return clean.Bytes(), s.info, nil
}

func (s *svg) take(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive:
		return refused("a DOCTYPE or entities")
	case xml.StartElement:
		return s.start(t)
	case xml.EndElement:
		return s.end(t.Name)
	case xml.CharData:
		switch {
		case len(s.names) == 0 && len(bytes.TrimSpace(t)) > 0:
			return broken("it has text beside its elements")
		case len(s.names) == 0 || s.skip > 0:
		case s.inside:
			s.styles = append(s.styles, string(t))
		default:
			textEscapes.WriteString(&s.out, string(t))
		}
	}
	return nil
}

func (s *svg) start(t xml.StartElement) error {
	if len(s.names) == mostDeep {
		return broken("its elements are nested too deep")
	}
	if len(s.names) == 0 && s.begun {
		return broken("it is several documents")
	}
	spaces := map[string]string{}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			spaces[a.Name.Local] = a.Value
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			spaces[""] = a.Value
		}
	}
	s.spaces, s.names = append(s.spaces, spaces), append(s.names, t.Name)
	space := s.space(t.Name.Space)
	outermost := len(s.names) == 1
	s.begun = true
	if outermost && (space != svgSpace || t.Name.Local != "svg") {
		return broken("it does not begin with an svg element of " + svgSpace)
	}
	switch {
	case s.inside:
		return broken("it has an element within a style")
	case s.skip > 0 || space == svgSpace && mute[t.Name.Local]:
		s.skip++
		return nil
	case acting[t.Name.Local]:
		return refused("<" + t.Name.Local + ">")
	case space != svgSpace:
		s.skip++
		return nil
	}
	to := &s.out
	if outermost {
		to = &s.root
		s.info.Width, s.info.Height = svgSize(t.Attr)
	} else {
		s.out.WriteString("<" + t.Name.Local)
	}
	if err := s.attributes(to, t); err != nil {
		return err
	}
	s.out.WriteByte('>')
	s.inside = t.Name.Local == "style"
	return nil
}

func (s *svg) end(name xml.Name) error {
	last := len(s.names) - 1
	if last < 0 || s.names[last] != name {
		return broken("its elements do not end in their order")
	}
	s.names, s.spaces = s.names[:last], s.spaces[:last]
	if s.skip > 0 {
		s.skip--
		return nil
	}
	if s.inside {
		s.inside = false
		style, err := cleanStyle(strings.Join(s.styles, ""))
		if err != nil {
			return err
		}
		textEscapes.WriteString(&s.out, style)
		s.styles = nil
	}
	s.out.WriteString("</" + name.Local + ">")
	return nil
}

// space returns the namespace of a prefix.
func (s *svg) space(prefix string) string {
	if prefix == "xml" {
		return xmlSpace
	}
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if space, ok := s.spaces[i][prefix]; ok {
			return space
		}
	}
	return ""
}

// attributes writes the attributes that drawing an element needs.
func (s *svg) attributes(to *bytes.Buffer, t xml.StartElement) error {
	had := map[string]bool{}
	for _, a := range t.Attr {
		name, value := a.Name.Local, a.Value
		switch space := s.space(a.Name.Space); {
		case a.Name.Space == "xmlns" || name == "xmlns" && a.Name.Space == "":
			continue
		case a.Name.Space == "":
			if strings.HasPrefix(strings.ToLower(name), "on") {
				return refused("a script in " + name)
			}
			if strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") {
				continue
			}
		case space == xlinkSpace && name == "href":
			name = "xlink:href"
		case space == xmlSpace && (name == "space" || name == "lang"):
			name = "xml:" + name
		default:
			continue
		}
		if had[name] {
			return broken("an element has " + name + " twice")
		}
		had[name] = true
		var err error
		switch name {
		case "href", "xlink:href", "src":
			value, err = cleanLink(value)
		case "id", "class":
		case "attributeName":
			if local := strings.ToLower(value[strings.IndexByte(value, ':')+1:]); local == "href" || strings.HasPrefix(local, "on") {
				err = refused("an animation of " + value)
			}
		default:
			value, err = cleanStyle(value)
		}
		if err != nil {
			return err
		}
		to.WriteString(" " + name + `="`)
		valueEscapes.WriteString(to, value)
		to.WriteByte('"')
	}
	return nil
}

// embedded matches pictures within an SVG's links.
var embedded = regexp.MustCompile(`(?i)^data:image/(jpeg|jpg|png|gif|webp);base64,`)

// cleanLink accepts a link within the picture, and cleans a picture in a data URL.
func cleanLink(link string) (string, error) {
	link = strings.TrimSpace(link)
	if link == "" || strings.HasPrefix(link, "#") {
		return link, nil
	}
	m := embedded.FindStringSubmatch(link)
	if m == nil {
		return "", refused("a link to what is not within it, " + strconv.Quote(brief(link)))
	}
	b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(link[len(m[0]):]), ""))
	if err != nil {
		return "", broken("a picture within it cannot be read")
	}
	inner, _, err := Clean("picture."+strings.ToLower(m[1]), b)
	if fault := (*Fault)(nil); errors.As(err, &fault) {
		return "", &Fault{"is an SVG with a picture that " + fault.What, "mend that one, or save the whole as PNG"}
	}
	return strings.ToLower(m[0]) + base64.StdEncoding.EncodeToString(inner), nil
}

// brief returns the beginning of a long text.
func brief(text string) string {
	const most = 40
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

var (
	// comments of a style, and its strings, within which /* starts no comment
	styleComment = regexp.MustCompile(`(?s)"[^"\n]*"|'[^'\n]*'|/\*.*?\*/`)
	// all that a style can load or run something with, except url
	styleFetch = regexp.MustCompile(`(?i)@import|@namespace|@charset|image-set\s*\(|\bimage\s*\(|cross-fade\s*\(|\bsrc\s*\(|expression\s*\(|javascript:|vbscript:|data:text|-moz-binding`)
	styleURL   = regexp.MustCompile(`(?is)\burl\s*\(\s*("[^"]*"|'[^']*'|[^"'()]*?)\s*\)`)
	anyURL     = regexp.MustCompile(`(?i)url\s*\(`)
)

// cleanStyle accepts a style or an attribute only if all its links lead within the
// picture.
func cleanStyle(style string) (string, error) {
	style = styleComment.ReplaceAllStringFunc(style, func(found string) string {
		if strings.HasPrefix(found, "/*") {
			return " "
		}
		return found
	})
	if found := styleFetch.FindString(style); found != "" {
		return "", refused(strconv.Quote(found))
	}
	if strings.Contains(style, `\`) {
		return "", refused("an escape, \\, which can hide a link")
	}
	urls := anyURL.FindAllStringIndex(style, -1)
	if len(urls) == 0 {
		return style, nil
	}
	if len(styleURL.FindAllStringIndex(style, -1)) != len(urls) {
		return "", refused("a link that is not clear")
	}
	var failed error
	style = styleURL.ReplaceAllStringFunc(style, func(found string) string {
		link, err := cleanLink(strings.Trim(styleURL.FindStringSubmatch(found)[1], `"'`))
		if err == nil && strings.ContainsAny(link, `"'()`) {
			err = refused("a link that is not clear")
		}
		if err != nil {
			failed = err
		}
		return `url("` + link + `")`
	})
	return style, failed
}

// The escapes for XML text, and for attribute values, in which XML would read a line
// break as a space.
var (
	textEscapes  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	valueEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\t", " ", "\n", " ", "\r", " ")
)

// svgSize returns a picture's size by its attributes. A missing length follows from the
// viewBox.
func svgSize(attributes []xml.Attr) (w, h int) {
	var width, height float64
	var box []float64
	for _, a := range attributes {
		if a.Name.Space != "" {
			continue
		}
		switch a.Name.Local {
		case "width":
			width = svgLength(a.Value)
		case "height":
			height = svgLength(a.Value)
		case "viewBox":
			for field := range strings.FieldsFuncSeq(a.Value, func(r rune) bool { return strings.ContainsRune(", \t\n\r", r) }) {
				n, err := strconv.ParseFloat(field, 64)
				if err != nil {
					n = 0
				}
				box = append(box, n)
			}
		}
	}
	if len(box) == 4 && box[2] > 0 && box[3] > 0 {
		switch {
		case width > 0 && height > 0:
		case width > 0:
			height = width * box[3] / box[2]
		case height > 0:
			width = height * box[2] / box[3]
		default: // it fills the available space
			width, height = 1280, 1280*box[3]/box[2]
		}
	}
	if width <= 0 {
		width = 300 // the default of browsers
	}
	if height <= 0 {
		height = 150
	}
	whole := func(length float64) int { return int(math.Round(min(max(length, 1), mostPixels))) }
	return whole(width), whole(height)
}

// units maps units of length to CSS pixels.
var units = map[string]float64{"": 1, "px": 1, "pt": 96. / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "em": 16, "rem": 16, "ex": 8}

// svgLength parses a length; 0 if it is unknown.
func svgLength(text string) float64 {
	text = strings.ToLower(strings.TrimSpace(text))
	number := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyz%")
	unit, ok := units[text[len(number):]]
	n, err := strconv.ParseFloat(number, 64)
	if !ok || err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return n * unit
}
