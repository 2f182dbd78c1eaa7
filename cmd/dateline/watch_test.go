package main

import (
	"bytes"
	"image"
	"image/png"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/article/storytest"
	"dateline/web/e2e/browsertest"
)

// desk is a folder in which an author writes.
type desk struct {
	t    testing.TB
	file string // the story
}

// newDesk puts a story on a desk: one of the program's own, or one of testdata.
func newDesk(t testing.TB, source []byte, err error) *desk {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t, filepath.Join(t.TempDir(), "story.md")}
	d.write(d.file, string(source))
	return d
}

func (d *desk) write(name, text string) {
	d.t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// edit saves the story with some words exchanged. It writes a new file and puts
// it in the place of the old one, as many editors do.
func (d *desk) edit(old, new string) {
	d.t.Helper()
	source, err := os.ReadFile(d.file)
	if err != nil {
		d.t.Fatal(err)
	}
	if !strings.Contains(string(source), old) {
		d.t.Fatalf("the story has no %q", old)
	}
	beside := d.file + "~"
	d.write(beside, strings.Replace(string(source), old, new, 1))
	if err := os.Rename(beside, d.file); err != nil {
		d.t.Fatal(err)
	}
}

// longDesk has a story of several pages on it, with all panels.
func longDesk(t testing.TB) *desk { return newDesk(t, storytest.Source(), nil) }

func shortDesk(t testing.TB, name string) *desk {
	source, err := os.ReadFile("testdata/files/" + name)
	return newDesk(t, source, err)
}

// open opens a page of a story that is watched. That its stream ends with the
// server is no fault.
func open(t testing.TB, page string, options ...browsertest.Option) *browsertest.Tab {
	t.Helper()
	return browsertest.Open(t, page, append(options, browsertest.Allow("~preview/events"))...)
}

// Expressions that tests of the page ask about.
const (
	headline = `document.querySelector("h1").textContent`
	problems = `[...document.querySelectorAll(".problems:not([hidden]) li")].map(li => li.innerText)`
	told     = `document.querySelector(".problems-status").textContent`
	fresh    = `window.stale === undefined` // loaded since age was last called
)

// age marks a page, so that it can be told whether it has been loaded since.
func age(tab *browsertest.Tab) { browsertest.Eval[bool](tab, `window.stale = true`) }

// The page shows what is saved, and the author stays at the same place with the
// same card and panel.
func TestWatchKeepsThePlace(t *testing.T) {
	for name, window := range map[string]browsertest.Option{"wide": browsertest.Window(1280, 600), "phone": browsertest.Phone} {
		t.Run(name, func(t *testing.T) {
			d := longDesk(t)
			page, _ := serving(t, "--watch", d.file)
			tab := open(t, page+"?panel=timeline#vladimir-putin", window)
			tab.WaitLive()
			const top = `[...document.querySelectorAll(".story p")].find(p => p.textContent.startsWith("During his visit")).getBoundingClientRect().top`
			browsertest.Eval[any](tab, `scrollBy({top: `+top+` - 100, behavior: "instant"})`)
			browsertest.Eval[any](tab, `document.querySelector("#vladimir-putin").scrollTop = 90`)
			tab.Wait(`Math.abs(` + top + ` - 100) < 2 && document.querySelector("#vladimir-putin").scrollTop === 90`)
			age(tab)
			d.edit("[Russian](#russia) President", "A paragraph of a few words that was not there before.\n\n[Russian](#russia) President")
			tab.Wait(fresh + ` && document.querySelector("#p1-s1").textContent.startsWith("A paragraph")`)
			tab.WaitLive()
			tab.Wait(`Math.abs(` + top + ` - 100) < 2`)
			tab.Wait(`document.querySelector("#vladimir-putin[data-open]").scrollTop === 90`)
			tab.Want(`document.documentElement.dataset.panel`, "timeline")
			tab.Want(`location.search + location.hash`, "?panel=timeline#vladimir-putin")
			tab.Want(`adoption.misses + adoption.changes`, 0)
		})
	}
}

// Problems are listed over the last sound version, without loading anything, and
// go away when they are mended.
func TestWatchListsProblems(t *testing.T) {
	d := shortDesk(t, "story.md")
	page, _ := serving(t, "--watch", d.file)
	tab := open(t, page)
	tab.WaitLive()
	tab.Want(problems, []string{})
	age(tab)
	d.edit("(#ada-example)", "(#ada-exmaple)")
	at := d.file + ":6:1"
	tab.Wait(problems + `.length`)
	tab.Want(problems, []string{at + ` mention "#ada-exmaple" has no card; did you mean "#ada-example"?`})
	tab.Want(headline, "A visit to the harbour")
	tab.Wait(told + `.startsWith("1 problem")`)
	tab.Want(`document.querySelector(".problems").matches("aside[aria-label]")`, true)
	d.edit("(#ada-exmaple)", "(#ada-example)")
	tab.Wait(problems + `.length === 0`)
	tab.Wait(told + ` === "No problems"`)
	tab.Want(fresh, false)
}

// On a phone the problems are one bar, until the author asks for more or sends it
// away. What was sent away stays so until there are other problems.
func TestWatchOnAPhone(t *testing.T) {
	d := shortDesk(t, "story.md")
	page, _ := serving(t, "--watch", d.file)
	tab := open(t, page, browsertest.Phone)
	tab.WaitLive()
	d.edit("(#ada-example)", "(#ada-exmaple)")
	const bar = `document.querySelector(".problems").getBoundingClientRect()`
	tab.Wait(bar + `.height > 0`)
	tab.Want(bar+`.height <= 48 && `+bar+`.bottom === innerHeight && document.documentElement.scrollWidth === innerWidth`, true)
	tab.Click(".problems summary")
	tab.Wait(bar + `.height > 60`)
	tab.Click(".problems button")
	tab.Wait(bar + `.height === 0`)
	tab.Load(page + "?again")
	tab.WaitLive()
	tab.Want(bar+`.height`, 0)
	d.edit("(#ada-exmaple)", "(#ada-exampel)")
	tab.Wait(bar + `.height > 0`)
}

// A story that was never sound has a page too; without script as well.
func TestWatchFromMistakes(t *testing.T) {
	d := shortDesk(t, "mistaken.md")
	page, stop := serving(t, "--watch", d.file)
	tab := open(t, page)
	tab.Wait(problems + `.length === 2`)
	without := open(t, page, browsertest.NoScript)
	without.Wait(problems + `.length === 2`)
	d.edit("(#ada-exmaple)", "(#ada-example)")
	tab.Wait(problems + `.length === 1`)
	d.edit("left the harbour office", "came to the harbour office")
	tab.WaitLive()
	tab.Want(problems, []string{})
	if code, said := stop(); code != exitOK || !strings.Contains(said, d.file+":6:1: mention") {
		t.Errorf("exit %d, said:\n%s", code, said)
	}
}

// A picture is part of the story, and so is one that comes later.
func TestWatchPictures(t *testing.T) {
	d := shortDesk(t, "story.md")
	d.edit("on Tuesday.\n", "on Tuesday.\n\n![A view of the harbour](pictures/later.png)\n")
	page, _ := serving(t, "--watch", filepath.Dir(d.file))
	tab := open(t, page)
	tab.Wait(problems + `.some(p => p.includes("pictures/later.png"))`)
	picture, err := os.ReadFile("testdata/files/pictures/picture.png")
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(filepath.Dir(d.file), "pictures")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	d.write(filepath.Join(folder, "later.png"), string(picture))
	d.edit("on Tuesday.\n", "on Wednesday.\n")
	tab.Wait(`document.querySelector("figure img")?.naturalWidth === 8`)
	first := browsertest.Eval[string](tab, `document.querySelector("figure img").src`)
	var other bytes.Buffer
	if err := png.Encode(&other, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	d.write(filepath.Join(folder, "later.png"), other.String())
	tab.Wait(`document.querySelector("figure img").src !== "` + first + `" && document.querySelector("figure img").naturalWidth === 4`)
}

// A service worker that an earlier visit has left goes away by itself.
func TestWatchForgetsTheWorker(t *testing.T) {
	d := shortDesk(t, "story.md")
	page, stop := serving(t, d.file)
	tab := open(t, page)
	tab.Wait(`navigator.serviceWorker.getRegistration().then(r => r?.active?.state === "activated")`)
	tab.Load(page + "?again")
	tab.Wait(`navigator.serviceWorker.controller`)
	stop()
	u, err := url.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	d.edit("A visit to the harbour", "Another visit")
	serving(t, "--addr", u.Host, "--watch", d.file)
	tab.Load(page)
	tab.Wait(headline + ` === "Another visit"`)
	tab.Wait(`navigator.serviceWorker.getRegistrations().then(all => all.length === 0)`)
	tab.Wait(`caches.keys().then(all => all.length === 0)`)
	d.edit("Another visit", "A third visit")
	tab.Wait(headline + ` === "A third visit"`)
}

// A page of the web whose name leads to this machine reads nothing of a draft.
func TestWatchAnswersThisMachineAlone(t *testing.T) {
	d := shortDesk(t, "story.md")
	page, _ := serving(t, "--watch", d.file)
	for _, route := range []string{"", "~preview/events", "~preview/preview.js", "checksums.txt", "no-such-page"} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, page+route, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = "evil.example"
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusMisdirectedRequest {
			t.Errorf("/%s for evil.example: status %d, want 421", route, response.StatusCode)
		}
	}
	if status, _ := get(t, http.DefaultClient, page); status != http.StatusOK {
		t.Errorf("for this machine: status %d", status)
	}
}

// A page that listens does not hold up the end of the server.
func TestWatchEnds(t *testing.T) {
	d := shortDesk(t, "story.md")
	page, stop := serving(t, "--log=text", "--watch", d.file)
	tab := open(t, page)
	tab.WaitLive()
	if code, said := stop(); code != exitOK || strings.Contains(said, "cut off") {
		t.Errorf("exit %d, said:\n%s", code, said)
	}
}

// BenchmarkSaveToSeen measures the time from saving a story to the new
// words being painted in the open page.
func BenchmarkSaveToSeen(b *testing.B) {
	d := longDesk(b)
	page, _ := serving(b, "--watch", d.file)
	tab := open(b, page+"#vladimir-putin", browsertest.Before(`
		new PerformanceObserver(() => { window.painted = true }).observe({type: "paint", buffered: true})`))
	tab.WaitLive()
	words, others := "A ceremonial welcome", "Ceremony and welcome"
	for b.Loop() {
		d.edit(words, others)
		tab.Wait(headline + `.startsWith("` + others + `") && window.painted`)
		b.StopTimer()
		tab.WaitLive()
		words, others = others, words
		b.StartTimer()
	}
}
