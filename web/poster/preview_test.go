package poster

import (
	"strings"
	"testing"

	"dateline/article/parse"
)

// TestCheckerForetellsTheMark has the checker warn of those stories whose poster
// shows neither words nor a map, and of no others.
func TestCheckerForetellsTheMark(t *testing.T) {
	for _, headline := range []string{
		"A bridge opens", "Đường sắt Việt Nam: ga mới", "Łódź, Reykjavík, İzmir", "Ґанок відчинено: її міст", "Ђоковић, Љубљана", "Мост открыт", "Гүүр нээгдэв, өчигдөр", "Η γέφυρα ανοίγει",
		"افتتاح الجسر", "הגשר נפתח", "大桥开通", "橋が開通", "다리가 열리다", "पुल खुला", "สะพานเปิด", "კიდურა", "2024: 100 %?",
	} {
		for _, lang := range []string{"en", "ar"} {
			a, problems := parse.Story("story.md", []byte("---\nheadline: \""+headline+"\"\nlang: "+lang+"\n---\nWords.\n"))
			if a == nil {
				t.Fatal(problems)
			}
			warned := strings.Contains(problems.String(), "the picture for previews")
			if bare := !worded(a); warned != bare {
				t.Errorf("%q in %s: warned %v, the poster is bare: %v", headline, lang, warned, bare)
			}
		}
	}
}
