package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/gif"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp"
)

// TestCorpus cleans a picture of every kind: it tells nothing more and shows the same.
func TestCorpus(t *testing.T) {
	for orientation := 1; orientation <= 8; orientation++ {
		for name, b := range corpus(t, orientation) {
			t.Run(fmt.Sprintf("%s turned %d", name, orientation), func(t *testing.T) {
				clean, info, err := Clean(name, b)
				if err != nil {
					t.Fatal(err)
				}
				wantSilent(t, clean)
				if again, twice, err := Clean(name, clean); !bytes.Equal(again, clean) || twice != info || err != nil {
					t.Errorf("cleaned twice it differs: %v, %v", twice, err)
				}
				switch name {
				case "a.gif":
					sameMotion(t, clean, b)
				case "a.svg":
					if info.Width != 24 || info.Height != 16 {
						t.Errorf("it is %v", info)
					}
					return
				default:
					if info.Orientation != orientation {
						t.Errorf("turned %d", info.Orientation)
					}
					if bytes.Count(clean, []byte(profile)) != 1 {
						t.Error("its colour profile is lost")
					}
				}
				samePixels(t, clean, b, info)
			})
		}
	}
}

func samePixels(t *testing.T, got, want []byte, info Info) {
	t.Helper()
	m, format, err := image.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	o, _, err := image.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(m, o) {
		t.Error("it shows something else")
	}
	w, h := m.Bounds().Dx(), m.Bounds().Dy()
	if info.Orientation >= 5 && format != "webp" {
		w, h = h, w
	}
	if info.Width != w || info.Height != h {
		t.Errorf("it is %d × %d, not %d × %d", w, h, info.Width, info.Height)
	}
}

func sameMotion(t *testing.T, got, want []byte) {
	t.Helper()
	g, err := gif.DecodeAll(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	w, err := gif.DecodeAll(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(g, w) || g.LoopCount != 3 {
		t.Error("it moves otherwise")
	}
}

// TestTruncated cuts every picture short at each byte.
func TestTruncated(t *testing.T) {
	for name, b := range corpus(t, 6) {
		clean, _, err := Clean(name, b)
		if err != nil {
			t.Fatal(err)
		}
		clean = bytes.TrimSpace(clean)
		for n := range clean {
			if _, _, err := Clean(name, clean[:n]); err == nil {
				t.Errorf("%s is taken after %d of %d bytes", name, n, len(clean))
			}
		}
	}
}

func TestRefused(t *testing.T) {
	wrap := func(inner string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">` + inner + `</svg>`
	}
	const asPNG = "take that out of it, or save it as PNG"
	for _, c := range []struct{ name, content, want string }{
		{"a.bmp", "BM", "is not of a kind that browsers show; save it as JPEG, PNG or WebP"},
		{"a.png", "", "is empty; save it anew"},
		{"a.png", string(jpegOf(t, 1)), "holds JPEG, not PNG; let its name end in .jpg"},
		{"a.svg", string(pngOf(t, 1)), "holds PNG, not SVG; let its name end in .png"},
		{"a.webp", "words", "does not hold WebP; save it as JPEG, PNG or WebP"},
		{"a.avif", "\x00\x00\x00\x20ftypavif", "is AVIF, which cannot be freed of what it tells of its author; save it as JPEG, PNG or WebP"},
		{"a.jpg", "\xff\xd8\xff\xd9", "cannot be cleaned: it has no pixels"},
		{"a.jpg", "\xff\xd8\xff\xf0\x00\x02", "cannot be cleaned: it has a segment F0"},
		{"a.png", strings.Replace(string(pngOf(t, 1)), "IDAT", "IDAt", 1), "its checksums do not fit"},
		{"a.png", pngSignature + string(pngChunk("IHDR", make([]byte, 13))) + string(pngChunk("IDAT", nil)) + string(pngChunk("IEND", nil)), "measures 0 × 0 pixels"},
		{"a.gif", "GIF88a" + strings.Repeat("\x00", 20), "of a version that browsers do not read"},
		{"a.svg", wrap(`<script>1</script>`), `is an SVG with <script>; ` + asPNG},
		{"a.svg", wrap(`<s:script xmlns:s="http://www.w3.org/2000/svg"/>`), `<script>`},
		{"a.svg", wrap(`<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>`), `<script>`},
		{"a.svg", wrap(`<foreignObject/>`), `<foreignObject>`},
		{"a.svg", wrap(`<rect onload="x()"/>`), `a script in onload; ` + asPNG},
		{"a.svg", wrap(`<a href="java&#115;cript:x()"/>`), `a link to what is not within it, "javascript:x()"`},
		{"a.svg", wrap(`<a xlink:href="data:text/html,x"/>`), `"data:text/html,x"`},
		{"a.svg", strings.Replace(wrap(`<a l:href="https://example.org/"/>`), "xmlns:xlink", "xmlns:l", 1), `"https://example.org/"`},
		{"a.svg", wrap(`<image href="other.png"/>`), `"other.png"`},
		{"a.svg", wrap(`<image href="data:image/svg+xml;base64,AAAA"/>`), `"data:image/svg+xml;base64,AAAA"`},
		{"a.svg", wrap(`<image href="data:image/png;base64,AAAA"/>`), "a picture that does not hold PNG"},
		{"a.svg", wrap(`<rect fill="url(https://example.org/#a)"/>`), `"https://example.org/#a"`},
		{"a.svg", wrap(`<rect fill="url('#a\') url(https://example.org/')"/>`), `an escape`},
		{"a.svg", wrap(`<rect fill="url('#&quot;) url(https://example.org/')"/>`), `a link that is not clear`},
		{"a.svg", wrap(`<style>@import "https://example.org/a.css";</style>`), `"@import"`},
		{"a.svg", wrap(`<style>@\69mport "https://example.org/a.css";</style>`), `an escape`},
		{"a.svg", wrap(`<style>a { fill: u/* */rl(#b); mask: image-set("https://example.org/") }</style>`), `image-set(`},
		{"a.svg", wrap(`<set attributeName="xlink:href" to="#a"/>`), `an animation of xlink:href`},
		{"a.svg", `<!DOCTYPE svg [<!ENTITY a "b">]>` + wrap("&a;"), `a DOCTYPE or entities; ` + asPNG},
		{"a.svg", `<svg/>`, "does not begin with an svg element of http://www.w3.org/2000/svg"},
		{"a.svg", wrap("") + wrap(""), "it is several documents"},
		{"a.svg", wrap("<g></a>"), "its elements do not end in their order"},
		{"a.svg", wrap(strings.Repeat("<g>", mostDeep)), "nested too deep"},
		{"a.svg", `<?xml version="1.0" encoding="ISO-8859-1"?>` + wrap(""), "it is not in UTF-8"},
		{"a.svg", wrap("\xff"), "line 1 of it is no XML: invalid UTF-8"},
	} {
		_, _, err := Clean(c.name, []byte(c.content))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s, %.60q: %v\nwant %s", c.name, c.content, err, c.want)
		}
	}
}

func TestSVGSize(t *testing.T) {
	for attributes, want := range map[string][2]int{
		``:                             {300, 150},
		`width="10" height="20"`:       {10, 20},
		`width="1in" height="2.54cm"`:  {96, 96},
		`viewBox="0 0 16 8"`:           {1280, 640},
		`viewBox="0,0,16,8" width="4"`: {4, 2},
		`viewBox="0 0 16 8" width="100%" height="10"`: {20, 10},
		`width="1e99" height="-1"`:                    {65535, 150},
	} {
		_, info, err := Clean("a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" `+attributes+`/>`))
		if err != nil || info.Width != want[0] || info.Height != want[1] {
			t.Errorf("%s: %v, %v", attributes, info, err)
		}
	}
}

func TestRead(t *testing.T) {
	folder := fstest.MapFS{"a/b.png": {Data: pngOf(t, 1)}, "c.png/d": {}, "large.gif": {Data: make([]byte, mostBytes+1)}}
	for name, want := range map[string]string{
		"a/b.png":       "",
		"./a/b.png":     "",
		"b.png":         "is not there; copy it into the story's folder, or correct its name",
		"../a/b.png":    "is not a file beside the story",
		"/a/b.png":      "is not a file beside the story",
		"a/../../b.gif": "is not a file beside the story",
		"c.png":         "is not a plain file",
		"large.gif":     "is larger than 32 MB",
		"b.txt":         "is not of a kind that browsers show",
	} {
		_, _, err := Read(folder, name)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

// FuzzClean holds to this, whatever a file holds: nothing panics, what is cleaned is
// clean and shows what it showed, and is the same if the file tells a secret more.
func FuzzClean(f *testing.F) {
	names := []string{"a.jpg", "a.png", "a.webp", "a.gif", "a.svg"}
	for name, b := range corpus(f, 6) {
		for i, n := range names {
			if strings.HasSuffix(name, n[1:]) {
				f.Add(i, b)
			}
		}
	}
	f.Fuzz(func(t *testing.T, i int, b []byte) {
		if i < 0 || i >= len(names) {
			return
		}
		clean, info, err := Clean(names[i], b)
		if err != nil {
			return
		}
		again, twice, err := Clean(names[i], clean)
		if err != nil || !bytes.Equal(again, clean) || twice != info {
			t.Fatalf("cleaned twice it differs: %v, %v, %v", info, twice, err)
		}
		if silent, _, err := Clean(names[i], telling(names[i], b)); err != nil || !bytes.Equal(silent, clean) {
			t.Fatalf("a secret changes it: %v", err)
		}
		if info.Width*info.Height > 1<<16 || names[i] == "a.svg" {
			return // takes too long to decode
		}
		if m, _, err := image.Decode(bytes.NewReader(b)); err == nil {
			got, _, err := image.Decode(bytes.NewReader(clean))
			if err != nil || !reflect.DeepEqual(got, m) {
				t.Fatalf("it shows something else: %v", err)
			}
		}
	})
}
