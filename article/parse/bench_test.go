package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/article/parse"
	"dateline/article/storytest"
	"dateline/article/synthetic"
)

// long writes a story of many words that names its cards without linking all of
// them, and of many cards with similar names and with dates in the words of
// their facts: the work of the warnings.
func long(words, cards int) []byte {
	var b strings.Builder
	b.WriteString("---\nheadline: A story of length\n---\n")
	for n := range words / 10 {
		fmt.Fprintf(&b, "Member %d of the house said so on day %d. ", n%cards, n)
		if n%10 == 9 {
			fmt.Fprintf(&b, "[It](#member-%d) went on.\n\n", n%cards)
		}
	}
	b.WriteString("\n\n## Cards\n\n")
	for i := range cards {
		fmt.Fprintf(&b, "### Member %d\n```yaml\nkind: person\naliases: [Member number %d]\n```\n"+
			"- Elected on 3 May %d. \"said so on day %d.\"\n- 2024: Spoke on 4 May 2024. [^a]\n\n", i, i, 1000+i, i+1000)
	}
	b.WriteString("[^a]: Archive, title\n")
	return []byte(b.String())
}

// A story twice as long takes twice as long to read.
func BenchmarkStory(b *testing.B) {
	run := func(name string, src []byte) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				if a, problems := parse.Story("story.md", src); a == nil {
					b.Fatal(problems)
				}
			}
		})
	}
	run("visit", storytest.Source())
	run("100,000 words and 1,000 cards", long(100_000, 1000))
	run("200,000 words and 2,000 cards", long(200_000, 2000))
	for _, n := range []int{8, 4, 2, 1} {
		size := synthetic.Large.Share(n)
		run(fmt.Sprint(size.Words), synthetic.Story(size))
	}
}
