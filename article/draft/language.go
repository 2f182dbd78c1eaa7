package draft

import (
	"strings"
	"unicode"
)

// base is the language of a BCP 47 tag, without region and script.
func base(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(lang)
}

// small are the small words by which a text in the Latin alphabet shows its
// language. Each is in one list only.
var small = []struct {
	lang  string
	words map[string]bool
}{
	{"en", set(`the and of to that was with for from has by which`)},
	{"de", set(`der und die den das nicht ist mit auf für eine dem`)},
	{"fr", set(`le les et des est une dans pour qui sur pas du`)},
	{"es", set(`el los y las por con para una su más lo fue`)},
	{"pt", set(`o os e não uma em com do da são ao pelo`)},
	{"it", set(`il di che è gli per della nel sono con non dei`)},
	{"nl", set(`het een van en niet zijn op met voor dat aan`)},
	{"sv", set(`och att det som på är av för till inte ett`)},
	{"pl", set(`i w na się nie z że jest przez oraz od`)},
	{"tr", set(`ve bir bu için ile olarak çok da daha olan`)},
}

// guessLanguage finds the language of a text by its script, and in the Latin
// alphabet by its small words. It doubts all but the plainest cases.
func guessLanguage(text string) (lang string, doubt bool) {
	letters := map[string]int{}
	for _, r := range text {
		for _, script := range scripts {
			if unicode.Is(script.table, r) {
				letters[script.lang]++
				break
			}
		}
	}
	most := latin
	for _, script := range scripts {
		if letters[script.lang] > letters[most] {
			most = script.lang
		}
	}
	switch {
	case most == "zh" && letters["ja"]*10 > letters["zh"]:
		return "ja", true
	case most == "ru" && strings.ContainsAny(text, "өүӨҮ"):
		return "mn", true
	case most == "ru" && strings.ContainsAny(text, "іїєІЇЄ"):
		return "uk", true
	case most != latin:
		return most, true
	}
	hits := map[string]int{}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		for _, s := range small {
			if s.words[w] {
				hits[s.lang]++
			}
		}
	}
	first, second := "und", 0
	for _, s := range small {
		switch n := hits[s.lang]; {
		case n > hits[first]:
			second, first = hits[first], s.lang
		case n > second:
			second = n
		}
	}
	const plain = 10 // small words, and three times as many as of another language
	return first, hits[first] < plain || hits[first] < 3*second
}

// latin stands for the languages of the Latin alphabet, of which a script cannot
// tell which one it is.
const latin = "und"

// scripts are the scripts that show a language, each with the one that most who
// write it have.
var scripts = []struct {
	lang  string
	table *unicode.RangeTable
}{
	{latin, unicode.Latin}, {"ru", unicode.Cyrillic}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew},
	{"el", unicode.Greek}, {"zh", unicode.Han}, {"ja", unicode.Hiragana}, {"ja", unicode.Katakana},
	{"ko", unicode.Hangul}, {"hi", unicode.Devanagari}, {"bn", unicode.Bengali}, {"ta", unicode.Tamil},
	{"th", unicode.Thai}, {"ka", unicode.Georgian}, {"hy", unicode.Armenian}, {"am", unicode.Ethiopic},
}

// nounsCapital are the languages that begin every noun with a capital letter, so
// that it shows no name.
var nounsCapital = set(`de lb`)
