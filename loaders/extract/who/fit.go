package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// posted makes an envoy of a "top diplomat" who is somewhere, is sent away or is only for a region: "India's top diplomat in
// Pakistan", "expelled the top U.S. diplomat", "the top U.S. diplomat for Africa".
func (r *reader) posted(t *title) {
	r.localTitle(t)
	r.watching(t)
	r.commonwealth(t)
	if t.role.Key == "chancellor" && r.hispanic(t) {
		if m, ok := r.gaz.Role([]string{"foreign", "minister"}, 0); ok {
			m.Tokens, m.Plural = t.role.Tokens, t.role.Plural
			t.role = m
		}
		return
	}
	if t.role.Key != "foreign-minister" || r.tok(t.sent, t.roleTo-1).Lemma != "diplomat" {
		return
	}
	role := ""
	for _, o := range t.after {
		switch k := r.pieces[o.piece].kind; {
		case k != graph.Country && k != graph.Place:
		case o.prep == "in" || o.prep == "to":
			role = "ambassador"
		case o.prep == "for" && role == "":
			role = "diplomat"
		}
	}
	if h := r.tok(t.sent, t.head); role == "" && (h.Rel.Is(parse.Obj, parse.NsubjPass) && sentAway.Has(r.tok(t.sent, h.Head).Lemma) || r.protestedTo(t)) {
		role = "ambassador"
	}
	if m, ok := r.gaz.Role([]string{role}, 0); ok && role != "" {
		m.Tokens, m.Plural = t.role.Tokens, t.role.Plural
		t.role = m
	}
}

// commonwealth makes an envoy of the high commissioner of a state, and of one without an owner whom the text names behind him: "Pakistan's
// High Commissioner … High Commissioner X".
func (r *reader) commonwealth(t *title) {
	if t.role.Key != "high-commissioner" || r.lower(t.sent, t.roleTo-1) != "commissioner" {
		return
	}
	of := func(o *title) bool {
		return slices.ContainsFunc(o.before, func(p int32) bool { return r.pieces[p].kind == graph.Country })
	}
	if !of(t) && !(len(t.before)+len(t.after) == 0 && slices.ContainsFunc(r.titles, func(o title) bool {
		return of(&o) && r.lower(o.sent, o.roleTo-1) == "commissioner" && o.role.Key == "ambassador"
	})) {
		return
	}
	if m, ok := r.gaz.Role([]string{"ambassador"}, 0); ok {
		m.Tokens, m.Plural = t.role.Tokens, t.role.Plural
		t.role = m
	}
}

// watching makes those who watch for a body of observers who are else but analysts: "observers from the African Union".
func (r *reader) watching(t *title) {
	if t.role.Key != "analyst" || r.tok(t.sent, t.roleTo-1).Lemma != "observer" {
		return
	}
	for _, o := range t.after {
		if q := &r.pieces[o.piece]; q.kind != graph.Organization || o.prep != "from" && o.prep != "of" {
			continue
		}
		if m, ok := r.gaz.Role([]string{"election", "observer"}, 0); ok {
			m.Tokens, m.Plural = t.role.Tokens, t.role.Plural
			t.role = m
		}
	}
}

// cancillerias are the countries whose foreign minister the press calls chancellor, as he is called at home.
var cancillerias = map[graph.ID]bool{"country:ARG": true, "country:BOL": true, "country:CHL": true, "country:COL": true, "country:CRI": true, "country:CUB": true,
	"country:DOM": true, "country:ECU": true, "country:SLV": true, "country:GTM": true, "country:HND": true, "country:MEX": true, "country:NIC": true, "country:PAN": true,
	"country:PRY": true, "country:PER": true, "country:URY": true, "country:VEN": true, "country:BRA": true}

// hispanic reports whether a chancellor is a foreign minister: Cuba's, or where the text names such a country and none that a
// chancellor governs.
func (r *reader) hispanic(t *title) bool {
	for _, p := range t.before {
		if q := &r.pieces[p]; q.kind == graph.Country {
			return q.entry != nil && cancillerias[q.entry.ID]
		}
	}
	for _, o := range t.after {
		if q := &r.pieces[o.piece]; q.kind == graph.Country {
			return q.entry != nil && cancillerias[q.entry.ID]
		}
	}
	found := false
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.entry == nil || q.kind != graph.Country {
			continue
		}
		switch q.entry.ID {
		case "country:DEU", "country:AUT", "country:GBR":
			return false
		}
		found = found || cancillerias[q.entry.ID]
	}
	return found
}

// protestedTo reports whether a complaint is brought before who has a title: "lodged a protest with the top Turkish diplomat".
func (r *reader) protestedTo(t *title) bool {
	h := r.tok(t.sent, t.head)
	if h.Head < 0 || !h.Rel.Is(parse.Obl, parse.Nmod) || !r.joinedBy(t.sent, t.head, "with", "to") {
		return false
	}
	switch r.tok(t.sent, h.Head).Lemma {
	case "lodge", "register", "protest", "complaint", "démarche", "demarche", "objection":
		return true
	}
	return false
}

// sentAway are the verbs for what is done to envoys and to no minister of another state.
var sentAway = vocab.Words("expel", "oust", "evict", "eject", "recall", "summon", "deport", "withdraw", "banish")

// heldBy returns the offices that article and tables give a person.
func (r *reader) heldBy(e int) []held {
	b := &r.beings[e]
	if b.entry == nil {
		return b.held
	}
	tabled := r.gaz.Offices(b.ID)
	out := append(make([]held, 0, len(b.held)+len(tabled)), b.held...)
	for _, h := range tabled {
		status := h.Status
		if !h.At(r.day) {
			if h.To.IsZero() || r.day.Before(h.From) {
				continue
			}
			status = graph.Former
		}
		out = append(out, held{role: h.Office, office: h.Office, class: r.gaz.OfficeKind(h.Office).Class, of: h.Of, status: status, text: h.Title})
	}
	return out
}

// fitsRole reports whether an office can be meant by a title.
func (r *reader) fitsRole(h held, t *title) bool {
	if t.status == graph.Former != (h.status == graph.Former) && !(t.status == 0 && h.class == "military" && h.role == t.role.Key && t.role.Title && t.role.Office == "") {
		return false // a retired general is still "the general"
	}
	if n, ok := r.t.nominals[r.lower(t.sent, t.roleTo-2)]; ok && n.refers&organization != 0 && t.role.Key == "leader" {
		b, known := r.byID[h.of]
		return known && (h.class == "organization-head" || h.class == "leader") && fitsClass(&r.beings[b], n.classes) // "the alliance chief"
	}
	if h.role == t.role.Key || h.office != "" && h.office == t.role.Office {
		return true
	}
	switch t.role.Key {
	case "leader":
		w := strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s")
		return h.class == "head-of-state" || h.class == "head-of-government" || h.class == "party" || w != "leader" && (h.class == "organization-head" || h.class == "leader") || h.role == "leader" || h.class == "armed-group"
	case "ruler", "monarch":
		return h.class == "head-of-state"
	case "minister":
		return h.class == "minister"
	case "vice-minister":
		return strings.HasPrefix(h.role, "deputy-") && strings.HasSuffix(h.role, "-minister")
	case "general":
		return h.class == "military" && (strings.HasSuffix(h.role, "general") || strings.HasSuffix(h.role, "chief") || h.role == "commander" || h.role == "chief-of-staff")
	case "admiral":
		return h.class == "military" && strings.HasSuffix(h.role, "admiral")
	case "prince", "princess":
		return h.role == "crown-"+t.role.Key
	case "party-leader":
		return h.class == "party"
	case "foreign-minister":
		return h.role == "high-representative" // "the bloc's top diplomat"
	case "envoy", "diplomat":
		if t.role.Key == "diplomat" && r.byTrade(t, h) {
			return true
		}
		return h.class == "envoy" && !(t.counted && t.role.Key == "envoy" && (h.role == "mediator" || h.role == "diplomat")) // "both envoys" are not he who hears them
	case "secretary":
		return strings.Contains(h.role, "secretary")
	case "official", "politician":
		return false
	}
	if t.role.Class == "spokesperson" {
		return h.class == "spokesperson"
	}
	if h.class == "envoy" && (t.role.Key == "negotiator" || h.role == "negotiator") {
		return false // Iran's ambassador is not its nuclear negotiator
	}
	return t.role.Class == h.class && (h.class == "envoy" || h.class == "legislator" || h.class == "academic" || h.class == "religious")
}

// byTrade reports whether "the diplomat", of whom it is not said whose, is one who serves in a foreign ministry: the deputy
// minister or the spokeswoman of whom the text has just told.
func (r *reader) byTrade(t *title, h held) bool {
	if !t.definite || t.explicit() || t.role.Plural || slices.ContainsFunc(r.titles, func(o title) bool {
		return o.role.Key == "diplomat" && o.indefinite && o.sent <= t.sent && o.sent > t.sent-4
	}) {
		return false // "a Western diplomat said … The diplomat added"
	}
	return strings.HasPrefix(h.role, "deputy-foreign-minister") || h.class == "spokesperson" && h.of.Kind() != graph.Person
}

// lately returns who is meant by "the ousted president" of whom article and tables have it that he is
// in office: they are a day behind. Nobody else's former office is his successor's or his country's.
func (r *reader) lately(t *title, fits func(held) bool) []int {
	now := *t
	now.status = graph.Current
	if e := r.fallen; e > 0 && slices.ContainsFunc(r.heldBy(e-1), func(h held) bool { return r.fitsRole(h, &now) && fits(h) }) {
		return r.one(e - 1) // "the ousted leader … the deposed president"
	}
	if p := r.holderFor(&now, fits); p >= 0 {
		r.fallen = p + 1
		return r.one(p)
	}
	return nil
}

// countryman returns who is meant by "the Iranian cleric", by what is nobody's office: the person of
// that country spoken of last; -1.
func (r *reader) countryman(t *title, of int) int {
	switch t.role.Key {
	case "official", "diplomat":
		if p := r.namedOfficial(t, of); p >= 0 || t.role.Key == "official" {
			return p
		}
		if !t.definite || r.beings[of].Kind != graph.Country {
			return -1
		}
		id := r.beings[of].ID // "the Egyptian diplomat", who heads a body of many states
		return r.other(t.sent, -1, func(e int) bool {
			return r.servedOnly(e) == id && slices.ContainsFunc(r.heldBy(e), func(h held) bool { return h.status != graph.Former && h.of.Kind() == graph.Organization })
		})
	case "minister":
		if !t.definite || t.status != 0 || t.deputy || len(t.before) != 1 || r.beings[of].Kind != graph.Country {
			return -1
		}
		id := r.beings[of].ID // "the Japanese minister", who has another office by the tables
		return r.holder(-1, func(h held) bool { return h.of == id && (h.class == "minister" || h.class == "official") })
	}
	if t.role.Key == "pope" && t.definite && !t.deputy {
		return r.holder(-1, func(h held) bool { return r.fitsRole(h, t) }) // "the Argentine pope"
	}
	if t.role.Key != "politician" && t.role.Class != "religious" && t.role.Class != "business" && t.role.Class != "culture" || t.role.Office != "" || !t.definite || r.beings[of].Kind != graph.Country {
		return -1
	}
	id := r.beings[of].ID
	return r.other(t.sent, -1, func(e int) bool { return r.beings[e].country == id || r.servedOnly(e) == id })
}

// namedOfficial returns who is meant by "the Japanese official", "the Chinese diplomat": who of that
// country was spoken of last, as a minister or an official, where no official went without a name
// before; -1.
func (r *reader) namedOfficial(t *title, of int) int {
	if r.beings[of].Kind == graph.Organization && t.definite && t.role.Key == "official" && len(t.before) == 1 && !t.deputy && t.status == 0 {
		return r.soleServant(t, of)
	}
	if !t.definite || len(t.before) != 1 || len(t.after) > 0 || r.beings[of].Kind != graph.Country || t.deputy || t.status != 0 {
		return -1
	}
	for i := range r.titles {
		if o := &r.titles[i]; o.sent > t.sent || o.sent == t.sent && o.from >= t.from {
			break
		} else if (o.role.Key == "official" || o.role.Key == "diplomat") && len(o.named) == 0 && !o.role.Plural && (len(o.entities) != 1 || r.beings[o.entities[0]].Kind != graph.Person) {
			return -1
		}
	}
	id := r.beings[of].ID
	return r.holder(r.doerTo(t), func(h held) bool {
		switch h.class {
		case "minister", "envoy":
			return h.of == id && h.status != graph.Former
		case "official", "deputy-head", "security":
			return h.of == id && h.status != graph.Former && t.role.Key == "official"
		}
		return false
	})
}

// crowned returns which of the kings and crown princes of one name is meant: the one of the country
// that stands with the title, else who reigns on the article's day where it speaks of his country; nil.
func (r *reader) crowned(p *piece, t *title, name string) *gazetteer.Entry {
	of := r.realm(p, t)
	var best *gazetteer.Entry
	most := 0
	for _, c := range r.gaz.Bearers(name, r.day) {
		for _, h := range r.gaz.Offices(c.ID) {
			if h.Office != t.role.Office || of != "" && h.Of != of {
				continue
			}
			score := 1
			if h.At(r.day) {
				score += 4
			}
			if of != "" {
				score += 4
			} else if r.speaksOf(h.Of) {
				score += 2
			}
			if score > most {
				best, most = c.Entry, score
			}
		}
	}
	if most < 5 {
		return nil
	}
	return best
}

// realm returns the country that stands with the title or behind the name: "Saudi King Abdullah",
// "King Abdullah of Saudi Arabia"; "" for none.
func (r *reader) realm(p *piece, t *title) graph.ID {
	country := func(q *piece) graph.ID {
		if q != nil && q.entry != nil && q.kind == graph.Country {
			return q.entry.ID
		}
		return ""
	}
	for _, k := range t.before {
		if id := country(&r.pieces[k]); id != "" {
			return id
		}
	}
	for _, o := range t.after {
		if id := country(&r.pieces[o.piece]); id != "" && o.prep == "of" {
			return id
		}
	}
	if r.lower(p.sent, p.to) != "of" {
		return ""
	}
	if id := country(r.at(p.sent, p.to+1)); id != "" {
		return id
	}
	return country(r.at(p.sent, p.to+2))
}

// genericRoles say that somebody leads or serves without naming the office.
var genericRoles = []string{"leader", "chief", "head", "boss", "ruler", "official", "politician", "minister", "envoy", "head-of-state", "head-of-government", "statesman", "strongman", "premier", "incumbent"}

func (r *reader) generic(t *title) bool { return slices.Contains(genericRoles, t.role.Key) }
