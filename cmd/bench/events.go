package main

import (
	"fmt"
	"strings"

	"dateline/article"
	"dateline/article/search"
	"dateline/web/e2e/browsertest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// samples is how often a run does each thing.
const samples = 15

// events repeats the actions of a reader with a quarter of the processor, and
// records the time from the click or key to the paint that shows the result. If
// TinyGo has built the browser's program, Go's build takes turns with it.
func events(b *bench) error {
	story, err := visitedStory()
	if err != nil {
		return err
	}
	url, err := serveFolder(story.bundle)
	if err != nil {
		return err
	}
	pages := []page{{"", url, true}}
	beside, err := isSmall()
	if err != nil {
		return err
	}
	if beside {
		p, err := byGo.serve(story.article)
		if err != nil {
			return err
		}
		pages = append(pages, page{", Go's build", p.url, true})
	}
	for range b.runs {
		for _, deed := range deeds(story.article) {
			for _, p := range pages {
				err := attempt(deed.name, func(v *visit) {
					tab := open(v, p.url+deed.at)
					slowed(tab)
					b.deed("events: "+deed.name+p.name, deed.do(tab), 50, 100)
				})
				if err != nil {
					return err
				}
			}
		}
	}
	if beside {
		for _, deed := range deeds(story.article) {
			row := "events: " + deed.name
			b.ratio(row+", p95 over Go's build", row+", p95", row+pages[1].name+", p95", 1.3)
		}
	}
	b.note("Events are measured with a quarter of the processor, from the input to the paint that shows its effect.")
	return nil
}

// slowed takes three quarters of the processor from a page once it is live.
func slowed(tab *browsertest.Tab) {
	tab.WaitLive()
	tab.Wait(`bench.rested()`)
	browsertest.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
}

// deed notes the median and the 95th of a hundred of what a run took.
func (b *bench) deed(row string, took []float64, p50, p95 float64) {
	b.add(row+", p50", "ms", quantile(took, 0.5))
	b.add(row+", p95", "ms", quantile(took, 0.95))
	b.goal(row+", p50", p50)
	b.goal(row+", p95", p95)
}

// deed is something that a reader does again and again.
type deed struct {
	name string
	at   string // query and fragment of the page
	do   func(*browsertest.Tab) []float64
}

func deeds(a *article.Article) []deed {
	return []deed{
		{"open a card by a mention", "", func(tab *browsertest.Tab) []float64 { return opens(tab, ".story .mention") }},
		{"select an event of the timeline", "?panel=timeline", func(tab *browsertest.Tab) []float64 { return opens(tab, "#timeline .subject a") }},
		{"select a place", "?panel=map", func(tab *browsertest.Tab) []float64 { return opens(tab, "#map .places a") }},
		{"switch panels", "", switches},
		{"key in search", "", func(tab *browsertest.Tab) []float64 { return types(tab, telling(a, samples)) }},
	}
}

// opens clicks links to different cards, and closes each card again.
func opens(tab *browsertest.Tab, links string) []float64 {
	hashes := browsertest.Eval[[]string](tab, `[...new Set([...document.querySelectorAll("`+links+`")].map((link) => link.hash))]`)
	var took []float64
	for i := range samples {
		hash := hashes[i%len(hashes)]
		link := links + `[href="` + hash + `"]`
		took = append(took, clicked(tab, link, `document.querySelector("`+hash+`[data-open]")`))
		tab.Press(kb.Escape)
		tab.Wait(`!document.querySelector(".card[data-open]")`)
	}
	return took
}

// clicked clicks an element as a hand does, which points at it first, and gives the
// time until a condition shows.
func clicked(tab *browsertest.Tab, selector, condition string) float64 {
	browsertest.Eval[any](tab, `document.querySelector('`+selector+`').scrollIntoView({ block: "center", behavior: "instant" })`)
	mouse(tab, input.DispatchMouseEventTypeMouseMoved, resting(tab, selector))
	at := resting(tab, selector)
	return shown(tab, "click", condition, func() {
		mouse(tab, input.DispatchMouseEventTypeMousePressed, at)
		mouse(tab, input.DispatchMouseEventTypeMouseReleased, at)
	})
}

type point struct{ X, Y float64 }

// resting is the middle of an element's first line, once that does not move.
func resting(tab *browsertest.Tab, selector string) point {
	return browsertest.Eval[point](tab, `new Promise((done) => {
		const element = document.querySelector('`+selector+`');
		let last, still = 0;
		const look = () => {
			const { left, top, width, height } = element.getClientRects()[0];
			const now = left + " " + top;
			still = now === last ? still + 1 : 0;
			last = now;
			still > 6 ? done({ X: left + width / 2, Y: top + height / 2 }) : requestAnimationFrame(look);
		};
		look();
	})`)
}

func mouse(tab *browsertest.Tab, kind input.DispatchMouseEventType, at point) {
	event := input.DispatchMouseEventParams{Type: kind, X: at.X, Y: at.Y}
	if kind != input.DispatchMouseEventTypeMouseMoved {
		event.Button, event.ClickCount = input.MouseButtonLeft, 1
	}
	browsertest.Call(tab, input.DispatchMouseEvent, event)
}

// switches goes from panel to panel by the tabs.
func switches(tab *browsertest.Tab) []float64 {
	panels := browsertest.Eval[[]string](tab, `document.documentElement.dataset.panels.split(" ")`)
	var took []float64
	for i := range samples {
		panel := panels[(i+1)%len(panels)]
		took = append(took, clicked(tab, `.tabs a[href$="#`+panel+`"]`, `document.documentElement.dataset.panel === "`+panel+`"`))
	}
	return took
}

// types types words into the search, key by key.
func types(tab *browsertest.Tab, words []string) []float64 {
	tab.Press("/")
	tab.Wait(`document.querySelector(".answers [role=option]")`)
	var took []float64
	for _, word := range words {
		browsertest.Eval[any](tab, `document.querySelector(".search input").select()`)
		for _, letter := range word {
			was := browsertest.Eval[string](tab, `document.querySelector(".tally").textContent`)
			took = append(took, shown(tab, "keydown", fmt.Sprintf(`document.querySelector(".tally").textContent !== %q`, was), func() {
				tab.Press(string(letter))
			}))
		}
	}
	return took
}

// telling returns words of the story in which each letter changes the number of
// hits, so that the change is visible; they have at least letters letters
// together.
func telling(a *article.Article, letters int) []string {
	index := search.NewIndex(a)
	last := index.Find(nil, 1).Count
	var words []string
	for _, e := range a.Entities {
		for _, word := range search.Words(strings.ToLower(e.Name)) {
			counts := last
			tells := len(word) > 3
			for i := range word {
				key, plain := search.PlainKey(word[:i+1])
				found := index.Find([]string{key}, 1)
				tells = tells && plain && found.Count != counts && found.Total() > 0
				counts = found.Count
			}
			if !tells {
				continue
			}
			words, last, letters = append(words, word), counts, letters-len(word)
			if letters <= 0 {
				return words
			}
		}
	}
	return words
}
