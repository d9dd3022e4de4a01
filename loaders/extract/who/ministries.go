package who

import (
	"strings"

	"backchannel/graph"
)

// resolveMinistries enters "the Saudi and Emirati foreign ministries", "the defence ministries of
// Chile and Peru": those of the states that are named beside them, of two at least.
func (r *reader) resolveMinistries(p *piece) {
	s, from := p.sent, p.from
	var of []int
	add := func(q *piece) bool {
		if q == nil || q.kind != graph.Country {
			return false
		}
		c := r.countryOfPiece(q)
		if c < 0 || r.beings[c].entry == nil {
			return false
		}
		of = append(of, c)
		return true
	}
	if q := r.at(s, p.from-1); q != nil {
		for add(q) {
			from = q.from
			k := q.from - 1
			if r.lower(s, k) == "and" {
				k--
			}
			if r.word(s, k) == "," {
				k--
			}
			if k == q.from-1 {
				break
			}
			q = r.at(s, k)
		}
	} else if k := p.to + 1; r.lower(s, p.to) == "of" {
		for {
			if r.lower(s, k) == "the" {
				k++
			}
			q := r.at(s, k)
			if !add(q) {
				break
			}
			k = q.to
			for r.word(s, k) == "," || r.lower(s, k) == "and" {
				k++
			}
			if k == q.to {
				break
			}
		}
	}
	if len(of) < 2 {
		return // of whichever states
	}
	var all []int
	for _, c := range of {
		e := r.gaz.InstitutionOf(p.institution.Key, r.beings[c].entry)
		if e == nil {
			return
		}
		b := r.beingOf(e)
		r.beings[b].country = r.beings[c].ID
		r.beings[b].pieces++
		all = append(all, b)
	}
	if r.lower(s, from-1) == "the" {
		from--
	}
	r.mention(Mention{Sentence: s, From: from, To: p.to, Head: r.headOf(s, p.from, p.to), Entities: all, Form: Title, Plural: true, Actor: true, Confidence: 0.85})
}

// ministryServed returns the state whose ministry it is in "foreign ministry spokesman Lin Jian", by whom
// its spokesman is known to serve; -1.
func (r *reader) ministryServed(p *piece) int {
	s := p.sent
	if r.at(s, p.from-1) != nil {
		return -1
	}
	for k := p.to; k < min(len(r.words[s]), p.to+4); k++ {
		if q := r.at(s, k); q != nil {
			if q.kind != graph.Person || q.entity < 0 {
				return -1
			}
			if of := r.gaz.Entry(r.servesNow(q.entity)); of != nil {
				return r.beingOf(of)
			}
			return -1
		}
		if w := r.lower(s, k); w != "," && !isPossessive(w) && !strings.HasPrefix(w, "spokes") {
			return -1
		}
	}
	return -1
}

// sameBody returns whose the ministry of a field was that the last sentences named: "the Armenian
// Foreign Ministry said …, the Foreign Ministry spokeswoman"; -1.
func (r *reader) sameBody(p *piece) int {
	found := -1
	if p.institution.Class != "ministry" {
		return found
	}
	r.back(func(x *ref) bool {
		if x.sent < p.sent-5 {
			return false
		}
		if len(x.entities) != 1 || x.mention < 0 || r.beings[x.entities[0]].class != "ministry" {
			return true
		}
		if c := r.countryOf(x.entities[0]); c >= 0 && r.beings[c].entry != nil {
			if e := r.gaz.InstitutionOf(p.institution.Key, r.beings[c].entry); e != nil && e.ID == r.beings[x.entities[0]].ID {
				found = c
			}
		}
		return found < 0
	})
	return found
}

// embassySaid returns the state of the embassy last spoken of, within a few sentences; -1.
func (r *reader) embassySaid(s int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-6 {
			return false
		}
		if len(x.entities) == 1 && x.mention >= 0 && r.beings[x.entities[0]].Kind == graph.Organization && strings.HasPrefix(r.beings[x.entities[0]].Name, "Embassy of") {
			found = r.countryOf(x.entities[0])
		}
		return found < 0
	})
	return found
}

// housed reports whether a palace is only where something happens: "told reporters in the
// presidential palace".
func (r *reader) housed(p *piece) bool {
	switch r.lower(p.sent, p.to-1) {
	case "palace", "house":
	default:
		return false
	}
	switch r.lower(p.sent, r.skipAdjectives(p.sent, p.from-1)-1) {
	case "in", "at", "inside", "outside", "near", "into", "around":
		return true
	}
	return false
}
