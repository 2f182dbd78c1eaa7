package web

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"net/url"

	"dateline/app"
	"dateline/article"
)

// The files that announce a site's stories. Both list full addresses, so they need
// the site's.
const (
	feedFile    = "feed.xml"
	sitemapFile = "sitemap.xml"
)

// mostFed is the number of stories in the feed. Feed readers poll often, so the newest
// suffice.
const mostFed = 50

// sitemap lists the pages of a site for search engines (sitemaps.org).
type sitemap struct {
	XMLName xml.Name   `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Pages   []location `xml:"url"`
}

type location struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

// feed is a site's newest stories in Atom (RFC 4287).
type feed struct {
	XMLName xml.Name  `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string    `xml:"id"`
	Title   string    `xml:"title"`
	Updated string    `xml:"updated"`
	Links   []ref     `xml:"link"`
	Author  person    `xml:"author"`
	Entries []entryOf `xml:"entry"`
}

type entryOf struct {
	Lang      string  `xml:"xml:lang,attr"`
	ID        string  `xml:"id"`
	Title     string  `xml:"title"`
	Published string  `xml:"published,omitempty"`
	Updated   string  `xml:"updated"`
	Links     []ref   `xml:"link"`
	Author    *person `xml:"author,omitempty"`
	Summary   string  `xml:"summary,omitempty"`
}

type ref struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type person struct {
	Name string `xml:"name"`
}

// newSitemap returns the sitemap of a site at an address.
func newSitemap(index *app.Index, site string) ([]byte, error) {
	pages := []location{{Loc: site}}
	for _, t := range index.Stories {
		pages = append(pages, location{addressOf(&t, site), lastChange(&t).String()})
	}
	return document(sitemap{Pages: pages})
}

// newFeed returns the feed of a site at an address.
func newFeed(index *app.Index, site string) ([]byte, error) {
	f := feed{
		ID: site, Title: index.Title, Author: person{index.Title},
		Links: []ref{{Rel: "self", Type: "application/atom+xml", Href: site + feedFile}, {Rel: "alternate", Type: "text/html", Href: site}},
	}
	newest := article.Date{}
	for _, t := range index.Stories[:min(mostFed, len(index.Stories))] {
		e := entryOf{
			Lang: t.Lang, ID: addressOf(&t, site), Title: t.Title(), Summary: t.Standfirst,
			Updated: midnight(lastChange(&t)), Links: []ref{{Rel: "alternate", Type: "text/html", Href: addressOf(&t, site)}},
		}
		if !t.Published.IsZero() {
			e.Published = midnight(t.Published)
		}
		if t.Credit != "" && t.Credit != index.Title {
			e.Author = &person{t.Credit}
		}
		if lastChange(&t).Compare(newest) > 0 {
			newest = lastChange(&t)
		}
		f.Entries = append(f.Entries, e)
	}
	f.Updated = midnight(newest)
	return document(f)
}

// addressOf returns the address of a story.
func addressOf(t *article.Teaser, site string) string { return site + url.PathEscape(t.Slug) + "/" }

// lastChange returns the date of a story's last update, or of its publication.
func lastChange(t *article.Teaser) article.Date {
	if t.Updated.IsZero() {
		return t.Published
	}
	return t.Updated
}

// midnight formats a date as the RFC 3339 start of that day. Atom requires a date, so
// no date becomes 1970-01-01.
func midnight(d article.Date) string {
	d = article.Date{Year: cmp.Or(d.Year, 1970), Month: cmp.Or(d.Month, 1), Day: cmp.Or(d.Day, 1)}
	return d.String() + "T00:00:00Z"
}

// document marshals v as an XML document.
func document(v any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
