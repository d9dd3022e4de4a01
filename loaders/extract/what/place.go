package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// The repairs here go by the place of words alone. English puts the subject
// before its verb and the object behind it; where nothing stands between, place
// is surer than a parse that lost its way among titles and foreign names.

// plainSubject makes the name right before a finite verb its subject: "Monday, foreign
// secretary Sujatha Singh rang up". The phrase that holds the name may hang on
// no preposition and follow no name that could be the subject instead.
func (s *sentence) plainSubject(v int) bool {
	t := v - 1
	if !s.finite(v) {
		// "had summoned", "will meet", "was summoned"
		if !s.verbal(v) {
			return false
		}
		k := s.child(v, parse.Aux, parse.AuxPass)
		if k < 0 || k > v || !s.Tokens[k].XPOS.Tensed() {
			return false
		}
		t = k - 1
	}
	for t >= 0 {
		switch {
		case s.Tokens[t].Tag == parse.ADV || s.Tokens[t].Tag == parse.AUX && s.head(t) == v:
		case s.Tokens[t].Text == "," && t > 0 && temporal[s.low[t-1]] && s.mention[t-1] < 0: // "The ministry today, Tuesday, summoned"
		case temporal[s.low[t]] && s.mention[t] < 0:
			// "Macron on Tuesday rejected", "Kenyatta yesterday hosted"
			for t > 0 && (s.Tokens[t-1].Tag.Is(parse.ADJ, parse.NUM, parse.DET) || temporal[s.low[t-1]]) {
				t--
			}
			if t > 0 && (s.low[t-1] == "on" || s.low[t-1] == "in") {
				t--
			}
		default:
			goto found
		}
		t--
	}
found:
	if t < 0 || s.mention[t] < 0 || !s.names(t) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	if m.To != t+1 || m.Form == who.Pronoun || m.Form == who.Demonym || m.Head > t || !s.doc.kindOf(m.Entities[0]).IsActor() {
		return false
	}
	if m.Form == who.Title && len(m.Entities) == 1 && s.doc.kindOf(m.Entities[0]) != graph.Person {
		return false
	}
	n := m.Head
	if s.head(n) == v && s.rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.head(n) >= m.From && s.head(n) < m.To {
		return false
	}
	if k := s.child(v, parse.Nsubj, parse.NsubjPass); k >= 0 && k < v && (s.names(k) || s.relative(k)) {
		return false
	}
	from := m.From
	for from > 0 && !temporal[s.low[from-1]] && (s.Tokens[from-1].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.DET) || s.Tokens[from-1].XPOS == parse.HYPH || s.Tokens[from-1].XPOS == parse.POS || s.Tokens[from-1].XPOS == parse.PRPS) {
		if o := s.mention[from-1]; o >= 0 && s.Tokens[from-1].XPOS != parse.POS && s.doc.Mentions[o].Form == who.Name && len(s.doc.Mentions[o].Entities) == 1 &&
			s.doc.kindOf(s.doc.Mentions[o].Entities[0]) == graph.Person && s.doc.Mentions[o].To == from {
			return false // two names side by side: some other construction
		}
		from--
	}
	if from > 0 && !temporal[s.low[from-1]] {
		b := &s.Tokens[from-1]
		if b.Tag.Is(parse.ADP, parse.CCONJ, parse.VERB, parse.AUX, parse.PART) && b.XPOS != parse.RP || s.low[from-1] == "as" || s.low[from-1] == "than" || s.relative(from-1) {
			return false
		}
	}
	for x := s.head(v); x >= 0; x = s.head(x) {
		if x == n {
			// The verb hangs on its own subject.
			s.heads[v], s.rels[v] = s.heads[n], s.rels[n]
			if s.rels[v] == parse.Nsubj || s.rels[v] == parse.Appos {
				s.rels[v] = parse.Parataxis
			}
			break
		}
	}
	s.subject(n, v)
	s.link()
	return true
}

// subject makes n the subject of v, a passive one where v is passive.
func (s *sentence) subject(n, v int) {
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	if s.child(v, parse.AuxPass) >= 0 {
		s.rels[n] = parse.NsubjPass
	}
}

// clauseFrom returns the finite verb, or the one with an auxiliary, that a token is or is parted
// from by adverbs and auxiliaries alone; -1 for none.
func (s *sentence) clauseFrom(t int) int {
	for t < len(s.Tokens) && (s.Tokens[t].Tag == parse.ADV || s.low[t] == "not" || s.rels[t].Is(parse.Aux, parse.AuxPass)) {
		t++
	}
	if t >= len(s.Tokens) || !s.verbal(t) || !s.finite(t) && s.child(t, parse.Aux, parse.AuxPass) < 0 {
		return -1
	}
	return t
}

// makeVerb makes a word a verb of that form.
func (s *sentence) makeVerb(t int, x parse.Penn) {
	s.retag(t, x)
	s.Tokens[t].Tag = parse.VERB
}

// retag changes a tag; the parse that others hold stays as it is.
func (s *sentence) retag(t int, x parse.Penn) {
	own := *s.Sentence
	own.Tokens = append([]parse.Token(nil), own.Tokens...)
	own.Tokens[t].XPOS = x
	s.Sentence = &own
}

// gives lists the verbs that take two objects, of which the first receives.
var gives = map[string]bool{"give": true, "send": true, "offer": true, "grant": true, "lend": true, "hand": true, "promise": true, "pay": true,
	"pledge": true, "tell": true, "sell": true, "loan": true, "award": true, "write": true, "ask": true, "deny": true, "show": true, "teach": true, "owe": true, "provide": true,
	"forward": true, "pass": true, "text": true, "bring": true, "extend": true, "allocate": true, "wire": true, "ship": true}

// names lists the verbs that say what their object becomes.
var names = map[string]bool{"name": true, "appoint": true, "elect": true, "nominate": true, "designate": true}

// plainObject makes the noun phrase right behind a verb of the table its object,
// whatever the parse hung it on: "telephoned Russian Foreign Minister Andrei
// Kozyrev", "gave the Ivory Coast 5.1 million dollars".
func (s *sentence) plainObject(v int) bool {
	if s.Tokens[v].Tag != parse.VERB || v+1 >= len(s.Tokens) || s.passive(v) {
		return false
	}
	t := v + 1
	if s.takes(v, s.low[t]) && (s.rels[t] == parse.CompoundPrt || s.low[t] == "aside" || s.low[t] == "apart" || s.Tokens[t].Tag == parse.ADJ) {
		if s.rels[t] != parse.CompoundPrt {
			s.heads[t], s.rels[t] = int32(v), parse.CompoundPrt
			s.link()
		}
		t++
	} else if len(s.entries[v].verb) == 0 {
		return false
	}
	if t < len(s.Tokens) && s.low[t] == "in" {
		// "condemn in the strongest terms this attack"
		for x := t + 1; x < len(s.Tokens) && x < t+6; x++ {
			if s.low[x] == "term" {
				t = x + 1
				break
			}
		}
	}
	if t+2 < len(s.Tokens) && s.low[t] == "as" {
		// "dismissed as baseless a claim"
		x := t + 1
		for x < len(s.Tokens) && (s.Tokens[x].Tag.Is(parse.ADJ, parse.ADV, parse.CCONJ) || s.Tokens[x].XPOS == parse.VBN) {
			x++
		}
		if x > t+1 && x < len(s.Tokens) && (s.Tokens[x].Tag.Is(parse.DET, parse.PROPN) || s.Tokens[x].XPOS == parse.PRPS) {
			t = x
		}
	}
	opening := -1 // "expressed her "deep regret at": what stands before the words that are quoted
	if t+2 < len(s.Tokens) && (s.Tokens[t].XPOS == parse.PRPS || s.Tokens[t].Tag == parse.DET) && parse.IsQuoteMark(s.Tokens[t+1].Text) {
		opening, t = t, t+2
	}
	np := s.phrases(s.dayAside(t))
	if len(np) == 0 {
		return false
	}
	if last := np[len(np)-1]; len(np) > 1 && s.beginsClause(v, last[0], last[1]) {
		np = np[:len(np)-1] // "told X the situation at the border was bad"
	}
	end := np[len(np)-1][1]
	for x := end; x < len(s.Tokens); x++ {
		if s.Tokens[x].Tag == parse.ADV {
			continue
		}
		if s.finite(x) || s.Tokens[x].Tag == parse.AUX || s.Tokens[x].XPOS == parse.MD || s.Tokens[x].XPOS == parse.VB {
			if s.subjectOver(v, x) {
				break // "the decision to detain X surprised"
			}
			return false // "said Russia rejected", "demanded China pay"
		}
		break
	}
	for x := t; x < end && speechVerbs[s.low[v]]; x++ {
		if s.head(x) == v && s.rels[x] == parse.Ccomp && s.finite(x) && s.child(x, parse.Nsubj) >= t && s.child(x, parse.Nsubj) < x {
			return false // "said Russia jailed two priests"
		}
	}
	np = s.givenApart(v, np)
	first := s.phraseHead(np[0][0], np[0][1])
	if first < 0 || temporal[s.low[first]] {
		return false
	}
	if h := s.head(first); h >= 0 && (speechVerbs[s.low[v]] || clausal[s.low[v]]) && s.low[v] != "tell" && s.rels[first].Is(parse.Nsubj, parse.NsubjPass) && h > first && (s.head(h) == v || clausal[s.low[v]] && s.head(h) == s.head(v)) && s.rels[h] == parse.Ccomp {
		return false // "said the talks with X took place", "said the remarks about X were unacceptable"
	}
	if s.head(first) == v && s.rels[first].Is(parse.Nsubj, parse.NsubjPass) {
		if n := s.child(v, parse.Nsubj); n >= v || n < 0 || !s.names(n) || s.Tokens[v-1].Text == "," {
			return false
		}
		s.rels[first] = parse.Obj // two subjects: "Russia lamented the United States"
		return true
	}
	if v > 0 && speechVerbs[s.low[v]] && s.Tokens[v].XPOS == parse.VBD && (s.Tokens[v-1].Text == "," || s.Tokens[v-1].XPOS == parse.CloseQuote) {
		// "…, said the minister"
		if s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.Tokens[v-1].XPOS != parse.CloseQuote && (v < 2 || s.Tokens[v-2].XPOS != parse.CloseQuote) {
			return false
		}
		s.heads[first], s.rels[first] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	changed := false
	if opening >= 0 && s.head(opening) != first {
		s.heads[opening], s.rels[opening] = int32(first), parse.Det
		if s.Tokens[opening].XPOS == parse.PRPS {
			s.rels[opening] = parse.NmodPoss
		}
		changed = true
	}
	hang := func(n int, r parse.Rel) {
		if n < 0 || s.head(n) == v && s.rels[n] == r || s.dominates(n, v) {
			return
		}
		if x := s.head(n); x > n && s.rels[n] == parse.Nsubj && s.rels[x] == parse.AclRelcl && s.head(x) < n && s.head(x) > v {
			return // "rejected the offer Saudi Arabia made"
		}
		old := s.child(v, r)
		if x := s.head(n); x >= np[0][0] && x < n && prenominal[lower(s.Tokens[x].Text)] {
			s.heads[x], s.rels[x] = int32(n), parse.Amod
		}
		s.heads[n], s.rels[n] = int32(v), r
		if old > v && old != n && old >= np[0][0] && old < end {
			s.heads[old], s.rels[old] = int32(n), parse.NmodDesc
		}
		changed = true
	}
	if names[s.low[v]] {
		// "named Michel Barnier prime minister"
		if m := s.mention[np[0][0]]; m >= 0 && s.names(np[0][0]) && s.doc.Mentions[m].Form == who.Name && s.doc.Mentions[m].To < np[0][1] {
			first, np = s.doc.Mentions[m].Head, np[:1]
		} else if len(np) == 2 && s.Tokens[np[1][0]].XPOS == parse.PRPS {
			np = np[:1] // "named Lakhdar Brahimi his envoy"
		}
	}
	if len(np) > 1 && !gives[s.low[v]] {
		return false // "called X a liar"
	}
	if len(np) > 1 {
		if second := s.phraseHead(np[1][0], np[1][1]); second >= 0 && (!temporal[s.low[second]] || s.low[v] == "give") {
			hang(second, parse.Obj)
			hang(first, parse.Iobj)
		} else if second >= 0 {
			hang(first, parse.Obj)
		}
	} else if o := s.child(v, parse.Obj, parse.Iobj); o > v && o < first && o >= np[0][0] && areas[s.low[first]] && s.head(first) == v {
		s.heads[o], s.rels[o] = int32(first), parse.NmodDesc // "the Red Sea port of Hodeidah"
		changed = true
	} else if o < 0 || o < v || o >= end && s.caseOf(o) != "" && s.head(first) != o || o >= np[0][0] && o < end && o != first && (s.names(first) || areas[s.low[first]] && s.rels[first] == parse.Obj) {
		hang(first, parse.Obj)
	}
	if changed {
		s.link()
	}
	return changed
}

// subjectOver reports whether the finite verb or auxiliary at x has its subject in the noun of which the verb at v tells something.
func (s *sentence) subjectOver(v, x int) bool {
	if !s.finite(x) && s.head(x) > x {
		x = s.head(x)
	}
	a := v
	for n := 0; n < 4 && a >= 0 && s.rels[a].Is(parse.Xcomp, parse.Conj, parse.Advcl, parse.Ccomp); n++ {
		a = s.head(a)
	}
	if a < 0 || !s.rels[a].Is(parse.Acl) || s.child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	n := s.head(a)
	return n < a && s.head(n) == x && s.rels[n].Is(parse.Nsubj, parse.NsubjPass, parse.NsubjOuter)
}

// runTo returns the end of the noun phrase without preposition that begins at t.
func (s *sentence) runTo(t int) int {
	if np := s.phrases(t); len(np) > 0 {
		return np[0][1]
	}
	return t
}

// here returns the town of the dateline where somebody is said to "arrive here".
func (d *document) here(f *find) []party {
	s := &d.sents[f.sentence]
	k := s.child(f.token, parse.Advmod)
	for ; k >= 0 && s.low[k] != "here" && s.low[k] != "there"; k = int(s.sib[k]) {
	}
	if k < 0 {
		return nil
	}
	if s.low[k] == "there" {
		return d.thereBefore(f, k)
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To <= d.sents[m.Sentence].Dateline && len(m.Entities) == 1 && 1<<d.kindOf(m.Entities[0])&(1<<graph.Place|1<<graph.Country) != 0 {
			if d.twoTowns(m) {
				return nil
			}
			return []party{{m.Entities[0], k, 0.8}}
		}
	}
	return nil
}

// thereBefore returns the place or country named last before "there", within two sentences; nil where it is the agent's own.
func (d *document) thereBefore(f *find, there int) []party {
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Sentence > f.sentence || m.Sentence == f.sentence && m.From >= there || len(m.Entities) != 1 || 1<<d.kindOf(m.Entities[0])&(1<<graph.Place|1<<graph.Country) == 0 {
			continue
		}
		s := &d.sents[m.Sentence]
		if f.sentence-m.Sentence > 2 {
			return nil
		}
		if s.attributive(m.Head) || s.rels[m.Head] == parse.NmodPoss || s.Tokens[m.Head].Tag != parse.PROPN {
			continue
		}
		if p := []party{{m.Entities[0], there, 0.7}}; !d.related(p, f.agents) {
			return p
		}
		return nil
	}
	return nil
}

// comes are the verbs of who comes to where the story is without saying where that is.
var comes = map[string]bool{"arrive": true, "fly": true, "land": true, "touch": true}

// scenePlace returns the place of the dateline, if it is not of who comes there: "BAGHDAD - John Kerry,
// who arrived on Sunday".
func (d *document) scenePlace(f *find) []party {
	if !f.row.isVerb() || !comes[d.sents[f.sentence].low[f.token]] {
		return nil
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To > d.sents[m.Sentence].Dateline || len(m.Entities) != 1 || d.kindOf(m.Entities[0]) != graph.Place {
			continue
		}
		if p := []party{{m.Entities[0], f.token, 0.7}}; !d.related(p, f.agents) && !d.twoTowns(m) {
			return p
		}
		return nil
	}
	return nil
}

// hostLand returns the country in which somebody is on a visit of state: the other one of which the clause tells, else
// that of the dateline.
func (d *document) hostLand(o *open) []party {
	s := &d.sents[o.sentence]
	if o.row.isVerb() || !d.reader.tables.classes["visit"][s.low[o.token]] || len(o.agents) == 0 || !s.formal(o.token) {
		return nil
	}
	own := d.Country(o.agents[0].entity)
	if own < 0 {
		return nil
	}
	for _, p := range s.parties(s.contextSubject(o.token, 0), 1<<graph.Country) {
		if p.entity != own {
			return []party{{p.entity, o.token, 0.7}}
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To > d.sents[m.Sentence].Dateline || len(m.Entities) != 1 || d.kindOf(m.Entities[0]) != graph.Place {
			continue
		}
		if c := d.Country(m.Entities[0]); c >= 0 && c != own {
			return []party{{c, o.token, 0.7}}
		}
		return nil
	}
	return nil
}

// formal reports whether a visit is one of state, or has its days counted.
func (s *sentence) formal(t int) bool {
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		switch s.low[k] {
		case "state", "official", "working", "day", "two-day", "three-day", "four-day", "courtesy":
			return true
		}
	}
	return false
}

// acrossBorder reports whether something is done "across the border".
func (s *sentence) acrossBorder(v int) bool {
	_, to := s.span(v)
	for t := v + 1; t < to; t++ {
		if (s.low[t] == "border" || s.low[t] == "frontier") && (s.caseOf(t) == "across" || s.caseOf(t) == "over") {
			return true
		}
	}
	return false
}

// borderWith hangs on a border whose it is with, where the parse has the verb take him: "moved troops toward their border
// with Mali".
func (s *sentence) borderWith(t int) bool {
	w := t + 1
	if w+1 >= len(s.Tokens) || s.low[w] != "with" {
		return false
	}
	x := s.head(w)
	if x <= w || s.caseOf(x) != "with" || s.head(x) == t || s.head(x) < 0 || s.dominates(x, t) || s.mention[x] < 0 {
		return false
	}
	s.heads[x], s.rels[x] = int32(t), parse.Nmod
	s.link()
	return true
}

// areas are the nouns for a part of the country that is named behind "of".
var areas = map[string]bool{"province": true, "region": true, "city": true, "town": true, "village": true, "district": true, "state": true, "port": true, "capital": true, "governorate": true, "suburb": true,
	"island": true, "enclave": true, "resort": true, "municipality": true, "county": true, "territory": true, "oblast": true, "stronghold": true}

// struck returns where an attack falls that names nobody it falls on: "fired at a
// loudspeaker in South Korea", "air strikes near the Iraqi capital".
func (d *document) struck(f *find) []party {
	s := &d.sents[f.sentence]
	_, to := s.span(f.token)
	for t := f.token + 1; t < to; t++ {
		if !nearby[s.caseOf(t)] && !(f.kind == graph.Deployed && s.caseOf(t) == "to") || s.relativeBelow(s.head(t), t) || s.clauseOf(t) != f.token && s.verbal(f.token) && !s.rels[s.clauseOf(t)].Is(parse.Acl) {
			continue
		}
		if h := s.head(t); h > f.token && fires[s.low[h]] && s.Tokens[h].Tag == parse.VERB {
			continue // "strikes to stop the militants firing on Afghan troops"
		}
		on := s.follow(t, []path{{steps: []string{"whose"}}}, 1<<graph.Country)
		if len(on) == 0 && areas[s.low[t]] {
			on = s.follow(t, []path{{steps: []string{"of"}}}, 1<<graph.Country|1<<graph.Place)
		}
		if m := s.mention[t]; m >= 0 && (len(d.Mentions[m].Entities) > 0 || d.Mentions[m].Head == t) {
			on = s.parties(t, 1<<graph.Country|1<<graph.Place)
		}
		if len(on) == 1 && !slices.ContainsFunc(f.agents, func(p party) bool { return p.entity == on[0].entity || d.Country(p.entity) == on[0].entity }) {
			on[0].sure *= 0.8
			return on
		}
	}
	return nil
}

// fires are the verbs by which others than the one that strikes fire on somebody.
var fires = map[string]bool{"fire": true, "shoot": true, "shell": true, "attack": true, "advance": true, "march": true}

// aimed returns whom an attack that names nobody was made to hit: "conducted a strike to kill
// Hamas fighters".
func (d *document) aimed(finds []*find, f *find) []party {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g.sentence == f.sentence && g.kind == graph.Attacked && g.token > f.token && len(g.targets) > 0 && s.Tokens[g.token].XPOS == parse.VB && s.toInfinitive(g.token) && s.dominates(f.token, g.token) && sameParties(f.agents, g.agents) {
			return g.targets
		}
	}
	return nil
}

var nearby = map[string]bool{"in": true, "near": true, "on": true, "at": true, "into": true, "over": true, "inside": true, "across": true, "outside": true, "around": true,
	"along": true, "off": true, "toward": true, "towards": true, "opposite": true}

// twoTowns reports whether a dateline names another town beside the one of a mention, so that "here" is anybody's guess:
// "JUBA/ADDIS ABABA".
func (d *document) twoTowns(m *who.Mention) bool {
	ts := d.sents[m.Sentence].Tokens
	return m.To < len(ts) && ts[m.To].Text == "/"
}
