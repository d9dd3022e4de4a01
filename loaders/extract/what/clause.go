package what

import (
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// sentence is a parsed sentence as the rules look at it.
type sentence struct {
	*parse.Sentence
	index    int
	doc      *document
	heads    []int32     // as parsed, repaired where names show the parse to be wrong
	rels     []parse.Rel // likewise
	kid, sib []int32     // first child and next sibling of each token, in the order of the text; -1 for none
	low      []string    // lemmas in lower case
	entries  []*entry    // what the tables have under them
	rebound  []party     // pronouns that mean somebody else than they were taken for
	groups   [][]int     // heads of names that stand in one list: "A, B and C"
	mention  []int32     // the mention that a token heads or stands in, the largest that names somebody; -1
}

// document is the article under work.
type document struct {
	*who.Document
	sents        []sentence
	reader       *Reader
	main         int          // the find that the article is about, -1
	fellows      map[int]bool // persons of institutes; nil until asked for
	voices       map[int]bool // spokesmen by what the text says of them
	rebels       map[int]bool // persons of the opposition, as far as asked for
	before       []*find      // read so far
	words        wordSets     // of the sentence being read
	scratch      *scratch
	issuers      []int // who speak in a text that says "we" of itself
	issuersKnown bool
}

func newDocument(d *who.Document, r *Reader) *document {
	doc := &document{Document: d, reader: r, sents: make([]sentence, len(d.Sentences))}
	total := 0
	for i := range d.Sentences {
		total += len(d.Sentences[i].Tokens)
	}
	x := r.pool.Get().(*scratch)
	doc.scratch = x
	x.of(total)
	ints, lows, rels, entries := x.ints, x.lows, x.rels, x.entries
	var smalls vocab.Smalls
	for i := range d.Sentences {
		n := len(d.Sentences[i].Tokens)
		s := &doc.sents[i]
		*s = sentence{Sentence: &d.Sentences[i], index: i, doc: doc, kid: ints[:n:n], sib: ints[n : 2*n : 2*n], mention: ints[2*n : 3*n : 3*n],
			heads: ints[3*n : 4*n : 4*n], rels: rels[:n:n], low: lows[:n:n], entries: entries[:n:n]}
		ints, lows, rels, entries = ints[4*n:], lows[n:], rels[n:], entries[n:]
		for t := range n {
			s.mention[t] = -1
			s.low[t] = smalls.Lower(s.Tokens[t].Lemma)
			s.entries[t] = r.tables.entry(s.low[t])
			if s.Tokens[t].Tag == parse.VERB && len(s.entries[t].verb) == 0 {
				s.reword(t, r.tables.lemma(s.low[t], parse.VERB))
			}
			if t > 1 && s.Tokens[t-1].XPOS == parse.HYPH {
				if w, ok := hyphened[lower(s.Tokens[t-2].Text)+"-"+s.low[t]]; ok {
					s.reword(t, w)
					if s.Tokens[t].Tag.Is(parse.ADP, parse.ADV) {
						s.Tokens[t].Tag = parse.NOUN // "the build-up"
					}
				}
			}
			s.heads[t], s.rels[t] = int32(s.Tokens[t].Head), s.Tokens[t].Rel
		}
	}
	for m := range d.Mentions {
		doc.place(m)
	}
	for i := range doc.sents {
		doc.sents[i].list() // what is parsed is a tree
		doc.sents[i].repair()
		doc.sents[i].group()
	}
	return doc
}

// hyphened are words that some papers write with a hyphen, which parts them.
var hyphened = map[string]string{"cease-fire": "ceasefire", "co-operation": "cooperation", "pull-out": "pullout", "pull-back": "pullback", "walk-out": "walkout",
	"build-up": "buildup", "e-mail": "email", "air-strike": "airstrike", "bail-out": "bailout", "stop-over": "stopover"}

// reword makes l the lemma of the word at t.
func (s *sentence) reword(t int, l string) {
	s.low[t], s.entries[t] = l, s.doc.reader.tables.entry(l)
}

// link makes a tree again of what a mend may have tied into a ring, and the lists of children anew.
func (s *sentence) link() {
	s.cutRings()
	s.list()
}

// list makes the lists of children from the heads.
func (s *sentence) list() {
	for t := range s.kid {
		s.kid[t], s.sib[t] = -1, -1
	}
	for t := len(s.heads) - 1; t >= 0; t-- {
		if h := s.heads[t]; h >= 0 {
			s.sib[t], s.kid[h] = s.kid[h], int32(t)
		}
	}
}

// rootAbove returns the root of the tree that the word t stands in, t itself perhaps; -1 for none.
func (s *sentence) rootAbove(t int) int {
	for t >= 0 && s.rels[t] != parse.Root {
		t = s.head(t)
	}
	return t
}

// cutRings hangs on the root one word of each ring of heads, in which every way up would go round for ever.
func (s *sentence) cutRings() {
	const unseen, passing, passed = 0, 1, 2
	var room [256]uint8
	seen := room[:]
	if len(s.heads) > len(seen) {
		seen = make([]uint8, len(s.heads))
	}
	for t := range s.heads {
		x := t
		for x >= 0 && seen[x] == unseen {
			seen[x] = passing
			x = s.head(x)
		}
		ring := x >= 0 && seen[x] == passing
		for y := t; y >= 0 && seen[y] == passing; y = s.head(y) {
			seen[y] = passed
		}
		if ring {
			if r := slices.Index(s.heads, -1); r >= 0 {
				s.heads[x], s.rels[x] = int32(r), parse.Dep
			} else {
				s.heads[x], s.rels[x] = -1, parse.Root
			}
		}
	}
}

// lower returns a word in lower case, itself where it is already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}

// place enters a mention at its tokens. An outer mention gives way at the
// tokens of an inner one but for its own head.
func (d *document) place(m int) {
	mn := &d.Mentions[m]
	s := &d.sents[mn.Sentence]
	for t := mn.From; t < mn.To; t++ {
		if old := s.mention[t]; old >= 0 && d.Mentions[old].Head == t && mn.Head != t {
			continue
		}
		s.mention[t] = int32(m)
	}
}

// rel returns by what relation t hangs on its head; [parse.Root] where it has none.
func (s *sentence) rel(t int) parse.Rel { return s.rels[t] }

// head returns what t hangs on, -1 for nothing.
func (s *sentence) head(t int) int { return int(s.heads[t]) }

// child returns the first child of t in one of the relations, -1 if none.
func (s *sentence) child(t int, rels ...parse.Rel) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k].Is(rels...) {
			return int(k)
		}
	}
	return -1
}

// caseOf returns the lemma of the preposition of t, "" for none. Of fixed
// prepositions ("because of") the first word counts.
func (s *sentence) caseOf(t int) string {
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rels[k] == parse.Case && s.low[k] != "'s" && s.low[k] != "’s" && s.low[k] != "'" && s.low[k] != "’" {
			if s.low[k] == "out" && int(k)+1 < len(s.low) && s.low[k+1] == "of" {
				return "from"
			}
			if s.low[k] == "of" && k > 0 && s.low[k-1] == "ahead" {
				return "ahead"
			}
			if s.low[k] == "as" && int(k)+1 < len(s.low) && (s.low[k+1] == "for" || s.low[k+1] == "to") {
				return "regarding"
			}
			if s.Tokens[k].XPOS == parse.VBG {
				return lower(s.Tokens[k].Text) // "following"
			}
			return s.low[k]
		}
	}
	// "following protests", "including Britain"
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.Tokens[k].XPOS == parse.VBG && s.rels[k] == parse.Amod && (int(k) == 0 || s.Tokens[k-1].Tag != parse.DET) {
			switch w := lower(s.Tokens[k].Text); w {
			case "following", "including", "regarding", "concerning", "pending":
				return w
			}
		}
	}
	// A preposition may have been read as a mark or adverb of the phrase.
	if k := s.kid[t]; k >= 0 && int(k) < t && s.rels[k].Is(parse.Mark, parse.Advmod) && s.Tokens[k].Tag == parse.ADP {
		return s.low[k]
	}
	return ""
}

// namedChild is child, but for that of several it takes the one that names
// somebody: parsers read "foreign minister X" as two subjects.
func (s *sentence) namedChild(t int, rels ...parse.Rel) int {
	first := s.child(t, rels...)
	if first >= 0 && first < t && s.relative(first) && speechVerbs[s.low[t]] {
		// "Pyongyang, which Blinken said was isolated"
		for k := s.sib[first]; k >= 0 && int(k) < t; k = s.sib[k] {
			if s.rels[k].Is(rels...) && s.names(int(k)) {
				return int(k)
			}
		}
	}
	if first < 0 || first > t || s.names(first) || s.mention[first] >= 0 || s.relative(first) {
		return first
	}
	for k := s.sib[first]; k >= 0 && (int(k) < t || speechVerbs[s.low[t]]); k = s.sib[k] {
		if s.rels[k].Is(rels...) && s.names(int(k)) {
			return int(k)
		}
	}
	return first
}

// verbal reports whether t is a verb or an auxiliary.
func (s *sentence) verbal(t int) bool {
	return s.Tokens[t].Tag == parse.VERB || s.Tokens[t].Tag == parse.AUX
}

// nominal reports whether t can be a participant: a noun, a name, a pronoun, or what a mention covers.
func (s *sentence) nominal(t int) bool {
	return s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON, parse.NUM, parse.DET, parse.X, parse.SYM) ||
		s.mention[t] >= 0
}

// passive reports whether the verb is in the passive.
func (s *sentence) passive(v int) bool {
	subject, perfect, agent := false, false, false
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		switch s.rels[k] {
		case parse.AuxPass:
			return true
		case parse.OblAgent:
			c := s.caseOf(int(k)) // "protested against the United States" has no agent
			agent = s.Tokens[v].XPOS == parse.VBN && (c == "by" || c == "")
		case parse.NsubjPass:
			subject = true
		case parse.Aux:
			perfect = perfect || s.low[k] == "have"
		}
	}
	if agent && !perfect {
		return true
	}
	if subject && !perfect {
		// "ruled out any role": what has an object and no auxiliary is active,
		// whatever its subject was taken for.
		if o := s.child(v, parse.Obj); o >= 0 && o < v && s.relative(o) {
			return false // "the sanctions that the EU imposed"
		}
		return s.child(v, parse.Obj) < v
	}
	if s.Tokens[v].XPOS != parse.VBN {
		return false
	}
	switch s.rel(v) {
	case parse.Acl:
		// A participle with an object of its own is a past tense in disguise:
		// "the minister, X, accused Y", "X, according to Y, suggested that".
		return s.child(v, parse.Aux, parse.Obj) < 0 && !s.opensThat(v)
	case parse.Amod:
		return s.child(v, parse.Aux) < 0
	case parse.Advcl, parse.Parataxis, parse.Xcomp, parse.Root:
		// "asked whether …, she said"; but "having asked" has an auxiliary.
		if s.child(v, parse.Aux, parse.Nsubj, parse.Obj, parse.Ccomp) >= 0 {
			return false
		}
		// "…, ruled out stepping down"
		if g := s.gerund(v); g > v && s.child(g, parse.Mark) < 0 {
			return false
		}
		return true
	case parse.Conj:
		return s.child(v, parse.Aux, parse.Nsubj) < 0 && s.verbal(s.head(v)) && s.passive(s.head(v)) && (s.child(v, parse.Obj) < 0 || handsOver[s.low[v]] && s.child(v, parse.Iobj) < 0)
	}
	return false
}

// opensThat reports whether a clause with "that" hangs on a verb of speech.
func (s *sentence) opensThat(v int) bool {
	if !speechVerbs[s.low[v]] {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > v && s.rels[k].Is(parse.Ccomp, parse.Advcl, parse.Xcomp) {
			if m := s.child(int(k), parse.Mark); m >= 0 && m < int(k) && s.low[m] == "that" {
				return true
			}
		}
	}
	return false
}

// relative reports whether t is a relative pronoun.
func (s *sentence) relative(t int) bool {
	return s.Tokens[t].XPOS == parse.WP || s.Tokens[t].XPOS == parse.WDT || s.Tokens[t].XPOS == parse.WPS || s.low[t] == "that" && s.Tokens[t].Tag == parse.PRON
}

// antecedent returns the noun that a relative clause with the verb v stands
// by, -1 if v heads none.
func (s *sentence) antecedent(v int) int {
	for v >= 0 && !s.rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) {
		if !s.rel(v).Is(parse.Conj, parse.Xcomp, parse.Ccomp) {
			break
		}
		v = s.head(v)
	}
	if v >= 0 && s.rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) {
		return s.head(v)
	}
	return -1
}

// antecedentAt finds what a relative pronoun means: the antecedent of its
// clause, else the nearest noun before it.
func (s *sentence) antecedentAt(pron, v int) int {
	if a := s.antecedent(v); a >= 0 && a < pron && (s.mention[a] >= 0 || !s.names(pron)) {
		if n := s.adherent(a, pron); n >= 0 {
			return n
		}
		return a // not "the expulsion of the agency, which he accused of spying"
	}
	if n := s.alsoRelative(pron); n >= 0 {
		return n
	}
	for t := pron - 1; t >= 0 && t > pron-6; t-- {
		if s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) {
			for s.rel(t).Is(parse.Flat, parse.Compound, parse.NmodDesc, parse.Appos) && s.head(t) >= 0 {
				t = s.head(t)
			}
			for s.Tokens[v].XPOS == parse.VBP && s.rels[t] == parse.Conj && s.low[pron] == "which" && s.names(s.head(t)) {
				t = s.head(t) // "by Mali and Niger, which allege"
			}
			if n := s.adherent(t, pron); n >= 0 {
				return n
			}
			return t
		}
	}
	return -1
}

// called returns what the object "what he called Ethiopia's decision" names; -1.
func (s *sentence) called(v int) int {
	w := v + 1
	for w < len(s.Tokens) && w < v+3 && s.low[w] != "what" && s.Tokens[w].Tag == parse.ADV {
		w++ // not "accused Iran of what it called"
	}
	if w >= len(s.Tokens) || s.low[w] != "what" {
		return -1
	}
	for c := w + 2; c < len(s.Tokens) && c < w+6; c++ {
		if !s.doc.reader.tables.classes["naming"][s.low[c]] || s.Tokens[c].Tag != parse.VERB {
			continue
		}
		for k := s.kid[c]; k >= 0; k = s.sib[k] {
			if int(k) > c && s.rels[k].Is(parse.Obj, parse.Xcomp, parse.Obl) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
				return int(k)
			}
		}
	}
	return -1
}

// ownTime reports whether a verb has a phrase of its own before the next: "met on Sunday and condemned Israel".
func (s *sentence) ownTime(v, next int) bool {
	for k := s.kid[v]; k >= 0 && int(k) < next; k = s.sib[k] {
		if int(k) > v && s.rels[k].Is(parse.Obl, parse.OblUnmarked) {
			return true
		}
	}
	return false
}

// whoseNoun reports whether a noun is somebody whom "whose" owns: "whose prime minister he accuses".
func (s *sentence) whoseNoun(n int) bool {
	w := s.child(n, parse.NmodPoss)
	return w >= 0 && s.mention[n] >= 0 && s.Tokens[w].XPOS == parse.WPS
}

// objectOf returns to whom or to what it is done.
func (s *sentence) objectOf(v int) int {
	if s.passive(v) {
		t := s.surface(v)
		if s.rels[v] == parse.Amod {
			t = s.head(v)
		}
		return t
	}
	if o := s.called(v); o >= 0 {
		return o
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Obj {
			if int(k) < v && !s.relative(int(k)) && s.Tokens[k].XPOS != parse.WP && !s.whoseNoun(int(k)) {
				continue // "Caracas, he wrote, was": no object of writing
			}
			if s.relative(int(k)) {
				if a := s.antecedentAt(int(k), v); a >= 0 {
					return a
				}
			}
			return int(k)
		}
	}
	// "the message (that) he sent": the gap of a relative clause.
	if s.rel(v) == parse.AclRelcl && s.child(v, parse.Iobj) < 0 && !temporal[s.low[s.head(v)]] {
		where := s.child(v, parse.Advmod) // "Kyiv, where he was meeting with X"
		if n := s.child(v, parse.Nsubj); n >= 0 && !s.relative(n) && !s.ofWhich(n) && s.child(v, parse.Ccomp) < 0 && (where < 0 || s.Tokens[where].XPOS != parse.WRB) {
			return s.head(v)
		}
	}
	// "a plan that Juba has accepted but Khartoum has turned down"
	if h := s.head(v); s.rel(v) == parse.Conj && h >= 0 && s.rel(h) == parse.AclRelcl && s.child(v, parse.Nsubj) >= 0 && s.child(v, parse.Ccomp, parse.Xcomp) < 0 && s.onlyMarkThat(v) {
		if o := s.child(h, parse.Obj); o >= 0 && o < h && s.relative(o) {
			return s.antecedentAt(o, h)
		}
	}
	return s.sharedObject(v)
}

// dominates reports whether j is i or hangs on it, directly or not.
func (s *sentence) dominates(i, j int) bool {
	for n := 0; j >= 0 && n < 200; n++ {
		if i == j {
			return true
		}
		j = s.head(j)
	}
	return false
}

// clauseOf returns the verb or predicate of the clause that t stands in, t
// itself if it is one.
func (s *sentence) clauseOf(t int) int {
	for n := 0; t >= 0 && n < 200; n++ {
		if s.Tokens[t].Tag == parse.VERB || s.child(t, parse.Cop, parse.Nsubj, parse.NsubjPass) >= 0 {
			return t
		}
		t = s.head(t)
	}
	return -1
}

// inRelative reports whether t stands in a relative clause of the noun n, as far
// as its place tells.
func (s *sentence) inRelative(n, t int) bool {
	for x := n + 1; x < t && x < n+8; x++ {
		if s.relative(x) || s.low[x] == "that" {
			return true
		}
	}
	return t > n && s.dominates(n, t)
}
