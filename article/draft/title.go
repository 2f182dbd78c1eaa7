package draft

// titles stand before a person's name with a capital letter, and are no part of
// it: President Vladimir Putin, Transport Minister Katri Salmela.
var titles = set(`President Vice-President Premier Minister Chancellor King Queen Prince Princess Emperor Pope Mayor
	Governor Senator Representative Congressman Congresswoman Judge Justice General Colonel Major Captain Lieutenant
	Admiral Commander Sergeant Dr Doctor Mr Mrs Ms Miss Sir Dame Lord Lady Professor Secretary Secretary-General
	Ambassador Chairman Chairwoman Chair Director Commissioner Inspector Bishop Archbishop Cardinal Rabbi Imam Sheikh
	Superintendent Constable Detective Marshal Baron Baroness Duke Duchess Sultan Emir Ayatollah Patriarch
	Father Sister Coach Speaker Prosecutor Deputy MP Chief Gen Col Capt Lt Sgt Sen Rep Gov Prof Rev`)

// courtesies are titles that say nothing of what a person does.
var courtesies = set(`Mr Mrs Ms Miss Dr Doctor Sir Dame Lord Lady`)

// offices are titles that are no surnames: a run of capitals that ends in one names
// nobody (the Prime Minister).
var offices = set(`President Vice-President Minister Chancellor Mayor Governor Senator Secretary Secretary-General Ambassador
	Chairman Chairwoman Director Commissioner Prosecutor Premier`)

// roles stand before a person's name in small letters, or after it between
// commas: Kremlin spokesperson Dmitry Peskov; Mikael Strand, chairman of.
var roles = set(`spokesperson spokesman spokeswoman director coach captain goalkeeper minister president mayor chairman
	chairwoman chairperson chair chief head leader secretary ambassador delegate envoy judge lawyer attorney professor
	supporter activist referee striker midfielder defender winger author writer analyst commissioner counterpart founder
	owner manager editor farmer teacher senator governor general colonel commander doctor engineer architect scientist
	researcher historian economist journalist reporter correspondent photographer artist actor actress singer musician
	composer painter player champion athlete swimmer runner cyclist driver pilot sailor soldier officer prosecutor
	councillor lawmaker legislator deputy candidate premier chancellor king queen prince princess bishop priest monk
	student baker fisherman resident neighbour neighbor witness survivor expert adviser advisor official negotiator
	diplomat banker executive nurse inspector detective pensioner shopkeeper trader miner midwife conductor curator
	librarian guide mountaineer astronaut biologist physicist chemist meteorologist geologist archaeologist`)

// isRole reports whether a word is a role, alone or joined to another word
// (vice-president, ex-minister).
func isRole(word string) bool {
	if roles[word] {
		return true
	}
	for i := range word {
		if word[i] == '-' && roles[word[i+1:]] {
			return true
		}
	}
	return false
}
