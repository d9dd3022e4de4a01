package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// oppositionSaid gives "the opposition" of no country to the one that was spoken of before, "the
// Syrian opposition".
func (r *reader) oppositionSaid(p *piece) {
	if r.lower(p.sent, p.from-1) != "the" {
		return
	}
	r.back(func(x *ref) bool {
		if len(x.entities) == 1 && strings.HasSuffix(r.beings[x.entities[0]].Name, " opposition") {
			p.entity, p.kind, p.actor, p.sure = x.entities[0], graph.Organization, true, 0.7
		}
		return p.entity < 0
	})
}

// reviled are the words for governments that others use of them, never they of themselves.
var reviled = vocab.Words("regime", "junta")

// provisional reports whether either word says of a government that it is not an ordinary one.
func provisional(words ...string) bool {
	for _, w := range words {
		switch w {
		case "transition", "transitional", "interim", "military", "facto", "coup", "putschist":
			return true
		}
	}
	return false
}

// ruledBy returns the country in which what stands behind a word for a government says that it rules: "the junta that seized power in
// X", "the regime ruling X", "the council led by General Y"; -1.
func (r *reader) ruledBy(s, h int) int {
	sent := &r.d.Sentences[s]
	v := sent.Child(h, parse.Acl, parse.AclRelcl)
	if v < h {
		return -1
	}
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.from < v {
			continue
		}
		n := r.headOf(s, p.from, p.to)
		g := r.governor(s, n)
		if g >= 0 && g != v && sent.Tokens[g].Head == v && sent.Tokens[g].Rel.Is(parse.Obj, parse.Obl) {
			g = v // "took power in X", "took over the reins of X"
		}
		if g != v {
			continue
		}
		switch {
		case p.kind == graph.Person && p.entity >= 0 && sent.Tokens[v].Tag == parse.VERB && sent.Child(v, parse.OblAgent, parse.Obl) >= 0 && r.joinedBy(s, n, "by"):
			return r.stateOf(p.entity)
		case (p.kind == graph.Country || p.kind == graph.Place) && (sent.Tokens[n].Rel == parse.Obj && ruling.Has(sent.Tokens[v].Lemma) || r.joinedBy(s, n, "in", "of", "over")):
			if of := r.pieceBeing(p); of >= 0 && r.beings[of].Kind == graph.Country {
				return of
			}
		}
	}
	return -1
}

// ruling are the verbs for what governments do to their country.
var ruling = vocab.Words("rule", "run", "govern", "lead", "control")

// regime returns the country of "the regime": one called so before, else the one spoken of
// that nobody in the sentence speaks or acts for; -1.
func (r *reader) regime(s, i int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.mention >= 0 && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Country {
			if m := &r.mentions[x.mention]; reviled.Has(r.lower(m.Sentence, m.To-1)) || m.Form == Title && (provisional(r.lower(m.Sentence, m.To-2)) || m.Plural && rulers.Has(r.tok(m.Sentence, m.Head).Lemma)) {
				found = x.entities[0]
			}
		}
		return found < 0
	})
	if found >= 0 {
		return found
	}
	var acting []graph.ID
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		p := &r.pieces[k]
		if p.entity < 0 || p.sense == gazetteer.Adjective {
			continue
		}
		switch part, _ := r.part(s, r.headOf(s, p.from, p.to)); {
		case p.kind == graph.Person && part != object && r.lower(s, i) != "junta" && r.lower(s, min(i+1, len(r.words[s])-1)) != "junta":
			acting = append(acting, r.servesNow(p.entity), r.beings[p.entity].country)
		case part == subject && p.kind != graph.Person:
			acting = append(acting, r.beings[p.entity].country)
		}
	}
	r.back(func(x *ref) bool { // "he met members of the regime"
		if x.sent == s && x.from < i && x.pronoun && x.part == subject && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			acting = append(acting, r.servesNow(x.entities[0]), r.beings[x.entities[0]].country)
			if b := r.stateOf(x.entities[0]); b >= 0 {
				acting = append(acting, r.beings[b].ID)
			}
		}
		return x.sent == s
	})
	if by := r.issuer().body; by >= 0 {
		acting = append(acting, r.beings[by].country)
	}
	one, many := -1, false
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		if p := &r.pieces[k]; p.kind == graph.Country && p.entity >= 0 && p.entity != one && !slices.Contains(acting, r.beings[p.entity].ID) {
			one, many = p.entity, one >= 0
		}
	}
	if one >= 0 && !many {
		return one // "The crisis in Syria …, while the regime"
	}
	of := r.contextCountry(nil, s, i, func(id graph.ID) bool { return slices.Contains(acting, id) })
	if of < 0 {
		of = r.besidesActing(s, acting)
	}
	if of < 0 {
		of = r.contextCountry(nil, s, i, func(graph.ID) bool { return false })
	}
	return of
}

// besidesActing returns the country named last in the three sentences up to s that is none of those for which somebody acts; -1.
func (r *reader) besidesActing(s int, acting []graph.ID) int {
	of := -1
	r.back(func(x *ref) bool {
		if x.sent > s-3 && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Country && !slices.Contains(acting, r.beings[x.entities[0]].ID) {
			of = x.entities[0]
		}
		return of < 0 && x.sent > s-3
	})
	return of
}

// calledAfter returns the country whose government is called after the leader at token i:
// "the Clinton administration", long after as well; -1.
func (r *reader) calledAfter(s, i int) int {
	q := r.at(s, i)
	if q != nil && q.kind == graph.Person && q.entity >= 0 {
		return r.stateOf(q.entity)
	}
	if i < 0 || q != nil && q.entry != nil || !r.is(s, i, large) {
		return -1
	}
	for _, b := range r.gaz.Bearers(r.word(s, i), r.day) {
		if b.Part || b.Holding.Of.Kind() != graph.Country || !r.day.IsZero() && b.Holding.From.Year > r.day.Year {
			continue
		}
		if o := r.gaz.OfficeKind(b.Holding.Office); o != nil && (o.Class == "head-of-state" || o.Class == "head-of-government") {
			return r.countryBeing(b.Holding.Of)
		}
	}
	return -1
}
