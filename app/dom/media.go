package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// MatchesMedia reports whether a media query fits.
func MatchesMedia(query string) bool {
	return app.Window().Call("matchMedia", query).Get("matches").Bool()
}

// PrefersReducedMotion reports whether the reader wants no motion.
func PrefersReducedMotion() bool { return MatchesMedia("(prefers-reduced-motion: reduce)") }
