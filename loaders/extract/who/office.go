package who

import (
	"iter"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// claim is a holding in the making.
type claim struct {
	person, of int // beings; of is -1 where nobody knows
	office     string
	title      string
	class      string
	key        string
	status     graph.HoldingStatus
	generic    bool
	named      bool // a title with the name, not a later reference
	confidence float64
	evidence   []graph.Span
	at         Position
}

// union reports whether an organisation of states can have ministers and presidents of its own.
func (r *reader) union(b int) bool {
	switch r.beings[b].class {
	case "regional", "eu-body", "alliance", "un-body", "forum":
		return true
	}
	return false
}

// pieceBeing returns the entity that a name or institution stands for, made
// now where only the need for it makes it one; -1.
func (r *reader) pieceBeing(p *piece) int {
	if p.entity >= 0 {
		return p.entity
	}
	if p.institution != nil {
		if p.sent == r.reached.Sentence && p.from > r.reached.Token && possessivePronouns[r.lower(p.sent, r.skipAdjectives(p.sent, p.from-1))] != 0 {
			return -1 // "expelled two diplomats, while Norway closed its embassy": whose is not known yet
		}
		if p.asked {
			return -1 // whose it is hangs on whose another is, and that on it
		}
		p.asked = true
		r.institutionOf(p)
		p.asked = false
		return p.entity
	}
	if p.entry != nil && p.kind == graph.Country && (p.sense == gazetteer.Adjective || p.sense == gazetteer.People) {
		p.entity = r.beingOf(p.entry)
		r.join(p, p.entity)
		return p.entity
	}
	return -1
}

// countryOf returns the country of a being, as a being; -1.
func (r *reader) countryOf(b int) int {
	id := r.beings[b].country
	if id == "" {
		return -1
	}
	if i, ok := r.byID[id]; ok {
		return i
	}
	return r.beingOf(r.gaz.Entry(id))
}

// leadersNamed yields the titles of those who lead a state or a ministry now, each with the one person whose name stands beside it.
func (r *reader) leadersNamed() iter.Seq2[*title, *piece] {
	return func(yield func(*title, *piece) bool) {
		for i := range r.titles {
			t := &r.titles[i]
			if t.void || t.role.Office == "" || t.deputy || t.status != 0 && t.status != graph.Current || t.role.Plural {
				continue
			}
			switch t.role.Class {
			case "head-of-state", "head-of-government", "minister":
			default:
				continue
			}
			names, _, _ := r.beside(t)
			if len(names) != 1 {
				continue
			}
			if p := &r.pieces[names[0]]; p.kind == graph.Person && p.entity >= 0 && !yield(t, p) {
				return
			}
		}
	}
}

// trusts reports whether the tables of holders fit the article: an article
// that gives a leading office, with its country, to somebody else lives in
// another world, or another year, than the tables.
func (r *reader) trusts() bool {
	for t, p := range r.leadersNamed() {
		var of graph.ID
		for _, k := range t.before {
			if q := &r.pieces[k]; q.entry != nil && q.kind == graph.Country {
				of = q.entry.ID
			}
		}
		for _, o := range t.after {
			if q := &r.pieces[o.piece]; q.entry != nil && q.kind == graph.Country && o.prep == "of" {
				of = q.entry.ID
			}
		}
		unknown := r.beings[p.entity].entry == nil && len(r.beings[p.entity].words) > 1
		if of == "" {
			if unknown && t.role.Class != "minister" && len(t.before) == 0 && len(t.after) == 0 && t.role.Key != "king" && t.role.Key != "queen" {
				return false
			}
			continue
		}
		hs := r.gaz.Holders(t.role.Office, of, r.day)
		if len(hs) == 0 {
			continue
		}
		same := false
		for _, h := range hs {
			same = same || h.Person.ID == r.beings[p.entity].ID || lastWord(h.Person.Name) == lastWord(r.beings[p.entity].Name)
		}
		if !same {
			return false
		}
	}
	return true
}

func lastWord(name string) string {
	ws := folded(name)
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}

// ownedName reads "Britain's David Miliband" and "Xiomara Castro of Honduras":
// the person's office there, where the tables know it.
func (r *reader) ownedName(p *piece) {
	s := p.sent
	var of *piece
	from, to := p.from, p.to
	if isPossessive(r.word(s, p.from-1)) {
		of = r.at(s, p.from-2)
	} else if r.lower(s, p.to) == "of" {
		if of = r.at(s, p.to+1); of != nil {
			to = of.to
		}
	}
	if of == nil || of.entry == nil || of.kind != graph.Country || r.titleBefore(p) != nil {
		return
	}
	if of.from < from {
		from = of.from
	}
	b := &r.beings[p.entity]
	b.country = of.entry.ID
	for _, h := range r.gaz.Offices(b.ID) {
		if h.Of == of.entry.ID && h.At(r.day) {
			r.claim(claim{person: p.entity, of: r.beingOf(of.entry), office: h.Office, title: h.Title, key: h.Office, class: r.gaz.OfficeKind(h.Office).Class,
				status: h.Status, named: true, confidence: 0.8, evidence: []graph.Span{r.d.Span(s, from, to)}, at: Position{s, from}})
			return
		}
	}
	r.likeBefore(p, of, from, to)
}

// claim enters that a person holds an office.
func (r *reader) claim(c claim) {
	b := &r.beings[c.person]
	of := graph.ID("")
	if c.of >= 0 {
		of = r.beings[c.of].ID
		if id := r.beings[c.of].country; id != "" && (b.country == "" || c.class == "head-of-state" || c.class == "head-of-government") {
			b.country = id
		}
	}
	for i := range r.holdings {
		h := &r.holdings[i]
		if h.person == c.person && h.of == c.of && h.office == c.office && h.status == c.status {
			if len(h.evidence) < 8 && c.named {
				h.evidence = append(h.evidence, c.evidence...)
			}
			h.confidence = max(h.confidence, c.confidence)
			return
		}
	}
	b.held = append(b.held, held{role: c.key, office: c.office, class: c.class, of: of, status: c.status, text: c.title})
	r.holdings = append(r.holdings, c)
}

// officeOf reports whether "of" at a token ends the name of an office: of "Prime Minister of
// Georgia Irakli Kobakhidze" Georgia is no given name; or "to" an envoy's: "Ambassador of Japan to
// Pakistan Kuninori Matsuda".
func (r *reader) officeOf(s, of int) bool {
	if r.lower(s, of) == "to" {
		for k := of - 1; k >= max(0, of-8); k-- {
			if m, ok, _ := r.roleAt(s, k); ok && (m.Class == "envoy" || m.Key == "high-commissioner") && !m.Plural {
				return k+m.Tokens == of || r.lower(s, k+m.Tokens) == "of"
			}
		}
		return false
	}
	if r.lower(s, of) != "of" {
		return false
	}
	for k := of - 1; k >= max(0, of-8); k-- {
		if m, ok, _ := r.roleAt(s, k); ok && k+m.Tokens == of {
			return true
		}
	}
	return false
}

// ofOffice reports whether a body that begins at p is what an office before it is of: "the Speaker of Kuwait's National
// Assembly Marzouq Al-Ghanem", whose name stands behind it.
func (r *reader) ofOffice(s, p int) bool {
	for k := p - 1; k >= max(0, p-4); k-- {
		switch w := r.lower(s, k); {
		case w == "of":
			return r.officeOf(s, k)
		case w == "the" || isPossessive(w) || r.at(s, k) != nil:
		default:
			return false
		}
	}
	return false
}

// officeSlug returns what the title contributes to an office's id.
func (r *reader) officeSlug(t *title, of graph.ID) string {
	if t.role.Office != "" && !t.deputy {
		return t.role.Office
	}
	return graph.Slug(r.titleText(t))
}
