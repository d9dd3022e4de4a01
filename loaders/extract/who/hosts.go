package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
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
	v := r.actBy(t)
	if v < 0 || v > t.from || !receptions[r.tok(s, v).Lemma] {
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

// receptions are the verbs of guests and hosts with each other.
var receptions = map[string]bool{"meet": true, "receive": true, "hold": true, "confer": true, "call": true, "sign": true, "talk": true, "greet": true, "see": true, "host": true, "welcome": true,
	"join": true, "have": true, "pay": true, "speak": true, "discuss": true, "attend": true, "brief": true}

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
