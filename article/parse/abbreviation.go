package parse

import "strings"

// abbreviations are the words of a language that a full stop abbreviates. The
// lists are short on purpose: initials need none.
type abbreviations struct {
	name     []string // before a name, never at the end of a sentence
	number   []string // only before a figure; otherwise a word, or a sentence's last
	either   []string // may also end a sentence
	starters []string // words that begin a sentence after such an abbreviation
	// afterQuote lists the words with which a sentence continues after quoted
	// speech that ends with a mark, in a language without small letters.
	afterQuote []string
}

// abbreviationsOf returns the list for a BCP 47 tag, empty for a language
// without one.
func abbreviationsOf(lang string) abbreviations {
	base, _, _ := strings.Cut(lang, "-")
	return byLanguage[strings.ToLower(base)]
}

var byLanguage = map[string]abbreviations{
	"en": {
		name: strings.Fields(`Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Hon St Mt Ft Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm
			Brig Pvt Sen Rep Gov Pres Supt Insp vs viz cf al e.g i.e`),
		number: strings.Fields(`No Nos no nos Art Sec Fig Vol Ch p pp para approx ca c`),
		either: strings.Fields(`Inc Ltd Co Corp Bros Jr Sr Esq Ph.D Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
			Ave Blvd Rd Mass Calif Conn Fla Pa Va Wash Ariz Colo Ore Tenn Minn Mich Wis Ill Ind Ky La Miss Neb Nev Okla`),
		starters: strings.Fields(`The A An He She It They We You I His Her Its Their Our This That These Those There Here
			But And Or Nor So Yet In On At By For From With Without To After Before As If When While Since Until Although
			Though However Both Some Many Most Several Critics Officials Police What Who Why How Where`),
	},
	"ru": {
		name:   strings.Fields(`г-н г-жа гг проф акад доц ген полк им т.е т.к т.н ул пл просп пер кв обл св о-в напр см ср`),
		number: strings.Fields(`ст стр с п пп гл рис табл`),
		either: strings.Fields(`г в вв гг тыс млн млрд трлн руб коп др д п э`),
		starters: strings.Fields(`В На С К По Из За Под Над При О Об От До Для Но А И Он Она Оно Они Мы Вы Я Это Эта
			Этот Эти Затем Потом Однако Когда Если Как Его Её Ее Их Там Тогда Теперь Тем`),
	},
	"mn": {
		name:     strings.Fields(`ноён хатагтай акад проф док`),
		either:   strings.Fields(`ж он сая тэрбум төг г.м`),
		starters: strings.Fields(`Энэ Тэр Тэд Бид Харин Гэвч Мөн Түүний Түүнд Иймд Учир Тус`),
	},
	"de": {
		name: strings.Fields(`Dr Prof Hr Fr Frl St Nr Art Abs Bd bzw vgl sog z.B d.h u.a i.d.R ca geb gest ggf evtl
			zzgl inkl Str
			z u d i o v n`),
		either: strings.Fields(`Co Jr Sr Mio Mrd Tsd usw etc v.Chr n.Chr
			1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31`),
		starters: strings.Fields(`Der Die Das Ein Eine Er Sie Es Wir Ihr Ich In Im Am An Auf Bei Mit Nach Vor Von Zu
			Zum Zur Aber Und Oder Doch Dies Diese Dieser Als Wenn Während Seit Da Dort Danach Damit So`),
	},
	"fr": {
		name:   strings.Fields(`M MM Mme Mlle Dr Pr Me St Ste cf p.ex c.-à-d env av apr`),
		number: strings.Fields(`art chap p pp vol n fig`),
		either: strings.Fields(`etc J.-C`),
		starters: strings.Fields(`Le La Les L Un Une Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces En Dans Sur
			Pour Par Avec Mais Et Ou Or Depuis Après Avant Selon Quand Si`),
	},
	"es": {
		name:   strings.Fields(`Sr Sra Srta Sres Dr Dra Prof D Dña Gral Cnel Cap Lic Ing Mons Sto Sta Ud Uds p.ej aprox`),
		number: strings.Fields(`núm art cap p pp vol fig`),
		either: strings.Fields(`etc EE.UU Cía S.A`),
		starters: strings.Fields(`El La Los Las Un Una Él Ella Ellos Ellas En De Por Para Con Pero Y O Se Su Sus Este
			Esta Estos Estas Según Cuando Si Después Antes Desde`),
	},
	"ja": {afterQuote: []string{"と", "って"}},
}
