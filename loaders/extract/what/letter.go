package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// Who wrote what is made public, and to whom.

// sentAs returns the message that a relative clause tells of the noun at n: "a letter that X had
// written to Y", or that was told before of "the letter"; nil.
func (d *document) sentAs(finds []*find, f *find, n int) *find {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence == f.sentence && g.row.isVerb() && s.inRelative(n, g.token) && sameParties(g.agents, f.targets) {
			return g
		}
	}
	if det := s.child(n, parse.Det); det < 0 || s.low[det] != "the" || len(s.follow(n, []path{{steps: []string{"whose"}}, {steps: []string{"from"}}}, actorKinds)) > 0 {
		return nil
	}
	for i := len(finds) - 1; i >= 0; i-- {
		if g := finds[i]; g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence < f.sentence && sameParties(g.agents, f.targets) {
			return g
		}
	}
	return nil
}

// addressing are the verbs by which a letter speaks to whom it is sent.
var addressing = map[string]bool{"tell": true, "inform": true, "urge": true, "ask": true, "assure": true, "remind": true, "thank": true, "congratulate": true, "implore": true, "notify": true, "beg": true, "invite": true}

// lettersIn finds the messages of "a letter in which she told the president that".
func (d *document) lettersIn() []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 2; t+2 < len(s.Tokens); t++ {
			if s.low[t] != "which" || s.low[t-1] != "in" && s.low[t-1] != "by" || !d.reader.tables.classes["message"][s.low[t-2]] && s.Tokens[t-2].Text != "," {
				continue
			}
			n := t - 2
			if s.Tokens[n].Text == "," {
				n--
			}
			v := s.child(n, parse.AclRelcl)
			if v < t || !d.reader.tables.classes["message"][s.low[n]] || !addressing[s.low[v]] || s.negated(v) || s.modal(v) != plain {
				continue
			}
			by, to := s.follow(v, []path{{steps: []string{"subj"}}}, actorKinds), s.follow(v, []path{{steps: []string{"iobj"}}, {steps: []string{"obj"}}}, actorKinds)
			if len(by) != 1 || len(to) == 0 || d.related(by, to) {
				continue
			}
			f := s.told(d.reader.tables.saying, graph.Messaged, n, by, 0.9)
			f.targets = to
			out = append(out, f)
		}
	}
	return out
}

// enclosures are the nouns for what stands in a letter, and the acts that they are, by the heads of
// their rows.
var enclosures = map[string]struct {
	kind graph.EventType
	head string
}{
	"invitation": {graph.Invited, "v:invite"}, "invite": {graph.Invited, "v:invite"}, "offer": {graph.Proposed, "v:propose"}, "proposal": {graph.Proposed, "v:propose"},
	"suggestion": {graph.Proposed, "v:propose"}, "request": {graph.Requested, "v:urge"}, "appeal": {graph.Requested, "v:urge"}, "plea": {graph.Requested, "v:urge"},
	"demand": {graph.Demanded, "v:demand"}, "warning": {graph.Warned, "v:warn"}, "threat": {graph.Threatened, "v:threaten"},
	"congratulation": {graph.Praised, "v:praise"}, "congratulations": {graph.Praised, "v:praise"}, "thanks": {graph.Praised, "v:praise"},
}

// enclosed reads what a letter told of before holds as acts of its writer: "X wrote to Y. It contained
// an invitation", "The letter carried a warning".
func (d *document) enclosed(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			switch s.low[t] {
			case "contain", "include", "carry", "hold", "convey", "enclose":
			default:
				continue
			}
			n, o := s.child(t, parse.Nsubj), s.child(t, parse.Obj)
			if n < 0 || o < t || n > t || s.negated(t) || s.modal(t) != plain || !d.reader.tables.classes["message"][s.low[n]] && s.low[n] != "it" && s.low[n] != "they" {
				continue
			}
			act, ok := enclosures[s.low[o]]
			row := d.reader.tables.plainRow(act.head)
			if !ok || row == nil {
				continue
			}
			var letter *find // the last one, of its writer rather than of who brought it
			for _, g := range finds {
				if g.kind == graph.Messaged && g.gone == "" && g.sentence <= i && i-g.sentence < 3 && (g.sentence < i || s.low[n] != "it") && (letter == nil || g.sentence > letter.sentence) {
					letter = g
				}
			}
			if letter == nil || len(letter.agents) != 1 || len(letter.targets) == 0 || slices.ContainsFunc(finds, func(x *find) bool { return x.sentence == i && x.token == o && x.gone == "" }) {
				continue
			}
			f := s.told(row, act.kind, o, letter.agents, 0.8)
			f.targets = letter.targets
			out = append(out, f)
		}
	}
	return out
}

// receives reports whether the discloser can be the one to whom a message went:
// a person or a state, not a newspaper.
func (d *document) receives(f *find) bool {
	for _, a := range f.agents {
		if d.kindOf(a.entity) == graph.Organization {
			return false
		}
	}
	return true
}

// secretClause hangs on a message what is said of it behind its sender's name, "messages from X
// that Y posted", "a letter from X, which Y published": the clause taken for the main verb's, or
// for one about X.
func (s *sentence) secretClause(v int) bool {
	if !s.verbal(v) || v < 4 || s.child(v, parse.AuxPass) >= 0 {
		return false
	}
	subj := s.child(v, parse.Nsubj, parse.NsubjPass)
	if subj < 2 || subj > v || !s.rels[v].Is(parse.Ccomp, parse.Advcl, parse.Parataxis, parse.AclRelcl, parse.Acl, parse.Cop) {
		return false
	}
	from, _ := s.span(subj)
	w := from - 1
	if w < 3 || s.low[w] != "that" && s.low[w] != "which" || s.Tokens[w].Tag == parse.DET || s.objectBehind(v) >= 0 {
		return false
	}
	t := w - 1
	if s.Tokens[t].Text == "," {
		t--
	}
	n := t - 1
	if w == t+1 && bareVerbs[s.low[v]] && s.doc.reader.tables.classes["secret"][s.low[t]] && s.madeBy(v, t) {
		n = t // but "a message that Iran would attack"
	}
	for n >= 0 && !s.doc.reader.tables.classes["secret"][s.low[n]] {
		if s.verbal(n) || s.Tokens[n].Text == "," && s.Tokens[w-1].Text != "," {
			return false
		}
		n--
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || s.head(v) == n && s.rels[v] == parse.AclRelcl && s.Tokens[v].XPOS != parse.VBN {
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.relativise(w, v)
	s.rels[subj] = parse.Nsubj
	if s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Aux) < 0 {
		s.retag(v, parse.VBD)
	}
	s.link()
	return true
}

// resolutions are what bodies speak by, and adopts the verbs that say so.
var (
	resolutions = map[string]bool{"resolution": true, "statement": true, "declaration": true, "communique": true, "communiqué": true, "motion": true, "report": true, "text": true, "document": true}
	adopts      = map[string]bool{"adopt": true, "pass": true, "approve": true, "issue": true, "publish": true, "release": true, "endorse": true}
)

// adopters returns who made the resolution that the verb at x tells of: "The Security Council
// adopted a resolution. The resolution demanded"; nil for another verb or noun.
func (s *sentence) adopters(x int, noun string) []party {
	if !s.verbal(x) || !adopts[s.low[x]] || s.negated(x) {
		return nil
	}
	if o := s.objectOf(x); o < 0 || s.low[o] != noun {
		return nil
	}
	return s.parties(s.subjects(x), kindsNamed["state"])
}

// adoptedBy returns who passed or signed the text that does something: "a motion passed by the Senate urged"; -1.
func (s *sentence) adoptedBy(t int) int {
	if s.rels[t] != parse.Nsubj || !resolutions[s.low[t]] && !speaks[s.low[t]] {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		v := int(k)
		if v < t || s.Tokens[v].XPOS != parse.VBN {
			continue
		}
		switch s.low[v] {
		case "adopt", "pass", "approve", "endorse", "sign":
			return s.byAgent(v) // but "the message, published by Trump" is another's
		}
	}
	return -1
}

// figurative are the adjectives of messages that deeds send: "sent a clear message".
var figurative = map[string]bool{"clear": true, "strong": true, "powerful": true, "wrong": true, "right": true, "mixed": true, "chilling": true, "unmistakable": true, "unequivocal": true, "firm": true, "simple": true,
	"stark": true, "unambiguous": true, "tough": true, "dangerous": true, "loud": true, "positive": true, "negative": true, "political": true, "bad": true}

// signals reports whether the message of which the word at t tells is one only in a manner of speaking.
func (s *sentence) signals(t int) bool {
	n := t
	if s.verbal(t) {
		n = s.objectOf(t)
	}
	if n < 0 || s.low[n] != "message" {
		return false
	}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Amod && figurative[s.low[k]] {
			return true
		}
	}
	return false
}

// bare drops the finds that a noun tells of without anybody at the other end and
// that nothing refers to: "her messages" are something that she has, no event.
func bare(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && !f.row.isVerb() && f.kind == graph.Messaged && len(f.targets) == 0 && len(f.agents) < 2 && !f.referred && !strings.HasPrefix(f.row.Needs, "case=in to=") {
			f.gone = "a noun alone, to nobody"
		}
	}
}

// spokenMessages takes for a demand or a statement what somebody only calls his message: "My message to Moscow is simple:
// leave Ukraine".
func (d *document) spokenMessages(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Messaged || f.row.isVerb() {
			continue
		}
		s := &d.sents[f.sentence]
		p := s.head(f.token)
		if p < f.token || s.rels[f.token] != parse.Nsubj {
			continue
		}
		c := s.child(p, parse.Cop)
		if c < 0 || s.Tokens[c].XPOS != parse.VBZ || s.Tokens[p].Tag != parse.ADJ && s.Tokens[p].Tag != parse.PRON && s.Tokens[p].XPOS != parse.VB {
			continue
		}
		f.kind = graph.Stated
		for x := p; x < len(s.Tokens) && x < p+4; x++ {
			if s.Tokens[x].XPOS == parse.VB && s.child(x, parse.Nsubj, parse.Mark, parse.Aux) < 0 {
				f.kind = graph.Demanded
			}
		}
	}
}
