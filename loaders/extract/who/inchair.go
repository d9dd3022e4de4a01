package who

import "backchannel/graph"

// nameInChair returns the name of who holds the office of a body that stands before his office at home: "The chair of
// ASEAN, the Foreign Minister of Laos X, said"; -1. The verb right behind shows that the two titles are no list.
func (r *reader) nameInChair(t *title, comma int) int32 {
	s := t.sent
	if r.word(s, comma) != "," || t.role.Plural || t.indefinite || t.possessor >= 0 || !r.opens(s, t.from) || !r.ofBodyBeside(t) {
		return -1
	}
	o := r.titleFrom(s, comma+1)
	if o == nil || o.role.Plural || o.indefinite || len(o.before)+len(o.after) == 0 {
		return -1
	}
	p := r.nameFrom(s, max(o.to, o.roleTo))
	if p < 0 || r.pieces[p].kind != graph.Person && r.pieces[p].readings != nil {
		return -1
	}
	end := r.pieces[p].to
	if r.word(s, end) == "," {
		end++
	}
	if !r.finiteAfter(s, end) {
		return -1
	}
	return p
}

// ofBodyBeside reports whether an organisation's name stands with a title, as whose it is.
func (r *reader) ofBodyBeside(t *title) bool {
	for _, n := range t.before {
		if r.pieces[n].kind == graph.Organization {
			return true
		}
	}
	for _, o := range t.after {
		if o.prep == "of" && r.pieces[o.piece].kind == graph.Organization {
			return true
		}
	}
	return false
}

// pastSlash returns the name of who holds two offices at once, behind the second: "the High Representative/Vice-President X", "the
// Minister of Trade of Chad/Deputy Prime Minister, X,"; -1.
func (r *reader) pastSlash(t *title) int32 {
	s, k := t.sent, max(t.to, t.roleTo)
	if r.word(s, k) != "/" || t.role.Plural {
		return -1
	}
	o := r.titleFrom(s, k+1)
	if o == nil || o.role.Plural || o.indefinite {
		return -1
	}
	if p := r.nameFrom(s, o.roleTo); p >= 0 {
		return p
	}
	end := max(o.to, o.roleTo)
	if r.word(s, end) != "," {
		return -1
	}
	return r.nameFrom(s, end+1)
}

// pastCommand returns the name behind a second office of a body that the holder of a deputy's has as well: "Deputy Prime Minister and
// Commander of the National Guard Crown Prince X"; -1.
func (r *reader) pastCommand(t *title) int32 {
	s, k := t.sent, t.roleTo
	if !t.deputy && t.role.Class != "minister" || !t.bare() || !r.is(s, t.roleFrom, large) || r.lower(s, k) != "and" || !r.is(s, k+1, large) {
		return -1
	}
	o, ok, _ := r.roleAt(s, k+1)
	if !ok || o.Plural || r.lower(s, k+1+o.Tokens) != "of" {
		return -1
	}
	for end := k + 2 + o.Tokens; end < min(k+10, len(r.words[s])); end++ {
		if p := r.at(s, end); p != nil && p.institution == nil {
			return -1
		}
		if p := r.nameFrom(s, end); p >= 0 && r.titleAt[s][end] >= 0 {
			return p
		}
		if !r.is(s, end, large) && r.lower(s, end) != "the" && r.lower(s, end) != "of" && r.lower(s, end) != "and" {
			return -1
		}
	}
	return -1
}
