package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// issuer is who speaks in a statement that says "I" and "we" of itself: beings, -1
// where nobody is known.
type issuer struct{ person, body int }

// utterances are the words of a headline for what its page is when somebody speaks in it.
var utterances = map[string]bool{"statement": true, "statements": true, "remarks": true, "speech": true, "address": true, "readout": true, "communique": true, "communiqué": true,
	"declaration": true, "message": true, "comments": true}

// issuedBy finds out who issued the page: whom the headline gives the statement
// to, else the government or organisation whose site it stands on.
func (r *reader) issuedBy() issuer {
	out := issuer{-1, r.siteOf(r.d.Article.URL)}
	for _, sen := range r.parser.Parse(r.d.Article.Title) {
		ws := make([]string, len(sen.Tokens))
		said := false
		for i := range ws {
			ws[i] = sen.Tokens[i].Text
			said = said || utterances[strings.ToLower(ws[i])]
		}
		if !said {
			continue
		}
		for i := 0; i < len(ws); {
			c := r.gaz.Match(nil, ws, i)
			n := 1
			if len(c) > 0 && !(c[0].Weak && c[0].Tokens == 1) {
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

// issues reports whether what stands at words [from, to) of a headline issues the
// statement: "Statement by X", "X's statement", "X statement on".
func (r *reader) issues(ws []string, from, to int) bool {
	k := from - 1
	for k >= 0 && (strings.EqualFold(ws[k], "the") || r.isTitleWord(ws, k)) {
		k--
	}
	if k >= 0 && (strings.EqualFold(ws[k], "by") || strings.EqualFold(ws[k], "from")) {
		return true
	}
	if k >= 0 && !(k == 0 && strings.EqualFold(ws[0], "joint")) {
		return false
	}
	for to < len(ws) && (isPossessive(ws[to]) || strings.EqualFold(ws[to], "press") || strings.EqualFold(ws[to], "joint")) {
		to++
	}
	return to < len(ws) && utterances[strings.ToLower(ws[to])]
}

// isTitleWord reports whether a word of a headline belongs to an office or name
// before another: "Foreign Secretary David Miliband", "US Secretary".
func (r *reader) isTitleWord(ws []string, k int) bool {
	for i := max(0, k-4); i <= k; i++ {
		if m, ok := r.gaz.Role(ws, i); ok && i+m.Tokens > k {
			return true
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

// siteOf returns the government or organisation on whose site a page stands, -1
// for others: by the table, else by a host's "gov" or "mfa" before the code of a country.
func (r *reader) siteOf(url string) int {
	_, host, ok := strings.Cut(url, "://")
	if !ok {
		return -1
	}
	if i := strings.IndexAny(host, "/:?#"); i >= 0 {
		host = host[:i]
	}
	labels := strings.Split(strings.ToLower(host), ".")
	for i := range labels {
		if who, ok := r.t.sites[strings.Join(labels[i:], ".")]; ok {
			if e := r.gaz.Country(who); e != nil {
				return r.beingOf(e)
			}
			for _, e := range r.gaz.Lookup(who, graph.Organization) {
				return r.beingOf(e)
			}
			return -1
		}
	}
	last := strings.ToUpper(labels[len(labels)-1])
	if len(last) != 2 || len(labels) < 2 || !slices.ContainsFunc(labels[:len(labels)-1], func(l string) bool { return r.t.sites[l+"."] != "" }) {
		return -1
	}
	if last == "UK" {
		last = "GB"
	}
	if e := r.gaz.Country(last); e != nil {
		return r.beingOf(e)
	}
	return -1
}

// signer returns the person whom a line without a verb names at the head of the
// page, "Antony J. Blinken, Secretary of State"; -1.
func (r *reader) signer() int {
	for s := range min(3, len(r.words)) {
		if slices.ContainsFunc(r.d.Sentences[s].Tokens, func(t parse.Token) bool { return t.Tag.Is(parse.VERB, parse.AUX) }) {
			return -1
		}
		for i := r.firstMention(s); i < len(r.mentions) && r.mentions[i].Sentence == s; i++ {
			if m := &r.mentions[i]; m.Form == Name && len(m.Entities) == 1 && r.beings[m.Entities[0]].Kind == graph.Person {
				return m.Entities[0]
			}
		}
	}
	return -1
}

// speakForIssuer gives the "I" and "we" that stand in no quotation to who issued the page.
func (r *reader) speakForIssuer() {
	var by *issuer
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
		if by == nil {
			b := r.issuedBy()
			if by = &b; b.person < 0 && b.body >= 0 {
				b.person = r.signer()
			}
		}
		switch {
		case c == 'i' && by.person >= 0:
			m.Entities, m.Confidence = r.one(by.person), 0.7
		case c == 'w' && by.body >= 0:
			m.Entities, m.Confidence = r.one(by.body), 0.7
		case c == 'w' && by.person >= 0:
			m.Entities, m.Confidence = r.one(by.person), 0.6
		}
	}
}
