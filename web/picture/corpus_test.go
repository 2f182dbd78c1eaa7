package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"
)

// secret is in all that a picture tells beside what it shows.
const secret = "GPS 47.9203 N 106.9172 E"

// profile stands in for a colour profile.
const profile = "a colour profile"

// painting is what the pictures show.
func painting() *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, 24, 16), color.Palette{color.White, color.Black, color.RGBA{200, 30, 30, 255}})
	for i := range m.Pix {
		m.Pix[i] = uint8(i * i / 7 % 3)
	}
	return m
}

// exif is EXIF of a camera: how the picture is turned, and where it was taken.
func exif(orientation int) []byte {
	b := []byte{'I', 'I', '*', 0, 8, 0, 0, 0, 2, 0}
	entry := func(tag, kind uint16, count, value uint32) {
		b = binary.LittleEndian.AppendUint16(b, tag)
		b = binary.LittleEndian.AppendUint16(b, kind)
		b = binary.LittleEndian.AppendUint32(b, count)
		b = binary.LittleEndian.AppendUint32(b, value)
	}
	entry(orientationTag, 3, 1, uint32(orientation))
	entry(0x8825, 2, uint32(len(secret)), 38)
	b = binary.LittleEndian.AppendUint32(b, 0)
	return append(b, secret...)
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPS>` + secret + `</GPS></x:xmpmeta>`

func cat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// jpegOf is a JPEG from a camera.
func jpegOf(t testing.TB, orientation int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, painting(), nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	return cat(plain[:2],
		segment(0xe0, append([]byte("JFIF\x00\x01\x02\x01\x00\x48\x00\x48\x02\x04"), secret...)),
		segment(0xe1, append([]byte(exifHeader), exif(orientation)...)),
		segment(0xe1, []byte("http://ns.adobe.com/xap/1.0/\x00"+xmp)),
		segment(0xe2, []byte("ICC_PROFILE\x00\x01\x01"+profile)),
		segment(0xe2, []byte("MPF\x00"+secret)),
		segment(0xed, []byte("Photoshop 3.0\x008BIM\x04\x04"+secret)),
		segment(0xfe, []byte(secret)),
		plain[2:], []byte(secret), plain)
}

// pngOf is a PNG with all that programs write into one.
func pngOf(t testing.TB, orientation int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, painting()); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	const head = 8 + 25
	return cat(plain[:head],
		pngChunk("iCCP", []byte("icc\x00\x00"+profile)),
		pngChunk("eXIf", exif(orientation)),
		pngChunk("iTXt", []byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00"+xmp)),
		pngChunk("tEXt", []byte("Raw profile type iptc\x00"+secret)),
		pngChunk("zTXt", []byte("Comment\x00\x00"+secret)),
		pngChunk("tIME", []byte{7, 0xe8, 9, 3, 12, 0, 0}),
		pngChunk("prVt", []byte(secret)),
		plain[head:], []byte(secret))
}

// webpOf is a WebP from the coded pixels of one, extended.
func webpOf(t testing.TB, file string, orientation int) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var pixels webpChunk
	for c := range webpChunks(b[12:]) {
		if c.name == "VP8 " || c.name == "VP8L" {
			pixels = c
		}
	}
	w, h, _ := webpSize(pixels)
	head := []byte{webpICC | webpEXIF | 0x04, 0, 0, 0, byte(w - 1), byte((w - 1) >> 8), 0, byte(h - 1), byte((h - 1) >> 8), 0}
	body := cat([]byte("WEBP"), webpChunk{"VP8X", head}.whole(), webpChunk{"ICCP", []byte(profile)}.whole(), pixels.whole(),
		webpChunk{"EXIF", exif(orientation)}.whole(), webpChunk{"XMP ", []byte(xmp)}.whole(), webpChunk{"IPTC", []byte(secret)}.whole())
	return cat([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body, []byte(secret))
}

// gifOf is a moving GIF that repeats.
func gifOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	m := painting()
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{m, m}, Delay: []int{10, 20}, LoopCount: 3}); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	head := 13 + gifColors(plain[10])
	block := func(kind byte, parts ...string) []byte {
		b := []byte{'!', kind}
		for _, p := range parts {
			b = append(append(b, byte(len(p))), p...)
		}
		return append(b, 0)
	}
	return cat(plain[:head], block(0xfe, secret), block(0xff, "XMP DataXMP", xmp), block(0xff, "MGK8BIM0000", secret), plain[head:], []byte(secret))
}

// svgOf is an SVG as editors write it, with a photograph within.
func svgOf(t testing.TB) []byte {
	t.Helper()
	return []byte(`<?xml version="1.0" encoding="UTF-8"?><?xpacket ` + secret + `?>
<!-- ` + secret + ` -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="24" height="16" i:export-filename="` + secret + `" data-name="` + secret + `">
<title>` + secret + `</title><metadata><rdf:RDF><rdf:about>` + secret + `</rdf:about></rdf:RDF></metadata><i:grid>` + secret + `</i:grid>
<style>/* ` + secret + ` */ .a > .b { fill: url(#g) }</style>
<linearGradient id="g"><stop offset="0"/></linearGradient>
<rect class="a" style="fill: url('#g')" width="24" height="16"/>
<image xlink:href="data:image/jpeg;base64,` + base64.StdEncoding.EncodeToString(jpegOf(t, 6)) + `" width="4" height="4"/><text>a &lt; b</text>
</svg>`)
}

// telling puts a secret into a picture, where its kind allows that at the earliest.
func telling(name string, b []byte) []byte {
	insert := func(at int, part []byte) []byte { return cat(b[:at], part, b[at:]) }
	switch name {
	case "a.jpg":
		return insert(2, segment(0xfe, []byte(secret)))
	case "a.png":
		return insert(8+25, pngChunk("tEXt", []byte("Comment\x00"+secret)))
	case "a.gif":
		return insert(13+gifColors(b[10]), cat([]byte{'!', 0xfe, byte(len(secret))}, []byte(secret), []byte{0}))
	case "a.webp":
		size := binary.LittleEndian.Uint32(b[4:])
		chunks := b[12 : 8+size]
		if size%2 != 0 {
			chunks = append(bytes.Clone(chunks), 0)
		}
		body := cat([]byte("WEBP"), chunks, webpChunk{"XMP ", []byte(secret)}.whole())
		return cat([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body)
	default:
		return append(bytes.Clone(b), "<!-- "+secret+" -->"...)
	}
}

const (
	lossy    = "testdata/lossy.webp"
	lossless = "testdata/lossless.webp"
)

// corpus is a picture of every kind, with a position in EXIF, XMP and IPTC where
// the kind has them.
func corpus(t testing.TB, orientation int) map[string][]byte {
	return map[string][]byte{
		"a.jpg": jpegOf(t, orientation), "a.png": pngOf(t, orientation), "lossy.webp": webpOf(t, lossy, orientation),
		"lossless.webp": webpOf(t, lossless, orientation), "a.gif": gifOf(t), "a.svg": svgOf(t),
	}
}

// tells are words of metadata that no published picture may have.
var tells = []string{secret, "xmpmeta", "8BIM", "MPF\x00", "Photoshop", "<rdf", "inkscape", "\x88\x25", "\x25\x88"}

func wantSilent(t testing.TB, b []byte) {
	t.Helper()
	for _, word := range tells {
		if bytes.Contains(b, []byte(word)) {
			t.Errorf("it still tells %q", word)
		}
	}
	_, rest, found := strings.Cut(string(b), ";base64,")
	if !found {
		return
	}
	inner, _, _ := strings.Cut(rest, `"`)
	raw, err := base64.StdEncoding.DecodeString(inner)
	if err != nil {
		t.Fatal(err)
	}
	wantSilent(t, raw)
}
