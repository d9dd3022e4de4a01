package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// intents reads what somebody says that he, or who he speaks for, will or will not
// do: "said he would not sign" refuses, "“We will help Haiti,” she said" promises,
// "said it would destroy Haifa if" threatens.
func (d *document) intents(finds []*find) []*find {
	told := map[[2]int]*find{}
	for _, f := range finds {
		if g := told[[2]int{f.sentence, f.token}]; g == nil || g.gone != "" {
			told[[2]int{f.sentence, f.token}] = f
		}
		d.menacing(f)
		if f.kind == graph.Threatened && f.gone == "" && len(f.targets) == 0 && f.row.isVerb() {
			f.targets = d.sents[f.sentence].conditioned(f.token, f.agents)
		}
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for v := range s.Tokens {
			kind, head := s.intent(v)
			own := head != ""
			if !own {
				if kind, head = s.stance(v); head == "" {
					continue
				}
			}
			old := told[[2]int{i, v}]
			if old != nil && old.gone == "" && !(old.kind == kind && s.Tokens[v].Quoted) {
				continue
			}
			by, quote := d.sayer(s, v)
			if len(by) == 0 || own && len(by) > 1 || d.capacityOf(by[0].entity) == expert || own && !d.own(s, v, by) {
				continue
			}
			if n := s.surface(v); own && n >= 0 && !s.Tokens[n].Quoted {
				if ps := s.parties(n, 1<<graph.Person); len(ps) == 1 && s.names(n) {
					by = ps // "Macron “will not tolerate” it, the palace said"
				}
			}
			if old != nil && old.gone == "" {
				old.agents, old.quote = by, quote
				continue
			}
			row := d.reader.tables.plainRow(head)
			if row == nil {
				continue
			}
			f := s.told(row, kind, v, by, 0.85)
			f.targets, f.quote = s.intended(v, kind, by), quote
			if kind == graph.Threatened && len(f.targets) == 0 && !(casus[s.low[v]] && s.actOfWar(v)) {
				if f.targets = s.conditioned(v, by); len(f.targets) == 0 {
					if f.targets = s.toldTo(v, by); len(f.targets) == 0 {
						f.targets = defied(finds, f)
					}
					if n := s.surface(v); len(f.targets) == 0 && n >= 0 && s.reprisal(v, n) {
						if own := s.follow(n, []path{{steps: []string{"whose"}}}, actorKinds); len(own) > 0 && !d.related(own, by) {
							continue // "a response from Poland would come"
						}
						f.targets = d.provoker(finds, f)
					}
				}
			}
			if n := s.surface(v); kind == graph.Warned && n >= 0 && bonds[s.low[n]] {
				if f.targets = s.toldTo(v, by); len(f.targets) == 0 {
					f.targets = s.follow(n, []path{newPath("with"), newPath("to")}, actorKinds)
				}
			}
			if own && kind == graph.Threatened && len(f.targets) == 0 && !s.conditionBelow(v) && !s.idle(v) || kind == graph.Promised && !s.generous(v, f.targets) {
				continue
			}
			if kind == graph.Threatened && warnedOf(finds, f) {
				continue
			}
			out = append(out, f)
		}
	}
	return out
}

// warnedOf leaves one of a threat and the warning that it is told by: the one that says
// who is meant. It reports whether that is the warning.
func warnedOf(finds []*find, f *find) bool {
	for _, g := range finds {
		if g.kind != graph.Warned || g.gone != "" || g.sentence != f.sentence || !sameParties(g.agents, f.agents) {
			continue
		}
		if len(g.targets) > 0 && len(f.targets) == 0 {
			return true
		}
		g.gone = "the threat is told"
	}
	return false
}

// generous reports whether what is promised at v is for somebody else: no state's
// "will defend its rights", nor what it warns of.
func (s *sentence) generous(v int, to []party) bool {
	if h := s.head(v); h >= 0 && s.rels[v] == parse.Ccomp && (s.low[h] == "warn" || s.low[h] == "threaten") {
		return false
	}
	switch s.low[v] {
	case "defend", "protect", "back", "support":
		return len(to) > 0
	case "help", "assist", "aid", "fund", "finance", "equip", "train":
		return len(to) > 0 || s.objectOf(v) < 0 // "will help farmers": at home
	}
	return true
}

// own reports whether the subject of v is the speaker or who he speaks for.
func (d *document) own(s *sentence, v int, by []party) bool {
	n := s.surface(v)
	if n < 0 {
		return false
	}
	if w := s.low[n]; s.Tokens[n].XPOS == parse.PRP && (w == "i" || w == "we") {
		return s.Tokens[v].Quoted
	}
	ps := s.parties(n, actorKinds)
	return d.related(by, ps) || d.holdsOffice(by[0].entity, ps) || d.Country(by[0].entity) >= 0 && holds(ps, d.Country(by[0].entity))
}

// intent returns what it is to say that one will do, or will not do, what the verb
// at v says, with the head whose row tells it, "" for neither.
func (s *sentence) intent(v int) (graph.EventType, string) {
	w := s.low[v]
	refuses, helps, harms := s.of(v, refused), s.of(v, helps), s.of(v, harms)
	harms = harms || s.strikesBack(v)
	if !refuses && !helps && !harms && !deserts[w] && !s.of(v, cowed) && w != "tolerate" && w != "sit" && w != "force" && w != "compel" && w != "oblige" {
		return 0, ""
	}
	if s.passive(v) {
		// "would be forced to act if"
		if m := s.modal(v); (w == "force" || w == "compel" || w == "oblige") && !s.negated(v) && (m == will || m == would) && s.infinitive(v) > v && (s.conditionBelow(v) || s.conditionBelow(s.infinitive(v))) {
			return graph.Threatened, "v:threaten"
		}
		// "will not be bound by it"
		if m := s.modal(v); s.of(v, cowed) && s.negated(v) && (m == will || m == would) {
			return graph.Rejected, "v:refuse"
		}
		return 0, ""
	}
	if !refuses && !helps && !harms && !deserts[w] && w != "tolerate" && w != "sit" || !s.verbal(v) || s.rels[v].Is(parse.Csubj, parse.CsubjPass, parse.AclRelcl) {
		return 0, ""
	}
	lead := s.auxiliaryHead(v)
	not := s.negated(lead)
	switch s.modal(lead) {
	case will, would:
	case perhaps:
		if not = not && (s.auxiliary(lead, "can") || s.auxiliary(lead, "could")); !not {
			return 0, ""
		}
	default:
		h := s.head(v) // "are not going to accept"
		if h < 0 || s.low[h] != "go" || s.rels[v] != parse.Xcomp || s.Tokens[h].XPOS != parse.VBG {
			return 0, ""
		}
		not = s.negated(h)
	}
	switch {
	case not && deserts[w] && s.objectOf(v) > v && s.names(s.objectOf(v)):
		return graph.Promised, "v:promise" // "will never abandon Ukraine"
	case not && w == "tolerate":
		return graph.Warned, "v:warn"
	case not && (w == "stand" || w == "sit") && s.idle(v):
		return graph.Threatened, "v:threaten"
	case not && refuses && s.wholly(v) && !((w == "talk" || w == "speak") && len(s.prepositional(v, "about", nil)) > 0):
		return graph.Rejected, "v:refuse" // but "I can't talk about that document"
	case not || s.conditional(v):
	case helps && s.wholly(v) && !(w == "give" && s.low[min(v+1, len(s.Tokens)-1)] == "up"):
		return graph.Promised, "v:promise"
	case harms:
		return graph.Threatened, "v:threaten"
	}
	return 0, ""
}

// deserts are the verbs for what one promises a friend not to do to him.
var deserts = map[string]bool{"abandon": true, "forsake": true, "desert": true, "forget": true, "betray": true, "fail": true}

// stance returns what the clause of v says without a word for who does it: "there will
// be no talks with Iran" refuses, "any attack will be met with a response" and "all
// options are on the table" threaten.
func (s *sentence) stance(v int) (graph.EventType, string) {
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 && s.low[v] != "consequence" && s.low[v] != "repercussion" {
		return 0, ""
	}
	m := s.modal(v)
	if (s.low[v] == "consequence" || s.low[v] == "repercussion") && (m == will || m == would) && s.child(v, parse.Cop) >= 0 && !s.negated(v) {
		return graph.Threatened, "v:threaten"
	}
	if n < 0 || n > v && s.low[v] != "be" {
		return 0, ""
	}
	if (m == will || m == would) && casus[s.low[v]] && !s.negated(v) && s.actOfWar(v) {
		return graph.Threatened, "v:threaten"
	}
	blows := s.doc.reader.tables.classes["revenge"]
	switch {
	case n >= 0 && n < v && s.reprisal(v, n):
		return graph.Threatened, "v:threaten"
	case s.low[v] == "have" && (m == will || m == would) && !s.negated(v) && s.consequent(s.objectOf(v)) && len(s.parties(n, actorKinds)) == 0:
		return graph.Warned, "v:warn" // "any attempt would have dire consequences"
	case (m == will || m == would) && bonds[s.low[n]] && strains[s.low[v]] && !s.negated(v):
		return graph.Warned, "v:warn" // "if she makes a statement there, relations will be damaged"
	case s.low[v] == "be" && n > v && (m == will || m == would) && s.child(v, parse.Expl) >= 0 && !s.negated(v) && (s.low[n] == "consequence" || s.low[n] == "repercussion" || s.low[n] == "retaliation"):
		return graph.Threatened, "v:threaten"
	case s.low[v] == "go" && (m == will || m == would) && s.negated(v) && v+1 < len(s.Tokens) && (s.low[v+1] == "unanswered" || s.low[v+1] == "unpunished"):
		return graph.Threatened, "v:threaten"
	case (m == will || m == would) && s.Tokens[v].Tag == parse.ADJ && s.doc.reader.tables.classes["harsh"][s.low[v]] && (blows[s.low[n]] || s.low[n] == "answer" || s.low[n] == "reaction") && !s.negated(v):
		return graph.Threatened, "v:threaten"
	case s.low[v] == "be" && (m == will || m == would || s.auxiliary(v, "can")) && s.child(v, parse.Expl) >= 0 && n > v:
		if det := s.child(n, parse.Det); det >= 0 && s.low[det] == "no" && refusable[s.low[n]] {
			return graph.Rejected, "v:refuse"
		}
	case s.low[v] == "meet" && (m == will || m == would) && s.answered(v) && s.doc.reader.tables.classes["blow"][s.low[n]]:
		return graph.Threatened, "v:threaten"
	case (m == will || m == would) && s.passive(v) && repays[s.low[v]] && s.byAgent(v) < 0 == (s.low[v] != "match") && (blows[s.low[n]] || s.doc.reader.tables.classes["blow"][s.low[n]]) && !s.negated(v):
		return graph.Threatened, "v:threaten" // "any retaliation will be matched by a rise in duties"
	case (m == will || m == would) && s.backfires(v, n):
		return graph.Threatened, "v:threaten" // "any aggression would result in severe costs"
	case s.low[n] == "option" && s.Tokens[n].XPOS == parse.NNS && (s.low[v] == "table" && s.caseOf(v) == "on" || s.low[v] == "open") && !s.negated(v):
		return graph.Threatened, "v:threaten"
	}
	return 0, ""
}

// repays are the verbs for giving somebody back what he does.
var repays = map[string]bool{"match": true, "repay": true, "avenge": true, "answer": true, "return": true}

// strikesBack reports whether a verb with its object tells of a blow: "deliver a crushing response".
func (s *sentence) strikesBack(v int) bool {
	switch s.low[v] {
	case "deliver", "deal", "inflict", "mount":
	default:
		return false
	}
	o := s.objectOf(v)
	return o > v && (s.doc.reader.tables.classes["revenge"][s.low[o]] || s.low[o] == "blow" || s.low[o] == "defeat" || s.low[o] == "answer" || s.low[o] == "reply" || s.low[o] == "retribution")
}

// consequent reports whether the word is one for the bad that follows.
func (s *sentence) consequent(t int) bool {
	return t >= 0 && (s.low[t] == "consequence" || s.low[t] == "repercussion")
}

// casus are the verbs for what one takes an act for.
var casus = map[string]bool{"amount": true, "regard": true, "consider": true, "treat": true, "view": true, "see": true, "constitute": true, "mean": true}

// actOfWar reports whether what stands behind v is "an act of war", "a declaration of war".
func (s *sentence) actOfWar(v int) bool {
	for t := v + 1; t+2 < len(s.Tokens) && t < v+14; t++ {
		if (s.low[t] == "act" || s.low[t] == "declaration") && s.low[t+1] == "of" && (s.low[t+2] == "war" || s.low[t+2] == "aggression") {
			return true
		}
	}
	return false
}

// toldTo returns whom a state tells what it will do: "told the envoy that it would".
func (s *sentence) toldTo(v int, by []party) []party {
	h := s.head(v)
	if h < 0 || s.rels[v] != parse.Ccomp || s.Tokens[v].Quoted || s.low[h] != "tell" && s.low[h] != "inform" && s.low[h] != "notify" {
		return nil
	}
	ps := s.follow(h, []path{{steps: []string{"iobj"}}, {steps: []string{"obj"}}}, 1<<graph.Person|1<<graph.Country)
	if len(ps) != 1 || s.doc.related(by, ps) || s.doc.Country(ps[0].entity) < 0 {
		return nil
	}
	return ps
}

// defied returns whom the same sentence has who threatens refuse, blame or condemn: "dismissed
// the US warning and said any attack would be met with force".
func defied(finds []*find, f *find) []party {
	for _, g := range finds {
		if g.sentence == f.sentence && g.gone == "" && g.token < f.token && len(g.targets) == 1 && sameParties(g.agents, f.agents) {
			switch g.kind {
			case graph.Rejected, graph.Accused, graph.Criticized, graph.Demanded:
				return g.targets
			}
		}
	}
	return nil
}

// conditioned returns who a threat at v is for by its condition: "threatened to act if
// Washington went on", "will strike unless Tehran stops".
func (s *sentence) conditioned(v int, by []party) []party {
	for x, n := v, 0; x >= 0 && n < 3; n++ {
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			if m := s.child(int(k), parse.Mark); s.rels[k].Is(parse.Advcl, parse.Ccomp) && m >= 0 && (s.low[m] == "if" || s.low[m] == "unless") {
				x := s.surface(int(k))
				if s.passive(int(k)) && s.child(int(k), parse.AuxPass) >= 0 && !s.negated(int(k)) {
					x = s.byAgent(int(k)) // "if Morales is toppled": not him
				}
				if x < 0 {
					continue
				}
				if ps := s.parties(x, actorKinds); len(ps) > 0 && !s.doc.related(by, ps) {
					return ps
				}
			}
		}
		x = s.infinitive(x)
	}
	return nil
}

// refusable are the things of which who says that there will be none refuses them.
var refusable = map[string]bool{"negotiation": true, "talk": true, "talks": true, "dialogue": true, "compromise": true, "concession": true,
	"deal": true, "ceasefire": true, "truce": true, "retreat": true, "withdrawal": true, "normalisation": true, "normalization": true}

// auxiliaryHead returns the verb whose auxiliaries are those of v: "will defend its
// rights and respond".
func (s *sentence) auxiliaryHead(v int) int {
	for h := s.head(v); h >= 0 && h < v && s.rels[v] == parse.Conj && s.Tokens[v].XPOS == parse.VB && s.verbal(h) && s.child(v, parse.Aux, parse.Nsubj, parse.Mark) < 0; h = s.head(v) {
		v = h
	}
	return v
}

// auxiliary reports whether the verb has the auxiliary.
func (s *sentence) auxiliary(v int, lemma string) bool {
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Aux && (s.low[k] == lemma || lemma == "can" && s.low[k] == "ca") {
			return true
		}
	}
	return false
}

// conditional reports whether v stands in a clause of condition or of a wish.
func (s *sentence) conditional(v int) bool {
	m := s.child(v, parse.Mark)
	return m >= 0 && m < v && conditionals[s.low[m]]
}

// idle reports whether a verb is that of "stand idly by".
func (s *sentence) idle(v int) bool {
	return (s.low[v] == "stand" || s.low[v] == "sit") && v+1 < len(s.Tokens) && (s.low[v+1] == "idly" || s.low[v+1] == "idle" || s.low[v+1] == "by" && (v+2 == len(s.Tokens) || s.Tokens[v+2].Tag != parse.PROPN && s.Tokens[v+2].Tag != parse.DET))
}

// wholly reports whether a verb of several meanings has what gives it the one that is meant:
// "give up", "take part", "do everything".
func (s *sentence) wholly(v int) bool {
	object := func(words ...string) bool {
		o := s.objectOf(v)
		for _, w := range words {
			if o >= 0 && s.low[o] == w || v+1 < len(s.Tokens) && s.low[v+1] == w {
				return true
			}
		}
		return false
	}
	switch s.low[v] {
	case "give":
		o := s.objectOf(v)
		return object("up", "in", "way", "ground") || o >= 0 && s.doc.reader.tables.classes["help"][s.low[o]]
	case "take":
		return object("part", "back")
	case "sit", "pull":
		return object("down", "out")
	case "meet", "speak", "engage", "deal", "receive", "host":
		return s.negated(s.auxiliaryHead(v)) && (s.objectOf(v) >= 0 && len(s.parties(s.objectOf(v), actorKinds)) > 0 || len(s.follow(v, []path{newPath("with"), newPath("to")}, actorKinds)) > 0)
	case "step", "stand":
		return object("down", "aside", "by", "with", "behind", "beside", "alongside", "shoulder")
	case "hand":
		return object("over") || s.child(v, parse.CompoundPrt) >= 0
	case "do":
		return object("everything", "whatever", "part", "share", "best", "utmost", "all")
	case "spare":
		return object("effort", "no")
	case "observe":
		return object("truce", "ceasefire", "cease-fire", "armistice", "accord", "agreement", "treaty", "moratorium")
	case "pay":
		return s.negated(v) || object("compensation", "damage", "damages", "reparation", "reparations")
	case "send", "provide", "contribute", "supply", "deliver":
		if s.negated(v) {
			return true
		}
		o := s.objectOf(v)
		return o >= 0 && (s.doc.reader.tables.classes["help"][s.low[o]] || s.doc.reader.tables.classes["aid"][s.low[o]] || s.doc.reader.tables.classes["money"][s.low[o]] || s.low[o] == "support")
	case "help":
		return s.objectOf(v) >= 0 || s.child(v, parse.Xcomp, parse.Ccomp, parse.Obl) >= 0
	}
	return true
}

// intended returns whom the act that is intended at v is for or against.
func (s *sentence) intended(v int, kind graph.EventType, by []party) []party {
	places := "obj:actor with on against to obj.to obj.with obj.whose"
	if casus[s.low[v]] && s.actOfWar(v) {
		if v = s.surface(v); v < 0 {
			return nil
		}
		places = "by from whose" // "an attack on Niger would be": not Niger
	}
	verb := s.low[v]
	if _, ok := bringsIll[verb]; ok {
		verb = "answer" // what a blow brings on is for who deals it, as an answer is
	}
	switch verb {
	case "be":
		if n := s.child(v, parse.Nsubj); n >= 0 && (s.low[n] == "consequence" || s.low[n] == "repercussion") {
			places = "for against"
			if f := s.follow(n, []path{newPath("for"), newPath("against")}, actorKinds); len(f) > 0 {
				return f
			}
		} else if n := s.child(v, parse.Nsubj); n >= 0 {
			v, places = n, "with"
		}
	case "deliver", "deal", "inflict", "mount":
		places = "with"
		if kind == graph.Threatened {
			places = "to:actor on iobj obj.to.whose to.whose obj.to against obj.on obj.against"
		}
	case "bind", "bully", "blackmail", "intimidate", "coerce", "pressure", "cow", "dictate", "deter", "sway", "lecture", "push":
		places = "by by.whose"
	case "meet", "match", "repay", "avenge", "answer":
		if n := s.child(v, parse.Nsubj, parse.NsubjPass); n >= 0 {
			v, places = n, "by from whose"
		}
	case "consequence", "repercussion":
		places = "for against"
	case "table", "open":
		places = "against regarding with"
	case "send", "contribute", "withdraw", "leave", "return", "step", "pull":
		if kind == graph.Rejected {
			return nil
		}
		places = "iobj to obj.to"
	case "extradite", "hand", "surrender", "release", "free":
		places = "to"
	case "stand":
		places = "by with behind beside alongside"
	case "cooperate", "co-operate", "sit", "engage", "swap", "share":
		places = "with"
	case "speak":
		places = "with to"
	case "give", "provide", "donate", "supply":
		places = "iobj to for obj.to obj.for"
	}
	for _, p := range strings.Fields(places) {
		ps := s.follow(v, []path{newPath(p)}, actorKinds)
		if len(ps) > 0 && !s.doc.related(by, ps) {
			return ps
		}
	}
	return nil
}

// ordersOut leaves the time that somebody who is expelled has to leave to the expulsion.
func ordersOut(finds []*find) {
	for _, f := range finds {
		if f.kind != graph.Demanded || f.gone != "" || f.row.Head != "v:give" {
			continue
		}
		for _, g := range finds {
			if g.kind == graph.Expelled && g.gone == "" && f.sentence-g.sentence >= 0 && f.sentence-g.sentence < 3 && sameParties(f.agents, g.agents) {
				f.gone = "part of the expulsion"
				break
			}
		}
	}
}

// menacing makes a threat of a warning of what the speaker himself will do: "warned
// that it would impose sanctions".
func (d *document) menacing(f *find) {
	if f.kind != graph.Warned || f.gone != "" || !f.row.isVerb() {
		return
	}
	s := &d.sents[f.sentence]
	c := s.content(f.token)
	if c < 0 || !s.verbal(c) || s.negated(c) || s.modal(c) == plain || !d.own(s, c, f.agents) {
		return
	}
	classes := d.reader.tables.classes
	o := s.objectOf(c)
	switch w := s.low[c]; {
	case classes["harms"][w] || classes["harm"][w]:
	case o < 0:
		return
	case w == "impose" && classes["sanction"][s.low[o]], w == "use" && (s.low[o] == "force" || s.low[o] == "weapon"),
		w == "take" && (classes["revenge"][s.low[o]] || classes["force"][s.low[o]]):
	default:
		return
	}
	f.kind = graph.Threatened
	if len(f.targets) == 0 {
		f.targets = s.intended(c, f.kind, f.agents)
	}
}
