package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// remarked makes a comment of what somebody says about a deed or words that others are told
// of: "said the accusation was a smokescreen", "said Germany's policy was unpredictable". It
// reports whether it did.
func (d *document) remarked(finds []*find, s *sentence, f *find) bool {
	c := s.Content(f.token)
	if c < 0 || s.Modal(c) != clause.Plain || clause.Temporal.Has(s.Low[c]) || s.Mention[c] >= 0 {
		return false
	}
	if slices.ContainsFunc(finds, func(g *find) bool {
		return g.sentence == f.sentence && g.token == c && g.gone == "" && g.kind == graph.Attacked
	}) {
		return false // "a U.S. strike killed 12 fighters, he said"
	}
	n := s.Child(c, parse.Nsubj)
	if n < 0 && meant.Has(s.Low[c]) && s.Passive(c) {
		n = s.Child(c, parse.NsubjPass) // "said Uganda's decision was meant to distract voters"
	}
	if of := s.Prepositional(c, "of", nil); typical.Has(s.Low[c]) && len(of) > 0 {
		if own := s.Parties(of[0], clause.ActorKinds); len(own) == 1 && !d.OwnSide(own, f.agents) {
			f.kind, f.targets = graph.CommentedOn, own // "It is typical of Hungary to veto aid"
			return true
		}
	}
	if n >= 0 && n < c && s.Child(c, parse.Cop) >= 0 && !s.Negated(c) {
		if own := s.whatDone(n); len(own) == 1 && !d.OwnSide(own, f.agents) {
			f.kind, f.targets, f.object = graph.CommentedOn, own, append(f.object, n)
			return true
		}
	}
	if n < 0 || n > c || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	if of := s.Prepositional(n, "of", nil); moods.Has(s.Low[n]) && len(of) == 1 && s.Tokens[of[0]].Tag == parse.NOUN {
		n = of[0]
	}
	if d.ofOthers(s, f, c, n) {
		return true
	}
	if copular := s.Child(c, parse.Cop) >= 0 && s.Tokens[c].Tag.Is(parse.ADJ, parse.NOUN) && (s.CaseOf(c) == "" || s.IsBad(c)); !copular && (s.Tokens[c].Tag != parse.VERB || s.Passive(c)) {
		return false
	}
	types := d.Tables.Referents[s.Low[n]]
	if types == nil && !d.Tables.Classes["manner"].Has(s.Low[n]) {
		return false
	}
	own := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
	switch {
	case d.Related(own, f.agents):
		return false
	case len(own) == 0 && clause.Moves.Has(s.Low[n]) && !s.Indefinite(n) && d.sideJudged(finds, f) != nil:
		own = d.sideJudged(finds, f)
	case len(own) > 0 && (types == nil || types[0] != graph.Met && types[0] != graph.Called):
	case types == nil || s.Indefinite(n) || s.Negated(c):
		return false
	case d.toldOf(finds, s, f, n) == nil:
		if own = s.OwnerBefore(n); !wordsOf.Has(s.Low[n]) || len(own) != 1 || d.OwnSide(own, f.agents) {
			return false
		}
	}
	f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, n), own
	return true
}

// wordsOf are the nouns for what somebody has said or written, of whom one speaks who judges it.
var wordsOf = vocab.Words("speech", "address", "remark", "comment", "statement", "letter", "message", "call", "tweet",
	"post", "interview", "rhetoric", "claim", "threat", "warning")

// meant are the participles that say what a deed is for or what is behind it.
var meant = vocab.Words("mean", "aim", "design", "intend", "calculate", "motivate", "drive", "time")

// typical are the adjectives that say of whom something is the way.
var typical = vocab.Words("typical", "characteristic", "symptomatic", "unworthy", "emblematic", "reminiscent")

// whatDone returns who does what the word "what" at n stands for: "“What Israel is doing is genocide,” he said"; nil.
func (s *sentence) whatDone(n int) []clause.Party {
	if s.Low[n] != "what" {
		return nil
	}
	v := s.Child(n, parse.AclRelcl)
	if v < n || s.Child(v, parse.Nsubj) < n {
		return nil
	}
	return s.Parties(s.Child(v, parse.Nsubj), clause.ActorKinds)
}

// moods are the nouns for how it was between those who spoke: "the tone of the call was friendly".
var moods = vocab.Words("tone", "atmosphere", "mood", "spirit", "climate")

// toldOf returns the deed or words of others, just told, that a noun means; nil for none.
func (d *document) toldOf(finds []*find, s *sentence, f *find, n int) *find {
	var before []int
	for i, g := range finds {
		if g.gone == "" && g != f && (g.sentence < f.sentence || g.sentence == f.sentence && g.token < f.token) {
			before = append(before, i)
		}
	}
	i := d.lookBack(finds, before, f, s, n)
	if i < 0 || f.sentence-finds[i].sentence > 3 || clause.SameParties(finds[i].agents, f.agents) || d.Related(finds[i].targets, f.agents) && clause.Contact[finds[i].kind] && d.CapacityOf(f.agents[0].Entity) != clause.Spokesperson {
		return nil
	}
	return finds[i]
}

// contents are the words for how content one is with what others do.
var contents = vocab.Words("satisfied", "satisfy", "dissatisfied", "happy", "unhappy", "pleased", "content", "impressed", "impress", "convinced", "convince", "comfortable", "uncomfortable")

// felt makes a comment of a feeling about a deed that was told: "was surprised by the move",
// "voiced regret over the decision". It reports whether it did.
func (d *document) felt(finds []*find, s *sentence, f *find) bool {
	t := f.token
	if c := s.Content(t); c >= 0 {
		if s.Modal(c) != clause.Plain || !s.own(c, f) || !s.Tokens[c].Tag.Is(parse.VERB, parse.ADJ) {
			return false
		}
		for _, g := range finds {
			if g.sentence == f.sentence && g.token == c && g.gone == "" {
				return false // "said that he was worried by": that is an event of its own
			}
		}
		t = c
	}
	if contents.Has(s.Low[t]) {
		for _, x := range s.Prepositional(t, "with", s.Prepositional(t, "by", nil)) {
			if own := s.Follow(x, []verbs.Path{{Steps: []string{"poss"}}}, clause.ActorKinds); len(own) > 0 && !d.Related(own, f.agents) {
				f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, x), own
				return true // "said Bucharest was not satisfied with Kyiv's account"
			}
		}
	}
	if s.Negated(t) {
		return false
	}
	if own, x := d.worries(s, f, t); len(own) > 0 {
		f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, x), own
		return true
	}
	for _, prep := range [...]string{"by", "over", "at", "about", "with"} {
		for _, x := range s.Prepositional(t, prep, nil) {
			if s.Tokens[x].Tag != parse.NOUN || d.Tables.Referents[s.Low[x]] == nil || s.Indefinite(x) {
				continue
			}
			if g := d.toldOf(finds, s, f, x); g != nil && !d.Related(g.agents, f.agents) {
				f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, x), nil
				for _, h := range finds {
					if h.sentence == f.sentence && h != f && h.kind == graph.Stated && h.gone == "" && s.Content(h.token) == f.token {
						h.gone = "what is said is an event of its own"
					}
				}
				return true
			}
		}
	}
	return false
}

// worries returns whose deed somebody voices concern or regret about, and the noun for it: "voiced alarm over Israel's operation".
func (d *document) worries(s *sentence, f *find, t int) ([]clause.Party, int) {
	at := []int{t}
	if o := s.ObjectOf(t); o > t && d.Tables.Classes["feeling"].Has(s.Low[o]) {
		at = append(at, o)
	} else if s.Verbal(t) && !s.Passive(t) {
		return nil, -1
	}
	for _, h := range at {
		for _, prep := range [...]string{"by", "over", "at", "about", "regarding"} {
			for _, x := range s.Prepositional(h, prep, nil) {
				if s.Tokens[x].Tag != parse.NOUN || len(s.Parties(x, clause.ActorKinds)) > 0 || s.Mention[x] >= 0 || d.Tables.Classes["patient"].Has(s.Low[x]) && s.Child(x, parse.NmodPoss) >= 0 {
					continue
				}
				if own := s.Follow(x, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"adj"}}, {Steps: []string{"by"}}}, clause.ActorKinds); len(own) == 1 && !d.OwnSide(own, f.agents) {
					return own, x
				}
			}
		}
	}
	return nil, -1
}

// ofOthers makes a comment of what somebody says about what is others': "said Venezuela's new
// map was an act of theft". It reports whether it did.
func (d *document) ofOthers(s *sentence, f *find, c, n int) bool {
	if s.Child(n, parse.NmodPoss) < 0 || s.Child(c, parse.Cop) < 0 && s.Tokens[c].Tag != parse.VERB || len(s.Parties(n, clause.ActorKinds)) > 0 {
		return false
	}
	own := s.Follow(n, []verbs.Path{{Steps: []string{"poss"}}}, clause.ActorKinds)
	if len(own) == 0 || d.Related(own, f.agents) && (d.KindOf(own[0].Entity) != graph.Person || clause.SameParties(own, f.agents) || d.KindOf(f.agents[0].Entity) != graph.Person) {
		return false
	}
	f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, n), own
	return true
}

// sideJudged returns whom the side of a speaker has just criticised: "Belarus condemned the
// order, and its spokesman said the decision was a gift"; nil for nobody.
func (d *document) sideJudged(finds []*find, f *find) []clause.Party {
	for _, g := range finds {
		if g.kind == graph.Criticized && g.gone == "" && g.sentence <= f.sentence && f.sentence-g.sentence < 2 && g.token < f.token && d.Related(g.agents, f.agents) && len(g.targets) > 0 && !d.Related(g.targets, f.agents) {
			return g.targets
		}
	}
	return nil
}

// relayed makes a comment of what somebody says in a relative clause about the noun that sums
// up a deed: "a step that Abe said would make ties impossible". It reports whether it did.
func (d *document) relayed(s *sentence, f *find) bool {
	n := s.Head(f.token)
	if s.Rels[f.token] != parse.AclRelcl || n < 0 || n > f.token || s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 || !clause.Sums.Has(s.Low[n]) && d.Tables.Referents[s.Low[n]] == nil {
		return false
	}
	by, c := s.NamedChild(f.token, parse.Nsubj), s.Content(f.token)
	if by < 0 || by > f.token || s.Relative(by) || c < 0 {
		return false
	}
	which := n + 1
	for which < by && !s.Relative(which) {
		which++
	}
	if which == by || s.VerbBetween(n, which) {
		return false
	}
	f.kind, f.object = graph.CommentedOn, append(f.object, n)
	if bad := d.Tables.Classes["bad"]; bad.Has(s.Low[c]) && !s.Negated(c) {
		f.kind = graph.Criticized
	}
	return true
}

// prompts are the verbs, and their prepositions, by which a clause before a statement says what
// it is about: "Asked about the letter, she said".
var prompts = map[string]string{"ask": "about", "question": "about", "comment": "on", "respond": "to", "react": "to", "refer": "to"}

// wasAsked reports whether the participle that opens a sentence says only what somebody was asked about: "Asked about the
// governor's wish, he said".
func (s *sentence) wasAsked(t int) bool {
	if t > 1 || t+1 >= len(s.Tokens) || s.Tokens[t].XPOS != parse.VBN && s.Tokens[t].XPOS != parse.VBD {
		return false
	}
	switch s.Low[t] {
	case "ask", "press", "question", "quiz", "challenge":
	default:
		return false
	}
	switch s.Low[t+1] {
	case "by":
		// but "Asked by Zambia to help, Malawi sent police"
		return s.Child(t, parse.Nsubj) < 0 && s.Infinitive(t) < 0 && s.Child(t, parse.Xcomp) < 0
	case "about", "on", "whether", "if", "why", "how", "what", "over":
		return s.Child(t, parse.Nsubj) < 0
	}
	return false
}

// prompted makes a comment of a statement before which stands what somebody else did or said
// to prompt it, and reports whether it did.
func (d *document) prompted(finds []*find, s *sentence, f *find) bool {
	for k := s.Kid[f.token]; k >= 0; k = s.Sib[k] {
		v := int(k)
		if v > f.token && s.Low[v] != "refer" {
			break
		}
		if s.Rels[v] != parse.Advcl || !s.Verbal(v) || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBG || prompts[s.Low[v]] == "" {
			continue
		}
		for _, x := range s.Prepositional(v, prompts[s.Low[v]], nil) {
			if s.Tokens[x].Tag != parse.NOUN || d.Tables.Referents[s.Low[x]] == nil {
				continue
			}
			if own := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(own) > 0 && !d.Related(own, f.agents) {
				f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, x), own
				return true
			}
		}
	}
	return false
}

// alsoAgainst returns against whom somebody has just acted who judges in a clause behind it: "protested over the flights by Turkey
// near the island, which Athens called a provocation"; nil.
func (d *document) alsoAgainst(finds []*find, before []int, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	w := s.Child(f.token, parse.Obj)
	if w < 2 || w > f.token || s.Low[w] != "which" || s.Tokens[w-1].Text != "," {
		return nil
	}
	for n := len(before) - 1; n >= 0 && finds[before[n]].sentence == f.sentence; n-- {
		g := finds[before[n]]
		if g.gone == "" && g.token < w && against[g.kind] && len(g.targets) == 1 && d.Related(g.agents, f.agents) && !d.Related(g.targets, f.agents) {
			return g.targets
		}
	}
	h := s.Head(f.token)
	if s.Rels[f.token] != parse.AclRelcl || h > w {
		return nil
	}
	for x := w - 2; x >= h; x-- { // or whose deed it is: "over Iraq's flights near the island, which"
		if s.Tokens[x].Tag != parse.NOUN || s.Mention[x] >= 0 || !s.Dominates(h, x) {
			continue
		}
		if by := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"by"}}}, clause.ActorKinds); len(by) > 0 && !d.Related(by, f.agents) {
			return by
		}
	}
	return nil
}

// against are the acts by which one goes against what another does.
var against = map[graph.EventType]bool{graph.Protested: true, graph.Summoned: true, graph.Criticized: true, graph.Rejected: true, graph.Recalled: true, graph.Expelled: true,
	graph.Accused: true, graph.Sanctioned: true, graph.Suspended: true}

// authorities returns the state whose doing is criticised where only the place is named: "the
// arrest of journalists in Belarus", "censorship in Iran".
func (s *sentence) authorities(f *find) []clause.Party {
	for _, x := range f.object {
		if !s.Doc.Tables.Classes["repression"].Has(s.Low[x]) {
			continue
		}
		at := s.Prepositional(x, "in", nil)
		for _, y := range s.Prepositional(x, "of", nil) {
			at = s.Prepositional(y, "in", at)
		}
		for _, y := range at {
			if ps := s.Parties(y, clause.KindsNamed["country"]); len(ps) == 1 && !s.Doc.Related(ps, f.agents) {
				return ps
			}
		}
	}
	return nil
}

// neuter reports whether a pronoun means a deed rather than a state, as far as its form tells:
// "It is blackmail".
func (s *sentence) neuter(x int) bool {
	return s.Low[x] == "it" || s.Low[x] == "this" || s.Low[x] == "that"
}

// commented finds what a comment is on where its words do not say: what the
// speaker commented on before, else what the article is about.
func (d *document) commented(finds []*find, order []int, n, self int) int {
	f := finds[self]
	for m := n - 1; m >= 0; m-- {
		if g := finds[order[m]]; g.kind == graph.CommentedOn && g.ref >= 0 && clause.SameParties(g.agents, f.agents) {
			return g.ref
		}
	}
	if d.main < 0 {
		d.main = d.occasion(finds, d.mainEvent(finds, order))
	}
	if d.main >= 0 && d.main != self && !clause.SameParties(finds[d.main].agents, f.agents) {
		if f.row.Type != graph.CommentedOn && len(f.targets) == 0 {
			if s := &d.sents[f.sentence]; len(f.object) > 0 && !s.Verbal(f.token) {
				f.targets = d.spokenOf(s, f, f.object[0]) // "For X, Islamabad has few options"
			}
			if len(f.targets) == 0 && d.Tables.Acts[finds[d.main].kind].Weight <= 1 && finds[d.main].kind != graph.Messaged {
				return -1 // no news that all speak of
			}
		}
		return d.main
	}
	return -1
}

// theme returns the event that the sentence before has people without names say something of:
// "Analysts said the expulsion was aimed at voters. “…,” said X"; -1.
func (d *document) theme(finds []*find, before []int, f *find) int {
	if f.sentence == 0 {
		return -1
	}
	s := &d.sents[f.sentence-1]
	v := s.Root()
	if s.Paragraph != d.sents[f.sentence].Paragraph || v < 0 || !s.Utters(v) {
		return -1
	}
	by, c := s.Child(v, parse.Nsubj), s.Content(v)
	if by < 0 || c < 0 || s.Tokens[by].XPOS != parse.NNS || !d.Tables.Classes["expert"].Has(s.Low[by]) && !nameless.Has(s.Low[by]) || len(s.Parties(by, clause.AnyKind)) > 0 {
		return -1
	}
	if n := s.Child(c, parse.Nsubj, parse.NsubjPass); n >= 0 && s.Tokens[n].Tag == parse.NOUN {
		return d.lookBack(finds, before, f, s, n)
	}
	return -1
}

// namesDeed reports whether one of the phrases names something that was done as known: "the ban", "this call".
func (s *sentence) namesDeed(phrases []int) bool {
	for _, x := range phrases {
		from, to := s.Span(x)
		for t := from; t < to; t++ {
			if s.Tokens[t].Tag == parse.NOUN && s.Doc.Tables.Referents[s.Low[t]] != nil && (s.Child(t, parse.Det) >= 0 && !s.article(t) || s.Child(t, parse.NmodPoss) >= 0) {
				return true
			}
		}
	}
	return false
}

// nameless are the plurals for people without names whom articles quote.
var nameless = vocab.Words("diplomat", "official", "critic", "watcher", "insider")

// occasion returns what the event i is about where others comment on that rather than on i:
// what an answer answers, and the disclosure of a message rather than the message.
func (d *document) occasion(finds []*find, i int) int {
	if i < 0 {
		return i
	}
	switch f := finds[i]; f.kind {
	case graph.Denied, graph.Rejected, graph.Supported, graph.Praised, graph.Criticized:
		if f.ref >= 0 && finds[f.ref].gone == "" {
			return f.ref
		}
	case graph.Messaged:
		for j, g := range finds {
			if g.gone == "" && g.kind == graph.Disclosed && g.ref == i {
				return j
			}
		}
	}
	return i
}

// mainEvent returns the find that the article is about: the one whose kind and
// parties come most often, the earlier the better.
func (d *document) mainEvent(finds []*find, order []int) int {
	best, score := -1, 0.0
	for n, i := range order {
		f := finds[i]
		if f.kind == graph.Stated || f.kind == graph.CommentedOn || f.standing.status == graph.StatusDenied {
			continue
		}
		weight := d.Tables.Acts[f.kind].Weight
		v := 3 * weight / float64(1+f.sentence)
		for _, j := range order[n:] {
			if g := finds[j]; g.kind == f.kind && d.Related(g.agents, f.agents) {
				v += weight
			} else if g.ref == i {
				v++
			}
		}
		if v > score {
			best, score = i, v
		}
	}
	return best
}

// showing returns whose a quality or deed is by the relative clause of its noun: "praised the restraint which Kyiv has
// shown"; nil for none, or for who only meets with it.
func (s *sentence) showing(n int) []clause.Party {
	if n < 0 || s.Tokens[n].Tag != parse.NOUN && s.Low[n] != "what" || s.Mention[n] >= 0 {
		return nil
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] != parse.AclRelcl || int(k) < n || s.Passive(int(k)) || undergoes.Has(s.Low[k]) {
			continue
		}
		if j := s.Child(int(k), parse.Nsubj); j > n && j < int(k) && !s.Relative(j) {
			return s.Parties(j, clause.ActorKinds)
		}
	}
	return nil
}

// freeObject returns the "what" right behind a verb that is its object: "hailed what Turkey has done"; -1.
func (s *sentence) freeObject(v int) int {
	for w := v + 1; w < len(s.Tokens) && w < v+4; w++ { // also "hails in them what"
		if s.Low[w] == "what" && s.Rels[w] == parse.Obj && s.Head(w) == v {
			return w
		}
	}
	return -1
}

// undergoes are the verbs of those who meet with what others do.
var undergoes = vocab.Words("receive", "get", "suffer", "face", "endure", "need", "want", "see", "expect", "experience", "undergo", "enjoy", "witness", "hear", "watch", "learn")
