package draft

import (
	"regexp"
	"strings"

	"dateline/article"
)

// speakers are the kinds of those who can say something.
var speakers = map[article.Kind]bool{article.KindPerson: true, article.KindOrganisation: true, article.KindCountry: true, article.KindGroup: true}

// canSpeak reports whether a card is of someone who can say something, or of a
// capital, by which a government is meant.
func canSpeak(c *card) bool {
	return speakers[c.kind] || c.kind == article.KindPlace && c.known.capital
}

// verb is a verb of speech: the mode of the claim that it makes, and how who
// speaks stands to what the story tells of.
type verb struct {
	mode   article.Mode
	stance article.Stance
}

// verbs are the verbs of speech, by their forms.
var verbs = func() map[string]verb {
	all := map[string]verb{}
	add := func(mode article.Mode, stance article.Stance, words string) {
		for _, w := range strings.Fields(words) {
			all[w] = verb{mode, stance}
		}
	}
	add(article.Said, article.Neutral, `said says say told tells added adds stated states announced announces declared declares noted
		notes explained explains argued argues insisted insists claimed claims emphasised emphasises emphasized emphasizes
		stressed stresses described describes promised promises vowed vows confirmed confirms acknowledged acknowledges
		conceded admitted predicted predicts viewed views called calls expects hopes believes`)
	add(article.Said, article.Critical, `decried decries condemned condemns criticised criticises criticized criticizes denounced
		denounces slammed slams lamented laments rejected rejects mocked`)
	add(article.Denied, article.Neutral, `denied denies deny denying dismissed dismisses refuted`)
	add(article.Accused, article.Critical, `accused accuses accuse accusing blamed blames blaming`)
	add(article.Urged, article.Neutral, `urged urges urge urging appealed appeals`)
	add(article.Asked, article.Neutral, `asked asks requested requests questioned questions`)
	add(article.Ordered, article.Neutral, `ordered orders instructed`)
	add(article.Warned, article.Critical, `warned warns warn cautioned cautions`)
	add(article.Praised, article.Supportive, `praised praises praise praising hailed hails welcomed welcomes thanked thanks congratulated
		applauded applauds lauded lauds`)
	add(article.Reported, article.Neutral, `reported reports`)
	return all
}()

// speech is a claim in a sentence: who makes it, the verb, and the words.
type speech struct {
	verb
	at      int   // word of the sentence that is the verb
	speaker *name // nil where a pronoun stands for the speaker
	start   int   // byte at which the clause of the speaker begins
	words   span
	proof   span // if it is more than the words
}

// Words that may stand between who speaks and the verb, and words that show that
// what follows is no speech of theirs.
var (
	between = set(`has had have also later then again repeatedly publicly immediately quickly reportedly sharply flatly
		strongly once still never even himself herself`)
	passive  = set(`was were been be being is are to not`)
	pronouns = set(`he she He She`)
)

// elsewise are words after a verb of speech that make it another verb: called in,
// called off.
var elsewise = set(`in off up out back down`)

// speeches finds the claims of a sentence by its verbs of speech.
func (s *sentence) speeches() []*speech {
	var all []*speech
	for i, w := range s.words {
		v, ok := verbs[w.text]
		if !ok || s.covered(w.from, w.to) || s.adjoins(i) && elsewise[s.words[i+1].text] {
			continue
		}
		p := &speech{verb: v, at: i, start: w.from}
		switch {
		case strings.HasSuffix(w.text, "ing") && len(all) > 0:
			// Decried the visit, accusing Putin: the same speaker.
			p.speaker = all[len(all)-1].speaker
		case s.subject(p):
			if s.quotesBefore(p.start) || s.endsWith(p) {
				p.words = s.trim(span{s.begin, max(s.withoutArticle(p.start), s.begin)})
			}
		case s.inverted(p):
		default:
			continue
		}
		all = append(all, p)
	}
	if p := s.accordingTo(); p != nil && len(all) == 0 {
		all = append(all, p)
	}
	for i, p := range all {
		if p.words.to == 0 {
			from, end := s.words[p.at].to, len(s.text)
			if i+1 < len(all) && all[i+1].start > from {
				end = s.clauseEnd(from, all[i+1].start)
			}
			if i := strings.IndexRune(s.text[from:end], '”'); i >= 0 && !strings.Contains(s.text[from:from+i], "“") {
				end = from + i // the verb is within the quotation
			}
			if p.words = s.trim(span{s.words[p.at].from, end}); plainSpeech[s.words[p.at].text] {
				p.words = s.withoutThat(s.trim(span{from, end}))
			}
			p.proof = s.trim(span{s.words[p.at].from, end})
		}
	}
	return all
}

// plainSpeech are the verbs that say no more than the mode of the claim does, so
// that the words after them are all of it.
var plainSpeech = set(`said says say added adds stated states noted notes argued argues insisted insists claimed claims announced
	explained explains told tells denied denies warned warns reported reports`)

// beforeSaid is what stands between the verb and what is said: the day, to whom,
// and the conjunction.
var beforeSaid = regexp.MustCompile(`^(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:(?:\S+ ){0,4}?that )?`)

// withoutThat takes the day and the conjunction off the beginning of what is said.
func (s *sentence) withoutThat(p span) span {
	p.from += len(beforeSaid.FindString(s.text[p.from:p.to]))
	return p
}

// clauseEnd is the last comma, semicolon or "and" between a verb and the clause of
// the next.
func (s *sentence) clauseEnd(from, to int) int {
	end := -1
	for _, sign := range []string{",", ";", " and ", " but ", " while "} {
		end = max(end, strings.LastIndex(s.text[from:to], sign))
	}
	if end < 0 {
		return to
	}
	return from + end
}

// subject finds who speaks before the verb: the name before it, or before the
// words between commas that stand there, or at the end of those.
func (s *sentence) subject(p *speech) bool {
	i := p.at - 1
	for i >= 0 && s.adjoins(i) && between[s.words[i].text] {
		i--
	}
	if i < 0 || passive[s.words[i].text] {
		return false
	}
	if s.adjoins(i) || s.between(i) == ") " {
		p.start = s.words[i].from
		if p.speaker = s.whole(s.nameEnding(s.words[i].to)); p.speaker != nil {
			p.start = p.speaker.from
			return !s.words[i].possessive
		}
		return pronouns[s.words[i].text]
	}
	if !strings.HasPrefix(s.text[s.words[i].to:], ", ") {
		return false
	}
	// Name, apposition, said
	comma := strings.LastIndex(s.text[:s.words[i].from], ", ")
	if comma < 0 {
		return false
	}
	if n := s.whole(s.nameEnding(comma)); n != nil {
		p.speaker, p.start = n, n.from
		return true
	}
	if n := s.whole(s.nameEnding(s.words[i].to)); n != nil {
		p.speaker, p.start = n, comma
		return true
	}
	return false
}

// whole gives those of whom a name only says more: Emmanuel Duval of France,
// police in San Francisco.
func (s *sentence) whole(n *name) *name {
	if n == nil || !belongs[n.before] {
		return n
	}
	before := strings.TrimRight(s.text[:s.withoutArticle(n.from)], " ")
	if who := s.nameEnding(len(before) - len(" "+n.before)); who != nil && (who.thing == nil || speakers[who.thing.kind]) {
		return who
	}
	return n
}

var belongs = set(`of from at in`)

// withoutArticle is where the article before a name begins, if there is one.
func (s *sentence) withoutArticle(at int) int {
	before := strings.TrimRight(s.text[:at], " ")
	for article := range articles {
		if strings.HasSuffix(before, " "+article) {
			return len(before) - len(article)
		}
	}
	return at
}

// endsWith reports whether who speaks and the verb stand after what is said: The
// roof was lost, the agency said.
func (s *sentence) endsWith(p *speech) bool {
	after := s.text[s.words[p.at].to:]
	return (strings.HasPrefix(after, ",") || len(after) <= 1) &&
		strings.HasSuffix(strings.TrimRight(s.text[:s.withoutArticle(p.start)], " "), ",")
}

// inverted finds who speaks after the verb: “...,” said Ferrando; reports the
// Associated Press. The words are those before it.
func (s *sentence) inverted(p *speech) bool {
	i := p.at + 1
	for n := 0; i < len(s.words) && n < 4 && s.adjoins(i-1) && !s.words[i].isCapital(); n++ {
		i++
	}
	if i >= len(s.words) || !s.adjoins(i-1) {
		return false
	}
	n := s.nameBeginning(s.words[i].from)
	before := strings.TrimRight(s.text[:s.words[p.at].from], " ")
	if n == nil || !strings.HasSuffix(before, ",") && !s.quotesBefore(p.start) {
		return false
	}
	p.speaker, p.words = n, s.trim(span{s.begin, max(len(before), s.begin)})
	return true
}

// quotesBefore reports whether a quotation ends before a byte of the sentence.
func (s *sentence) quotesBefore(at int) bool {
	before := strings.TrimRight(s.text[:at], " ")
	return strings.HasSuffix(before, "”") || strings.HasSuffix(before, ",\"") || strings.HasSuffix(before, "?\"")
}

// accordingTo finds a claim by who is named as its source.
func (s *sentence) accordingTo() *speech {
	for i, w := range s.words {
		if i == 0 || w.text != "to" || s.words[i-1].lower() != "according" {
			continue
		}
		for j := i + 1; j < len(s.words) && j < i+6; j++ {
			n := s.nameBeginning(s.words[j].from)
			if n == nil {
				continue
			}
			words := span{s.begin, s.words[i-1].from}
			if s.words[i-1].from <= s.begin {
				words = span{n.to, len(s.text)}
			}
			return &speech{verb: verb{article.Said, article.Neutral}, at: i, speaker: n, words: s.trim(words)}
		}
	}
	return nil
}

// findSpeakers notes of each name whether it has a verb of speech.
func (d *draft) findSpeakers() {
	if !d.english() {
		return
	}
	for _, s := range d.sentences {
		for _, p := range s.speeches() {
			if p.speaker != nil {
				p.speaker.speaks = true
			}
		}
	}
}

// findClaims makes a claim of each speech, on the card of who makes it. He and she
// are the person whom the text named last.
func (d *draft) findClaims() {
	if !d.english() {
		return
	}
	var last *card
	for _, s := range d.sentences {
		for _, p := range s.speeches() {
			s.taken = append(s.taken, p.words)
			by := last
			if p.speaker != nil {
				by = p.speaker.card
			}
			if by != nil && canSpeak(by) && len(parts(s.text[p.words.from:p.words.to])) > 1 {
				d.addFact(by, s, p.words, &fact{mode: p.mode, stance: p.stance, doubt: true, proof: p.proof})
			}
		}
		for _, n := range s.names {
			if n.card.kind == article.KindPerson {
				last = n.card
			}
		}
	}
}
