package carto

import "unicode"

// TextWidth estimates the width of a line of text in a plain sans serif, in the
// unit of size. It errs on the wide side: it was measured on DejaVu Sans, the
// widest of the usual system fonts. Labels that do not overlap by this estimate
// do not overlap on the page.
func TextWidth(text string, size float64, bold bool) float64 {
	ems := 0.0
	for _, r := range text {
		ems += advance(r)
	}
	if bold {
		ems *= 1.11
	}
	return ems * size
}

// advance is the width of a character in ems.
func advance(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return 1
	case r >= 0xff00 && r <= 0xff60 || r >= 0x1f300:
		return 1
	}
	switch r {
	case 'i', 'j', 'l', 'I', '.', ',', ':', ';', '\'', '|', ' ', '!', '’':
		return 0.34
	case 'f', 't', 'r', '-', '(', ')', '"', '/', 'J':
		return 0.42
	case 'm', 'M', 'w', 'W', '@', '—', 'Щ', 'Ш', 'Ю', 'щ', 'ш', 'ю', 'ж', 'Ж', 'ф', 'Ф', 'ы', 'м', 'М':
		return 1
	}
	switch {
	case unicode.IsUpper(r):
		return 0.75
	case unicode.IsLower(r) || unicode.IsDigit(r):
		return 0.63
	}
	return 0.75
}
