package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// pronouns and what they agree with: m he, f she, n it, p they, i I, w we, y you.
var pronouns = vocab.Of(map[string]byte{
	"he": 'm', "him": 'm', "his": 'm', "himself": 'm',
	"she": 'f', "her": 'f', "hers": 'f', "herself": 'f',
	"it": 'n', "its": 'n', "itself": 'n',
	"they": 'p', "them": 'p', "their": 'p', "theirs": 'p', "themselves": 'p',
	"i": 'i', "me": 'i', "my": 'i', "mine": 'i', "myself": 'i',
	"we": 'w', "us": 'w', "our": 'w', "ours": 'w', "ourselves": 'w',
	"you": 'y', "your": 'y', "yours": 'y',
	"who": 'r', "whom": 'r', "whose": 'r', "which": 'r',
})

// pronounAt returns the agreement of the pronoun at a token, 0 where there is none, or no token.
func (r *reader) pronounAt(s, i int) byte {
	if w := r.word(s, i); w == "" || len(w) > 10 {
		return 0
	}
	c := vocab.Get(pronouns, r.lower(s, i))
	if c == 0 || r.is(s, i, caps) {
		return 0
	}
	return c
}

// resolvePronoun enters a pronoun as said.
func (r *reader) resolvePronoun(s, i int) {
	c := r.pronounAt(s, i)
	m := Mention{Sentence: s, From: i, To: i + 1, Head: i, Form: Pronoun, Plural: c == 'p' || c == 'w', Confidence: 0.7, Actor: true}
	m.Entities = r.pronounEntities(s, i)
	if len(m.Entities) == 0 && c != 'i' && c != 'w' && c != 'y' {
		return
	}
	r.mention(m)
}

// pronounEntities returns what a pronoun refers to. The first answer for a
// token stands.
func (r *reader) pronounEntities(s, i int) []int {
	at := Position{s, i}
	if e, ok := r.pronounCache[at]; ok {
		return e
	}
	var out []int
	switch c := r.pronounAt(s, i); c {
	case 'm', 'f', 'n', 'p':
		if c == 'p' {
			r.groups(s)
		}
		if out = r.besideOwner(s, i, c); out == nil {
			out = r.antecedent(s, i, c)
		}
		if out == nil {
			out = r.speakerNext(s, i, c)
		}
	case 'r':
		out = r.relative(s, i)
	}
	r.pronounCache[at] = out
	return out
}

// relative returns what "who" and "which" refer to: the phrase that the
// relative clause describes.
func (r *reader) relative(s, i int) []int {
	ts := r.d.Sentences[s].Tokens
	which := r.lower(s, i) == "which"
	switch r.lower(s, i-1) {
	case "those", "anyone", "anybody", "everyone", "everybody", "all", "someone", "somebody", "people":
		return nil // "thanked those who spoke up": they, whoever they are
	}
	if r.lower(s, i) == "who" && r.unnamedKinsman(s, i) {
		return nil
	}
	if v := ts[i].Head; which && ts[i].Rel == parse.Nsubj && v > i && slices.Contains(harming, ts[v].Lemma) {
		for k := i - 1; k >= 0 && r.word(s, k) != ","; k-- {
			if ts[k].Tag == parse.NOUN && slices.Contains(harms, ts[k].Lemma) {
				return nil // "an attack in Baghdad which killed nine": not Baghdad
			}
		}
	}
	fits := func(es []int) bool {
		return len(es) > 0 && (r.beings[es[0]].Kind == graph.Person) != which || len(es) > 0 && !which && r.lower(s, i) == "whose"
	}
	for v, n := ts[i].Head, 0; v >= 0 && n < 4; v, n = ts[v].Head, n+1 {
		if ts[v].Rel != parse.AclRelcl {
			continue
		}
		if e := r.lastOfTwo(s, i, v); fits(e) {
			return e
		}
		h := ts[v].Head
		if which && h == i-1 && ts[i].Rel == parse.Obj && ts[h].Tag == parse.NOUN && r.t.deeds.Has(ts[h].Lemma) && slices.Contains(deeming, ts[v].Lemma) {
			return nil // "fired on Hokkaido, an act which Tokyo called reckless"
		}
		if ts[h].Rel == parse.Appos && ts[h].Head >= 0 && ts[h].Head < h && !fits(r.saidAt(s, h, i)) {
			h = ts[h].Head // "the OAS, a regional body that has accused"
		}
		if e := r.saidAt(s, h, i); fits(e) {
			if all := r.bothThere(s, i, e); all != nil {
				return all
			}
			if all := r.eachOf(s, ts[v].Head, i); all != nil {
				return all
			}
			if all := r.titledTogether(s, e, i); all != nil {
				return all
			}
			return e
		}
		if which && ts[i].Rel == parse.Obj && h < i && ts[h].Tag == parse.NOUN && r.t.deeds.Has(ts[h].Lemma) && slices.Contains(deeming, ts[v].Lemma) {
			return nil // "Turkish drilling off Cyprus, which the Union considers illegal": not Cyprus
		}
		break
	}
	if v := ts[i].Head; which && v > i && r.word(s, i-1) != "," {
		if o := r.d.Sentences[s].Child(v, parse.Obj); o > v && ts[o].Lemma == "responsibility" && r.lower(s, i-1) == "for" {
			return nil // "a blast in Garissa, for which a group claimed responsibility": not Garissa
		}
		switch ts[v].Lemma {
		case "include", "involve", "entail", "consist", "contain", "comprise":
			return nil // "a blockade over Qatar which included": things do
		}
	}
	// What stands right before: "Boris Johnson, who", "Ivanov, a colonel, who".
	k := i - 1
	if k >= 0 && ts[k].Tag == parse.ADP {
		k--
	}
	if k >= 0 && (ts[k].Text == "," || ts[k].Text == "(" || ts[k].Text == "–" || ts[k].Text == "—" || ts[k].Text == "-" || ts[k].Text == "--") {
		k--
	}
	if which && k > 1 {
		k = r.behindSite(s, i, k)
	}
	if e := r.saidAt(s, k, i); fits(e) {
		if all := r.titledTogether(s, e, i); all != nil {
			return all
		}
		if all := r.listedAll(s, i, e); which && all != nil {
			return all
		}
		return e
	}
	if which || k == i-1 && k >= 0 && ts[k].XPOS == parse.NNS {
		return nil // "arming rebels who attacked": they, whoever they are
	}
	// The nearest person before, past the words of an apposition.
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s || x.from < i-12 {
			return false
		}
		if x.mention >= 0 && !x.pronoun && !x.generic && x.from < i && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			out = x.entities
		}
		return out == nil
	})
	return out
}

// behindSite returns the last word of what stands before "in Copenhagen, which", where that is named
// and the clause tells of words, which no city utters: of "the embassy in Copenhagen, which called"
// the embassy's; else k.
func (r *reader) behindSite(s, i, k int) int {
	p := r.at(s, k)
	v := r.tok(s, i).Head
	if p == nil || p.entity < 0 || v < i || r.tok(s, i).Rel != parse.Nsubj || !r.t.speech.Has(r.tok(s, v).Lemma) && !judges.Has(r.tok(s, v).Lemma) {
		return k
	}
	in := p.from - 1
	if in < 1 || r.lower(s, in) != "in" && r.lower(s, in) != "at" || len(r.saidAt(s, in-1, i)) == 0 {
		return k
	}
	return in - 1
}

// judges are the verbs of words that are no verbs of saying.
var judges = vocab.Words("call", "condemn", "criticise", "criticize", "denounce", "reject", "welcome", "praise", "accuse",
	"describe", "blame", "deplore", "dismiss", "urge", "refuse", "protest", "thank")

// bothThere returns the two of "X and Y, the envoy, who met at all hours": those of whom one alone
// cannot do it; nil.
func (r *reader) bothThere(s, i int, last []int) []int {
	ts := r.d.Sentences[s].Tokens
	v := ts[i].Head
	if r.lower(s, i) != "who" || ts[i].Rel != parse.Nsubj || v < i || !mutually.Has(ts[v].Lemma) || ts[v].Lemma == "agree" || len(last) != 1 || r.d.Sentences[s].Child(v, parse.Obj) >= 0 {
		return nil
	}
	for k := v + 1; k < len(ts); k++ {
		if ts[k].Head == v && ts[k].Rel.Is(parse.Obl, parse.Ccomp, parse.Xcomp) && r.d.Sentences[s].Child(k, parse.Case) >= 0 && (r.lower(s, r.d.Sentences[s].Child(k, parse.Case)) == "with" || r.lower(s, r.d.Sentences[s].Child(k, parse.Case)) == "to") {
			return nil
		}
	}
	for p := r.firstPiece(s); p < len(r.pieces) && r.pieces[p].sent == s && r.pieces[p].from < i; p++ {
		if q := &r.pieces[p]; q.entity == last[0] && q.from > 1 && r.lower(s, q.from-1) == "and" {
			for k := q.from - 2; k >= 0 && k > q.from-5; k-- {
				if o := r.at(s, k); o != nil && o.kind == graph.Person && o.entity >= 0 && o.entity != last[0] {
					return []int{o.entity, last[0]}
				}
			}
		}
	}
	return nil
}

// listedAll returns all of "Mali, Togo and Niger, which allege": those of whom the last stands right before a clause whose
// verb is a plural; nil.
func (r *reader) listedAll(s, i int, last []int) []int {
	ts := r.d.Sentences[s].Tokens
	v := ts[i].Head
	if ts[i].Rel != parse.Nsubj || v < i || len(last) != 1 {
		return nil
	}
	plural := ts[v].XPOS == parse.VBP
	for k := i + 1; k < v; k++ {
		plural = plural || ts[k].Tag == parse.AUX && (ts[k].XPOS == parse.VBP || r.lower(s, k) == "were")
	}
	if !plural {
		return nil
	}
	r.groups(s)
	for k := len(r.refs) - 1; k >= r.sentenceRefs; k-- {
		if x := &r.refs[k]; x.group && x.from < i && len(x.entities) > 1 && x.entities[len(x.entities)-1] == last[0] {
			return slices.Clone(x.entities)
		}
	}
	return nil
}

// lastOfTwo returns the second of "President X and President Y, who has arrived", where the verb says that one alone is
// meant; nil.
func (r *reader) lastOfTwo(s, i, v int) []int {
	if r.word(s, i-1) != "," || r.mayBeSeveral(s, v) {
		return nil
	}
	q := r.at(s, i-2)
	if q == nil || q.kind != graph.Person || q.entity < 0 || q.to != i-1 {
		return nil
	}
	for k := r.tok(s, v).Head + 1; k < q.from; k++ {
		if r.lower(s, k) == "and" {
			return r.one(q.entity)
		}
	}
	return nil
}

// mayBeSeveral reports whether a verb may have several subjects: it has no singular form.
func (r *reader) mayBeSeveral(s, v int) bool {
	if r.tok(s, v).XPOS == parse.VBZ {
		return false
	}
	for k := max(0, v-3); k < v; k++ {
		if t := r.tok(s, k); t.Head == v && (t.XPOS == parse.VBZ || r.lower(s, k) == "was") {
			return false
		}
	}
	return true
}

// eachOf returns all of "Mali and Niger, whose governments have": where the clause has a
// plural of which one alone cannot be meant; nil.
func (r *reader) eachOf(s, h, i int) []int {
	ts := r.d.Sentences[s].Tokens
	if r.lower(s, i) != "whose" || ts[i].Head < 0 || ts[ts[i].Head].XPOS != parse.NNS || !ofEach.Has(ts[ts[i].Head].Lemma) {
		return nil
	}
	all := r.saidAt(s, h, i)
	for k := h + 1; k < i; k++ {
		if ts[k].Rel == parse.Conj && ts[k].Head == h {
			if e := r.saidAt(s, k, i); len(e) == 1 && !slices.Contains(all, e[0]) {
				all = append(slices.Clone(all), e[0])
			}
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// ofEach are the things of which a state has one.
var ofEach = vocab.Words("government", "leader", "president", "capital", "army", "parliament", "border", "foreign")

// saidAt returns the entities of the mention at token k of the sentence, nil
// where there is none before token i.
func (r *reader) saidAt(s, k, i int) []int {
	var out []int
	width := 1 << 30
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		if x.mention < 0 || x.from >= i || x.pronoun {
			return true
		}
		m := &r.mentions[x.mention]
		if m.From <= k && k < m.To && (m.To-m.From < width || out == nil) && len(m.Entities) > 0 && !m.Generic {
			out, width = m.Entities, m.To-m.From
		}
		return true
	})
	return out
}

// deeming are the verbs by which somebody judges what was done.
// harming are verbs for what attacks do, harms the attacks.
var (
	harming = []string{"kill", "injure", "wound", "destroy", "damage", "hit", "maim"}
	harms   = []string{"attack", "bombing", "strike", "airstrike", "raid", "blast", "explosion", "shelling", "assault", "ambush", "bombardment", "shooting", "clash", "crash"}
)

var deeming = []string{"consider", "deem", "regard", "call", "describe", "view", "find", "brand", "label"}

// expletive reports whether "it" refers to nothing: "it is likely that", "it seems".
func (r *reader) expletive(s, i int) bool {
	if r.lower(s, i) != "it" {
		return false
	}
	t := r.tok(s, i)
	if t.Rel == parse.Expl {
		return true
	}
	if t.Head < 0 {
		return false
	}
	switch r.tok(s, t.Head).Lemma {
	case "seem", "appear", "look", "rain", "happen", "unclear", "clear", "possible", "likely", "unlikely", "important", "necessary", "time":
		return true
	}
	if evaluates.Has(r.tok(s, t.Head).Lemma) && t.Rel == parse.Nsubj && r.toldBehind(s, t.Head) {
		return true // "it was unwise to question their motives"
	}
	// "It was the first meeting of the two": what has been told.
	return r.tok(s, t.Head).Tag == parse.NOUN && r.d.Sentences[s].Child(t.Head, parse.Cop) >= 0 && r.t.deeds.Has(r.tok(s, t.Head).Lemma)
}

// toldBehind reports whether what an adjective says something of stands behind it: "wrong to blame Chad", "absurd that they".
func (r *reader) toldBehind(s, a int) bool {
	k := a + 1
	for k < a+6 && k+1 < len(r.words[s]) && r.lower(s, k) == "for" {
		for k++; k+1 < len(r.words[s]) && k < a+6 && r.lower(s, k) != "to"; k++ {
		}
	}
	if k+1 >= len(r.words[s]) {
		return false
	}
	return r.lower(s, k) == "that" || r.lower(s, k) == "to" && r.tok(s, k+1).XPOS == parse.VB
}

// evaluates are the adjectives for what is done, never for who does it.
var evaluates = vocab.Words("wrong", "right", "unwise", "wise", "foolish", "naive", "absurd", "premature", "hard",
	"difficult", "easy", "impossible", "essential", "vital", "crucial", "critical", "imperative", "unacceptable",
	"acceptable", "unthinkable", "inconceivable", "inappropriate", "appropriate", "undiplomatic", "regrettable", "unfortunate",
	"shameful", "ironic", "strange", "odd", "reasonable", "unreasonable", "unfair", "fair", "legitimate", "natural",
	"true", "obvious", "evident", "interesting", "useful", "useless", "futile", "irresponsible", "hypocritical",
	"dangerous", "risky", "disappointing", "encouraging", "astonishing", "surprising", "desirable", "illegal", "unlawful",
	"illogical", "pointless", "unrealistic", "realistic", "unhelpful", "helpful", "sad", "tragic", "counterproductive")

// speakerNear returns the person to whom the sentence gives the quotation at a
// token by name, as a being; -1.
func (r *reader) speakerNear(s, i int) int {
	for k := range r.words[s] {
		if r.tok(s, k).Quoted || r.tok(s, k).Tag != parse.VERB || !r.t.speech.Has(r.tok(s, k).Lemma) {
			continue
		}
		j := r.d.Sentences[s].Child(k, parse.Nsubj)
		if j < 0 || r.tok(s, j).Quoted {
			continue
		}
		if p := r.at(s, j); p != nil && p.entity >= 0 {
			return p.entity
		}
		return -1
	}
	return -1
}
