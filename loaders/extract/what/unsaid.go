package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// unsaid returns who does what a verb tells whose clause names nobody as its subject,
// nil where nothing says so.
func (d *document) unsaid(s *sentence, t int, r *verbs.Row) []clause.Party {
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
		if e := d.speaker(d.QuoteAt(position(s.Index, t))); e >= 0 {
			return []clause.Party{{Entity: e, Token: t, Sure: 0.85}}
		}
	}
	if h := s.SummonedTo(t); h >= 0 {
		for i := len(d.before) - 1; i >= 0 && d.before[i].sentence == s.Index; i-- {
			if g := d.before[i]; g.token == h && g.kind == graph.Summoned {
				return g.agents // "will be summoned to protest the incident": by who calls him in
			}
		}
	}
	if a := d.sanctioner(s, t, r); len(a) > 0 {
		return a
	}
	if !s.Passive(t) {
		return nil
	}
	if a := s.expeller(t, r); len(a) > 0 {
		return a
	}
	if d.Tables.Acts[r.Type].Speech {
		if a := d.listed(s, t); len(a) > 0 {
			return a
		}
	}
	if n := s.Surface(t); n >= 0 && s.Low[n] == "you" && s.Tokens[n].Quoted {
		// "You are invited to come": by who says so
		if e := d.speaker(d.QuoteAt(position(s.Index, t))); e >= 0 {
			return []clause.Party{{Entity: e, Token: t, Sure: 0.8}}
		}
	}
	var a []clause.Party
	if d.Tables.Acts[r.Type].Speech {
		if a = s.wordsIn(t); len(a) > 0 {
			return a
		}
	}
	switch r.Type {
	case graph.Summoned:
		a = s.summoner(t)
	case graph.Expelled:
		if a = s.posted(t); len(a) != 1 || a[0].Entity < 0 || d.Related(a, s.Follow(t, r.TargetPaths, clause.ActorKinds)) || s.ByAgent(t) >= 0 {
			a = nil
		}
	case graph.Disclosed:
		a = s.poster(t)
	case graph.Messaged:
		a = s.writer(t)
	case graph.Recalled:
		// whose envoy it is: "Our ambassador was called home"
		if a = s.Follow(t, []verbs.Path{{Steps: []string{"obj", "whose"}}, {Steps: []string{"obj"}}}, verbs.KindSet(1<<graph.Country|1<<graph.Organization)); len(a) > 1 {
			a = nil
		}
		if a == nil { // "The envoy Ana Souza was recalled"
			for _, p := range s.Follow(t, []verbs.Path{{Steps: []string{"obj"}}}, verbs.KindSet(1<<graph.Person)) {
				if c := d.Country(p.Entity); c >= 0 {
					a = append(a, clause.Party{Entity: c, Token: p.Token, Sure: p.Sure * 0.9})
				}
			}
			if len(a) > 1 {
				a = nil
			}
		}
	case graph.Resigned:
		a = s.Follow(t, []verbs.Path{{Steps: []string{"obj", "whose"}}}, verbs.KindSet(1<<graph.Person))
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
func (s *sentence) included(t int) []clause.Party {
	if s.Tokens[t].XPOS == parse.VB && t < 9 && s.firstTo(t) {
		return s.listedAs(t)
	}
	r := t - 1
	if h := s.Head(t); h > 1 && h < t && t-h < 5 && s.ToInfinitive(t) && s.Verbal(h) {
		r = h - 1 // "those who lined up to denounce it"
	}
	if s.Tokens[t].XPOS == parse.VBG && s.Low[0] == "among" && verbs.Lower(s.Tokens[t-1].Text) == "those" {
		r = t // "Among those sending congratulations were"
	}
	for r > 0 && r < t && s.Tokens[r].Tag.Is(parse.AUX, parse.ADV) {
		r--
	}
	if r < 1 || r > 9 || s.Passive(t) || s.Tokens[r-1].XPOS != parse.NNS && verbs.Lower(s.Tokens[r-1].Text) != "those" {
		return nil
	}
	switch {
	case s.Low[r] == "that" || s.Low[r] == "which" || s.Low[r] == "who" || r == t:
	default:
		return nil
	}
	for x := t + 1; x+1 < len(s.Tokens); x++ {
		if s.Low[x] == "include" && (s.Tokens[x].XPOS == parse.VBP || s.Tokens[x].XPOS == parse.VBD) || s.Low[0] == "among" && s.Low[x] == "be" {
			y := x + 1
			for y+1 < len(s.Tokens) && s.Mention[y] < 0 && s.Tokens[y].Tag == parse.DET {
				y++
			}
			var out []clause.Party
			for ; y < len(s.Tokens) && !s.Finite(y); y++ {
				if m := s.Mention[y]; m >= 0 && s.Doc.Mentions[m].Head == y && s.Rels[y] != parse.NmodPoss && (s.Doc.Mentions[m].Form != who.Demonym || !s.Attributive(y)) {
					out = s.MentionParties(y, out)
				}
			}
			return out
		}
	}
	return nil
}

// writing returns who wrote the letter that says something: "Putin sent Xi a letter. The letter
// accused Washington of"; nil where the subject is no message told of before.
func (d *document) writing(s *sentence, t int, r *verbs.Row) []clause.Party {
	if !d.Tables.Acts[r.Type].Speech || !s.Verbal(t) || s.Passive(t) {
		return nil
	}
	n, reach := s.Surface(t), 3
	if n >= 0 && n < t && clause.Resolutions.Has(s.Low[n]) && !s.Indefinite(n) && len(s.Fillers(n, "whose", nil)) == 0 {
		return s.SaidBefore(n, reach, 0.85, func(g *clause.Sentence, x int) []clause.Party { return g.Adopters(x, s.Low[n]) })
	}
	if n == 0 && s.Low[n] == "it" {
		reach = 1 // "It urged Beijing to"
	} else if n < 0 || n > t || s.Tokens[n].XPOS != parse.NN || !d.Tables.Classes["message"].Has(s.Low[n]) || len(s.Fillers(n, "whose", nil)) > 0 {
		return nil
	}
	if det := s.Child(n, parse.Det); reach > 1 && (det < 0 || s.Low[det] == "a") {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.Index-reach; i-- {
		if g := d.before[i]; g.kind == graph.Messaged && g.gone == "" && len(g.agents) > 0 {
			var out []clause.Party
			for _, p := range g.agents {
				out = append(out, clause.Party{Entity: p.Entity, Token: n, Sure: p.Sure * 0.85})
			}
			return out
		}
	}
	return nil
}

// penner returns whose the document is of which a relative clause tells what it says: "issued a statement which called on
// Japan", "responded in a communique that declared".
func (s *sentence) penner(t int, r *verbs.Row) []clause.Party {
	act := s.Doc.Tables.Acts[r.Type]
	for n := 0; n < 3 && s.Rels[t] == parse.Conj && s.Head(t) >= 0 && s.Child(t, parse.Nsubj) < 0; n++ {
		t = s.Head(t) // "that condemned Sudan and thanked Egypt"
	}
	if s.Rels[t] != parse.AclRelcl || s.Passive(t) || !act.Speech && !act.OfState && r.Type != graph.Suspended {
		return nil
	}
	n := s.Subjects(t)
	if n < 0 || n > t || !clause.Speaks.Has(s.Low[n]) || s.Mention[n] >= 0 || s.Head(t) != n {
		return nil
	}
	v := s.Head(n)
	for k := 0; k < 2 && s.Rels[n] == parse.Obl && v >= 0 && s.Head(v) >= 0 && !clause.SpeechVerbs.Has(s.Low[v]) && !replies.Has(s.Low[v]); k++ {
		v = s.Head(v) // "responded before the day was out, in a communique that"
	}
	if v < 0 || v > n || !s.Verbal(v) || s.Negated(v) {
		return nil
	}
	switch {
	case s.Rels[n] == parse.Obj && issues.Has(s.Low[v]), s.Rels[n] == parse.Obl && s.CaseOf(n) == "in" && (clause.SpeechVerbs.Has(s.Low[v]) || replies.Has(s.Low[v])):
		ps := s.Parties(s.Subjects(v), act.Agents)
		if c := -1; len(ps) == 1 && (act.OfState || r.Type == graph.Suspended) && s.Doc.KindOf(ps[0].Entity) == graph.Person {
			if c = s.Doc.Country(ps[0].Entity); c >= 0 {
				ps = []clause.Party{{Entity: c, Token: ps[0].Token, Sure: ps[0].Sure * 0.9}}
			}
		}
		return ps
	}
	return nil
}

// issues are the verbs of who brings out a document of his own.
var issues = vocab.Words("issue", "send", "write", "release", "publish", "sign", "adopt", "post", "circulate", "deliver",
	"address", "pen", "make", "give", "read", "tweet", "approve", "pass", "draft", "table", "submit", "sponsor", "co-sponsor", "unveil")

// clipped reports whether a verb is one of a quotation without its "I": "Met with X", "Glad
// to meet X", "It was a pleasure to host X".
func (s *sentence) clipped(t int) bool {
	if !s.Tokens[t].Quoted || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	if h := s.Head(t); s.Tokens[t].XPOS == parse.VB && h >= 0 && h < t && glad.Has(s.Low[h]) && s.Child(h, parse.Aux) < 0 {
		n := s.Child(h, parse.Nsubj, parse.NsubjPass, parse.Expl)
		return n < 0 || s.Low[n] == "it"
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
var glad = vocab.Words("glad", "happy", "pleased", "please", "delighted", "delight", "honoured", "honored", "honour", "honor",
	"proud", "pleasure", "privilege", "great", "good", "wonderful", "nice", "excellent", "fantastic")

// dealings are the acts by which a host state deals with an envoy, and one state with
// another through him.
var dealings = map[graph.EventType]bool{graph.Summoned: true, graph.Protested: true, graph.Demanded: true, graph.Requested: true,
	graph.Warned: true, graph.Expelled: true}

// dealer returns who dealt before with whom a passive falls on: "The ministry summoned
// the envoy. He was handed a protest".
func (d *document) dealer(s *sentence, t int, r *verbs.Row) []clause.Party {
	if by := s.ByAgent(t); !dealings[r.Type] || by >= 0 && (s.Tokens[by].Tag != parse.NOUN || s.Child(by, parse.Det) < 0) {
		return nil
	}
	n := s.Surface(t)
	on := s.Follow(t, r.TargetPaths, d.Tables.Acts[r.Type].Targets)
	if len(on) == 0 {
		on = s.Parties(n, clause.ActorKinds)
	}
	unknown := len(on) == 0 && n >= 0 && s.Tokens[n].XPOS == parse.PRP && (s.Low[n] == "he" || s.Low[n] == "she" || s.Low[n] == "they")
	// "… and a strong protest was lodged": with whom was called in
	lodged := len(on) == 0 && n >= 0 && d.Tables.Classes["protest"].Has(s.Low[n]) && r.Type == graph.Protested
	if len(on) == 0 && !unknown && !lodged {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && s.Index-d.before[i].sentence < 4; i-- {
		g := d.before[i]
		if lodged && g.gone == "" && g.kind == graph.Summoned && len(g.agents) == 1 && s.Index-g.sentence < 3 {
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
		if unknown && g.gone == "" && s.Index-g.sentence < 2 && (g.kind == graph.Summoned || g.kind == graph.Protested) && len(g.agents) == 1 && len(g.targets) == 1 {
			// "The Chinese ambassador was called in. He was told": China was
			s.Rebound = append(s.Rebound, clause.Party{Entity: g.targets[0].Entity, Token: n, Sure: g.targets[0].Sure * 0.8})
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.8}}
		}
		if g.gone == "" && dealings[g.kind] && len(g.agents) == 1 && d.Related(g.targets, on) && !d.Related(g.agents, on) {
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
	}
	return nil
}

// teller returns who reports an act of speech or of state without agent, whose own
// it then is: "The ministry said Beijing had been told to stop", "The president
// announced that the talks are suspended".
func (s *sentence) teller(v int, r *verbs.Row) []clause.Party {
	a := s.Doc.Tables.Acts[r.Type]
	ofEnvoys := r.Type == graph.Protested || r.Type == graph.Summoned || r.Type == graph.Expelled
	a.Speech = a.Speech || ofEnvoys || r.Type == graph.Suspended && (s.Modal(v) != clause.Plain || len(s.Follow(v, r.TargetPaths, a.Targets)) == 1) // "said all flights would be suspended"
	signed := r.Type == graph.Signed && len(s.Follow(v, r.TargetPaths, a.Targets)) == 1                                                             // "said an agreement was signed with X": by who says so
	imposed := r.Type == graph.Sanctioned && s.Modal(v) != clause.Plain                                                                             // "said the duties would apply", "would be charged"
	if !a.Speech && !a.OfState && !signed || !s.Verbal(v) || !s.Passive(v) && !(imposed && r.AgentPaths[0].Steps[0] == "subj" && len(r.AgentPaths[0].Steps) == 2) || s.Passive(v) && s.ByAgent(v) >= 0 {
		return nil
	}
	h := s.Head(v)
	if from := s.wordFrom(h); from >= 0 && s.Rel(v) == parse.Ccomp {
		return s.ownState(s.Parties(from, a.Agents))
	}
	if h < 0 || s.Rel(v) != parse.Ccomp || s.Doc.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[h], By: "that"}].Effect == verbs.EffectDenied || !((a.Speech || signed || imposed) && clause.SpeechVerbs.Has(s.Low[h]) || a.OfState && s.Doc.Tables.Classes["decides"].Has(s.Low[h])) {
		return nil
	}
	ps := s.Follow(h, []verbs.Path{{Steps: []string{"subj"}}}, a.Agents)
	if len(ps) != 1 || r.Type != graph.Recalled && s.Doc.Related(ps, s.Parties(s.Surface(v), clause.AnyKind)) || s.Doc.Outlet(ps[0]) || s.agency(ps[0]) {
		return nil
	}
	if o := s.ObjectOf(v); a.Speech && !ofEnvoys && (o < 0 || !s.Doc.Tables.Classes["agents"].Has(s.Low[o])) &&
		len(s.Follow(v, []verbs.Path{{Steps: []string{"obj", "poss"}}, {Steps: []string{"obj", "adj"}}, {Steps: []string{"obj", "of"}}, {Steps: []string{"obj", "by"}}}, a.Agents)) > 0 {
		return nil // "said that Moscow's proposal was made", not "said that the Turkish side was asked", "that help was asked for from Peru"
	}
	ps[0].Sure *= 0.8
	if r.Type == graph.Suspended {
		return s.ownState(ps)
	}
	if c := s.Doc.Country(ps[0].Entity); (!a.Speech && !signed || ofEnvoys) && (s.Doc.KindOf(ps[0].Entity) == graph.Person || imposed) && c >= 0 {
		ps[0].Entity = c
	}
	return ps
}

// ownState makes of a minister or ministry who tells what was done the state that did it.
func (s *sentence) ownState(ps []clause.Party) []clause.Party {
	if len(ps) != 1 {
		return nil
	}
	if c := s.Doc.Country(ps[0].Entity); c >= 0 {
		ps[0].Entity = c
	}
	return ps
}

// wordFrom returns the word for whom word comes from: "From Cairo came word that the talks had been
// broken off"; -1.
func (s *sentence) wordFrom(v int) int {
	if v < 0 || s.Low[v] != "come" {
		return -1
	}
	word, from := false, -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		switch s.Low[k] {
		case "word", "news", "confirmation", "announcement", "assurance":
			word = true
			if x := s.Child(int(k), parse.Nmod); x >= 0 && s.CaseOf(x) == "from" {
				from = x
			}
		default:
			if s.CaseOf(int(k)) == "from" {
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
func (s *sentence) voiceOf(v int) []clause.Party {
	n := s.Subjects(v)
	if n < 0 || !clause.Speaks.Has(s.Low[n]) && !convened.Has(s.Low[n]) {
		return nil
	}
	if ps := s.Follow(n, []verbs.Path{verbs.NewPath("whose"), verbs.NewPath("from"), verbs.NewPath("by"), verbs.NewPath("of.whose")}, clause.ActorKinds); len(ps) > 0 {
		if convened.Has(s.Low[n]) && !clause.Speaks.Has(s.Low[n]) && s.Doc.KindOf(ps[0].Entity) != graph.Organization {
			return nil
		}
		return ps // "the final communique of the Arab League summit"
	}
	if convened.Has(s.Low[n]) {
		return nil
	}
	if printed.Has(s.Low[n]) {
		// "an editorial in the People's Daily accused"
		if ps := s.Follow(n, []verbs.Path{{Steps: []string{"in"}}}, verbs.KindSet(1<<graph.Organization)); len(ps) == 1 && s.Doc.IsMedium(s.Sentence, ps[0]) {
			return ps
		}
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Low[k] == "attribute" && s.Rels[k] == parse.Acl { // "a message attributed to Rutte"
			return s.Follow(int(k), []verbs.Path{{Steps: []string{"to"}}}, clause.ActorKinds)
		}
	}
	// "the foreign ministry statement"
	for t := n - 1; t >= 0 && t > n-5; t-- {
		if s.Names(t) && s.Doc.Mentions[s.Mention[t]].Head == t {
			return s.Filter(s.MentionParties(t, nil), clause.ActorKinds)
		}
		if !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
			break
		}
	}
	return nil
}

// convened are the nouns for the meetings through which a body speaks: "the Arab League summit demanded".
var convened = vocab.Words("summit", "conference", "assembly", "communique", "communiqué", "declaration", "motion")

// quoter returns whose quotation the verb gives, where the parse has lost its subject:
// "…in the interest of both countries," Ma added.
func (d *document) quoter(s *sentence, v int) []clause.Party {
	if !s.Verbal(v) || s.Tokens[v].Quoted || s.Surface(v) >= 0 {
		return nil
	}
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.Cue.Sentence == s.Index && q.Cue.Token == v && q.Speaker >= 0 && !q.Scare {
			return []clause.Party{{Entity: q.Speaker, Token: v, Sure: 0.8}}
		}
	}
	return nil
}
