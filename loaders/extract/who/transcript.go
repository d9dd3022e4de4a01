package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// turns marks what the speakers of a transcript say as speech without quotation marks, up to the next turn or
// heading. What those who only ask bring up stays the page's own words.
func (r *reader) turns() {
	for s := 0; s < len(r.words); s++ {
		if !r.d.Sentences[s].Turn || r.asks(s) || r.narrates(s) {
			continue
		}
		if r.labelled(s) < 0 && !slices.ContainsFunc(r.d.Sentences, func(o parse.Sentence) bool { return o.Turn && o.Paragraph != r.d.Sentences[s].Paragraph }) {
			r.d.Sentences[s].Turn = false // "Press Release: We"
			continue
		}
		end := s
		for end+1 < len(r.words) && !r.d.Sentences[end+1].Turn && (!r.d.Sentences[end+1].Title || r.greets(end+1)) {
			end++
		}
		q := Quote{From: Position{s, r.d.Sentences[s].Dateline}, Speaker: -1, Addressee: -1, Cue: Position{-1, -1}, Turn: true}
		q.To = Position{end, len(r.words[end])}
		r.d.Quotes = slices.DeleteFunc(r.d.Quotes, func(o Quote) bool { return q.within(o.From) })
		r.speak(q, Position{s, -1})
		s = end
	}
}

// greets reports whether a line of its own is no heading but whom a speaker turns to: "Colleagues, friends,".
func (r *reader) greets(s int) bool { return r.word(s, len(r.words[s])-1) == "," }

// greeted returns the person to whom a turn is spoken by its first words: "Mr Rahmon, I am glad", "Dear Shinzo,"; -1.
func (r *reader) greeted(q *Quote) int {
	s, i := q.From.Sentence, q.From.Token
	for i < q.From.Token+3 && (r.honorificAt(s, i) || r.lower(s, i) == "dear") {
		i++
	}
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
		m := &r.mentions[k]
		if m.From > i {
			break
		}
		if m.To > i && m.From >= q.From.Token && len(m.Entities) == 1 && m.Entities[0] != q.Speaker && r.beings[m.Entities[0]].Kind == graph.Person && r.word(s, m.To) == "," {
			return m.Entities[0]
		}
	}
	return -1
}

// asks reports whether a turn is that of somebody who only asks: "QUESTION:", "Reuters:", or a stranger's that ends in a
// question.
func (r *reader) asks(s int) bool {
	n := r.d.Sentences[s].Dateline - 1
	switch w := strings.ToLower(r.word(s, 0)); {
	case n == 1 && w == "q", w == "question":
		return true
	case answers(w, n):
		return false
	}
	if r.bySurname(r.word(s, n-1)) >= 0 {
		return false
	}
	for i := range n {
		if p := r.at(s, i); p != nil && len(p.readings) > 0 && p.readings[0].Kind == graph.Person || r.titleAt[s][i] >= 0 {
			return false
		}
	}
	if p := r.at(s, 0); p != nil && p.to == n && len(p.readings) > 0 && p.readings[0].Kind == graph.Organization {
		return true
	}
	end := s
	for end+1 < len(r.words) && !r.d.Sentences[end+1].Turn {
		end++
	}
	return r.word(end, len(r.words[end])-1) == "?"
}

// narrates reports whether a turn is that of who tells the news for the page: an announcer's, or that of the reporter whom
// the page calls so, "LANI TUILAGI:" where "Lani Tuilagi reports".
func (r *reader) narrates(s int) bool {
	n := r.d.Sentences[s].Dateline - 1
	for i := range n {
		switch r.lower(s, i) {
		case "announcer", "presenter", "newsreader", "anchor", "narrator", "reporter", "correspondent", "newscaster":
			return true
		}
	}
	e := r.labelled(s)
	if e < 0 || len(r.heldBy(e)) > 0 {
		return false
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.entity != e && r.pieceBeing(p) != e {
			continue
		}
		switch r.lower(p.sent, p.to) {
		case "reports", "reporting", "reported":
			return r.word(p.sent, p.to+1) == "." || r.lower(p.sent, p.to+1) == "from" || r.lower(p.sent, p.to+1) == "for" || r.word(p.sent, p.to+1) == ":"
		case "has":
			switch r.lower(p.sent, p.to+2) {
			case "report", "story", "details":
				return true
			}
			if r.lower(p.sent, p.to+1) == "more" {
				return true
			}
		}
		if w := r.lower(p.sent, p.from-1); w == "correspondent" || w == "reporter" {
			return true
		}
	}
	return false
}

// answers reports whether a label of so many tokens says no more than that an answer follows.
func answers(first string, tokens int) bool {
	return tokens == 1 && (first == "a" || first == "answer")
}

// speaksFor gives the state of the page to a stranger who speaks a turn on it; on a government's page strangers speak for it.
func (r *reader) speaksFor(e int) {
	if e < 0 || r.beings[e].country != "" {
		return
	}
	if r.beings[e].country = r.servesNow(e); r.beings[e].country == "" {
		if land := r.landOfPage(); land >= 0 {
			r.beings[e].country = r.beings[land].ID
		} else {
			r.beings[e].country = r.servedOnly(e)
		}
	}
}

// labelled returns the person whom the label of a turn names, or, of an answer in an interview, whom the text before it
// presents; -1.
func (r *reader) labelled(s int) int {
	n := r.d.Sentences[s].Dateline - 1
	if answers(strings.ToLower(r.word(s, 0)), n) {
		return r.interviewed()
	}
	if b := r.bySurname(r.word(s, n-1)); b >= 0 {
		return b
	}
	for i := range n {
		if e := r.entityAt(s, i, i+1); e >= 0 && r.beings[e].Kind == graph.Person {
			return e
		}
	}
	return -1
}

// interviewed returns the first person before the first turn who holds an office, else the first at all, else whom the
// headline presents; -1.
func (r *reader) interviewed() int {
	first := -1
	if r.pressConference() {
		if first = r.headlinedHolder(); first >= 0 {
			return first
		}
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		if r.d.Sentences[m.Sentence].Turn {
			break
		}
		if m.Form == Pronoun || m.Generic || len(m.Entities) != 1 || r.beings[m.Entities[0]].Kind != graph.Person {
			continue
		}
		if len(r.beings[m.Entities[0]].held) > 0 {
			return m.Entities[0]
		}
		if first < 0 {
			first = m.Entities[0]
		}
	}
	if first < 0 {
		return r.headlinedHolder()
	}
	return first
}

// bySurname returns the person of the page whose name ends in the word, whatever its
// letters; -1 for none.
func (r *reader) bySurname(word string) int {
	for b := range r.beings {
		if e := &r.beings[b]; e.Kind == graph.Person && e.pieces > 0 {
			if i := strings.LastIndexByte(e.Name, ' '); i > 0 && strings.EqualFold(e.Name[i+1:], word) {
				return b
			}
		}
	}
	return -1
}

// under returns who speaks a quotation that stands under his name, as reactions are listed: the person, else the country or
// organisation of a heading that names nothing else, "FRENCH PRESIDENT EMMANUEL MACRON, ON TWITTER"; -1.
func (r *reader) under(q *Quote) int {
	s := q.From.Sentence - 1
	if s < 0 || !r.fills(q) || !r.d.Sentences[s].Title || r.d.Sentences[s].Paragraph == r.d.Sentences[s+1].Paragraph {
		return -1
	}
	for i := range r.words[s] {
		if r.word(s, i) == "," || r.word(s, i) == ":" {
			break
		}
		if r.pieceAt[s][i] < 0 && r.titleAt[s][i] < 0 && r.lower(s, i) != "of" && r.lower(s, i) != "the" && !isPossessive(r.word(s, i)) {
			return -1
		}
	}
	body := -1
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
		m := &r.mentions[k]
		if len(m.Entities) != 1 || m.Generic {
			continue
		}
		switch e := m.Entities[0]; r.beings[e].Kind {
		case graph.Person:
			return e
		case graph.Country, graph.Organization:
			if body >= 0 && body != e {
				return -1
			}
			body = e
		}
	}
	return body
}

// delegates gives those whom minutes name with their country in brackets, "ZHANG JUN (China) said", that country to speak for.
func (r *reader) delegates() {
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.kind != graph.Person || p.entity < 0 || r.beings[p.entity].country != "" || r.word(p.sent, p.to) != "(" {
			continue
		}
		q := r.at(p.sent, p.to+1)
		if q != nil && q.entry != nil && q.kind == graph.Country && q.sense != gazetteer.Adjective && r.word(p.sent, q.to) == ")" && r.finiteAfter(p.sent, q.to+1) {
			r.beings[p.entity].country = q.entry.ID
		}
	}
}

// colonBehind returns who speaks a quotation behind his name and a colon, "Foreign Minister X: “…”"; -1.
func (r *reader) colonBehind(q *Quote) int {
	s, k := q.From.Sentence, q.From.Token-1
	if k > 0 && parse.IsQuoteMark(r.word(s, k)) {
		k--
	}
	if k < 1 || r.word(s, k) != ":" {
		return -1
	}
	for i := range k {
		if r.tok(s, i).Tag.Is(parse.VERB, parse.AUX) {
			return -1
		}
	}
	for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s; i++ {
		if m := &r.mentions[i]; m.To == k && m.Form == Name && len(m.Entities) == 1 && r.beings[m.Entities[0]].Kind == graph.Person {
			return m.Entities[0]
		}
	}
	return -1
}
