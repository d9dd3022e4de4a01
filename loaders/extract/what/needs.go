package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// track reports whether a link or line is one that trains or ships go on: "a meeting on the rail link".
func (s *sentence) track(k int) bool {
	if s.Low[k] != "link" && s.Low[k] != "line" {
		return false
	}
	for g := s.Kid[k]; g >= 0 && int(g) < k; g = s.Sib[g] {
		switch s.Low[g] {
		case "video", "satellite", "telephone", "phone", "secure", "direct", "hot", "conference", "tele":
			return false
		}
	}
	return s.Child(k, parse.Compound, parse.Amod) >= 0
}

// byPhone reports whether it is by telephone that they do what the verb says: "discussed
// the dam by phone", "exchanged views in their telephone talks".
func (s *sentence) byPhone(v int) bool {
	c := s.Doc.Tables.Classes
	for _, x := range [...]int{v, s.ObjectOf(v)} {
		if x < 0 {
			continue
		}
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			if !s.Rels[k].Is(parse.Obl, parse.Nmod) {
				continue
			}
			switch s.CaseOf(int(k)) {
			case "by", "on", "over", "via", "through", "in", "during":
				if c["phone"].Has(s.Low[k]) && !s.track(int(k)) || (c["talks"].Has(s.Low[k]) || c["call"].Has(s.Low[k])) && s.Phoned(int(k)) {
					return true
				}
			}
		}
	}
	return false
}

// opposes reports whether a phrase is of people who stand against a state, or speaks for them:
// "Libyan rebels", "a Chadian rebel spokesman".
func (s *sentence) opposes(t int) bool {
	opponents := s.Doc.Tables.Classes["opponents"]
	if opponents.Has(s.Low[t]) && s.Mention[t] >= 0 && s.Doc.Mentions[s.Mention[t]].Form == who.Title {
		return true
	}
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k] == parse.Compound && opponents.Has(s.Low[k]) {
			return true
		}
	}
	return false
}

// conjunctFills reports whether what a row asks for is not the noun at x but one that is coordinated with it.
func (s *sentence) conjunctFills(x int, values []verbs.Value) bool {
	is := func(n int) bool {
		for _, v := range values {
			if v.Words == nil || v.Words.Has(s.Low[n]) {
				return true
			}
		}
		return false
	}
	for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && is(int(k)) {
			return !is(x)
		}
	}
	return false
}
