package picture

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Info describes a picture to a page.
type Info struct {
	Ext           string // extension of published files of its kind: ".jpg"
	Width, Height int    // as displayed, in CSS pixels
	Orientation   int    // EXIF's number, from 1 to 8; 1 is upright
}

// Fault is the reason why a picture cannot be published, and a remedy. What continues a
// sentence that begins with the picture's name.
type Fault struct{ What, Remedy string }

func (f *Fault) Error() string { return f.What + "; " + f.Remedy }

// mostBytes is the size of the largest accepted picture.
const mostBytes = 32 << 20

// mostPixels is the longest side of an accepted picture. Browsers show no larger ones.
const mostPixels = 1<<16 - 1

// kind is a kind of file.
type kind struct {
	name  string
	exts  []string // extensions; published files have the first
	holds func(b []byte) bool
	clean func(b []byte) ([]byte, Info, error) // nil for a refused kind
	turns bool                                 // browsers apply its EXIF orientation
}

// kinds lists the kinds of file that browsers show in an img element.
func kinds() []kind {
	return []kind{
		{"JPEG", []string{".jpg", ".jpeg"}, begins("\xff\xd8\xff"), cleanJPEG, true},
		{"PNG", []string{".png"}, begins(pngSignature), cleanPNG, true},
		// Safari applies the orientation, Chromium does not. The size is that in Chromium.
		{"WebP", []string{".webp"}, func(b []byte) bool { return len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP" }, cleanWebP, false},
		{"GIF", []string{".gif"}, begins("GIF8"), cleanGIF, false},
		{"AVIF", []string{".avif"}, func(b []byte) bool { return len(b) >= 12 && string(b[4:8]) == "ftyp" }, nil, false},
		{"SVG", []string{".svg"}, looksLikeSVG, cleanSVG, false},
	}
}

func begins(with string) func(b []byte) bool {
	return func(b []byte) bool { return bytes.HasPrefix(b, []byte(with)) }
}

// Is reports whether a file's name is that of a picture.
func Is(name string) bool {
	_, ok := named(name)
	return ok
}

// named returns the kind of a file, by its name.
func named(name string) (kind, bool) {
	ext := strings.ToLower(path.Ext(name))
	for _, k := range kinds() {
		for _, e := range k.exts {
			if e == ext {
				return k, true
			}
		}
	}
	return kind{}, false
}

// Read reads a picture from a folder and cleans it. The error is a [*Fault], unless the
// disk failed.
func Read(folder fs.FS, name string) ([]byte, Info, error) {
	if _, ok := named(name); !ok {
		return nil, Info{}, errUnknown
	}
	inner := path.Clean(name)
	if !fs.ValidPath(inner) {
		return nil, Info{}, &Fault{"is not a file beside the story", "copy it there: pages fetch nothing from elsewhere"}
	}
	missing := &Fault{"is not there", "copy it into the story's folder, or correct its name"}
	if folder == nil {
		return nil, Info{}, missing
	}
	file, err := folder.Open(inner)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, Info{}, missing
	}
	if err != nil {
		return nil, Info{}, unreadable(err)
	}
	defer file.Close()
	if at, err := file.Stat(); err == nil && !at.Mode().IsRegular() {
		return nil, Info{}, &Fault{"is not a plain file", "name one"}
	}
	b, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err != nil {
		return nil, Info{}, unreadable(err)
	}
	return Clean(name, b)
}

func unreadable(err error) *Fault {
	if wrapped := (*fs.PathError)(nil); errors.As(err, &wrapped) {
		err = wrapped.Err // the caller names the file
	}
	return &Fault{"cannot be read: " + err.Error(), "see that the file can be opened"}
}

var errUnknown = &Fault{"is not of a kind that browsers show", "save it as JPEG, PNG or WebP"}

// Clean returns a picture without its metadata. The error is a [*Fault].
func Clean(name string, b []byte) ([]byte, Info, error) {
	k, ok := named(name)
	if !ok {
		return nil, Info{}, errUnknown
	}
	if len(b) > mostBytes {
		return nil, Info{}, &Fault{fmt.Sprintf("is larger than %d MB", mostBytes>>20), "save it smaller: readers wait for it"}
	}
	if len(b) == 0 {
		return nil, Info{}, &Fault{"is empty", "save it anew"}
	}
	if !k.holds(b) {
		for _, other := range kinds() {
			if other.holds(b) {
				return nil, Info{}, &Fault{"holds " + other.name + ", not " + k.name, "let its name end in " + other.exts[0]}
			}
		}
		return nil, Info{}, &Fault{"does not hold " + k.name, "save it as JPEG, PNG or WebP"}
	}
	if k.clean == nil {
		return nil, Info{}, &Fault{"is " + k.name + ", which cannot be freed of what it tells of its author", "save it as JPEG, PNG or WebP"}
	}
	clean, info, err := k.clean(b)
	if err != nil {
		return nil, Info{}, err
	}
	if info.Width < 1 || info.Height < 1 || info.Width > mostPixels || info.Height > mostPixels {
		return nil, Info{}, &Fault{fmt.Sprintf("measures %d × %d pixels", info.Width, info.Height), "save it so that each side has from 1 to 65535"}
	}
	info.Ext = k.exts[0]
	if info.Orientation >= 5 && k.turns {
		info.Width, info.Height = info.Height, info.Width
	}
	return clean, info, nil
}

// truncated returns the fault of a file that ends too early.
func truncated() error {
	return &Fault{"ends before it is whole", "copy it anew, or save it anew"}
}

// broken returns the fault of a malformed file.
func broken(what string) error {
	return &Fault{"cannot be cleaned: " + what, "open it in a program for pictures and save it anew, as JPEG, PNG or WebP"}
}
