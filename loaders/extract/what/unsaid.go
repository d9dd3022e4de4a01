package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// unsaid returns who does what a verb tells whose clause names nobody as its subject,
// nil where nothing says so.
func (d *document) unsaid(s *sentence, t int, r *Row) []party {
	if a := s.voiceOf(t); len(a) > 0 {
		return a
	}
	if a := d.leadIn(s, t); len(a) > 0 {
		return a
	}
	if a := d.quoter(s, t); len(a) > 0 {
		return a
	}
	if a := d.issuer(s, t, r); len(a) > 0 {
		return a
	}
	if a := d.gathering(s, t, r); len(a) > 0 {
		return a
	}
	if a := s.teller(t, r); len(a) > 0 {
		return a
	}
	if a := d.writing(s, t, r); len(a) > 0 {
		return a
	}
	if a := s.penner(t, r); len(a) > 0 {
		return a
	}
	if s.clipped(t) {
		// "Met with X today," Y wrote
		if e := d.speaker(d.QuoteAt(position(s.index, t))); e >= 0 {
			return []party{{e, t, 0.85}}
		}
	}
	if h := s.summonedTo(t); h >= 0 {
		for i := len(d.before) - 1; i >= 0 && d.before[i].sentence == s.index; i-- {
			if g := d.before[i]; g.token == h && g.kind == graph.Summoned {
				return g.agents // "will be summoned to protest the incident": by who calls him in
			}
		}
	}
	if a := d.sanctioner(s, t, r); len(a) > 0 {
		return a
	}
	if !s.passive(t) {
		return nil
	}
	if a := s.expeller(t, r); len(a) > 0 {
		return a
	}
	if d.reader.tables.acts[r.Type].speech {
		if a := d.listed(s, t); len(a) > 0 {
			return a
		}
	}
	if n := s.surface(t); n >= 0 && s.low[n] == "you" && s.Tokens[n].Quoted {
		// "You are invited to come": by who says so
		if e := d.speaker(d.QuoteAt(position(s.index, t))); e >= 0 {
			return []party{{e, t, 0.8}}
		}
	}
	var a []party
	if d.reader.tables.acts[r.Type].speech {
		if a = s.wordsIn(t); len(a) > 0 {
			return a
		}
	}
	switch r.Type {
	case graph.Summoned:
		a = s.summoner(t)
	case graph.Expelled:
		if a = s.posted(t); len(a) != 1 || a[0].entity < 0 || d.related(a, s.follow(t, r.target, actorKinds)) || s.byAgent(t) >= 0 {
			a = nil
		}
	case graph.Disclosed:
		a = s.poster(t)
	case graph.Messaged:
		a = s.writer(t)
	case graph.Recalled:
		// whose envoy it is: "Our ambassador was called home"
		if a = s.follow(t, []path{{steps: []string{"obj", "whose"}}, {steps: []string{"obj"}}}, kindSet(1<<graph.Country|1<<graph.Organization)); len(a) > 1 {
			a = nil
		}
		if a == nil { // "The envoy Ana Souza was recalled"
			for _, p := range s.follow(t, []path{{steps: []string{"obj"}}}, kindSet(1<<graph.Person)) {
				if c := d.Country(p.entity); c >= 0 {
					a = append(a, party{c, p.token, p.sure * 0.9})
				}
			}
			if len(a) > 1 {
				a = nil
			}
		}
	case graph.Resigned:
		a = s.follow(t, []path{{steps: []string{"obj", "whose"}}}, kindSet(1<<graph.Person))
	case graph.Rejected, graph.Denied, graph.Criticized, graph.Praised:
		if a = s.capitalIn(t); len(a) == 0 && r.Type == graph.Rejected {
			a = d.refuser(s, t)
		}
	}
	if len(a) == 0 {
		a = d.dealer(s, t, r)
	}
	return a
}

// included returns whom a sentence counts among those of whom its relative clause tells something: "Countries that have
// recognised it include A, B and C", "among the states that recalled their envoys were A and B".
func (s *sentence) included(t int) []party {
	if s.Tokens[t].XPOS == parse.VB && t < 9 && s.firstTo(t) {
		return s.listedAs(t)
	}
	r := t - 1
	if h := s.head(t); h > 1 && h < t && t-h < 5 && s.toInfinitive(t) && s.verbal(h) {
		r = h - 1 // "those who lined up to denounce it"
	}
	if s.Tokens[t].XPOS == parse.VBG && s.low[0] == "among" && lower(s.Tokens[t-1].Text) == "those" {
		r = t // "Among those sending congratulations were"
	}
	for r > 0 && r < t && s.Tokens[r].Tag.Is(parse.AUX, parse.ADV) {
		r--
	}
	if r < 1 || r > 9 || s.passive(t) || s.Tokens[r-1].XPOS != parse.NNS && lower(s.Tokens[r-1].Text) != "those" {
		return nil
	}
	switch {
	case s.low[r] == "that" || s.low[r] == "which" || s.low[r] == "who" || r == t:
	default:
		return nil
	}
	for x := t + 1; x+1 < len(s.Tokens); x++ {
		if s.low[x] == "include" && (s.Tokens[x].XPOS == parse.VBP || s.Tokens[x].XPOS == parse.VBD) || s.low[0] == "among" && s.low[x] == "be" {
			y := x + 1
			for y+1 < len(s.Tokens) && s.mention[y] < 0 && s.Tokens[y].Tag == parse.DET {
				y++
			}
			var out []party
			for ; y < len(s.Tokens) && !s.finite(y); y++ {
				if m := s.mention[y]; m >= 0 && s.doc.Mentions[m].Head == y && s.rels[y] != parse.NmodPoss && (s.doc.Mentions[m].Form != who.Demonym || !s.attributive(y)) {
					out = s.mentionParties(y, out)
				}
			}
			return out
		}
	}
	return nil
}

// writing returns who wrote the letter that says something: "Putin sent Xi a letter. The letter
// accused Washington of"; nil where the subject is no message told of before.
func (d *document) writing(s *sentence, t int, r *Row) []party {
	if !d.reader.tables.acts[r.Type].speech || !s.verbal(t) || s.passive(t) {
		return nil
	}
	n, reach := s.surface(t), 3
	if n >= 0 && n < t && resolutions[s.low[n]] && !s.indefinite(n) && len(s.fillers(n, "whose", nil)) == 0 {
		return s.saidBefore(n, reach, 0.85, func(g *sentence, x int) []party { return g.adopters(x, s.low[n]) })
	}
	if n == 0 && s.low[n] == "it" {
		reach = 1 // "It urged Beijing to"
	} else if n < 0 || n > t || s.Tokens[n].XPOS != parse.NN || !d.reader.tables.classes["message"][s.low[n]] || len(s.fillers(n, "whose", nil)) > 0 {
		return nil
	}
	if det := s.child(n, parse.Det); reach > 1 && (det < 0 || s.low[det] == "a") {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.index-reach; i-- {
		if g := d.before[i]; g.kind == graph.Messaged && g.gone == "" && len(g.agents) > 0 {
			var out []party
			for _, p := range g.agents {
				out = append(out, party{p.entity, n, p.sure * 0.85})
			}
			return out
		}
	}
	return nil
}

// penner returns whose the document is of which a relative clause tells what it says: "issued a statement which called on
// Japan", "responded in a communique that declared".
func (s *sentence) penner(t int, r *Row) []party {
	act := s.doc.reader.tables.acts[r.Type]
	for n := 0; n < 3 && s.rels[t] == parse.Conj && s.head(t) >= 0 && s.child(t, parse.Nsubj) < 0; n++ {
		t = s.head(t) // "that condemned Sudan and thanked Egypt"
	}
	if s.rels[t] != parse.AclRelcl || s.passive(t) || !act.speech && !act.ofState && r.Type != graph.Suspended {
		return nil
	}
	n := s.subjects(t)
	if n < 0 || n > t || !speaks[s.low[n]] || s.mention[n] >= 0 || s.head(t) != n {
		return nil
	}
	v := s.head(n)
	for k := 0; k < 2 && s.rels[n] == parse.Obl && v >= 0 && s.head(v) >= 0 && !speechVerbs[s.low[v]] && !replies[s.low[v]]; k++ {
		v = s.head(v) // "responded before the day was out, in a communique that"
	}
	if v < 0 || v > n || !s.verbal(v) || s.negated(v) {
		return nil
	}
	switch {
	case s.rels[n] == parse.Obj && issues[s.low[v]], s.rels[n] == parse.Obl && s.caseOf(n) == "in" && (speechVerbs[s.low[v]] || replies[s.low[v]]):
		ps := s.parties(s.subjects(v), act.agents)
		if c := -1; len(ps) == 1 && (act.ofState || r.Type == graph.Suspended) && s.doc.kindOf(ps[0].entity) == graph.Person {
			if c = s.doc.Country(ps[0].entity); c >= 0 {
				ps = []party{{c, ps[0].token, ps[0].sure * 0.9}}
			}
		}
		return ps
	}
	return nil
}

// issues are the verbs of who brings out a document of his own.
var issues = map[string]bool{"issue": true, "send": true, "write": true, "release": true, "publish": true, "sign": true, "adopt": true, "post": true, "circulate": true, "deliver": true,
	"address": true, "pen": true, "make": true, "give": true, "read": true, "tweet": true, "approve": true, "pass": true, "draft": true, "table": true, "submit": true, "sponsor": true, "co-sponsor": true, "unveil": true}

// clipped reports whether a verb is one of a quotation without its "I": "Met with X", "Glad
// to meet X", "It was a pleasure to host X".
func (s *sentence) clipped(t int) bool {
	if !s.Tokens[t].Quoted || s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	if h := s.head(t); s.Tokens[t].XPOS == parse.VB && h >= 0 && h < t && glad[s.low[h]] && s.child(h, parse.Aux) < 0 {
		n := s.child(h, parse.Nsubj, parse.NsubjPass, parse.Expl)
		return n < 0 || s.low[n] == "it"
	}
	if s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	k := t - 1
	for k >= 0 && s.Tokens[k].Tag == parse.ADV {
		k--
	}
	return k < 0 || s.Tokens[k].Tag == parse.PUNCT && (!s.Tokens[k].Quoted || s.Tokens[k].XPOS == parse.OpenQuote || k == 0)
}

// glad are the words with which one says how he liked what he did.
var glad = map[string]bool{"glad": true, "happy": true, "pleased": true, "please": true, "delighted": true, "delight": true, "honoured": true, "honored": true, "honour": true, "honor": true,
	"proud": true, "pleasure": true, "privilege": true, "great": true, "good": true, "wonderful": true, "nice": true, "excellent": true, "fantastic": true}

// summonedTo returns the passive of summoning whose purpose the infinitive at v says, -1
// if it says no such thing.
func (s *sentence) summonedTo(v int) int {
	h := s.head(v)
	if h < 0 || !s.rel(v).Is(parse.Advcl, parse.Xcomp) || s.low[h] != "summon" && s.low[h] != "call" || !s.toInfinitive(v) || !s.passive(h) {
		return -1
	}
	return h
}

// dealings are the acts by which a host state deals with an envoy, and one state with
// another through him.
var dealings = map[graph.EventType]bool{graph.Summoned: true, graph.Protested: true, graph.Demanded: true, graph.Requested: true,
	graph.Warned: true, graph.Expelled: true}

// dealer returns who dealt before with whom a passive falls on: "The ministry summoned
// the envoy. He was handed a protest".
func (d *document) dealer(s *sentence, t int, r *Row) []party {
	if by := s.byAgent(t); !dealings[r.Type] || by >= 0 && (s.Tokens[by].Tag != parse.NOUN || s.child(by, parse.Det) < 0) {
		return nil
	}
	n := s.surface(t)
	on := s.follow(t, r.target, d.reader.tables.acts[r.Type].targets)
	if len(on) == 0 {
		on = s.parties(n, actorKinds)
	}
	unknown := len(on) == 0 && n >= 0 && s.Tokens[n].XPOS == parse.PRP && (s.low[n] == "he" || s.low[n] == "she" || s.low[n] == "they")
	// "… and a strong protest was lodged": with whom was called in
	lodged := len(on) == 0 && n >= 0 && d.reader.tables.classes["protest"][s.low[n]] && r.Type == graph.Protested
	if len(on) == 0 && !unknown && !lodged {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && s.index-d.before[i].sentence < 4; i-- {
		g := d.before[i]
		if lodged && g.gone == "" && g.kind == graph.Summoned && len(g.agents) == 1 && s.index-g.sentence < 3 {
			return []party{{g.agents[0].entity, t, g.agents[0].sure * 0.85}}
		}
		if unknown && g.gone == "" && s.index-g.sentence < 2 && (g.kind == graph.Summoned || g.kind == graph.Protested) && len(g.agents) == 1 && len(g.targets) == 1 {
			// "The Chinese ambassador was called in. He was told": China was
			s.rebound = append(s.rebound, party{g.targets[0].entity, n, g.targets[0].sure * 0.8})
			return []party{{g.agents[0].entity, t, g.agents[0].sure * 0.8}}
		}
		if g.gone == "" && dealings[g.kind] && len(g.agents) == 1 && d.related(g.targets, on) && !d.related(g.agents, on) {
			return []party{{g.agents[0].entity, t, g.agents[0].sure * 0.85}}
		}
	}
	return nil
}

// teller returns who reports an act of speech or of state without agent, whose own
// it then is: "The ministry said Beijing had been told to stop", "The president
// announced that the talks are suspended".
func (s *sentence) teller(v int, r *Row) []party {
	a := s.doc.reader.tables.acts[r.Type]
	ofEnvoys := r.Type == graph.Protested || r.Type == graph.Summoned || r.Type == graph.Expelled
	a.speech = a.speech || ofEnvoys || r.Type == graph.Suspended && (s.modal(v) != plain || len(s.follow(v, r.target, a.targets)) == 1) // "said all flights would be suspended"
	signed := r.Type == graph.Signed && len(s.follow(v, r.target, a.targets)) == 1                                                      // "said an agreement was signed with X": by who says so
	imposed := r.Type == graph.Sanctioned && s.modal(v) != plain                                                                        // "said the duties would apply", "would be charged"
	if !a.speech && !a.ofState && !signed || !s.verbal(v) || !s.passive(v) && !(imposed && r.agent[0].steps[0] == "subj" && len(r.agent[0].steps) == 2) || s.passive(v) && s.byAgent(v) >= 0 {
		return nil
	}
	h := s.head(v)
	if from := s.wordFrom(h); from >= 0 && s.rel(v) == parse.Ccomp {
		return s.ownState(s.parties(from, a.agents))
	}
	if h < 0 || s.rel(v) != parse.Ccomp || s.doc.reader.tables.governors[governorKey{"v:" + s.low[h], "that"}].effect == effectDenied || !((a.speech || signed || imposed) && speechVerbs[s.low[h]] || a.ofState && s.doc.reader.tables.classes["decides"][s.low[h]]) {
		return nil
	}
	ps := s.follow(h, []path{{steps: []string{"subj"}}}, a.agents)
	if len(ps) != 1 || r.Type != graph.Recalled && s.doc.related(ps, s.parties(s.surface(v), anyKind)) || s.doc.outlet(ps[0]) || s.agency(ps[0]) {
		return nil
	}
	if o := s.objectOf(v); a.speech && !ofEnvoys && (o < 0 || !s.doc.reader.tables.classes["agents"][s.low[o]]) &&
		len(s.follow(v, []path{{steps: []string{"obj", "poss"}}, {steps: []string{"obj", "adj"}}, {steps: []string{"obj", "of"}}, {steps: []string{"obj", "by"}}}, a.agents)) > 0 {
		return nil // "said that Moscow's proposal was made", not "said that the Turkish side was asked", "that help was asked for from Peru"
	}
	ps[0].sure *= 0.8
	if r.Type == graph.Suspended {
		return s.ownState(ps)
	}
	if c := s.doc.Country(ps[0].entity); (!a.speech && !signed || ofEnvoys) && (s.doc.kindOf(ps[0].entity) == graph.Person || imposed) && c >= 0 {
		ps[0].entity = c
	}
	return ps
}

// ownState makes of a minister or ministry who tells what was done the state that did it.
func (s *sentence) ownState(ps []party) []party {
	if len(ps) != 1 {
		return nil
	}
	if c := s.doc.Country(ps[0].entity); c >= 0 {
		ps[0].entity = c
	}
	return ps
}

// wordFrom returns the word for whom word comes from: "From Cairo came word that the talks had been
// broken off"; -1.
func (s *sentence) wordFrom(v int) int {
	if v < 0 || s.low[v] != "come" {
		return -1
	}
	word, from := false, -1
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		switch s.low[k] {
		case "word", "news", "confirmation", "announcement", "assurance":
			word = true
			if x := s.child(int(k), parse.Nmod); x >= 0 && s.caseOf(x) == "from" {
				from = x
			}
		default:
			if s.caseOf(int(k)) == "from" {
				from = int(k)
			}
		}
	}
	if !word {
		return -1
	}
	return from
}

// voiceOf returns who speaks where the subject is what was written or said: "a
// statement from the ministry said", "the AU communique urged".
func (s *sentence) voiceOf(v int) []party {
	n := s.subjects(v)
	if n < 0 || !speaks[s.low[n]] && !convened[s.low[n]] {
		return nil
	}
	if ps := s.follow(n, []path{newPath("whose"), newPath("from"), newPath("by"), newPath("of.whose")}, actorKinds); len(ps) > 0 {
		if convened[s.low[n]] && !speaks[s.low[n]] && s.doc.kindOf(ps[0].entity) != graph.Organization {
			return nil
		}
		return ps // "the final communique of the Arab League summit"
	}
	if convened[s.low[n]] {
		return nil
	}
	if printed[s.low[n]] {
		// "an editorial in the People's Daily accused"
		if ps := s.follow(n, []path{{steps: []string{"in"}}}, kindSet(1<<graph.Organization)); len(ps) == 1 && s.doc.isMedium(s, ps[0]) {
			return ps
		}
	}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if s.low[k] == "attribute" && s.rels[k] == parse.Acl { // "a message attributed to Rutte"
			return s.follow(int(k), []path{{steps: []string{"to"}}}, actorKinds)
		}
	}
	// "the foreign ministry statement"
	for t := n - 1; t >= 0 && t > n-5; t-- {
		if s.names(t) && s.doc.Mentions[s.mention[t]].Head == t {
			return s.filter(s.mentionParties(t, nil), actorKinds)
		}
		if !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
			break
		}
	}
	return nil
}

// convened are the nouns for the meetings through which a body speaks: "the Arab League summit demanded".
var convened = map[string]bool{"summit": true, "conference": true, "assembly": true, "communique": true, "communiqué": true, "declaration": true, "motion": true}

// quoter returns whose quotation the verb gives, where the parse has lost its subject:
// "…in the interest of both countries," Ma added.
func (d *document) quoter(s *sentence, v int) []party {
	if !s.verbal(v) || s.Tokens[v].Quoted || s.surface(v) >= 0 {
		return nil
	}
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.Cue.Sentence == s.index && q.Cue.Token == v && q.Speaker >= 0 && !q.Scare {
			return []party{{q.Speaker, v, 0.8}}
		}
	}
	return nil
}
