package clause

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Fellow reports whether the article introduces the person as a scholar, an analyst and
// the like, whether or not it is an office somewhere: "James Sherr of Chatham House",
// "X, a London-based military analyst", "political scientist X".
func (d *Document) Fellow(person int) bool {
	if d.fellows == nil {
		d.fellows, d.voices = map[int]bool{}, map[int]bool{}
		for i := range d.Sents {
			s := &d.Sents[i]
			in := d.In(i)
			for k := range in {
				if m := &in[k]; m.Form == who.Name && len(m.Entities) == 1 && d.KindOf(m.Entities[0]) == graph.Person {
					if s.introduced(m) {
						d.fellows[m.Entities[0]] = true
					}
					if s.speaksFor(m.To) {
						d.voices[m.Entities[0]] = true
					}
				}
			}
		}
	}
	return d.fellows[person]
}

// introduced reports whether the words around a person's name say that he judges what
// others do by profession.
func (s *Sentence) introduced(m *who.Mention) bool {
	if t := m.From - 1; t >= 0 {
		switch {
		case s.Tokens[t].Text == "," && t > 0 && s.Tokens[t-1].Tag == parse.NOUN && s.holderAt(t-1, m.Entities[0]) && s.judgesByTrade(t-1): // "a Dakar-based analyst, X,"
			return true
		case s.Tokens[t].XPOS == parse.POS:
			if s.learnedAt(t - 1) { // "Carnegie's Alexander Gabuev"
				return true
			}
		case s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) && s.judgesByTrade(t):
			return true
		}
	}
	x := m.To
	if x+1 >= len(s.Tokens) {
		return false
	}
	if s.Tokens[x].Text != "," {
		return s.institutional(x)
	}
	x++
	if s.institutional(x) {
		return true
	}
	if s.Low[x] == "who" {
		return s.researches(x + 1)
	}
	return s.scholarPhrase(x, m.Entities[0])
}

// holderAt reports whether the title that ends at a token is that of a person.
func (s *Sentence) holderAt(t, person int) bool {
	m := s.Mention[t]
	return m >= 0 && s.Doc.Mentions[m].Form == who.Title && slices.Contains(s.Doc.Mentions[m].Entities, person)
}

// speaksFor reports whether an apposition that begins at a comma makes somebody a spokesman
// today: "the former ambassador to Egypt and ministry spokesman".
func (s *Sentence) speaksFor(x int) bool {
	if x+1 >= len(s.Tokens) || s.Tokens[x].Text != "," || !s.Tokens[x+1].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN) {
		return false
	}
	former := false
	for x++; x < len(s.Tokens) && s.Tokens[x].Text != "," && !s.Finite(x); x++ {
		switch s.Low[x] {
		case "former", "ex", "onetime", "retired":
			former = true
		case "and":
			former = false
		case "spokesman", "spokeswoman", "spokesperson":
			return !former
		}
	}
	return false
}

// institutional reports whether a phrase tells of which university, institute and the
// like somebody is: "of Chatham House", "from the Hertie School".
func (s *Sentence) institutional(x int) bool {
	switch s.Low[x] {
	case "of", "at", "from", "with":
	default:
		return false
	}
	for x++; x < len(s.Tokens) && s.Tokens[x].Tag == parse.DET; x++ {
	}
	return s.learnedAt(x)
}

// learnedAt reports whether the name at a token is that of a place of learning.
func (s *Sentence) learnedAt(x int) bool {
	if x < 0 || x >= len(s.Tokens) || s.Mention[x] < 0 {
		return false
	}
	es := s.Doc.Mentions[s.Mention[x]].Entities
	return len(es) == 1 && s.Doc.KindOf(es[0]) == graph.Organization && s.Doc.learned(strings.ToLower(s.Doc.Entities[es[0]].Name))
}

// researches reports whether "who …" tells of scholarly work: "who teaches international
// relations", "who runs the Africa programme at Chatham House".
func (s *Sentence) researches(x int) bool {
	once := false
	for x < len(s.Tokens) && s.Tokens[x].Tag.Is(parse.ADV, parse.AUX, parse.SCONJ) {
		once = once || s.Low[x] == "once" || s.Low[x] == "previously" || s.Low[x] == "formerly" || s.Low[x] == "briefly"
		x++
	}
	if x >= len(s.Tokens) || s.Tokens[x].Tag != parse.VERB || once && s.Tokens[x].XPOS == parse.VBD {
		return false
	}
	if s.Doc.Tables.Classes["scholarly"].Has(s.Low[x]) {
		return s.Low[x] != "study" || s.Tokens[x].XPOS != parse.VBD // "who studied in Paris" is anybody
	}
	switch s.Low[x] {
	case "head", "run", "lead", "direct", "chair", "work":
		return s.placeOfLearning(x + 1)
	}
	return false
}

// placeOfLearning reports whether a word for a university, a think-tank and the like comes
// before the next comma.
func (s *Sentence) placeOfLearning(x int) bool {
	for n := 0; x < len(s.Tokens) && n < 16 && s.Tokens[x].Text != ","; x, n = x+1, n+1 {
		if s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) && s.Low[x] != "intelligence" && (s.Doc.Tables.Classes["learned"].Has(strings.ToLower(s.Tokens[x].Text)) || s.learnedAt(x)) {
			return true
		}
	}
	return false
}

// scholarPhrase reports whether an apposition that begins at a token makes the person an
// expert: by its noun, or by the institute that it names.
func (s *Sentence) scholarPhrase(x, person int) bool {
	if !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.ADV) {
		return false
	}
	for k := x; k < len(s.Tokens) && s.Tokens[k].Text != ","; k++ {
		if m := s.Mention[k]; m >= 0 && s.Doc.Mentions[m].Form == who.Name && len(s.Doc.Mentions[m].Entities) == 1 {
			if e := s.Doc.Mentions[m].Entities[0]; e != person && s.Doc.KindOf(e) == graph.Person {
				return false // "X, analyst Y and": the next in a list
			}
		}
	}
	for k := x; k < len(s.Tokens) && k < x+10; k++ {
		switch t := s.Tokens[k]; {
		case t.Text == ",", s.Finite(k):
			return false
		case t.Tag == parse.ADP:
			return !s.ofState(x, k) && s.placeOfLearning(k+1)
		case t.Tag.Is(parse.NOUN, parse.PROPN) && s.judgesByTrade(k):
			return true
		}
	}
	return false
}

// ofState reports whether the words [from, to) are the title of somebody in a state's service.
func (s *Sentence) ofState(from, to int) bool {
	for k := from; k < to; k++ {
		switch s.Low[k] {
		case "minister", "ambassador", "envoy", "spokesman", "spokeswoman", "spokesperson", "secretary", "senator", "lawmaker", "general", "graduate", "student":
			return true
		}
	}
	return false
}

// judgesByTrade reports whether a noun is that of a profession of judging: analyst,
// historian. Advisers and lawyers may speak for those whom they serve.
func (s *Sentence) judgesByTrade(t int) bool {
	switch s.Low[t] {
	case "adviser", "consultant", "lawyer", "observer", "author":
		return false
	}
	return s.Doc.Tables.Classes["expert"].Has(s.Low[t])
}

// learned reports whether the name is that of a university, an institute and the like.
func (d *Document) learned(org string) bool {
	for _, w := range strings.Fields(org) {
		if d.Tables.Classes["learned"].Has(strings.Trim(w, ",.()")) {
			return true
		}
	}
	return strings.HasSuffix(org, "foreign relations") || strings.HasSuffix(org, "international affairs") || strings.HasSuffix(org, "crisis group") || strings.HasSuffix(org, "eurasia group")
}
