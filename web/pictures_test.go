package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/app"
	"dateline/article"

	"golang.org/x/net/html"
)

// illustrated gives a story with pictures of some names.
func illustrated(names ...string) *article.Article {
	a := newStory()
	a.Blocks = slices.DeleteFunc(a.Blocks, func(b article.Block) bool { return b.Picture != nil })
	for i, name := range names {
		a.Blocks = append(a.Blocks, article.Block{ID: article.ID("f" + strconv.Itoa(i+1)), Kind: article.Figure,
			Picture: &article.Picture{Src: name, Alt: "A house"}})
	}
	return a
}

// photograph is a JPEG of 24 × 16 pixels, to be turned by a quarter, with the
// position of its camera.
func photograph(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 24, 16)), nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x02" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" + "\x88\x25\x00\x02\x00\x00\x00\x0b\x00\x00\x00\x26" + "\x00\x00\x00\x00" + "47.9203 GPS"
	segment := append([]byte{0xff, 0xe1, 0, byte(len(exif) + 2)}, exif...)
	return slices.Concat(b.Bytes()[:2], segment, b.Bytes()[2:])
}

// TestPicturesTellNothing looks for an author's file name and a camera's position
// in every file of a bundle, of one story and of several.
func TestPicturesTellNothing(t *testing.T) {
	pictures := fstest.MapFS{"private/suspect-home.jpg": {Data: photograph(t)}}
	other := illustrated("private/suspect-home.jpg")
	other.Slug = "other"
	for _, stories := range [][]*article.Article{{illustrated("private/suspect-home.jpg")}, {illustrated("private/suspect-home.jpg"), other}} {
		b, err := NewBundle(stories, Options{Pictures: pictures, Built: built()})
		if err != nil {
			t.Fatal(err)
		}
		published := 0
		for _, p := range b.Paths() {
			for _, word := range []string{"47.9203 GPS", "suspect", "private"} {
				if strings.Contains(p, word) || bytes.Contains(b.memFS[p], []byte(word)) {
					t.Errorf("%s has %q", p, word)
				}
			}
			if strings.HasSuffix(p, ".jpg") {
				published++
				if !pictureName.MatchString(p) {
					t.Errorf("a picture is named %s", p)
				}
			}
		}
		if published != 1 {
			t.Errorf("%d pictures are published", published)
		}
		if stories[0].Blocks[len(stories[0].Blocks)-1].Picture.Src == "" {
			t.Error("the author's story is changed")
		}
	}
}

// TestPictureAttributes holds the prerendered page and the data for the live one
// to the same measures, which are those of the picture once turned.
func TestPictureAttributes(t *testing.T) {
	b, err := NewBundle([]*article.Article{illustrated("a.jpg", "a.jpg")}, Options{Pictures: fstest.MapFS{"a.jpg": {Data: photograph(t)}}, Built: built()})
	if err != nil {
		t.Fatal(err)
	}
	var e app.Edition
	images := 0
	for n := range parsePage(t, b).Descendants() {
		switch {
		case n.Type == html.ElementNode && n.Data == "img":
			images++
			got := fmt.Sprintf("%s × %s %s %s", attr(n, "width"), attr(n, "height"), attr(n, "loading"), attr(n, "decoding"))
			if want := "16 × 24 lazy async"; got != want {
				t.Errorf("a picture is %s, want %s", got, want)
			}
			if b.memFS[attr(n, "src")] == nil {
				t.Errorf("there is no %s", attr(n, "src"))
			}
		case n.Type == html.ElementNode && attr(n, "id") == "edition":
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &e); err != nil {
				t.Fatal(err)
			}
		}
	}
	if images != 2 || len(e.Pictures) != 2 {
		t.Fatalf("%d pictures in the page, %v in its data", images, e.Pictures)
	}
	for _, p := range e.Pictures {
		if p.Width != 16 || p.Height != 24 || b.memFS[p.File] == nil {
			t.Errorf("the data have %+v", p)
		}
	}
	if worker := string(b.memFS["sw.js"]); strings.Count(worker, e.Pictures["f1"].File) != 1 {
		t.Error("a device does not keep the picture once")
	}
}

// TestPictureNamedAsTheMap shows an author's picture where the author put it, and
// the map where the map is, whatever the picture's file is called.
func TestPictureNamedAsTheMap(t *testing.T) {
	own := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle id="own" r="4"/></svg>`)
	names := []string{"map-region.svg", "map-world.svg", "map-window-1.svg"}
	pictures := fstest.MapFS{}
	for _, name := range names {
		pictures[name] = &fstest.MapFile{Data: own}
	}
	b, err := NewBundle([]*article.Article{illustrated(names...)}, Options{Pictures: pictures, Built: built()})
	if err != nil {
		t.Fatal(err)
	}
	e := editionOf(t, b, "index.html")
	files := []string{e.MapFiles.Region, e.MapFiles.World}
	for _, w := range e.Map.Windows {
		files = append(files, w.File)
	}
	for _, name := range files {
		if b.memFS[name] == nil || bytes.Contains(b.memFS[name], []byte(`id="own"`)) {
			t.Errorf("%s is not the map's", name)
		}
	}
	for n := range parsePage(t, b).Descendants() {
		if n.Type == html.ElementNode && n.Data == "img" && !bytes.Contains(b.memFS[attr(n, "src")], []byte(`id="own"`)) {
			t.Errorf("the author's picture is %s", attr(n, "src"))
		}
	}
	if !regexp.MustCompile(`^map-region\.`).MatchString(e.MapFiles.Region) {
		t.Errorf("the map is %s", e.MapFiles.Region)
	}
}
