package what

// heading reports whether a line stands above the text: no item of a list, no
// line that a semicolon or colon ends.
func (s *sentence) heading() bool {
	if !s.Title || len(s.Tokens) > 22 { // a paragraph whose full stop is lost
		return false
	}
	if s.Entry {
		return false // "10 May: Chad recalls its ambassador"
	}
	switch s.Tokens[0].Text {
	case "-", "–", "—", "•", "*", "·":
		return false
	}
	last := s.Tokens[len(s.Tokens)-1].Text
	return last != ";" && last != ":" && last != ","
}

// headings drops what only a heading tells: the article below tells it better.
func (d *document) headings(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && len(d.sents) > 3 && d.sents[f.sentence].heading() {
			f.gone = "a heading: the text below tells it"
		}
	}
}
