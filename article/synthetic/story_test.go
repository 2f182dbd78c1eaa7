package synthetic_test

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/article/parse"
	"dateline/article/search"
	"dateline/article/synthetic"
)

// A story has as much of each thing as was asked for, and no problem.
func TestStory(t *testing.T) {
	for _, size := range []synthetic.Size{synthetic.Large, synthetic.Large.Share(8), synthetic.Usual, synthetic.Usual.Times(2)} {
		t.Run(fmt.Sprintf("%d words", size.Words), func(t *testing.T) {
			a, problems := parse.Story("story.md", synthetic.Story(size))
			if len(problems) > 0 {
				t.Fatal(problems[0])
			}
			got := synthetic.Size{Cards: len(a.Entities), Places: len(a.Places())}
			for _, e := range a.Entities {
				got.Mentions += len(a.Mentions(e.ID))
				for _, f := range e.Facts {
					if !f.When.IsZero() {
						got.Facts++
					}
				}
			}
			for _, s := range a.Sentences() {
				got.Words += len(search.Words(s.Text()))
			}
			if got.Words < size.Words*9/10 || got.Words > size.Words*12/10 {
				t.Errorf("%d words, want about %d", got.Words, size.Words)
			}
			if got.Words = size.Words; got != size {
				t.Errorf("got %+v\nwant %+v", got, size)
			}
		})
	}
}

func TestSameSizeSameStory(t *testing.T) {
	size := synthetic.Usual
	first := synthetic.Story(size)
	if !bytes.Equal(first, synthetic.Story(size)) {
		t.Error("the same size gives another story")
	}
	size.Seed++
	if bytes.Equal(first, synthetic.Story(size)) {
		t.Error("another seed gives the same story")
	}
}
