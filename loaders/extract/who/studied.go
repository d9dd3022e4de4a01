package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// studied passes over what somebody studies or runs, at the "of" before it, where the body follows by name that he does it for: "of
// government and foreign service" of "professor of government and foreign service at Georgetown", "of the Middle East desk" of
// "head of the Middle East desk at Chatham House"; k where there is none.
func (r *reader) studied(t *title, k int) int {
	s, j := t.sent, k+1
	if r.lower(s, k) != "of" {
		return k
	}
	scholar := t.role.Class == "academic" || t.role.Class == "expert"
	if !scholar && t.role.Class != "organization-head" && t.role.Class != "organization-deputy" && t.role.Class != "official" && t.role.Class != "leader" {
		return k
	}
	if r.lower(s, j) == "the" {
		j++
	}
	region, first := false, j
	for j < min(first+10, len(r.words[s])) {
		if p := r.at(s, j); p != nil && r.is(s, j, large) {
			if p.from != j || p.kind != graph.Place && p.kind != graph.Country || isPossessive(r.word(s, p.to)) {
				break
			}
			j, region = p.to, true
			continue
		}
		if r.is(s, j, large) || r.titleAt[s][j] >= 0 || !r.tok(s, j).Tag.Is(parse.NOUN, parse.ADJ) && !(j > first && r.tok(s, j).Tag == parse.CCONJ) && !r.is(s, j, joint) {
			break
		}
		j++
	}
	last := r.lower(s, j-1)
	if j == first || r.is(s, j-1, large) || !scholar && (!region || !parts.Has(last) && !matters.Has(last)) {
		return k
	}
	if w := r.lower(s, j); w != "at" && w != "with" && (w != "of" || scholar) {
		return k
	}
	b := j + 1
	if r.lower(s, b) == "the" {
		b++
	}
	if p := r.at(s, b); p == nil || p.from != b || p.kind == graph.Person || p.kind == graph.Country {
		return k
	}
	return j
}

// seatOf reports whether a place only says where a body has its seat: "the Nairobi-based think tank X".
func (r *reader) seatOf(p *piece) bool {
	w := r.lower(p.sent, p.to+1)
	return r.is(p.sent, p.to, joint) && (w == "based" || w == "headquartered")
}

// deskOf reports whether a country or place only says for what a part of a body is there: "head of the Russia department".
func (r *reader) deskOf(t *title, p *piece) bool {
	w := r.lower(p.sent, p.to)
	return (p.kind == graph.Country || p.kind == graph.Place) && t.role.Class != "envoy" && (parts.Has(w) && w != "office" || matters.Has(w)) && !r.is(p.sent, p.to, large)
}

// servedHolder returns whose office is meant by the title behind "to" for whose holder somebody works: Uganda in "an aide to the
// Ugandan president"; -1.
func (r *reader) servedHolder(t *title) int {
	if r.lower(t.sent, t.roleTo) != "to" {
		return -1
	}
	for i := range r.titles {
		if o := &r.titles[i]; o.sent == t.sent && o.from == t.roleTo+1 && len(o.before) > 0 {
			return r.explicitOwner(o, -1)
		}
	}
	return -1
}

// partyLabel returns where the label of an American legislator ends that begins at token p, "R-Va.", "D-Texas"; p for none.
func (r *reader) partyLabel(s, p int) int {
	w := r.word(s, p)
	if p < 2 || r.word(s, p-1) != "," && r.word(s, p-1) != "(" || len(w) == 0 || w[0] != 'R' && w[0] != 'D' && w[0] != 'I' {
		return p
	}
	switch {
	case len(w) > 2 && w[1] == '-' && w[2] >= 'A' && w[2] <= 'Z':
		return p + 1
	case len(w) == 1 && r.is(s, p+1, joint) && p+2 < len(r.words[s]) && r.is(s, p+2, large):
		return p + 3
	}
	return p
}

// departmentOf returns where the part without a name ends in which a scholar works at a body: "a fellow at the Australian National
// University's department of Pacific affairs"; where the body's name ends for none.
func (r *reader) departmentOf(t *title, p *piece) int {
	s, k := p.sent, p.to
	if t.role.Class != "academic" && t.role.Class != "expert" || p.kind == graph.Country || p.kind == graph.Person || !isPossessive(r.word(s, k)) {
		return p.to
	}
	for k++; k < len(r.words[s]) && k < p.to+5 && r.at(s, k) == nil && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN) && !r.is(s, k, large); k++ {
		if !parts.Has(r.lower(s, k)) {
			continue
		}
		if k++; r.lower(s, k) == "of" {
			for k++; k < len(r.words[s]) && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN); k++ {
			}
		}
		return k
	}
	return p.to
}
