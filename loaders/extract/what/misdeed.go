package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// What it is wrong to do or to be.

// charged returns the word at t where it says of its subject that he has done wrong:
// "had violated the ceasefire", "was behind the attack", "is responsible".
func (s *sentence) charged(t int) int {
	blamed := s.low[t] == "blame"
	if !s.verbal(t) && !blamed && s.child(t, parse.Cop) < 0 {
		return -1
	}
	if blamed && t > 1 && s.low[t-1] == "to" && s.low[t-2] == "be" && s.child(t, parse.Obj) < 0 {
		if s.negated(t) {
			return -1
		}
		return t // "is to blame for it"
	}
	if !s.ofWrong(t) || s.ofNoProof(t) || s.negated(t) && !s.idleDo(t) || (s.modal(t) != plain || s.toInfinitive(t)) && s.child(t, parse.NsubjOuter) < 0 || s.Tokens[t].XPOS == parse.VBG && s.child(t, parse.Aux) < 0 {
		return -1 // "warned against withholding aid"
	}
	return t
}

// ofWrong reports whether a predicate is one for what is wrong to do or to be.
func (s *sentence) ofWrong(t int) bool {
	switch {
	case s.verbal(t) && s.child(t, parse.NsubjOuter) >= 0:
		return s.doc.reader.tables.classes["offence"][s.low[t]] || s.doc.reader.tables.classes["offence-meant"][s.low[t]] || s.of(t, undo)
	case s.verbal(t):
		return s.of(t, offends) || s.misdeed(t) || len(s.handiwork(t)) > 0
	case len(s.handiwork(t)) > 0:
		return true
	case s.child(t, parse.Cop) < 0:
		return false
	case s.of(t, guilty) || culprits[s.low[t]]:
		return true
	case s.low[t] == "involved" || s.low[t] == "implicated":
		return s.wrongUpon(t)
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Case && (s.low[k] == "behind" || atFault[s.low[k]+" "+s.low[t]]) {
			return true
		}
	}
	return false
}

// misdeed reports whether a verb with what follows it tells a wrong: "committed crimes",
// "failed to keep its word", "is trying to overthrow the government".
func (s *sentence) misdeed(t int) bool {
	classes := s.doc.reader.tables.classes
	var objects []int
	if s.of(t, wrongs) {
		place := "obj"
		if s.low[t] == "engage" {
			place = "in"
		}
		objects = s.fillers(t, place, objects)
	}
	for _, o := range objects {
		if o > t && classes["offence-done"][s.low[t]+":"+s.low[o]] {
			return true
		}
	}
	if s.wrongUpon(t) || s.toFighters(t) {
		return true
	}
	if s.low[t] == "stand" || s.low[t] == "lie" {
		for _, x := range s.prepositional(t, "behind", nil) { // "stood behind the operation"
			if w := s.low[x]; s.Tokens[x].Tag == parse.NOUN && (classes["wrongdoing"][w] || classes["attack"][w] || w == "operation" || w == "plot" || w == "attack" || w == "explosion" || w == "unrest" || w == "protest") {
				return true
			}
		}
	}
	if s.low[t] == "do" && s.idleDo(t) {
		return true // "have done nothing to stop the smuggling"
	}
	k := s.infinitive(t)
	if k < t {
		return false
	}
	switch s.low[t] {
	case "resort", "stoop", "conspire", "collude", "plot", "scheme":
		return classes["offence"][s.low[k]] || classes["offence-meant"][s.low[k]] || classes["hurts"][s.low[k]] || s.misdeed(k)
	case "fail", "neglect":
		return !concords[s.low[k]]
	case "try", "seek", "want", "attempt", "continue", "aim", "intend":
		return classes["offence"][s.low[k]] || classes["offence-meant"][s.low[k]] || s.misdeed(k)
	}
	return false
}

// concords are verbs for what two sides fail at without either doing wrong: "failed to agree on a map".
var concords = map[string]bool{"agree": true, "reach": true, "resolve": true, "settle": true, "overcome": true, "bridge": true, "narrow": true, "conclude": true, "clinch": true,
	"reconcile": true, "compromise": true, "find": true}

// ill is a kind of wrong that a verb and what it is done to make together: one class of
// verbs, one of nouns.
type ill struct{ verbs, nouns string }

var ills = [...]ill{{"wrongdoes", "wrongdoing"}, {"hurts", "innocents"}, {"breaks", "kept"}, {"armers", "fighters"}, {"armers", "strife"}, {"stirs", "strife"}, {"begins", "fray"}}

// wrongUpon reports whether the verb at t does wrong by what stands with it: "executed dozens of
// civilians", "was sheltering guerrillas of the FARC", "had a hand in the murder".
func (s *sentence) wrongUpon(t int) bool {
	classes := s.doc.reader.tables.classes
	for _, i := range ills {
		if !classes[i.verbs][s.low[t]] {
			continue
		}
		place := "obj"
		switch s.low[t] {
		case "engage", "involve", "implicate", "involved", "implicated", "participate", "collude", "dabble", "indulge":
			place = "in"
		case "resort":
			place = "to"
		case "renege", "fire", "shoot":
			place = "on"
		}
		objects := s.fillers(t, place, nil)
		if len(objects) == 0 && place == "on" {
			objects = s.fillers(t, "obj", nil)
		}
		for _, o := range objects {
			if o < t {
				continue
			}
			if classes[i.nouns][s.low[o]] || i.verbs == "hurts" && s.ours(o) {
				return true
			}
			for k := s.kid[o]; k >= 0; k = s.sib[k] {
				// "dozens of civilians", "FDLR fighters", "a campaign of terror"
				if (s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of" || s.rels[k] == parse.Conj || s.rels[k] == parse.Compound && classes["bands"][s.low[o]]) && classes[i.nouns][s.low[k]] {
					return true
				}
			}
			if i.verbs == "armers" && armsAny[s.low[t]] && s.armed(o) {
				return true
			}
		}
	}
	return false
}

// ours reports whether a noun is what speakers call their own: "is bombing our areas".
func (s *sentence) ours(o int) bool {
	k := s.child(o, parse.NmodPoss)
	return k >= 0 && lower(s.Tokens[k].Text) == "our"
}

// armsAny are the verbs that tell a wrong where any body is given arms or refuge that is no state's own.
var armsAny = map[string]bool{"arm": true, "shelter": true, "harbour": true, "harbor": true, "bankroll": true, "equip": true, "train": true}

// armed reports whether the word at o names a body that is not one of a state's or of states.
func (s *sentence) armed(o int) bool {
	for _, p := range s.parties(o, 1<<graph.Organization) {
		name := strings.ToLower(s.doc.Entities[p.entity].Name)
		if !slices.ContainsFunc([]string{"ministry", "government", "police", "army", "navy", "air force", "armed forces", "national", "union", "united", "council", "guard corps", "coast guard"}, func(w string) bool { return strings.Contains(name, w) }) {
			return true
		}
	}
	return false
}

// entangles are the verbs of which only the passive charges somebody: "was involved in the murder".
var entangles = map[string]bool{"involve": true, "implicate": true}

// culprits are the nouns that call somebody guilty of what was done, atFault the phrases.
var (
	culprits = map[string]bool{"aggressor": true, "culprit": true, "perpetrator": true, "mastermind": true, "instigator": true, "accomplice": true, "saboteur": true, "violator": true, "accessory": true}
	atFault  = map[string]bool{"in breach": true, "in violation": true, "in contravention": true, "in defiance": true, "in league": true, "in cahoots": true, "in collusion": true, "at fault": true}
)

// proper are the adjectives for what one may do; where that is denied, it is criticism.
var proper = map[string]bool{"appropriate": true, "acceptable": true, "right": true, "fair": true, "proper": true, "just": true, "reasonable": true, "responsible": true,
	"helpful": true, "legitimate": true, "decent": true, "wise": true, "correct": true, "honest": true, "normal": true,
	"constructive": true, "justified": true, "justifiable": true, "tolerable": true, "credible": true, "conducive": true, "lawful": true, "legal": true, "proportionate": true, "professional": true, "serious": true, "friendly": true, "democratic": true, "transparent": true}

// toTheFace returns to whom somebody says that what is nobody's else is wrong: "told X that the delays were unacceptable".
func (s *sentence) toTheFace(v int) []party {
	c := s.content(v)
	if s.low[v] != "tell" || c < 0 || !blamed[s.low[c]] && !s.negated(c) {
		return nil
	}
	if o := s.child(v, parse.Iobj, parse.Obj); o > v && o < c {
		return s.parties(o, 1<<graph.Person|1<<graph.Country)
	}
	return nil
}

// blamed are the adjectives for what who hears them can be blamed for.
var blamed = map[string]bool{"unacceptable": true, "inadmissible": true, "intolerable": true, "unjustified": true, "unwarranted": true, "outrageous": true, "disproportionate": true,
	"irresponsible": true, "inexcusable": true, "indefensible": true, "wrong": true, "mistake": true, "unhelpful": true, "provocative": true, "illegal": true, "unlawful": true, "unfair": true, "excessive": true}

// wrongFor returns for whom it is wrong to do something: "it is unacceptable for X to dictate terms", "it was not right for X
// to", "it was wrong of X to"; nil where nothing says so.
func (s *sentence) wrongFor(c int) []party {
	if c < 0 {
		return nil
	}
	n := s.child(c, parse.Nsubj, parse.Expl)
	if n < 0 || n > c || s.low[n] != "it" || s.child(c, parse.Cop) < 0 || s.Tokens[c].Tag != parse.ADJ {
		return nil
	}
	if bad := s.isBad(c) || s.low[c] == "wrong"; bad == s.negated(c) || !bad && !proper[s.low[c]] {
		return nil
	}
	x := c + 1
	if x+2 >= len(s.Tokens) || s.low[x] != "for" && s.low[x] != "of" {
		return nil
	}
	if x++; s.low[x] == "the" {
		x++
	}
	m := s.mention[x]
	if m < 0 {
		return nil
	}
	if to := s.doc.Mentions[m].To; to+1 >= len(s.Tokens) || s.low[to] != "to" || s.Tokens[to+1].Tag == parse.PROPN {
		return nil
	}
	return s.parties(s.doc.Mentions[m].Head, actorKinds)
}

// blamedFor returns to whose bad deeds what is said at c is laid: "said tension had risen due to X's provocative actions", "is the
// result of X's illegal occupation"; nil.
func (s *sentence) blamedFor(said, c int) []party {
	if c < 0 || s.negated(c) {
		return nil
	}
	from, to := s.span(c)
	for x := from; x+2 < to; x++ {
		n := -1
		switch {
		case x >= said && c < said:
			return nil
		case (s.low[x] == "due" || s.low[x] == "owe") && s.low[x+1] == "to", s.low[x] == "because" && s.low[x+1] == "of", s.low[x] == "result" && s.low[x+1] == "of",
			s.low[x] == "consequence" && s.low[x+1] == "of", s.low[x] == "product" && s.low[x+1] == "of", (s.low[x] == "cause" || s.low[x] == "trigger" || s.low[x] == "spark") && s.low[x+1] == "by":
			n = x + 2
		}
		if n < 0 || s.negated(x) {
			continue
		}
		for n < to && (s.mention[n] >= 0 || s.Tokens[n].Tag.Is(parse.DET, parse.ADJ, parse.ADV) || s.Tokens[n].XPOS == parse.POS || s.Tokens[n].XPOS == parse.PRPS) {
			n++
		}
		for n+1 < to && s.Tokens[n+1].Tag == parse.NOUN {
			n++
		}
		if n >= to || s.Tokens[n].Tag != parse.NOUN || !s.isBad(n) {
			continue
		}
		if own := s.follow(n, []path{{steps: []string{"poss"}}, {steps: []string{"by"}}, {steps: []string{"adj"}}}, actorKinds); len(own) == 1 {
			return own
		}
	}
	return nil
}

// ground lets what somebody gives as the ground of an act against others accuse these, where it names nobody: "expelled
// the Kenyan envoy, alleging interference".
func (d *document) ground(finds []*find, f *find) {
	if f.kind != graph.Accused || f.gone != "" || len(f.targets) > 0 || !groundsGiven[f.row.Head] {
		return
	}
	for _, g := range finds {
		if g != f && g.gone == "" && len(g.targets) > 0 && d.related(g.agents, f.agents) && (d.reader.tables.acts[g.kind].ofState || ofEnvoys[g.kind]) {
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
var groundsGiven = map[string]bool{"v:allege": true, "v:claim": true}
