package app

import (
	"fmt"
	"testing"
	"time"
)

// TestHover plays what a pointer does, at milliseconds, and asks which mention's
// preview is open right then.
func TestHover(t *testing.T) {
	type step struct {
		at   int
		does string
		open int
	}
	for _, scene := range []struct {
		name  string
		steps []step
	}{
		{"opens after half a second at rest", []step{
			{0, "enter 1", 0}, {499, "", 0}, {500, "", 1},
		}},
		{"a moving pointer is not at rest", []step{
			{0, "enter 1", 0}, {400, "move", 0}, {899, "", 0}, {900, "", 1},
		}},
		{"a passing pointer opens nothing", []step{
			{0, "enter 1", 0}, {300, "leave", 0}, {900, "", 0},
		}},
		{"closes 300 ms after leaving the mention", []step{
			{0, "enter 1", 0}, {500, "", 1}, {1000, "leave", 1}, {1299, "", 1}, {1300, "", 0},
		}},
		{"entering the preview keeps it, leaving it closes", []step{
			{0, "enter 1", 0}, {500, "", 1}, {1000, "leave", 1}, {1200, "in", 1}, {9000, "", 1}, {9000, "leave", 1}, {9299, "", 1}, {9300, "", 0},
		}},
		{"coming back to the mention keeps it", []step{
			{0, "enter 1", 0}, {500, "", 1}, {1000, "leave", 1}, {1100, "enter 1", 1}, {5000, "", 1},
		}},
		{"the next one within a second opens sooner", []step{
			{0, "enter 1", 0}, {500, "", 1}, {600, "leave", 1}, {900, "", 0}, {1800, "enter 2", 0}, {1949, "", 0}, {1950, "", 2},
		}},
		{"a second after closing it takes its time again", []step{
			{0, "enter 1", 0}, {500, "", 1}, {600, "leave", 1}, {900, "", 0}, {1900, "enter 2", 0}, {2399, "", 0}, {2400, "", 2},
		}},
		{"from mention to mention", []step{
			{0, "enter 1", 0}, {500, "", 1}, {600, "leave", 1}, {600, "enter 2", 1}, {749, "", 1}, {750, "", 2}, {5000, "", 2},
		}},
		{"moving about another mention closes the first", []step{
			{0, "enter 1", 0}, {500, "", 1}, {600, "enter 2", 1}, {700, "move", 1}, {800, "move", 1}, {899, "move", 1}, {900, "", 0}, {1049, "", 2},
		}},
		{"scrolling closes, and what it brings under the pointer opens nothing", []step{
			{0, "enter 1", 0}, {500, "", 1}, {800, "scroll", 0}, {850, "enter 2", 0}, {5000, "", 0},
		}},
		{"after scrolling the pointer must move", []step{
			{0, "scroll", 0}, {50, "enter 2", 0}, {2000, "move", 0}, {2499, "", 0}, {2500, "", 2},
		}},
		{"scrolling stops what is about to open", []step{
			{0, "enter 1", 0}, {400, "scroll", 0}, {1000, "", 0},
		}},
		{"dismissed, it stays closed while the pointer stays", []step{
			{0, "enter 1", 0}, {500, "", 1}, {600, "dismiss", 0}, {700, "move", 0}, {5000, "", 0},
		}},
	} {
		t.Run(scene.name, func(t *testing.T) {
			h := newHover()
			for _, s := range scene.steps {
				now := time.Duration(s.at) * time.Millisecond
				for h.next() <= now { // as the timer would have it
					h.pass(h.next())
				}
				var mention int
				switch n, _ := fmt.Sscanf(s.does, "enter %d", &mention); {
				case n == 1:
					h.enter(mention, now)
				case s.does == "move":
					h.move(now)
				case s.does == "leave":
					h.leave(now)
				case s.does == "in":
					h.enterPreview()
				case s.does == "scroll":
					h.scroll(now)
				case s.does == "dismiss":
					h.dismiss(now)
				}
				if h.open != s.open {
					t.Fatalf("at %d ms, %q: open is %d, want %d", s.at, s.does, h.open, s.open)
				}
			}
		})
	}
}
