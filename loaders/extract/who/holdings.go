package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// tabled returns the person whom the tables have in an office at the article's
// day, else the country.
func (r *reader) tabled(office string, of int) []int {
	if r.trusted && office != "" && !r.day.IsZero() {
		if hs := r.gaz.Holders(office, r.beings[of].ID, r.day); len(hs) > 0 && !r.gaz.OfficeKind(office).Shared {
			return r.one(r.beingOf(hs[0].Person))
		}
	}
	return r.one(of)
}

// soleSpokesperson returns the one person whom the tables have speak for a
// palace or foreign ministry at the article's day, of the gender that the title
// tells: "the Kremlin's spokesman"; -1 where they have nobody or several.
func (r *reader) soleSpokesperson(t *title, of int) int {
	b := &r.beings[of]
	office, country := "foreign-ministry-spokesperson", b.country
	switch {
	case !r.trusted || r.day.IsZero() || t.deputy || t.status == graph.Former:
		return -1
	case b.Kind == graph.Organization:
		if b.class != "ministry" || !strings.Contains(string(b.ID), "foreign") {
			return -1
		}
	default:
		seat := false
		for _, k := range t.before {
			seat = seat || r.pieces[k].sense == gazetteer.Seat
		}
		for _, o := range t.after {
			seat = seat || r.pieces[o.piece].sense == gazetteer.Seat
		}
		if !seat {
			return -1
		}
		office, country = "spokesperson", b.ID
	}
	hs := r.gaz.Holders(office, country, r.day)
	if len(hs) != 1 {
		return -1
	}
	p := r.beingOf(hs[0].Person)
	if g := r.beings[p].gender; t.role.Gender != 0 && g != 0 && g != gazetteer.Either && g != t.role.Gender {
		return -1
	}
	return p
}

// quotedNames returns the persons named within the quotation that a title's holder utters, who
// are therefore others: "I thanked Andrzej," the head of state said.
func (r *reader) quotedNames(t *title) []int {
	s := t.sent
	h := r.tok(s, t.head)
	if h.Quoted || h.Rel != parse.Nsubj || h.Head < 0 || !r.t.speech.Has(r.tok(s, h.Head).Lemma) {
		return nil
	}
	var out []int
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		if p := &r.pieces[k]; p.kind == graph.Person && p.entity >= 0 && r.tok(s, p.from).Quoted {
			out = append(out, p.entity)
		}
	}
	return out
}

// groupBeside returns those of whom a phrase before the subject speaks, none of whom the subject is: "With
// both leaders, the President agreed".
func (r *reader) groupBeside(t *title) (out []int) {
	if r.tok(t.sent, t.head).Rel != parse.Nsubj {
		return nil
	}
	r.back(func(x *ref) bool {
		if x.sent == t.sent && x.from < t.from && x.part != subject && len(x.entities) == 2 && r.beings[x.entities[0]].Kind == graph.Person {
			out = append(out, x.entities...)
		}
		return x.sent == t.sent
	})
	return out
}

// holderFor returns the person last spoken of whose office a title names, in
// the very word before others that mean as much; -1.
func (r *reader) holderFor(t *title, fits func(held) bool) int {
	doer, others := r.doerTo(t), append(r.quotedNames(t), r.groupBeside(t)...)
	if j := r.matrixSubject(t.sent, t.head); doer < 0 && j >= 0 && t.role.Class == "envoy" {
		doer = r.entityAt(t.sent, j, j+1) // "the spokesman said the envoy was told"
	}
	if e := r.soleOwner(t); e != nil {
		// "the Foreign Secretary" beside another state's foreign minister
		all := fits
		fits = func(h held) bool { return all(h) && (h.of == e.ID || h.of.Kind() != graph.Country) }
	}
	if c := r.envoyReceived(t); c != "" {
		all := fits
		fits = func(h held) bool { return all(h) && h.of != c }
	}
	if c := r.hostsOf(t); c != "" {
		all := fits
		fits = func(h held) bool { return all(h) && h.of != c }
	}
	if p := r.subjectHolder(t, func(h held) bool { return r.fitsRole(h, t) && fits(h) }, append(others, doer)); p >= 0 {
		return p
	}
	text := r.titleText(t)
	p := r.holder(doer, func(h held) bool { return strings.EqualFold(h.text, text) && r.fitsRole(h, t) && fits(h) }, others...)
	if p >= 0 {
		return p
	}
	if t.deputy && p < 0 {
		// "the Deputy Secretary", of whatever; not the permanent one
		p = r.holder(doer, func(h held) bool {
			return len(h.text) > len(text) && strings.EqualFold(h.text[:len(text)], text) && (h.status == graph.Former) == (t.status == graph.Former) && fits(h)
		}, others...)
	}
	if p >= 0 {
		return p
	}
	p = r.holder(doer, func(h held) bool { return h.role == t.role.Key && r.fitsRole(h, t) && fits(h) }, others...)
	if p >= 0 {
		return p
	}
	p = r.holder(doer, func(h held) bool { return r.fitsRole(h, t) && fits(h) }, others...)
	if p < 0 || len(r.beings[p].held) > 0 {
		return p
	}
	// "met the minister, X, with a letter from Y": whose office is told there, not known
	if q := r.holder(doer, func(h held) bool { return r.fitsRole(h, t) && fits(h) }, append(others, p)...); q >= 0 && len(r.beings[q].held) > 0 && r.besides(p, q) {
		return q
	}
	return p
}

// besides reports whether the sentence that last spoke of one speaks of the other too.
func (r *reader) besides(one, other int) bool {
	at, both := -1, false
	r.back(func(x *ref) bool {
		if at >= 0 && x.sent < at {
			return false
		}
		if at < 0 && slices.Contains(x.entities, one) {
			at = x.sent
		}
		both = both || x.sent == at && slices.Contains(x.entities, other)
		return !both
	})
	return both
}

// subjectReach is how far back the sentence may be that was about whom a vague title means.
const subjectReach = 4

// subjectHolder returns the person who was the subject of the sentence before, or of the last one
// that names anybody of the kind, if a vague title such as "the minister" fits, before those named
// after the subject; -1.
func (r *reader) subjectHolder(t *title, fits func(held) bool, others []int) int {
	if !r.generic(t) && t.role.Key != "minister" {
		return -1
	}
	found, last := -1, t.sent-1 // last: the last sentence that names somebody who fits, or is about somebody
	r.back(func(x *ref) bool {
		if x.sent < last && last < t.sent-1 || x.sent < t.sent-subjectReach {
			return false
		}
		if x.sent >= t.sent || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		fit := !slices.Contains(others, x.entities[0]) && slices.ContainsFunc(r.heldBy(x.entities[0]), fits)
		about := x.part == subject && x.main
		if fit || about {
			last = min(last, x.sent)
		}
		if fit && about && x.sent == last {
			found = x.entities[0]
		}
		return true
	})
	return found
}

// doerTo returns the person who does something to whom a title means, or to whom he does it, and so
// is somebody else: "the secretary thanked the minister"; -1.
func (r *reader) doerTo(t *title) int {
	sen := &r.d.Sentences[t.sent]
	h := &sen.Tokens[t.head]
	if h.Rel == parse.Nsubj && sen.Tokens[h.Head].Tag == parse.VERB {
		return r.toldTo(t.sent, h.Head) // "The minister told Kamikawa"
	}
	if h.Head < 0 || !h.Rel.Is(parse.Obj, parse.Iobj, parse.Obl) || sen.Tokens[h.Head].Tag != parse.VERB {
		return -1
	}
	if j := sen.Child(h.Head, parse.Nsubj); j >= 0 && j < t.from {
		return r.entityAt(t.sent, j, j+1)
	}
	return -1
}

// toldTo returns the person whom a sentence names as the object of a verb; -1.
func (r *reader) toldTo(s, v int) int {
	sen := &r.d.Sentences[s]
	for _, rel := range []parse.Rel{parse.Iobj, parse.Obj} {
		if o := sen.Child(v, rel); o > v {
			if p := r.at(s, o); p != nil && p.kind == graph.Person {
				return p.entity
			}
		}
	}
	return -1
}

// predicative reports whether a title tells what somebody is, wants to be or was rather than who
// is meant: "running for president of Poland", "elected prime minister", "as foreign minister".
func (r *reader) predicative(t *title) bool {
	if t.definite || t.indefinite || t.role.Plural || r.is(t.sent, t.roleFrom, large) || t.from == 0 {
		return false
	}
	switch w := r.lower(t.sent, t.from-1); w {
	case "as", "for":
		return len(t.before) == 0
	default:
		return makes.Has(r.tok(t.sent, t.from-1).Lemma) && len(t.before) == 0
	}
}

// pageHolder returns who holds the office that a title names in the government whose own page it is: "The
// President spoke with President X"; -1.
func (r *reader) pageHolder(t *title) int {
	if t.status != 0 || t.deputy || t.role.Office == "" || !r.is(t.sent, t.roleFrom, large) || !r.ofCountry(t) || !r.trusted || r.day.IsZero() {
		return -1
	}
	land := r.landOfBody()
	if land < 0 {
		return -1
	}
	if hs := r.gaz.Holders(t.role.Office, r.beings[land].ID, r.day); len(hs) == 1 && !r.gaz.OfficeKind(t.role.Office).Shared {
		return r.beingOf(hs[0].Person)
	}
	return -1
}

// holder returns the person last spoken of, other than one, who holds an
// office that fits; -1.
func (r *reader) holder(other int, fits func(held) bool, others ...int) int {
	found := -1
	seen := map[int]bool{}
	for _, e := range others {
		seen[e] = true
	}
	r.back(func(x *ref) bool {
		for _, e := range x.entities {
			if len(x.entities) > 1 || seen[e] || e == other || r.beings[e].Kind != graph.Person {
				continue
			}
			seen[e] = true
			for _, h := range r.heldBy(e) {
				if fits(h) {
					found = e
					return false
				}
			}
		}
		return true
	})
	return found
}
