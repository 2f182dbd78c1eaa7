package app

import "time"

// How long the pointer rests before a preview opens, and is away before it
// closes. Those of Wikipedia's previews, which were tested on readers.
const (
	restFirst = 500 * time.Millisecond // on a mention
	restAgain = 150 * time.Millisecond // on a mention, while or soon after another's preview was open
	soon      = time.Second
	away      = 300 * time.Millisecond // from mention and preview
	settling  = 200 * time.Millisecond // after scrolling, while what moves is the page
)

// never is the time of what does not happen.
const never time.Duration = 1<<63 - 1

// hover decides when the preview of a mention opens and closes. It is told what
// the pointer does, and when, and knows no browser. Mentions are numbers, 0 is
// none; times count from any one moment.
type hover struct {
	over   int  // the mention under the pointer
	inside bool // the pointer is in the preview
	open   int  // the mention whose preview is open

	opens, closes    time.Duration // when that falls due
	closed, scrolled time.Duration // when that was last
}

func newHover() *hover {
	return &hover{opens: never, closes: never, closed: -soon, scrolled: -settling}
}

// enter: the pointer comes to a mention.
func (h *hover) enter(mention int, now time.Duration) {
	h.over, h.inside = mention, false
	if mention == h.open {
		h.opens, h.closes = never, never
		return
	}
	if h.open != 0 && h.closes == never {
		h.closes = now + away
	}
	h.opens = never
	if now-h.scrolled >= settling {
		h.move(now)
	}
}

// move: the pointer moves within a mention, and is not at rest.
func (h *hover) move(now time.Duration) {
	switch {
	case h.over == 0 || h.over == h.open:
	case h.open != 0 || now-h.closed < soon:
		h.opens = now + restAgain
	default:
		h.opens = now + restFirst
	}
}

// leave: the pointer goes from a mention or from the preview.
func (h *hover) leave(now time.Duration) {
	h.over, h.inside, h.opens = 0, false, never
	if h.open != 0 && h.closes == never {
		h.closes = now + away
	}
}

// enterPreview: the pointer comes to the preview, which keeps it open.
func (h *hover) enterPreview() {
	h.over, h.inside, h.opens, h.closes = 0, true, never, never
}

// dismiss: nothing is to be open, and nothing opens until the pointer comes to a
// mention anew.
func (h *hover) dismiss(now time.Duration) {
	if h.open != 0 {
		h.closed = now
	}
	h.over, h.inside, h.open, h.opens, h.closes = 0, false, 0, never, never
}

// scroll: the page moves.
func (h *hover) scroll(now time.Duration) {
	over := h.over
	h.dismiss(now)
	h.over, h.scrolled = over, now
}

// pass: time has passed; what has fallen due happens.
func (h *hover) pass(now time.Duration) {
	if h.opens <= now {
		h.open, h.opens, h.closes = h.over, never, never
	}
	if h.closes <= now {
		h.open, h.closed, h.closes = 0, now, never
	}
}

// next is when something falls due.
func (h *hover) next() time.Duration { return min(h.opens, h.closes) }
