package draft

import (
	"dateline/article"
)

// heads are the words that show, as a part of a name, what it names.
var heads = map[article.Kind]map[string]bool{
	article.KindOrganisation: set(`Association Union League Federation Confederation Court Tribunal Bank University College School
		Academy Institute Institution Council Committee Commission Agency Authority Ministry Department Office Bureau
		Parliament Congress Senate Assembly Party Club FC United Company Corporation Corp Inc Ltd Group Foundation Trust
		Society Organization Organisation Press Times Post News Agency Radio Television Army Navy Force Forces Police
		Guard Watch Fund Alliance Coalition Movement Church Hospital Museum Gallery Orchestra Theatre Board Chamber Service
		Services Nations Airlines Airways Railways Railway Motors Network Centre Center Initiative Cross Crescent
		Secretariat Cabinet Chamber Registry Observatory Laboratory Team Rovers Athletic Wanderers`),
	article.KindPlace: set(`River Lake Mount Mountain Mountains Bridge Street Square Avenue Road Valley Island Islands Sea Ocean
		Bay Gulf Strait Canal Airport Station Park Forest Desert Peninsula Cape Coast Port Harbour Harbor Isle Palace Castle
		Cathedral Stadium Tower Hall Province Region District County State City Town Village Hill Hills Falls Creek Delta
		Reservoir Dam Tunnel Garden Gardens`),
	article.KindEvent: set(`Cup Copa Games Olympics War Battle Summit Festival Day Revolution Conference Championship
		Championships Tournament Prix Open Final Expo Fair Ceremony Election Referendum Storm Hurricane Typhoon Cyclone Operation
		Massacre Uprising Marathon Congress Forum Week Year Decade Derby`),
	article.KindDocument: set(`Treaty Statute Act Convention Agreement Accord Accords Protocol Resolution Charter Declaration
		Constitution Code Pact Law Bill Report Memorandum Directive Covenant Amendment`),
}

// kindOf tells by its words what a name names: by the last that is a head, for
// that is the noun (Torne Valley Fishing Association); "" if there is none.
func kindOf(parts []string) article.Kind {
	for i := len(parts) - 1; i >= 0; i-- {
		for _, kind := range []article.Kind{article.KindOrganisation, article.KindPlace, article.KindEvent, article.KindDocument} {
			if heads[kind][parts[i]] {
				return headBefore(parts[:i], kind)
			}
		}
	}
	return ""
}

// headBefore prefers the head before an "of": an International Day of Railways is
// a day.
func headBefore(parts []string, kind article.Kind) article.Kind {
	for i := len(parts) - 1; i > 0; i-- {
		if parts[i] == "of" {
			if before := kindOf(parts[:i]); before != "" {
				return before
			}
		}
	}
	return kind
}

// Words before a name that show what it names.
var (
	placePrepositions = set(`in at from near to into outside around across towards toward`)
	articles          = set(`the The`)
)

// guessKind tells what a card is of by all that the text says of its names, and
// whether that is but a guess.
func (d *draft) guessKind(c *card) (kind article.Kind, doubt bool) {
	votes := map[article.Kind]int{}
	long := len(parts(c.name)) > 1
	for _, n := range c.mentions {
		switch {
		case n.isDateline():
			votes[article.KindPlace] += 3
		case n.title != "" || n.role.to > 0:
			votes[article.KindPerson] += 3
		case n.acronym:
			votes[article.KindOrganisation] += 2
		case n.theBefore:
			votes[article.KindOrganisation] += 2
		case n.before == "of" && n.first > 1 && heads[article.KindPlace][upperFirst(n.in.words[n.first-2].text)]:
			votes[article.KindPlace] += 3 // the island of
		case placePrepositions[n.before] && (!long || n.before == "in" && !n.theBefore):
			votes[article.KindPlace] += 2
		}
		if n.speaks && long {
			votes[article.KindPerson]++
		} else if n.speaks {
			votes[article.KindOrganisation]++
		}
	}
	if long {
		votes[article.KindPerson]++ // a name and a surname
	}
	if len(d.where.Towns(c.name)) > 0 {
		votes[article.KindPlace]++
	}
	if provinces[c.name] {
		return article.KindPlace, false
	}
	best := article.KindOrganisation
	for _, kind := range []article.Kind{article.KindPerson, article.KindPlace} {
		if votes[kind] > votes[best] {
			best = kind
		}
	}
	return best, best != article.KindPerson || votes[best] < 3
}
