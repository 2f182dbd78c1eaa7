package dom

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const svgNamespace = "http://www.w3.org/2000/svg"

// SVG renders an SVG element. Every one of them needs the namespace, or go-app
// makes an HTML element of that name.
func SVG(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNamespace) }

// NewSVG makes an SVG element in the browser. Attributes are names, each followed
// by its value.
func NewSVG(tag string, attributes ...string) app.Value {
	element := Document().Call("createElementNS", svgNamespace, tag)
	for i := 0; i < len(attributes); i += 2 {
		SetAttribute(element, attributes[i], attributes[i+1])
	}
	return element
}

// Number writes a measure of a drawing, with two decimals at most.
func Number(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// Percent writes a share of a drawing's width or height.
func Percent(share float64) string { return Number(100*share) + "%" }

// Factor writes a factor that large numbers are multiplied by.
func Factor(v float64) string { return strconv.FormatFloat(v, 'f', 6, 64) }
