package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// group finds lists of names: "Saudi Arabia, the United Arab Emirates (UAE),
// Bahrain and Egypt". Parsers lose their way in long lists; commas and "and"
// between names do not lie, as long as the last name does not begin the next
// clause ("X met Y, and Z said").
func (s *Sentence) group() {
	end := 0 // of the last of them, with the country it is of
	d := s.Doc
	var list []int   // mentions
	var titles []int // heads of the titles right before names of the list
	and := false
	flush := func() {
		if len(list) > 1 && (and || s.andOthers(list)) {
			s.addGroup(list, titles)
		}
		list, titles, and = nil, nil, false
	}
	in := d.In(s.Index)
	for i := range in {
		m := &in[i]
		if len(m.Entities) == 0 || m.Generic || len(list) > 0 && m.From < in[list[len(list)-1]].To {
			continue
		}
		if s.Attributive(m.Head) || m.From < s.Dateline {
			continue
		}
		if m.To < len(s.Tokens)-1 && s.Tokens[m.To].XPOS == parse.POS && i+1 < len(in) && in[i+1].From == m.To+1 && len(in[i+1].Entities) == 1 && d.KindOf(in[i+1].Entities[0]) == graph.Person {
			continue // "Guyana's Irfaan Ali": whose he is
		}
		if len(list) > 0 && i > 0 && m.From == end+1 && s.Low[end] == "of" && d.KindOf(m.Entities[0]) == graph.Country && d.KindOf(in[list[len(list)-1]].Entities[0]) == graph.Person {
			end = m.To // "Salva Kiir of South Sudan and Riek Machar"
			continue
		}
		if m.Form == who.Title && len(m.Entities) > 1 && (m.Role == "" || len(list) > 0 && m.To < len(s.Tokens) && s.Tokens[m.To].Text == ",") {
			flush() // "called X, and the two agreed": those named are meant again; or "the two presidents, X and Y,"
			continue
		}
		if n := len(list) - 1; n >= 0 && m.From == in[list[n]].To && m.Form == who.Name && in[list[n]].Form == who.Title && slices.Equal(m.Entities, in[list[n]].Entities) {
			// "President of Kenya | William Ruto"
			titles = append(titles, in[list[n]].Head)
			list[n], end = i, m.To
			continue
		}
		if len(list) > 0 && m.Form == who.Title && len(m.Entities) == 1 && m.Entities[0] == in[list[len(list)-1]].Entities[0] && m.From > 0 && s.Tokens[m.From-1].Text == "," && m.To < len(s.Tokens) && s.Low[m.To] == "and" {
			list, titles, and = nil, nil, false // "X, a former ambassador to Moscow and London": no list
			continue
		}
		if n := len(list) - 1; n >= 0 && m.Form == who.Title && s.Rels[m.Head] == parse.Appos && s.Head(m.Head) == in[list[n]].Head && m.From == end+1 && s.Tokens[end].Text == "," &&
			m.To < len(s.Tokens) && s.Tokens[m.To].Text == "," && d.KindOf(in[list[n]].Entities[0]) == graph.Country {
			end = m.To // "Malaysia, this year's ASEAN chair, and Donald Trump"
			continue
		}
		if len(list) > 0 && m.From > 0 && s.Tokens[m.From-1].Text == "(" && m.From-1 == in[list[len(list)-1]].To && m.Entities[0] == in[list[len(list)-1]].Entities[0] {
			continue // "the United Arab Emirates (UAE)"
		}
		if len(list) > 0 {
			ok, joined := s.between(end, m.From, m.Head)
			if p := m.From - 1; ok && s.Tokens[p].Tag == parse.ADP && d.KindOf(m.Entities[0]) == graph.Place && s.Person(in[list[0]].Head) && s.CaseOf(in[list[0]].Head) != s.Low[p] {
				ok = false // "to Berlin, where he will meet X, and to Ankara"
			}
			if p := s.forBehind(end, m.From); ok && p >= 0 && s.CaseOf(in[list[0]].Head) != "for" {
				ok = false // "a draft by Tunisia, and for Egypt to stop"
			}
			if m.Form == who.Pronoun && s.Rels[m.Head] == parse.Nsubj && s.CaseOf(in[list[0]].Head) != "" && !s.subjective(in[list[0]].Head) {
				ok = false // "refugees from Syria, and I thank it"
			}
			if w := s.Head(m.Head); w > m.Head && s.Rels[m.Head] == parse.Nsubj && s.Tokens[w].XPOS == parse.VBG && s.Rels[in[list[0]].Head] == parse.Obj {
				ok = false // "with X praising Japan and Y criticising China"
			}
			if w, o := s.Head(m.Head), in[list[len(list)-1]].Head; w > m.Head && s.Rels[m.Head] == parse.Nsubj && s.Rels[w] == parse.Conj && s.Rels[o] == parse.Obj && s.Head(w) == s.Head(o) && s.Head(o) >= 0 {
				ok = false // "recalled its troops, and Poland condemned Belarus"
			}
			if last := list[len(list)-1]; ok && and && joined && s.newClause(in[last].From, m.To) {
				list = list[:len(list)-1]
				flush()
				list, and = []int{last}, true // "praised Kenya, and Egypt and Turkey condemned"
			} else if !ok || and {
				flush()
			} else {
				and = joined
			}
		}
		list, end = append(list, i), m.To
	}
	flush()
}

// newClause reports whether names [from, to) stand between ", and" and a verb.
func (s *Sentence) newClause(from, to int) bool {
	for from > 1 && s.Tokens[from-1].Tag == parse.DET {
		from--
	}
	for to < len(s.Tokens) && s.Tokens[to].Tag == parse.ADV {
		to++
	}
	return from > 2 && s.Tokens[from-1].Tag == parse.CCONJ && s.Tokens[from-2].Text == "," && to < len(s.Tokens) && (s.Finite(to) || s.Tokens[to].Tag == parse.AUX)
}

// forBehind returns the "for" right behind "and" among the words [from, to), -1 if there is none.
func (s *Sentence) forBehind(from, to int) int {
	for t := from + 1; t < to; t++ {
		if s.Low[t] == "for" && s.Tokens[t-1].Tag == parse.CCONJ {
			return t
		}
	}
	return -1
}

// subjective reports whether a word is a subject, or joined to one.
func (s *Sentence) subjective(t int) bool {
	for n := 0; t >= 0 && n < 3; t, n = s.Head(t), n+1 {
		if s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
			return true
		}
		if s.Rels[t] != parse.Conj {
			return false
		}
	}
	return false
}

// andOthers reports whether a list of persons ends in some that it does not name: "X, Y
// and other officials".
func (s *Sentence) andOthers(list []int) bool {
	in := s.Doc.In(s.Index)
	for _, i := range list {
		if m := &in[i]; m.Form == who.Pronoun || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Person {
			return false
		}
	}
	t := in[list[len(list)-1]].To
	for t < len(s.Tokens) && (s.Tokens[t].Text == "," || s.Tokens[t].Tag == parse.CCONJ) {
		t++
	}
	if t >= len(s.Tokens) || s.Tokens[t-1].Tag != parse.CCONJ {
		return false
	}
	switch s.Low[t] {
	case "other", "others", "several", "many", "senior", "some":
		return true
	}
	return s.Tokens[t].XPOS == parse.NNS && instanced.Has(s.Low[t]) // "and members of the cabinet"
}

// between reports whether the tokens [from, to) only join one name of a list to
// the next, and whether by "and".
func (s *Sentence) between(from, to, head int) (ok, and bool) {
	comma := false
	for t := from; t < to; t++ {
		switch {
		case s.Tokens[t].Text == ",":
			comma = true
		case s.Low[t] == "and" || s.Low[t] == "&":
			and = true
		case Weekdays.Has(s.Low[t]):
			return false, false // "rebuked Israel, and on Monday Egypt signed"
		case s.Tokens[t].Tag == parse.DET || s.Low[t] == "both" || s.Low[t] == "also":
		case s.Tokens[t].Text == "(" && t+2 < to && s.Tokens[t+2].Text == ")":
			t += 2
		case s.Tokens[t].Tag == parse.PUNCT && (s.Tokens[t].Text == "(" || s.Tokens[t].Text == ")"):
		case comma || and:
			// The title of the next name: "and U.S. Secretary of State John Kerry".
			if !s.Tokens[t].Tag.Is(parse.PROPN, parse.ADJ, parse.NOUN, parse.ADP) && s.Mention[t] < 0 || to-t > 8 || !s.Dominates(head, t) && !s.title(t, to) {
				return false, false
			}
		case s.Mention[t] >= 0 && t > 0 && s.Tokens[t-1].Text == "(":
			// an acronym in brackets
		default:
			return false, false
		}
	}
	return comma || and, and
}

// title reports whether the words [t, to) can be the title of the person whose
// name begins at to: "and Prime Minister | Hashim Thaçi".
func (s *Sentence) title(t, to int) bool {
	m := s.Mention[to]
	if m < 0 || s.Doc.Mentions[m].Form != who.Name || len(s.Doc.Mentions[m].Entities) != 1 || s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) != graph.Person {
		return false
	}
	for ; t < to; t++ {
		if !s.Tokens[t].Tag.Is(parse.PROPN, parse.ADJ, parse.NOUN) && s.Low[t] != "of" && s.Low[t] != "for" {
			return false
		}
	}
	return s.Tokens[to-1].Tag.Is(parse.PROPN, parse.NOUN)
}

// addGroup keeps a list of names, by their heads and those of the titles before them.
func (s *Sentence) addGroup(list, titles []int) {
	in := s.Doc.In(s.Index)
	first, last := in[list[0]], in[list[len(list)-1]]
	next := last.To
	if next < len(s.Tokens) && s.Tokens[next].Text == "," && next+1 < len(s.Tokens) {
		next++
	}
	if next < len(s.Tokens) && s.Mention[next] >= 0 {
		// "and the minister of Guinea, Fatumata Indjai, signed": his name behind the title
		if m := &s.Doc.Mentions[s.Mention[next]]; m.Form == who.Name && last.Form == who.Title && slices.Equal(m.Entities, last.Entities) {
			if next = m.To; next+1 < len(s.Tokens) && s.Tokens[next].Text == "," {
				next++
			}
		}
	}
	if next < len(s.Tokens) && (s.Low[next] == "himself" || s.Low[next] == "herself" || s.Low[next] == "itself") {
		next++
	}
	if w := s.Low[last.From]; len(list) == 2 && (w == "he" || w == "she" || w == "they" || w == "we") && s.phrased(first.From, first.Head) && s.Rels[last.Head].Is(parse.Nsubj, parse.NsubjPass) {
		return // "the border with Colombia and he warned"
	}
	verbFollows := next < len(s.Tokens) && (s.Tokens[next].Tag.Is(parse.VERB, parse.AUX) || next+1 < len(s.Tokens) && s.Tokens[next].Tag == parse.ADV && s.Tokens[next+1].Tag.Is(parse.VERB, parse.AUX)) &&
		s.Tokens[next].XPOS != parse.VBG
	g := s.Head(first.Head)
	for n := 0; n < 3 && g >= 0 && g < first.From && s.Rels[g] == parse.Nmod; n++ {
		g = s.Head(g) // "the conclusion of the agreement with A, B and C was announced"
	}
	if verbFollows && len(list) > 2 && s.phrased(first.From, first.Head) && !(g >= 0 && g < first.From && s.Rel(g).Is(parse.Nsubj, parse.NsubjPass)) && !s.ofMany(first.From) {
		// "In the presence of both, X and Y signed"
		list = list[1:]
		first = in[list[0]]
	}
	if len(list) > 2 && s.another(list) {
		list = list[1:] // "with the fall of Karzai, Iran, Russia and India, which backed"
		first = in[list[0]]
	}
	if len(list) == 2 && first.To < len(s.Tokens) && s.Tokens[first.To].Text == "," && s.phrased(first.From, first.Head) && (verbFollows || s.Tokens[first.To+1].Tag == parse.CCONJ && s.Doc.KindOf(first.Entities[0]) != s.Doc.KindOf(last.Entities[0])) {
		return // "told AFP, and his colleague X, in Paris, demanded"
	}
	if verbFollows {
		// The list is the subject of what follows unless it began as an object before it.
		for t := first.From - 1; t >= 0; t-- {
			if s.Tokens[t].Tag == parse.SCONJ || s.Tokens[t].Text == ";" || s.Tokens[t].Text == ":" || s.Low[t] == "include" && t > 1 && s.Tokens[t-1].Text == "," && s.Tokens[t-2].XPOS == parse.NNS {
				break
			}
			if s.Tokens[t].Tag == parse.VERB && s.Tokens[t].XPOS != parse.VBG {
				if SpeechVerbs.Has(s.Low[t]) {
					break
				}
				return
			}
		}
	}
	heads := make([]int, 0, len(list)+len(titles))
	for _, i := range list {
		heads = append(heads, in[i].Head)
	}
	s.Groups = append(s.Groups, append(heads, titles...))
}

// another reports whether the first of a list is what a phrase before the list ends in: a person of
// whom something is, before states.
func (s *Sentence) another(list []int) bool {
	in := s.Doc.In(s.Index)
	first := &in[list[0]]
	if s.Tokens[first.To].Text != "," || s.Doc.KindOf(first.Entities[0]) != graph.Person || !s.phrased(first.From, first.Head) {
		return false
	}
	for _, i := range list[1:] {
		if s.Doc.KindOf(in[i].Entities[0]) != graph.Country {
			return false
		}
	}
	return true
}

// ofMany reports whether the phrase that begins at from says whose a plural before it is,
// or only seems to be a phrase: "the juntas in Mali, Chad and Niger", "On Sunday, Mali, Chad and Niger".
func (s *Sentence) ofMany(from int) bool {
	t := from - 1
	if t >= 0 && s.Tokens[t].Tag == parse.DET {
		t--
	}
	if t < 1 || s.Tokens[t].Text == "," {
		return t > 0 && Temporal.Has(s.Low[t-1])
	}
	return (s.Low[t] == "in" || s.Low[t] == "of") && s.Tokens[t-1].XPOS == parse.NNS && s.Doc.Tables.Classes["agents"].Has(s.Low[t-1])
}
