package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Weights of what makes a country the owner of the title of somebody whom another meets.
const (
	ofHost    = 3.5 // its guest meets the title's holder
	ofGuest   = -6  // the guest's own
	besideHim = 3   // somebody of its stands before in a list
	onBehalf  = 5   // "on behalf of the Malian government"
)

// receivedBy votes for the country in which somebody meets the holder of a title, who is hardly a minister of
// the guest's own: "Motegi left for Hanoi … He met Minister of Industry X"; and for that of those beside
// whom he is named, "met President X, and Minister of Industry Y".
func (r *reader) receivedBy(t *title, by int, scores map[graph.ID]float64) {
	switch t.role.Class {
	case "minister", "head-of-state", "head-of-government", "deputy-head", "official", "legislator":
	default:
		return
	}
	s := t.sent
	if id := r.onBehalfOf(t); id != "" {
		scores[id] += onBehalf
	}
	if part, _ := r.part(s, t.head); part == subject || t.from < 2 {
		return
	}
	if own := r.dealer(t); own != "" {
		scores[own] += ofGuest
	}
	v := r.actBy(t)
	if v >= 0 && v < t.from && by >= 0 && phones.Has(r.tok(s, v).Lemma) {
		if own := r.beings[by].country; own != "" {
			scores[own] += ofGuest // "The Togolese premier telephoned President X"
		}
	}
	if v < 0 || v > t.from || !receptions.Has(r.tok(s, v).Lemma) {
		return
	}
	own := graph.ID("")
	if by >= 0 {
		own = r.beings[by].country
	}
	if c := r.listMate(t, v); c != "" && c != own {
		scores[c] += besideHim
		scores[own] += ofGuest
		return
	}
	if by < 0 || own == "" {
		return
	}
	if at := r.scene(s, t.from); at != "" && at != own {
		scores[at] += ofHost
		scores[own] += ofGuest
	}
}

// hostHere votes for where the report is from, and for where something was last said to happen, where the holder of a title is called the host.
func (r *reader) hostHere(t *title, vote func(int, float64)) {
	s, k := t.sent, t.from-1
	if r.word(s, k) == "," {
		k--
	}
	if r.lower(s, k) != "host" {
		return
	}
	vote(r.home(), isHost)
	if at := r.scene(s, t.from); at != "" {
		vote(r.countryBeing(at), isHost)
	}
}

// phones are the verbs of who calls up somebody of another state.
var phones = vocab.Words("telephone", "phone", "ring")

// dealer returns the state of him whose talk or call with the holder of a title a sentence speaks of, "Novak's conversation with Prime
// Minister X"; "".
func (r *reader) dealer(t *title) graph.ID {
	n := r.governor(t.sent, t.head)
	if n < 0 || n > t.from || r.tok(t.sent, n).Tag != parse.NOUN || !dealings.Has(r.tok(t.sent, n).Lemma) || !r.joinedBy(t.sent, t.head, "with") {
		return ""
	}
	o := r.d.Sentences[t.sent].Child(n, parse.NmodPoss)
	if o < 0 {
		return ""
	}
	if e := r.entityAt(t.sent, o, o+1); e >= 0 && r.beings[e].Kind == graph.Person {
		return r.beings[e].country
	}
	return ""
}

// receptions are the verbs of guests and hosts with each other.
var receptions = vocab.Words("meet", "receive", "hold", "confer", "call", "sign", "talk", "greet", "see", "host", "welcome",
	"join", "have", "pay", "speak", "discuss", "attend", "brief")

// listMate returns the country of the person who stands before a title in its list, behind the verb; "".
func (r *reader) listMate(t *title, v int) graph.ID {
	s, found := t.sent, graph.ID("")
	k := t.from - 1
	switch r.lower(s, k) {
	case "and", ",":
	case "as":
		if r.lower(s, k-1) != "well" {
			return ""
		}
	default:
		return ""
	}
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		if x.from < v || x.from >= t.from || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person || r.beings[x.entities[0]].country == "" {
			return true
		}
		for j := x.from + 1; j < t.from; j++ {
			if w := r.tok(s, j); w.Tag.Is(parse.VERB, parse.AUX) || w.Tag == parse.ADP && r.lower(s, j) != "as" && r.lower(s, j) != "with" && r.lower(s, j) != "of" {
				return false
			}
		}
		found = r.beings[x.entities[0]].country
		return false
	})
	return found
}

// onBehalfOf returns the country on whose behalf the holder of a title does something; "".
func (r *reader) onBehalfOf(t *title) graph.ID {
	s := t.sent
	for k := t.to; k+1 < len(r.words[s]); k++ {
		if r.lower(s, k) != "behalf" || r.lower(s, k+1) != "of" {
			continue
		}
		for j := k + 2; j < min(k+5, len(r.words[s])); j++ {
			if p := r.at(s, j); p != nil && p.entry != nil && p.kind == graph.Country {
				return p.entry.ID
			}
		}
	}
	return ""
}

// foreignEnvoys takes a government that deals with envoys for neither the one that sent them nor the one to which it sends its own, but
// for the one to which they are sent: "The government summoned the ambassador of Ghana to Nigeria", "recalled its envoy to Ghana".
func (r *reader) foreignEnvoys(envoy bool, s, i int, scores map[graph.ID]float64) {
	for k := range r.titles {
		t := &r.titles[k]
		if envoy || t.sent != s || t.from < i || !posted(t.role) || !r.tok(s, t.head).Rel.Is(parse.Obj, parse.Conj) {
			continue
		}
		vote := func(p int32, w float64) {
			if c := r.countryOfPiece(&r.pieces[p]); c >= 0 {
				scores[r.beings[c].country] += w
			}
		}
		if r.sentHome(t) {
			for _, p := range t.before {
				vote(p, besideHim)
			}
			for _, o := range t.after {
				vote(o.piece, -5)
			}
			continue
		}
		for _, p := range t.before {
			vote(p, -5)
		}
		for q := r.firstPiece(s); t.role.Plural && q < len(r.pieces) && r.pieces[q].sent == s; q++ {
			if p := &r.pieces[q]; p.from > t.from && p.kind == graph.Country && r.tok(s, p.from).Rel == parse.Conj {
				vote(int32(q), -5) // "the ambassadors of Kenya and Ghana"
			}
		}
		for _, o := range t.after {
			switch {
			case o.prep == "of" || t.possessor >= 0:
				vote(o.piece, -5)
			case o.prep == "to" || o.prep == "in":
				vote(o.piece, 1)
			}
		}
	}
}

// sentHome reports whether an envoy is called back by what governs him, which his own state does: "recalled Chad's ambassador to
// Niger", "ordering Chad's envoy in Niamey to return".
func (r *reader) sentHome(t *title) bool {
	v := r.governor(t.sent, t.head)
	if v < 0 {
		return false
	}
	switch r.tok(t.sent, v).Lemma {
	case "recall", "withdraw", "repatriate":
		return true
	case "order", "call", "bring", "ask", "instruct", "tell", "pull", "summon", "direct", "fly", "command":
	default:
		return false
	}
	for k := v + 1; k < min(t.to+12, len(r.words[t.sent])); k++ {
		switch w := r.lower(t.sent, k); {
		case w == "back" || w == "home" || w == "homeward":
			return true
		case w == "return" && k > t.from && r.lower(t.sent, k-1) == "to":
			return true
		case w == "consultations" && r.lower(t.sent, k-1) == "for":
			return true
		}
	}
	return false
}

// sendsEnvoy returns a function that reports whether the sentence goes on from i to deal with an envoy whom a state has sent.
func (r *reader) sendsEnvoy(s, i int) func(graph.ID) bool {
	scores := map[graph.ID]float64{}
	r.foreignEnvoys(false, s, i, scores)
	return func(country graph.ID) bool { return scores[country] < 0 }
}

// federations are the states that are spoken of as "the Federal Government" at home.
var federations = map[graph.ID]bool{"country:NGA": true, "country:PAK": true, "country:ETH": true, "country:SOM": true, "country:DEU": true, "country:AUS": true, "country:MYS": true,
	"country:CAN": true, "country:CHE": true, "country:IRQ": true, "country:NPL": true, "country:SSD": true, "country:USA": true, "country:MEX": true}

const several = -2 // not the one that is looked for

// lowerCase are those of them whose own papers mostly write "the federal government".
var lowerCase = map[graph.ID]bool{"country:DEU": true, "country:CAN": true, "country:CHE": true, "country:USA": true, "country:MEX": true}

// federal returns the one federation that the article names, as a being, for "the Federal Government"; -1.
func (r *reader) federal(p *piece) int {
	found, lesser := -1, -1
	if p.institution.Class != "country" || r.lower(p.sent, p.from) != "federal" || !r.is(p.sent, p.from, large) {
		return -1
	}
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.entry == nil {
			continue
		}
		var of []graph.ID
		for _, c := range r.gaz.Countries(q.entry) {
			of = append(of, c.ID)
		}
		for _, h := range r.gaz.Offices(q.entry.ID) {
			of = append(of, h.Of)
		}
		for _, id := range of {
			if !federations[id] {
				continue
			}
			b, at := r.countryBeing(id), &found
			if lowerCase[id] {
				at = &lesser
			}
			if *at >= 0 && *at != b {
				*at = several
			} else {
				*at = b
			}
		}
	}
	if found == -1 {
		found = lesser
	}
	return max(found, -1)
}
