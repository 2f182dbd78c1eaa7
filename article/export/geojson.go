package export

import (
	"strings"

	"dateline/article"
)

// places is the document of the format GeoJSON (RFC 7946): a point for every
// card with a place. Geographic programs show the properties as a table.
type places struct {
	Type     string    `json:"type"`
	Features []feature `json:"features"`
}

type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"` // the story's slug, # and the card's id
	Geometry   geometry   `json:"geometry"`
	Properties properties `json:"properties"`
}

type geometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude first
}

// properties are all plain values, and every place has all of them, because
// programs make a column of each.
type properties struct {
	Story     string       `json:"story"`
	Card      article.ID   `json:"card"`
	Name      string       `json:"name"`
	Kind      article.Kind `json:"kind"`
	Role      string       `json:"role"`
	Native    string       `json:"native"` // in the first of its own languages
	Country   string       `json:"country"`
	Zone      string       `json:"zone"`
	From      article.Date `json:"from"`
	To        article.Date `json:"to"`
	Mentions  int          `json:"mentions"` // in the text
	Wikipedia string       `json:"wikipedia"`
	Wikidata  string       `json:"wikidata"`
	Guesses   string       `json:"guesses"` // properties that nobody has confirmed, and at for the coordinates
}

func newPlaces(stories []*article.Article) places {
	all := places{"FeatureCollection", []feature{}}
	for _, a := range stories {
		named := a.Named()
		for _, e := range a.Places() {
			p := properties{
				Story: a.Slug, Card: e.ID, Name: e.Name, Kind: e.Kind, Role: e.Role, Country: e.Country, Zone: e.Zone,
				From: e.When.From, To: e.When.To, Mentions: named[e.ID],
				Wikipedia: e.WikipediaURL(a.Lang), Wikidata: e.Wikidata,
				Guesses: strings.Join(e.Guesses, " "),
			}
			if len(e.Native) > 0 {
				p.Native = e.Native[0].Text
			}
			all.Features = append(all.Features, feature{"Feature", a.Slug + "#" + string(e.ID),
				geometry{"Point", [2]float64{e.At.Lon, e.At.Lat}}, p})
		}
	}
	return all
}
