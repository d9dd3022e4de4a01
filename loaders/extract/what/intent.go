package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
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
		if f.kind == graph.Threatened && f.gone == "" && len(f.targets) == 0 && f.row.IsVerb() {
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
			if len(by) == 0 || own && len(by) > 1 || d.CapacityOf(by[0].Entity) == clause.Expert || own && !d.own(s, v, by) {
				continue
			}
			if n := s.Surface(v); own && n >= 0 && !s.Tokens[n].Quoted {
				if ps := s.Parties(n, 1<<graph.Person); len(ps) == 1 && s.Names(n) {
					by = ps // "Macron “will not tolerate” it, the palace said"
				}
			}
			if old != nil && old.gone == "" {
				old.agents, old.quote = by, quote
				continue
			}
			row := d.Tables.PlainRow(head)
			if row == nil {
				continue
			}
			f := s.told(row, kind, v, by, 0.85)
			f.targets, f.quote = s.intended(v, kind, by), quote
			if kind == graph.Threatened && len(f.targets) == 0 && !(casus.Has(s.Low[v]) && s.actOfWar(v)) {
				if f.targets = s.conditioned(v, by); len(f.targets) == 0 {
					if f.targets = s.toldTo(v, by); len(f.targets) == 0 {
						f.targets = defied(finds, f)
					}
					if n := s.Surface(v); len(f.targets) == 0 && n >= 0 && s.reprisal(v, n) {
						if own := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(own) > 0 && !d.Related(own, by) {
							continue // "a response from Poland would come"
						}
						f.targets = d.provoker(finds, f)
					}
				}
			}
			if n := s.Surface(v); kind == graph.Warned && n >= 0 && bonds.Has(s.Low[n]) {
				if f.targets = s.toldTo(v, by); len(f.targets) == 0 {
					f.targets = s.Follow(n, []verbs.Path{verbs.NewPath("with"), verbs.NewPath("to")}, clause.ActorKinds)
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
		if g.kind != graph.Warned || g.gone != "" || g.sentence != f.sentence || !clause.SameParties(g.agents, f.agents) {
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
func (s *sentence) generous(v int, to []clause.Party) bool {
	if h := s.Head(v); h >= 0 && s.Rels[v] == parse.Ccomp && (s.Low[h] == "warn" || s.Low[h] == "threaten") {
		return false
	}
	switch s.Low[v] {
	case "defend", "protect", "back", "support":
		return len(to) > 0
	case "help", "assist", "aid", "fund", "finance", "equip", "train":
		return len(to) > 0 || s.ObjectOf(v) < 0 // "will help farmers": at home
	}
	return true
}

// own reports whether the subject of v is the speaker or who he speaks for.
func (d *document) own(s *sentence, v int, by []clause.Party) bool {
	n := s.Surface(v)
	if n < 0 {
		return false
	}
	if w := s.Low[n]; s.Tokens[n].XPOS == parse.PRP && (w == "i" || w == "we") {
		return s.Tokens[v].Quoted
	}
	ps := s.Parties(n, clause.ActorKinds)
	return d.Related(by, ps) || d.holdsOffice(by[0].Entity, ps) || d.Country(by[0].Entity) >= 0 && clause.Holds(ps, d.Country(by[0].Entity))
}

// intent returns what it is to say that one will do, or will not do, what the verb
// at v says, with the head whose row tells it, "" for neither.
func (s *sentence) intent(v int) (graph.EventType, string) {
	w := s.Low[v]
	refuses, helps, harms := s.of(v, verbs.Refused), s.of(v, verbs.Helps), s.of(v, verbs.Harms)
	harms = harms || s.strikesBack(v)
	if !refuses && !helps && !harms && !deserts.Has(w) && !s.of(v, verbs.Cowed) && w != "tolerate" && w != "sit" && w != "force" && w != "compel" && w != "oblige" {
		return 0, ""
	}
	if s.Passive(v) {
		// "would be forced to act if"
		if m := s.Modal(v); (w == "force" || w == "compel" || w == "oblige") && !s.Negated(v) && (m == clause.Will || m == clause.Would) && s.Infinitive(v) > v && (s.conditionBelow(v) || s.conditionBelow(s.Infinitive(v))) {
			return graph.Threatened, "v:threaten"
		}
		// "will not be bound by it"
		if m := s.Modal(v); s.of(v, verbs.Cowed) && s.Negated(v) && (m == clause.Will || m == clause.Would) {
			return graph.Rejected, "v:refuse"
		}
		return 0, ""
	}
	if !refuses && !helps && !harms && !deserts.Has(w) && w != "tolerate" && w != "sit" || !s.Verbal(v) || s.Rels[v].Is(parse.Csubj, parse.CsubjPass, parse.AclRelcl) {
		return 0, ""
	}
	lead := s.AuxiliaryHead(v)
	not := s.Negated(lead)
	switch s.Modal(lead) {
	case clause.Will, clause.Would:
	case clause.Perhaps:
		if not = not && (s.auxiliary(lead, "can") || s.auxiliary(lead, "could")); !not {
			return 0, ""
		}
	default:
		h := s.Head(v) // "are not going to accept"
		if h < 0 || s.Low[h] != "go" || s.Rels[v] != parse.Xcomp || s.Tokens[h].XPOS != parse.VBG {
			return 0, ""
		}
		not = s.Negated(h)
	}
	switch {
	case not && deserts.Has(w) && s.ObjectOf(v) > v && s.Names(s.ObjectOf(v)):
		return graph.Promised, "v:promise" // "will never abandon Ukraine"
	case not && w == "tolerate":
		return graph.Warned, "v:warn"
	case not && (w == "stand" || w == "sit") && s.idle(v):
		return graph.Threatened, "v:threaten"
	case not && refuses && s.wholly(v) && !((w == "talk" || w == "speak") && len(s.Prepositional(v, "about", nil)) > 0):
		return graph.Rejected, "v:refuse" // but "I can't talk about that document"
	case not || s.Conditional(v):
	case helps && s.wholly(v) && !(w == "give" && s.Low[min(v+1, len(s.Tokens)-1)] == "up"):
		return graph.Promised, "v:promise"
	case harms:
		return graph.Threatened, "v:threaten"
	}
	return 0, ""
}

// deserts are the verbs for what one promises a friend not to do to him.
var deserts = vocab.Words("abandon", "forsake", "desert", "forget", "betray", "fail")

// stance returns what the clause of v says without a word for who does it: "there will
// be no talks with Iran" refuses, "any attack will be met with a response" and "all
// options are on the table" threaten.
func (s *sentence) stance(v int) (graph.EventType, string) {
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 && s.Low[v] != "consequence" && s.Low[v] != "repercussion" {
		return 0, ""
	}
	m := s.Modal(v)
	if (s.Low[v] == "consequence" || s.Low[v] == "repercussion") && (m == clause.Will || m == clause.Would) && s.Child(v, parse.Cop) >= 0 && !s.Negated(v) {
		return graph.Threatened, "v:threaten"
	}
	if n < 0 || n > v && s.Low[v] != "be" {
		return 0, ""
	}
	if (m == clause.Will || m == clause.Would) && casus.Has(s.Low[v]) && !s.Negated(v) && s.actOfWar(v) {
		return graph.Threatened, "v:threaten"
	}
	blows := s.Doc.Tables.Classes["revenge"]
	switch {
	case n >= 0 && n < v && s.reprisal(v, n):
		return graph.Threatened, "v:threaten"
	case s.Low[v] == "have" && (m == clause.Will || m == clause.Would) && !s.Negated(v) && s.consequent(s.ObjectOf(v)) && len(s.Parties(n, clause.ActorKinds)) == 0:
		return graph.Warned, "v:warn" // "any attempt would have dire consequences"
	case (m == clause.Will || m == clause.Would) && bonds.Has(s.Low[n]) && strains.Has(s.Low[v]) && !s.Negated(v):
		return graph.Warned, "v:warn" // "if she makes a statement there, relations will be damaged"
	case s.Low[v] == "be" && n > v && (m == clause.Will || m == clause.Would) && s.Child(v, parse.Expl) >= 0 && !s.Negated(v) && (s.Low[n] == "consequence" || s.Low[n] == "repercussion" || s.Low[n] == "retaliation"):
		return graph.Threatened, "v:threaten"
	case s.Low[v] == "go" && (m == clause.Will || m == clause.Would) && s.Negated(v) && v+1 < len(s.Tokens) && (s.Low[v+1] == "unanswered" || s.Low[v+1] == "unpunished"):
		return graph.Threatened, "v:threaten"
	case (m == clause.Will || m == clause.Would) && s.Tokens[v].Tag == parse.ADJ && s.Doc.Tables.Classes["harsh"].Has(s.Low[v]) && (blows.Has(s.Low[n]) || s.Low[n] == "answer" || s.Low[n] == "reaction") && !s.Negated(v):
		return graph.Threatened, "v:threaten"
	case s.Low[v] == "be" && (m == clause.Will || m == clause.Would || s.auxiliary(v, "can")) && s.Child(v, parse.Expl) >= 0 && n > v:
		if det := s.Child(n, parse.Det); det >= 0 && s.Low[det] == "no" && refusable.Has(s.Low[n]) {
			return graph.Rejected, "v:refuse"
		}
	case s.Low[v] == "meet" && (m == clause.Will || m == clause.Would) && s.answered(v) && s.Doc.Tables.Classes["blow"].Has(s.Low[n]):
		return graph.Threatened, "v:threaten"
	case (m == clause.Will || m == clause.Would) && s.Passive(v) && repays.Has(s.Low[v]) && s.ByAgent(v) < 0 == (s.Low[v] != "match") && (blows.Has(s.Low[n]) || s.Doc.Tables.Classes["blow"].Has(s.Low[n])) && !s.Negated(v):
		return graph.Threatened, "v:threaten" // "any retaliation will be matched by a rise in duties"
	case (m == clause.Will || m == clause.Would) && s.backfires(v, n):
		return graph.Threatened, "v:threaten" // "any aggression would result in severe costs"
	case s.Low[n] == "option" && s.Tokens[n].XPOS == parse.NNS && (s.Low[v] == "table" && s.CaseOf(v) == "on" || s.Low[v] == "open") && !s.Negated(v):
		return graph.Threatened, "v:threaten"
	}
	return 0, ""
}

// repays are the verbs for giving somebody back what he does.
var repays = vocab.Words("match", "repay", "avenge", "answer", "return")

// strikesBack reports whether a verb with its object tells of a blow: "deliver a crushing response".
func (s *sentence) strikesBack(v int) bool {
	switch s.Low[v] {
	case "deliver", "deal", "inflict", "mount":
	default:
		return false
	}
	o := s.ObjectOf(v)
	return o > v && (s.Doc.Tables.Classes["revenge"].Has(s.Low[o]) || s.Low[o] == "blow" || s.Low[o] == "defeat" || s.Low[o] == "answer" || s.Low[o] == "reply" || s.Low[o] == "retribution")
}

// consequent reports whether the word is one for the bad that follows.
func (s *sentence) consequent(t int) bool {
	return t >= 0 && (s.Low[t] == "consequence" || s.Low[t] == "repercussion")
}

// casus are the verbs for what one takes an act for.
var casus = vocab.Words("amount", "regard", "consider", "treat", "view", "see", "constitute", "mean")

// actOfWar reports whether what stands behind v is "an act of war", "a declaration of war".
func (s *sentence) actOfWar(v int) bool {
	for t := v + 1; t+2 < len(s.Tokens) && t < v+14; t++ {
		if (s.Low[t] == "act" || s.Low[t] == "declaration") && s.Low[t+1] == "of" && (s.Low[t+2] == "war" || s.Low[t+2] == "aggression") {
			return true
		}
	}
	return false
}

// toldTo returns whom a state tells what it will do: "told the envoy that it would".
func (s *sentence) toldTo(v int, by []clause.Party) []clause.Party {
	h := s.Head(v)
	if h < 0 || s.Rels[v] != parse.Ccomp || s.Tokens[v].Quoted || s.Low[h] != "tell" && s.Low[h] != "inform" && s.Low[h] != "notify" {
		return nil
	}
	ps := s.Follow(h, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"obj"}}}, 1<<graph.Person|1<<graph.Country)
	if len(ps) != 1 || s.Doc.Related(by, ps) || s.Doc.Country(ps[0].Entity) < 0 {
		return nil
	}
	return ps
}

// defied returns whom the same sentence has who threatens refuse, blame or condemn: "dismissed
// the US warning and said any attack would be met with force".
func defied(finds []*find, f *find) []clause.Party {
	for _, g := range finds {
		if g.sentence == f.sentence && g.gone == "" && g.token < f.token && len(g.targets) == 1 && clause.SameParties(g.agents, f.agents) {
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
func (s *sentence) conditioned(v int, by []clause.Party) []clause.Party {
	for x, n := v, 0; x >= 0 && n < 3; n++ {
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			if m := s.Child(int(k), parse.Mark); s.Rels[k].Is(parse.Advcl, parse.Ccomp) && m >= 0 && (s.Low[m] == "if" || s.Low[m] == "unless") {
				x := s.Surface(int(k))
				if s.Passive(int(k)) && s.Child(int(k), parse.AuxPass) >= 0 && !s.Negated(int(k)) {
					x = s.ByAgent(int(k)) // "if Morales is toppled": not him
				}
				if x < 0 {
					continue
				}
				if ps := s.Parties(x, clause.ActorKinds); len(ps) > 0 && !s.Doc.Related(by, ps) {
					return ps
				}
			}
		}
		x = s.Infinitive(x)
	}
	return nil
}

// refusable are the things of which who says that there will be none refuses them.
var refusable = vocab.Words("negotiation", "talk", "talks", "dialogue", "compromise", "concession",
	"deal", "ceasefire", "truce", "retreat", "withdrawal", "normalisation", "normalization")

// auxiliary reports whether the verb has the auxiliary.
func (s *sentence) auxiliary(v int, lemma string) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Aux && (s.Low[k] == lemma || lemma == "can" && s.Low[k] == "ca") {
			return true
		}
	}
	return false
}

// idle reports whether a verb is that of "stand idly by".
func (s *sentence) idle(v int) bool {
	return (s.Low[v] == "stand" || s.Low[v] == "sit") && v+1 < len(s.Tokens) && (s.Low[v+1] == "idly" || s.Low[v+1] == "idle" || s.Low[v+1] == "by" && (v+2 == len(s.Tokens) || s.Tokens[v+2].Tag != parse.PROPN && s.Tokens[v+2].Tag != parse.DET))
}

// wholly reports whether a verb of several meanings has what gives it the one that is meant:
// "give up", "take part", "do everything".
func (s *sentence) wholly(v int) bool {
	object := func(words ...string) bool {
		o := s.ObjectOf(v)
		for _, w := range words {
			if o >= 0 && s.Low[o] == w || v+1 < len(s.Tokens) && s.Low[v+1] == w {
				return true
			}
		}
		return false
	}
	switch s.Low[v] {
	case "give":
		o := s.ObjectOf(v)
		return object("up", "in", "way", "ground") || o >= 0 && s.Doc.Tables.Classes["help"].Has(s.Low[o])
	case "take":
		return object("part", "back")
	case "sit", "pull":
		return object("down", "out")
	case "meet", "speak", "engage", "deal", "receive", "host":
		return s.Negated(s.AuxiliaryHead(v)) && (s.ObjectOf(v) >= 0 && len(s.Parties(s.ObjectOf(v), clause.ActorKinds)) > 0 || len(s.Follow(v, []verbs.Path{verbs.NewPath("with"), verbs.NewPath("to")}, clause.ActorKinds)) > 0)
	case "step", "stand":
		return object("down", "aside", "by", "with", "behind", "beside", "alongside", "shoulder")
	case "hand":
		return object("over", "back") || s.Child(v, parse.CompoundPrt) >= 0
	case "return":
		o := s.ObjectOf(v) // "would return the remains", but "would return fire"
		return o > v && s.Low[o] != "fire" && s.Low[o] != "call" && s.Low[o] != "favour" && s.Low[o] != "favor" && s.Low[o] != "visit"
	case "do":
		return object("everything", "whatever", "part", "share", "best", "utmost", "all")
	case "spare":
		return object("effort", "no")
	case "observe":
		return object("truce", "ceasefire", "cease-fire", "armistice", "accord", "agreement", "treaty", "moratorium")
	case "pay":
		return s.Negated(v) || object("compensation", "damage", "damages", "reparation", "reparations")
	case "send", "provide", "contribute", "supply", "deliver":
		if s.Negated(v) {
			return true
		}
		o := s.ObjectOf(v)
		return o >= 0 && (s.Doc.Tables.Classes["help"].Has(s.Low[o]) || s.Doc.Tables.Classes["aid"].Has(s.Low[o]) || s.Doc.Tables.Classes["money"].Has(s.Low[o]) || s.Low[o] == "support")
	case "help":
		return s.ObjectOf(v) >= 0 || s.Child(v, parse.Xcomp, parse.Ccomp, parse.Obl) >= 0
	}
	return true
}

// intended returns whom the act that is intended at v is for or against.
func (s *sentence) intended(v int, kind graph.EventType, by []clause.Party) []clause.Party {
	places := "obj:actor with on against to obj.to obj.with obj.whose"
	if casus.Has(s.Low[v]) && s.actOfWar(v) {
		if v = s.Surface(v); v < 0 {
			return nil
		}
		places = "by from whose" // "an attack on Niger would be": not Niger
	}
	verb := s.Low[v]
	if _, ok := bringsIll[verb]; ok {
		verb = "answer" // what a blow brings on is for who deals it, as an answer is
	}
	switch verb {
	case "be":
		if n := s.Child(v, parse.Nsubj); n >= 0 && (s.Low[n] == "consequence" || s.Low[n] == "repercussion") {
			places = "for against"
			if f := s.Follow(n, []verbs.Path{verbs.NewPath("for"), verbs.NewPath("against")}, clause.ActorKinds); len(f) > 0 {
				return f
			}
		} else if n := s.Child(v, parse.Nsubj); n >= 0 {
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
		if n := s.Child(v, parse.Nsubj, parse.NsubjPass); n >= 0 {
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
	case "extradite", "hand", "surrender", "release", "free", "repatriate":
		places = "to obj.to"
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
		ps := s.Follow(v, []verbs.Path{verbs.NewPath(p)}, clause.ActorKinds)
		if len(ps) > 0 && !s.Doc.Related(by, ps) {
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
			if g.kind == graph.Expelled && g.gone == "" && f.sentence-g.sentence >= 0 && f.sentence-g.sentence < 3 && clause.SameParties(f.agents, g.agents) {
				f.gone = "part of the expulsion"
				break
			}
		}
	}
}

// menacing makes a threat of a warning of what the speaker himself will do: "warned
// that it would impose sanctions".
func (d *document) menacing(f *find) {
	if f.kind != graph.Warned || f.gone != "" || !f.row.IsVerb() {
		return
	}
	s := &d.sents[f.sentence]
	c := s.Content(f.token)
	if c < 0 || !s.Verbal(c) || s.Negated(c) || s.Modal(c) == clause.Plain || !d.own(s, c, f.agents) {
		return
	}
	classes := d.Tables.Classes
	o := s.ObjectOf(c)
	switch w := s.Low[c]; {
	case classes["harms"].Has(w) || classes["harm"].Has(w):
	case o < 0:
		return
	case w == "impose" && classes["sanction"].Has(s.Low[o]), w == "use" && (s.Low[o] == "force" || s.Low[o] == "weapon"),
		w == "take" && (classes["revenge"].Has(s.Low[o]) || classes["force"].Has(s.Low[o])):
	default:
		return
	}
	f.kind = graph.Threatened
	if len(f.targets) == 0 {
		f.targets = s.intended(c, f.kind, f.agents)
	}
}
