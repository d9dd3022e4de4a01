package what

import (
	"slices"

	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// postedIn returns from whom two recall "their" envoys: the land that the noun names, "their Minsk ambassadors", else each from
// the other.
func (s *sentence) postedIn(o int, agents []clause.Party) []clause.Party {
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		if !s.Rels[k].Is(parse.Compound, parse.Amod) || s.Mention[k] < 0 {
			continue
		}
		for _, p := range s.Parties(int(k), clause.KindsNamed["place"]|clause.ActorKinds) {
			if c := s.Doc.Country(p.Entity); c >= 0 {
				p.Entity = c
			}
			if !s.Doc.Related([]clause.Party{p}, agents) {
				return []clause.Party{p}
			}
		}
	}
	return slices.Clone(agents)
}

// posting returns the land to which the envoy is posted whom a state recalls, where what stands behind him is the state itself:
// "is recalling the French ambassador to Niger, X, from the country"; else the target as it is.
func (d *document) posting(f *find, c int) []clause.Party {
	s := &d.sents[f.sentence]
	for t := f.token + 1; t < min(len(s.Tokens), f.token+9); t++ {
		if !d.Tables.Classes["envoy"].Has(s.Low[t]) {
			continue
		}
		for _, p := range s.Follow(t, []verbs.Path{{Steps: []string{"to"}}, {Steps: []string{"in"}}}, clause.ActorKinds) {
			if l := d.Country(p.Entity); l >= 0 && l != c {
				p.Entity = l
				return []clause.Party{p}
			}
		}
	}
	return f.targets
}

// othersWish gives a demand or an offer that somebody ignores or rejects to the other one whom the sentence has named, where
// "their" was taken for who ignores it: "France does not recognise the junta, and ignored their demands".
func (d *document) othersWish(f *find) {
	s := &d.sents[f.sentence]
	k, v := s.Child(f.token, parse.NmodPoss), s.Head(f.token)
	if f.row.IsVerb() || k < 0 || s.Tokens[k].XPOS != parse.PRPS || v < 0 || s.Rels[f.token] != parse.Obj || !ofAnother.Has(s.Low[v]) || len(f.agents) != 1 {
		return
	}
	u := v
	for s.Subjects(u) < 0 && s.Head(u) >= 0 && s.Rels[u].Is(parse.Advcl, parse.Xcomp, parse.Conj) {
		u = s.Head(u)
	}
	if !d.Related(s.Parties(s.Subjects(u), clause.ActorKinds), f.agents) {
		return
	}
	for t := k - 1; t > s.Subjects(u); t-- {
		if s.Mention[t] < 0 || s.Doc.Mentions[s.Mention[t]].Head != t {
			continue
		}
		if ps := s.Parties(t, clause.ActorKinds); len(ps) == 1 && !d.Related(ps, f.agents) {
			f.targets, f.agents = f.agents, ps
			return
		}
	}
	f.gone = "nobody ignores his own"
}
