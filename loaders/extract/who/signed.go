package who

import "backchannel/graph"

// signedLine returns the person whom a line of its own names with an office behind a comma, as press releases say whose words stand
// above it: "Jane Doe, Minister of Trade", "- Ambassador Jane Doe, Permanent Representative"; -1.
func (r *reader) signedLine(s int) int {
	if s >= 0 && s < len(r.words) && r.word(s, len(r.words[s])-1) == ":" {
		return -1
	}
	return r.namedLine(s)
}

// labelLine returns the person whom a line with a name, an office and a colon says to speak below it, "Jane Doe, Head of the Forum:"; -1.
func (r *reader) labelLine(s int) int {
	if n := len(r.words[s]); n == 0 || r.word(s, n-1) != ":" {
		return -1
	}
	return r.namedLine(s)
}

// namedLine returns the person whom a line of its own names with an office; -1.
func (r *reader) namedLine(s int) int {
	if s < 0 || s >= len(r.words) || !r.d.Sentences[s].Title || r.d.Sentences[s].Turn || s > 0 && r.d.Sentences[s-1].Paragraph == r.d.Sentences[s].Paragraph {
		return -1
	}
	for i := range min(6, len(r.words[s])) {
		p := r.at(s, i)
		if p == nil || p.kind != graph.Person || p.entity < 0 || p.from != i {
			continue
		}
		if r.word(s, p.to) != "," && r.word(s, p.to) != "(" {
			return -1
		}
		for k := p.to + 1; k < len(r.words[s]); k++ {
			if r.titleAt[s][k] >= 0 {
				return p.entity
			}
		}
		return -1
	}
	return -1
}

// signedParagraphs makes a paragraph without quotation marks the words of whom the line below it names. At the end of a page such a
// line signs all of it.
func (r *reader) signedParagraphs() {
	for s := 1; s+1 < len(r.words); s++ {
		if r.signedLine(s) < 0 || r.d.Sentences[s-1].Title {
			continue
		}
		from := s - 1
		for from > 0 && r.d.Sentences[from-1].Paragraph == r.d.Sentences[s-1].Paragraph {
			from--
		}
		free := true
		for k := from; k < s; k++ {
			for i := range r.words[k] {
				free = free && !r.tok(k, i).Quoted
			}
		}
		if free {
			q := Quote{From: Position{from, r.d.Sentences[from].Dateline}, Speaker: -1, Addressee: -1, Cue: Position{-1, -1}, Turn: true}
			q.To = Position{s - 1, len(r.words[s-1])}
			r.speak(q, Position{s, -1})
		}
	}
}

// above returns who speaks a quotation that fills the paragraph above a line with his name and office; -1.
func (r *reader) above(q *Quote) int {
	if s := q.To.Sentence; r.fills(q) && q.To.Token+2 >= len(r.words[s]) {
		return r.signedLine(s + 1)
	}
	return -1
}

// signedOwner returns the state whose office somebody has who is named below his words on a page of its government; -1.
func (r *reader) signedOwner(t *title, person int) int {
	if person >= 0 && r.ofCountry(t) && r.signedLine(t.sent) == person {
		return r.landOfBody()
	}
	return -1
}

// titledNext reports whether behind the comma a name with words of respect has an office of its own, and another name stands before
// the title: "Mr. X, General Secretary of the Party, H.E. Mr. Y, Prime Minister".
func (r *reader) titledNext(t *title, comma int) bool {
	s := t.sent
	if r.word(s, comma) != "," || !r.honorificAt(s, comma+1) || r.word(s, t.from-1) != "," || r.at(s, t.from-2) == nil {
		return false
	}
	n := r.nameFrom(s, comma+1)
	return n >= 0 && r.word(s, r.pieces[n].to) == "," && r.titleFrom(s, r.pieces[n].to+1) != nil
}

// excellency reports whether "HE" or the like stands at a token, before a name.
func (r *reader) excellency(s, i int) bool {
	m, ok, _ := r.roleAt(s, i)
	return ok && m.Key == "hon" && r.is(s, i, large)
}
