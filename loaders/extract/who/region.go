package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// islands are the states that "the island" takes up, archipelagos those that are many islands.
var (
	islands = map[graph.ID]bool{"country:TWN": true, "country:CUB": true, "country:CYP": true, "country:LKA": true, "country:MLT": true, "country:ISL": true, "country:JAM": true,
		"country:BRB": true, "country:DMA": true, "country:GRD": true, "country:LCA": true, "country:MUS": true, "country:SGP": true, "country:MDG": true, "country:BHR": true,
		"country:NRU": true, "country:NIU": true, "country:HTI": true, "country:TLS": true, "country:BRN": false}
	archipelagos = map[graph.ID]bool{"country:BHS": true, "country:MDV": true, "country:SYC": true, "country:COM": true, "country:CPV": true, "country:STP": true, "country:FJI": true,
		"country:TON": true, "country:WSM": true, "country:VUT": true, "country:SLB": true, "country:KIR": true, "country:TUV": true, "country:MHL": true, "country:FSM": true,
		"country:PLW": true, "country:PHL": true, "country:IDN": true, "country:JPN": true, "country:TTO": true, "country:ATG": true, "country:VCT": true, "country:COK": true}
)

// islandSaid returns the state that "the island" or "the archipelago" takes up, where it was spoken of after any place
// of that kind; -1.
func (r *reader) islandSaid(s int, noun string) int {
	of := islands
	switch noun {
	case "island":
	case "archipelago":
		of = archipelagos
	default:
		return -1
	}
	found, place := -1, false
	r.back(func(x *ref) bool {
		if x.sent < s-5 {
			return false
		}
		for _, e := range x.entities {
			switch b := &r.beings[e]; {
			case b.Kind == graph.Place:
				place = place || b.class == noun || b.class == "archipelago" || slices.Contains(folded(b.Name), noun) || slices.Contains(folded(b.Name), noun+"s")
			case b.Kind == graph.Country && of[b.ID]:
				found = e
			}
		}
		return found < 0 && !place
	})
	if place {
		return -1
	}
	return found
}

// regionIn returns the states of the part of the world and of the kind that the words [from, to) name: "the West
// African leader", "the communist country", "the Pacific island state"; nil for none.
func (r *reader) regionIn(s, from, to int) map[graph.ID]bool {
	var found map[graph.ID]bool
	for k := from; k < to; k++ {
		in := r.t.regions[r.lower(s, k)]
		if k+1 < to {
			if both := r.t.regions[r.lower(s, k)+" "+r.lower(s, k+1)]; both != nil {
				in = both
				k++
			}
		}
		switch {
		case in == nil:
		case found == nil:
			found = in
		default:
			narrow := map[graph.ID]bool{}
			for c := range in {
				if found[c] {
					narrow[c] = true
				}
			}
			found = narrow
		}
	}
	return found
}

// emirates are the states that an emir rules, whatever they are called.
var emirates = map[graph.ID]bool{"country:QAT": true, "country:KWT": true, "country:ARE": true}

// crowns are the words for states by who rules them, as they begin the states' full names.
var crowns = map[string]string{"kingdom": "kingdom", "sultanate": "sultanate", "emirate": "emirate"}

// styled reports whether a country's full name has the word, or the tables give none.
func (r *reader) styled(country int, word string) bool {
	e := r.beings[country].entry
	if e == nil || emirates[r.beings[country].ID] && word == "emirate" || word == "sultanate" && e.ID == "country:BRN" {
		return true
	}
	for _, a := range append([]string{e.Name}, e.Aliases...) {
		if strings.Contains(strings.ToLower(a), word) {
			return true
		}
	}
	return false
}

// creeds are the adjectives of what members of a movement hold, backing the participles that say who is behind it.
var (
	creeds = vocab.Words("islamist", "shiite", "shia", "shi'ite", "sunni", "salafist", "jihadist", "marxist", "maoist", "zionist",
		"leftist", "communist")
	backing = vocab.Words("backed", "aligned", "allied", "sponsored", "funded", "supported", "armed", "linked", "financed")
)

// lastCountry returns the country named last before token i, in its sentence or the one before: "that country"; -1.
func (r *reader) lastCountry(s, i int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-1 {
			return false
		}
		if x.sent == s && x.from >= i || x.mention < 0 || x.pronoun || x.generic || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Country {
			return true
		}
		found = x.entities[0]
		return false
	})
	return found
}

// landUrged returns the country that "them" means where "we" or "I" ask something of it between quotation marks: "“We are going to
// Honduras to ask them to free him”"; nil.
func (r *reader) landUrged(s, i int) []int {
	tk := r.tok(s, i)
	v := tk.Head
	if r.lower(s, i) != "them" || v < 0 || v > i || !urges.Has(r.tok(s, v).Lemma) {
		return nil
	}
	own := -1
	if tk.Quoted {
		if own = r.speakerNear(s, i); own >= 0 {
			own = r.countryOf(own)
		}
	}
	we := false
	for k := v - 1; k >= 0 && !we; k-- {
		switch r.lower(s, k) {
		case "we", "i":
			we = true
		case ".", ";":
			k = 0
		}
	}
	if c := r.lastCountry(s, i); we && c >= 0 && c != own {
		return r.one(c)
	}
	return nil
}
