package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// What it is wrong to do or to be.

// charged returns the word at t where it says of its subject that he has done wrong:
// "had violated the ceasefire", "was behind the attack", "is responsible".
func (s *sentence) charged(t int) int {
	blamed := s.Low[t] == "blame"
	if !s.Verbal(t) && !blamed && s.Child(t, parse.Cop) < 0 {
		return -1
	}
	if blamed && t > 1 && s.Low[t-1] == "to" && s.Low[t-2] == "be" && s.Child(t, parse.Obj) < 0 {
		if s.Negated(t) {
			return -1
		}
		return t // "is to blame for it"
	}
	if !s.ofWrong(t) || s.ofNoProof(t) || s.Negated(t) && !s.idleDo(t) || (s.Modal(t) != clause.Plain || s.ToInfinitive(t)) && s.Child(t, parse.NsubjOuter) < 0 || s.Tokens[t].XPOS == parse.VBG && s.Child(t, parse.Aux) < 0 {
		return -1 // "warned against withholding aid"
	}
	return t
}

// ofWrong reports whether a predicate is one for what is wrong to do or to be.
func (s *sentence) ofWrong(t int) bool {
	switch {
	case s.Verbal(t) && s.Child(t, parse.NsubjOuter) >= 0:
		return s.Doc.Tables.Classes["offence"].Has(s.Low[t]) || s.Doc.Tables.Classes["offence-meant"].Has(s.Low[t]) || s.of(t, verbs.Undo)
	case s.Verbal(t):
		return s.of(t, verbs.Offends) || s.misdeed(t) || len(s.handiwork(t)) > 0
	case len(s.handiwork(t)) > 0:
		return true
	case s.Child(t, parse.Cop) < 0:
		return false
	case s.of(t, verbs.Guilty) || culprits.Has(s.Low[t]):
		return true
	case s.Low[t] == "involved" || s.Low[t] == "implicated":
		return s.wrongUpon(t)
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Case && (s.Low[k] == "behind" || atFault.Has(s.Low[k]+" "+s.Low[t])) {
			return true
		}
	}
	return false
}

// misdeed reports whether a verb with what follows it tells a wrong: "committed crimes",
// "failed to keep its word", "is trying to overthrow the government".
func (s *sentence) misdeed(t int) bool {
	classes := s.Doc.Tables.Classes
	var objects []int
	if s.of(t, verbs.Wrongs) {
		place := "obj"
		if s.Low[t] == "engage" {
			place = "in"
		}
		objects = s.Fillers(t, place, objects)
	}
	for _, o := range objects {
		if (o > t || s.Passive(t) && s.ByAgent(t) > t) && classes["offence-done"].Has(s.Low[t]+":"+s.Low[o]) {
			return true
		}
	}
	if s.wrongUpon(t) || s.toFighters(t) || s.asCover(t) || s.actsLike(t) {
		return true
	}
	if s.Low[t] == "stand" || s.Low[t] == "lie" {
		for _, x := range s.Prepositional(t, "behind", nil) { // "stood behind the operation"
			if w := s.Low[x]; s.Tokens[x].Tag == parse.NOUN && (classes["wrongdoing"].Has(w) || classes["attack"].Has(w) || w == "operation" || w == "plot" || w == "attack" || w == "explosion" || w == "unrest" || w == "protest") {
				return true
			}
		}
	}
	if s.Low[t] == "do" && s.idleDo(t) {
		return true // "have done nothing to stop the smuggling"
	}
	k := s.Infinitive(t)
	if k < t {
		return false
	}
	switch s.Low[t] {
	case "resort", "stoop", "conspire", "collude", "plot", "scheme":
		return classes["offence"].Has(s.Low[k]) || classes["offence-meant"].Has(s.Low[k]) || classes["hurts"].Has(s.Low[k]) || s.misdeed(k)
	case "fail", "neglect":
		return !concords.Has(s.Low[k])
	case "try", "seek", "want", "attempt", "continue", "aim", "intend":
		return classes["offence"].Has(s.Low[k]) || classes["offence-meant"].Has(s.Low[k]) || s.misdeed(k)
	}
	return false
}

// actsLike reports whether the verb at t likens its subject to somebody bad: "behaved like a bandit".
func (s *sentence) actsLike(t int) bool {
	if s.Low[t] != "behave" && s.Low[t] != "act" {
		return false
	}
	return slices.ContainsFunc(append(s.Fillers(t, "like", nil), s.Fillers(t, "as", nil)...), func(o int) bool { return s.Tokens[o].Tag == parse.NOUN && s.IsBad(o) })
}

// asCover reports whether the verb at t says that something is only put forward: "uses the raids as a pretext to", "is using refugees as pawns".
func (s *sentence) asCover(t int) bool {
	switch s.Low[t] {
	case "use", "exploit", "invoke", "employ", "weaponise", "weaponize":
		return slices.ContainsFunc(s.Fillers(t, "as", nil), func(o int) bool { return covers.Has(s.Low[o]) })
	}
	return false
}

// covers are the nouns for what hides another end, or for who is made to serve one.
var covers = vocab.Words("pretext", "excuse", "cover", "smokescreen", "fig-leaf", "alibi", "scapegoat", "pawn", "weapon", "hostage", "shield", "ploy", "ruse")

// concords are verbs for what two sides fail at without either doing wrong: "failed to agree on a map".
var concords = vocab.Words("agree", "reach", "resolve", "settle", "overcome", "bridge", "narrow", "conclude", "clinch",
	"reconcile", "compromise", "find")

// ill is a kind of wrong that a verb and what it is done to make together: one class of
// verbs, one of nouns.
type ill struct {
	verbs verbs.Class
	nouns string
}

var ills = [...]ill{{verbs.WrongDoes, "wrongdoing"}, {verbs.Hurts, "innocents"}, {verbs.Breaks, "kept"}, {verbs.Arms, "fighters"}, {verbs.Arms, "strife"}, {verbs.Stirs, "strife"}, {verbs.Begins, "fray"}}

// wrongUpon reports whether the verb at t does wrong by what stands with it: "executed dozens of
// civilians", "was sheltering guerrillas of the FARC", "had a hand in the murder".
func (s *sentence) wrongUpon(t int) bool {
	classes := s.Doc.Tables.Classes
	for _, i := range ills {
		if !s.of(t, i.verbs) {
			continue
		}
		place := "obj"
		switch s.Low[t] {
		case "engage", "involve", "implicate", "involved", "implicated", "participate", "collude", "dabble", "indulge":
			place = "in"
		case "resort":
			place = "to"
		case "renege", "fire", "shoot":
			place = "on"
		}
		objects := s.Fillers(t, place, nil)
		if len(objects) == 0 && place == "on" {
			objects = s.Fillers(t, "obj", nil)
		}
		for _, o := range objects {
			if o < t && !(s.Passive(t) && s.ByAgent(t) > t) {
				continue
			}
			if classes[i.nouns].Has(s.Low[o]) || i.verbs == verbs.Hurts && s.ours(o) {
				return true
			}
			for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
				// "dozens of civilians", "FDLR fighters", "a campaign of terror"
				if (s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" || s.Rels[k] == parse.Conj || s.Rels[k] == parse.Compound && classes["bands"].Has(s.Low[o])) && classes[i.nouns].Has(s.Low[k]) {
					return true
				}
			}
			if i.verbs == verbs.Arms && armsAny.Has(s.Low[t]) && s.armed(o) {
				return true
			}
		}
	}
	return false
}

// ours reports whether a noun is what speakers call their own: "is bombing our areas".
func (s *sentence) ours(o int) bool {
	k := s.Child(o, parse.NmodPoss)
	return k >= 0 && verbs.Lower(s.Tokens[k].Text) == "our"
}

// armsAny are the verbs that tell a wrong where any body is given arms or refuge that is no state's own.
var armsAny = vocab.Words("arm", "shelter", "harbour", "harbor", "bankroll", "equip", "train")

// armed reports whether the word at o names a body that is not one of a state's or of states.
func (s *sentence) armed(o int) bool {
	for _, p := range s.Parties(o, 1<<graph.Organization) {
		name := strings.ToLower(s.Doc.Entities[p.Entity].Name)
		if !slices.ContainsFunc([]string{"ministry", "government", "police", "army", "navy", "air force", "armed forces", "national", "union", "united", "council", "guard corps", "coast guard"}, func(w string) bool { return strings.Contains(name, w) }) {
			return true
		}
	}
	return false
}

// entangles are the verbs of which only the passive charges somebody: "was involved in the murder".
var entangles = vocab.Words("involve", "implicate")

// culprits are the nouns that call somebody guilty of what was done, atFault the phrases.
var (
	culprits = vocab.Words("aggressor", "culprit", "perpetrator", "mastermind", "instigator", "accomplice", "saboteur", "violator", "accessory")
	atFault  = vocab.Words("in breach", "in violation", "in contravention", "in defiance", "in league", "in cahoots", "in collusion", "at fault")
)

// proper are the adjectives for what one may do; where that is denied, it is criticism.
var proper = vocab.Words("appropriate", "acceptable", "right", "fair", "proper", "just", "reasonable", "responsible",
	"helpful", "legitimate", "decent", "wise", "correct", "honest", "normal",
	"constructive", "justified", "justifiable", "tolerable", "credible", "conducive", "lawful", "legal", "proportionate", "professional", "serious", "friendly", "democratic", "transparent")

// toTheFace returns to whom somebody says that what is nobody's else is wrong: "told X that the delays were unacceptable".
func (s *sentence) toTheFace(v int) []clause.Party {
	c := s.Content(v)
	if s.Low[v] != "tell" || c < 0 || !blamed.Has(s.Low[c]) && !s.Negated(c) {
		return nil
	}
	if o := s.Child(v, parse.Iobj, parse.Obj); o > v && o < c {
		return s.Parties(o, 1<<graph.Person|1<<graph.Country)
	}
	return nil
}

// blamed are the adjectives for what who hears them can be blamed for.
var blamed = vocab.Words("unacceptable", "inadmissible", "intolerable", "unjustified", "unwarranted", "outrageous", "disproportionate",
	"irresponsible", "inexcusable", "indefensible", "wrong", "mistake", "unhelpful", "provocative", "illegal", "unlawful", "unfair", "excessive")

// wrongFor returns for whom it is wrong to do something: "it is unacceptable for X to dictate terms", "it was not right for X
// to", "it was wrong of X to"; nil where nothing says so.
func (s *sentence) wrongFor(c int) []clause.Party {
	if c < 0 {
		return nil
	}
	n := s.Child(c, parse.Nsubj, parse.Expl)
	if n < 0 || n > c || s.Low[n] != "it" || s.Child(c, parse.Cop) < 0 || s.Tokens[c].Tag != parse.ADJ {
		return nil
	}
	if bad := s.IsBad(c) || s.Low[c] == "wrong"; bad == s.Negated(c) || !bad && !proper.Has(s.Low[c]) {
		return nil
	}
	x := c + 1
	if x+2 >= len(s.Tokens) || s.Low[x] != "for" && s.Low[x] != "of" {
		return nil
	}
	if x++; s.Low[x] == "the" {
		x++
	}
	m := s.Mention[x]
	if m < 0 {
		return nil
	}
	if to := s.Doc.Mentions[m].To; to+1 >= len(s.Tokens) || s.Low[to] != "to" || s.Tokens[to+1].Tag == parse.PROPN {
		return nil
	}
	return s.Parties(s.Doc.Mentions[m].Head, clause.ActorKinds)
}

// blamedFor returns to whose bad deeds what is said at c is laid: "said tension had risen due to X's provocative actions", "is the
// result of X's illegal occupation"; nil.
func (s *sentence) blamedFor(said, c int) []clause.Party {
	if c < 0 || s.Negated(c) {
		return nil
	}
	from, to := s.Span(c)
	for x := from; x+2 < to; x++ {
		n := -1
		switch {
		case x >= said && c < said:
			return nil
		case (s.Low[x] == "due" || s.Low[x] == "owe") && s.Low[x+1] == "to", s.Low[x] == "because" && s.Low[x+1] == "of", s.Low[x] == "result" && s.Low[x+1] == "of",
			s.Low[x] == "consequence" && s.Low[x+1] == "of", s.Low[x] == "product" && s.Low[x+1] == "of", (s.Low[x] == "cause" || s.Low[x] == "trigger" || s.Low[x] == "spark") && s.Low[x+1] == "by":
			n = x + 2
		}
		if n < 0 || s.Negated(x) {
			continue
		}
		for n < to && (s.Mention[n] >= 0 || s.Tokens[n].Tag.Is(parse.DET, parse.ADJ, parse.ADV) || s.Tokens[n].XPOS == parse.POS || s.Tokens[n].XPOS == parse.PRPS) {
			n++
		}
		for n+1 < to && s.Tokens[n+1].Tag == parse.NOUN {
			n++
		}
		if n >= to || s.Tokens[n].Tag != parse.NOUN || !s.IsBad(n) {
			continue
		}
		if own := s.Follow(n, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"by"}}, {Steps: []string{"adj"}}}, clause.ActorKinds); len(own) == 1 {
			return own
		}
	}
	return nil
}

// ground lets what somebody gives as the ground of an act against others accuse these, where it names nobody: "expelled
// the Kenyan envoy, alleging interference".
func (d *document) ground(finds []*find, f *find) {
	if f.kind != graph.Accused || f.gone != "" || len(f.targets) > 0 || !groundsGiven.Has(f.row.Head) {
		return
	}
	for _, g := range finds {
		if g != f && g.gone == "" && len(g.targets) > 0 && d.Related(g.agents, f.agents) && (d.Tables.Acts[g.kind].OfState || ofEnvoys[g.kind]) {
			f.targets = slices.Clone(g.targets)
			return
		}
	}
	for i := len(finds) - 1; i >= 0 && d.sents[f.sentence].Tokens[f.token].XPOS == parse.VBG; i-- {
		// "protested after Chad threw its envoy out, claiming interference": the clause next to it
		if g := finds[i]; g.gone == "" && g.token < f.token && len(g.targets) > 0 && ofEnvoys[g.kind] {
			f.agents, f.targets = slices.Clone(g.agents), slices.Clone(g.targets)
			return
		}
	}
	f.gone = "accuses nobody"
}

// groundsGiven are the verbs by which one gives a wrong as the ground of what one does.
var groundsGiven = vocab.Words("v:allege", "v:claim")
