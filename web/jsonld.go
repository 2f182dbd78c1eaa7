package web

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	"dateline/app"
	"dateline/article"
)

// linked describes a story in schema.org's terms, as JSON-LD, for search engines and
// readers' software. It omits what the story does not say.
type linked struct {
	Context       string       `json:"@context,omitempty"`
	Type          string       `json:"@type"`
	ID            string       `json:"@id,omitempty"`
	URL           string       `json:"url,omitempty"`
	Name          string       `json:"name,omitempty"`
	AlternateName []string     `json:"alternateName,omitempty"`
	JobTitle      string       `json:"jobTitle,omitempty"`
	SameAs        []string     `json:"sameAs,omitempty"`
	Geo           *coordinates `json:"geo,omitempty"`
	StartDate     string       `json:"startDate,omitempty"`
	EndDate       string       `json:"endDate,omitempty"`
	Publisher     *linked      `json:"publisher,omitempty"`

	// Status says that a story with guesses is a draft. Unconfirmed names the values of
	// a card that are guesses.
	Status      string `json:"creativeWorkStatus,omitempty"`
	Unconfirmed string `json:"disambiguatingDescription,omitempty"`

	Headline       string   `json:"headline,omitempty"`
	Description    string   `json:"description,omitempty"`
	InLanguage     string   `json:"inLanguage,omitempty"`
	ArticleSection string   `json:"articleSection,omitempty"`
	Dateline       string   `json:"dateline,omitempty"`
	DatePublished  string   `json:"datePublished,omitempty"`
	DateModified   string   `json:"dateModified,omitempty"`
	Author         *linked  `json:"author,omitempty"`
	CreditText     string   `json:"creditText,omitempty"`
	TimeRequired   string   `json:"timeRequired,omitempty"`
	Image          string   `json:"image,omitempty"`
	Correction     []string `json:"correction,omitempty"`
	Mentions       []linked `json:"mentions,omitempty"`
	Citation       []linked `json:"citation,omitempty"`
	HasPart        []linked `json:"hasPart,omitempty"`
}

type coordinates struct {
	Type string  `json:"@type"`
	Lat  float64 `json:"latitude"`
	Lon  float64 `json:"longitude"`
}

// newLinked describes a story. The address site is "" if unknown; image is the address
// of the share image. No text in the result can end a script element, because json
// writes < as \u003c.
func newLinked(a *article.Article, site, image string) ([]byte, error) {
	l := linked{
		Context: "https://schema.org", Type: "NewsArticle", URL: site,
		Headline: a.Headline, Description: a.Standfirst, InLanguage: a.Lang,
		ArticleSection: a.Kicker, Dateline: a.Dateline, CreditText: a.Credit,
		DatePublished: a.Published.String(), DateModified: a.Updated.String(),
		TimeRequired: "PT" + strconv.Itoa(a.ReadingMinutes()) + "M", Image: image,
	}
	if a.HasGuesses() {
		l.Status = draftStatus
	}
	l.Unconfirmed = unconfirmed(a.Guesses)
	if a.Byline != "" {
		l.Author = &linked{Type: "Person", Name: a.Byline}
	}
	for _, c := range a.Corrections {
		l.Correction = append(l.Correction, c.Date.String()+": "+c.Text)
	}
	named := a.Named()
	for i := range a.Entities {
		if e := &a.Entities[i]; named[e.ID] > 0 {
			l.Mentions = append(l.Mentions, linkedEntity(e, a.Lang))
		}
	}
	for _, s := range a.Sources {
		l.Citation = append(l.Citation, linked{
			Type: "CreativeWork", Name: s.Title, URL: s.URL,
			Publisher: &linked{Type: "Organization", Name: s.Publisher},
		})
	}
	return json.Marshal(l)
}

// draftStatus is the creativeWorkStatus of a story with guesses.
const draftStatus = "Draft"

// mostParts is the number of stories in the description of an index.
const mostParts = 30

// newLinkedIndex describes a site's index.
func newLinkedIndex(index *app.Index, site string) ([]byte, error) {
	l := linked{Context: "https://schema.org", Type: "CollectionPage", URL: site, Name: index.Title}
	for _, t := range index.Stories[:min(mostParts, len(index.Stories))] {
		part := linked{
			Type: "NewsArticle", URL: site + url.PathEscape(t.Slug) + "/", Headline: t.Headline,
			Description: t.Standfirst, InLanguage: t.Lang, DatePublished: t.Published.String(),
		}
		if t.Draft {
			part.Status = draftStatus
		}
		l.HasPart = append(l.HasPart, part)
	}
	return json.Marshal(l)
}

// unconfirmed says which values are guesses; "" for none.
func unconfirmed(keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	return "Not confirmed: " + strings.Join(keys, ", ")
}

// linkedEntity describes the subject of a card.
func linkedEntity(e *article.Entity, lang string) linked {
	l := linked{Type: app.KindInfoOf(e.Kind).SchemaType, ID: "#" + string(e.ID), Name: e.Name, AlternateName: e.Aliases, Unconfirmed: unconfirmed(e.Guesses)}
	for _, n := range e.Native {
		l.AlternateName = append(l.AlternateName[:len(l.AlternateName):len(l.AlternateName)], n.Text)
	}
	if e.Wikidata != "" {
		l.SameAs = append(l.SameAs, e.WikidataURL())
	}
	if address := e.WikipediaURL(lang); address != "" {
		l.SameAs = append(l.SameAs, address)
	}
	switch e.Kind {
	case article.KindPerson:
		l.JobTitle = e.Role
	case article.KindPlace, article.KindCountry:
		if e.At != nil {
			l.Geo = &coordinates{"GeoCoordinates", e.At.Lat, e.At.Lon}
		}
	case article.KindEvent:
		l.StartDate, l.EndDate = e.When.From.String(), e.When.To.String()
	}
	return l
}
