package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// toldOwner returns whose office a title without a state is by what its own sentence tells of the holder, before all that the
// sentences around it make likely; -1.
func (r *reader) toldOwner(t *title, person int) int {
	if person < 0 {
		return -1
	}
	for _, tell := range []func(*title, int) int{r.pairedOwner, r.colleagueOf, r.ownForces, r.overthrown, r.armedRuler, r.explained} {
		if b := tell(t, person); b >= 0 && !r.taken(t, r.beings[b].ID, person) {
			return b
		}
	}
	return -1
}

// listed returns the title last before another of which only commas, "and" and a name part it: "Foreign Minister A, Defence
// Minister B and spokesman C"; nil.
func (r *reader) listed(t *title) *title {
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.sent != t.sent || o.from >= t.from || o.void || len(o.named) != 1 || len(o.entities) != 1 {
			continue
		}
		p := &r.pieces[o.named[0]]
		if p.from < o.roleTo || p.to > t.from {
			continue
		}
		for k := p.to; k < t.from; k++ {
			switch r.lower(t.sent, k) {
			case ",", "and", "&", ";":
			default:
				return nil
			}
		}
		return o
	}
	return nil
}

// colleagueOf returns the state of the member of government or commander named right before another in a list.
func (r *reader) colleagueOf(t *title, person int) int {
	if t.role.Class != "minister" && t.role.Class != "official" && t.role.Class != "military" && t.role.Class != "deputy-head" {
		return -1
	}
	o := r.listed(t)
	if o == nil || o.role.Key == t.role.Key || o.status == graph.Former || o.role.Class == "envoy" || !r.ofCountry(o) {
		return -1
	}
	for _, h := range r.beings[o.entities[0]].held {
		if h.role == o.role.Key && h.of.Kind() == graph.Country {
			return r.countryBeing(h.of)
		}
	}
	return -1
}

// pairedOwner returns the other of two states of which the one has just named its officer: "talks with A and B, President X of A and
// Prime Minister Y said".
func (r *reader) pairedOwner(t *title, person int) int {
	o := r.listed(t)
	if o == nil || !leads(t.role.Class) || !leads(o.role.Class) {
		return -1
	}
	first := r.countryOf(o.entities[0])
	if first < 0 {
		return -1
	}
	for k := r.firstPiece(t.sent); k+1 < len(r.pieces) && r.pieces[k+1].sent == t.sent && r.pieces[k+1].to <= o.from; k++ {
		p, q := &r.pieces[k], &r.pieces[k+1]
		if p.kind != graph.Country || q.kind != graph.Country || p.sense == gazetteer.Adjective || q.sense == gazetteer.Adjective || p.entity < 0 || q.entity < 0 || r.lower(t.sent, p.to) != "and" ||
			q.from > p.to+2 || r.lower(t.sent, q.to) == "and" || r.word(t.sent, p.from-1) == "," {
			continue
		}
		switch first {
		case p.entity:
			return q.entity
		case q.entity:
			return p.entity
		}
	}
	return -1
}

// sendsHome are the verbs for what a state alone does with its own forces and envoys, sendings the nouns for it.
var (
	sendsHome = vocab.Words("withdraw", "deploy", "redeploy", "dispatch", "send", "pull", "recall", "commit", "station", "mobilise", "mobilize", "contribute")
	sendings  = vocab.Words("withdrawal", "deployment", "redeployment", "dispatch", "recall", "return", "pullout", "mobilisation", "mobilization")
	tellsOwn  = vocab.Words("announce", "order", "approve", "authorise", "authorize", "confirm")
	wills     = vocab.Words("threaten", "decide", "vow", "promise", "plan", "agree", "refuse", "offer", "pledge", "want", "intend", "move", "continue", "say", "announce")
	ownForce  = vocab.Words("troop", "troops", "soldier", "force", "forces", "warship", "ship", "frigate", "destroyer", "jet", "warplane", "aircraft", "peacekeeper", "battalion", "contingent", "army", "navy",
		"ambassador", "envoy", "diplomat", "consul")
)

// ownForces returns whose forces or envoys the holder of a title sends or takes back: "President X threatened to withdraw Kenyan
// soldiers", "announced the return of the Peruvian ambassador".
func (r *reader) ownForces(t *title, person int) int {
	s := t.sent
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.from < t.roleTo || p.kind != graph.Country || p.entry == nil {
			continue
		}
		n := r.headOf(s, p.from, p.to)
		f := r.tok(s, n).Head
		if f < p.to || f > p.to+4 || !ownForce.Has(r.tok(s, f).Lemma) || !r.tok(s, n).Rel.Is(parse.Amod, parse.Compound, parse.NmodPoss) {
			continue
		}
		v := r.tok(s, f).Head
		if v < 0 {
			continue
		}
		switch rel, l := r.tok(s, f).Rel, r.tok(s, v).Lemma; {
		case rel == parse.Obj && sendsHome.Has(l) && r.tok(s, v).Tag == parse.VERB:
		case rel == parse.Nmod && sendings.Has(l) && r.tok(s, v).Rel == parse.Obj && r.tok(s, v).Head >= 0 && tellsOwn.Has(r.tok(s, r.tok(s, v).Head).Lemma):
			v = r.tok(s, v).Head
		default:
			continue
		}
		if r.lower(s, v+1) == "out" && r.tok(s, v).Lemma == "send" || !r.deedOf(s, v, t) {
			continue
		}
		if b := r.beingOf(p.entry); b >= 0 {
			return b
		}
	}
	return -1
}

// deedOf reports whether the holder of a title named beside it is the subject of the verb at v, or of the one that says that he
// will do it.
func (r *reader) deedOf(s, v int, t *title) bool {
	for n := 0; v >= 0 && n < 4; n++ {
		if j := r.d.Sentences[s].Child(v, parse.Nsubj); j >= 0 {
			if j >= t.from && j < t.to || len(t.named) == 1 && j >= r.pieces[t.named[0]].from && j < r.pieces[t.named[0]].to {
				return true
			}
			c := r.pronounAt(s, j)
			return (c == 'm' || c == 'f') && j >= t.to && !r.personBetween(s, t, j)
		}
		h := r.tok(s, v).Head
		if h < 0 || !(r.tok(s, v).Rel == parse.Conj || r.tok(s, v).Rel == parse.Advcl || r.tok(s, v).Rel.Is(parse.Xcomp, parse.Ccomp) && wills.Has(r.tok(s, h).Lemma)) {
			return false
		}
		v = h
	}
	return false
}

// personBetween reports whether somebody else is named between the holder of a title and token i.
func (r *reader) personBetween(s int, t *title, i int) bool {
	for k := t.to; k < i; k++ {
		if p := r.at(s, k); p != nil && p.kind == graph.Person && !(len(t.named) == 1 && p == &r.pieces[t.named[0]]) && !isPossessive(r.word(s, p.to)) {
			return true
		}
	}
	return false
}

// overthrowing are the verbs for how those in power lose it to others of their own state.
var overthrowing = vocab.Words("overthrow", "oust", "topple", "depose", "unseat", "overthrew", "overthrown")

// overthrown returns where he ruled whom "the coup overthrew", "the soldiers ousted": the state whose regime or coup the article
// speaks of.
func (r *reader) overthrown(t *title, person int) int {
	if !leads(t.role.Class) || !r.beingOverthrown(t) {
		return -1
	}
	return r.coupLand(t.sent)
}

// armedRuler returns where "military leader X", "junta chief Y" rules: the state whose regime the article speaks of.
func (r *reader) armedRuler(t *title, person int) int {
	for k := t.from; k < t.roleTo-1; k++ {
		switch r.lower(t.sent, k) {
		case "military", "junta", "coup":
			switch r.lower(t.sent, t.roleTo-1) {
			case "leader", "ruler", "strongman":
				return r.coupLand(t.sent)
			}
		}
	}
	return -1
}

// beingOverthrown reports whether somebody named beside a title is, was or is to be overthrown.
func (r *reader) beingOverthrown(t *title) bool {
	_, is := r.overthrowOf(t)
	return is
}

// hasFallen reports whether who is named beside a title was overthrown, and not only to be: "the coup that toppled President X".
func (r *reader) hasFallen(t *title) bool {
	v, is := r.overthrowOf(t)
	if !is || v < 0 {
		return is
	}
	switch r.tok(t.sent, v).XPOS {
	case parse.VBD:
		return true
	case parse.VBN:
		for k := v - 1; k >= max(0, v-3); k-- {
			switch r.lower(t.sent, k) {
			case "was", "were", "been", "has", "have", "had":
				return true
			}
		}
	}
	return false
}

// overthrowOf returns the verb by which who is named beside a title is overthrown, -1 where only an attribute says so.
func (r *reader) overthrowOf(t *title) (int, bool) {
	s := t.sent
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(s, k); w == "ousted" || w == "deposed" || w == "toppled" || w == "overthrown" {
			return -1, true
		}
	}
	if v := r.tok(s, t.from-1); t.from > 0 && v.Tag == parse.VERB && overthrowing.Has(v.Lemma) {
		return t.from - 1, true
	}
	h := r.placeOf(t, parse.Flat, parse.Appos, parse.NmodDesc, parse.Compound)
	v := r.tok(s, h).Head
	return v, v >= 0 && r.tok(s, h).Rel.Is(parse.Obj, parse.NsubjPass) && overthrowing.Has(r.tok(s, v).Lemma)
}

// coupLand returns the state that was last said to be ruled by a junta, or where a coup was; -1.
func (r *reader) coupLand(s int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.mention < 0 || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Country {
			return true
		}
		m := &r.mentions[x.mention]
		if reviled.Has(r.lower(m.Sentence, m.To-1)) || m.Form == Title && (provisional(r.lower(m.Sentence, m.To-2)) || m.Plural && rulers.Has(r.tok(m.Sentence, m.Head).Lemma)) {
			found = x.entities[0]
		}
		return found < 0
	})
	return found
}

// explained returns the state of which a clause tells what another explains behind a colon: "Peru would not hear of it: President X
// had just come to power".
func (r *reader) explained(t *title, person int) int {
	s := t.sent
	if r.word(s, t.from-1) != ":" || t.from < 4 {
		return -1
	}
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].to < t.from; k++ {
		p := &r.pieces[k]
		if p.entity < 0 || p.kind != graph.Country || p.sense == gazetteer.Adjective || p.dateline {
			continue
		}
		if part, _ := r.part(s, r.headOf(s, p.from, p.to)); part == subject && r.word(s, p.to) != "and" {
			return p.entity
		}
	}
	return -1
}
