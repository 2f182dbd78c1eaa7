package e2e_test

import (
	"os"
	"testing"

	"dateline/web/e2e/browsertest"
)

// serveFile serves a story of testdata.
func serveFile(t *testing.T, name string) string {
	t.Helper()
	source, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return serveStory(t, string(source))
}

// What search answers: the ids of the cards and sentences.
const led = `[...document.querySelectorAll(".answers a")].map(a => decodeURIComponent(a.hash || a.search))`

// Stories in other scripts: their sentences, their dates, and what a search for a
// word leads to.
func TestLanguages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, lang string
		sentences  int
		published  string
		asked      string
		answers    []string
	}{
		{"mn.md", "mn", 4, "2025\u202fоны тавдугаар сарын 4", "ОЮУН", []string{"#oyun", "#p1-s3"}},
		{"ru.md", "ru", 4, "4 мая 2025\u202fг.", "семен", []string{"#semyon", "#p1-s3"}},
		{"zh.md", "zh-Hant", 5, "2025年5月4日", "孩子", []string{"#p1-s4", "#p1-s4"}},
	} {
		t.Run(c.lang, func(t *testing.T) {
			tab := browsertest.Open(t, serveFile(t, c.file), browsertest.Phone)
			tab.WaitLive()
			tab.Want(`adoption.misses + adoption.changes`, 0)
			tab.Want(`document.documentElement.lang`, c.lang)
			tab.Want(`document.querySelectorAll(".story [id^=p1-s]").length`, c.sentences)
			tab.Want(`document.querySelector(".byline time").textContent`, c.published)
			tab.Want(`document.documentElement.scrollWidth`, 390)
			tab.Want(`document.querySelector(".bar").lang`, "en")
			tab.Click(".find")
			tab.Press(c.asked)
			tab.Wait(`document.querySelector(".answers mark")`)
			tab.Want(led, c.answers)
		})
	}
}

// A page in Arabic is the mirror image of one in English: the desk on the left,
// the card's way out too, time from right to left. The map is not.
func TestMirrorImage(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serveFile(t, "ar.md")+"#layla", browsertest.Window(1280, 800))
	tab.WaitLive()
	tab.Want(`adoption.misses + adoption.changes`, 0)
	tab.Want(`[document.documentElement.lang, document.documentElement.dir]`, []string{"ar", "rtl"})
	tab.Want(`document.querySelectorAll(".story [id^=p1-s], .story [id^=p2-s], .story [id^=p3-s]").length`, 9)
	const box = `(s => document.querySelector(s).getBoundingClientRect())`
	tab.Want(box+`(".desk").right < `+box+`("article").left`, true)
	tab.Want(box+`("#layla .close").right < `+box+`("#layla h3").left`, true)
	tab.Want(box+`("#layla").right < `+box+`("article").left`, true)
	tab.Want(box+`(".wordmark").left > `+box+`(".find").right`, true)
	tab.Want(`document.querySelector(".byline time").textContent`, "15 مارس 2025")

	// West stays on the left, and a name beside its place.
	const dot = `(id => document.querySelector(".marks [data-place='" + id + "'], .marks a[href$='" + id + "']").getBoundingClientRect())`
	tab.Want(dot+`("#kairouan").right < `+dot+`("#sousse").right`, true)

	tab.Click(`.tabs a[href$="#timeline"]`)
	tab.Wait(`document.documentElement.dataset.panel === "timeline"`)
	tab.Want(box+`(".axis .before").left > `+box+`(".axis .after").right`, true)

	tab.Click(".find")
	tab.Press("حافله") // without its article, and in plain letters
	tab.Wait(`document.querySelector(".answers mark")`)
	tab.Want(led+`[0]`, "#book-bus")
	tab.Want(led+`.includes("#p1-s1")`, true)
}

func TestMirrorImageOnAPhone(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serveFile(t, "ar.md")+"#layla", browsertest.Phone)
	tab.WaitLive()
	tab.Want(`document.documentElement.scrollWidth`, 390)
	tab.Want(shown("#layla"), true)
}

// A story without places has no map, nor any file of one.
func TestWithoutPlaces(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t, serveFile(t, "kettle.md"))
	tab.WaitLive()
	tab.Want(`adoption.misses + adoption.changes`, 0)
	tab.Want(`[...document.querySelectorAll(".panel")].map(p => p.id)`, []string{"timeline", "voices", "connections", "cast"})
	tab.Want(`performance.getEntriesByType("resource").some(r => r.name.includes("map-"))`, false)
	tab.Click(`.mention[href="#ravi"]`)
	tab.Wait(openCards + `.includes("ravi")`)
	tab.Want(`document.querySelector("#ravi .show")`, nil)
}
