package parse

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/article"
	"dateline/article/carto"

	"golang.org/x/text/language"
)

// The keys of the front matter and of its values.
var (
	frontKeys = []string{"headline", "standfirst", "lang", "kicker", "byline", "dateline", "published",
		"updated", "credit", "corrections", "overlay", "map", "tiles"}
	correctionKeys = []string{"date", "text"}
	overlayKeys    = []string{"name", "as_of", "card", "countries", "source"}
	mapKeys        = []string{"route", "countries", "landmarks", "frame"}
	landmarkKeys   = []string{"name", "at"}
	frameKeys      = []string{"projection", "parallels", "meridian", "center", "width"}
	tilesKeys      = []string{"url", "attribution", "min_zoom", "max_zoom"}
)

// frontMatter reads the YAML between the two lines --- at the beginning of a
// file, and returns the byte at which the text begins; ok is false if the
// second line is missing.
func (r *reader) frontMatter() (body int, ok bool) {
	const remedy = "begin the file with a line ---, then headline: and the words, then another line ---"
	var lines []string
	var starts []int
	at := 0
	for line := range bytes.Lines(r.source.text) {
		begin := at
		at += len(line)
		fence := string(bytes.TrimRight(line, " \t\n")) == "---"
		switch {
		case begin == 0 && !fence:
			r.fault(0, "the story has no front matter", remedy)
			return 0, true
		case begin > 0 && fence:
			r.front(r.attributes("the front matter", 0, lines, starts, frontKeys))
			return at, true
		case begin > 0:
			lines = append(lines, string(line))
			starts = append(starts, begin)
		}
	}
	r.fault(0, "the front matter is not closed", "write a line --- after its last key")
	return 0, false
}

// front sets the attributes of the front matter.
func (r *reader) front(a *attributes) {
	if a.broken {
		return
	}
	s := r.story
	defer func() { s.Guesses = a.guesses }() // once all is read
	r.headline(a)
	s.Kicker, s.Standfirst = a.text("kicker"), a.text("standfirst")
	s.Byline, s.Dateline, s.Credit = a.text("byline"), a.text("dateline"), a.text("credit")
	if lang, ok := a.value("lang"); ok {
		r.lang(lang)
	}
	s.Published, s.Updated = a.date("published"), a.date("updated")
	if !s.Updated.IsZero() && s.Published.After(s.Updated) {
		r.fault(a.where("updated"), "the story was updated before it was published", "correct one of the two dates")
	}
	for _, node := range a.nodes("corrections", "one - date: and text: for each") {
		at := a.begin(node)
		c := a.within("corrections", node, "a correction", at, correctionKeys)
		if c.broken {
			continue
		}
		correction := article.Correction{Date: c.date("date"), Text: c.text("text")}
		if !c.has("date") || !c.has("text") {
			r.fault(at, "a correction without its date or text", "write - date: 2024-09-03 and under it text: and the words")
		}
		s.Corrections = append(s.Corrections, correction)
	}
	if o := a.under("overlay", "the overlay", overlayKeys); o != nil {
		r.overlay(o)
	}
	if m := a.under("map", "the map", mapKeys); m != nil {
		s.Map.Countries = m.countries("countries")
		r.route(m)
		r.landmarks(m)
		if f := m.under("frame", "the frame", frameKeys); f != nil {
			r.frame(f)
		}
	}
	if t := a.under("tiles", "the tiles", tilesKeys); t != nil {
		r.tiles(t)
	}
}

// longestHeadline is the largest number of characters that search engines and
// previews show whole.
const longestHeadline = 110

func (r *reader) headline(a *attributes) {
	if !a.has("headline") {
		r.fault(0, "the story has no headline", "write headline: and the words in the front matter")
		return
	}
	s, _ := a.value("headline")
	r.story.Headline = s.text
	if n := utf8.RuneCountInString(s.text); n > longestHeadline {
		r.warn(s.at, fmt.Sprintf("the headline has %d characters, and search engines and previews cut it at %d", n, longestHeadline),
			"shorten it; standfirst: may say the rest")
	}
}

// lang sets the story's language and direction.
func (r *reader) lang(s scalar) {
	tag, err := language.Parse(s.text)
	if err != nil {
		r.fault(s.at, quoted(s.text)+" is no language", "write its code, such as en, mn or zh-Hant (BCP 47)")
		return
	}
	r.story.Lang = tag.String()
	if script, _ := tag.Script(); rightToLeft[script.String()] {
		r.story.Dir = "rtl"
	}
}

// rightToLeft holds the current scripts that run from right to left, by their
// ISO 15924 codes.
var rightToLeft = map[string]bool{
	"Adlm": true, "Arab": true, "Aran": true, "Hebr": true, "Mand": true, "Nkoo": true,
	"Rohg": true, "Samr": true, "Syrc": true, "Thaa": true, "Yezi": true,
}

func (r *reader) overlay(a *attributes) {
	o := &article.Overlay{Name: a.text("name"), AsOf: a.date("as_of"), Countries: a.countries("countries"), Source: -1}
	for _, key := range []string{"name", "as_of", "countries"} {
		if !a.has(key) {
			r.fault(a.at, "the overlay has no "+key, "write "+key+": under it")
		}
	}
	if card, ok := a.value("card"); ok {
		o.Card = r.cardRef(strings.TrimPrefix(card.text, "#"), card.at)
	}
	if label, ok := a.value("source"); ok {
		// Sources are numbered in reading order, and the map is not the first
		// thing read.
		r.later = append(r.later, func() { o.Source = r.cite(label.text, label.at) })
	}
	r.story.Overlay = o
}

// route sets the two ends of the route.
func (r *reader) route(a *attributes) {
	ends := a.values("route", "[moscow, ulaanbaatar]")
	switch {
	case a.has("route") && len(ends) != 2:
		r.fault(a.where("route"), "a route has two places", "write it as route: [moscow, ulaanbaatar]")
		return
	case len(ends) == 2 && ends[0].text == ends[1].text:
		r.fault(ends[1].at, "the route ends where it begins", "name two places")
		return
	}
	for _, end := range ends {
		id := r.cardRef(strings.TrimPrefix(end.text, "#"), end.at)
		r.story.Map.Route = append(r.story.Map.Route, id)
		r.later = append(r.later, func() {
			if e := r.story.Entity(id); e != nil && e.At == nil {
				r.fault(end.at, "route: "+quoted(string(id))+" has no coordinates", "give its card at: [lat, lon], or name another place")
			}
		})
	}
}

// landmarks sets the landmarks of the map.
func (r *reader) landmarks(a *attributes) {
	for _, node := range a.nodes("landmarks", "one - name: and at: for each") {
		at := a.begin(node)
		l := a.within("landmarks", node, "a landmark", at, landmarkKeys)
		if l.broken {
			continue
		}
		name, point := l.text("name"), l.point("at")
		if !l.has("name") || !l.has("at") {
			r.fault(at, "a landmark without its name or place", "write - name: and the words, and under it at: [latitude, longitude]")
		}
		if name != "" && point != nil {
			r.story.Map.Landmarks = append(r.story.Map.Landmarks, article.Landmark{Name: name, At: *point})
		}
	}
}

// frame sets the author's wishes for the frame and projection.
func (r *reader) frame(a *attributes) {
	w := article.FrameWish{Projection: a.text("projection"), Center: a.point("center")}
	for _, s := range a.values("parallels", "[35, 62]") {
		if v, ok := a.degrees(s); ok {
			w.Parallels = append(w.Parallels, v)
		}
	}
	if s, ok := a.value("meridian"); ok {
		if v, ok := a.degrees(s); ok {
			w.Meridian = &v
		}
	}
	if s, ok := a.value("width"); ok {
		km, err := strconv.ParseFloat(s.text, 64)
		if err != nil {
			r.fault(s.at, quoted(s.text)+" is no width", "write the kilometres from side to side, as 6000")
		}
		w.Width = km
	}
	if err := carto.CheckWish(w); err != nil {
		r.fault(a.at, "frame: "+err.Error(), "correct it, or take it away: a frame is chosen from the places")
	}
	r.story.Map.Frame = w
}

// tiles sets the source of street tiles.
func (r *reader) tiles(a *attributes) {
	t := &article.Tiles{
		URL: a.text("url"), Attribution: a.text("attribution"),
		MinZoom: a.zoom("min_zoom", article.TilesFrom), MaxZoom: a.zoom("max_zoom", 18),
	}
	if err := t.Check(); err != nil {
		r.fault(a.at, "tiles: "+err.Error(), "write url: https://tiles.example.org/{z}/{x}/{y}.png, or take the tiles away")
		return
	}
	r.story.Map.Tiles = t
}

// zoom returns the whole number of a key, or otherwise if it has none.
func (a *attributes) zoom(key string, otherwise int) int {
	s, ok := a.value(key)
	if !ok {
		return otherwise
	}
	n, err := strconv.Atoi(s.text)
	if err != nil {
		a.fault(s.at, quoted(s.text)+" is no zoom", "write a whole number, as 12")
		return otherwise
	}
	return n
}

// countries reads a key's list of codes.
func (a *attributes) countries(key string) []string {
	var codes []string
	for _, s := range a.values(key, "[MN, RU]") {
		switch code, ok := a.country(s); {
		case !ok:
		case slices.Contains(codes, code):
			a.fault(s.at, "country "+code+" stands twice", "leave one")
		default:
			codes = append(codes, code)
		}
	}
	return codes
}

// country checks an ISO 3166-1 alpha-2 code.
func (a *attributes) country(s scalar) (string, bool) {
	region, err := language.ParseRegion(s.text)
	if canonical := region.Canonicalize(); err == nil && canonical.IsCountry() && canonical.ISO3() != "ZZZ" {
		if canonical.String() == s.text {
			return s.text, true
		}
		a.fault(s.at, quoted(s.text)+" is not a country's code of two capital letters", "did you mean "+canonical.String()+"?")
		return "", false
	}
	a.fault(s.at, quoted(s.text)+" is no country", "write its code of two letters, such as MN (ISO 3166-1)")
	return "", false
}
