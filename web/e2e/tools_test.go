package e2e_test

import (
	"testing"

	"dateline/web/e2e/browsertest"

	"github.com/chromedp/chromedp/kb"
)

const (
	menu   = `document.querySelector(".tools").open`
	chosen = `localStorage.getItem("dateline")`
	said   = `document.querySelector(".tools .done").textContent`
)

// deed is a button of the tools by its words.
func deed(words string) string {
	return `[...document.querySelectorAll(".deeds button")].find(b => b.textContent === "` + words + `")`
}

func TestThemeIsRemembered(t *testing.T) {
	t.Parallel()
	url := serve(t)
	tab := browsertest.Open(t, url, browsertest.Media("prefers-color-scheme", "light"))
	tab.WaitLive()
	tab.Click(".tools summary")
	tab.Click(".tools [value=dark]")
	tab.Wait(`getComputedStyle(document.documentElement).backgroundColor === "rgb(20, 23, 26)"`)
	tab.Want(chosen, `{"theme":"dark"}`)

	tab.Load(url + "?again")
	tab.Want(`getComputedStyle(document.documentElement).backgroundColor`, "rgb(20, 23, 26)") // before it is live
	tab.WaitLive()
	tab.Wait(`document.querySelector(".tools [value=dark]").checked`)
	tab.Want(`adoption.misses + adoption.changes`, 0)

	tab.Click(".tools summary")
	tab.Click(".tools [value=system]")
	tab.Wait(`getComputedStyle(document.documentElement).backgroundColor === "rgb(251, 250, 246)"`)
	tab.Want(chosen, nil)
}

func TestTextSize(t *testing.T) {
	t.Parallel()
	tab := live(t, "")
	tab.Click(".tools summary")
	tab.Click(".tools [value=larger]")
	tab.Wait(`parseFloat(getComputedStyle(document.documentElement).fontSize) === 20`)
}

func TestStorageOfSomethingElse(t *testing.T) {
	t.Parallel()
	for _, stored := range []string{`"dark"`, `{"theme":5}`, `{"theme":"\u003cb>","context":"key"}`, `nonsense`, `null`} {
		tab := live(t, "", browsertest.Before(`localStorage.setItem("dateline", `+"`"+stored+"`"+`)`))
		tab.Want(`document.documentElement.dataset.theme ?? null`, nil)
	}
}

func TestEscClosesTheMenuFirst(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia")
	tab.Click(".tools summary")
	tab.Wait(menu)
	tab.Press(kb.Escape)
	tab.Wait(`!` + menu)
	tab.Want(`document.activeElement.matches(".tools summary")`, true)
	tab.Want(openCards, []string{"mongolia"})
	tab.Click(".tools summary")
	tab.Wait(menu)
	tab.Click(".standfirst") // beside the menu
	tab.Wait(`!` + menu)
}

func TestShare(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia", browsertest.Before(`
		Object.defineProperty(navigator, "share", {value: what => { window.shared = what; return Promise.reject(new DOMException("no", "AbortError")) }})`))
	tab.Click(".tools summary")
	browsertest.Eval[any](tab, deed("Share")+`.click()`)
	tab.Wait(`window.shared`)
	tab.Want(`shared.url === location.href && location.hash === "#mongolia"`, true)
	tab.Want(said, "")
}

func TestShareByTheClipboard(t *testing.T) {
	t.Parallel()
	tab := live(t, "#mongolia", browsertest.Before(`
		Object.defineProperty(navigator, "share", {value: undefined});
		Object.defineProperty(navigator, "clipboard", {value: {writeText: text => { window.copied = text; return Promise.resolve() }}})`))
	tab.Click(".tools summary")
	browsertest.Eval[any](tab, deed("Share")+`.click()`)
	tab.Wait(said + ` === "Link copied"`)
	tab.Want(`copied === location.href`, true)
	browsertest.Eval[any](tab, deed("Copy citation")+`.click()`)
	tab.Wait(said + ` === "Citation copied"`)
	tab.Want(`copied.replace(location.origin, "")`,
		"“A ceremonial welcome in Ulaanbaatar, under a court’s warrant”, With reporting by the Associated Press, 3 September 2024, /")
}

// Without a clipboard the reader gets the text to copy by hand.
func TestCopyByHand(t *testing.T) {
	t.Parallel()
	for name, clipboard := range map[string]string{
		"none":    `undefined`,
		"refused": `{writeText: () => Promise.reject(new DOMException("no", "NotAllowedError"))}`,
	} {
		t.Run(name, func(t *testing.T) {
			tab := live(t, "", browsertest.Before(`
				Object.defineProperty(navigator, "share", {value: undefined});
				Object.defineProperty(navigator, "clipboard", {value: `+clipboard+`})`))
			tab.Click(".tools summary")
			browsertest.Eval[any](tab, deed("Share")+`.click()`)
			tab.Wait(said + ` === "Copy it from here:"`)
			tab.Want(`document.querySelector(".given").value === location.href`, true)
			tab.Click(".given")
			tab.Wait(`getSelection().toString() === location.href`)
		})
	}
}

func TestPrint(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`window.print = () => { window.printed = true }`))
	browsertest.Eval[any](tab, deed("Print")+`.click()`)
	tab.Wait(`window.printed`)
}

func TestHelp(t *testing.T) {
	t.Parallel()
	const open = `document.querySelector("dialog.help").open`
	tab := live(t, "")
	key(tab, "?", shift)
	tab.Wait(open)
	key(tab, "/", 0) // in place of it
	tab.Wait(searching + ` && !` + open)
	tab.Press(kb.Escape)
	tab.Wait(`!` + searching)
	key(tab, "?", shift)
	tab.Wait(open)
	tab.Click(`.help [data-choice=letters]`) // single letters are no shortcuts any more
	tab.Wait(chosen + ` === '{"letters":"off"}'`)
	tab.Click(`.help [data-closes]`)
	tab.Wait(`!` + open)
	key(tab, "?", shift)
	key(tab, "/", 0)
	key(tab, "k", control) // comes after the two
	tab.Wait(searching)
	tab.Want(open, false)
	tab.Want(`document.querySelector(".search input").value`, "")
}

// There are no hints at keys where there is only a finger.
func TestNoKeysOnAPhone(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Phone)
	tab.Want(`[...document.querySelectorAll(".find kbd, .deeds .keys")].some(e => e.checkVisibility())`, false)
	tab.Click(".find")
	tab.Wait(searching)
	tab.Want(`(r => r.width === innerWidth && r.height === innerHeight)(document.querySelector("dialog.search").getBoundingClientRect())`, true)
	tab.Want(`[...document.querySelectorAll(".find, .tools summary, .search [data-closes], .answers a")].every(e => e.getBoundingClientRect().height >= 44)`, true)
}

// The bar fits the narrowest window, with its menu open too.
func TestBarFits(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{320, 390} {
		tab := live(t, "", browsertest.Window(width, 640))
		tab.Click(".tools summary")
		tab.Wait(menu)
		tab.Want(`document.documentElement.scrollWidth`, width)
		tab.Want(`[...document.querySelectorAll(".bar > :not(.jump), .menu")].every(e => (r => r.left >= 0 && r.right <= innerWidth)(e.getBoundingClientRect()))`, true)
		tab.Want(`document.querySelector(".menu").getBoundingClientRect().bottom <= innerHeight`, true)
	}
}

// Where storage is blocked, everything works but for the memory.
func TestWithoutStorage(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`
		for (const name of ["localStorage", "sessionStorage"])
			Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException("blocked", "SecurityError") }})`))
	tab.Click(".tools summary")
	tab.Click(".tools [value=dark]")
	tab.Wait(`document.documentElement.dataset.theme === "dark"`)
	tab.Click(`.standfirst`)
	tab.Click(`.mention[href="#kenneth-roth"]`)
	tab.Wait(openCards + `.length`)
}

// Where storage is full, what is chosen holds until the page is left.
func TestFullStorage(t *testing.T) {
	t.Parallel()
	tab := live(t, "", browsertest.Before(`
		for (let n = 1 << 22; n; n >>= 1) {
			try {
				for (;;) localStorage.setItem("filler " + localStorage.length, "x".repeat(n));
			} catch {}
		}`))
	tab.Click(".tools summary")
	tab.Click(".tools [value=dark]")
	tab.Wait(`document.documentElement.dataset.theme === "dark"`)
	tab.Want(chosen, nil)
	tab.Click(".tools [value=light]")
	tab.Wait(`document.documentElement.dataset.theme === "light"`)
	browsertest.Eval[any](tab, `localStorage.clear()`)
	tab.Click(".tools [value=dark]")
	tab.Wait(`document.documentElement.dataset.theme === "dark"`)
	tab.Want(chosen, `{"theme":"dark"}`)
}
