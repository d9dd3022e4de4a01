package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// issuer is who speaks in a statement that says "I" and "we" of itself: beings, -1
// where nobody is known. together are the several who declare something jointly, signed is
// who only signs at the end.
type issuer struct {
	person, body, signed int
	together             []int
}

// utterances are the words of a headline for what its page is when somebody speaks in it.
var utterances = vocab.Words("statement", "statements", "remarks", "speech", "address", "readout", "communique", "communiqué",
	"declaration", "message", "comments", "letter", "testimony", "lecture", "toast", "explanation", "intervention", "comment", "reaction",
	"response", "reply", "answer")

// issuedBy finds out who issued the page: whom the headline gives the statement
// to, else the government or organisation whose site it stands on.
func (r *reader) issuedBy() issuer {
	out := issuer{person: -1, body: r.siteOf(r.d.Article.URL)}
	if out.body < 0 {
		out.body = r.published(r.d.Article.Publisher)
	}
	if out.body < 0 {
		out.body = r.saidIssued()
	}
	for _, sen := range parse.Split(r.d.Article.Title) {
		ws := make([]string, len(sen.Tokens))
		utterance := -1
		for i := range ws {
			ws[i] = sen.Tokens[i].Text
			if utterance < 0 && utterances.Has(strings.ToLower(ws[i])) {
				utterance = i
			}
		}
		if utterance < 0 {
			continue
		}
		if several := r.issuers(ws, utterance); len(several) > 1 {
			out.together = several
		}
		for i := 0; i < len(ws); {
			c := r.gaz.Match(nil, ws, i)
			n := 1
			if holder := r.titledHolder(ws, i); holder != nil {
				if out.person < 0 && r.issues(ws, i, i+1) {
					r.issue(&out, gazetteer.Candidate{Entry: holder})
				}
			} else if len(c) > 0 && !(c[0].Weak && c[0].Tokens == 1) {
				n = c[0].Tokens
				if r.issues(ws, i, i+n) {
					r.issue(&out, c[0])
				}
			} else if m, ok := r.gaz.Role(ws, i); ok {
				if n = m.Tokens; out.person < 0 && r.issues(ws, i, i+n) {
					r.issueByOffice(&out, m)
				}
			}
			i += n
		}
	}
	return out
}

// titledHolder returns whose surname stands at word i behind a title that he holds on the day of the page: "Remarks by President
// Ruto"; nil for nobody.
func (r *reader) titledHolder(ws []string, i int) *gazetteer.Entry {
	if i == 0 || r.day.IsZero() {
		return nil
	}
	for from := max(0, i-4); from < i; from++ {
		m, ok := r.gaz.Role(ws, from)
		if !ok || from+m.Tokens != i {
			continue
		}
		for _, b := range r.gaz.Bearers(ws[i], r.day) {
			if b.InOffice && !b.Part && b.Holding.Office == m.Office {
				return b.Entry
			}
		}
	}
	return nil
}

// landOfPage returns the state whose own page it is, unless it is somebody's by name; -1.
func (r *reader) landOfPage() int {
	if !r.pageKnown {
		by := r.issuedBy()
		r.pageKnown, r.pageCountry, r.pageBody = true, -1, by.body
		if by.person < 0 && by.body >= 0 && r.beings[by.body].Kind == graph.Country {
			r.pageCountry = by.body
		}
	}
	return r.pageCountry
}

// landOfBody returns the state whose page it is, or that of the ministry whose it is; -1.
func (r *reader) landOfBody() int {
	if land := r.landOfPage(); land >= 0 {
		return land
	}
	if r.pageBody >= 0 {
		return r.countryOf(r.pageBody)
	}
	return -1
}

// bodyOfPage returns the organisation whose own page it is; -1.
func (r *reader) bodyOfPage() int {
	if r.landOfPage(); r.pageBody >= 0 && r.beings[r.pageBody].Kind == graph.Organization {
		return r.pageBody
	}
	return -1
}

// issuers returns the states and organisations, or the persons where it names them, that a headline has issue something together:
// "Joint Statement of the Leaders of A, B and C", "A-B joint communiqué".
func (r *reader) issuers(ws []string, utterance int) []int {
	from, to := utterance+1, len(ws)
	if from < to && slices.Contains([]string{"by", "of", "from", "between"}, strings.ToLower(ws[from])) {
		for i := from + 1; i < to; i++ {
			switch strings.ToLower(ws[i]) {
			case "on", "regarding", "concerning", "about", "following", "after", "at", "in", "to", "condemning", "welcoming", ":", "–", "—":
				to = i
			}
		}
	} else if utterance > 0 && strings.EqualFold(ws[utterance-1], "joint") {
		from, to = 0, utterance
	} else {
		return nil
	}
	var out, persons []int
	for i := from; i < to; {
		c := r.gaz.Match(nil, ws[:to], i)
		if len(c) == 0 || c[0].Weak && c[0].Tokens == 1 && !allCaps(ws[i]) {
			i++
			continue
		}
		if k := c[0].Kind; (k == graph.Country || k == graph.Organization) && !slices.Contains(out, r.beingOf(c[0].Entry)) {
			out = append(out, r.beingOf(c[0].Entry))
		} else if k == graph.Person {
			persons = append(persons, r.beingOf(c[0].Entry))
		}
		i += c[0].Tokens
	}
	if len(persons) > 1 && from > utterance {
		return persons // "Joint statement by President of A Jane Doe and President of B John Roe"
	}
	return out
}

// speakFor reports whether several persons act for the states that are given, and for no fewer.
func (r *reader) speakFor(persons, states []int) bool {
	for _, p := range persons {
		if r.beings[p].Kind != graph.Person || !slices.Contains(states, r.countryOf(p)) {
			return false
		}
	}
	return len(persons) == len(states)
}

// issuer returns who issued the page by all that tells it.
func (r *reader) issuer() issuer {
	by := r.issuedBy()
	if by.person < 0 {
		if by.person = r.deliveredBy(); by.person >= 0 && r.countryOf(by.person) >= 0 {
			by.body = r.countryOf(by.person)
		}
	}
	if by.person < 0 {
		signed := r.signer()
		by.person = signed.person
		if by.body < 0 {
			by.body = signed.body
		}
	}
	if by.person < 0 {
		if by.person = r.author(); by.person >= 0 && by.body < 0 {
			by.body = r.countryOf(by.person)
		}
	}
	by.signed = r.signedLine(len(r.words) - 1)
	if we := r.presented(); we != nil {
		if len(by.together) > 1 && r.speakFor(by.together, we) {
			return by // the headline names "the Presidents of A and B"
		}
		by.together = we
		return by
	}
	declare := r.declarers()
	switch {
	case len(declare) > 1 && by.together == nil:
		by.together = declare
	case by.body < 0 && len(declare) == 1:
		by.body = declare[0]
	case by.body < 0 && by.person < 0 && by.together == nil:
		by.body = r.declared()
	}
	return by
}

// issues reports whether what stands at words [from, to) of a headline issues the
// statement: "Statement by X", "X's statement", "X statement on".
func (r *reader) issues(ws []string, from, to int) bool {
	k := from - 1
	for k >= 0 && (strings.EqualFold(ws[k], "the") || r.isTitleWord(ws, k)) {
		k--
	}
	if k >= 0 && (strings.EqualFold(ws[k], "by") || k > 0 && strings.EqualFold(ws[k], "from") && utterances.Has(strings.ToLower(ws[k-1]))) { // not "expulsions from Chad"
		return true
	}
	if k >= 0 && !(k == 0 && strings.EqualFold(ws[0], "joint")) {
		return false
	}
	for to < len(ws) {
		m, role := r.gaz.Role(ws, to)
		switch w := strings.ToLower(ws[to]); {
		case role: // "G7 Foreign Ministers' Statement"
			to += m.Tokens
		case isPossessive(w) || w == "press" || w == "joint" || w == "’" || w == "'":
			to++
		default:
			return utterances.Has(w)
		}
	}
	return to < len(ws) && utterances.Has(strings.ToLower(ws[to]))
}

// isTitleWord reports whether a word of a headline belongs to an office or name
// before another: "Foreign Secretary David Miliband", "US Secretary".
func (r *reader) isTitleWord(ws []string, k int) bool {
	for i := max(0, k-4); i <= k; i++ {
		if m, ok := r.gaz.Role(ws, i); ok && i+m.Tokens > k {
			return true
		}
		if in, n := r.gaz.Institution(ws, i); in != nil && i+n > k {
			return true // "Foreign Ministry Spokeswoman Maria Zakharova"
		}
	}
	c := r.gaz.Match(nil, ws, k)
	return len(c) > 0 && c[0].Kind == graph.Country && k+1 < len(ws)
}

func (r *reader) issue(out *issuer, c gazetteer.Candidate) {
	switch c.Kind {
	case graph.Person:
		if out.person < 0 {
			out.person = r.beingOf(c.Entry)
			if of := r.countryOf(out.person); of >= 0 {
				out.body = of
			}
		}
	case graph.Country, graph.Organization:
		if c.Kind == graph.Country || out.body < 0 {
			out.body = r.beingOf(c.Entry)
		}
	}
}

// issueByOffice gives "Statement by the Foreign Secretary" to who holds the office.
func (r *reader) issueByOffice(out *issuer, m gazetteer.RoleMatch) {
	of := out.body
	if code := soleTitles[m.Key]; code != "" {
		of = r.beingOf(r.gaz.Country(code))
	}
	if of < 0 || m.Office == "" || r.day.IsZero() {
		return
	}
	if hs := r.gaz.Holders(m.Office, r.beings[of].ID, r.day); len(hs) == 1 {
		out.person, out.body = r.beingOf(hs[0].Person), of
	}
}

// signer returns who signs the page in a line without a verb at its head, "Antony J.
// Blinken, Secretary of State" or "From: Foreign Office and …": a person who holds an
// office in it, or whom or what it is said to be from.
func (r *reader) signer() issuer {
	out := issuer{person: -1, body: -1}
	for s := range min(3, len(r.words)) {
		if slices.ContainsFunc(r.d.Sentences[s].Tokens, func(t parse.Token) bool { return t.Tag.Is(parse.VERB, parse.AUX) }) {
			break
		}
		from := r.word(s, 1) == ":"
		for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s; i++ {
			m := &r.mentions[i]
			if m.Form == Pronoun || m.Generic || len(m.Entities) != 1 {
				continue
			}
			switch e := m.Entities[0]; r.beings[e].Kind {
			case graph.Person:
				if out.person < 0 && (from || len(r.beings[e].held) > 0) {
					out.person = e
				}
			case graph.Organization, graph.Country:
				if out.body < 0 && from {
					out.body = e
				}
			}
		}
	}
	if out.person >= 0 && out.body < 0 {
		out.body = r.countryOf(out.person)
	}
	return out
}

// deliveredBy returns whose words a line at the head of a page says that it gives, "Statement by Ambassador Jane Doe, Permanent
// Representative to the UN, at the Security Council"; -1.
func (r *reader) deliveredBy() int {
	for s := range min(3, len(r.words)) {
		by := r.lower(s, 1)
		if !utterances.Has(r.lower(s, 0)) || by != "by" && by != "from" || slices.ContainsFunc(r.d.Sentences[s].Tokens, func(t parse.Token) bool { return t.Tag == parse.AUX || t.XPOS == parse.VBD || t.XPOS == parse.VBZ }) {
			continue
		}
		for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s && r.mentions[i].From < 8; i++ {
			if m := &r.mentions[i]; m.From >= 2 && m.Form != Pronoun && len(m.Entities) == 1 && r.beings[m.Entities[0]].Kind == graph.Person {
				return m.Entities[0]
			}
		}
	}
	return -1
}

// presented returns the states and organisations that the beginning of a page says are to speak: "We, the G7 foreign ministers
// and the High Representative of the European Union, condemn", "the following statement was released by"; nil.
func (r *reader) presented() []int {
	for s := range min(4, len(r.words)) {
		if r.pronounAt(s, 0) == 'w' && r.word(s, 1) == "," {
			end := 2
			for end < len(r.words[s]) && (r.at(s, end) != nil || !r.tok(s, end).Tag.Is(parse.VERB, parse.AUX)) {
				end++
			}
			return r.bodiesIn(s, 2, end)
		}
	}
	for s := range min(4, len(r.words)) {
		if from := r.followingStatement(s); from >= 0 {
			return r.bodiesIn(s, from, len(r.words[s]))
		}
		if b := r.releases(s); b >= 0 {
			return r.one(b)
		}
		if b := r.spokenBy(s); b >= 0 {
			return r.one(b)
		}
	}
	return nil
}

// bodiesIn returns the countries and organisations that are named between two tokens of a sentence, in their order; nil.
func (r *reader) bodiesIn(s, from, to int) []int {
	var out []int
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s && r.mentions[k].From < to; k++ {
		m := &r.mentions[k]
		if m.From < from || m.Form == Pronoun || len(m.Entities) != 1 {
			continue
		}
		if e := m.Entities[0]; (r.beings[e].Kind == graph.Country || r.beings[e].Kind == graph.Organization) && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// followingStatement returns the token after which a sentence says by whom "the following statement was released", -1 where
// it says nothing of the kind.
func (r *reader) followingStatement(s int) int {
	seen := false
	for i := range r.words[s] {
		switch w := r.lower(s, i); {
		case w == "following":
			seen = seen || utterances.Has(r.lower(s, i+1)) || utterances.Has(r.lower(s, i+2))
		case seen && w == "by":
			return i + 1
		}
	}
	return -1
}

// enlist gives whom a government's page is from to that government, where no office tells:
// "From: Foreign Office and Jane Doe MP".
func (r *reader) enlist() {
	if len(r.words) == 0 || r.word(0, 1) != ":" {
		return
	}
	if by := r.signer(); by.person >= 0 && by.body >= 0 && len(r.beings[by.person].held) == 0 && r.beings[by.person].country == "" {
		r.beings[by.person].country = r.beings[by.body].country
	}
}

// declarers returns the countries or organisations that the first sentences say something of in
// the present, as statements do and news does not: "Ruritania condemns the attack. We …"; nil.
func (r *reader) declarers() []int {
	for s := range min(3, len(r.words)) {
		sen := &r.d.Sentences[s]
		v := sen.Root()
		if v < 0 || sen.Tokens[v].Quoted {
			return nil
		}
		j := sen.Child(v, parse.Nsubj, parse.NsubjPass)
		if j < 0 {
			continue
		}
		e := r.entityAt(s, j, j+1)
		if e < 0 {
			continue
		}
		if r.beings[e].Kind == graph.Person || !r.present(s, v) {
			return nil
		}
		for i := range r.refs {
			if x := &r.refs[i]; x.sent == s && x.group && len(x.entities) > 1 && x.entities[0] == e && x.part == subject {
				return x.entities
			}
		}
		return r.one(e)
	}
	return nil
}

// present reports whether a verb is in the simple present or perfect, or in the future.
func (r *reader) present(s, v int) bool {
	switch r.tok(s, v).XPOS {
	case parse.VBZ, parse.VBP:
		return true
	case parse.VBD:
		return false
	}
	for j := range r.d.Sentences[s].Children(v) {
		if t := r.tok(s, j); t.Tag == parse.AUX && t.Rel.Is(parse.Aux, parse.AuxPass, parse.Cop) {
			return t.XPOS == parse.VBZ || t.XPOS == parse.VBP || t.XPOS == parse.MD
		}
	}
	return false
}

// speakForIssuer gives the "I" and "we" that stand in no quotation to who issued the page.
func (r *reader) speakForIssuer() {
	var by *issuer
	turn := slices.IndexFunc(r.d.Sentences, func(s parse.Sentence) bool { return s.Turn })
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Form != Pronoun || len(m.Entities) > 0 {
			continue
		}
		c := r.pronounAt(m.Sentence, m.From)
		if c != 'i' && c != 'w' {
			continue
		}
		if k := r.d.QuoteAt(Position{m.Sentence, m.From}); k >= 0 && r.d.Quotes[k].Speaker >= 0 {
			continue
		}
		if turn >= 0 && m.Sentence >= turn {
			continue // a transcript's
		}
		if by == nil {
			b := r.issuer()
			by = &b
		}
		switch {
		case c == 'i' && by.person < 0 && by.signed >= 0:
			m.Entities, m.Confidence = r.one(by.signed), 0.7
		case c == 'i' && by.person < 0 && by.body >= 0 && r.beings[by.body].Kind == graph.Country && by.together == nil:
			m.Entities, m.Confidence = r.one(by.body), 0.5 // who speaks for it
		case c == 'w' && by.together != nil:
			m.Entities, m.Confidence = by.together, 0.7
		case c == 'i' && by.person >= 0:
			m.Entities, m.Confidence = r.one(by.person), 0.7
		case c == 'w' && by.person >= 0:
			m.Entities, m.Confidence = r.one(by.person), 0.6 // who signs, says
			if by.body >= 0 {
				r.posts = append(r.posts, by.body) // and his state acts
				if b := &r.beings[by.person]; b.country == "" {
					b.country = r.beings[by.body].country
				}
			}
		case c == 'w' && by.body >= 0:
			m.Entities, m.Confidence = r.one(by.body), 0.7
		case c == 'w' && by.signed >= 0:
			m.Entities, m.Confidence = r.one(by.signed), 0.6
		}
	}
}
