package draft

import (
	"dateline/article"
)

// heads are the words that show, as a part of a name, what it names.
var heads = map[article.Kind]map[string]bool{
	article.Organisation: set(`Association Union League Federation Confederation Court Tribunal Bank University College School
		Academy Institute Institution Council Committee Commission Agency Authority Ministry Department Office Bureau
		Parliament Congress Senate Assembly Party Club FC United Company Corporation Corp Inc Ltd Group Foundation Trust
		Society Organization Organisation Press Times Post News Agency Radio Television Army Navy Force Forces Police
		Guard Watch Fund Alliance Coalition Movement Church Hospital Museum Gallery Orchestra Theatre Board Chamber Service
		Services Nations Airlines Airways Railways Railway Motors Network Centre Center Initiative Cross Crescent
		Secretariat Cabinet Chamber Registry Observatory Laboratory Team Rovers Athletic Wanderers`),
	article.Settlement: set(`River Lake Mount Mountain Mountains Bridge Street Square Avenue Road Valley Island Islands Sea Ocean
		Bay Gulf Strait Canal Airport Station Park Forest Desert Peninsula Cape Coast Port Harbour Harbor Isle Palace Castle
		Cathedral Stadium Tower Hall Province Region District County State City Town Village Hill Hills Falls Creek Delta
		Reservoir Dam Tunnel Garden Gardens`),
	article.Happening: set(`Cup Copa Games Olympics War Battle Summit Festival Day Revolution Conference Championship
		Championships Tournament Prix Open Final Expo Fair Ceremony Election Referendum Storm Hurricane Typhoon Cyclone Operation
		Massacre Uprising Marathon Congress Forum Week Year Decade Derby`),
	article.Document: set(`Treaty Statute Act Convention Agreement Accord Accords Protocol Resolution Charter Declaration
		Constitution Code Pact Law Bill Report Memorandum Directive Covenant Amendment`),
}

// kindOf tells by its words what a name names: by the last that is a head, for
// that is the noun (Torne Valley Fishing Association); "" if there is none.
func kindOf(parts []string) article.Kind {
	for i := len(parts) - 1; i >= 0; i-- {
		for _, kind := range []article.Kind{article.Organisation, article.Settlement, article.Happening, article.Document} {
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
			votes[article.Settlement] += 3
		case n.title != "" || n.role.to > 0:
			votes[article.Person] += 3
		case n.acronym:
			votes[article.Organisation] += 2
		case n.theBefore:
			votes[article.Organisation] += 2
		case n.before == "of" && n.first > 1 && heads[article.Settlement][upperFirst(n.in.words[n.first-2].text)]:
			votes[article.Settlement] += 3 // the island of
		case placePrepositions[n.before] && (!long || n.before == "in" && !n.theBefore):
			votes[article.Settlement] += 2
		}
		if n.speaks && long {
			votes[article.Person]++
		} else if n.speaks {
			votes[article.Organisation]++
		}
	}
	if long {
		votes[article.Person]++ // a name and a surname
	}
	if len(d.where.Towns(c.name)) > 0 {
		votes[article.Settlement]++
	}
	if provinces[c.name] {
		return article.Settlement, false
	}
	best := article.Organisation
	for _, kind := range []article.Kind{article.Person, article.Settlement} {
		if votes[kind] > votes[best] {
			best = kind
		}
	}
	return best, best != article.Person || votes[best] < 3
}
