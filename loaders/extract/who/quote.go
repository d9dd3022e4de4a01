package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// quotes finds the stretches of direct speech. Their speakers are found once
// the mentions are known.
func (r *reader) quotes() {
	open := false
	var q Quote
	end := func(to Position) {
		if q.From.Before(to) {
			q.To = to
			q.Speaker, q.Addressee, q.Cue = -1, -1, Position{-1, -1}
			r.d.Quotes = append(r.d.Quotes, q)
		}
		open = false
	}
	for s := range r.d.Sentences {
		ts := r.d.Sentences[s].Tokens
		if open && r.d.Sentences[s].Paragraph != r.d.Sentences[s-1].Paragraph {
			last := len(r.d.Sentences[s-1].Tokens)
			end(Position{s - 1, last})
			if !ts[0].Quoted || !parse.IsQuoteMark(ts[0].Text) {
				open = false
			}
		}
		for i := range ts {
			mark := parse.IsQuoteMark(ts[i].Text)
			switch {
			case open && (!ts[i].Quoted || mark):
				end(Position{s, i})
				if mark && ts[i].Quoted && ts[i].Text == "“" {
					open, q = true, Quote{From: Position{s, i + 1}}
				}
			case !open && ts[i].Quoted && mark:
				open, q = true, Quote{From: Position{s, i + 1}}
			case !open && ts[i].Quoted:
				open, q = true, Quote{From: Position{s, i}}
			}
		}
	}
	if open {
		last := len(r.d.Sentences) - 1
		end(Position{last, len(r.d.Sentences[last].Tokens)})
	}
}

// attribute finds who speaks each quote and to whom.
func (r *reader) attribute() {
	d := r.d
	last, lastPos := -1, Position{-10, 0}
	for k := range d.Quotes {
		q := &d.Quotes[k]
		if verb, ok := r.plain[q.From]; ok && verb.Token < 0 {
			if q.Speaker = r.namedLine(verb.Sentence); q.Speaker < 0 {
				q.Speaker = r.labelled(verb.Sentence)
			}
			r.speaksFor(q.Speaker)
			q.Addressee = r.greeted(q)
			continue
		} else if ok {
			q.Cue, q.Speaker = verb, r.speakerOf(verb.Sentence, verb.Token)
			continue
		}
		q.Scare = r.scare(q)
		cue, speaker := r.cue(q)
		if e := r.senderQuoted(q); e >= 0 {
			speaker = e
		}
		if speaker < 0 && !q.Scare {
			if speaker = r.above(q); speaker < 0 {
				speaker = r.announced(q)
			}
			if speaker < 0 {
				speaker = r.colonBehind(q)
			}
			if speaker < 0 {
				speaker = r.under(q)
			}
			switch {
			case speaker >= 0:
			// The same speaker goes on: in the paragraph, or in the next ones that open the quotation anew.
			case last >= 0 && q.From.Sentence-lastPos.Sentence <= 2 && r.fills(q):
				speaker = last
			case r.fills(q):
				speaker = r.lastSubject(q.From)
			default:
				// "The minister dismissed it as …": words within somebody's sentence.
				speaker = r.rootSubject(q.From.Sentence)
			}
		}
		q.Speaker = speaker
		if cue.Token >= 0 {
			q.Cue = cue
		}
		if speaker >= 0 && !q.Scare {
			last = speaker
		}
		if speaker >= 0 {
			lastPos = q.To
		}
		q.Addressee = r.addressee(q)
	}
	r.enlist()
	r.firstPerson()
	r.speakForIssuer()
}

// announced returns who speaks a quotation that a sentence with a colon at its end announces:
// "Minister X today issued the following statement:"; -1.
func (r *reader) announced(q *Quote) int {
	s := q.From.Sentence - 1
	if s < 0 || !r.fills(q) || len(r.words[s]) == 0 || r.word(s, len(r.words[s])-1) != ":" || r.tok(s, 0).Quoted {
		return -1
	}
	if e := r.bearerBefore(s); e >= 0 {
		return e
	}
	if e := r.rootSubject(s); e >= 0 {
		return e
	}
	if sen := &r.d.Sentences[s]; sen.Root() >= 0 {
		if j := sen.Child(sen.Root(), parse.Nsubj); j >= 0 {
			if e := r.bodyOf(s, j); e >= 0 {
				return e // "A Foreign Office spokesman said:"
			}
		}
	}
	for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s; i++ {
		if m := &r.mentions[i]; len(m.Entities) == 1 && !m.Generic && r.beings[m.Entities[0]].Kind == graph.Person {
			return m.Entities[0]
		}
	}
	return -1
}

// bearerBefore returns the person who is named behind the body and the office that he speaks for,
// right before the verb: "The Task Force commander, Gen. X, gave the following statement:"; -1.
func (r *reader) bearerBefore(s int) int {
	v := r.d.Sentences[s].Root()
	if v < 3 || r.word(s, v-1) != "," || r.tok(s, v).Tag != parse.VERB {
		return -1
	}
	for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s; i++ {
		if m := &r.mentions[i]; m.To == v-1 && m.Form == Name && len(m.Entities) == 1 && r.beings[m.Entities[0]].Kind == graph.Person {
			return m.Entities[0]
		}
	}
	return -1
}

// rootSubject returns the person, country or organisation that is the subject
// of a sentence; -1.
func (r *reader) rootSubject(s int) int {
	sen := &r.d.Sentences[s]
	root := sen.Root()
	if root < 0 || sen.Tokens[root].Quoted {
		return -1
	}
	j := sen.Child(root, parse.Nsubj)
	if j < 0 || sen.Tokens[j].Quoted {
		return -1
	}
	return r.entityAt(s, j, j+1)
}

// scare reports whether a quotation is a word or two within a sentence.
func (r *reader) scare(q *Quote) bool {
	if q.From.Sentence != q.To.Sentence || q.To.Token-q.From.Token > 5 {
		return false
	}
	s := q.From.Sentence
	if k := q.From.Token; k > 3 && (r.word(s, k-1) == ":" || r.word(s, k-2) == ":" && parse.IsQuoteMark(r.word(s, k-1))) && r.is(s, k, large) {
		return false // "he answered: “Not at all.”"
	}
	for i := q.From.Token; i < q.To.Token; i++ {
		if t := r.tok(s, i); t.XPOS.Tensed() || t.Tag == parse.AUX {
			return false
		}
		switch r.word(s, i) {
		case ",", "!", "?", ".":
			if i < q.To.Token-1 || r.word(s, i) != "." && r.word(s, i) != "," {
				return false
			}
		}
	}
	return true
}

// fills reports whether a quote stands at the beginning of its sentence.
func (r *reader) fills(q *Quote) bool { return q.From.Token <= 1 }

// cue returns the verb that gives the quote to its speaker, and the speaker.
func (r *reader) cue(q *Quote) (Position, int) {
	for _, s := range slices.Compact([]int{q.To.Sentence, q.From.Sentence}) {
		if s >= len(r.words) {
			continue
		}
		best, bestScore, who := -1, -1e9, -1
		for i := range r.words[s] {
			t := r.tok(s, i)
			if t.Quoted || q.within(Position{s, i}) {
				continue
			}
			isVerb := t.Tag == parse.VERB && (r.t.speech.Has(t.Lemma) || r.recites(s, i))
			according := r.lower(s, i) == "according" && r.lower(s, i+1) == "to"
			if !isVerb && !according || r.passesOn(s, i) {
				continue
			}
			sp := -1
			if according {
				sp = r.entityAt(s, i+2, i+8)
			} else {
				sp = r.speakerOf(s, i)
			}
			if sp < 0 {
				continue
			}
			var distance int
			switch {
			case s == q.To.Sentence && i >= q.To.Token:
				distance = i - q.To.Token
			case s == q.From.Sentence && i < q.From.Token:
				distance = q.From.Token - i
			default:
				distance = 6
			}
			if score := -float64(distance); score > bestScore {
				best, bestScore, who = i, score, sp
			}
		}
		if best >= 0 {
			return Position{s, best}, who
		}
	}
	return Position{-1, -1}, -1
}

func (q *Quote) within(p Position) bool { return !p.Before(q.From) && p.Before(q.To) }

// issuerOf returns whose a statement is that says something: "a statement from
// Ecuador's foreign ministry said"; -1.
func (r *reader) issuerOf(s, i int) int {
	if !documents.Has(r.tok(s, i).Lemma) {
		return -1
	}
	for k := range r.words[s] {
		if t := r.tok(s, k); t.Head == i && !t.Quoted && t.Rel.Is(parse.Nmod, parse.NmodPoss, parse.Compound, parse.Amod) {
			if e := r.entityAt(s, k, k+1); e >= 0 && r.beings[e].Kind != graph.Place {
				return e
			}
		}
	}
	return -1
}

// speakerOf returns the entity that is the subject of a verb of saying; -1.
func (r *reader) speakerOf(s, verb int) int {
	sen := &r.d.Sentences[s]
	for v, n := verb, 0; v >= 0 && n < 3; n++ {
		if j := sen.Child(v, parse.Nsubj); j >= 0 && !sen.Tokens[j].Quoted {
			if e := r.entityAt(s, j, j+1); e >= 0 {
				return e
			}
			if e := r.bodyOf(s, j); e >= 0 {
				return e
			}
			return r.issuerOf(s, j)
		}
		if e := r.quotedAs(s, v); e >= 0 {
			return e
		}
		if u := r.addsTo(s, v); u >= 0 {
			v = u
			continue
		}
		if sen.Tokens[v].Rel != parse.Conj {
			break
		}
		v = sen.Tokens[v].Head
	}
	// Where the parse has no subject: what stands beside the verb.
	k := verb - 1
	if r.word(s, k) == "," {
		k-- // "…,” X, the spokesman, said"
	}
	if e := r.entityAt(s, k, k+1); e >= 0 && !r.tok(s, max(0, k)).Quoted {
		return e
	}
	for i := verb + 1; i < min(verb+6, len(r.words[s])); i++ {
		if e := r.entityAt(s, i, i+1); e >= 0 {
			return e
		}
		if !r.tok(s, i).Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN) {
			break
		}
	}
	return -1
}

// bodyOf returns the body for which somebody unnamed speaks: "a Foreign Office spokesman"; -1.
func (r *reader) bodyOf(s, i int) int {
	if !strings.HasPrefix(r.tok(s, i).Lemma, "spokes") {
		return -1
	}
	from, to := i, i+1
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
		if m := &r.mentions[k]; m.From <= i && i < m.To && m.Form == Title {
			from, to = min(from, m.From), max(to, m.To)
		}
	}
	country := -1
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
		m := &r.mentions[k]
		if m.From < from || m.To > to || len(m.Entities) != 1 {
			continue
		}
		switch r.beings[m.Entities[0]].Kind {
		case graph.Organization:
			return m.Entities[0]
		case graph.Country: // "a Downing Street spokesman"
			country = m.Entities[0]
		}
	}
	return country
}

// entityAt returns the entity of the first mention that overlaps the tokens
// [from, to) outside quotations; -1.
func (r *reader) entityAt(s, from, to int) int {
	for i := max(0, from); i < min(to, len(r.words[s])); i++ {
		if r.tok(s, i).Quoted {
			continue
		}
		best, width := -1, -1
		for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
			m := &r.mentions[k]
			if m.From <= i && i < m.To && len(m.Entities) == 1 && !m.Generic && m.Form != Demonym && r.beings[m.Entities[0]].Kind != graph.Place && m.To-m.From > width {
				best, width = m.Entities[0], m.To-m.From
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// firstMention returns the index of the first mention of a sentence or after it.
func (r *reader) firstMention(s int) int {
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; r.mentions[mid].Sentence < s {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// lastSubject returns the person who was the subject before a position; -1.
func (r *reader) lastSubject(p Position) int {
	for i := len(r.refs) - 1; i >= 0; i-- {
		x := &r.refs[i]
		if x.sent >= p.Sentence || x.quoted || len(x.entities) != 1 || x.part != subject {
			continue
		}
		if x.sent < p.Sentence-2 {
			return -1
		}
		if r.beings[x.entities[0]].Kind == graph.Person {
			return x.entities[0]
		}
	}
	return -1
}

// addressee returns to whom a quote is said: the object of the verb, or, of a
// quotation that says "you" or "my friend", the other person just spoken of; -1.
func (r *reader) addressee(q *Quote) int {
	if q.Cue.Token >= 0 {
		s, v := q.Cue.Sentence, q.Cue.Token
		for j := range r.d.Sentences[s].Children(v) {
			t := r.tok(s, j)
			if t.Quoted || j < v {
				continue
			}
			if t.Rel.Is(parse.Iobj, parse.Obj) || t.Rel == parse.Obl && r.lower(s, r.caseOf(s, j)) == "to" {
				if e := r.entityAt(s, j, j+1); e >= 0 && e != q.Speaker {
					return e
				}
			}
		}
	}
	if q.Speaker < 0 {
		return -1
	}
	second := false
	for s := q.From.Sentence; s <= min(q.To.Sentence, len(r.words)-1); s++ {
		for i := range r.words[s] {
			if q.within(Position{s, i}) && r.pronounAt(s, i) == 'y' {
				second = true
			}
		}
	}
	if !second {
		return -1
	}
	if e := r.lettered(q); e >= 0 {
		return e
	}
	for i := len(r.refs) - 1; i >= 0; i-- {
		x := &r.refs[i]
		if x.sent > q.From.Sentence || x.sent == q.From.Sentence && x.from >= q.From.Token || x.quoted || len(x.entities) != 1 {
			continue
		}
		if x.part == subject && !x.main && x.sent < q.From.Sentence {
			continue // told of by the way: "on the premise that X was arming"
		}
		if x.sent < q.From.Sentence-3 {
			return -1
		}
		if e := x.entities[0]; e != q.Speaker && r.beings[e].Kind == graph.Person {
			return e
		}
	}
	return -1
}

func (r *reader) caseOf(s, i int) int { return r.d.Sentences[s].Child(i, parse.Case) }

// firstPerson gives "I", "we" and "you" within quotations to speaker and addressee.
func (r *reader) firstPerson() {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Form != Pronoun || len(m.Entities) > 0 {
			continue
		}
		k := r.d.QuoteAt(Position{m.Sentence, m.From})
		if k < 0 {
			continue
		}
		q := &r.d.Quotes[k]
		switch r.pronounAt(m.Sentence, m.From) {
		case 'i':
			if q.Speaker >= 0 {
				m.Entities, m.Confidence = r.one(q.Speaker), 0.85
			}
		case 'w':
			// "We" is the speaker's side: the country of who speaks for one.
			if q.Speaker >= 0 {
				m.Entities, m.Confidence = r.one(q.Speaker), 0.5
				if c := r.countryOf(q.Speaker); c >= 0 && q.Turn {
					m.Entities = r.one(c)
				} else if c >= 0 && r.beings[c].pieces > 0 && slices.ContainsFunc(r.beings[q.Speaker].held, func(h held) bool {
					return h.status != graph.Former && (h.of == "" || h.of.Kind() != graph.Organization || r.countryOf(r.byID[h.of]) >= 0) // not an envoy of the UN
				}) {
					m.Entities = r.one(c)
				}
			}
		case 'y':
			if q.Addressee >= 0 && !r.isPaper(q.Addressee) {
				m.Entities, m.Confidence = r.one(q.Addressee), 0.6
			}
		}
	}
}

// isPaper reports whether somebody is a newspaper or the like, which is told things but never meant by "you".
func (r *reader) isPaper(e int) bool {
	switch r.beings[e].class {
	case "newspaper", "broadcaster", "news-agency":
		return true
	}
	return false
}
