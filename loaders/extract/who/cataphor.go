package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// meanwhile are the conjunctions behind "Speaking" and the like.
var meanwhile = []string{"after", "when", "before", "while", "as"}

// cataphor reads "In his message, President Macron discussed": a pronoun in a
// phrase before the subject that it means.
func (r *reader) cataphor(s, i int, c byte) []int {
	first := 0
	if parse.IsQuoteMark(r.word(s, 0)) {
		first = 1
	}
	if i > 12 || i <= first || !(r.tok(s, first).Tag.Is(parse.ADP, parse.SCONJ, parse.ADV) || r.tok(s, first).XPOS == parse.VBG) {
		return nil
	}
	if t := r.tok(s, i); t.Rel == parse.Nsubj && t.Head >= 0 && r.tok(s, t.Head).Rel == parse.Root && r.tok(s, first).Tag == parse.ADP {
		return nil // "From Canberra he went to Port Vila, where X met him": the clause is his
	}
	for k := 0; k < i; k++ {
		if r.word(s, k) == "," || r.pieceAt[s][k] >= 0 && r.pieces[r.pieceAt[s][k]].kind == graph.Person {
			return nil
		}
		if c == 'n' && r.pieceAt[s][k] >= 0 && r.tok(s, k).Rel.Is(parse.Nsubj, parse.NsubjPass) && r.pieces[r.pieceAt[s][k]].kind.IsActor() {
			return nil // "Since Chad began its attacks, Mali": Chad's
		}
		if c == 'n' && r.bidden(s, k, i) {
			return nil // "After urging Chad to stop its attacks, Mali": Chad's
		}
	}
	// "Speaking after he met Y, X": nor is he Y here
	comma, dealt := i+1, r.tok(s, first).XPOS == parse.VBG && r.tok(s, i).Rel == parse.Nsubj && slices.Contains(meanwhile, r.lower(s, i-1))
	for comma < min(len(r.words[s]), i+16) && r.word(s, comma) != "," {
		if w := r.lower(s, comma); (w == "with" || w == "to") && r.tok(s, comma-1).Tag == parse.NOUN {
			dealt = true // "During his talks with Y, X": not Y's
		}
		if p := r.at(s, comma); p != nil && p.kind == graph.Person && !dealt {
			return nil
		}
		comma++
	}
	if r.word(s, comma) != "," {
		return nil
	}
	if r.pronounAt(s, comma+1) != 0 {
		return nil // "On his arrival, he thanked X"
	}
	if dealt && r.titleEnding(s, comma) >= 0 {
		if n := r.nameFrom(s, comma+1); n >= 0 && r.word(s, r.pieces[n].to) == "," && r.pieces[n].kind == graph.Person {
			comma = r.pieces[n].to // "In his meeting with the minister, Y, the Secretary-General"
		}
	}
	p := r.at(s, comma+1)
	if c == 'm' || c == 'f' {
		if e := r.titleAhead(s, comma+1); e >= 0 && !r.ofOtherSex(e, c) {
			return r.one(e)
		}
	}
	if p == nil {
		if n := r.nameFrom(s, comma+1); n >= 0 {
			p = &r.pieces[n]
		} else if w := r.lower(s, comma+1); w == "the" {
			p = r.at(s, comma+2)
		}
		if p == nil {
			// "In his message, French President Macron"
			for k := comma + 1; k < min(len(r.words[s]), comma+6) && p == nil; k++ {
				if q := r.at(s, k); q != nil && q.kind == graph.Person {
					p = q
				}
			}
		}
	} else if p.kind == graph.Country && (c == 'm' || c == 'f') {
		if t := r.titleAt[s][min(p.to, len(r.words[s])-1)]; t >= 0 {
			if n := r.nameFrom(s, r.titles[t].roleTo); n >= 0 {
				p = &r.pieces[n]
			}
		}
	}
	if c == 'm' || c == 'f' {
		if q := r.behindApposition(s, comma, p); q != nil {
			p = q
		}
	}
	if p == nil || p.entity < 0 {
		return nil
	}
	b := &r.beings[p.entity]
	switch c {
	case 'm', 'f':
		want := gazetteer.Male
		if c == 'f' {
			want = gazetteer.Female
		}
		if b.Kind != graph.Person || b.gender != 0 && b.gender != want {
			return nil
		}
	case 'n':
		if b.Kind != graph.Organization && b.Kind != graph.Country {
			return nil
		}
	default:
		return nil
	}
	return r.one(p.entity)
}

// ofOtherSex reports whether somebody is known to be of the other sex than a pronoun's.
func (r *reader) ofOtherSex(e int, c byte) bool {
	g := r.beings[e].gender
	return c == 'm' && g == gazetteer.Female || c == 'f' && g == gazetteer.Male
}

// behindApposition returns the person whose name follows the second comma where what stands behind
// the first only says what was named before it: "Ahead of her speech in the Folketing, Denmark's
// parliament, Frederiksen"; nil.
func (r *reader) behindApposition(s, comma int, p *piece) *piece {
	if p != nil && p.kind == graph.Person {
		return nil
	}
	for k := comma + 1; k < min(len(r.words[s])-1, comma+7); k++ {
		if r.tok(s, k).Tag.Is(parse.VERB, parse.AUX) {
			return nil
		}
		if r.word(s, k) != "," {
			continue
		}
		for j := k + 1; j < min(len(r.words[s]), k+6) && !r.tok(s, j).Tag.Is(parse.VERB, parse.AUX) && r.word(s, j) != ","; j++ {
			if q := r.at(s, j); q != nil && q.kind == graph.Person && q.entity >= 0 {
				return q
			}
		}
		return nil
	}
	return nil
}
