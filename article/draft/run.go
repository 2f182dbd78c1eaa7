package draft

// unit is what a run of names is made of: a word, a name of the table, or one
// that its acronym shows.
type unit struct {
	first, last int // words of the sentence
	known       known
	acronym     int // word that is its acronym in brackets; 0 for none
}

// run gathers the units of a name, or of names without a comma between them, and
// says where it ends. Small words may stand within a name: de or van before any
// word of it, and of or for after a word such as Bank.
func (f *finder) run(s *sentence, units []unit, i int) (run []unit, next int) {
	run = []unit{units[i]}
	for next = i + 1; next < len(units); next++ {
		last := run[len(run)-1]
		if last.acronym > 0 || !s.adjoins(last.last) {
			break
		}
		u := units[next]
		if f.isName(s, u) && !s.words[u.first].first && u.acronym == 0 {
			run = append(run, u)
			continue
		}
		reach := f.bridge(s, units, next, run)
		if reach == 0 {
			break
		}
		run = append(run, units[next:next+reach+1]...)
		next += reach
	}
	return run, next
}

// bridge counts the small words at a place that join what stands after them to
// the name before; 0 if they do not.
func (f *finder) bridge(s *sentence, units []unit, at int, run []unit) int {
	before := s.words[run[len(run)-1].last].text
	n := 0
	for n < 2 && at+n < len(units) {
		w := s.words[units[at+n].first].text
		switch {
		case particles[w] && run[len(run)-1].known.country == nil:
		case n == 0 && f.english() && (w == "of" || w == "for") && isHead(before):
		case n == 1 && w == "the" && !particles[s.words[units[at].first].text]:
		default:
			w = ""
		}
		if w == "" || !s.adjoins(units[at+n].last) {
			break
		}
		n++
	}
	if n == 0 || at+n >= len(units) || !f.isName(s, units[at+n]) || units[at+n].known.adjective {
		return 0
	}
	return n
}

var particles = set(`de del della di da do dos das la las los van von der den ten bin ibn al el y af av zu`)

// isHead reports whether a word says what the name that it is part of names.
func isHead(word string) bool {
	for _, words := range heads {
		if words[word] {
			return true
		}
	}
	return false
}

func hasHead(s *sentence, units []unit) bool {
	for _, u := range units {
		for i := u.first; i <= u.last && u.known.country == nil; i++ {
			if isHead(s.words[i].text) {
				return true
			}
		}
	}
	return false
}

// part divides a run into names. A title goes to the person after it; a word such
// as Bank makes all one name; otherwise adjectives of countries stand apart.
func (f *finder) part(s *sentence, run []unit) {
	if run[0].acronym > 0 {
		long := f.add(s, run)
		w := s.words[run[0].acronym]
		short := f.add(s, []unit{{first: run[0].acronym, last: run[0].acronym}})
		short.text, short.longFor, short.acronym = w.text, long, true
		return
	}
	if last := run[len(run)-1]; last.acronym > 0 {
		f.part(s, run[:len(run)-1])
		f.part(s, run[len(run)-1:])
		return
	}
	if !f.english() {
		f.apart(s, run)
		return
	}
	for i := len(run) - 2; i >= 0; i-- {
		if run[i].known.country == nil && titles[s.words[run[i].first].text] && !hasHead(s, run[i+1:]) {
			f.titled(s, run[:i+1], run[i+1:])
			return
		}
	}
	if first := run[0]; first.known.country != nil && !first.known.adjective && s.words[first.first].isAcronym() {
		f.add(s, run[:1]) // U.S. Senate
		run = run[1:]
	}
	if hasHead(s, run) && len(run) > 1 {
		f.add(s, run)
		return
	}
	f.apart(s, run)
}

// titled takes in a person with a title. The title may begin with a country or
// with the name of a body: Supreme Court Justice.
func (f *finder) titled(s *sentence, title, person []unit) {
	switch {
	case title[0].known.country != nil:
		f.add(s, title[:1])
	default:
		body := title[:len(title)-1]
		for len(body) > 0 && !hasHead(s, body[len(body)-1:]) {
			body = body[:len(body)-1] // Wichita Falls Fire Chief
		}
		if len(body) > 0 {
			f.add(s, body)
		}
	}
	n := f.add(s, person)
	n.known = known{}
	n.titleFrom = s.words[title[0].first].from
	n.title = s.text[n.titleFrom:s.words[title[len(title)-1].last].to]
}

// apart divides a run at the adjectives of countries, and at names of countries
// that have several words. A single word may be a given name or a surname: Chad,
// Jordan.
func (f *finder) apart(s *sentence, run []unit) {
	from := 0
	flush := func(to int) {
		if from < to && !f.isTitle(s, run[from:to]) {
			f.add(s, run[from:to])
		}
	}
	for i, u := range run {
		if u.known.adjective || u.known.country != nil && (u.last > u.first || len(run) == 1) {
			flush(i)
			f.add(s, run[i:i+1])
			from = i + 1
		}
	}
	flush(len(run))
}

// isTitle reports whether a run is titles, without the name of who bears them.
func (f *finder) isTitle(s *sentence, run []unit) bool {
	if last := run[len(run)-1]; f.english() && last.known.country == nil && offices[s.words[last.last].text] {
		return true
	}
	for _, u := range run {
		if u.known.country != nil || !titles[s.words[u.first].text] {
			return false
		}
	}
	return f.english()
}
