package server

import "strings"

// coding is a content coding of the files in a bundle.
type coding int

// The codings, the smallest first. Of two that a client prefers equally, the first is
// sent.
const (
	brotli coding = iota
	gzip
	identity
	codings // the number of codings
)

// suffix returns what a bundle appends to the name of a file in this coding.
func (c coding) suffix() string { return [...]string{".br", ".gz", ""}[c] }

// token returns the name of the coding in header fields.
func (c coding) token() string { return [...]string{"br", "gzip", "identity"}[c] }

// weights are a request's quality values for the codings, in thousandths; 0 means not
// acceptable.
type weights [codings]int

// weigh parses the Accept-Encoding fields of a request (RFC 9110, section 12.5.3). It
// ignores items that it cannot parse.
func weigh(accept []string) weights {
	const unlisted = -1
	w, others := weights{unlisted, unlisted, unlisted}, unlisted
	for _, list := range accept {
		for list != "" {
			var item string
			item, list, _ = strings.Cut(list, ",")
			name, parameter, _ := strings.Cut(item, ";")
			q := quality(strings.TrimSpace(parameter))
			switch name = strings.TrimSpace(name); {
			case name == "*":
				others = q
			case strings.EqualFold(name, "br"):
				w[brotli] = q
			case strings.EqualFold(name, "gzip"), strings.EqualFold(name, "x-gzip"):
				w[gzip] = q
			case strings.EqualFold(name, "identity"):
				w[identity] = q
			}
		}
	}
	if w[identity] == unlisted && others == unlisted {
		w[identity] = 1 // acceptable unless refused, but the last choice
	}
	for c := range w {
		if w[c] == unlisted {
			w[c] = max(others, 0)
		}
	}
	return w
}

// quality parses a weight such as q=0.8 into thousandths. A missing weight is 1000; a
// malformed one is 0.
func quality(parameter string) int {
	if parameter == "" {
		return 1000
	}
	value, ok := strings.CutPrefix(parameter, "q=")
	if !ok {
		value, ok = strings.CutPrefix(parameter, "Q=")
	}
	whole, fraction, _ := strings.Cut(value, ".")
	if !ok || len(fraction) > 3 || whole != "0" && whole != "1" {
		return 0
	}
	q := int(whole[0] - '0')
	for i := range 3 {
		digit := byte('0')
		if i < len(fraction) {
			digit = fraction[i]
		}
		if digit < '0' || digit > '9' {
			return 0
		}
		q = q*10 + int(digit-'0')
	}
	return min(q, 1000)
}
