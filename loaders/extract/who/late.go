package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// openTitle is a reference to an office whose holder had not been named yet.
type openTitle struct {
	mention int
	title   *title
	of      int // the country or organisation, as a being
}

// closeTitles gives references by title to the holders named later in the text.
func (r *reader) closeTitles() {
	for _, o := range r.unnamed {
		if p := r.ownedLate(o); p != nil {
			r.mentions[o.mention].Entities = r.one(p.entity)
			r.nameCounterpart(o.title, p.entity, o.title.from, o.title.to)
		} else if p := r.peerLate(o); p >= 0 {
			r.mentions[o.mention].Entities = r.one(p)
		}
	}
	for _, o := range r.open {
		m := &r.mentions[o.mention]
		of := r.beings[o.of].ID
		for i := range r.beings {
			if r.beings[i].Kind != graph.Person || r.elsewhere(o.title, i) {
				continue
			}
			if at := r.beings[i].since; o.title.indefinite && (at.Sentence <= o.title.sent || at.Sentence > o.title.sent+3) {
				continue // "a UN spokesman said … Farhan Haq, the spokesman, said"
			}
			if slices.ContainsFunc(r.beings[i].held, func(h held) bool { return h.of == of && r.fitsRole(h, o.title) }) {
				m.Entities, m.Generic = r.one(i), false
				break
			}
		}
		if o.title.indefinite || m.Entities[0] != o.of {
			continue
		}
		if p := r.undatedHolder(o.title, of); p >= 0 {
			m.Entities = r.one(p)
			r.hold(o.title, p, o.of, o.title.from, o.title.to, false)
			continue
		}
		p := r.introducedLate(o)
		if p < 0 {
			p = r.describedBefore(o)
		}
		if p < 0 && r.officialNext(o) >= 0 {
			m.Entities = r.one(r.officialNext(o))
			continue
		}
		if p >= 0 {
			m.Entities = r.one(p)
			r.hold(o.title, p, o.of, o.title.from, o.title.to, false)
		}
	}
}

// officialNext returns who a release of a body means by "the senior United Nations official in Chad", whom its next paragraph names with
// his office: the one person whom the next two sentences introduce in the office of an organisation; -1.
func (r *reader) officialNext(o openTitle) int {
	if o.title.role.Key != "official" || !o.title.definite || r.beings[o.of].Kind != graph.Organization {
		return -1
	}
	found := -1
	for i := range r.beings {
		b := &r.beings[i]
		if b.Kind != graph.Person || b.since.Sentence <= o.title.sent || b.since.Sentence > o.title.sent+2 {
			continue
		}
		if slices.ContainsFunc(b.held, func(h held) bool { return h.of.Kind() == graph.Organization && h.status != graph.Former }) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// ownedLate reads "… thanked his Nigerian counterpart. But Nigeria's Musa Gana gave no sign":
// the name, without a title, by which the next sentences take the counterpart up; nil.
func (r *reader) ownedLate(o openTitle) *piece {
	for k := r.firstPiece(o.title.sent); k < len(r.pieces) && r.pieces[k].sent <= o.title.sent+3; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Person || p.entity < 0 || p.sent == o.title.sent && p.from < o.title.to || !isPossessive(r.word(p.sent, p.from-1)) || len(r.beings[p.entity].held) > 0 {
			continue
		}
		if q := r.at(p.sent, p.from-2); q != nil && q.entry != nil && q.entry.ID == r.beings[o.of].ID {
			return p
		}
	}
	return nil
}

// peerLate finds "her Paraguayan counterpart" in whom the next sentences introduce with the same office of that state, or with the
// first office there where the other leads his: "a letter to her Paraguayan counterpart. Paraguay's president, X, received it"; -1.
func (r *reader) peerLate(o openTitle) int {
	if o.title.possessor < 0 {
		return -1
	}
	h, ok := r.modelOffice(r.model(o.title))
	if !ok {
		return -1
	}
	found := -1
	for i := range r.beings {
		b := &r.beings[i]
		if b.Kind != graph.Person || b.since.Sentence < o.title.sent || b.since.Sentence > o.title.sent+4 || b.since.Sentence == o.title.sent && b.since.Token < o.title.to {
			continue
		}
		if slices.ContainsFunc(b.held, func(x held) bool {
			return x.of == r.beings[o.of].ID && x.status != graph.Former && (x.role == h.role || x.office != "" && x.office == h.office || leads(x.class) && leads(h.class))
		}) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// undatedHolder returns the only person of an article without a day who, by the
// tables, has ever held the office; -1.
func (r *reader) undatedHolder(t *title, of graph.ID) int {
	found := -1
	if !r.day.IsZero() || t.role.Office == "" || t.deputy || t.status == graph.Former {
		return found
	}
	for i := range r.beings {
		if b := &r.beings[i]; b.Kind != graph.Person || b.entry == nil || b.pieces == 0 || !slices.ContainsFunc(r.gaz.Offices(b.ID), func(h gazetteer.Holding) bool { return h.Office == t.role.Office && h.Of == of }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// sameSpeaker finds the holder of an office who speaks on: "…," Odinga told
// reporters. "…," said the mediator of the African Union. It is the one who
// spoke just before, if nothing has been told of who that is; -1.
func (r *reader) sameSpeaker(t *title) int {
	switch t.role.Class {
	case "envoy", "spokesperson", "organization-head", "organization-deputy", "official", "expert", "academic", "legislator":
	default:
		return -1
	}
	h := r.tok(t.sent, t.head)
	if !t.definite || t.deputy || t.status == graph.Former || h.Rel != parse.Nsubj || h.Head < 0 || h.Quoted || !r.t.speech.Has(r.tok(t.sent, h.Head).Lemma) || !r.tok(t.sent, 0).Quoted && !r.goesOn(t) {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < t.sent-2 {
			return false
		}
		if x.sent == t.sent || x.part != subject || x.quoted || x.mention < 0 || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		if v := r.tok(x.sent, x.head).Head; v >= 0 && (r.t.speech.Has(r.tok(x.sent, v).Lemma) || r.tok(x.sent, v).Lemma == "call" && r.goesOn(t)) {
			found = x.entities[0]
		}
		return false
	})
	if found < 0 || len(r.heldBy(found)) > 0 && !r.lent(t, found) {
		return -1
	}
	return found
}

// lent reports whether a statesman who speaks on may be meant by the envoy of a body, which takes such for its mediators: "…," Kenyan
// Prime Minister Raila Odinga said. "…," the African Union's mediator said.
func (r *reader) lent(t *title, person int) bool {
	if t.role.Class != "envoy" || len(t.before) == 0 && len(t.after) == 0 {
		return false
	}
	of := r.explicitOwner(t, -1)
	return of >= 0 && r.beings[of].Kind == graph.Organization && !slices.ContainsFunc(r.heldBy(person), func(h held) bool {
		return h.class == "spokesperson" || h.class == "expert" || h.class == "academic" || h.status != graph.Former && h.of.Kind() == graph.Organization && h.of != r.beings[of].ID
	})
}

// goesOn reports whether a scholar's title with his institution opens a sentence: "“…,” Demirkan told the paper. The historian
// at Leiden University added".
func (r *reader) goesOn(t *title) bool {
	return t.from == 0 && len(t.after) > 0 && (t.role.Class == "expert" || t.role.Class == "academic")
}

// introducedLate finds the holder of an office in somebody whom the next
// sentences name in full with nothing but a rank or a word of respect:
// "Colombia's police chief said … Gen. Oscar Naranjo said"; -1.
func (r *reader) introducedLate(o openTitle) int {
	t := o.title
	if t.status == graph.Former || t.role.Plural || r.generic(t) && t.role.Class != "minister" || !t.definite && len(t.before) == 0 {
		return -1
	}
	armed := t.role.Class == "military" || t.role.Class == "security" || t.role.Class == "intelligence"
	last := t.sent + 3
	if armed {
		last = len(r.words) // a rank is sign enough, however late
	}
	found := -1
	for k := r.firstPiece(t.sent); k < len(r.pieces) && r.pieces[k].sent <= last; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Person || p.entity < 0 || p.sent == t.sent && p.from < t.to {
			continue
		}
		b := &r.beings[p.entity]
		if b.since != (Position{p.sent, p.from}) || r.parts(p) < 2 {
			continue
		}
		ranked := r.ranked(p)
		if !ranked && !p.honorific || len(b.held) > 0 && !ranked {
			continue
		}
		if slices.ContainsFunc(b.held, func(h held) bool { return h.class != "military" }) || b.country != "" && r.beings[o.of].country != "" && b.country != r.beings[o.of].country {
			continue
		}
		if ranked != armed {
			continue
		}
		if found >= 0 && found != p.entity {
			return -1
		}
		found = p.entity
	}
	return found
}

// describedBefore finds the holder of an office in the one whom the next two sentences name in full, for
// the first time and with nothing that says who it is, as who speaks or resigns: "The UN envoy for Syria
// praised Jordan. “…,” Staffan de Mistura said", "James Melville's resignation"; -1.
func (r *reader) describedBefore(o openTitle) int {
	t := o.title
	switch t.role.Class {
	case "envoy", "official", "organization-head", "organization-deputy", "spokesperson", "legal":
	default:
		return -1
	}
	if t.status == graph.Former || r.generic(t) && len(t.after) == 0 || len(t.before)+len(t.after) == 0 {
		return -1
	}
	for k := r.firstPiece(t.sent); k < len(r.pieces) && r.pieces[k].sent <= t.sent+2; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Person || p.entity < 0 || p.sent == t.sent {
			continue
		}
		b := &r.beings[p.entity]
		if b.since != (Position{p.sent, p.from}) || r.parts(p) < 2 || p.honorific || r.titleBefore(p) != nil {
			return -1
		}
		if all := r.heldBy(p.entity); len(all) > 0 && b.entry != nil && t.role.Key != "negotiator" && !slices.ContainsFunc(all, func(h held) bool {
			return h.class == t.role.Class && h.of == r.beings[o.of].ID && h.status != graph.Former
		}) {
			return -1 // a minister is no ambassador for having been one
		}
		if w := r.word(p.sent, p.to); w == "," && !(len(b.held) > 0 && b.entry == nil && !slices.ContainsFunc(b.held, func(h held) bool { return h.status != graph.Former })) && !r.tok(p.sent, p.to+1).Quoted && p.to+2 < len(r.words[p.sent]) && r.tok(p.sent, p.to+1).Tag != parse.VERB || w == "(" || w == "of" {
			return -1 // "Ana Souza, a lawyer,"
		}
		if isPossessive(r.word(p.sent, p.to)) && p.from == 0 {
			return p.entity
		}
		if part, _ := r.part(p.sent, r.headOf(p.sent, p.from, p.to)); part != subject {
			return -1
		}
		if g := r.governor(p.sent, r.headOf(p.sent, p.from, p.to)); g >= 0 && (r.t.speech.Has(r.tok(p.sent, g).Lemma) || r.lower(p.sent, p.to) == "also" && mum.Has(r.tok(p.sent, g).Lemma)) {
			return p.entity
		}
		return -1
	}
	return -1
}

// mum are the verbs, besides those of saying, by which somebody who has spoken goes on.
var mum = vocab.Words("refuse", "decline", "reject", "deny", "dismiss", "accuse", "thank", "praise", "criticise", "criticize")

// ranked reports whether a military rank stands before a name.
func (r *reader) ranked(p *piece) bool {
	t := r.titleBefore(p)
	return t != nil && t.role.Class == "military" && t.role.Office == "" && t.role.Title && len(t.before) == 0
}

// sameTitle returns the person whom the very words of an organisation's head have meant before
// without a name beside: who is "the Secretary-General" once remains so; -1.
func (r *reader) sameTitle(t *title) int {
	if t.role.Class != "organization-head" || len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 {
		return -1
	}
	for i := range r.titles {
		o := &r.titles[i]
		if o == t || o.sent > t.sent || o.sent == t.sent && o.from >= t.from {
			break
		}
		if o.role.Key == t.role.Key && o.definite && len(o.named) == 0 && len(o.before) == 0 && len(o.after) == 0 && len(o.entities) == 1 && r.beings[o.entities[0]].Kind == graph.Person {
			return o.entities[0]
		}
	}
	return -1
}

// holdsFor reports whether somebody named before holds the office that a title names, of
// whatever body but one.
func (r *reader) holdsFor(but int, t *title) bool {
	hit := false
	r.back(func(x *ref) bool {
		if len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			hit = slices.ContainsFunc(r.beings[x.entities[0]].held, func(h held) bool { return r.fitsRole(h, t) && h.of != r.beings[but].ID })
		}
		return !hit
	})
	return hit
}
