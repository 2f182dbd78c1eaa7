package draft

// calendar holds the words of English that have a capital and name nothing that
// has a card.
var calendar = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
	September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter Ramadan`)

// starters are small words of English, which begin sentences and are no names.
var starters = set(`a an the this that these those here there he she it they we you i his her its their our my your who whom
	whose which what when where why how if whether and or but nor so yet for of in on at by with without within from to into onto
	over under above below between among across through during before after since until till while although though because as
	like unlike despite amid about against around behind beside besides beyond near off out up down per via than then thus
	however moreover meanwhile instead indeed still also even only just not no nobody none nothing everyone everybody everything
	someone somebody something anyone anybody anything all any both each either neither every few many more most much several
	some such other others another one two three four five six seven eight nine ten hundreds thousands dozens half first second
	third last next now today tomorrow yesterday earlier later soon once again ever never always often sometimes perhaps maybe
	according including following speaking asked given seen having being is are was were be been do does did has have had can
	could may might will would shall should must let people critics officials authorities experts analysts construction traffic
	please yes oh ok well too very quite rather almost nearly already apart along together twice new old former late early mr`)
