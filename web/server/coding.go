package server

import "strings"

// coding is a content coding in which a bundle holds files.
type coding int

// The codings, the best first: of two that a client likes equally the first is
// sent.
const (
	brotli coding = iota
	gzip
	identity
	codings // how many there are
)

// suffix is what the bundle adds to the name of a file in this coding.
func (c coding) suffix() string { return [...]string{".br", ".gz", ""}[c] }

// token is the name of the coding in header fields.
func (c coding) token() string { return [...]string{"br", "gzip", "identity"}[c] }

// weights are the quality values that a request gives the codings, in
// thousandths; 0 is "not acceptable".
type weights [codings]int

// weigh reads the values of the Accept-Encoding fields of a request (RFC 9110,
// section 12.5.3). What cannot be read counts for nothing.
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
		w[identity] = 1 // acceptable unless refused, but liked least
	}
	for c := range w {
		if w[c] == unlisted {
			w[c] = max(others, 0)
		}
	}
	return w
}

// quality reads a weight such as q=0.8, in thousandths. No weight at all is a
// full one; a broken one is none.
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
