package web_test

import (
	"bytes"
	"io/fs"
	"slices"
	"testing"

	"dateline/article"
	"dateline/article/stories"
	"dateline/web"
)

// What make has prebuilt of the default story is what the program would make of
// it now.
func TestPrepared(t *testing.T) {
	a, err := stories.Parsed(stories.Default)
	if err != nil {
		t.Fatal(err)
	}
	got, ok := web.Prebuilt(a)
	if !ok {
		t.Fatal("there is no bundle of this story: run make build")
	}
	want, err := web.NewBundle([]*article.Article{a}, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.Paths(), want.Paths()) {
		t.Fatalf("it holds %q, want %q", got.Paths(), want.Paths())
	}
	for _, name := range want.Paths() {
		g, err := fs.ReadFile(got, name)
		if err != nil {
			t.Fatal(err)
		}
		w, err := fs.ReadFile(want, name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(g, w) {
			t.Errorf("%s differs: run make build", name)
		}
	}
	a.Headline += "."
	if _, ok := web.Prebuilt(a); ok {
		t.Error("the bundle of one story is given for another")
	}
}
