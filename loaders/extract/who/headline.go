package who

import (
	"slices"
	"strings"
	"unicode"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// headlined is somebody whom the headline names in full, with the office before the name: "Press
// briefing by NATO spokeswoman Ingrid Solberg".
type headlined struct {
	name  string
	role  gazetteer.RoleMatch // nil Role where none stands there
	title string
	of    *gazetteer.Entry // whose office; nil where the headline does not say
}

// headline returns the words of the headline behind an empty one.
func (r *reader) headline() []string {
	if r.headWords == nil {
		r.headWords = []string{""}
		for _, s := range r.parser.Parse(r.d.Article.Title) {
			for i := range s.Tokens {
				r.headWords = append(r.headWords, s.Tokens[i].Text)
			}
		}
	}
	return r.headWords
}

// bodyInHeadline returns the only organisation that the headline names and a noun of one of the
// classes can mean; -1.
func (r *reader) bodyInHeadline(classes []string) int {
	return r.onlyInHeadline(func(c gazetteer.Candidate) bool { return !c.Weak }, func(b *being) bool { return fitsClass(b, classes) })
}

// headedInHeadline returns the only organisation of the headline of whose names one has the word for its head; -1.
func (r *reader) headedInHeadline(word string) int {
	return r.onlyInHeadline(func(c gazetteer.Candidate) bool { return c.Tokens > 1 }, func(b *being) bool { return b.headed(word) })
}

// onlyInHeadline returns the only organisation that fits among those whose names in the headline count; -1 for none or several.
func (r *reader) onlyInHeadline(counts func(gazetteer.Candidate) bool, fits func(*being) bool) int {
	found := -1
	for _, c := range r.headlineBodies() {
		if !counts(c) {
			continue
		}
		if b := r.beingOf(c.Entry); fits(&r.beings[b]) && b != found {
			if found >= 0 {
				return -1
			}
			found = b
		}
	}
	return found
}

// headlineBodies returns the organisations that the headline names.
func (r *reader) headlineBodies() []gazetteer.Candidate {
	if r.headBodies != nil {
		return r.headBodies
	}
	r.headBodies = []gazetteer.Candidate{}
	ws := r.headline()
	for i := 1; i < len(ws); {
		c := r.gaz.Match(nil, ws, i)
		if len(c) == 0 {
			i++
			continue
		}
		i += c[0].Tokens
		if c[0].Kind == graph.Organization {
			r.headBodies = append(r.headBodies, c[0])
		}
	}
	return r.headBodies
}

// inHeadline returns whom the headline names in full by a surname that the text has alone; nil
// for nobody.
func (r *reader) inHeadline(surname string) *headlined {
	ws := r.headline()
	for k := 2; k < len(ws); k++ {
		if !strings.EqualFold(ws[k], surname) || r.gaz.GivenName(ws[k-1]) == 0 {
			continue
		}
		from := k - 1
		for from > 1 && k-from < 3 && r.gaz.GivenName(ws[from-1]) != 0 {
			from--
		}
		h := &headlined{name: strings.Join(ws[from:k+1], " ")}
		for i := max(1, from-4); i < from; i++ {
			m, ok := r.gaz.Role(ws, i)
			if !ok || i+m.Tokens != from {
				continue
			}
			h.role, h.title = m, strings.Join(ws[i:from], " ")
			for b := max(1, i-4); b < i && h.of == nil; b++ {
				if c := r.gaz.Match(nil, ws[:i], b); len(c) > 0 && b+c[0].Tokens == i && (c[0].Kind == graph.Country || c[0].Kind == graph.Organization) {
					h.of = c[0].Entry
				}
			}
			break
		}
		return h
	}
	return nil
}

// fromHeadline makes a lone surname the person whom the headline names in full, and reports
// whether there is one.
func (r *reader) fromHeadline(p *piece, surname string) bool {
	h := r.inHeadline(surname)
	if h == nil {
		return false
	}
	var e int
	if es := r.gaz.Person(h.name); len(es) > 0 {
		e = r.beingOf(es[0])
	} else if e = r.enterPerson(personID(h.name), h.name, r.genderOf(folded(h.name))); e < 0 {
		return false
	}
	r.join(p, e)
	if h.role.Role == nil || h.of == nil || slices.Contains(noHolding, h.role.Class) {
		return true
	}
	office := h.role.Office
	if office == "" {
		office = graph.Slug(h.title)
	}
	r.claim(claim{person: e, of: r.beingOf(h.of), office: office, title: h.title, key: h.role.Key, class: h.role.Class, status: graph.Current, named: true,
		confidence: 0.8, evidence: []graph.Span{r.d.Span(p.sent, p.from, p.to)}, at: Position{p.sent, p.from}})
	return true
}

// headlinedHolder returns the first person whom the headline names behind an office: "Foreign Ministry Spokesperson Geng
// Shuang's Regular Press Conference"; -1.
func (r *reader) headlinedHolder() int {
	ws := r.headline()
	for i := 1; i < len(ws); i++ {
		m, ok := r.gaz.Role(ws, i)
		if !ok {
			continue
		}
		from, to := i+m.Tokens, i+m.Tokens
		for to < len(ws) && to-from < 3 && unicode.IsUpper([]rune(ws[to])[0]) {
			to++
		}
		for ; to-from > 1; to-- {
			name := strings.Join(ws[from:to], " ")
			if es := r.gaz.Person(name); len(es) > 0 {
				return r.beingOf(es[0])
			}
			if r.gaz.GivenName(ws[from]) != 0 || to < len(ws) && isPossessive(ws[to]) {
				return r.enterPerson(personID(name), name, r.genderOf(folded(name)))
			}
		}
		i += m.Tokens - 1
	}
	return -1
}

// pressConference reports whether the headline says that somebody answers questions: "X's regular press conference".
func (r *reader) pressConference() bool {
	ws := r.headline()
	for i := 1; i < len(ws); i++ {
		switch strings.ToLower(ws[i]) {
		case "briefing", "interview", "q&a":
			return true
		case "conference":
			if i > 1 && (strings.EqualFold(ws[i-1], "press") || strings.EqualFold(ws[i-1], "news")) {
				return true
			}
		}
	}
	return false
}

// saidIssued returns who issued the page by its first words: "The press release issued by 10 Downing Street on 7 September"; -1.
func (r *reader) saidIssued() int {
	for s := range min(2, len(r.words)) {
		for i := 2; i+1 < len(r.words[s]) && i < 8; i++ {
			if w := r.lower(s, i-1); r.lower(s, i) != "by" || w != "issued" && w != "released" && w != "published" || !utterances.Has(r.lower(s, i-2)) && r.lower(s, i-2) != "release" {
				continue
			}
			from := i + 1
			if r.lower(s, from) == "the" {
				from++
			}
			to := from
			for to < len(r.words[s]) && (r.is(s, to, large) || r.tok(s, to).Tag == parse.NUM || r.lower(s, to) == "of" || r.lower(s, to) == "and" || r.lower(s, to) == "for") {
				to++
			}
			return r.published(strings.Join(r.words[s][from:to], " "))
		}
	}
	return -1
}

// releases returns the state or body that a sentence with a colon at its end says puts out what stands below it: "A spokesman for the
// Foreign Ministry released the following statement on Friday:"; -1.
func (r *reader) releases(s int) int {
	n := len(r.words[s])
	sen := &r.d.Sentences[s]
	v := sen.Root()
	if n == 0 || r.word(s, n-1) != ":" || v < 0 || sen.Tokens[v].Quoted {
		return -1
	}
	switch r.tok(s, v).Lemma {
	case "issue", "release", "publish", "make", "give":
	default:
		return -1
	}
	following := false
	for i := v + 1; i < n; i++ {
		following = following || r.lower(s, i) == "following" && (utterances.Has(r.lower(s, i+1)) || utterances.Has(r.lower(s, i+2)))
	}
	j := sen.Child(v, parse.Nsubj)
	if !following || j < 0 {
		return -1
	}
	e := r.entityAt(s, j, j+1)
	if e < 0 {
		e = r.bodyOf(s, j)
	}
	if e < 0 || r.beings[e].Kind == graph.Person {
		return -1
	}
	return e
}
