package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// walk returns the words at the end of a path from the word at t.
func (s *sentence) walk(t int, steps []string) []int {
	at := []int{t}
	for _, step := range steps {
		var next []int
		for _, x := range at {
			next = s.fillers(x, step, next)
		}
		at = next
	}
	return at
}

// follow returns the parties at the end of the first path that leads to any.
func (s *sentence) follow(t int, paths []path, kinds kindSet) []party {
	var front []party // those before the subject, if there are no others
	for _, p := range paths {
		at := []int{t}
		var owned []int // what the last step asks the owner of
		for _, step := range p.steps {
			var next []int
			if owned = nil; step == "whose" {
				owned = at
			}
			for _, x := range at {
				if step == "whose" {
					x = s.quantified(x)
				}
				next = s.fillers(x, step, next)
				if step == "subj" && len(next) == 0 {
					next = s.afterThat(x, next)
				}
			}
			at = next
		}
		want := kinds
		if p.kind != "" {
			want &= kindsNamed[p.kind]
		}
		var out []party
		for _, x := range at {
			attribute := p.steps[len(p.steps)-1] == "whose" || p.steps[len(p.steps)-1] == "adj" ||
				len(p.steps) == 1 && p.steps[0] == "subj" && s.rels[t] == parse.Acl && s.head(x) == s.head(t) && (s.governs(s.head(t)) || speaks[s.low[s.head(t)]]) // "the US decision to leave", "an EU statement urging"
			if !attribute && s.attributive(x) {
				continue
			}
			got := s.parties(x, want)
			if p.kind == "person" && len(got) == 0 && s.officer(x) {
				got = s.parties(x, kinds)
			}
			if attribute && len(got) == 0 {
				// "the Russian foreign ministry's decision", "the German chancellor's": as they are;
				// "Damascus's ally's offer" would go too far.
				got = s.filter(s.mentionParties(x, nil), want)
			}
			if len(got) == 1 && len(owned) == 1 && s.doc.kindOf(got[0].entity) == graph.Person && s.doc.reader.tables.classes["envoy"][s.low[owned[0]]] {
				if state := s.filter(s.mentionParties(owned[0], nil), want&kindSet(1<<graph.Country)); len(state) == 1 {
					got = state // "Macron's ambassador": the envoy of his state
				}
			}
			for _, q := range got {
				if !slices.ContainsFunc(out, func(o party) bool { return o.entity == q.entity }) {
					out = append(out, q)
				}
			}
			if attribute && len(out) > 0 {
				break
			}
		}
		if len(out) == 1 && len(owned) == 1 && len(p.steps) == 2 && p.steps[0] == "obj" {
			for k := s.kid[owned[0]]; k >= 0; k = s.sib[k] {
				if o := s.child(int(k), parse.NmodPoss); s.rels[k] == parse.Conj && o >= 0 && s.names(o) && s.Tokens[k].Tag == parse.NOUN && out[0].token < owned[0] && s.rels[out[0].token] == parse.NmodPoss {
					out = append(out, s.parties(o, want)...) // "condemned Iran's export and Russia's procurement"
				}
			}
		}
		if len(out) > 0 && len(owned) == 1 {
			out = s.allOwners(owned[0], out, want)
		}
		if len(out) > 0 && len(p.steps) == 1 && s.verbal(t) {
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
func (s *sentence) behindSubject(v int, ps []party) []party {
	n := s.child(v, parse.Nsubj)
	if n < 0 || n > v || s.relative(n) {
		return ps
	}
	var out []party
	for _, p := range ps {
		if p.token >= n || s.caseOf(p.token) == "" || s.rels[p.token] != parse.Obl {
			out = append(out, p)
		}
	}
	return out
}

// offWeb leaves out where something was only written: "On Twitter, X thanked".
func (s *sentence) offWeb(ps []party) []party {
	return slices.DeleteFunc(ps, func(p party) bool { return s.doc.reader.tables.classes["web"][s.low[p.token]] })
}

// quantified returns what "all of", "most of" are some of: the accusations of "all of its
// accusations"; else the word itself.
func (s *sentence) quantified(x int) int {
	switch s.low[x] {
	case "all", "most", "some", "many", "any", "none", "each", "several", "both", "part", "much":
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of" {
				return int(k)
			}
		}
	}
	return x
}

// afterThat returns the first name after the conjunction of a clause whose
// subject the parse did not find.
func (s *sentence) afterThat(x int, dst []int) []int {
	m := s.child(x, parse.Mark)
	if m < 0 || m > x || s.passive(x) {
		return dst
	}
	for t := m + 1; t < x; t++ {
		if s.names(t) && s.doc.Mentions[s.mention[t]].Head == t && s.caseOf(t) == "" {
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
func (s *sentence) allOwners(x int, out []party, want kindSet) []party {
	m := s.mention[x]
	if m < 0 || s.doc.Mentions[m].Form != who.Title || !s.doc.Mentions[m].Plural || len(s.doc.Mentions[m].Entities) <= len(out) {
		return out
	}
	all := s.filter(s.mentionParties(x, nil), want&^(1<<graph.Person))
	if len(all) <= len(out) {
		return out
	}
	for _, p := range out {
		if !holds(all, p.entity) {
			return out
		}
	}
	return all
}
