package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// Follow returns the parties at the end of the first path that leads to any.
func (s *Sentence) Follow(t int, paths []verbs.Path, kinds verbs.KindSet) []Party {
	var front []Party // those before the subject, if there are no others
	for _, p := range paths {
		at := []int{t}
		var owned []int // what the last step asks the owner of
		for _, step := range p.Steps {
			var next []int
			if owned = nil; step == "whose" {
				owned = at
			}
			for _, x := range at {
				if step == "whose" {
					x = s.quantified(x)
				}
				next = s.Fillers(x, step, next)
				if step == "subj" && len(next) == 0 {
					next = s.afterThat(x, next)
				}
			}
			at = next
		}
		want := kinds
		if p.Kind != "" {
			want &= KindsNamed[p.Kind]
		}
		var out []Party
		for _, x := range at {
			attribute := p.Steps[len(p.Steps)-1] == "whose" || p.Steps[len(p.Steps)-1] == "adj" ||
				len(p.Steps) == 1 && p.Steps[0] == "subj" && s.Rels[t] == parse.Acl && s.Head(x) == s.Head(t) && (s.governs(s.Head(t)) || Speaks.Has(s.Low[s.Head(t)])) // "the US decision to leave", "an EU statement urging"
			if !attribute && s.Attributive(x) {
				continue
			}
			got := s.Parties(x, want)
			if p.Kind == "person" && len(got) == 0 && s.officer(x) {
				got = s.Parties(x, kinds)
			}
			if attribute && len(got) == 0 {
				// "the Russian foreign ministry's decision", "the German chancellor's": as they are;
				// "Damascus's ally's offer" would go too far.
				got = s.Filter(s.MentionParties(x, nil), want)
			}
			if len(got) == 1 && len(owned) == 1 && s.Doc.KindOf(got[0].Entity) == graph.Person && s.Doc.Tables.Classes["envoy"].Has(s.Low[owned[0]]) {
				if state := s.Filter(s.MentionParties(owned[0], nil), want&verbs.KindSet(1<<graph.Country)); len(state) == 1 {
					got = state // "Macron's ambassador": the envoy of his state
				}
			}
			for _, q := range got {
				if !slices.ContainsFunc(out, func(o Party) bool { return o.Entity == q.Entity }) {
					out = append(out, q)
				}
			}
			if attribute && len(out) > 0 {
				break
			}
		}
		if len(out) == 1 && len(owned) == 1 && len(p.Steps) == 2 && p.Steps[0] == "obj" {
			for k := s.Kid[owned[0]]; k >= 0; k = s.Sib[k] {
				if o := s.Child(int(k), parse.NmodPoss); s.Rels[k] == parse.Conj && o >= 0 && s.Names(o) && s.Tokens[k].Tag == parse.NOUN && out[0].Token < owned[0] && s.Rels[out[0].Token] == parse.NmodPoss {
					out = append(out, s.Parties(o, want)...) // "condemned Iran's export and Russia's procurement"
				}
			}
		}
		if len(out) > 0 && len(owned) == 1 {
			out = s.allOwners(owned[0], out, want)
		}
		if len(out) > 0 && len(p.Steps) == 1 && s.Verbal(t) {
			if behind, n := s.behindSubject(t, out), len(out); len(behind) < n {
				if len(behind) == 0 && front == nil {
					front = s.offWeb(out)
				}
				out = behind
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return front
}

// behindSubject returns the parties that do not stand in a phrase before the subject of v, as "In Rome,
// France flew bombers over Poland" has one.
func (s *Sentence) behindSubject(v int, ps []Party) []Party {
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n > v || s.Relative(n) {
		return ps
	}
	var out []Party
	for _, p := range ps {
		if p.Token >= n || s.CaseOf(p.Token) == "" || s.Rels[p.Token] != parse.Obl {
			out = append(out, p)
		}
	}
	return out
}

// offWeb leaves out where something was only written: "On Twitter, X thanked".
func (s *Sentence) offWeb(ps []Party) []Party {
	return slices.DeleteFunc(ps, func(p Party) bool { return s.Doc.Tables.Classes["web"].Has(s.Low[p.Token]) })
}

// quantified returns what "all of", "most of" are some of: the accusations of "all of its
// accusations", the migrants of "hundreds of Ethiopian migrants"; else the word itself.
func (s *Sentence) quantified(x int) int {
	switch s.Low[x] {
	case "all", "most", "some", "many", "any", "none", "each", "several", "both", "part", "much", "dozen", "score", "hundred", "thousand", "number", "handful":
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" && !(s.Names(int(k)) && s.Rels[x] == parse.Obj) {
				return int(k)
			}
		}
	}
	return x
}

// afterThat returns the first name after the conjunction of a clause whose
// subject the parse did not find.
func (s *Sentence) afterThat(x int, dst []int) []int {
	m := s.Child(x, parse.Mark)
	if m < 0 || m > x || s.Passive(x) {
		return dst
	}
	for t := m + 1; t < x; t++ {
		if s.Names(t) && s.Doc.Mentions[s.Mention[t]].Head == t && s.CaseOf(t) == "" {
			return append(dst, t)
		}
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.NUM) {
			break
		}
	}
	return dst
}

// allOwners returns all whose envoys or ministers a title names together, where the tree has but some of them: "the
// ambassadors of France, Germany and Denmark".
func (s *Sentence) allOwners(x int, out []Party, want verbs.KindSet) []Party {
	m := s.Mention[x]
	if m < 0 || s.Doc.Mentions[m].Form != who.Title || !s.Doc.Mentions[m].Plural || len(s.Doc.Mentions[m].Entities) <= len(out) {
		return out
	}
	all := s.Filter(s.MentionParties(x, nil), want&^(1<<graph.Person))
	if len(all) <= len(out) {
		return out
	}
	for _, p := range out {
		if !Holds(all, p.Entity) {
			return out
		}
	}
	return all
}
