package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// facesStates returns the states to which the holder of a title does what ministers do to others than their own: "The foreign
// minister, X, accused Canberra and Washington of lying".
func (r *reader) facesStates(t *title) (out []graph.ID) {
	if t == nil {
		return nil
	}
	s := t.sent
	switch t.role.Class {
	case "minister", "head-of-state", "head-of-government", "deputy-head", "royalty":
	default:
		return nil
	}
	if part, _ := r.part(s, t.head); part != subject {
		return nil
	}
	sen := &r.d.Sentences[s]
	h := r.climb(s, t.head, parse.Conj, parse.Flat, parse.Appos, parse.NmodDesc)
	for v := range sen.Tokens {
		switch own := sen.Tokens[h].Head == v || sen.Tokens[v].Rel == parse.AclRelcl && (sen.Tokens[v].Head == h || sen.Tokens[v].Head == t.head); {
		case !own || v < t.roleTo:
		case facing.Has(sen.Tokens[v].Lemma) && sen.Child(v, parse.NsubjPass) >= 0:
			out = append(out, r.statesAt(s, v, sen.Child(v, parse.OblAgent))...)
		case facing.Has(sen.Tokens[v].Lemma):
			out = append(out, r.statesAt(s, v, sen.Child(v, parse.Obj, parse.Iobj))...)
		case setsOut.Has(sen.Tokens[v].Lemma):
			for k := v + 1; k < len(sen.Tokens); k++ {
				if sen.Tokens[k].Head == v && sen.Tokens[k].Rel == parse.Obl && r.joinedBy(s, k, "to", "in", "for") {
					out = append(out, r.statesAt(s, v, k)...)
				}
			}
		}
	}
	return out
}

// statesAt returns the states that the phrase of a noun behind a verb names: "Canberra and Washington", "the Cuban capital".
func (r *reader) statesAt(s, v, o int) (out []graph.ID) {
	for k := r.firstPiece(s); o >= 0 && k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.from <= v || p.kind != graph.Country && p.kind != graph.Place || isPossessive(r.word(s, p.to)) {
			continue
		}
		j := r.headOf(s, p.from, p.to)
		switch adj := p.sense >= gazetteer.Adjective && p.sense < gazetteer.Capital; {
		case adj && r.tok(s, o).Lemma == "capital" && r.tok(s, j).Head == o:
			j = o
		case adj:
			continue
		}
		for n := 0; n < 4 && j != o && r.tok(s, j).Rel == parse.Conj && r.tok(s, j).Head >= 0; n++ {
			j = r.tok(s, j).Head
		}
		if j != o {
			continue
		}
		if b := r.pieceBeing(p); b >= 0 && p.kind == graph.Country {
			out = append(out, r.beings[b].country)
			continue
		}
		for _, c := range p.readings {
			if c.Sense == gazetteer.Capital {
				out = append(out, c.Entry.ID) // "flew to Accra", but within Ghana he may fly to Kumasi
			}
		}
	}
	return out
}

// setsOut are the verbs of who goes to another state.
var setsOut = vocab.Words("fly", "travel")

// orOf adds what is taken besides.
func orOf(taken func(graph.ID) bool, more []graph.ID) func(graph.ID) bool {
	if len(more) == 0 {
		return taken
	}
	return func(id graph.ID) bool { return taken(id) || slices.Contains(more, id) }
}

// facing are verbs of what a minister hardly does to his own state.
var facing = vocab.Words("accuse", "blame", "condemn", "criticise", "criticize", "denounce", "urge", "warn", "threaten",
	"thank", "ask", "tell", "rebuke", "chide", "slam", "assail", "lambast", "lambaste", "castigate", "fault",
	"praise", "commend", "congratulate", "applaud", "visit", "remind", "implore", "caution", "press", "welcome", "beg", "advise", "invite")

// noneThere reports whether a state calls no minister of its own what a title does: America has no ministers, and but few states have
// secretaries for such.
func (r *reader) noneThere(t *title, id graph.ID) bool {
	switch r.lower(t.sent, t.roleTo-1) {
	case "minister":
		return id == "country:USA"
	case "secretary":
		return t.role.Class == "minister" && t.role.Key != "state-secretary" && t.role.Key != "chief-cabinet-secretary" && id != "country:USA" && id != "country:GBR" && !havingSecretaries[id]
	}
	return false
}

// ofThing reports whether a state's name stands behind "of" and a noun that is none of its bodies or people: "the consent of Serbia".
func (r *reader) ofThing(p *piece) bool {
	k := p.from - 1
	if r.lower(p.sent, k) == "the" {
		k--
	}
	return r.lower(p.sent, k) == "of" && k > 0 && r.t.nominals[r.tok(p.sent, k-1).Lemma].refers == 0
}

// likeBefore gives whom a sentence names after his state alone the office of whom it names before with office and state: "French Foreign
// Minister X and Britain's Y said".
func (r *reader) likeBefore(p, of *piece, from, to int) {
	s := p.sent
	if !isPossessive(r.word(s, p.from-1)) || len(r.beings[p.entity].held) > 0 || len(r.gaz.Offices(r.beings[p.entity].ID)) > 0 {
		return
	}
	if r.word(s, p.to) == "," {
		switch r.lower(s, p.to+1) {
		case "a", "an", "the", "its", "his", "her", "former":
			return // "Britain's Y, an envoy"
		}
	}
	for i := len(r.holdings) - 1; i >= 0; i-- {
		h := r.holdings[i]
		if h.at.Sentence != s || !h.named || h.status != graph.Current || h.office == "" || h.of < 0 || r.beings[h.of].Kind != graph.Country || r.beings[h.of].ID == of.entry.ID {
			continue
		}
		switch h.class {
		case "minister":
			if of.entry.ID == "country:USA" {
				return
			}
		case "head-of-state", "head-of-government":
			if len(r.gaz.Holders(h.office, of.entry.ID, r.day)) == 0 {
				return
			}
		default:
			return
		}
		if !r.alike(s, h.at.Token, p) {
			return
		}
		r.claim(claim{person: p.entity, of: r.beingOf(of.entry), office: h.office, title: h.title, key: h.key, class: h.class,
			status: graph.Current, named: true, confidence: 0.7, evidence: []graph.Span{r.d.Span(s, from, to)}, at: Position{s, from}})
		return
	}
}

// alike reports whether a person stands beside who is named at a token before: joined to him, met by him, or the subject of a clause that
// goes on.
func (r *reader) alike(s, before int, p *piece) bool {
	h := r.headOf(s, p.from, p.to)
	for n := 0; n < 6 && r.tok(s, h).Rel.Is(parse.Conj, parse.Flat, parse.Appos) && r.tok(s, h).Head >= 0; n++ {
		if h = r.tok(s, h).Head; h <= before+8 && h >= before {
			return true
		}
	}
	switch part, _ := r.part(s, h); part {
	case subject:
		return true
	default:
		v := r.tok(s, h).Head
		return v >= 0 && receptions.Has(r.tok(s, v).Lemma)
	}
}

// nationOfSubject returns whose the subject of a sentence is that is nobody in particular: "A Chinese search team arrived"; -1.
func (r *reader) nationOfSubject(s int) int {
	sen := &r.d.Sentences[s]
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Country || p.dateline || p.sense < gazetteer.Adjective && !isPossessive(r.word(s, p.to)) {
			continue
		}
		h := sen.Tokens[r.headOf(s, p.from, p.to)]
		if !h.Rel.Is(parse.Amod, parse.Compound, parse.NmodPoss) || h.Head < 0 {
			continue
		}
		if n := sen.Tokens[h.Head]; n.Rel.Is(parse.Nsubj, parse.NsubjPass) && n.Head >= 0 && sen.Tokens[n.Head].Rel == parse.Root {
			return r.pieceBeing(p)
		}
	}
	return -1
}

// partisan reports whether the holder of a title is said to be of an American party: "House Speaker X, a Republican", "Republican House
// Speaker X", "House Speaker X (R-Ohio)".
func (r *reader) partisan(t *title) bool {
	s := t.sent
	if w := r.lower(s, t.from-1); w == "republican" || w == "democratic" {
		return true
	}
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(s, k); w == "republican" || w == "democratic" {
			return true
		}
	}
	if len(t.named) == 0 {
		return false
	}
	k := r.pieces[t.named[0]].to
	switch {
	case r.word(s, k) == ",":
		for n := k + 1; n < k+5 && r.word(s, n) != ","; n++ {
			if w := r.lower(s, n); w == "republican" || w == "democrat" {
				return true
			}
		}
	case r.word(s, k) == "(":
		w := r.word(s, k+1)
		return w == "R" || w == "D" || w == "R." || w == "D." || len(w) > 2 && (w[:2] == "R-" || w[:2] == "D-")
	}
	return false
}

// havingSecretaries are the other states whose ministers or first officials are secretaries.
var havingSecretaries = map[graph.ID]bool{"country:PHL": true, "country:KEN": true, "country:MEX": true, "country:IND": true, "country:PAK": true, "country:BGD": true, "country:NPL": true,
	"country:LKA": true, "country:MYS": true}

// bareBefore returns the state of whom the paragraph has named with an office and without a state: those of others stand with theirs,
// "The foreign minister, X, accused Chad. Chad's premier, Y, denied it. The defence minister, Z, called off a visit"; -1.
func (r *reader) bareBefore(t *title) int {
	if len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || !r.ofCountry(t) {
		return -1
	}
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.sent >= t.sent {
			continue
		}
		if o.sent < r.paragraph {
			break
		}
		if o.void || o.role.Plural || len(o.named) == 0 || len(o.before) > 0 || len(o.after) > 0 || o.possessor >= 0 || len(o.entities) != 1 || !r.ofCountry(o) {
			continue
		}
		for _, h := range r.beings[o.entities[0]].held {
			if h.of.Kind() == graph.Country && h.role == o.role.Key {
				return r.countryBeing(h.of)
			}
		}
	}
	return -1
}

// stateBeside returns the state that "its ally" is: the one that the page has told of most, but for the one whose it is and those
// that its sentence names; nil where two are told of alike.
func (r *reader) stateBeside(s, owner int) []int {
	times, last, here := map[int]int{}, map[int]int{}, map[int]bool{owner: true}
	r.back(func(x *ref) bool {
		for _, e := range x.entities {
			c := r.countryOf(e)
			switch {
			case c < 0 || x.generic:
			case x.sent == s:
				here[c] = true
			case last[c] != x.sent+1:
				times[c], last[c] = times[c]+1, x.sent+1
			}
		}
		return true
	})
	best, most, second := -1, 0, 0
	for c, n := range times {
		switch {
		case here[c]:
		case n > most:
			best, most, second = c, n, most
		default:
			second = max(second, n)
		}
	}
	if best < 0 || second*2 > most {
		return nil
	}
	return r.one(best)
}

// spokenIn returns the state of whoever is the first subject of a sentence before a token; -1.
func (r *reader) spokenIn(s, i int) int {
	for k := r.sentenceRefs; k < len(r.refs); k++ {
		if x := &r.refs[k]; x.sent == s && x.from < i && x.part == subject && len(x.entities) == 1 && !x.generic {
			return r.countryOf(x.entities[0])
		}
	}
	return -1
}

// doesThat reports whether a name is followed by "that" or "which" and a verb: "it was France that armed his neighbour", who is another.
func (r *reader) doesThat(s, to int) bool {
	return (r.lower(s, to) == "that" || r.lower(s, to) == "which") && r.finiteAfter(s, to+1)
}
