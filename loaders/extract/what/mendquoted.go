package what

import "backchannel/loaders/extract/parse"

// Mends of what stands right behind a quotation.

// afterQuote gives a participle of speech behind a quotation and its comma to who speaks: "called the drill “a declaration of
// war,” warning that".
func (s *sentence) afterQuote(v int) bool {
	c := v - 1
	if c > 0 && parse.IsQuoteMark(s.Tokens[c].Text) {
		c--
	}
	if c == v-1 || c < 2 || s.Tokens[c].Text != "," || !speechVerbs[s.low[v]] || s.Tokens[v].Quoted || !s.Tokens[c-1].Quoted {
		return false
	}
	for h := s.head(v); h >= 0; h = s.head(h) {
		if h < c && s.finite(h) && !s.Tokens[h].Quoted && s.child(h, parse.Nsubj) >= 0 {
			s.heads[v], s.rels[v] = int32(h), parse.Advcl
			s.link()
			return true
		}
	}
	return false
}

// readsSo makes a subject of the text behind a quotation that it is said to hold: "“We are ready,” read a statement by Hezbollah".
func (s *sentence) readsSo(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || s.low[v] != "read" || !s.doc.reader.tables.classes["issued"][s.low[t]] || s.child(v, parse.Nsubj) >= 0 {
		return false
	}
	if c := s.child(v, parse.Ccomp); c < 0 || c > v || !s.Tokens[c].Quoted {
		return false
	}
	s.rels[t] = parse.Nsubj
	s.reword(v, "say")
	s.link()
	return true
}
