package article

import "strings"

// Citation is the story in one line, as another text would cite it: title,
// author, credit, date and address.
func (a *Article) Citation(address string) string {
	parts := []string{"“" + a.Title() + "”"}
	for _, part := range []string{a.Byline, a.Credit, a.DateWords(a.Published), address} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
