package who

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// epithets are the words that, with "the", mean a politician already spoken of. What is somebody's
// office or trade is a title instead.
var epithets = vocab.Words("incumbent", "socialist", "conservative", "populist", "libertarian", "republican", "democrat",
	"leftist", "rightist", "centrist", "nationalist", "billionaire", "tycoon", "septuagenarian", "octogenarian", "hardliner",
	"hard-liner", "moderate", "reformist", "reformer", "firebrand", "technocrat", "veteran", "maverick", "newcomer",
	"liberal", "islamist", "strongman", "laureate", "fugitive", "magnate", "autocrat", "despot", "statesman", "ex-general",
	"nonagenarian", "sexagenarian", "left-winger", "right-winger", "far-rightist", "marxist", "ex-guerrilla", "ex-banker", "ex-rebel",
	"ex-soldier", "ex-spy", "ex-comedian", "eurosceptic", "neophyte", "multimillionaire", "stateswoman", "dictator", "outsider",
	"theocrat", "demagogue", "loyalist", "heavyweight", "grandee", "mogul", "oligarch", "polyglot", "teetotaller")

// epithetRoles are the titles that are taken up so, where nobody is known to bear them.
var epithetRoles = vocab.Words("nobel-laureate", "politician")

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
var trades = vocab.Words("airline", "football", "soccer", "cricket", "rugby", "bank", "banking", "company", "firm",
	"union", "charity", "business", "industry", "club", "team", "church", "student", "media",
	"newspaper", "tv", "television", "tank", "university", "hospital", "gang", "cartel", "mafia", "tribal",
	"tech", "technology", "car", "carmaker", "film", "hotel", "sports", "sport", "olympic", "museum",
	"school", "protest", "community", "village", "clan", "shipping", "mining", "steel", "retail", "fashion",
	"labour", "labor", "strike", "farm", "farmers", "workers", "worker", "teachers", "miners", "youth",
	"lobby", "ngo", "aid", "jewish", "christian", "muslim",
	"evangelical", "cult", "sect", "orchestra", "festival", "racing", "tennis", "athletics", "rail", "telecoms",
	"telecom", "insurance", "fund", "investment", "publishing", "movie", "studio", "brewery", "tobacco")

// ofTrade reports whether a chief or leader is one of those that no state has.
func (r *reader) ofTrade(t *title) bool {
	if t.role.Key != "leader" || t.head <= t.from {
		return false
	}
	w := r.lower(t.sent, t.head-1)
	return trades.Has(w) && !(w == "bank" && r.lower(t.sent, t.head-2) == "central")
}
