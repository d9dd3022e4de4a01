package who

import "backchannel/loaders/extract/parse"

// epithets are the words that, with "the", mean a politician already spoken of. What is somebody's
// office or trade is a title instead.
var epithets = map[string]bool{"incumbent": true, "socialist": true, "conservative": true, "populist": true, "libertarian": true, "republican": true, "democrat": true,
	"leftist": true, "rightist": true, "centrist": true, "nationalist": true, "billionaire": true, "tycoon": true, "septuagenarian": true, "octogenarian": true, "hardliner": true,
	"hard-liner": true, "moderate": true, "reformist": true, "reformer": true, "firebrand": true, "technocrat": true, "veteran": true, "maverick": true, "newcomer": true,
	"liberal": true, "islamist": true, "strongman": true, "laureate": true, "fugitive": true, "magnate": true, "autocrat": true, "despot": true, "statesman": true, "ex-general": true,
	"nonagenarian": true, "sexagenarian": true, "left-winger": true, "right-winger": true, "far-rightist": true, "marxist": true, "ex-guerrilla": true, "ex-banker": true, "ex-rebel": true,
	"ex-soldier": true, "ex-spy": true, "ex-comedian": true, "eurosceptic": true, "neophyte": true, "multimillionaire": true, "stateswoman": true, "dictator": true, "outsider": true,
	"theocrat": true, "demagogue": true, "loyalist": true, "heavyweight": true, "grandee": true, "mogul": true, "oligarch": true, "polyglot": true, "teetotaller": true}

// epithetRoles are the titles that are taken up so, where nobody is known to bear them.
var epithetRoles = map[string]bool{"nobel-laureate": true, "politician": true}

// callings are the trades by which a politician is taken up where his age is told as well.
var callings = map[string]bool{"lawyer": true, "banker": true, "economist": true, "engineer": true, "businessman": true, "businesswoman": true, "politician": true, "academic": true,
	"teacher": true, "physician": true, "doctor": true, "farmer": true, "unionist": true, "green": true, "communist": true, "tory": true, "diplomat": true, "lawmaker": true, "soldier": true,
	"monk": true, "cleric": true, "priest": true, "imam": true, "grandmother": true, "grandfather": true, "mother": true, "father": true, "widow": true, "widower": true, "bachelor": true,
	"scientist": true, "physicist": true, "historian": true, "professor": true, "surgeon": true, "pilot": true, "officer": true, "guerrilla": true, "rebel": true, "warlord": true,
	"entrepreneur": true, "investor": true, "executive": true, "activist": true, "dissident": true, "prisoner": true, "opposition": false, "native": true, "heir": true, "heiress": true,
	"royal": true, "aristocrat": true, "peer": true, "agronomist": true, "accountant": true, "architect": true, "poet": true, "writer": true, "novelist": true, "journalist": true,
	"actor": true, "actress": true, "singer": true, "musician": true, "boxer": true, "footballer": true, "man": true, "woman": true, "ruler": true, "insider": true, "bureaucrat": true,
	"mandarin": true, "strategist": true, "legislator": true, "civilian": true}

// forNobody reports whether one who is not named speaks or acts for himself alone, whatever his nation: "an American
// expert said", "a French union leader accused"; what is done to him may be done to his state.
func (r *reader) forNobody(t *title) bool {
	return (private(t.role) || r.ofTrade(t)) && r.tok(t.sent, t.head).Rel == parse.Nsubj
}

// trades are what chiefs and leaders are chiefs of who hold no office of state.
var trades = map[string]bool{"airline": true, "football": true, "soccer": true, "cricket": true, "rugby": true, "bank": true, "banking": true, "company": true, "firm": true,
	"union": true, "charity": true, "business": true, "industry": true, "club": true, "team": true, "church": true, "student": true, "media": true,
	"newspaper": true, "tv": true, "television": true, "tank": true, "university": true, "hospital": true, "gang": true, "cartel": true, "mafia": true, "tribal": true,
	"tech": true, "technology": true, "car": true, "carmaker": true, "film": true, "hotel": true, "sports": true, "sport": true, "olympic": true, "museum": true,
	"school": true, "protest": true, "community": true, "village": true, "clan": true, "shipping": true, "mining": true, "steel": true, "retail": true, "fashion": true,
	"labour": true, "labor": true, "strike": true, "farm": true, "farmers": true, "workers": true, "worker": true, "teachers": true, "miners": true, "youth": true,
	"lobby": true, "ngo": true, "aid": true, "jewish": true, "christian": true, "muslim": true,
	"evangelical": true, "cult": true, "sect": true, "orchestra": true, "festival": true, "racing": true, "tennis": true, "athletics": true, "rail": true, "telecoms": true,
	"telecom": true, "insurance": true, "fund": true, "investment": true, "publishing": true, "movie": true, "studio": true, "brewery": true, "tobacco": true}

// ofTrade reports whether a chief or leader is one of those that no state has.
func (r *reader) ofTrade(t *title) bool {
	if t.role.Key != "leader" || t.head <= t.from {
		return false
	}
	w := r.lower(t.sent, t.head-1)
	return trades[w] && !(w == "bank" && r.lower(t.sent, t.head-2) == "central")
}
