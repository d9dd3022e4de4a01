package gazetteer

import "backchannel/graph"

// Entry is one thing that has a name: a country, organisation, place or
// person. Entries are shared and must not be changed.
type Entry struct {
	ID       graph.ID
	Kind     graph.Kind
	Name     string     // canonical, as newspapers write it: "South Korea", "NATO"
	Aliases  []string   // other names and acronyms that the tables list; no demonyms, no metonyms
	Wikidata string     // "Q142", or "" where the tables are not sure
	ISO2     string     // countries and some territories, else ""
	ISO3     string     // countries and some territories, else ""
	Class    string     // organisations: "alliance", "party", …; places: "city", "sea", …; else ""
	Of       []graph.ID // what it belongs to, the nearest first: a place's countries, an organisation's country or parent
	Weight   int        // countries: 3 great powers, 2 often in the news, 1 others; 0 for the rest
	The      bool       // the name takes "the" in running text: "the Netherlands"
	Until    graph.Date // countries: when the state ceased to be; zero for living ones

	countries []*Entry // what Countries returns, once placed
	placed    bool
}

// Sense says how words name an entry.
type Sense uint8

// The senses. Adjective, People, Capital and Seat name a country (or an
// organisation) through something else.
const (
	Name      Sense = iota + 1 // the canonical name: "Russia"
	Alias                      // another name in use: "Russian Federation", "Jokowi"
	Acronym                    // "OPCW", "UAE"
	Former                     // a former name: "Burma", "Swaziland"
	Adjective                  // of nationality or origin: "French"; "the French" too
	People                     // noun for people of there: "Frenchman", "Russians"
	Capital                    // a city that stands for its government: "Moscow rejected"
	Seat                       // a palace, street or quarter that stands for it: "the Kremlin"
)

var senseNames = [...]string{"", "name", "alias", "acronym", "former", "adjective", "people", "capital", "seat"}

// String returns the sense in lower case, "" for zero.
func (s Sense) String() string {
	if int(s) < len(senseNames) {
		return senseNames[s]
	}
	return ""
}

// Candidate is one reading of some tokens.
type Candidate struct {
	*Entry
	Sense  Sense
	Tokens int // how many tokens the name spans, at least 1
	// Weak says that the words often mean something else ("Nice", "Labour",
	// a person known by one name): take it only with support from the context.
	Weak bool
}
