package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// columns are the columns of the format CSV. It has a row for every piece of
// evidence: a fact with two sources has two rows, of the same number.
var columns = []string{"story", "card", "name", "kind", "fact", "from", "to", "later", "guess", "speaker", "mode", "stance", "text",
	"evidence", "quotation", "sentence", "source", "publisher", "title", "url"}

// byteOrderMark marks the file as UTF-8. Without it spreadsheets assume the
// code page of the country.
const byteOrderMark = "\ufeff"

// writeFacts writes the facts of stories as CSV (RFC 4180) for spreadsheets.
func writeFacts(to io.Writer, stories []*article.Article) error {
	if _, err := io.WriteString(to, byteOrderMark); err != nil {
		return err
	}
	rows := csv.NewWriter(to)
	rows.UseCRLF = true
	write := func(row ...string) {
		for i := range row {
			row[i] = inert(row[i])
		}
		_ = rows.Write(row) // Flush keeps the error
	}
	write(append([]string{}, columns...)...)
	for _, a := range stories {
		facts := func(e *article.Entity, of []article.Fact) {
			for i := range of {
				f := &of[i]
				speaker := ""
				if article.IsClaim(e.ID, f) {
					speaker = a.SpeakerName(e.ID)
				}
				row := []string{a.Slug, string(e.ID), e.Name, string(e.Kind), strconv.Itoa(i + 1),
					f.When.From.String(), f.When.To.String(), yes(a.Later(f.When)), guesses(e, f),
					speaker, string(f.Mode), string(f.Stance), article.PlainText(f.Text)}
				for _, q := range f.Quotes {
					write(append(row[:len(row):len(row)], "story", q.Text, string(q.Sentence), "", "", "", "")...)
				}
				for _, n := range f.Notes {
					s := &a.Sources[n]
					write(append(row[:len(row):len(row)], "source", "", "", s.Label, s.Publisher, s.Title, s.URL)...)
				}
			}
		}
		for i := range a.Entities {
			facts(&a.Entities[i], a.Entities[i].Facts)
		}
		facts(&article.Entity{}, a.OwnVoice)
	}
	rows.Flush()
	return rows.Error()
}

// guesses names what of a row nobody has confirmed: the fact, the kind of its card.
func guesses(e *article.Entity, f *article.Fact) string {
	var all []string
	if f.Guess {
		all = append(all, "fact")
	}
	if e.Guessed("kind") {
		all = append(all, "kind")
	}
	return strings.Join(all, " ")
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// inert keeps a spreadsheet from reading a cell as a formula, which could fetch
// addresses or start programs. It puts an apostrophe, the sign of plain text,
// before a cell that begins like a formula. (OWASP, CSV Injection; East Asian
// editions read the full-width signs as formulas.)
func inert(cell string) string {
	first, _ := utf8.DecodeRuneInString(cell)
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
