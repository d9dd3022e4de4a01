package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// closers end an apposition.
var closers = []string{",", ".", ";", ")", ":", "—", "–", "-", "!", "?", "”", "\"", "…", "’", "(", "who", "whose", "whom"}

func (r *reader) closes(s, i int) bool {
	return i >= len(r.words[s]) || slices.Contains(closers, r.word(s, i))
}

// nameFrom returns the index of the piece that begins at token i or after
// words of respect and further titles there, -1 where none does.
func (r *reader) nameFrom(s, i int) int32 {
	for i < len(r.words[s]) {
		if p := r.pieceAt[s][i]; p >= 0 {
			if r.pieces[p].from == i && !r.pieces[p].thing && r.pieces[p].institution == nil {
				return p
			}
			return -1
		}
		if r.honorificAt(s, i) || r.word(s, i) == "sheikh" {
			i++
			continue
		}
		if t := r.titleAt[s][i]; t >= 0 && r.titles[t].roleFrom == i && r.is(s, i, large) {
			i = r.titles[t].roleTo
			continue
		}
		return -1
	}
	return -1
}

// list returns the pieces that follow one another from token i on as "A", "A
// and B" or "A, B and C", all of them or, if one is wanted, the first.
func (r *reader) list(s, i int, many bool) []int32 {
	var out []int32
	for {
		p := r.nameFrom(s, i)
		if p < 0 {
			return out
		}
		out = append(out, p)
		if !many {
			return out
		}
		i = r.pieces[p].to
		if k := r.skipOf(s, i); k > i {
			i = k
		} else if k := r.pastAside(s, i); k > i && (r.word(s, k) == "," || r.lower(s, k) == "and") {
			i = k // "Igor Popov (Russia), Stéphane Visconti (France) and"
		}
		if r.word(s, i) == "," {
			i++
		}
		if r.lower(s, i) == "and" {
			i++
		}
		if i == r.pieces[p].to {
			return out
		}
	}
}

// skipOf passes over "of Norway", "of the ruling party" after a name.
func (r *reader) skipOf(s, i int) int {
	if w := r.lower(s, i); w != "of" && w != "from" {
		return i
	}
	k := i + 1
	if r.lower(s, k) == "the" {
		k++
	}
	if p := r.at(s, k); p != nil && p.from == k {
		return p.to
	}
	for k > i+1 && k < min(i+5, len(r.words[s])) && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.VERB) && !r.is(s, k, large) {
		if k++; r.word(s, k) == "," {
			return k
		}
	}
	return i
}

// beside returns the pieces that stand where the name of a title's holder
// stands, whatever they name, and the tokens that show it.
func (r *reader) beside(t *title) (names []int32, from, to int) {
	s := t.sent
	if _, l, end := r.eachWithOwner(t); l != nil {
		return l, t.from, end
	}
	if o := r.outerOf(t); o != nil {
		if p := r.nameFrom(s, max(t.to, t.roleTo)); p >= 0 && !r.namesServant(t, p) {
			return []int32{p}, t.from, r.pieces[p].to
		}
		return nil, 0, 0
	}
	if in, end := r.served(t); in != nil {
		if r.word(s, end) == "," {
			end++
		} else if end > max(in.to, in.roleTo) {
			return nil, 0, 0
		}
		if p := r.nameFrom(s, end); p >= 0 && (r.word(s, end-1) != "," || r.inSameClause(s, t, p) && r.closes(s, r.pieces[p].to)) {
			return []int32{p}, t.from, r.pieces[p].to
		}
	}
	// "Prime Minister Anders Holmvik", "Kremlin spokesman Dmitry Peskov"
	after := t.roleTo
	if t.role.Plural && r.lower(s, after) == "such" && r.lower(s, after+1) == "as" {
		after += 2 // "analysts such as X and Y"
	}
	if t.to > t.roleTo && len(t.after) == 0 {
		after = t.to // "President-elect X"
	}
	if l := r.list(s, after, t.role.Plural); l != nil {
		p := &r.pieces[l[len(l)-1]]
		if t.role.Plural && len(l) == 1 && p.to < len(r.words[s]) && r.tok(s, p.to).XPOS == parse.VBD {
			return nil, 0, 0 // "In a speech to premiers X said"
		}
		return l, t.from, p.to
	}
	// "AU mediator for Ivory Coast Josiah Wekesa"
	if t.to > t.roleTo && !t.role.Plural && !t.indefinite && !r.innerTitle(t) {
		if l := r.list(s, t.to, false); l != nil && r.at(s, t.to) != nil && r.holderFollows(&r.pieces[l[0]], true) {
			return l, t.from, r.pieces[l[0]].to
		}
	}
	// "the Director General (South Asia) Mohammad Faisal"
	if k := r.pastAside(s, t.to); k > t.to && !t.role.Plural {
		if p := r.nameFrom(s, k); p >= 0 && r.pieces[p].kind == graph.Person {
			return []int32{p}, t.from, r.pieces[p].to
		}
	}
	if p := r.pastCommand(t); p >= 0 {
		return []int32{p}, t.from, r.pieces[p].to
	}
	if p := r.pastSlash(t); p >= 0 {
		return []int32{p}, t.from, r.pieces[p].to
	}
	if p := r.inPairs(t); p >= 0 {
		return []int32{p}, r.pieces[p].from, t.to
	}
	// "Germany's foreign minister, Guido Westerwelle, "
	comma := r.pastPlain(t, r.pastBracket(s, t.to))
	joined := false
	if r.lower(s, comma) == "and" {
		if o := r.titleFrom(s, comma+1); o != nil && o.bare() && !t.role.Plural {
			comma, joined = r.pastBracket(s, o.to), true // "Peru's minister and chief negotiator, X,"
		}
	} else if r.word(s, comma) == "," && t.bare() && r.lower(s, t.from-1) == "and" {
		o := r.titleEnding(s, t.from-1)
		joined = o >= 0 && !r.titles[o].role.Plural && !r.titles[o].bare()
		if joined && t.status == 0 && !r.ofOwnBody(t, &r.titles[o]) {
			t.status = r.titles[o].status
		}
	}
	if r.lower(s, comma) == "in" && r.lower(s, comma+1) == "the" && comma+3 < len(r.words[s]) && r.t.nominals[r.tok(s, comma+2).Lemma].refers&state != 0 {
		comma += 3 // "the top U.S. diplomat in the country, X,"
	}
	next := r.titledNext(t, comma)
	if o := r.titleFrom(s, comma+1); r.word(s, comma) == "," && o != nil && apart(t, o) {
		next = true
	}
	if r.word(s, comma) == "," && !t.role.Plural && !next && r.excellency(s, comma+1) {
		// "Minister of Foreign Affairs, HE X"
		if l := r.list(s, comma+1, false); l != nil {
			return l, t.from, r.pieces[l[0]].to
		}
	}
	if r.word(s, comma) == "," && !next && (t.definite || t.bare() && t.from == 0 && t.role.Class == "minister" || t.indefinite && !t.role.Plural || len(t.before) > 0 || len(t.after) > 0 || joined) {
		first := comma + 1
		if q := r.at(s, comma+2); r.lower(s, comma+1) == "the" && q != nil && q.sense == gazetteer.Adjective && q.kind == graph.Country && r.nameFrom(s, q.to) >= 0 {
			first = q.to // "its secretary-general, the Bruneian Yusof Hamid,"
		}
		if l := r.list(s, first, t.role.Plural); l != nil && r.inSameClause(s, t, l[0]) && !r.saysBehind(t, r.pieces[l[len(l)-1]].to) {
			p := &r.pieces[l[len(l)-1]]
			if t.indefinite && r.word(s, p.to) != "," && r.word(s, r.skipOf(s, p.to)) != "," && !(len(l) == 1 && len(t.after) == 0 && p.to == len(r.words[s])-1) {
				// "an aide to X, Y and Z said"
			} else if r.closes(s, p.to) || r.closes(s, r.skipOf(s, p.to)) || r.unclosed(t, p) || !t.definite && !t.role.Plural && r.honorificAt(s, p.from-1) || r.word(s, p.to) == "and" && !t.role.Plural {
				return l, t.from, p.to
			}
		}
	}
	// "The Norwegian foreign minister (Espen Barth Eide)"
	if r.word(s, t.to) == "(" && !t.role.Plural && (t.definite || len(t.before) > 0 || len(t.after) > 0) {
		if l := r.list(s, t.to+1, false); l != nil && r.word(s, r.pieces[l[0]].to) == ")" {
			return l, t.from, r.pieces[l[0]].to
		}
	}
	// "The AU's envoy to Juba, former Malian president X, welcomed"
	if r.word(s, comma) == "," && t.definite && !t.role.Plural && t.possessor < 0 {
		if o := r.titleFrom(s, comma+1); o != nil && !o.role.Plural && !o.indefinite && (!o.definite || r.lower(s, comma+1) == "the" && len(o.before) == 0 && len(o.after) == 0) && !next {
			if l := r.list(s, o.roleTo, false); l != nil && r.inSameClause(s, t, l[0]) && r.closes(s, r.pieces[l[0]].to) {
				return l, t.from, r.pieces[l[0]].to
			}
		}
	}
	if p := r.nameInChair(t, comma); p >= 0 {
		return []int32{p}, t.from, r.pieces[p].to
	}
	if l := r.listBefore(t); l != nil {
		return l, r.pieces[l[0]].from, t.to
	}
	// "Nathalie Tocci, director of"
	if p := r.nameBefore(t); p >= 0 && !(t.indefinite && r.finiteAfter(s, t.to)) { // "…, an analyst said": somebody else
		return []int32{p}, r.pieces[p].from, t.to
	}
	if p := r.copula(t); p >= 0 {
		return []int32{p}, r.pieces[p].from, t.to
	}
	return nil, 0, 0
}

// apart reports whether two titles are hardly ever one person's: "the Indian president, Prime Minister X, and others".
func apart(t, o *title) bool {
	rules := func(t *title) bool { return t.role.Class == "head-of-state" || t.role.Class == "head-of-government" }
	return rules(t) && rules(o) && t.role.Class != o.role.Class && t.status == o.status && !t.deputy && !o.deputy && len(o.after) == 0
}

// innerTitle reports whether another's title ends a title, whose the name behind is: "envoy of UN Secretary-General Kofi Annan".
func (r *reader) innerTitle(t *title) bool {
	for k := t.roleTo; k < t.to; k++ {
		if n := r.titleAt[t.sent][k]; n >= 0 && r.titles[n].from > t.roleTo && r.titles[n].to >= t.to {
			return true
		}
	}
	return false
}

// bare reports whether no article and no owner stands with a title.
func (t *title) bare() bool {
	return !t.definite && !t.indefinite && len(t.before) == 0 && t.possessor < 0 && !t.role.Plural
}

// titleFrom returns the title whose phrase begins at a token, nil where none does.
func (r *reader) titleFrom(s, i int) *title {
	for k := i; k < min(i+5, len(r.words[s])); k++ {
		if n := r.titleAt[s][k]; n >= 0 {
			if r.titles[n].from == i {
				return &r.titles[n]
			}
			return nil
		}
	}
	return nil
}

// unclosed reads "The Prime Minister, Shri Narendra Modi spoke": an apposition at the head of a
// sentence that no comma ends, unless what follows makes it "The minister, Modi said, was".
func (r *reader) unclosed(t *title, p *piece) bool {
	if w := r.word(p.sent, p.to); t.definite && t.from == 0 && p.to-p.from > 1 && (weekdays.Has(w) || w == "today" || w == "yesterday" || w == "on" && weekdays.Has(r.word(p.sent, p.to+1))) {
		return true // "The envoy to Chad, Anna Lind on Monday met"
	}
	if !t.definite && !t.bare() && len(t.before) == 0 || t.role.Plural || !r.finiteAfter(p.sent, p.to) || r.word(p.sent, p.to+1) == "," {
		return false
	}
	// "The Prime Minister, Dr X said"; with "In a statement," before it, too
	opens := t.from == 0 || r.word(p.sent, t.from-1) == "," || r.word(p.sent, t.from-1) == "that"
	if opens && r.honorificAt(p.sent, p.from-1) {
		return true
	}
	return opens && r.is(p.sent, t.roleFrom, large) && p.to-p.from > 1 && !r.resumes(p.sent, p.to+1)
}

// resumes reports whether a verb stands right behind a comma further on, whose subject was torn from it: "The Minister, X said on
// Monday, was absent".
func (r *reader) resumes(s, i int) bool {
	for k := i; k+1 < len(r.words[s]); k++ {
		if r.word(s, k) == "," && r.finiteAfter(s, k+1) {
			return true
		}
	}
	return false
}

// pastPlain passes over a phrase without names behind a title at token i, where a comma ends it and
// a name follows: "Kenya's envoy to the talks, Arno Lund,".
func (r *reader) pastPlain(t *title, i int) int {
	s := t.sent
	if !t.definite || t.role.Plural || i >= len(r.words[s]) || r.tok(s, i).Tag != parse.ADP {
		return i
	}
	for k := i + 1; k < min(i+7, len(r.words[s])); k++ {
		if r.word(s, k) == "," && k > i+1 && r.nameFrom(s, k+1) >= 0 && r.tok(s, k-1).Tag == parse.NOUN {
			return k
		}
		if !r.tok(s, k).Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.ADP) || r.at(s, k) != nil || r.titleAt[s][k] >= 0 {
			return i
		}
	}
	return i
}

// pastBracket passes over "(IAEA)" at token i.
func (r *reader) pastBracket(s, i int) int {
	if r.word(s, i) == "(" && r.word(s, i+2) == ")" {
		return i + 3
	}
	return i
}

// pastAside returns the token behind the brackets that open at i and hold a few words.
func (r *reader) pastAside(s, i int) int {
	for k := i + 1; r.word(s, i) == "(" && k < min(i+8, len(r.words[s])); k++ {
		if r.word(s, k) == ")" {
			return k + 1
		}
	}
	return i
}

// inSameClause keeps "In talks with the minister, Putin said" apart from
// "the minister, Sergei Lavrov, said".
func (r *reader) inSameClause(s int, t *title, p int32) bool {
	pc := &r.pieces[p]
	next := r.word(s, pc.to)
	if next == "," || next == "(" {
		return true
	}
	// The comma closes a phrase before the clause if the sentence or a
	// preposition began it.
	i := t.from - 1
	if i >= 0 && r.tok(s, i).Tag.Is(parse.ADP, parse.SCONJ) && r.opens(s, i) {
		return false
	}
	return true
}

// opens reports whether a clause or sentence begins at token i.
func (r *reader) opens(s, i int) bool {
	return i == 0 || r.word(s, i-1) == "," || r.is(s, i, opener) || r.tok(s, i-1).Tag == parse.PUNCT
}

// nameBefore returns the piece to which a title is an apposition, -1 where it is none.
func (r *reader) nameBefore(t *title) int32 {
	s, k, elected := t.sent, t.from-1, false
	if w := r.lower(s, k); (w == "once" || w == "formerly" || w == "previously") && t.status == 0 {
		t.status = graph.Former
	}
	for k > 0 && (r.tok(s, k).Tag == parse.ADV || r.lower(s, k) == "now" || r.lower(s, k) == "once" || r.lower(s, k) == "then" || r.lower(s, k) == "himself" || r.lower(s, k) == "herself") {
		k--
	}
	if k > 1 && r.word(s, k-1) == "," && makes.Has(r.tok(s, k).Lemma) && (r.tok(s, k).XPOS == parse.VBN || r.tok(s, k).XPOS == parse.VBD) && !t.definite && !t.indefinite {
		k, elected = k-1, true // "X, elected prime minister in May, flew"
	}
	relative := false
	if w := r.lower(s, k); (w == "is" || w == "was") && r.lower(s, k-1) == "who" {
		if w == "was" && t.status == 0 {
			t.status = graph.Former
		}
		k, relative = k-2, true
		if o := r.titleEnding(s, k+1); o >= 0 && r.titles[o].from > 0 {
			return r.nameBefore(&r.titles[o]) // "X, a former analyst who is now a fellow at Y"
		}
	}
	switch r.word(s, k) {
	case ",", "(", "—", "–", "-":
	default:
		return -1
	}
	k--
	// "Smith, 45, a former"
	if r.is(s, k, number) && r.word(s, k-1) == "," {
		k -= 2
	}
	for b := k; b > max(0, k-4); b-- {
		if r.word(s, b-1) == "," && r.partyLabel(s, b) == k+1 {
			k = b - 2 // "Sen. John Warner, R-Va., chairman of"
			break
		}
	}
	p := r.at(s, k)
	if k < 0 || p == nil || p.to != k+1 || p.thing || p.institution != nil {
		return -1
	}
	if p.kind == graph.Country && r.lower(s, p.from-1) == "of" && len(t.after) > 0 {
		// "Rafael Correa of Ecuador, the president of Unasur"
		if q := r.at(s, p.from-2); q != nil && q.kind == graph.Person && q.to == p.from-1 {
			p, k = q, q.to-1
		}
	}
	end := r.pastBracket(s, t.to)
	served := r.lower(s, end) == "during" || r.lower(s, end) == "under"
	if served && t.status == 0 {
		t.status = graph.Former // "X, ambassador to Chad during the Clinton administration"
	}
	if !r.closes(s, end) && !elected && !served && !(relative && r.tok(s, end).Tag.Is(parse.ADP, parse.SCONJ)) { // "who was envoy to Y at the end of the war"
		// "X, spokesman for Y, and", "X, a professor and the author of"
		x := r.tok(s, end).XPOS
		speaks := r.t.speech.Has(r.tok(s, end).Lemma)
		if w := r.lower(s, end); w != "and" && w != "now" && w != "currently" && x != parse.VBG && x != parse.VBN && !speaks || t.definite && w != "and" && !(speaks && x == parse.VBD && r.standsFree(p)) || r.joinsNames(s, end) {
			return -1
		}
	}
	if t.role.Plural && (t.definite || r.finiteAfter(s, t.to)) {
		return -1 // "met Novak, officials said": not he
	}
	return r.pieceAt[s][k]
}

// standsFree reports whether no preposition or verb before a name claims it:
// then "X, the special representative said" has one speaker.
func (r *reader) standsFree(p *piece) bool {
	return p.from == 0 || !r.tok(p.sent, p.from-1).Tag.Is(parse.ADP, parse.VERB, parse.CCONJ, parse.PUNCT) && r.titleAt[p.sent][p.from-1] < 0
}

// joinsNames reports whether what follows "and" at token i is another person
// of a list, so that what stands before it is one too.
func (r *reader) joinsNames(s, i int) bool {
	if r.lower(s, i) != "and" {
		return false
	}
	if p := r.at(s, i+1); p != nil && (p.kind == graph.Person || p.kind == 0 && p.readings == nil) {
		return true
	}
	if r.lower(s, i+1) == "the" {
		return true
	}
	if t := r.titleAt[s][min(i+1, len(r.words[s])-1)]; t >= 0 && r.nameFrom(s, r.titles[t].roleTo) >= 0 {
		return true
	}
	return false
}

// copula returns the piece that is the subject of "is the director of …", -1
// where there is none.
func (r *reader) copula(t *title) int32 {
	s := t.sent
	sen := &r.d.Sentences[s]
	cop := sen.Child(t.head, parse.Cop)
	if cop < 0 || t.role.Plural {
		return -1
	}
	if sen.Has(t.head, parse.Aux, parse.AuxPass) || r.negated(s, t.head) {
		return -1
	}
	subject := sen.Child(t.head, parse.Nsubj)
	p := r.at(s, subject)
	if subject < 0 || p == nil || p.kind != graph.Person && p.readings != nil || p.to > t.from {
		return -1
	}
	switch r.lower(s, cop) {
	case "is", "'s", "’s":
	case "was":
		// "while Milosevic was president of Serbia"
		once := p.to == cop && (r.tok(s, t.head).Rel.Is(parse.Advcl, parse.AclRelcl) || t.from == cop+1 && (!t.definite || p.kind == graph.Person)) && !t.indefinite && len(t.before)+len(t.after) > 0
		if !once && (r.lower(s, cop-1) != "who" || t.from != cop+1 && t.definite && len(t.before) == 0) {
			return -1
		}
		if t.status == 0 {
			t.status = graph.Former // "Ann Linde, who was foreign minister"
		}
	default:
		return -1
	}
	return r.pieceAt[s][subject]
}

func (r *reader) negated(s, i int) bool {
	for j := range r.d.Sentences[s].Children(i) {
		switch r.lower(s, j) {
		case "not", "n't", "n’t", "never", "no":
			return true
		}
	}
	return false
}

// saysBehind reports whether the name that ends at token k begins the attribution of the clause that ends in a title: "condemned
// the words of the Azerbaijani leader, Mane Gevorgyan, spokeswoman for the premier, said".
func (r *reader) saysBehind(t *title, k int) bool {
	s := t.sent
	if t.from < 4 || r.word(s, k) != "," {
		return false
	}
	o := r.titleFrom(s, k+1)
	if o == nil || o.role.Plural || r.word(s, o.to) != "," || o.to+1 >= len(r.words[s]) || !r.t.speech.Has(r.tok(s, o.to+1).Lemma) || r.at(s, o.to+2) != nil {
		return false
	}
	for v := range t.from {
		if x := r.tok(s, v); x.Tag == parse.VERB && (x.XPOS == parse.VBD || x.XPOS == parse.VBZ || x.XPOS == parse.VBP) {
			return true
		}
	}
	return false
}

// ownedAlike reports whether a state's name with "'s" stands before two titles in letters of one size, which are one
// person's then: "Ghana's Vice President and Defence Minister X".
func (r *reader) ownedAlike(t, o *title) bool {
	s := t.sent
	return isPossessive(r.word(s, t.roleFrom-1)) && len(t.before) == 1 && r.is(s, t.roleFrom, large) == r.is(s, o.roleFrom, large) && t.role.Class != "head-of-state"
}

// ofAnother reports whether two titles are of two states, so that one person hardly has both: "X, the
// Barbadian premier, and the Kenyan president".
func (r *reader) ofAnother(t, o *title) bool {
	if len(t.before) == 0 || len(o.before) == 0 {
		return false
	}
	a, b := r.countryOfPiece(&r.pieces[t.before[0]]), r.countryOfPiece(&r.pieces[o.before[0]])
	return a >= 0 && b >= 0 && a != b
}
