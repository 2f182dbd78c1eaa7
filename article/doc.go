// Package article is a story as plain data: its text, the cards of the people,
// places and things it names, and the evidence for what the cards say. Every view
// of a story (map, timeline, voices, connections) is derived from this data by
// the methods here.
//
// The rest of this comment is the manual of the story format, for authors. The
// package parse reads the format, and reports the position and the remedy of every
// mistake.
//
// # A story
//
//	---
//	headline: A ceremonial welcome in Ulaanbaatar
//	lang: en
//	published: 2024-09-03
//	credit: The Associated Press
//	---
//	Russian President [Vladimir Putin](#vladimir-putin) received a ceremonial
//	welcome in [Mongolia](#mongolia) on Tuesday.
//
//	## Cards
//
//	### Vladimir Putin
//	```yaml
//	kind: person
//	role: President of Russia
//	native: {ru: Владимир Путин}
//	aliases: [Putin]
//	```
//	- Received with ceremony in [Mongolia](#mongolia). "received a ceremonial welcome in Mongolia"
//	- 2023-03-17: Judges of the court issued a warrant for his arrest. [^icc]
//
//	### Mongolia
//	```yaml
//	kind: country
//	country: MN
//	```
//
//	[^icc]: International Criminal Court, Situation in Ukraine, https://www.icc-cpi.int/
//
// The author writes three things: mentions in the text, facts with their
// evidence, and the attributes of cards. All else follows from them. The file
// reads well wherever Markdown is merely displayed.
//
// # Front matter
//
// The file begins with YAML between two lines of three hyphens. Only headline is
// needed.
//
//	headline     the headline
//	standfirst   a sentence or two under it
//	kicker       a word or two above it
//	lang         the language, as BCP 47 has it: en, mn, zh-Hant (default: en)
//	byline       the author
//	dateline     the place from which it was filed
//	published    a date
//	updated      a date, not before the one of publication
//	credit       the owner of the story
//	corrections  mistakes put right, shown with the story:
//	               - date: 2024-09-04
//	                 text: An earlier version misspelt a name.
//	map          what the map shows beyond the story's places:
//	               route: [moscow, ulaanbaatar]    two cards joined by a great circle
//	               countries: [RU, MN]             tinted, the main one last
//	               landmarks:                      named for readers who zoom in
//	                 - name: Sükhbaatar Square
//	                   at: [47.9189, 106.9175]
//	               frame:                          else chosen from the places
//	                 projection: lambert           see package carto for all of these
//	                 parallels: [35, 62]
//	                 meridian: 75
//	                 center: [53, 70]
//	                 width: 8000                   in km
//	tiles        streets for readers who zoom in, from another host; without it
//	             the map has no streets, and the page asks no other host for anything:
//	               url: https://tiles.example.org/{z}/{x}/{y}.png
//	               attribution: Example Maps     shown under the map
//	               min_zoom: 8                   of {z}, from 6 (default: 6)
//	               max_zoom: 16                  up to 22 (default: 18)
//	overlay      a set of countries that the map can show:
//	               name: Members of the court
//	               as_of: 2024-09-03
//	               countries: [MN, FR]
//	               card: international-criminal-court    if there is one
//	               source: icc                           the label of a footnote
//
// A value that holds a colon and a space, or begins with a sign such as @ or [,
// stands in quotation marks. A date is a day, a month or a year: 2024-09-03,
// 2024-09 or 2024. A country is its code of two capital letters (ISO 3166-1).
//
// # The text
//
// The text goes on until the heading of a section: ## Cards or ## Own voice. It
// holds paragraphs, subheadings (## and ###), quotations (each line begins with
// >), lists (- or 1.), emphasis (*italic*, **bold**), line breaks (\ at the end
// of a line) and links to the web. A picture stands alone in its paragraph:
//
//	![Horsemen on a square](horsemen.jpg "The welcome in Ulaanbaatar")
//
// The words in brackets describe the picture for those who cannot see it, and are
// needed; those in quotation marks are its caption. Its file lies beside the
// story's or in a folder there, and is a JPEG, PNG, WebP, GIF or SVG. What a camera
// or a program writes into it beside the picture (where and when it was taken, by
// whom, and what it showed before it was cut) is not published, nor is the name of
// the file. The pixels stay as they are; the colour profile, which itself may name a
// device, stays too. A file that cannot be cleaned so is refused, as is an SVG that
// holds scripts or links beyond itself: save that as PNG. Tables, code, rules and
// HTML have no place in a story.
//
// A line break within a paragraph is a space, but nothing at all between two
// characters of Chinese or Japanese. White space at the ends of a paragraph is
// dropped.
//
// A mention is a link to a card: [Putin](#vladimir-putin). It should be the
// shortest proper name, since mentions do not nest; it does not reach beyond its
// sentence, and any emphasis is around all of it: *[Pravda](#pravda)*.
//
// Blocks and sentences are numbered, and can be linked to from anywhere: p1 is
// the first paragraph and p1-s2 its second sentence, h1 the first subheading, q1
// the first paragraph of a quotation, li1 the first item of a list, f1 the first
// picture. A sentence ends at a full stop, question mark or exclamation mark of
// any script, or an ellipsis, with the quotation marks and brackets that close
// after it, before white space (in Chinese and Japanese, also without). It does
// not end before a small letter, nor after an initial or an abbreviation of the
// language; one that may end a sentence (U.S., Inc., 5 p.m.) does so before words
// that often begin one, such as The or He. Within a mention, a full stop after
// at most four letters ends no sentence.
//
// # Cards
//
// A card is a heading of the third level under ## Cards, a block of YAML, and a
// list of facts. Its id, which mentions lead to, is made from the name: in small
// letters, the letters and digits of any script kept, all else single hyphens;
// U.S. Congress has the id u-s-congress. Another one may be given after the name:
//
//	### Ukhnaagiin Khürelsükh {#khurelsukh}
//
// Ids that the page itself uses cannot be given: those of its panels and parts,
// such as map or search, and the numbers of blocks and sentences. The checker
// knows them all.
//
//	kind       person, country, place, organisation, event, document or group; needed
//	role       what it is or does, in a few words
//	native     its name in its own languages: {mn: Ухнаагийн Хүрэлсүх}
//	aliases    other names: [Khurelsukh, U. Khurelsukh]; none should fit two cards
//	at         where it is: [47.9203, 106.9172], latitude and longitude in degrees,
//	           north and east positive; needed for a place, of which a line or a
//	           region says none
//	zone       its time zone, as Asia/Ulaanbaatar
//	country    the country it is in, or is
//	when       its date, or first and last date: 1939-05-11/1939-09-16
//	wikipedia  the title of its article in Wikipedia, in the story's language or
//	           with another's code before it: ru:Песков, Дмитрий Сергеевич
//	wikidata   its number in Wikidata: Q7747
//
// # Facts
//
// A fact is one item of the list (- and the fact), in this order; what is in
// brackets may be left out:
//
//	[date[/date]: ][mode[, stance]: ]words evidence...
//
// With a date, or two for a span of time, the fact is on the timeline. With a
// mode it is a claim, and the card's subject makes it:
//
//	### Dmitry Peskov
//	- said, supportive: The visit strengthens ties. "a strengthening of bilateral ties"
//	- 2024-08-30: denied, supportive: He worries about the warrant. [^tass]
//
// Wherever the page shows a claim, "Dmitry Peskov said:" stands before its words, so
// write them as a sentence of their own. Modes are said, denied, accused, urged,
// asked, ordered, warned, praised and reported; stances are supportive, critical and
// neutral, and every claim should have one. The words may have emphasis and links,
// and a link to another card makes the fact a connection of the two. A fact that is
// no claim begins with a capital letter or has no colon after its first word.
//
// Evidence ends the fact, and is one or more of two kinds.
//
// Words of the story, in quotation marks, straight or curly. They must stand in
// its text exactly once, as read: without links, curly and straight quotation
// marks alike, no-break spaces as spaces. They should be of one sentence, are of
// one paragraph, and subheadings count. The checker finds the sentence, so that
// edits elsewhere break nothing. Within straight marks write curly ones, or the
// other way round. A fact whose own last words are quoted ends in a full stop.
//
// Footnotes, [^label], which name a source:
//
//	[^label]: Publisher, title and date, https://example.org/
//
// The publisher is all up to the first comma, and the address the last word, which
// begins with https:// or http://. One of title and address may be missing. Lines that go on with a footnote are
// indented. Every footnote is used, and none defined twice.
//
// # Own voice
//
// What the outlet itself claims, attributing it to nobody, stands as a list of
// facts under ## Own voice, before or after the cards:
//
//	## Own voice
//
//	- The balancing act is delicate. "delicate diplomatic balancing act"
//
// # Guesses
//
// A question mark says that something is a guess, or still to be written: after a
// key of the front matter or of a card, or at the beginning of a fact.
//
//	headline?: A ceremonial welcome in Mongolia
//	standfirst?:
//
//	kind?: person
//
//	- ? said, critical: Decried the visit. "decried the visit"
//
// The checker reads what has a mark as if it had none, and warns of each guess with
// its card. A key without a value counts as left out. Nothing is published as long as
// it is a guess: build, export and serve refuse the story, until someone has looked at
// each, corrected what is wrong, and taken the mark away. With --draft they take it,
// and the page says "guess" beside each, in every view; so do its data. The preview of
// serve --watch marks them too.
//
// "dateline new text.txt" makes such a draft of a plain text in English: it links
// names, and events, documents and groups without a proper name that a list knows
// (the visit, a warrant, protesters); makes a card for each, with the coordinates of
// countries, capitals and towns; and takes facts and claims from the text, in its
// words. It knows a name by its capital letters; a short one (Putin), an acronym
// and a country's adjective go to the card of the long one. It is sure of what it
// looked up or the text says outright, such as a country or a president, and
// guesses the rest. In other languages it finds countries, by their names in
// Unicode's CLDR, and of other names those that the language shows by a capital
// letter within a sentence (in German, which begins all nouns with one, none), but
// no claims, dates or roles. No letter of the text changes in any language.
//
// # Several stories
//
// The files of a folder that end in .md are the stories of a site. Each lies
// under the name of its file, as an id is made from it: bridge.md at bridge/. The
// names index, cards, web, 404 and healthz are taken, and no two may make the same.
// The index of the site has the newest story first, by the date of publication.
//
// Cards that several stories need are written once, in files that end in .md in
// the folder cards beside the stories. Such a file has no front matter and no
// text: it begins with its first card, and ends with the footnotes that its facts
// cite. Its cards may link those of other files.
//
//	### Talca
//	```yaml
//	kind: place
//	at: [-35.4264, -71.6554]
//	```
//	- Lies on the Claro river. [^atlas]
//
//	[^atlas]: National Atlas, https://example.org/atlas
//
// A story has those shared cards that its text, its own cards or its front matter
// link. A link of a shared card to a card that the story does not have is
// plain text there. A fact of a shared card cites footnotes, since it cannot know
// what the stories say.
//
// A story can extend a shared card with a card of its own that has the same id.
// The story's card gives the name and the attributes that it has, and the shared
// card gives all others. The facts of the story's card come first. Such a card
// needs no kind, and without any attribute no block of YAML:
//
//	### Talca
//	- Has a new bridge. "opened the bridge"
//
// On a site the card lists the other stories that have it.
//
// # Grammar
//
// This is the format in EBNF, in the notation of the Go specification: | is a
// choice, [] may be left out, {} may repeat, ... is a range of characters. A
// newline ends each line; a blank line may stand between any two blocks. What
// the words inside a block may hold is Markdown's, as the sections above say.
//
//	Story       = FrontMatter { Block } { Section } { Footnote } .
//	SharedCards = { Card } { Footnote } .
//
//	FrontMatter = "---" newline { Attribute } "---" newline .
//	Attribute   = key [ "?" ] ":" [ yaml ] newline .
//
//	Block       = Paragraph | Subheading | Quotation | List | Picture .
//	Paragraph   = Inline { newline Inline } newline .
//	Subheading  = ( "##" | "###" ) " " Inline newline .
//	Quotation   = { ">" [ " " ] Inline newline } .
//	List        = { ( "-" | "*" | "+" | digits "." ) " " Inline newline } .
//	Picture     = "![" words "](" file [ " " caption ] ")" newline .
//	Inline      = { words | Mention | Link } .
//	Mention     = "[" words "](#" id ")" .
//	Link        = "[" words "](" address ")" .
//
//	Section     = Cards | OwnVoice .
//	Cards       = "## Cards" newline { Card } .
//	OwnVoice    = "## Own voice" newline { Fact } .
//	Card        = "### " words [ " {#" id "}" ] newline [ Attributes ] { Fact } .
//	Attributes  = "```yaml" newline { Attribute } "```" newline .
//
//	Fact        = "- " [ "? " ] [ Span ": " ] [ Speech ": " ] Inline Evidence newline .
//	Span        = Date [ "/" Date ] .
//	Date        = year [ "-" month [ "-" day ] ] .
//	Speech      = Mode [ ", " Stance ] .
//	Mode        = "said" | "denied" | "accused" | "urged" | "asked" | "ordered" |
//	              "warned" | "praised" | "reported" .
//	Stance      = "supportive" | "critical" | "neutral" .
//	Evidence    = { " " ( Quote | Citation ) } .
//	Quote       = open words close .
//	Citation    = "[^" label "]" .
//	Footnote    = "[^" label "]: " publisher [ ", " title ] [ ", " address ] newline .
//
// Names in small letters are characters: newline is LF, CR LF or CR; year has
// four digits, month and day two; id and label are letters, digits and hyphens;
// key is one of those listed above, and yaml its value; open and close are a pair
// of quotation marks, straight or curly; file is a relative path, address begins
// with https:// or http://; caption is words in quotation marks.
//
// # Problems
//
// The checker reports every problem at once, each on a line:
//
//	stories/x.md:41:12: mention "#vladimir-puttin" has no card; did you mean "#vladimir-putin"?
//
// The numbers are the line and the column, counted in characters from 1. A
// warning does not keep a story from being published. It tells of
//
//   - a card that the text names, by its name or an alias, and never links: from
//     the place where its name first stands outside of any link
//   - a card that nothing links and that has no fact, or that neither map,
//     timeline nor voices show
//   - an alias that fits two cards
//   - a card that takes more than 3 minutes to read
//   - a fact without a date whose words have one that the timeline lacks: a day,
//     or a month in which something happened
//   - the same fact twice on a card
//   - a quotation that goes on beyond the end of a sentence, or begins or ends inside
//     a word
//   - a fact that begins with a date in a form that is not one of the format's, such
//     as May 2007: or c. 1939:, with the form to use
//   - a claim without a stance
//   - a guess that nobody has confirmed, and what is still to be written
//   - a headline of more than 110 characters
//   - a picture for previews that shows neither the headline, for want of its
//     script, nor a map
//
// A problem of a shared card is reported once, where it stands.
//
// "dateline check --strict" takes warnings for errors. The default story has none.
//
// A file is UTF-8 of at most 16 MB, a paragraph at most 16 KB, the YAML of the
// front matter or a card at most 16 KB.
package article
