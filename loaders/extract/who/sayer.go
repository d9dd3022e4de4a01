package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// twoClauses reports whether a clause with a subject and a verb of its own stands behind a comma before the one at end: "If X did
// not listen, Africans should act, he said", not "When X spoke, he said".
func (r *reader) twoClauses(s, end int) bool {
	ts := r.d.Sentences[s].Tokens
	subject := false
	for k := end - 1; k > 0; k-- {
		switch {
		case ts[k].Rel.Is(parse.Nsubj, parse.NsubjPass) && ts[k].XPOS != parse.WP && ts[k].XPOS != parse.WDT:
			subject = true
		case ts[k].Text == "," && subject:
			for v := k + 1; v < end; v++ {
				if ts[v].XPOS.Tensed() {
					return true
				}
			}
			return false
		}
	}
	return false
}

// uttered returns where the words begin that the subject pronoun at a token is said to
// have uttered before it: "…," he told Sputnik; "Biden would gain little, he said". Who
// speaks does not name himself in his own words, so nobody named there is meant.
func (r *reader) uttered(s, i int) (Position, bool) {
	none := Position{}
	ts := r.d.Sentences[s].Tokens
	if ts[i].Quoted || i < 2 || ts[i].XPOS != parse.PRP {
		return none, false
	}
	v := i + 1
	for v < len(ts) && ts[v].Tag.Is(parse.ADV, parse.AUX) {
		v++
	}
	if v >= len(ts) || ts[v].Tag != parse.VERB || !r.t.speech.Has(ts[v].Lemma) {
		return none, false
	}
	if p := ts[i-1]; parse.IsQuoteMark(p.Text) || p.Quoted {
		return r.quoteBegin(s, i-1), true
	}
	if ts[i-1].Text != "," || (ts[0].Tag == parse.SCONJ || ts[0].XPOS == parse.WRB) && !r.twoClauses(s, i-1) {
		return none, false
	}
	if v+1 < len(ts) && ts[v+1].Text == "," {
		// "France, he said, had known": only this clause is certain to be his
		from := i - 1
		for from > 0 && !(ts[from-1].Tag == parse.PUNCT || ts[from-1].Tag == parse.CCONJ) {
			from--
		}
		if h := ts[v].Head; ts[v].Rel == parse.Parataxis && h >= 0 && h < i {
			for c := range r.d.Sentences[s].Children(h) {
				if ts[c].Rel.Is(parse.Nsubj, parse.NsubjPass) {
					from = min(from, c) // "The envoy, X, was summoned, he said, and"
				}
			}
			for from > 0 && ts[from-1].Tag != parse.PUNCT && ts[from-1].Tag != parse.CCONJ {
				from--
			}
		}
		return Position{s, from}, true
	}
	from := 0
	for k := range ts[:i] {
		if ts[k].Text == ":" || ts[k].Text == ";" {
			from = k + 1
		}
	}
	for k := i - 1; k >= 0; k-- { // behind "urged X to stop; pay the fine; and leave" no clause may have a verb of its own
		switch ts[k].XPOS {
		case parse.VBD, parse.VBZ, parse.VBP, parse.MD:
			if k < from {
				from = 0
			}
			return Position{s, from}, !r.saysMore(s, v)
		}
	}
	return none, false
}

// isQuoted reports whether something said is who is quoted by somebody who only passes it on: "Reuters quoted X as saying".
func (r *reader) isQuoted(x *ref) bool {
	if x.mention < 0 || x.quoted || x.part == subject {
		return false
	}
	for k := r.mentions[x.mention].To; k+1 < len(r.words[x.sent]) && k <= r.mentions[x.mention].To+1; k++ {
		if r.lower(x.sent, k) == "as" && r.t.speech.Has(r.tok(x.sent, k+1).Lemma) {
			h := r.tok(x.sent, k+1).Head
			return h >= 0 && h < x.from && r.tok(x.sent, h).Lemma == "quote"
		}
	}
	return false
}

// spoke reports whether something said is who says something in the main clause, or in
// whose view it is: "For X, a historian, the step was overdue".
func (r *reader) spoke(x *ref) bool {
	if w := r.lower(x.sent, 0); x.from < 4 && !x.quoted && !x.modifies && x.part == oblique && ((w == "for" || w == "to") && x.from < 3 || w == "according") {
		return true
	}
	v := r.governor(x.sent, x.head)
	return x.part == subject && x.main && !x.quoted && v >= 0 && r.t.speech.Has(r.tok(x.sent, v).Lemma)
}

// quotedAs returns who is quoted where the words given are governed by the verb at v: "X was quoted in a statement", "X was quoted
// as saying", "the agency quoted X as saying"; -1.
func (r *reader) quotedAs(s, v int) int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	j := -1
	if ts[v].Lemma == "quote" {
		j = sen.Child(v, parse.NsubjPass)
	}
	if h := ts[v].Head; j < 0 && h >= 0 && ts[v].XPOS == parse.VBG && v > 0 && r.lower(s, v-1) == "as" && (ts[h].Lemma == "quote" || ts[h].Lemma == "cite") {
		if j = sen.Child(h, parse.NsubjPass, parse.Obj); j < h {
			j = max(j, sen.Child(h, parse.Obl))
		}
		if e := r.entityAt(s, v-2, v-1); e >= 0 && j > h {
			return e // "quoted Juan Soto's ambassador Ana Ruiz as saying", however that was read
		}
	}
	if j < 0 {
		return -1
	}
	return r.entityAt(s, j, j+1)
}

// saysMore reports whether what a verb of saying has as its content stands behind it.
func (r *reader) saysMore(s, v int) bool {
	for c := range r.d.Sentences[s].Children(v) {
		if t := r.tok(s, c); c > v && t.Rel.Is(parse.Ccomp, parse.Xcomp, parse.Parataxis) {
			return true
		}
	}
	return false
}

// quoteBegin returns where the quotation begins that ends at a token.
func (r *reader) quoteBegin(s, i int) Position {
	for k := len(r.d.Quotes) - 1; k >= 0; k-- {
		if q := &r.d.Quotes[k]; q.From.Before(Position{s, i}) && !q.To.Before(Position{s, i - 1}) {
			return q.From
		}
	}
	return Position{s, 0}
}

// saidBehind returns who says behind its clause what is so of "his country", where the sentence names nobody before: "The
// result will not be recognised by his country, said Poland's Donald Tusk"; -1.
func (r *reader) saidBehind(s, i int, c byte) int {
	if c != 'm' && c != 'f' || i+1 >= len(r.words[s]) || !stateOwn.Has(r.tok(s, i+1).Lemma) || r.tok(s, i).Quoted {
		return -1
	}
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		if r.pieces[k].kind == graph.Person {
			return -1
		}
	}
	for v := i + 2; v+1 < len(r.words[s]); v++ {
		t := r.tok(s, v)
		if t.Tag != parse.VERB || t.XPOS != parse.VBD && t.XPOS != parse.VBZ || !r.t.speech.Has(t.Lemma) || r.word(s, v-1) != "," {
			continue
		}
		for k := v + 1; k < min(v+8, len(r.words[s])) && r.tok(s, k).Tag != parse.VERB; k++ {
			p := r.at(s, k)
			if p == nil || p.kind != graph.Person || p.entity < 0 {
				continue
			}
			want := gazetteer.Male
			if c == 'f' {
				want = gazetteer.Female
			}
			if g := r.beings[p.entity].gender; g != 0 && g != gazetteer.Either && g != want {
				return -1
			}
			return p.entity
		}
		return -1
	}
	return -1
}

// stateOwn are the nouns for the state for which one speaks.
var stateOwn = vocab.Words("country", "government", "nation", "people", "administration", "ministry")

// voices are nouns for words that stand for who utters them: what "it" says
// after "a statement from the ministry said" is the ministry's.
var voices = vocab.Words("statement", "communique", "communiqué", "declaration", "announcement", "release", "note")

// voiced reports whether something said is who utters a statement that is the
// subject: "a statement from the African Union said".
func (r *reader) voiced(x *ref) bool {
	ts := r.d.Sentences[x.sent].Tokens
	t := &ts[x.head]
	if t.Head < 0 || !t.Rel.Is(parse.Nmod, parse.Obl) {
		return false
	}
	h := &ts[t.Head]
	return voices.Has(h.Lemma) && h.Rel.Is(parse.Nsubj, parse.NsubjPass)
}

// viewed reports whether a person opens his sentence as the one who sees it so: "For Lorna
// Fairweather, a historian, the damage is done", "According to X, Y lied".
func (r *reader) viewed(x *ref) bool {
	if x.mention < 0 || r.mentions[x.mention].Form == Pronoun {
		return false
	}
	if h := r.tok(x.sent, x.head).Head; h >= 0 && r.tok(x.sent, h).Lemma == "office" && r.tok(x.sent, h).Rel == parse.Nsubj {
		return true // "The office of the emir said he"
	}
	switch r.lower(x.sent, 0) {
	case "for", "to":
		return x.from == 1
	case "according":
		return r.lower(x.sent, 1) == "to" && x.from == 2
	}
	return false
}

// finiteAfter reports whether a finite verb stands at a token, or behind one or two adverbs there.
func (r *reader) finiteAfter(s, i int) bool {
	for n := 0; n < 2 && i+1 < len(r.words[s]) && r.tok(s, i).Tag == parse.ADV && r.tok(s, i).XPOS != parse.WRB; n++ {
		i++ // "Park also thanked"
	}
	if i >= len(r.words[s]) {
		return false
	}
	switch r.tok(s, i).XPOS {
	case parse.VBD, parse.VBZ, parse.VBP, parse.MD:
		return true
	}
	return false
}

// partOfQuote reports whether what somebody is said to do stands between quotation marks, told by another in the middle of the
// sentence: "Lula “is a friend”, Rojas said".
func (r *reader) partOfQuote(x *ref) bool {
	v := r.governor(x.sent, x.head)
	if x.part != subject || v < 0 || !r.tok(x.sent, v).Quoted {
		return false
	}
	for k := v + 1; k < len(r.words[x.sent]); k++ {
		if t := r.tok(x.sent, k); !t.Quoted && t.Tag == parse.VERB && r.t.speech.Has(t.Lemma) && r.d.Sentences[x.sent].Child(k, parse.Nsubj) > v {
			return true
		}
	}
	return false
}

// mainDoer reports whether somebody does what the main verb of a sentence tells in the passive: "The charge, which X had made first, was
// repeated by Y".
func (r *reader) mainDoer(x *ref) bool {
	t := r.tok(x.sent, x.head)
	return t.Rel == parse.OblAgent && t.Head >= 0 && r.tok(x.sent, t.Head).Rel == parse.Root && !x.modifies
}
