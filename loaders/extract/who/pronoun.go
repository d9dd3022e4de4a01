package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// pronouns and what they agree with: m he, f she, n it, p they, i I, w we, y you.
var pronouns = map[string]byte{
	"he": 'm', "him": 'm', "his": 'm', "himself": 'm',
	"she": 'f', "her": 'f', "hers": 'f', "herself": 'f',
	"it": 'n', "its": 'n', "itself": 'n',
	"they": 'p', "them": 'p', "their": 'p', "theirs": 'p', "themselves": 'p',
	"i": 'i', "me": 'i', "my": 'i', "mine": 'i', "myself": 'i',
	"we": 'w', "us": 'w', "our": 'w', "ours": 'w', "ourselves": 'w',
	"you": 'y', "your": 'y', "yours": 'y',
	"who": 'r', "whom": 'r', "whose": 'r', "which": 'r',
}

// pronounAt returns the agreement of the pronoun at a token, 0 where there is none.
func (r *reader) pronounAt(s, i int) byte {
	if len(r.words[s][i]) > 10 {
		return 0
	}
	c := pronouns[r.lower(s, i)]
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
		out = r.antecedent(s, i, c)
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
	fits := func(es []int) bool {
		return len(es) > 0 && (r.beings[es[0]].Kind == graph.Person) != which || len(es) > 0 && !which && r.lower(s, i) == "whose"
	}
	for v, n := ts[i].Head, 0; v >= 0 && n < 4; v, n = ts[v].Head, n+1 {
		if ts[v].Rel != parse.AclRelcl {
			continue
		}
		if e := r.saidAt(s, ts[v].Head, i); fits(e) {
			return e
		}
		break
	}
	// What stands right before: "Boris Johnson, who", "Ivanov, a colonel, who".
	k := i - 1
	if k >= 0 && ts[k].Tag == parse.ADP {
		k--
	}
	if k >= 0 && ts[k].Text == "," {
		k--
	}
	if e := r.saidAt(s, k, i); fits(e) {
		return e
	}
	if which {
		return nil
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

// Weights of what speaks for an antecedent. They were set on the annotated
// articles and on the coreference of the GUM treebank.
const (
	perSentence  = -1.5 // for each sentence between
	asSubject    = 1.5
	asMain       = 0.5
	asObject     = 0.6
	asPossessor  = 0.4
	unknownSex   = -0.8
	speaksHere   = 1.5 // subject of the verb of saying that governs the pronoun's clause
	fromQuote    = -1.5
	oftenNamed   = 0.25
	nearInClause = 0.4
	asModifier   = -1.5 // "Kremlin" in "the Kremlin spokesman"
)

// antecedent chooses what a personal pronoun refers to; nil where nothing
// fits, or something that is no entity fits better.
func (r *reader) antecedent(s, i int, c byte) []int {
	if c == 'n' && r.expletive(s, i) {
		return nil
	}
	if e := r.cataphor(s, i, c); e != nil {
		return e
	}
	tk := r.tok(s, i)
	isPoss := tk.Rel == parse.NmodPoss || tk.XPOS == parse.PRPS || r.lower(s, i) == "his" || r.lower(s, i) == "its"
	isReflexive := len(tk.Text) > 5 && (r.lower(s, i) == "himself" || r.lower(s, i) == "herself" || r.lower(s, i) == "itself" || r.lower(s, i) == "themselves")
	governor := tk.Head
	matrix := r.matrixSubject(s, i)
	speaker := -1
	if tk.Quoted {
		speaker = r.speakerNear(s, i)
	}
	bestScore, second := -100.0, -100.0
	var best, barred []int // barred: the other arguments of the pronoun's verb
	steps := 0
	r.back(func(x *ref) bool {
		gap := s - x.sent
		if gap > 4 || gap > 2 && x.sent < r.paragraph-3 {
			return false
		}
		if steps++; steps > 120 {
			return false
		}
		if gap == 0 && x.from >= i || len(x.entities) == 0 && c != 'p' {
			return true
		}
		sex, ok := r.agrees(x, c)
		if len(x.entities) == 1 && slices.Contains(barred, x.entities[0]) {
			return true
		}
		if !ok {
			return true
		}
		score := perSentence*float64(gap) + sex
		switch x.part {
		case subject:
			score += asSubject
			if x.main {
				score += asMain
			}
		case object:
			score += asObject
		case possessive:
			score += asPossessor
		}
		if gap == 0 {
			score += nearInClause
			if !isPoss && !isReflexive && x.mention >= 0 && r.coargument(s, x.head, governor, i) {
				barred = append(barred, x.entities...)
			}
			if len(x.entities) == 1 && slices.Contains(barred, x.entities[0]) {
				return true
			}
			if isReflexive && r.coargument(s, x.head, governor, i) {
				score += 3
			}
			if matrix >= 0 && x.mention >= 0 && r.mentions[x.mention].From <= matrix && matrix < r.mentions[x.mention].To {
				score += speaksHere
			}
			// "its" and "his" belong most often to the subject of their clause.
			if isPoss && x.part == subject {
				score += 0.4
			}
		}
		if len(x.entities) == 1 {
			b := &r.beings[x.entities[0]]
			score += oftenNamed * float64(min(4, b.pieces))
			if tk.Quoted && x.entities[0] == speaker && (c == 'm' || c == 'f') {
				return true
			}
		}
		if x.quoted && !tk.Quoted {
			score += fromQuote
		}
		if x.modifies {
			score += asModifier
		}
		if x.pronoun && x.part == subject {
			score += 0.4
		}
		if score > bestScore {
			if !slices.Equal(best, x.entities) {
				second = bestScore
			}
			best, bestScore = x.entities, score
		} else if score > second && !slices.Equal(best, x.entities) {
			second = score
		}
		return true
	})
	if len(best) == 0 {
		return nil
	}
	if c == 'n' || c == 'p' {
		if r.rival(s, i, c) > bestScore {
			return nil
		}
	}
	if (c == 'm' || c == 'f') && len(best) == 1 {
		if b := &r.beings[best[0]]; b.gender == 0 && second == -100 {
			b.gender = map[byte]gazetteer.Gender{'m': gazetteer.Male, 'f': gazetteer.Female}[c]
		}
	}
	return best
}

// agrees reports whether something said can be taken up by a pronoun, and how
// its gender speaks for that.
func (r *reader) agrees(x *ref, c byte) (float64, bool) {
	if c == 'p' {
		switch {
		case x.plural && len(x.entities) > 1:
			return 0, true
		case x.plural && x.generic:
			return -0.3, true
		case x.plural:
			return -0.3, true
		case len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Organization:
			return -2, true
		}
		return 0, false
	}
	if len(x.entities) != 1 || x.plural || x.generic {
		return 0, false
	}
	b := &r.beings[x.entities[0]]
	switch c {
	case 'm', 'f':
		if b.Kind != graph.Person {
			return 0, false
		}
		want := gazetteer.Male
		if c == 'f' {
			want = gazetteer.Female
		}
		switch b.gender {
		case want:
			return 0, true
		case 0, gazetteer.Either:
			return unknownSex, true
		}
		return 0, false
	case 'n':
		switch b.Kind {
		case graph.Country:
			if x.mention >= 0 && !r.mentions[x.mention].Actor {
				return -1.2, true
			}
			return 0, true
		case graph.Organization:
			return 0, true
		case graph.Place:
			return -1, true
		}
	}
	return 0, false
}

// coargument reports whether a phrase and a pronoun depend on one verb, so
// that they cannot be the same.
func (r *reader) coargument(s, head, governor, i int) bool {
	ts := r.d.Sentences[s].Tokens
	for ts[head].Rel.Is(parse.Flat, parse.Conj, parse.Appos, parse.NmodDesc) && ts[head].Head >= 0 {
		head = ts[head].Head
	}
	// "The alliance called it routine": whatever the parse, the object of its verb.
	if i > 0 && ts[i-1].Tag == parse.VERB && ts[head].Head == i-1 && !(i+1 < len(ts) && ts[i+1].Tag.Is(parse.VERB, parse.AUX, parse.PART)) {
		return true
	}
	return ts[head].Head == governor && governor >= 0 && ts[head].Rel != parse.NmodPoss && ts[governor].Tag.Is(parse.VERB, parse.AUX)
}

// matrixSubject returns the subject of the verb of saying whose content the
// pronoun stands in: "Putin" for "Putin said he would", -1.
func (r *reader) matrixSubject(s, i int) int {
	ts := r.d.Sentences[s].Tokens
	v := i
	for n := 0; v >= 0 && n < 12; n++ {
		if ts[v].Rel.Is(parse.Ccomp, parse.Xcomp, parse.Parataxis, parse.Advcl) && ts[v].Head >= 0 && r.t.speech[ts[ts[v].Head].Lemma] {
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
					return -1
				}
				h = ts[h].Head
			}
			return -1
		}
		v = ts[v].Head
	}
	return -1
}

// cataphor reads "In his message, President Macron discussed": a pronoun in a
// phrase before the subject that it means.
func (r *reader) cataphor(s, i int, c byte) []int {
	if i > 8 || i == 0 || !(r.tok(s, 0).Tag.Is(parse.ADP, parse.SCONJ, parse.ADV) || r.tok(s, 0).XPOS == parse.VBG) {
		return nil
	}
	for k := 0; k < i; k++ {
		if r.word(s, k) == "," || r.pieceAt[s][k] >= 0 && r.pieces[r.pieceAt[s][k]].kind == graph.Person {
			return nil
		}
	}
	comma := i + 1
	for comma < min(len(r.words[s]), i+16) && r.word(s, comma) != "," {
		if p := r.at(s, comma); p != nil && p.kind == graph.Person {
			return nil
		}
		comma++
	}
	if r.word(s, comma) != "," {
		return nil
	}
	p := r.at(s, comma+1)
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
	case "seem", "appear", "rain", "happen", "unclear", "clear", "possible", "likely", "unlikely", "important", "necessary", "time":
		return true
	}
	return false
}

// rival returns how strongly a common noun that names no entity claims a
// pronoun, on the scale of antecedent's scores.
func (r *reader) rival(s, i int, c byte) float64 {
	best := -100.0
	for k := s; k >= max(0, s-1); k-- {
		ts := r.d.Sentences[k].Tokens
		end := len(ts)
		if k == s {
			end = i
		}
		for j := 0; j < end; j++ {
			t := &ts[j]
			if t.Tag != parse.NOUN || r.pieceAt[k][j] >= 0 || r.titleAt[k][j] >= 0 {
				continue
			}
			if (t.XPOS == parse.NNS) != (c == 'p') || r.mentioned(k, j) {
				continue
			}
			score := perSentence * float64(s-k)
			switch t.Rel {
			case parse.Nsubj, parse.NsubjPass:
				score += asSubject
				if t.Head >= 0 && ts[t.Head].Rel == parse.Root {
					score += asMain
				}
			case parse.Obj:
				score += asObject
			case parse.Obl, parse.Nmod, parse.Conj:
				score -= 0.3
			default:
				continue
			}
			if k == s {
				score += nearInClause
			}
			best = max(best, score)
		}
	}
	return best
}

// mentioned reports whether a mention has been entered at a token.
func (r *reader) mentioned(s, i int) bool {
	hit := false
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		hit = x.sent == s && x.mention >= 0 && r.mentions[x.mention].From <= i && i < r.mentions[x.mention].To
		return !hit
	})
	return hit
}

// speakerNear returns the person to whom the sentence gives the quotation at a
// token by name, as a being; -1.
func (r *reader) speakerNear(s, i int) int {
	for k := range r.words[s] {
		if r.tok(s, k).Quoted || r.tok(s, k).Tag != parse.VERB || !r.t.speech[r.tok(s, k).Lemma] {
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
