package what

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// postedIn returns from whom two recall "their" envoys: the land that the noun names, "their Minsk ambassadors", else each from
// the other.
func (s *sentence) postedIn(o int, agents []party) []party {
	for k := s.kid[o]; k >= 0; k = s.sib[k] {
		if !s.rels[k].Is(parse.Compound, parse.Amod) || s.mention[k] < 0 {
			continue
		}
		for _, p := range s.parties(int(k), kindsNamed["place"]|actorKinds) {
			if c := s.doc.Country(p.entity); c >= 0 {
				p.entity = c
			}
			if !s.doc.related([]party{p}, agents) {
				return []party{p}
			}
		}
	}
	return slices.Clone(agents)
}

// posting returns the land to which the envoy is posted whom a state recalls, where what stands behind him is the state itself:
// "is recalling the French ambassador to Niger, X, from the country"; else the target as it is.
func (d *document) posting(f *find, c int) []party {
	s := &d.sents[f.sentence]
	for t := f.token + 1; t < min(len(s.Tokens), f.token+9); t++ {
		if !d.reader.tables.classes["envoy"][s.low[t]] {
			continue
		}
		for _, p := range s.follow(t, []path{{steps: []string{"to"}}, {steps: []string{"in"}}}, actorKinds) {
			if l := d.Country(p.entity); l >= 0 && l != c {
				p.entity = l
				return []party{p}
			}
		}
	}
	return f.targets
}

// othersWish gives a demand or an offer that somebody ignores or rejects to the other one whom the sentence has named, where
// "their" was taken for who ignores it: "France does not recognise the junta, and ignored their demands".
func (d *document) othersWish(f *find) {
	s := &d.sents[f.sentence]
	k, v := s.child(f.token, parse.NmodPoss), s.head(f.token)
	if f.row.isVerb() || k < 0 || s.Tokens[k].XPOS != parse.PRPS || v < 0 || s.rels[f.token] != parse.Obj || !ofAnother[s.low[v]] || len(f.agents) != 1 {
		return
	}
	u := v
	for s.subjects(u) < 0 && s.head(u) >= 0 && s.rels[u].Is(parse.Advcl, parse.Xcomp, parse.Conj) {
		u = s.head(u)
	}
	if !d.related(s.parties(s.subjects(u), actorKinds), f.agents) {
		return
	}
	for t := k - 1; t > s.subjects(u); t-- {
		if s.mention[t] < 0 || s.doc.Mentions[s.mention[t]].Head != t {
			continue
		}
		if ps := s.parties(t, actorKinds); len(ps) == 1 && !d.related(ps, f.agents) {
			f.targets, f.agents = f.agents, ps
			return
		}
	}
	f.gone = "nobody ignores his own"
}
