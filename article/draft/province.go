package draft

import "strings"

// provinces are parts of countries that the news in English names without saying
// what they are. Georgia is left to the country, Washington to the capital.
var provinces = func() map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Split(`Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho,
Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri,
Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming,
Alberta, British Columbia, Manitoba, Nova Scotia, Ontario, Quebec, Saskatchewan, England, Scotland, Wales, Northern Ireland,
New South Wales, Queensland, Tasmania, Bavaria, Saxony, Catalonia, Andalusia, Lombardy, Sicily, Tuscany, Brittany, Normandy,
Corsica, Siberia, Crimea, Chechnya, Tibet, Xinjiang, Kashmir, Punjab, Kerala, Gujarat, Java, Sumatra, Europe, Asia, Africa,
North America, South America, Latin America, Antarctica, Oceania, Middle East, Scandinavia, Balkans`, ",") {
		all[strings.TrimSpace(name)] = true
	}
	return all
}()
