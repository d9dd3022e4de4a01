package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// torn gives a mention one head again where the parse hung two of its words on the
// same word: "the United States" as the support's and "government" beside it.
func (s *Sentence) torn(t int) bool {
	m, h := s.Mention[t], s.Head(t)
	if m < 0 || s.Rels[t] != parse.Conj || h < 0 {
		return false
	}
	if o := s.Mention[h]; o >= 0 && o != m {
		if on := &s.Doc.Mentions[o]; on.Form == who.Title && on.Head == h && h < t && t < on.To && len(on.Entities) > 1 {
			if x := s.Fillers(h, "of", nil); len(x) > 0 && x[0] < t && s.Names(x[0]) {
				s.Heads[t] = int32(x[0]) // "the ministers of Mali and the Republic of Chad"
				s.link()
				return true
			}
		}
		// "Rwanda, the Republic of the Congo, India": beside the whole name
		if on := &s.Doc.Mentions[o]; on.Form == who.Name && on.Head != h && on.To <= t && s.CaseOf(t) == "" {
			s.Heads[t] = int32(on.Head)
			s.link()
			return true
		}
	}
	mn := &s.Doc.Mentions[m]
	if mn.Form == who.Pronoun {
		return false
	}
	for x := t + 1; x < mn.To; x++ {
		// "complaints with Beijing, Foreign Ministry spokeswoman X said"
		if s.Rels[x].Is(parse.Nsubj, parse.NsubjPass) && s.Head(x) >= mn.To {
			s.Heads[t], s.Rels[t] = int32(x), parse.Compound
			s.link()
			return true
		}
	}
	if mn.To != t+1 || mn.To-mn.From < 2 {
		return false
	}
	for x := mn.From; x < t; x++ {
		if s.Head(x) != s.Head(t) || !s.Rels[x].Is(parse.Nmod, parse.Obl, parse.Obj, parse.Nsubj, parse.NsubjPass) {
			continue
		}
		s.Heads[t], s.Rels[t] = int32(x), parse.Flat
		s.link()
		return true
	}
	return false
}
