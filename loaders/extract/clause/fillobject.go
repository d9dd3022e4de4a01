package clause

import "backchannel/loaders/extract/parse"

// objectFillers returns to whom or what it is done: "obj".
func (s *Sentence) objectFillers(t int, dst []int) []int {
	o := s.ObjectOf(t)
	if o < 0 {
		if s.Passive(t) {
			return append(dst, s.NearSubject(t)...)
		} else if i := s.Child(t, parse.Iobj); i > t {
			return append(dst, i)
		}
		return dst
	}
	dst = append(dst, o)
	if q := s.quantified(o); q != o && s.Tokens[q].XPOS == parse.PRP {
		dst = found(dst, q) // "had seen each of them"
	}
	if o > t && s.Names(o) {
		dst = s.afterClause(o, dst)
	}
	if o < t && s.CaseOf(o) == "between" && s.Head(o) >= 0 && s.Head(o) < o {
		dst = append(dst, s.Head(o)) // "the deal between X and Y, which Z brokered"
	}
	if x := s.secondObject(t, o); x >= 0 {
		dst = append(dst, x) // "give Ukraine tanks", both read as objects
	}
	if s.Passive(t) {
		dst = s.openNouns(t, o, dst)
		if len(s.Parties(o, AnyKind)) == 0 {
			if near := s.NearSubject(t); len(near) > 0 {
				return append(near, o)
			}
		}
	}
	return dst
}

// openNouns returns dst with the nouns above o that a participle behind a comma may be said of:
// in "a transcript of a call between X and Y, published by Z" the comma leaves open which
// noun was published.
func (s *Sentence) openNouns(t, o int, dst []int) []int {
	if s.Rels[t] != parse.Acl || o >= t || s.Tokens[t-1].Text != "," {
		return dst
	}
	for x, n := o, 0; n < 5; n++ {
		if !s.Rels[x].Is(parse.Nmod, parse.Conj, parse.Appos, parse.Flat) || s.Head(x) < 0 || s.Head(x) > x {
			break
		}
		x = s.Head(x)
		dst = append(dst, x)
	}
	return dst
}

// complementFillers returns what the object is called or made: "comp".
func (s *Sentence) complementFillers(t int, dst []int) []int {
	o := s.ObjectOf(t)
	if o > t && s.Low[t] == "call" && s.Child(t, parse.Xcomp) < 0 && s.Anyone(o) && s.Doc.Tables.Classes["convened"].Has(s.Low[o]) {
		return dst // "called an emergency summit on Niger"
	}
	dst = found(dst, s.personaBehind(t))
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.complements(t, int(k)) {
			dst = append(dst, int(k))
		}
	}
	if len(dst) == 0 && o > t {
		dst = s.hungOnObject(t, o, dst)
	}
	if len(dst) == 0 {
		dst = s.CalledBefore(t, dst)
	}
	return dst
}

// personaBehind returns the "persona" of "declared him persona non grata", Latin, which parsers do not know; -1.
func (s *Sentence) personaBehind(t int) int {
	for x := t + 1; x < len(s.Tokens) && x < t+20 && s.Tokens[x].Tag != parse.VERB; x++ {
		if s.Low[x] == "persona" || s.Low[x] == "personae" {
			return x
		}
	}
	return -1
}

// complements reports whether the dependent k of a verb says what its object is called or made.
func (s *Sentence) complements(t, k int) bool {
	if m := s.Child(k, parse.Mark); s.Rels[k] == parse.Advcl && m >= 0 && m < k && s.Low[m] != "as" && s.Low[m] != "while" {
		return false // "the summit was called by X, since Y was the one who"
	}
	if Temporal.Has(s.Low[k]) && s.Low[k] != "day" && s.Low[k] != "time" && s.Child(k, parse.Det, parse.NmodPoss) < 0 {
		return false // "called the prime minister Saturday evening"
	}
	return s.Rel(k).Is(parse.Xcomp, parse.Advcl) && s.Tokens[k].XPOS != parse.VB && s.Tokens[k].XPOS != parse.VBG && k > t ||
		s.Rel(k) == parse.Obj && s.ObjectOf(t) >= 0 && k != s.ObjectOf(t) ||
		s.Rels[k] == parse.Xcomp && s.Tokens[k].Tag == parse.NOUN // "A gift was how he described it"
}

// hungOnObject returns what the object o is called where the parse hung it on the object, or
// beside it as something else.
func (s *Sentence) hungOnObject(t, o int, dst []int) []int {
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		if int(k) > o && s.Rel(int(k)).Is(parse.Acl, parse.Amod, parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Dep, parse.Obj) && s.CaseOf(int(k)) == "" &&
			(s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.VBN) && s.Child(int(k), parse.Mark) < 0 {
			dst = append(dst, int(k))
		}
	}
	for x := o + 1; x < len(s.Tokens) && len(dst) == 0 && s.Dominates(o, x); x++ {
		// "called the visit of X friendly", hung on the last name
		if s.Tokens[x].Tag == parse.ADJ && s.Rel(x) == parse.Amod && s.Head(x) < x {
			dst = append(dst, x)
		}
	}
	for k := s.Kid[t]; k >= 0 && len(dst) == 0; k = s.Sib[k] {
		if int(k) > o && s.Rel(int(k)).Is(parse.Obl, parse.Dep, parse.Ccomp, parse.Parataxis) && s.CaseOf(int(k)) == "" && (s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.NN) &&
			!Temporal.Has(s.Low[k]) && s.Child(int(k), parse.Nsubj, parse.Mark) < 0 {
			dst = append(dst, int(k))
		}
	}
	return dst
}
