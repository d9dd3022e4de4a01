package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// coargument reports whether a phrase and a pronoun depend on one verb, so
// that they cannot be the same.
func (r *reader) coargument(s, head, governor, i int) bool {
	ts := r.d.Sentences[s].Tokens
	for ts[head].Rel.Is(parse.Flat, parse.Conj, parse.Appos, parse.NmodDesc) && ts[head].Head >= 0 {
		head = ts[head].Head
	}
	if ts[head].Rel == parse.Nsubj && ts[i].Rel == parse.Nsubj {
		return false // no verb has two subjects: the parse is wrong
	}
	// "The alliance called it routine": whatever the parse, the object of its verb.
	if i > 0 && ts[i-1].Tag == parse.VERB && ts[head].Head == i-1 && !(i+1 < len(ts) && ts[i+1].Tag.Is(parse.VERB, parse.AUX, parse.PART)) {
		return true
	}
	return ts[head].Head == governor && governor >= 0 && ts[head].Rel != parse.NmodPoss && ts[governor].Tag.Is(parse.VERB, parse.AUX)
}

// barred returns whom the pronoun at a token cannot mean: who else takes part in
// what its verb tells, and who does something with what is "from her".
func (r *reader) barred(s, i int) []int {
	ts := r.d.Sentences[s].Tokens
	governor, above := ts[i].Head, -1
	if governor >= 0 && ts[i].Rel == parse.Nmod && ts[governor].Rel.Is(parse.Obj, parse.NsubjPass) && r.joinedBy(s, i, "from", "by", "to", "against") {
		above = ts[governor].Head
	}
	clause := r.clauseOpens(s, governor, i)
	doer := r.sharedDoer(s, i)
	letter := -1
	if j := r.d.Sentences[s].Child(max(0, governor), parse.Nsubj); governor >= 0 && j >= 0 && j < i && documents.Has(ts[j].Lemma) && ts[i].Rel != parse.Nsubj {
		letter = j // "A telegram from X wished him well": another
	}
	var out []int
	for k := r.firstPiece(s); ts[i].Rel == parse.Nsubj && governor > i && k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		if p := &r.pieces[k]; p.from > governor && p.entity >= 0 {
			if h := r.headOf(s, p.from, p.to); ts[h].Rel == parse.Obj && r.governor(s, h) == governor || r.imposedOn(s, h, governor) || p.kind == graph.Person && r.ownsObject(s, h, governor) {
				out = append(out, p.entity) // "It accused Australia": not itself
			}
		}
	}
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		if ts[x.head].Rel.Is(parse.Obl, parse.Nmod) && r.inCapacity(s, x.from) {
			return true // "As President, he": himself
		}
		if clause >= 0 && x.from > clause && x.from < governor && x.mention >= 0 && !x.pronoun {
			out = append(out, x.entities...) // "what X, and Y, had confided to him"
		}
		if letter >= 0 && x.mention >= 0 && x.from < i && r.governor(s, x.head) == letter {
			out = append(out, x.entities...)
		}
		if x.mention >= 0 && x.from < i && doer >= 0 && r.amongDoers(s, x.head, doer) {
			out = append(out, x.entities...)
		}
		if x.mention >= 0 && x.from < i && r.opensFor(s, x.head, governor, i) {
			out = append(out, x.entities...)
		}
		if x.mention >= 0 && x.from < i && (r.coargument(s, x.head, governor, i) || (above >= 0 && r.governor(s, x.head) == above || doer >= 0 && r.governor(s, x.head) == doer) && x.part == subject) {
			out = append(out, x.entities...)
			if ts[i].Rel == parse.Obj && governor >= 0 && (assails.Has(ts[governor].Lemma) || urges.Has(ts[governor].Lemma) || lauds.Has(ts[governor].Lemma)) {
				for _, e := range x.entities { // "The minister urged it": not his own state
					if own := r.countryOf(e); r.beings[e].Kind == graph.Person && own >= 0 {
						out = append(out, own)
					}
				}
			}
		}
		return true
	})
	return out
}

// ownsObject reports whether a name says whose the object of a verb is, who is never its subject as a pronoun: "he called Trump's
// government inept".
func (r *reader) ownsObject(s, h, v int) bool {
	t := r.tok(s, h)
	if t.Rel != parse.NmodPoss || t.Head < h || r.tok(s, t.Head).Head < 0 {
		return false
	}
	switch o := r.tok(s, t.Head); {
	case o.Rel == parse.Obj:
		return o.Head == v
	case o.Rel == parse.Nsubj: // "called it inept", of which it is the subject
		x := r.tok(s, o.Head)
		return x.Head == v && x.Rel.Is(parse.Xcomp, parse.Ccomp) && h == v+1
	}
	return false
}

// imposedOn reports whether a name hangs by "on" or "against" on a verb or its object: "It imposed sanctions on Niger".
func (r *reader) imposedOn(s, h, v int) bool {
	t := r.tok(s, h)
	if t.Head < 0 || !t.Rel.Is(parse.Nmod, parse.Obl) || !r.joinedBy(s, h, "on", "against") {
		return false
	}
	return t.Head == v || r.tok(s, t.Head).Rel == parse.Obj && r.tok(s, t.Head).Head == v
}

// clauseOpens returns the relative word of the clause of which the verb at v is the first, and of which the pronoun at i, behind
// the verb, takes part; -1. Whoever is named between them does what the verb tells, whatever the parse.
func (r *reader) clauseOpens(s, v, i int) int {
	if v < 0 || v > i || r.tok(s, v).Tag != parse.VERB || r.tok(s, i).Rel == parse.Nsubj {
		return -1
	}
	for k := v - 1; k >= 0 && k > v-30; k-- {
		switch t := r.tok(s, k); {
		case t.Tag == parse.VERB || t.Quoted:
			return -1
		case t.XPOS == parse.WP || t.XPOS == parse.WDT:
			return k
		}
	}
	return -1
}

// opensFor reports whether a phrase at h takes part in what a phrase before the clause of the
// pronoun at i says of its subject: "Hosted by Vučić, he was given", "Speaking after talks with
// Xi, he said", "In a call with her Chilean counterpart, Boric, she promised".
func (r *reader) opensFor(s, h, governor, i int) bool {
	ts := r.d.Sentences[s].Tokens
	if governor < 0 || !ts[i].Rel.Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	dealt := r.joinedBy(s, h, "with", "between", "by")
	for v, n := r.governor(s, h), 0; v >= 0 && v < i && n < 6; v, n = ts[v].Head, n+1 {
		if ts[v].Tag.Is(parse.VERB, parse.AUX) && r.d.Sentences[s].Has(v, parse.Nsubj, parse.NsubjPass) {
			return false // "After Xi met him, he": anybody
		}
		if ts[v].Head != governor {
			continue
		}
		return ts[v].Rel == parse.Advcl && (ts[v].XPOS == parse.VBN || ts[v].XPOS == parse.VBG) || dealt && ts[v].Rel == parse.Obl && ts[v].Tag == parse.NOUN
	}
	return dealt && r.opensBare(s, h, i)
}

// opensBare is opensFor by the words alone, where the parse went wrong: no verb of its own before
// the comma right in front of the pronoun.
func (r *reader) opensBare(s, h, i int) bool {
	if r.word(s, i-1) != "," || !r.tok(s, 0).Tag.Is(parse.ADP, parse.VERB) {
		return false
	}
	for k := 0; k < i; k++ {
		switch r.tok(s, k).XPOS {
		case parse.VBD, parse.VBZ, parse.VBP, parse.MD:
			return false
		}
	}
	return true
}

// sharedDoer returns the verb whose subject also does what has the pronoun at a token beside it:
// "called" in "called on Y and gave him a letter", "X phoned Y to brief him"; -1.
func (r *reader) sharedDoer(s, i int) int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	if !ts[i].Rel.Is(parse.Obj, parse.Iobj, parse.Obl) {
		return -1
	}
	v := ts[i].Head
	for n := 0; n < 4 && v >= 0 && ts[v].Tag == parse.VERB && !sen.Has(v, parse.Nsubj, parse.NsubjPass); n++ {
		if !(ts[v].Rel == parse.Conj || ts[v].Rel == parse.Xcomp && !sen.Has(ts[v].Head, parse.Obj, parse.Iobj) || ts[v].Rel == parse.Advcl && ts[v].XPOS != parse.VBN) {
			return -1
		}
		v = ts[v].Head
	}
	if v < 0 || v == ts[i].Head || ts[v].Tag != parse.VERB || sen.Has(v, parse.NsubjPass) {
		return -1
	}
	return v
}

// amongDoers reports whether what is headed by the token h is one of several subjects of the verb v: "X, and Y, refused to meet him".
func (r *reader) amongDoers(s, h, v int) bool {
	ts := r.d.Sentences[s].Tokens
	listed := false
	for ts[h].Rel.Is(parse.Flat, parse.Conj, parse.Appos, parse.NmodDesc) && ts[h].Head >= 0 {
		listed = listed || ts[h].Rel == parse.Conj
		h = ts[h].Head
	}
	return listed && ts[h].Rel == parse.Nsubj && ts[h].Head == v
}

// matrixSubject returns the subject of the verb of saying whose content the
// pronoun stands in: "Putin" for "Putin said he would", -1.
func (r *reader) matrixSubject(s, i int) int {
	ts := r.d.Sentences[s].Tokens
	v := i
	for n := 0; v >= 0 && n < 12; n++ {
		if ts[v].Rel.Is(parse.Ccomp, parse.Xcomp, parse.Parataxis, parse.Advcl) && ts[v].Head >= 0 && r.t.speech.Has(ts[ts[v].Head].Lemma) {
			sen := &r.d.Sentences[s]
			h := ts[v].Head
			for h >= 0 {
				if j := sen.Child(h, parse.Nsubj, parse.NsubjPass); j >= 0 {
					if j == i {
						return -1
					}
					return j
				}
				if ts[h].Rel != parse.Conj {
					return r.saidFrom(s, h, i)
				}
				h = ts[h].Head
			}
			return -1
		}
		v = ts[v].Head
	}
	return -1
}

// saidFrom returns the person behind whose name a participle at h tells what a remark says: "a message from Y calling X a fraud and
// saying he would"; -1.
func (r *reader) saidFrom(s, h, before int) int {
	ts := r.d.Sentences[s].Tokens
	if ts[h].XPOS != parse.VBG || h > before || ts[h].Rel != parse.Acl && (!ts[h].Rel.Is(parse.Advcl, parse.Xcomp) || r.at(s, h-1) == nil) {
		return -1
	}
	for k := h - 1; k > 0 && r.word(s, k) != ","; k-- {
		p := r.at(s, k)
		if p == nil || p.kind != graph.Person {
			if ts[k].Tag.Is(parse.VERB, parse.AUX) {
				return -1
			}
			continue
		}
		for c := p.from - 1; c > 0 && c > p.from-5; c-- {
			if w := r.lower(s, c); (w == "from" || w == "by" || w == "of" && ts[h].Rel == parse.Acl) && (missives.Has(ts[c-1].Lemma) || documents.Has(ts[c-1].Lemma) || wordsOf.Has(ts[c-1].Lemma)) {
				return k
			}
		}
		return -1
	}
	return -1
}

// clauseSubject returns the subject of the clause above that of the pronoun at a token, where the
// pronoun is the subject of its own; -1.
func (r *reader) clauseSubject(s, i int) int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	if !ts[i].Rel.Is(parse.Nsubj, parse.NsubjPass) {
		return -1
	}
	for k := i - 1; k > 0; k-- {
		if r.word(s, k) != ";" {
			continue
		}
		for k++; k < i && (r.titleAt[s][k] >= 0 || r.tok(s, k).Tag.Is(parse.ADJ, parse.DET)); k++ {
		}
		if p := r.at(s, k); p != nil && k < i && p.kind == graph.Person {
			return k // "A called B; C was in Rome, where he": whatever the parse
		}
		break
	}
	for v, n := ts[i].Head, 0; v >= 0 && n < 5; v, n = ts[v].Head, n+1 {
		if !ts[v].Rel.Is(parse.AclRelcl, parse.Advcl, parse.AdvclRelcl) {
			continue
		}
		if j := r.besideClause(s, v, i); j >= 0 {
			return j
		}
		for h := ts[v].Head; h >= 0 && h < i; h = ts[h].Head {
			if j := sen.Child(h, parse.Nsubj, parse.NsubjPass); j >= 0 && j < i {
				return j
			}
		}
		return -1
	}
	return -1
}

// besideClause returns the named subject of another clause of the same noun, right before the one of the verb at v, in which
// the pronoun at i stands: "a dinner that X acknowledged on Instagram, where he put up"; -1.
func (r *reader) besideClause(s, v, i int) int {
	ts := r.d.Sentences[s].Tokens
	if ts[v].Rel != parse.AclRelcl || r.lower(s, i-1) != "where" {
		return -1
	}
	for j := i - 2; j > ts[v].Head; j-- {
		if h := ts[j].Head; ts[j].Rel == parse.Nsubj && h >= 0 && h < i && ts[h].Rel == parse.AclRelcl && ts[h].Head == ts[v].Head {
			if r.at(s, j) == nil {
				return -1
			}
			return j
		}
	}
	return -1
}

// judging returns the verb that holds its object to account for what the word at h names: "criticised"
// in "criticised Japan over its attack", -1. What is somebody's is more often his who is judged.
func (r *reader) judging(s, h int) int {
	if h < 0 || !r.joinedBy(s, h, "over", "for") {
		return -1
	}
	ts := r.d.Sentences[s].Tokens
	if ts[h].Tag != parse.NOUN || r.t.nominals[ts[h].Lemma].refers != 0 {
		return -1 // "condemned Israel for its general's death": whose, nobody knows
	}
	v := ts[h].Head
	if ts[h].Rel == parse.Nmod && v >= 0 && ts[v].Rel == parse.Obj {
		v = ts[v].Head
	}
	if v < 0 || !holding.Has(ts[v].Lemma) {
		return -1
	}
	return v
}

// holding lists the verbs that hold their object to account, or thank it.
var holding = vocab.Words("criticise", "criticize", "condemn", "denounce", "rebuke", "chide", "lambast",
	"lambaste", "assail", "castigate", "blast", "slam", "censure", "reprimand", "scold", "berate", "upbraid",
	"punish", "sanction", "penalise", "penalize", "fault", "chastise", "admonish", "excoriate",
	"praise", "thank", "commend", "congratulate", "applaud", "laud", "hail", "admire",
	"reproach", "pillory", "decry", "compliment")

// doneBy returns the "by" of who did something shortly before or after the pronoun at i does, where the main clause only
// speaks of it: "praised a process begun by X before he agreed to"; -1.
func (r *reader) doneBy(s, i int) int {
	if r.tok(s, i).Rel != parse.Nsubj {
		return -1
	}
	k := i - 1
	for k > 0 && r.tok(s, k).Tag == parse.ADV && r.lower(s, k) != "when" {
		k--
	}
	switch r.lower(s, k) {
	case "after", "before", "when", "once", "since", "as":
	default:
		return -1
	}
	for k--; k > 0 && (r.tok(s, k).Tag.Is(parse.ADV, parse.NUM) || r.word(s, k) == "," || r.is(s, k, number) || timeNouns.Has(r.tok(s, k).Lemma)); k-- {
	}
	for n := 0; k > 1 && n < 10; k, n = k-1, n+1 {
		t := r.tok(s, k)
		if r.lower(s, k) == "by" {
			v := r.tok(s, k-1)
			if v.XPOS == parse.VBN && v.Rel.Is(parse.Acl, parse.Amod) && v.Lemma != "lead" && v.Lemma != "head" {
				return k
			}
			return -1
		}
		if t.Tag.Is(parse.ADP, parse.SCONJ) || t.Tag == parse.PUNCT && t.Text != "," || t.Tag == parse.VERB && t.XPOS != parse.VBN && t.XPOS != parse.VBD {
			return -1
		}
	}
	return -1
}

var timeNouns = vocab.Words("hour", "day", "week", "month", "year", "minute")

// counterState returns the country with which or in which somebody has what the pronoun at i, "its" or the subject of a verb
// with "its" behind it, owns, and which so is another: "its ambassador to Kenya", "it settled its dispute with Chile".
func (r *reader) counterState(s, i int, owner bool) []int {
	n := r.tok(s, i).Head
	if !owner {
		if n < i || r.tok(s, i).Rel != parse.Nsubj {
			return nil
		}
		if n = r.d.Sentences[s].Child(n, parse.Obj); n < i || r.lower(s, n-1) != "its" {
			return nil
		}
	}
	for k := n + 1; n >= 0 && k < min(n+4, len(r.words[s])); k++ {
		if r.tok(s, k).Tag.Is(parse.VERB, parse.AUX, parse.PUNCT) {
			return nil
		}
		switch r.lower(s, k) {
		case "to", "in", "with", "against", "from":
			if p := r.at(s, k+1); p != nil && p.kind == graph.Country && p.entity >= 0 && r.tok(s, r.headOf(s, p.from, p.to)).Head == n {
				return []int{p.entity}
			}
		}
	}
	return nil
}

// whoExpels returns who sends away those whom the pronoun at i, "its", owns: another state's. "France cut ties with Mali and expelled
// all diplomats from its embassy".
func (r *reader) whoExpels(s, i int) []int {
	ts := r.d.Sentences[s].Tokens
	v := ts[i].Head
	for n := 0; v >= 0 && n < 4 && ts[v].Tag != parse.VERB; n++ {
		v = ts[v].Head
	}
	if v < 0 || v > i {
		return nil
	}
	switch ts[v].Lemma {
	case "expel", "oust", "evict", "eject", "deport", "banish":
	default:
		return nil
	}
	n := r.clauseSubjectOf(s, v)
	if n < 0 {
		return nil
	}
	return r.saidAt(s, n, i)
}

// toldToAct returns to whom somebody says what the pronoun at i has to do: "told Iran that it
// must stop", "warned Kagame that he should withdraw"; nil. It is hardly ever the speaker.
func (r *reader) toldToAct(s, i int, c byte) []int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	v := ts[i].Head
	if v >= 0 && v < i && ts[i].Rel == parse.NmodPoss || v > i && ts[i].Rel == parse.NmodPoss && ts[v].Rel != parse.Nsubj {
		v = ts[v].Head
	}
	if ts[i].Rel == parse.Nsubj && (v <= i || v > i+5 || !r.dutyOf(s, i, v)) || ts[i].Rel != parse.Nsubj && (v < 0 || v > i || !r.ownStateIn(s, v, i)) {
		return nil
	}
	for n := 0; n < 3 && ts[v].Rel == parse.Conj; n++ {
		v = ts[v].Head
	}
	h := ts[v].Head
	if ts[v].Rel != parse.Ccomp || h < 0 || h > i || !tells.Has(ts[h].Lemma) {
		return nil
	}
	o := sen.Child(h, parse.Iobj, parse.Obj)
	if sen.Has(h, parse.NsubjPass) {
		o = sen.Child(h, parse.NsubjPass) // "Libya was told that it must"
	}
	if o < 0 || o > i {
		return nil
	}
	es := r.saidAt(s, o, i)
	if len(es) == 0 || c != 'p' && len(es) > 1 {
		return nil
	}
	for _, e := range es {
		if person := r.beings[e].Kind == graph.Person; c == 'n' && person || (c == 'm' || c == 'f') && !person {
			return nil
		}
	}
	return es
}

// ownStateIn reports whether the subject of the verb at v is a state that is told of in what somebody tells a person, for
// whom the pronoun at i behind it stands: "told Zelensky that Canada would stand by him".
func (r *reader) ownStateIn(s, v, i int) bool {
	ts := r.d.Sentences[s].Tokens
	if !ts[i].Rel.Is(parse.Obj, parse.Iobj, parse.Obl, parse.NmodPoss) {
		return false
	}
	n := r.d.Sentences[s].Child(v, parse.Nsubj)
	if n < 0 || n > v {
		return false
	}
	p := r.at(s, n)
	return p != nil && p.entity >= 0 && r.beings[p.entity].Kind == graph.Country
}

// tells are the verbs for saying something to somebody who stands right behind them.
var tells = vocab.Words("tell", "warn", "inform", "remind", "notify", "advise", "assure", "reassure")

// dutyOf reports whether the verb at v, of which the pronoun at i is the subject, says what has to be
// done: "it must", "he should", "they had to", "it would need to".
func (r *reader) dutyOf(s, i, v int) bool {
	for k := i + 1; k < v; k++ {
		switch r.lower(s, k) {
		case "must", "should", "ought", "better":
			return true
		}
	}
	return (r.tok(s, v).Lemma == "have" || r.tok(s, v).Lemma == "need") && r.lower(s, v+1) == "to"
}

// lauds are the verbs by which somebody speaks well of others, never of his own state.
var lauds = vocab.Words("thank", "praise", "congratulate", "commend", "applaud", "laud", "hail", "assure")

// inCapacity reports whether "as" stands before what begins at a token: "as president", "in his role as host".
func (r *reader) inCapacity(s, i int) bool {
	if i > 0 && (r.tok(s, i-1).Tag == parse.DET || r.tok(s, i-1).XPOS == parse.PRPS) {
		i--
	}
	return r.lower(s, i-1) == "as" && r.lower(s, i-2) != "such"
}
