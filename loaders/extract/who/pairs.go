package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// eachWithOwner returns the countries of "the ministers of Chile, A, Peru, B, and Brazil, C", the
// name behind each of them and the token behind all; nil where fewer than two are so paired.
func (r *reader) eachWithOwner(t *title) (owners []*piece, names []int32, to int) {
	if !t.role.Plural || len(t.after) == 0 || t.after[0].prep != "of" {
		return nil, nil, 0
	}
	s := t.sent
	for p := &r.pieces[t.after[0].piece]; p != nil && p.kind == graph.Country && p.sense != gazetteer.Adjective; {
		open := r.word(s, p.to)
		if open != "," && open != "(" {
			break
		}
		n := r.nameFrom(s, p.to+1)
		if n < 0 || r.pieces[n].kind != graph.Person && r.pieces[n].kind != 0 {
			break
		}
		to = r.pieces[n].to
		if open == "(" {
			if r.word(s, to) != ")" {
				break
			}
			to++
		}
		owners, names = append(owners, p), append(names, n)
		k := to
		if r.word(s, k) == "," {
			k++
		}
		if r.lower(s, k) == "and" {
			k++
		}
		if k == to {
			break
		}
		if r.lower(s, k) == "the" {
			k++
		}
		p = r.at(s, k)
	}
	if len(names) < 2 {
		return nil, nil, 0
	}
	return owners, names, to
}

// listBefore returns the persons before a title that they all have: "X and Y, foreign ministers of Chad and Mali,".
func (r *reader) listBefore(t *title) []int32 {
	s := t.sent
	if !t.role.Plural || t.from < 4 || r.word(s, t.from-1) != "," || len(t.after) == 0 && len(t.before) == 0 || !r.closes(s, t.to) {
		return nil
	}
	var out []int32
	and := false
	for k := t.from - 2; k >= 0; {
		n := r.pieceAt[s][k]
		if n < 0 || r.pieces[n].kind != graph.Person && (r.pieces[n].kind != 0 || r.pieces[n].readings != nil) {
			break
		}
		out = append([]int32{n}, out...)
		k = r.pieces[n].from - 1
		if len(out) == 1 && r.lower(s, k) == "and" {
			and = true
			k--
		} else if len(out) == 1 || r.word(s, k) != "," {
			break
		}
		if r.word(s, k) == "," {
			k--
		}
	}
	if !and || len(out) < 2 {
		return nil
	}
	return out
}

// inPairs returns the name that a title stands behind in a list that gives each name its title so: "attended by Abiy Ahmed,
// the Ethiopian prime minister, Ismail Guelleh, president of Djibouti, and"; -1.
func (r *reader) inPairs(t *title) int32 {
	s, end := t.sent, r.pastBracket(t.sent, t.to)
	next := end + 1
	if r.lower(s, next) == "and" {
		next++
	}
	if r.word(s, t.from-1) != "," || r.word(s, end) != "," && r.lower(s, end) != "and" || t.role.Plural {
		return -1
	}
	p, q := r.at(s, t.from-2), r.at(s, next)
	if p == nil || q == nil || p.to != t.from-1 || p.kind != graph.Person || q.kind != graph.Person || r.titleEnding(s, p.from) >= 0 {
		return -1
	}
	if o := r.titleEnding(s, p.from-1); r.word(s, p.from-1) == "," && o >= 0 && r.nameBefore(&r.titles[o]) < 0 {
		return -1 // "the Kenyan president, Uhuru Kenyatta,"
	}
	if o := r.titleFrom(s, q.to+1); r.word(s, q.to) != "," || o == nil || o.role.Plural {
		return -1
	}
	return r.pieceAt[s][t.from-2]
}
